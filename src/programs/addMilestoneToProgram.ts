import type { Transaction } from '../database/doorway.ts'
import { requireAll } from '../database/requireAll.ts'
import { refuse } from '../errors/refusal.ts'
import { decodeId } from '../nodes/nodeId.ts'
import type { Program } from '../payload-types.ts'
import { LIMITS } from '../validation/rules.ts'
import { requireProgram } from './findProgramById.ts'
import { insertAt, ListEdge, type Place } from './order.ts'
import type { AddMilestoneToProgramInput, MilestonePlace } from './program.inputs.ts'
import { milestoneIdsOf } from './revise.ts'
import { rowsInOrder, saveProgram } from './saveProgram.ts'

/**
 * Puts a milestone at a place relative to the others, so it names no revision and never goes stale: of writers that meet, the
 * doorway runs the later ones again on what the earlier ones made. There already: unchanged, `alreadyPresent`. Refuses
 * NOT_FOUND (program, milestone, or the milestone that the place names), INVALID (not exactly one place), TOO_MANY (100).
 */
export async function addMilestoneToProgram(
  tx: Transaction,
  input: AddMilestoneToProgramInput,
): Promise<{ program: Program; alreadyPresent: boolean }> {
  const place = readPlace(input.place)
  const program = await requireProgram(tx, input.programId)
  const [milestoneId] = (await requireAll(tx, 'milestones', 'milestone', [
    { taggedId: input.milestoneId, field: ['input', 'milestoneId'] },
  ])) as [string]
  const current = milestoneIdsOf(program)
  if (current.includes(milestoneId)) return { program, alreadyPresent: true }
  if (current.length >= LIMITS.milestonesPerProgram) {
    throw refuse.tooMany(`A program has at most ${LIMITS.milestonesPerProgram} milestones.`, ['input', 'milestoneId'])
  }
  const next = insertAt(current, milestoneId, place)
  if (!next)
    throw refuse.notFound('milestone in this program', ['input', 'place', 'before' in place ? 'before' : 'after'])
  return {
    program: await saveProgram(tx, program.id, { milestones: rowsInOrder(program, next) }),
    alreadyPresent: false,
  }
}

/** An ID that is none becomes one that no list holds: the answer is NOT_FOUND, whatever was wrong with it. */
export function readPlace(input: MilestonePlace | null | undefined): Place {
  const { edge, before, after } = input ?? { edge: ListEdge.LAST }
  if ([edge, before, after].filter((value) => value != null).length !== 1) {
    throw refuse.invalid('place must have exactly one of edge, before and after.', ['input', 'place'])
  }
  if (edge) return { edge }
  return before ? { before: decodeId('milestone', before) ?? '' } : { after: decodeId('milestone', after ?? '') ?? '' }
}
