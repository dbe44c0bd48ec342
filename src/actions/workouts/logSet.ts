import type { LogSetInput } from '../../graphql/workouts/workoutSession.inputs.ts'
import { decodeId } from '../../kernel/nodeId.ts'
import { refuse } from '../../kernel/refusal.ts'
import { NO_VALUES } from '../../kernel/setValues.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { findTogether } from '../../storage/findRows.ts'
import { ownQuestion, requireFound } from '../documents/requireOwn.ts'
import { recordsIn } from './progress/updatePersonalRecords.ts'
import { type SetResult, setResult } from './setResult.ts'
import { applyOnline } from './sync/applyOnline.ts'
import { waitingFor } from './sync/findReleased.ts'
import { readClientId } from './sync/moments.ts'
import { valuesOf } from './valuesOf.ts'

/**
 * Logs a set in a session of the caller, whatever its status. The same `clientId` answers the same set as it now is; a set that
 * has been removed stays removed. Names are kept as they are now. Refuses NOT_FOUND (session, exercise, row) and INVALID: the
 * exercise's metric says which measures a set needs, and no others.
 */
export async function logSet(tx: Transaction, input: LogSetInput): Promise<SetResult> {
  const exercise = decodeId('exercise', input.exerciseId)
  if (!exercise) throw refuse.notFound('exercise', ['input', 'exerciseId'])
  const workoutExercise = input.workoutExerciseId == null ? null : decodeId('workoutExercise', input.workoutExerciseId)
  if (input.workoutExerciseId != null && !workoutExercise) {
    throw refuse.notFound('row of a workout', ['input', 'workoutExerciseId'])
  }
  const set = readClientId(input.clientId)
  const { session, ...given } = await readOwn(tx, input.workoutSessionId, set, exercise)
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
    { sessions: [session], ...given },
    { setClientId: 'clientId' },
  )
  return setResult(tx, world, set)
}

/** The session, and what else this athlete has that a log may meet: one call, since none of it hangs on the session. */
async function readOwn(tx: Transaction, workoutSessionId: string, set: string, exercise: string) {
  const userId = String(tx.caller.user?.id)
  const [sessions, sets, waiting, records] = await findTogether(
    tx, // the athlete's own, and of nobody else
    ownQuestion(tx, 'workoutSessions', workoutSessionId),
    { collection: 'performedSets', where: { and: [{ user: { equals: userId } }, { clientId: { equals: set } }] } },
    { collection: 'workoutEvents', where: waitingFor(userId, { setClientId: { equals: set } }) },
    { collection: 'personalRecords', where: recordsIn(userId, [exercise]) },
  )
  return { session: requireFound('workoutSessions', sessions), sets, waiting, records }
}
