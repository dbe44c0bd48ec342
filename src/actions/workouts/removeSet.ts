import type { RemoveSetInput } from '../../graphql/workouts/workoutSession.inputs.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { requireOwn } from '../documents/requireOwn.ts'
import { type SetResult, setResult } from './setResult.ts'
import { applyOnline } from './sync/applyOnline.ts'
import { clockAfter } from './sync/moments.ts'

/**
 * Removes a set of the caller for good, also from a completed workout. Records and volume follow, and a late copy of
 * the set stays removed. A set that is already removed stays unchanged. Refuses NOT_FOUND.
 */
export async function removeSet(tx: Transaction, { setId }: RemoveSetInput): Promise<SetResult> {
  const set = await requireOwn(tx, 'performedSets', setId)
  const { clientId, lastEventAt } = set
  const event = { kind: 'setRemoved', clock: clockAfter(lastEventAt), set: clientId } as const
  const world = await applyOnline(tx, event, { sets: [set] })
  return setResult(tx, world, clientId)
}
