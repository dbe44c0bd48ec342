import type { Context } from '../context/context.ts'
import type { Transaction } from '../database/doorway.ts'
import { refuse } from '../errors/refusal.ts'
import { decodeId } from '../nodes/nodeId.ts'
import type { Program } from '../payload-types.ts'

/** The program that the caller may see under this public ID, or null: a draft looks to a stranger like nothing at all. */
export async function findProgramById(context: Pick<Context, 'loaders'>, programId: string): Promise<Program | null> {
  const id = decodeId('program', programId)
  return id === null ? null : context.loaders.visibleProgram.load(id)
}

/** The program as this transaction sees it; NOT_FOUND where the caller may not see it. */
export async function requireProgram({ payload, req }: Transaction, programId: string): Promise<Program> {
  const id = decodeId('program', programId)
  const { docs } = await payload.find({
    collection: 'programs',
    where: { id: { equals: id ?? '' } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })
  if (!id || !docs[0]) throw refuse.notFound('program', ['input', 'programId'])
  return docs[0]
}

/** The program, provided that it still is at the revision that the caller has seen. */
export async function requireProgramAt(tx: Transaction, programId: string, expectedRevision: number): Promise<Program> {
  const program = await requireProgram(tx, programId)
  if (program.revision !== expectedRevision) {
    throw refuse.stale('program', expectedRevision, program.revision, programId)
  }
  return program
}
