import {
  ExerciseHistory,
  type ExerciseHistoryData,
  ExercisesLogged,
  type ExercisesLoggedData,
  type SetFieldsFragment,
} from '@waymark/client/documents'
import type { ExerciseMetric, MassUnit, PersonalRecordKind } from '@waymark/client/types'
import { useState } from 'react'
import { clock, convert, day, plural, tidy, weight } from '../format.ts'
import { useAnswer } from '../useAnswer.ts'
import { client } from '../waymark.ts'
import { Line } from './Chart.tsx'
import { Waiting } from './Screen.tsx'

type Exercise = NonNullable<ExercisesLoggedData['me']>['exercisesLogged']['nodes'][number]['exercise']
type PersonalRecord = NonNullable<ExerciseHistoryData['me']>['personalRecords']['nodes'][number]

interface Measure {
  title: string
  of(set: SetFieldsFragment, unit: MassUnit): number
  inWords(value: number, unit: MassUnit): string
}

const MEASURES: Record<ExerciseMetric, Measure> = {
  LOAD_AND_REPS: {
    title: 'Estimated best for one rep',
    of: ({ estimatedOneRepMax: best }, unit) => (best ? convert(Number(best.value), best.unit, unit) : 0),
    inWords: (value, unit) => `${tidy(value, 1)} ${unit.toLowerCase()}`,
  },
  REPS: { title: 'Most reps in one set', of: ({ reps }) => reps ?? 0, inWords: (value) => plural(value, 'rep') },
  DURATION: { title: 'Longest set', of: ({ durationSeconds }) => durationSeconds ?? 0, inWords: clock },
  DISTANCE_AND_DURATION: {
    title: 'Farthest in one set',
    of: ({ distanceMeters }) => Number(distanceMeters ?? 0),
    inWords: (value) => `${tidy(value)} m`,
  },
}

/** The most reps say something only where there is no weight. */
const RECORDS: Partial<Record<PersonalRecordKind, (metric: ExerciseMetric) => string | false>> = {
  HEAVIEST_LOAD: () => 'Heaviest',
  BEST_ESTIMATED_ONE_REP_MAX: () => 'Strongest',
  MOST_REPS: (metric) => metric === 'REPS' && 'Most reps',
}

/** How one exercise has gone, of those that the user has done. */
export function Strength({ unit }: { unit: MassUnit }) {
  const { data } = useAnswer('exercises', () => client.query(ExercisesLogged, { first: 50 }))
  const [chosen, setChosen] = useState('')
  const exercises = data?.me?.exercisesLogged.nodes.map(({ exercise }) => exercise) ?? []
  const exercise = exercises.find(({ id }) => id === chosen) ?? exercises[0]
  if (!exercise) return null
  return (
    <div className="card">
      <label className="unseen" htmlFor="exercise">
        Exercise
      </label>
      <select id="exercise" value={exercise.id} onChange={({ target }) => setChosen(target.value)}>
        {exercises.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <History exercise={exercise} unit={unit} />
    </div>
  )
}

function History({ exercise, unit }: { exercise: Exercise; unit: MassUnit }) {
  const name = `history ${exercise.id}`
  const { data, problem } = useAnswer(name, () => client.query(ExerciseHistory, { exercise: exercise.id, first: 100 }))
  if (!data?.me) return <Waiting problem={problem} />
  const measure = MEASURES[exercise.metric]
  const best = new Map<string, number>()
  for (const set of data.me.performedSets.nodes) {
    const on = set.performedOn ?? set.performedAt.slice(0, 10)
    const value = set.type === 'WARMUP' ? 0 : measure.of(set, unit)
    if (value > 0) best.set(on, Math.max(value, best.get(on) ?? 0))
  }
  const points = [...best].reverse().map(([on, value]) => ({ label: day(on), value }))
  const records = data.me.personalRecords.nodes.flatMap((record) => {
    const title = RECORDS[record.kind]?.(exercise.metric)
    return title ? [{ ...record, title }] : []
  })
  return (
    <>
      {points.length > 0 && (
        <Line title={measure.title} points={points} inWords={(value) => measure.inWords(value, unit)} />
      )}
      <ul className="records">
        {records.map((record) => (
          <li key={record.id}>
            <span className="soft">{record.title}</span> {ofRecord(record, unit)}
          </li>
        ))}
      </ul>
    </>
  )
}

function ofRecord({ set, achievedAt }: PersonalRecord, unit: MassUnit): string {
  const load = set.load && Number(set.load.value) > 0 ? ` × ${weight(set.load, unit)} ${unit.toLowerCase()}` : ''
  return `${set.reps}${load}, ${day(achievedAt)}`
}
