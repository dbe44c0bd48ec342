import type { RemoveMilestoneFromProgramInput } from '../../graphql/programs/program.inputs.ts'
import { decodeId } from '../../kernel/nodeId.ts'
import { refuse } from '../../kernel/refusal.ts'
import type { Program } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { requireOne } from '../documents/requireOne.ts'
import { milestoneIdsOf } from './revise.ts'
import { rowsInOrder, saveProgram } from './saveProgram.ts'

/**
 * Takes a milestone out of a program; the milestone itself stays. The input names no revision and never goes stale.
 * Refuses NOT_FOUND (the program, or a milestone that the program does not name), and NOT_PUBLISHABLE (from the
 * revision rule) when a published program would be left without a workout.
 */
export async function removeMilestoneFromProgram(
  tx: Transaction,
  input: RemoveMilestoneFromProgramInput,
): Promise<Program> {
  const program = await requireOne(tx, 'programs', input.programId)
  const milestoneId = decodeId('milestone', input.milestoneId)
  const current = milestoneIdsOf(program)
  const next = current.filter((id) => id !== milestoneId)
  if (next.length === current.length) throw refuse.notFound('milestone in this program', ['input', 'milestoneId'])
  return saveProgram(tx, program, { milestones: rowsInOrder(program, next) })
}
