import type { DeleteProgramInput } from '../../graphql/programs/program.inputs.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { requireAt } from '../documents/requireOne.ts'

/**
 * Afterwards the program and its revisions are gone, and its milestones are as they were. A change at the same time
 * writes the same document, so either the change or the deletion starts over. Refuses NOT_FOUND, STALE_REVISION, and
 * IN_USE once athletes have enrolled.
 */
export async function deleteProgram(tx: Transaction, input: DeleteProgramInput): Promise<string> {
  const { id } = await requireAt(tx, 'programs', input.programId, input.expectedRevision)
  await tx.payload.delete({ collection: 'programs', id, depth: 0, overrideAccess: false, req: tx.req })
  return input.programId
}
