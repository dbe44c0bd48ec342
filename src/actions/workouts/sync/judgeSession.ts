import { because } from '../../../kernel/reason.ts'
import type { WorkoutDeleted, WorkoutEnded, WorkoutStarted, WorkoutUpdated } from './event.ts'
import { applied, duplicate, type Judgement, notFound, refused, waiting } from './judgement.ts'
import * as merge from './merge.ts'
import { slotAt, toldAt } from './prescribed.ts'
import { endsTooEarly } from './sessionSaid.ts'
import { EMPTY_TALLY } from './tally.ts'
import type { Session, World } from './world.ts'

/** The title of a session whose workout the athlete may not see, or may no longer see. Its sets count all the same. */
const UNSEEN_WORKOUT = 'Workout'

export function startSession(world: World, event: WorkoutStarted): Judgement {
  const found = world.sessions.get(event.session)
  if (found) {
    if (!isSameStart(found.now, event)) {
      return refused('sessionClientId', because.USED_OTHERWISE('This session was started with another workout.'))
    }
    const next = merge.startAgain(found.now, event)
    if (next === found.now) return duplicate
    found.now = { ...next, ...toldAt(world, event) }
    return applied
  }
  const what = startedOf(world, event)
  if ('refused' in what) return what
  const now: Session = {
    id: world.newId(),
    clientId: event.session,
    ...what,
    ...toldAt(world, event),
    ...merge.started(event),
    completedOn: null,
    setCount: 0,
    arrivals: 0,
    tally: EMPTY_TALLY,
    hasComments: false,
    volumeKgThousandths: 0,
    volumeLbThousandths: 0,
    updatedAt: null,
  }
  world.sessions.set(event.session, { before: null, now })
  return applied
}

type Started = Pick<Session, 'workout' | 'workoutTitle' | 'enrolment' | 'slotId'>

function startedOf(world: World, event: WorkoutStarted): Started | Judgement {
  const { of } = event
  if ('title' in of) return { workout: null, workoutTitle: of.title, enrolment: null, slotId: null }
  return 'workout' in of ? standalone(world, of.workout) : ofSlot(world, event, of)
}

function standalone(world: World, id: string): Started | Judgement {
  const workout = world.startable.has(id) ? world.workouts.get(id) : undefined
  // The athlete could see the workout when they did it offline. That it has been unpublished is no reason to lose
  // a set.
  if (!workout && world.mode === 'online') return notFound('workoutId', 'workout')
  return { workout: workout?.id ?? null, workoutTitle: workout?.title ?? UNSEEN_WORKOUT, enrolment: null, slotId: null }
}

function ofSlot(
  world: World,
  event: WorkoutStarted,
  { enrolment, slot }: { enrolment: string; slot: string },
): Started | Judgement {
  if (!world.enrolments.has(enrolment)) return notFound('enrolmentId', 'enrolment')
  const planned = slotAt(world, event)
  if (!planned) return notFound('slotId', 'slot in this enrolment')
  const workout = world.workouts.get(planned.workoutId)
  return { workout: workout?.id ?? null, workoutTitle: planned.workoutTitle, enrolment, slotId: slot }
}

function isSameStart(session: Session, { of }: WorkoutStarted): boolean {
  if ('enrolment' in of) return session.enrolment === of.enrolment && session.slotId === of.slot
  if (session.enrolment !== null) return false
  if ('title' in of) return isFreestyle(session) && session.workoutTitle === of.title
  return session.workout === of.workout || (session.workout === null && !isFreestyle(session))
}

/** Whether the workout was started by a title alone. Then it prescribes nothing. */
export function isFreestyle({ said }: Session): boolean {
  return said.isFreestyle === true
}

export function endSession(world: World, event: WorkoutEnded): Judgement {
  const found = world.sessions.get(event.session)
  if (!found) return waiting
  if (event.clock.at < found.now.said.earliest) {
    return refused('occurredAt', endsTooEarly())
  }
  const next = merge.endSession(found.now, event)
  if (next !== found.now) {
    found.now = next
    return applied
  }
  const { notes, rating, removedAt } = found.now
  if (removedAt !== null) return duplicate
  const isLost = (event.notes !== null && event.notes !== notes) || (event.rating !== null && event.rating !== rating)
  if (!isLost) return duplicate
  const message = 'This workout has another end, which counts, with its own notes and rating.'
  return refused('sessionClientId', because.OVERRULED(message))
}

/**
 * What an edit says counts by its clock. It is never refused for what other events say, because these may still change:
 * see `shownOfSession`.
 */
export function updateSession(world: World, event: WorkoutUpdated): Judgement {
  const found = world.sessions.get(event.session)
  if (!found) return waiting
  found.now = merge.editSession(found.now, event)
  return applied
}

export function deleteSession(world: World, event: WorkoutDeleted): Judgement {
  const found = world.sessions.get(event.session)
  if (!found) return waiting
  const judgement = found.now.removedAt === null ? applied : duplicate
  found.now = merge.deleteSession(found.now, event)
  return judgement
}
