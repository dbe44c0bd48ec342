import { isDeepStrictEqual } from 'node:util'
import { movedBetween } from '../../../kernel/moved.ts'
import { PropagationChangeKind } from '../../../kernel/progressVocabulary.ts'
import { PlanField } from '../../../kernel/workoutVocabulary.ts'
import { pairedRows } from './pairedRows.ts'
import type { PlanMilestone, PlanRow, PlanSlot, PlanTree, PlanWorkout } from './planTree.ts'

/** What a new plan changes in an old one, told row by row. Pure. */

export interface PlanChange {
  kind: PropagationChangeKind
  /** Null for a change of the program itself. */
  milestone: PlanMilestone | null
  /** Null for a change of the program or the milestone itself. */
  workout: PlanWorkout | null
  /** The row before and after, where the change is one of a row. */
  before: PlanRow | null
  after: PlanRow | null
  /** What is EDITED, where it is a text or a number of the program, the milestone or the workout. */
  edited: Edited | null
}

interface Edited {
  field: PlanField
  before: string | null
  after: string | null
}

const { ADDED, REMOVED, MOVED, EDITED } = PropagationChangeKind

const NO_ROWS = { workout: null, before: null, after: null, edited: null }

/**
 * In the order of the new plan, and at the end of each list what it no longer has. Each slot that a workout newly fills or
 * leaves is told. The rows of a workout are told once for each milestone. The head of a new program is no change.
 */
export function planChanges(before: PlanTree | null, after: PlanTree): PlanChange[] {
  const old = before?.milestones ?? []
  const kept = new Map(old.map((milestone) => [milestone.id, milestone]))
  const moved = movedIn(old, after.milestones)
  const told = (kind: PropagationChangeKind, milestone: PlanMilestone): PlanChange => ({ ...NO_ROWS, kind, milestone })
  const stay = new Set(after.milestones.map(({ id }) => id))
  return [
    ...edits(PROGRAM, before, after).map((edited) => ({ ...NO_ROWS, kind: EDITED, milestone: null, edited })),
    ...after.milestones.flatMap((milestone) => {
      const was = (milestone.id !== null && kept.get(milestone.id)) || null
      return [
        ...(was ? [] : [told(ADDED, milestone)]),
        ...(moved.has(milestone.id) ? [told(MOVED, milestone)] : []),
        ...edits(MILESTONE, was, milestone).map((edited) => ({ ...told(EDITED, milestone), edited })),
        ...slotChanges(was?.slots ?? [], milestone),
      ]
    }),
    ...old.filter(({ id }) => !stay.has(id)).map((milestone) => told(REMOVED, milestone)),
  ]
}

const PROGRAM = {
  title: PlanField.TITLE,
  slug: PlanField.SLUG,
  description: PlanField.DESCRIPTION,
  level: PlanField.LEVEL,
} as const
const MILESTONE = { title: PlanField.TITLE, description: PlanField.DESCRIPTION } as const
const WORKOUT = { ...MILESTONE, estimatedMinutes: PlanField.ESTIMATED_MINUTES } as const

function edits<Name extends string>(
  fields: Record<Name, PlanField>,
  before: Record<NoInfer<Name>, string | number | null> | null,
  after: Record<NoInfer<Name>, string | number | null>,
): Edited[] {
  if (!before) return []
  const text = (value: string | number | null) => (value === null ? null : String(value))
  return (Object.entries(fields) as [Name, PlanField][]).flatMap(([name, field]) =>
    before[name] === after[name] ? [] : [{ field, before: text(before[name]), after: text(after[name]) }],
  )
}

function slotChanges(old: PlanSlot[], milestone: PlanMilestone): PlanChange[] {
  const kept = new Map(old.map((slot) => [slot.id, slot]))
  const held = new Map(old.map(({ workout }) => [workout.id, workout]))
  const moved = movedIn(old, milestone.slots)
  const stay = new Set<PlanSlot>()
  const seen = new Set<unknown>()
  const told = (kind: PropagationChangeKind, workout: PlanWorkout): PlanChange => {
    return { ...NO_ROWS, kind, milestone, workout }
  }
  const changes = milestone.slots.flatMap(({ id, workout }) => {
    const slot = (id !== null && kept.get(id)) || null
    const isKept = slot !== null && takesAfter(workout, slot.workout)
    if (isKept) stay.add(slot)
    const isTold = seen.has(workout.id ?? workout)
    seen.add(workout.id ?? workout)
    const was = isKept ? slot.workout : (workout.id !== null && held.get(workout.id)) || null
    return [
      ...(isKept ? [] : [told(ADDED, workout)]),
      ...(isKept && moved.has(id) ? [told(MOVED, workout)] : []),
      ...(isTold ? [] : workoutChanges(milestone, was, workout)),
    ]
  })
  return [...changes, ...old.filter((slot) => !stay.has(slot)).map(({ workout }) => told(REMOVED, workout))]
}

/** Whether a slot still is for what it was for, although a copy of the workout, or the original again, fills it. */
function takesAfter(workout: PlanWorkout, was: PlanWorkout): boolean {
  return workout.id === was.id || workout.copyOf === was.id || workout.title === was.title
}

function workoutChanges(milestone: PlanMilestone, was: PlanWorkout | null, workout: PlanWorkout): PlanChange[] {
  const pairs = pairedRows(was, workout)
  const items = (rows: (PlanRow | null)[]) => rows.flatMap((row, index) => (row ? [{ id: String(index), row }] : []))
  // A pair has one number in both lists, whichever IDs its rows have.
  const before = items(pairs.map(([old]) => old)).toSorted(
    (one, other) => (was?.rows.indexOf(one.row) ?? 0) - (was?.rows.indexOf(other.row) ?? 0),
  )
  const moved = movedBetween(before, items(pairs.map(([, row]) => row)))
  const told = (kind: PropagationChangeKind, old: PlanRow | null, row: PlanRow | null): PlanChange => {
    return { kind, milestone, workout, before: old, after: row, edited: null }
  }
  return [
    ...edits(WORKOUT, was, workout).map((edited) => ({ ...told(EDITED, null, null), edited })),
    ...pairs.flatMap(([old, row], index) => {
      if (!old || !row) return [told(row ? ADDED : REMOVED, old, row)]
      return [
        ...(moved.has(String(index)) ? [told(MOVED, old, row)] : []),
        ...(isDeepStrictEqual({ ...old, id: row.id }, row) ? [] : [told(EDITED, old, row)]),
      ]
    }),
  ]
}

interface Item {
  id: string | null
}

function movedIn(before: Item[], after: Item[]): Set<string | null> {
  return movedBetween(known(before), known(after))
}

const known = (items: Item[]) => items.flatMap(({ id }) => (id === null ? [] : [{ id }]))
