import type { ReorderProgramMilestonesInput } from '../../graphql/programs/program.inputs.ts'
import { encodeId } from '../../kernel/nodeId.ts'
import { refuse } from '../../kernel/refusal.ts'
import type { Program } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { requireAt } from '../documents/requireOne.ts'
import { permutationDifference } from './order.ts'
import { milestoneIdsOf } from './revise.ts'
import { rowsInOrder, saveProgram } from './saveProgram.ts'

/**
 * Gives a program a new order. Of all requests that name one revision exactly one is accepted, because the next
 * (program, revision) row can be inserted only once. Every other request runs again and finds the program at a newer
 * revision. The current order is a success without a revision. Refuses NOT_FOUND, then STALE_REVISION, then
 * MILESTONE_SET_MISMATCH.
 */
export async function reorderProgramMilestones(
  tx: Transaction,
  input: ReorderProgramMilestonesInput,
): Promise<Program> {
  const program = await requireAt(tx, 'programs', input.programId, input.expectedRevision)
  const current = milestoneIdsOf(program)
  // Compares public IDs, so that the refusal shows unexpected IDs as the caller gave them.
  const tagged = current.map((id) => encodeId('milestone', id))
  const mismatch = permutationDifference(tagged, input.milestoneIds)
  if (mismatch) throw refuse.milestoneSetMismatch(mismatch)
  const next = input.milestoneIds.map((id) => current[tagged.indexOf(id)] as string)
  return saveProgram(tx, program, { milestones: rowsInOrder(program, next) })
}
