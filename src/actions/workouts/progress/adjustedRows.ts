import { isDeepStrictEqual } from 'node:util'
import { parsePrescription } from '../../../kernel/notation/parse.ts'
import type { PrescribedSet } from '../../../kernel/notation/prescribedSet.ts'
import { printPrescription } from '../../../kernel/notation/print.ts'
import { idOf } from '../../../kernel/relation.ts'
import type { Adjustment } from '../../../payload-types.ts'
import { lineOf } from '../../programs/madeOf.ts'
import type { SnapshotSlot } from '../../programs/revise.ts'
import type { KeptRow } from '../../programs/workoutContent.ts'

/** What coaches have changed of the rows of a program for one athlete, and what the athlete is asked for then. Pure. */

export type { KeptRow }

/** What a coach asks for in the place of a row. What is null stays as the program has it. */
export interface Asked {
  exercise: string | null
  /** The sets, as `printPrescription` prints them: the sets themselves would take thirty times as much room. */
  line: string | null
  note: string | null
  isRemoved: boolean
}

/** A change of a row with its moment, as a session keeps it. */
export interface RowChange extends Asked {
  row: string
  /** The coach. What is kept names nobody, so that nothing of a coach is left when their account is deleted. */
  by: string | null
  at: string
}

export const NOTHING_ASKED: Asked = { exercise: null, line: null, note: null, isRemoved: false }

export const asksNothing = ({ exercise, line, note, isRemoved }: Asked): boolean =>
  isDeepStrictEqual({ exercise, line, note, isRemoved }, NOTHING_ASKED)

/** A line was printed from sets, so it is never wrong. */
export const setsIn = (line: string): readonly PrescribedSet[] => parsePrescription(line).sets ?? []

/**
 * A change as it is stored: a former state without what is null and without its row, which the adjustment names.
 * The first ones were stored with the sets themselves in the place of the line.
 */
type Stored = Partial<RowChange> & { sets?: readonly PrescribedSet[] | null }

/**
 * What held until a moment (RFC 3339). Null where it was taken back, and absent where nobody had said anything yet: what
 * was adjusted of the row that a copy was made of holds until somebody says something of the copy.
 */
interface Former {
  until: string
  change?: Stored | null
}

type State = Pick<
  Adjustment,
  | 'workoutExerciseId'
  | 'exercise'
  | 'prescription'
  | 'note'
  | 'isRemoved'
  | 'adjustedBy'
  | 'adjustedAt'
  | 'takenBackAt'
  | 'former'
>

/** A start that a device tells of late is asked for what held then, among so many changes of a row. */
const MOST_FORMER = 20

/** What holds now. Null for an adjustment that was taken back. */
export function changeIn(adjustment: State): RowChange | null {
  if (adjustment.takenBackAt) return null
  return {
    row: adjustment.workoutExerciseId,
    ...askedIn(adjustment),
    by: idOf(adjustment.adjustedBy) ?? null,
    at: adjustment.adjustedAt,
  }
}

function kept(adjustment: State): RowChange | null {
  const change = changeIn(adjustment)
  return change && { ...change, by: null }
}

/** What was taken back, as a change: of a copy it holds instead of what was adjusted before the copy. */
const saidNothing = ({ workoutExerciseId, adjustedAt }: State): RowChange => {
  return { row: workoutExerciseId, ...NOTHING_ASKED, by: null, at: adjustedAt }
}

export function askedIn({
  exercise,
  prescription,
  note,
  isRemoved,
}: Pick<State, Exclude<keyof Asked, 'line'> | 'prescription'>): Asked {
  return {
    exercise: idOf(exercise) ?? null,
    line: prescription || null,
    note: note || null,
    isRemoved: isRemoved ?? false,
  }
}

/** The adjustment after a coach has said something else. What held before stays known. */
export function adjusted<A extends State>(adjustment: A, asked: Asked, by: string, at: string): A {
  const isFirst = adjustment.adjustedAt === ''
  const former = [...formerOf(adjustment), { until: at, ...(!isFirst && { change: kept(adjustment) }) }]
  const { line: prescription, ...rest } = asked
  return {
    ...adjustment,
    ...rest,
    prescription,
    adjustedBy: by,
    adjustedAt: at,
    takenBackAt: asksNothing(asked) ? at : null,
    former: former
      .slice(-MOST_FORMER)
      .map(({ until, change }) => ({ until, ...(change !== undefined && { change: change && stored(change) }) })),
  }
}

