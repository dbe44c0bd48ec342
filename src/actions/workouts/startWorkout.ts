import type { StartWorkoutInput } from '../../graphql/workouts/workoutSession.inputs.ts'
import { now } from '../../kernel/clock.ts'
import { readClientId } from '../../kernel/deviceClock.ts'
import { decodeId } from '../../kernel/nodeId.ts'
import { because } from '../../kernel/reason.ts'
import { refuse } from '../../kernel/refusal.ts'
import type { WorkoutSession } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { sessionDocument } from './progress/documents.ts'
import { applyOnline } from './sync/applyOnline.ts'
import { toldOfWays, type WorkoutStarted, wayToStart } from './sync/event.ts'

/**
 * Begins a workout: one of the catalogue on its own, a slot of an active enrolment, or a freestyle workout, which has a
 * title alone. The same `clientId` answers the same session. Sets that waited for the session (see `syncWorkoutEvents`)
 * are applied with it. Refuses NOT_FOUND (workout, enrolment, slot), INVALID (also for a session that was deleted), and
 * INVALID_TRANSITION when the enrolment has ended.
 */
export async function startWorkout(tx: Transaction, input: StartWorkoutInput): Promise<WorkoutSession> {
  const clientId = readClientId(input.clientId)
  const event: WorkoutStarted = {
    kind: 'workoutStarted',
    clock: { at: input.startedAt ?? now().toISOString(), id: clientId },
    session: clientId,
    of: startedOf(input),
    ...(input.hasPain != null && { hasPain: input.hasPain }),
  }
  const world = await applyOnline(tx, event, {}, { sessionClientId: 'clientId' })
  const session = world.sessions.get(clientId)
  if (!session) throw new Error(`The session ${clientId} was not made.`)
  const enrolment = session.now.enrolment && world.enrolments.get(session.now.enrolment)
  if (session.before === null && enrolment && enrolment.status !== 'ACTIVE') {
    throw refuse.invalidTransition('This enrolment has ended. No workout can start in it.', ['input', 'enrolmentId'])
  }
  if (session.now.removedAt !== null) {
    const message = 'This workout was deleted. Start another one, with a clientId of its own.'
    throw refuse.invalid(because.USED_OTHERWISE(message), ['input', 'clientId'])
  }
  return sessionDocument(session.now, String(tx.caller.user?.id))
}

function startedOf(input: StartWorkoutInput): WorkoutStarted['of'] {
  const way = wayToStart(input)
  if (way?.by === 'workout') {
    const workout = decodeId('workout', way.workoutId)
    if (!workout) throw refuse.notFound('workout', ['input', 'workoutId'])
    return { workout }
  }
  if (way?.by === 'slot') {
    const [enrolment, slot] = [decodeId('enrolment', way.enrolmentId), decodeId('slot', way.slotId)]
    if (!enrolment) throw refuse.notFound('enrolment', ['input', 'enrolmentId'])
    if (!slot) throw refuse.notFound('slot in this enrolment', ['input', 'slotId'])
    return { enrolment, slot }
  }
  if (way?.by === 'title') return { title: way.title }
  throw refuse.invalid(toldOfWays(), ['input', fieldAmiss(input)])
}

/** The field that is missing or too many. */
function fieldAmiss({ workoutId, enrolmentId, slotId, title }: StartWorkoutInput): keyof StartWorkoutInput {
  if (title != null) return 'title'
  if (workoutId == null && enrolmentId != null) return 'slotId'
  return workoutId == null && slotId != null ? 'enrolmentId' : 'workoutId'
}
