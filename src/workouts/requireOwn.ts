import type { Transaction } from '../database/doorway.ts'
import { refuse } from '../errors/refusal.ts'
import { decodeId } from '../nodes/nodeId.ts'
import type { PerformedSet, WorkoutSession } from '../payload-types.ts'

/** The caller's own session as this transaction sees it; NOT_FOUND for another's as for none. */
export async function requireOwnSession(tx: Transaction, taggedId: string): Promise<WorkoutSession> {
  const found = await findOwn(tx, 'workoutSessions', decodeId('workoutSession', taggedId))
  if (!found) throw refuse.notFound('workout session', ['input', 'workoutSessionId'])
  return found as WorkoutSession
}

/** The same of a set, removed ones included. */
export async function requireOwnSet(tx: Transaction, taggedId: string): Promise<PerformedSet> {
  const found = await findOwn(tx, 'performedSets', decodeId('performedSet', taggedId))
  if (!found) throw refuse.notFound('set', ['input', 'setId'])
  return found as PerformedSet
}

async function findOwn(
  { payload, req, caller }: Transaction,
  collection: 'workoutSessions' | 'performedSets',
  id: string | null,
): Promise<WorkoutSession | PerformedSet | undefined> {
  if (!id) return undefined
  const { docs } = await payload.find({
    collection,
    where: { and: [{ id: { equals: id } }, { user: { equals: caller.user?.id } }] },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true, // the caller's own: a coach reads others' training and writes none
    req,
  })
  return docs[0]
}
