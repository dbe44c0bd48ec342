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
 * Logs a set in a session of the caller, whatever the status of the session. The same `clientId` answers the same set
 * as it is now, and a removed set stays removed. The set stores the exercise's present name. Refuses NOT_FOUND
 * (session, exercise, row) and INVALID: a set needs exactly the measures that its exercise's metric asks for.
 */
export async function logSet(tx: Transaction, input: LogSetInput): Promise<SetResult> {
  const exercise = decodeId('exercise', input.exerciseId)
  if (!exercise) throw refuse.notFound('exercise', ['input', 'exerciseId'])
  const workoutExercise = input.workoutExerciseId == null ? null : decodeId('workoutExercise', input.workoutExerciseId)
  if (input.workoutExerciseId != null && !workoutExercise) {
    throw refuse.notFound('exercise in a workout', ['input', 'workoutExerciseId'])
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

/**
 * The session, and the athlete's other rows that a log may affect. One call, because no question depends on the
 * session.
 */
async function readOwn(tx: Transaction, workoutSessionId: string, set: string, exercise: string) {
  const userId = String(tx.caller.user?.id)
  const [sessions, sets, waiting, records] = await findTogether(
    tx, // each question asks only for the athlete's own rows
    ownQuestion(tx, 'workoutSessions', workoutSessionId),
    { collection: 'performedSets', where: { and: [{ user: { equals: userId } }, { clientId: { equals: set } }] } },
    { collection: 'workoutEvents', where: waitingFor(userId, { setClientId: { equals: set } }) },
    { collection: 'personalRecords', where: recordsIn(userId, [exercise]) },
  )
  return { session: requireFound('workoutSessions', sessions), sets, waiting, records }
}
