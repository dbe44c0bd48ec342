import type { DeleteMilestoneInput } from '../../graphql/programs/milestone.inputs.ts'
import type { Workout } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { requireOne } from '../documents/requireOne.ts'

interface Deleted {
  deletedMilestoneId: string
  /** The workouts of the milestone that are in no milestone any more. */
  unused: Workout[]
}

/**
 * Afterwards the milestone is gone, and with it the workouts that were copied for it: see `forgetCopies`. Its other
 * workouts stay. Refuses NOT_FOUND, and IN_USE while a program names the milestone or once athletes have completed it.
 */
export async function deleteMilestone(tx: Transaction, { milestoneId }: DeleteMilestoneInput): Promise<Deleted> {
  const { id } = await requireOne(tx, 'milestones', milestoneId)
  await tx.payload.delete({ collection: 'milestones', id, depth: 0, overrideAccess: false, req: tx.req })
  return { deletedMilestoneId: milestoneId, unused: tx.req.context.unused ?? [] }
}
