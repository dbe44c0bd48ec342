import type { PayloadRequest } from 'payload'
import type { WorkoutRevision } from '../payload-types.ts'
import { committed } from './committed.ts'
import { findUnguarded, type ReadScope } from './reading.ts'

/**
 * What workouts asked for at these revisions, by key. A revision never changes, so one in memory is used everywhere, also
 * in a transaction. Inside of one, what is not in memory is read outside of it first and kept; only what this transaction
 * itself may have written is then read inside. At most one call, or two for what the transaction has written. Unguarded:
 * the caller has been shown what names the revisions.
 */
export async function readWorkoutRevisions(
  { payload, req, ...scope }: Omit<ReadScope, 'caller'>,
  keys: readonly string[],
): Promise<Map<string, WorkoutRevision>> {
  const memory = payload.db.waymark.catalogue?.revisions
  const found = new Map<string, WorkoutRevision>()
  const unknown = new Set<string>()
  for (const key of keys) {
    const known = memory?.get(key)
    if (known) found.set(key, known)
    else unknown.add(key)
  }
  const read = async (by: PayloadRequest) => {
    if (unknown.size === 0) return
    const where = { key: { in: [...unknown] } }
    for (const row of await findUnguarded({ payload, req: by, ...scope }, 'workoutRevisions', where)) {
      found.set(row.key, row)
      unknown.delete(row.key)
      if (!by.transactionID) memory?.keep(row)
    }
  }
  await read(memory && req.transactionID ? committed(req) : req)
  if (req.transactionID) await read(req)
  return found
}
