import type { LogSetInput } from '../../graphql/workouts/workoutSession.inputs.ts'
import { now } from '../../kernel/clock.ts'
import { type Clock, readClientId } from '../../kernel/deviceClock.ts'
import { decodeId } from '../../kernel/nodeId.ts'
import { because } from '../../kernel/reason.ts'
import { refuse } from '../../kernel/refusal.ts'
import { NO_VALUES } from '../../kernel/setValues.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { findTogether } from '../../storage/findRows.ts'
import { ownQuestion, requireFound } from '../documents/requireOwn.ts'
import { toSet } from './progress/documents.ts'
import { recordsIn } from './progress/updatePersonalRecords.ts'
import { refuseDeleted } from './requireSession.ts'
import { type SetResult, setResult } from './setResult.ts'
import { applyOnline } from './sync/applyOnline.ts'
import { waitingFor } from './sync/findReleased.ts'
import { clockAfter } from './sync/moments.ts'
import { type LogBody, sameLog } from './sync/setLogs.ts'
import type { TrainedSet } from './sync/world.ts'
import { valuesOf } from './valuesOf.ts'

/**
 * Logs a set in a session of the caller, whatever the status of the session. The same `clientId` with the same values
 * answers the same set as it is now; with other values it edits the set, as `updateSet` does, but what is left out
 * stays. A removed set stays removed. The set stores the exercise's present name. Refuses NOT_FOUND (session, exercise,
 * a row that the session's workout does not have) and INVALID: a set needs exactly the measures that its exercise's
 * metric asks for, it keeps its moment, a prescribed set needs its row, and a row has no more prescribed sets than it
 * has.
 */
export async function logSet(tx: Transaction, input: LogSetInput): Promise<SetResult> {
  const exercise = decodeId('exercise', input.exerciseId)
  if (!exercise) throw refuse.notFound('exercise', ['input', 'exerciseId'])
  const workoutExercise = input.workoutExerciseId == null ? null : decodeId('workoutExercise', input.workoutExerciseId)
  if (input.workoutExerciseId != null && !workoutExercise) {
    throw refuse.notFound('exercise in a workout', ['input', 'workoutExerciseId'])
  }
  if (input.prescribedSetIndex != null && !workoutExercise) {
    const message = 'workoutExerciseId must not be missing where prescribedSetIndex is given.'
    throw refuse.invalid(because.REQUIRED(message), ['input', 'workoutExerciseId'])
  }
  const set = readClientId(input.clientId)
  const { session, ...given } = await readOwn(tx, input.workoutSessionId, set, exercise)
  const body = {
    values: { ...NO_VALUES, ...valuesOf(input) },
    workoutExercise,
    prescribedSetIndex: input.prescribedSetIndex ?? null,
    sequence: input.sequence ?? null,
  }
  const [logged] = given.sets
  const clock = logged
    ? clockOfRepeat(toSet(logged), body, input.performedAt)
    : { at: input.performedAt ?? now().toISOString(), id: set }
  const world = await applyOnline(
    tx,
    {
      kind: 'setLogged',
      clock,
      session: session.clientId,
      set,
      exercise,
      ...body,
      sequence: body.sequence ?? undefined,
    },
    { sessions: [session], ...given },
    { setClientId: 'clientId' },
  )
  return setResult(tx, world, set)
}

/**
 * The clock of a log of a set that exists. What was said before is said again at its own moment, so a request that is
 * repeated undoes no edit. Other values are said now. Only the moment of a set that was logged once may still move, to
 * an earlier one.
 */
function clockOfRepeat({ said, performedAt, ...set }: TrainedSet, body: LogBody, given?: string | null): Clock {
  const same = sameLog(said, body)
  if (given && same && said.logs.length === 1 && given < performedAt) return { at: given, id: set.clientId }
  if (given && given !== performedAt && !said.logs.some(({ at }) => at === given)) {
    const told = because.CANNOT_CHANGE('This set was logged before with another moment, which it keeps.')
    throw refuse.invalid(told, ['input', 'performedAt'])
  }
  return same ? { at: same.at, id: same.id } : clockAfter(set.lastEventAt)
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
  return { session: refuseDeleted(requireFound('workoutSessions', sessions)), sets, waiting, records }
}
