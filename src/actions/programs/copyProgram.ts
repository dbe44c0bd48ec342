import type { CopyProgramInput } from '../../graphql/programs/copy.inputs.ts'
import type { Program } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { requireOne } from '../documents/requireOne.ts'
import { ProgramChange } from './change.ts'
import { asNew } from './plan/asNew.ts'
import { readPlan } from './plan/planTree.ts'
import { writePlan } from './plan/writePlan.ts'

/**
 * Makes a draft like a program, with milestones and workouts of its own, so that no edit of the one ever changes the
 * other. Refuses NOT_FOUND and TAKEN (the slug).
 */
export async function copyProgram(
  tx: Transaction,
  { programId, title, slug = null }: CopyProgramInput,
): Promise<Program> {
  const { tree } = await readPlan(tx, await requireOne(tx, 'programs', programId))
  const copy = { ...asNew(tree), title, slug }
  const { program } = await writePlan(tx, null, null, copy, { meant: ProgramChange.COPIED, shared: 'COPY' })
  return program
}
