import type { Transaction } from '../database/doorway.ts'
import { requireOwn } from '../database/requireOwn.ts'
import { refuse } from '../errors/refusal.ts'
import { decodeId } from '../nodes/nodeId.ts'
import { applyOnline } from '../sync/applyOnline.ts'
import { readClientId } from '../sync/moments.ts'
import { type SetResult, setResult } from './setResult.ts'
import { NO_VALUES } from './setValues.ts'
import { valuesOf } from './valuesOf.ts'
import type { LogSetInput } from './workoutSession.inputs.ts'

/**
 * Logs a set in a session of the caller, whatever its status. The same `clientId` answers the same set as it now is; a set that
 * has been removed stays removed. Names are kept as they are now. Refuses NOT_FOUND (session, exercise, row) and INVALID: the
 * exercise's metric says which measures a set needs, and no others.
 */
export async function logSet(tx: Transaction, input: LogSetInput): Promise<SetResult> {
  const session = await requireOwn(tx, 'workoutSessions', input.workoutSessionId)
  const exercise = decodeId('exercise', input.exerciseId)
  if (!exercise) throw refuse.notFound('exercise', ['input', 'exerciseId'])
  const workoutExercise = input.workoutExerciseId == null ? null : decodeId('workoutExercise', input.workoutExerciseId)
  if (input.workoutExerciseId != null && !workoutExercise) {
    throw refuse.notFound('row of a workout', ['input', 'workoutExerciseId'])
  }
  const set = readClientId(input.clientId)
  const world = await applyOnline(
    tx,
    {
      kind: 'setLogged',
      clock: { at: input.performedAt ?? new Date().toISOString(), id: set },
      session: session.clientId,
      set,
      exercise,
      values: { ...NO_VALUES, ...valuesOf(input) },
      workoutExercise,
      prescribedSetIndex: input.prescribedSetIndex ?? null,
    },
    { setClientId: 'clientId' },
  )
  return setResult(tx, world, set)
}
