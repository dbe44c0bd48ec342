import { align } from './align.ts'
import { withExercise } from './lines.ts'
import { type Block, type Cell, type Head, type NamedExercise, newKey, type Plan, type Row } from './plan.ts'

/** A program as the service reads and writes it. Something new has no ID. */
export interface PlanDocument {
  weeks: PlannedWeek[]
}

/** What the grid calls something while documents are put together, so that it is still the same there afterwards. */
interface Keyed {
  key?: string
  like?: string
}

export interface PlannedWeek extends Keyed {
  id: string | null
  title: string
  workouts: PlannedWorkout[]
}

export interface PlannedWorkout extends Keyed {
  id: string | null
  copyOf?: string | null
  /** What it took the place of, as the service says it, the nearest first. It is never sent. */
  madeOf?: readonly string[]
  title: string
  rows: PlannedRow[]
}

export interface PlannedRow extends Keyed {
  id: string | null
  copyOf?: string | null
  madeOf?: readonly string[]
  exerciseId: string
  group: string | null
  prescription: string
  restSeconds: number | null
  notes: string | null
}

/** What stands for the ID of an exercise that a coach has typed and no exercise is called. It is never sent. */
const UNKNOWN = '?'

export const idOfExercise = ({ id, text }: Row['exercise']): string => id ?? UNKNOWN + text

/** The ID and name of an exercise, or the text of one that is not known. */
export function exerciseOf(id: string, nameOf: NameOf): NamedExercise {
  if (id.startsWith(UNKNOWN)) return { id: null, text: id.slice(UNKNOWN.length) }
  const known = nameOf(id)
  return typeof known === 'string' ? { id, text: known } : { id, ...known }
}

/** What an exercise is called, and what it is measured in. Who only compares or tells needs the name alone. */
export type NameOf = (exerciseId: string) => string | Omit<NamedExercise, 'id'>

/**
 * What the service knows of a plan, by the keys of the plan. It is no part of what undo takes back: a week that was saved
 * and is made again by redo is the same week.
 */
export interface Known {
  readonly weeks: Readonly<Record<string, string>>
  readonly workouts: Readonly<Record<string, string>>
  readonly rows: Readonly<Record<string, { id: string; workout: string }>>
}

/** The plan with what is known of its exercises now. A draft may be older than that. */
export function withMeasures(plan: Plan, nameOf: NameOf): Plan {
  const blocks = plan.blocks.map((block) => ({
    ...block,
    rows: block.rows.map((row) =>
      row.exercise.id === null ? row : withExercise(row, exerciseOf(row.exercise.id, nameOf)),
    ),
  }))
  return { ...plan, blocks }
}

/** The grid of a program, and what is known of it. */
export function fromDocument({ weeks }: PlanDocument, nameOf: NameOf): { plan: Plan; known: Known } {
  const known = {
    weeks: {} as Record<string, string>,
    workouts: {} as Record<string, string>,
    rows: {} as Record<string, { id: string; workout: string }>,
  }
  // What has a key already is known by it, and what the service has in its place now is learned.
  const keyOf = <Value>(of: Record<string, Value>, value: Value | null, given?: string) => {
    const key = given ?? newKey()
    if (value !== null) of[key] = value
    return key
  }
  const likeOf = <Value>(of: Record<string, Value>, value: Value | null, { key, like }: Keyed) => {
    if (like !== undefined) return { like }
    return value === null || key !== undefined ? {} : { like: keyOf(of, value) }
  }
  const cellOf = (row: PlannedRow, workout: PlannedWorkout): Cell => {
    const origin = row.id === null && row.copyOf ? { id: row.copyOf, workout: '' } : null
    const own = row.id === null ? null : { id: row.id, workout: workout.id ?? workout.copyOf ?? '' }
    return {
      key: keyOf(known.rows, own, row.key),
      text: row.prescription,
      group: row.group,
      rest: row.restSeconds,
      notes: row.notes,
      ...likeOf(known.rows, origin, row),
    }
  }
  const headOf = (workout: PlannedWorkout | undefined): Head | null =>
    workout
      ? {
          key: keyOf(known.workouts, workout.id, workout.key),
          title: workout.title,
          ...likeOf(known.workouts, workout.id === null ? (workout.copyOf ?? null) : null, workout),
        }
      : null

  const days = Math.max(0, ...weeks.map(({ workouts }) => workouts.length))
  const blocks = Array.from({ length: days }, (_, day): Block => {
    const workouts = weeks.map((week) => week.workouts[day])
    const columns = workouts.map((workout) => workout?.rows ?? [])
    const rows = align(columns, ({ exerciseId }) => exerciseId).map(
      ({ of, items }): Row => ({
        key: newKey(),
        exercise: exerciseOf(of, nameOf),
        cells: items.map((row, week) => (row === null ? null : cellOf(row, workouts[week] as PlannedWorkout))),
      }),
    )
    return { key: newKey(), heads: workouts.map(headOf), rows }
  })
  const plan = { weeks: weeks.map(({ id, title, key }) => ({ key: keyOf(known.weeks, id, key), title })), blocks }
  return { plan, known }
}
