import { isDeepStrictEqual } from 'node:util'
import type { PrescribedSet } from '../../../kernel/notation/prescribedSet.ts'
import { printPrescription } from '../../../kernel/notation/print.ts'
import { idOf } from '../../../kernel/relation.ts'
import type { Adjustment } from '../../../payload-types.ts'
import type { contentOf } from '../../programs/workoutContent.ts'

/** What coaches have changed of the rows of a program for one athlete, and what the athlete is asked for then. Pure. */

/** A row of a workout, as its revision keeps it. */
export type KeptRow = ReturnType<typeof contentOf>['exercises'][number]

/** What a coach asks for in the place of a row. What is null stays as the program has it. */
export interface Asked {
  exercise: string | null
  sets: readonly PrescribedSet[] | null
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

export const NOTHING_ASKED: Asked = { exercise: null, sets: null, note: null, isRemoved: false }

export const asksNothing = (asked: Asked): boolean => isDeepStrictEqual(asked, NOTHING_ASKED)

/** What held until a moment (RFC 3339). Null where nothing was adjusted. */
interface Former {
  until: string
  change: RowChange | null
}

type State = Pick<
  Adjustment,
  | 'workoutExerciseId'
  | 'exercise'
  | 'sets'
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

export function askedIn({ exercise, sets, note, isRemoved }: Pick<State, keyof Asked>): Asked {
  return {
    exercise: idOf(exercise) ?? null,
    sets: (sets as PrescribedSet[] | null | undefined) ?? null,
    note: note || null,
    isRemoved: isRemoved ?? false,
  }
}

/** The adjustment after a coach has said something else. What held before stays known. */
export function adjusted<A extends State>(adjustment: A, asked: Asked, by: string, at: string): A {
  const isFirst = adjustment.adjustedAt === ''
  const former = [...formerOf(adjustment), { until: at, change: isFirst ? null : kept(adjustment) }]
  return {
    ...adjustment,
    ...asked,
    prescription: asked.sets && printPrescription(asked.sets),
    adjustedBy: by,
    adjustedAt: at,
    takenBackAt: asksNothing(asked) ? at : null,
    former: former.slice(-MOST_FORMER),
  }
}

/** The changes of the rows of one workout that held at a moment. */
export function changesAt(
  adjustments: readonly (State & Pick<Adjustment, 'workoutId'>)[],
  workoutId: string,
  at: string,
): RowChange[] {
  return adjustments.flatMap((adjustment) => {
    if (adjustment.workoutId !== workoutId) return []
    const former = formerOf(adjustment).find(({ until }) => Date.parse(at) < Date.parse(until))
    return (former ? former.change : kept(adjustment)) ?? []
  })
}

const formerOf = ({ former }: Pick<State, 'former'>) => (former ?? []) as unknown as Former[]

/** A row as the athlete is asked for it, the row as the program has it, and what a coach has changed of it. */
export interface RowOfAthlete {
  row: KeptRow
  written: KeptRow
  change: RowChange | null
}

/**
 * The rows that an athlete is asked for, in the order of the workout. Changes of rows that the workout does not have
 * change nothing. The alternatives were chosen for the exercise of the program, so another one has none.
 */
export function adjustedRows(rows: readonly KeptRow[], changes: readonly RowChange[]): RowOfAthlete[] {
  const changeOf = new Map(changes.map((change) => [change.row, change]))
  return rows.flatMap((written) => {
    const change = (written.id !== null && changeOf.get(written.id)) || null
    if (!change) return { row: written, written, change }
    if (change.isRemoved) return []
    const exercise = change.exercise ?? written.exercise
    const alternatives = exercise === written.exercise ? written.alternatives : []
    const sets = (change.sets as KeptRow['sets'] | null) ?? written.sets
    return { row: { ...written, exercise, alternatives, sets }, written, change }
  })
}

/** What a session keeps, as it is stored. */
export const keptChanges = (stored: unknown) => (stored as RowChange[] | null | undefined) ?? []
