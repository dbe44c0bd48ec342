import type { UpdateSetInput } from '../../graphql/workouts/workoutSession.inputs.ts'
import { refuse } from '../../kernel/refusal.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { requireOwn } from '../documents/requireOwn.ts'
import { type SetResult, setResult } from './setResult.ts'
import { applyOnline } from './sync/applyOnline.ts'
import { clockAfter } from './sync/moments.ts'
import { valuesOf } from './valuesOf.ts'

/**
 * Edits a set of the caller, also in a completed workout. Records and volume follow. An omitted value stays. Refuses
 * NOT_FOUND and INVALID (a measure that the exercise's metric needs cannot be cleared).
 */
export async function updateSet(tx: Transaction, input: UpdateSetInput): Promise<SetResult> {
  const set = await requireOwn(tx, 'performedSets', input.setId)
  const { clientId, lastEventAt, removedAt } = set
  if (removedAt) throw refuse.notFound('set', ['input', 'setId'])
  const event = { kind: 'setUpdated', clock: clockAfter(lastEventAt), set: clientId, values: valuesOf(input) } as const
  return setResult(tx, await applyOnline(tx, event, { sets: [set] }), clientId)
}
