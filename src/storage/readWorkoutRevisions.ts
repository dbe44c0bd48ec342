import type { WorkoutRevision } from '../payload-types.ts'
import { findUnguarded, type ReadScope } from './reading.ts'

/**
 * What workouts asked for at these revisions, by key. A revision never changes, so one in memory is used everywhere, also
 * in a transaction. A revision that was read in a transaction is not kept, because its own transaction may be this one,
 * and end without a commit. At most one call. Unguarded: the caller has been shown what names the revisions.
 */
export async function readWorkoutRevisions(
  scope: Omit<ReadScope, 'caller'>,
  keys: readonly string[],
): Promise<Map<string, WorkoutRevision>> {
  const memory = scope.payload.db.waymark.catalogue?.revisions
  const found = new Map<string, WorkoutRevision>()
  const unknown = new Set<string>()
  for (const key of keys) {
    const known = memory?.get(key)
    if (known) found.set(key, known)
    else unknown.add(key)
  }
  if (unknown.size === 0) return found
  const rows = await findUnguarded(scope, 'workoutRevisions', { key: { in: [...unknown] } })
  for (const row of rows) {
    found.set(row.key, row)
    if (!scope.req.transactionID) memory?.keep(row)
  }
  return found
}
