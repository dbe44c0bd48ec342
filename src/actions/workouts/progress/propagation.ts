import { PropagationChangeKind } from '../../../kernel/progressVocabulary.ts'
import type { SnapshotMilestone } from '../../programs/revise.ts'
import { sameSlots } from './plan.ts'

/** What a newer revision changes for an athlete who is pinned to an older one. Pure. */

export interface MilestoneChange {
  kind: PropagationChangeKind
  milestoneId: string
  title: string
}

type Plan = readonly SnapshotMilestone[]

const { ADDED, REMOVED, MOVED, EDITED } = PropagationChangeKind

/**
 * What changes between any of the older plans and the new one, each change once. First come the milestones of the new
 * plan in its order, then the milestones that it no longer has. The moved milestones are a smallest set of moves that
 * turns one order into the other. A moved milestone may be edited as well.
 */
export function changesBetween(older: readonly Plan[], newer: Plan): MilestoneChange[] {
  const changes = new Map<string, MilestoneChange>()
  const note = (kind: PropagationChangeKind, { id, title }: SnapshotMilestone) =>
    changes.set(`${kind} ${id}`, { kind, milestoneId: id, title })
  const plans = older.map((plan) => ({
    before: new Map(plan.map((milestone) => [milestone.id, milestone])),
    moved: movedBetween(plan, newer),
  }))
  for (const milestone of newer) {
    const seen = plans.map(({ before, moved }) => ({ old: before.get(milestone.id), moved: moved.has(milestone.id) }))
    if (seen.some(({ old }) => !old)) note(ADDED, milestone)
    if (seen.some(({ moved }) => moved)) note(MOVED, milestone)
    if (seen.some(({ old }) => old && isEdited(old, milestone))) note(EDITED, milestone)
  }
  const kept = new Set(newer.map(({ id }) => id))
  // The last plan that had the milestone gives its title.
  for (const milestone of older.flat()) if (!kept.has(milestone.id)) note(REMOVED, milestone)
  return [...changes.values()]
}

function isEdited(before: SnapshotMilestone, after: SnapshotMilestone): boolean {
  return before.title !== after.title || !sameSlots(before, after)
}

/**
 * The items (milestones or slots) of both lists that moved: all except a longest run of items that keep their order.
 */
export function movedBetween(older: readonly { id: string }[], newer: readonly { id: string }[]): Set<string> {
  const placeBefore = new Map(older.map(({ id }, index) => [id, index]))
  const common = newer.map(({ id }) => id).filter((id) => placeBefore.has(id))
  const still = new Set(longestIncreasing(common, (id) => placeBefore.get(id) as number))
  return new Set(common.filter((id) => !still.has(id)))
}

/**
 * Patience sorting: for each length, the run of that length that ends lowest. Each value links to the one before it.
 */
export function longestIncreasing<Value>(values: readonly Value[], placeOf: (value: Value) => number): Value[] {
  interface Step {
    value: Value
    place: number
    before: Step | undefined
  }
  const ends: Step[] = []
  for (const value of values) {
    const place = placeOf(value)
    const lower = ends.findIndex((end) => end.place >= place)
    const length = lower === -1 ? ends.length : lower
    ends[length] = { value, place, before: ends[length - 1] }
  }
  const run: Value[] = []
  for (let step = ends.at(-1); step; step = step.before) run.unshift(step.value)
  return run
}
