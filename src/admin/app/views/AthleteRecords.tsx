import { performanceOf } from '../components/prescription.ts'
import { inWords } from './ask.ts'
import { dayInWords } from './coach/days.ts'
import { lifted, rounded } from './numbers.ts'

export interface PersonalRecord {
  id: string
  exerciseId: string
  exercise?: string
  kind: string
  achievedOn: string
  /** Only for records of the kind `ESTIMATE`. */
  estimated: string | null
  proof: { reps?: number | null; load: string | null; durationSeconds?: number | null; distanceMeters?: number | null }
}

export const ESTIMATE = 'BEST_ESTIMATED_ONE_REP_MAX'

/** The records of each exercise together, the exercise with the latest record first, as the records come. */
function byExercise(records: PersonalRecord[]): PersonalRecord[][] {
  const found = new Map<string, PersonalRecord[]>()
  for (const record of records) found.set(record.exerciseId, [...(found.get(record.exerciseId) ?? []), record])
  return [...found.values()]
}

function setOf({ estimated, proof }: PersonalRecord, unit: string): string {
  const set = performanceOf({ ...proof, load: proof.load && lifted(proof.load, unit) })
  return estimated ? `${rounded(estimated, unit)} from ${set}` : set
}

/** The records of an athlete. Records of two exercises are never compared: nobody presses what they pull. */
export function AthleteRecords({ records, unit }: { records: PersonalRecord[]; unit: string }) {
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
            </tr>
          </thead>
          {byExercise(records).map((all) => (
            <tbody key={all[0]?.exerciseId}>
              {all.map((record, index) => (
                <tr key={record.id}>
                  {index === 0 && (
                    <th scope="rowgroup" rowSpan={all.length}>
                      {record.exercise}
                    </th>
                  )}
                  <td data-label="Kind">
                    {record.kind === ESTIMATE ? 'Estimated one-repetition maximum' : inWords(record.kind)}
                  </td>
                  <td data-label="Set">{setOf(record, unit)}</td>
                  <td data-label="Date" className="moment">
                    {dayInWords(record.achievedOn)} {record.achievedOn.slice(0, 4)}
                  </td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      )}
    </section>
  )
}
