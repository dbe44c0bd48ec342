import { movedBetween } from '../../../kernel/moved.ts'
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
