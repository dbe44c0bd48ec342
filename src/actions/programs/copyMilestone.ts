import type { CopyMilestoneInput } from '../../graphql/programs/copy.inputs.ts'
import { decodeId, encodeId } from '../../kernel/nodeId.ts'
import type { Milestone, Workout } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { requireOne } from '../documents/requireOne.ts'
import { addMilestoneToProgram } from './addMilestoneToProgram.ts'
import { copiesIn, madeForMilestone } from './plan/copiesIn.ts'
import { documentsById, NO_PROGRAM, treeOf } from './plan/planTree.ts'
import { writeResolved } from './plan/writeResolved.ts'
import { slotsOf } from './revise.ts'

/**
 * Makes a milestone like another one, with workouts of its own, and places it in a program when one is named. What was
 * copied goes with the program, or else with the milestone, when that is deleted: see `forgetCopies`. Refuses
 * NOT_FOUND (milestone, program, place) and TOO_MANY (100 milestones of a program).
 */
export async function copyMilestone(
  tx: Transaction,
  { milestoneId, title, programId, place }: CopyMilestoneInput,
): Promise<Milestone> {
  const milestone = await requireOne(tx, 'milestones', milestoneId)
  const held = slotsOf(milestone).map(({ workoutId }) => workoutId)
  const stored = await documentsById<Workout>(tx, 'workouts', held)
  const tree = treeOf(NO_PROGRAM, [{ ...milestone, title }], stored)
  const made = await copiesIn(tx, tree, (programId != null && decodeId('program', programId)) || '')
  const [copy] = made.milestones as [Milestone]
  await writeResolved(tx, programId == null ? madeForMilestone(made, copy.id) : made)
  const taggedId = encodeId('milestone', copy.id)
  if (programId != null) await addMilestoneToProgram(tx, { programId, milestoneId: taggedId, place })
  return requireOne(tx, 'milestones', taggedId)
}
