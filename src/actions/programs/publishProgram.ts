import type { PublishProgramInput } from '../../graphql/programs/program.inputs.ts'
import type { Program } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { requireAt } from '../documents/requireOne.ts'
import { saveProgram } from './saveProgram.ts'

/**
 * Afterwards everybody sees the program. A program that already is published stays unchanged. Refuses NOT_FOUND,
 * STALE_REVISION, and NOT_PUBLISHABLE (from the revision rule) while no milestone of the program has a workout.
 */
export async function publishProgram(tx: Transaction, input: PublishProgramInput): Promise<Program> {
  const program = await requireAt(tx, 'programs', input.programId, input.expectedRevision)
  return saveProgram(tx, program, { isPublished: true })
}
