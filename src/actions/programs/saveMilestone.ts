import type { Milestone } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { changesIn } from '../documents/changesIn.ts'
import { describeMilestoneChange } from './change.ts'
import { milestoneStateOf } from './milestoneHooks.ts'

/**
 * Saves a change through the collection, whose hook writes the revisions of all programs that name the milestone.
 * Writes nothing when nothing changes. Rows that stay come with their IDs and keep them.
 */
export async function saveMilestone(
  { payload, req }: Transaction,
  milestone: Milestone,
  data: Partial<Milestone>,
): Promise<Milestone> {
  const given = changesIn(data)
  const change = describeMilestoneChange(milestoneStateOf(milestone), milestoneStateOf({ ...milestone, ...given }))
  if (change === 'NONE') return milestone
  return payload.update({
    collection: 'milestones',
    id: milestone.id,
    data: given,
    depth: 0,
    overrideAccess: false,
    req,
  })
}
