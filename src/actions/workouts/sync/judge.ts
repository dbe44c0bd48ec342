import { isDeepStrictEqual } from 'node:util'
import { UserErrorCode } from '../../../kernel/refusal.ts'
import { metricProblems } from '../../../kernel/setValues.ts'
import { WorkoutSessionStatus } from '../../../kernel/workoutVocabulary.ts'
import type { SetLogged, SetRemoved, SetUpdated, TrainingEvent, WorkoutEnded, WorkoutStarted } from './event.ts'
import { applied, duplicate, type Judgement, rejected, waiting } from './judgement.ts'
import { edit, endSession, endsSession, logAgain, logged, remove, startAt } from './merge.ts'
import type { Session, Tracked, TrainedSet, World } from './world.ts'

/** The title of a session whose workout the athlete may not see, or may no longer see. Its sets count all the same. */
const UNSEEN_WORKOUT = 'Workout'

/**
 * Applies an event to the world, or says why not. An event waits where it names a session or a set that does not exist
 * yet.
 */
export function judge(world: World, event: TrainingEvent): Judgement {
  switch (event.kind) {
    case 'workoutStarted':
      return start(world, event)
    case 'setLogged':
      return log(world, event)
    case 'setUpdated':
      return update(world, event)
    case 'setRemoved':
      return removeSet(world, event)
    default:
      return end(world, event)
  }
}

function start(world: World, event: WorkoutStarted): Judgement {
  const found = world.sessions.get(event.session)
  if (found) {
    if (!isSameStart(found.now, event)) {
      return refused('sessionClientId', 'This session was started with another workout.')
    }
    const next = startAt(found.now, event.clock)
    const judgement = next === found.now ? duplicate : applied
    found.now = next
    return judgement
  }
  const what = 'workout' in event.of ? standalone(world, event.of.workout) : ofSlot(world, event.of)
  if ('refused' in what) return what
  const now: Session = {
    id: world.newId(),
    clientId: event.session,
    ...what,
    status: WorkoutSessionStatus.IN_PROGRESS,
    startedAt: event.clock.at,
    completedAt: null,
    notes: null,
    rating: null,
    ending: null,
    setCount: 0,
    volumeKgThousandths: 0,
    volumeLbThousandths: 0,
  }
  world.sessions.set(event.session, { before: null, now })
  return applied
}

type Started = Pick<Session, 'workout' | 'workoutTitle' | 'enrolment' | 'slotId'>

function standalone(world: World, id: string): Started | Judgement {
  const workout = world.startable.has(id) ? world.workouts.get(id) : undefined
  // The athlete could see the workout when they did it offline. That it has been unpublished is no reason to lose
  // a set.
  if (!workout && world.mode === 'online') return notFound('workoutId', 'workout')
  return { workout: workout?.id ?? null, workoutTitle: workout?.title ?? UNSEEN_WORKOUT, enrolment: null, slotId: null }
}

function ofSlot(world: World, { enrolment, slot }: { enrolment: string; slot: string }): Started | Judgement {
  if (!world.enrolments.has(enrolment)) return notFound('enrolmentId', 'enrolment')
  const slots = (world.plans.get(enrolment) ?? []).flatMap((milestone) => milestone.slots)
  const planned = slots.find(({ id }) => id === slot)
  if (!planned) return notFound('slotId', 'slot in this enrolment')
  const workout = world.workouts.get(planned.workoutId)
  return { workout: workout?.id ?? null, workoutTitle: workout?.title ?? planned.workoutTitle, enrolment, slotId: slot }
}

function isSameStart(session: Session, { of }: WorkoutStarted): boolean {
  if ('enrolment' in of) return session.enrolment === of.enrolment && session.slotId === of.slot
  return session.enrolment === null && (session.workout === null || session.workout === of.workout)
}

function log(world: World, event: SetLogged): Judgement {
  const session = world.sessions.get(event.session)
  if (!session) return waiting
  const exercise = world.exercises.get(event.exercise)
  if (!exercise) return notFound('exerciseId', 'exercise')
  const problems = metricProblems(exercise.metric, event.values, false)
  if (problems.length > 0) return refusedValues(problems)
  const found = world.sets.get(event.set)
  if (found) {
    if (found.now.session !== session.now.id || found.now.exercise !== exercise.id) {
      return refused('setClientId', 'This set was logged in another session or with another exercise.')
    }
    const next = logAgain(found.now, event)
    const judgement = saysTheSame(next, found.now) ? duplicate : applied
    found.now = next
    return judgement
  }
  const workout = session.now.workout === null ? undefined : world.workouts.get(session.now.workout)
  const named = workout?.exercises?.some((row) => row.exercise === exercise.id) ?? true
  world.sets.set(event.set, {
    before: null,
    now: {
      id: world.newId(),
      clientId: event.set,
      session: session.now.id,
      exercise: exercise.id,
      exerciseName: exercise.name,
      isSubstitution: !named,
      sessionCompletedAt: session.now.completedAt,
      ...logged(event),
    },
  })
  return applied
}

/** Whether two states of a set say the same, whatever events said it and when they arrived. */
function saysTheSame(one: TrainedSet, other: TrainedSet): boolean {
  const said = ({ clocks: _, lastEventAt: __, lastEventId: ___, ...set }: TrainedSet) => set
  return isDeepStrictEqual(said(one), said(other))
}

function update(world: World, event: SetUpdated): Judgement {
  const found = world.sets.get(event.set)
  if (!found) return waiting
  const { session, exercise } = event.of ?? { session: null, exercise: null }
  if (session !== null && world.sessions.get(session)?.now.id !== found.now.session) {
    return refused('sessionClientId', 'This set belongs to another session and cannot leave it.')
  }
  if (exercise !== null && exercise !== found.now.exercise) {
    return refused('exerciseId', 'This set was logged with another exercise. Remove the set and log a new one.')
  }
  const metric = world.exercises.get(found.now.exercise)?.metric
  const problems = metric ? metricProblems(metric, event.values, true) : []
  if (problems.length > 0) return refusedValues(problems)
  found.now = edit(found.now, event)
  return applied
}

function removeSet(world: World, event: SetRemoved): Judgement {
  const found: Tracked<TrainedSet> | undefined = world.sets.get(event.set)
  if (!found) return waiting
  const judgement = found.now.removedAt === null ? applied : duplicate
  found.now = remove(found.now, event)
  return judgement
}

function end(world: World, event: WorkoutEnded): Judgement {
  const found = world.sessions.get(event.session)
  if (!found) return waiting
  if (event.clock.at < found.now.startedAt) {
    return refused('occurredAt', 'A workout cannot end before it has started.')
  }
  const judgement = endsSession(found.now, event) ? applied : duplicate
  found.now = endSession(found.now, event)
  return judgement
}

function refused(field: string, message: string): Judgement {
  return rejected([{ code: UserErrorCode.INVALID, message, field: [field] }])
}

function refusedValues(problems: { value: string; message: string }[]): Judgement {
  return rejected(problems.map(({ value, message }) => ({ code: UserErrorCode.INVALID, message, field: [value] })))
}

function notFound(field: string, what: string): Judgement {
  return rejected([{ code: UserErrorCode.NOT_FOUND, message: `There is no such ${what}.`, field: [field] }])
}
