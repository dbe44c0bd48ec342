import type { MoveProgramMilestoneInput } from '../../graphql/programs/program.inputs.ts'
import { decodeId } from '../../kernel/nodeId.ts'
import { because } from '../../kernel/reason.ts'
import { refuse } from '../../kernel/refusal.ts'
import type { Program } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { requireOne } from '../documents/requireOne.ts'
import { ProgramChange } from './change.ts'
import { insertAt } from './order.ts'
import { anchorNotFound, readPlace } from './place.ts'
import { milestoneIdsOf } from './revise.ts'
import { rowsInOrder, saveProgram } from './saveProgram.ts'

/**
 * Moves a milestone to a place relative to the others. So the input names no revision and never goes stale. A milestone
 * that already is at the place stays unchanged and makes no revision. Refuses NOT_FOUND (program, milestone, or the
 * milestone that the place names) and INVALID (not exactly one place, or a place beside the milestone itself).
 */
export async function moveProgramMilestone(tx: Transaction, input: MoveProgramMilestoneInput): Promise<Program> {
  const place = readPlace(input.place)
  const program = await requireOne(tx, 'programs', input.programId)
  const current = milestoneIdsOf(program)
  const milestoneId = decodeId('milestone', input.milestoneId)
  if (!milestoneId || !current.includes(milestoneId)) {
    throw refuse.notFound('milestone in this program', ['input', 'milestoneId'])
  }
  if (input.place.before === input.milestoneId || input.place.after === input.milestoneId) {
    throw refuse.invalid(because.BESIDE_ITSELF('A milestone cannot be placed beside itself.'), ['input', 'place'])
  }
  const others = current.filter((id) => id !== milestoneId)
  const next = insertAt(others, milestoneId, place)
  if (!next) throw anchorNotFound(place)
  return saveProgram(tx, program, { milestones: rowsInOrder(program, next) }, ProgramChange.MILESTONE_MOVED)
}
