import { decodeId } from '../../kernel/nodeId.ts'
import type { Program } from '../../payload-types.ts'
import type { Context } from '../context/context.ts'

/** The program with this public ID, or null when the caller may not see it. To a stranger, a draft does not exist. */
export async function findProgramById(context: Pick<Context, 'loaders'>, programId: string): Promise<Program | null> {
  const id = decodeId('program', programId)
  return id === null ? null : context.loaders.visibleProgram.load(id)
}