/** A change of a former state, with as little as says it. */
function stored(change: Stored): Stored {
  const { exercise, line, note, isRemoved, at } = changeStored(change)
  return {
    ...(exercise && { exercise }),
    ...(line && { line }),
    ...(note && { note }),
    ...(isRemoved && { isRemoved }),
    at,
  }
}

function changeStored({ sets, ...change }: Stored): RowChange {
  const line = change.line ?? (sets ? printPrescription(sets) : null)
  return { row: '', ...NOTHING_ASKED, by: null, at: '', ...change, line }
}

type OfWorkout = State & Pick<Adjustment, 'workoutId'>
type Place = Pick<SnapshotSlot, 'workoutId' | 'madeOf'>

/** The workout of a slot, and those that it was made of. */
const workoutsOf = ({ workoutId, madeOf }: Place) => new Set(lineOf({ id: workoutId, madeOf }))

/** The changes of the rows of a slot's workout, and of the rows that those were made of, that held at a moment. */
export function changesAt(adjustments: readonly OfWorkout[], slot: Place, at: string): RowChange[] {
  const workouts = workoutsOf(slot)
  return adjustments.flatMap((adjustment) => {
    if (!workouts.has(adjustment.workoutId)) return []
    const former = formerOf(adjustment).find(({ until }) => Date.parse(at) < Date.parse(until))
    if (former && former.change === undefined) return []
    const change = former
      ? former.change && { ...changeStored(former.change), row: adjustment.workoutExerciseId }
      : kept(adjustment)
    return change ?? (workouts.size > 1 ? saidNothing(adjustment) : [])
  })
}

/** As they hold now, with their coaches. */
export function changesNow(adjustments: readonly OfWorkout[], slot: Place): RowChange[] {
  const workouts = workoutsOf(slot)
  return changesOf(adjustments.filter(({ workoutId }) => workouts.has(workoutId)))
}

/** The same of all workouts: see `changeOf`. */
export function changesOf(adjustments: readonly State[]): RowChange[] {
  return adjustments.map((each) => changeIn(each) ?? saidNothing(each))
}

/** What holds for a row: what was said of the row itself, or else of the nearest row that it was made of. */
export function changeOf(row: Pick<KeptRow, 'id' | 'madeOf'>, changes: readonly RowChange[]): RowChange | null {
  return nearest(row, new Map(changes.map((change) => [change.row, change])))
}

function nearest(row: Pick<KeptRow, 'id' | 'madeOf'>, changes: ReadonlyMap<string, RowChange>): RowChange | null {
  for (const id of lineOf(row)) {
    const change = changes.get(id)
    if (change) return asksNothing(change) ? null : change
  }
  return null
}

/** The first said comes first. */
export const formerOf = ({ former }: Pick<State, 'former'>) => (former ?? []) as unknown as Former[]

/** A row as the athlete is asked for it, the row as the program has it, and what a coach has changed of it. */
export interface RowOfAthlete {
  row: KeptRow
  written: KeptRow
  change: RowChange | null
}

/**
 * The rows that an athlete is asked for, in the order of the workout. Changes of rows that the workout does not have
 * change nothing, unless a row is a copy of one of those. The alternatives were chosen for the exercise of the program, so another one has none.
 */
export function adjustedRows(rows: readonly KeptRow[], changes: readonly RowChange[]): RowOfAthlete[] {
  const known = new Map(changes.map((change) => [change.row, change]))
  return rows.flatMap((written) => {
    const change = nearest(written, known)
    if (!change) return { row: written, written, change }
    if (change.isRemoved) return []
    const exercise = change.exercise ?? written.exercise
    const alternatives = exercise === written.exercise ? written.alternatives : []
    const sets = change.line === null ? written.sets : (setsIn(change.line) as KeptRow['sets'])
    return { row: { ...written, exercise, alternatives, sets }, written, change }
  })
}

/** What a session keeps, as it is stored. */
export const keptChanges = (kept: unknown): RowChange[] =>
  ((kept as Stored[] | null | undefined) ?? []).map(changeStored)
