import { decodeId } from '../../kernel/nodeId.ts'
import type { Program } from '../../payload-types.ts'
import type { Context } from '../context/context.ts'

/** The program that the caller may see under this public ID, or null: a draft looks to a stranger like nothing at all. */
export async function findProgramById(context: Pick<Context, 'loaders'>, programId: string): Promise<Program | null> {
  const id = decodeId('program', programId)
  return id === null ? null : context.loaders.visibleProgram.load(id)
}
