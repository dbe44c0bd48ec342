import type { DeleteMilestoneInput } from '../../graphql/programs/milestone.inputs.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { requireOne } from '../documents/requireOne.ts'

/**
 * Afterwards the milestone is gone; its workouts stay. Refuses NOT_FOUND, and IN_USE while a program names the
 * milestone or once athletes have completed it.
 */
export async function deleteMilestone(tx: Transaction, { milestoneId }: DeleteMilestoneInput): Promise<string> {
  const { id } = await requireOne(tx, 'milestones', milestoneId)
  await tx.payload.delete({ collection: 'milestones', id, depth: 0, overrideAccess: false, req: tx.req })
  return milestoneId
}
