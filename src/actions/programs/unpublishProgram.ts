import type { UnpublishProgramInput } from '../../graphql/programs/program.inputs.ts'
import type { Program } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { requireAt } from '../documents/requireOne.ts'
import { saveProgram } from './saveProgram.ts'

/** Afterwards only coaches see the program. A draft stays unchanged. Refuses NOT_FOUND and STALE_REVISION. */
export async function unpublishProgram(tx: Transaction, input: UnpublishProgramInput): Promise<Program> {
  const program = await requireAt(tx, 'programs', input.programId, input.expectedRevision)
  return saveProgram(tx, program, { isPublished: false })
}
