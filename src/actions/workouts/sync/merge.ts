import { type Clock, isEarlier } from '../../../kernel/deviceClock.ts'
import type { SetValues } from '../../../kernel/setValues.ts'
import type { WorkoutSessionStatus } from '../../../kernel/workoutVocabulary.ts'
import {
  type SetLogged,
  type SetRemoved,
  type SetUpdated,
  type WorkoutDeleted,
  type WorkoutEnded,
  type WorkoutStarted,
  type WorkoutUpdated,
} from './event.ts'
import { addEnding, addSessionEdit, addStart, type SessionSaid, saidByStart, shownOfSession } from './sessionSaid.ts'
import { addEdit, addLog, bodyOf, type Said, shownOf } from './setLogs.ts'

/**
 * How a session and a set take in their events. Each step is commutative, associative and idempotent, so any order,
 * duplication or split of the same events ends in the same state, as long as no set is logged in more than `MOST_LOGS`
 * ways:
 *
 * - a session starts at its earliest start and ends by its earliest completion; an abandonment counts only without one;
 *   edits overrule its values by their clocks: see `sessionSaid`;
 * - a set was done when its earliest log says; edits and later logs overrule its values by their clocks: see `setLogs`;
 * - a removal of a set and a deletion of a session are for ever.
 *
 * Pure: the arguments are not changed.
 */

export interface SessionState {
  status: `${WorkoutSessionStatus}`
  startedAt: string
  completedAt: string | null
  notes: string | null
  rating: number | null
  /** Null where nobody has said. */
  hasPain: boolean | null
  removedAt: string | null
  said: SessionSaid
}

export function started(event: WorkoutStarted): SessionState {
  const said = saidByStart(event)
  return { ...shownOfSession(said), removedAt: null, said }
}

export function startAgain<State extends SessionState>(session: State, event: WorkoutStarted): State {
  return saying(session, addStart(session.said, event))
}

export function endSession<State extends SessionState>(session: State, event: WorkoutEnded): State {
  return saying(session, addEnding(session.said, event))
}

export function editSession<State extends SessionState>(session: State, event: WorkoutUpdated): State {
  return saying(session, addSessionEdit(session.said, event))
}

/** Of two deletions, the earlier moment counts. */
export function deleteSession<State extends SessionState>(session: State, { clock }: WorkoutDeleted): State {
  const { removedAt } = session
  return removedAt === null || clock.at < removedAt ? { ...session, removedAt: clock.at } : session
}

function saying<State extends SessionState>(session: State, said: SessionSaid): State {
  return said === session.said ? session : { ...session, ...shownOfSession(said), said }
}

export interface SetState extends SetValues {
  performedAt: string
  workoutExerciseId: string | null
  prescribedSetIndex: number | null
  sequence: number | null
  removedAt: string | null
  lastEventAt: string
  lastEventId: string
  said: Said
}

export function logged(event: SetLogged): SetState {
  const { at, id } = event.clock
  const said: Said = { logs: [{ at, id, ...bodyOf(event) }], edits: {} }
  return { ...shownOf(said), removedAt: null, lastEventAt: at, lastEventId: id, said }
}

/** Takes in another log of an existing set. */
export function logAgain<State extends SetState>(set: State, event: SetLogged): State {
  const { at, id } = event.clock
  const said = addLog(set.said, { at, id, ...bodyOf(event) })
  return after(said === set.said ? set : { ...set, ...shownOf(said), said }, event.clock)
}

export function edit<State extends SetState>(set: State, { clock, values }: SetUpdated): State {
  const said = addEdit(set.said, clock, values)
  return after({ ...set, ...shownOf(said), said }, clock)
}

/** Of two removals, the earlier moment counts. */
export function remove<State extends SetState>(set: State, { clock }: SetRemoved): State {
  const removedAt = set.removedAt === null || clock.at < set.removedAt ? clock.at : set.removedAt
  return after({ ...set, removedAt }, clock)
}

function after<State extends SetState>(set: State, clock: Clock): State {
  const isLast = isEarlier({ at: set.lastEventAt, id: set.lastEventId }, clock)
  return isLast ? { ...set, lastEventAt: clock.at, lastEventId: clock.id } : set
}
