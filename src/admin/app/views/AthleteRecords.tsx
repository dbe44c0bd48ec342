import { performanceOf } from '../components/prescription.ts'
import { inWords } from './ask.ts'

export interface PersonalRecord {
  id: string
  exerciseId: string
  exercise?: string
  kind: string
  achievedOn: string
  score: number
  /** Only for records of the kind `ESTIMATE`. */
  estimated: string | null
  proof: { reps?: number | null; load: string | null; durationSeconds?: number | null; distanceMeters?: number | null }
}

export const ESTIMATE = 'BEST_ESTIMATED_ONE_REP_MAX'

/** Draws a bar for each record. The length shows the record relative to the athlete's best record of the same kind. */
export function AthleteRecords({ records, unit }: { records: PersonalRecord[]; unit: string }) {
  const best = (kind: string) => Math.max(1, ...records.filter((each) => each.kind === kind).map(({ score }) => score))
  return (
    <section aria-labelledby="training-records">
      <h2 id="training-records">Personal records</h2>
      {records.length === 0 ? (
        <p>This athlete has no personal records yet.</p>
      ) : (
        <table className="folds">
          <thead>
            <tr>
              <th scope="col">Exercise</th>
              <th scope="col">Kind of record</th>
              <th scope="col">Set</th>
              <th scope="col">Date</th>
              <th scope="col">Compared with the best of this kind</th>
            </tr>
          </thead>
          <tbody>
            {records.map(({ id, exercise, kind, achievedOn, score, estimated, proof }) => {
              const share = score / best(kind)
              return (
                <tr key={id}>
                  <td data-label="Exercise">{exercise}</td>
                  <td data-label="Kind">{kind === ESTIMATE ? 'Estimated one-repetition maximum' : inWords(kind)}</td>
                  <td data-label="Set">
                    {estimated && `${estimated} ${unit} from `}
                    {performanceOf({ ...proof, load: proof.load && `${proof.load} ${unit}` })}
                  </td>
                  <td data-label="Date" className="moment">
                    {achievedOn}
                  </td>
                  <td data-label="Compared" className="moment">
                    <svg className="share" viewBox="0 0 120 10" aria-hidden="true">
                      <rect width="120" height="10" className="empty" />
                      <rect width={share * 120} height="10" className="filled" />
                    </svg>{' '}
                    {Math.round(share * 100)} %
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </section>
  )
}
