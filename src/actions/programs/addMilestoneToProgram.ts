import type { AddMilestoneToProgramInput } from '../../graphql/programs/program.inputs.ts'
import { because } from '../../kernel/reason.ts'
import { refuse } from '../../kernel/refusal.ts'
import { LIMITS } from '../../kernel/rules.ts'
import type { Program } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { requireAll } from '../documents/requireAll.ts'
import { requireOne } from '../documents/requireOne.ts'
import { insertAt } from './order.ts'
import { anchorNotFound, readPlace } from './place.ts'
import { milestoneIdsOf } from './revise.ts'
import { rowsInOrder, saveProgram } from './saveProgram.ts'

/**
 * Puts a milestone at a place relative to the others. So the input names no revision and never goes stale: when writers
 * meet, the doorway runs the later ones again on the result of the earlier ones. A milestone that the program already
 * names stays where it is, and `alreadyPresent` is true. Refuses NOT_FOUND (program, milestone, or the milestone that
 * the place names), INVALID (not exactly one place) and TOO_MANY (100).
 */
export async function addMilestoneToProgram(
  tx: Transaction,
  input: AddMilestoneToProgramInput,
): Promise<{ program: Program; alreadyPresent: boolean }> {
  const place = readPlace(input.place)
  const program = await requireOne(tx, 'programs', input.programId)
  const [milestoneId] = (await requireAll(tx, 'milestones', [
    { taggedId: input.milestoneId, field: ['input', 'milestoneId'] },
  ])) as [string]
  const current = milestoneIdsOf(program)
  if (current.includes(milestoneId)) return { program, alreadyPresent: true }
  if (current.length >= LIMITS.milestonesPerProgram) {
    const max = LIMITS.milestonesPerProgram
    throw refuse.tooMany(because.TOO_MANY(`A program has at most ${max} milestones.`, { max }), [
      'input',
      'milestoneId',
    ])
  }
  const next = insertAt(current, milestoneId, place)
  if (!next) throw anchorNotFound(place)
  return {
    program: await saveProgram(tx, program, { milestones: rowsInOrder(program, next) }),
    alreadyPresent: false,
  }
}
