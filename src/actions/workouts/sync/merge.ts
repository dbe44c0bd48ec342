import { SET_VALUES, type SetValues } from '../../../kernel/setValues.ts'
import { WorkoutSessionStatus } from '../../../kernel/workoutVocabulary.ts'
import { type Clock, isEarlier, type SetLogged, type SetRemoved, type SetUpdated, type WorkoutEnded } from './event.ts'

/**
 * How a session and a set take in their events. Each step is commutative, associative and idempotent, so any order,
 * duplication or split of the same events ends in the same state:
 *
 * - a session starts at its earliest start and ends by its earliest completion; an abandonment counts only without one;
 * - a set has the values of its earliest log, and the latest edit of each value overrules that value;
 * - a removal is for ever.
 *
 * Pure: the arguments are not changed.
 */

export interface Ending {
  kind: WorkoutEnded['kind']
  at: string
  id: string
}

export interface SessionState {
  status: `${WorkoutSessionStatus}`
  startedAt: string
  completedAt: string | null
  notes: string | null
  rating: number | null
  ending: Ending | null
}

export function startAt<State extends SessionState>(session: State, { at }: Clock): State {
  return at < session.startedAt ? { ...session, startedAt: at } : session
}

/** Whether this event becomes the ending of the session. */
export function endsSession({ ending }: SessionState, { kind, clock }: WorkoutEnded): boolean {
  if (!ending) return true
  if (ending.kind !== kind) return kind === 'workoutCompleted'
  return isEarlier(clock, ending)
}

export function endSession<State extends SessionState>(session: State, event: WorkoutEnded): State {
  if (!endsSession(session, event)) return session
  const { kind, clock, notes, rating } = event
  const completed = kind === 'workoutCompleted'
  return {
    ...session,
    status: completed ? WorkoutSessionStatus.COMPLETED : WorkoutSessionStatus.ABANDONED,
    completedAt: completed ? clock.at : null,
    notes,
    rating,
    ending: { kind, ...clock },
  }
}

/** The event that last set each value. `logged` is the log, which counts for every value that no edit has set. */
export type Clocks = { logged: Clock } & { [Value in keyof SetValues]?: Clock }

export interface SetState extends SetValues {
  performedAt: string
  workoutExerciseId: string | null
  prescribedSetIndex: number | null
  removedAt: string | null
  lastEventAt: string
  lastEventId: string
  clocks: Clocks
}

export function logged({ clock, values, workoutExercise, prescribedSetIndex }: SetLogged): SetState {
  return {
    ...values,
    performedAt: clock.at,
    workoutExerciseId: workoutExercise,
    prescribedSetIndex,
    removedAt: null,
    lastEventAt: clock.at,
    lastEventId: clock.id,
    clocks: { logged: clock },
  }
}

/**
 * Takes in another log of an existing set. The log counts if it is the earlier one, but not for values that have been
 * edited.
 */
export function logAgain<State extends SetState>(set: State, event: SetLogged): State {
  if (!isEarlier(event.clock, set.clocks.logged)) return after(set, event.clock)
  const { values, clock, workoutExercise, prescribedSetIndex } = event
  const unedited = Object.fromEntries(
    SET_VALUES.filter((name) => !set.clocks[name]).map((name) => [name, values[name]]),
  )
  return {
    ...set,
    ...unedited,
    performedAt: clock.at,
    workoutExerciseId: workoutExercise,
    prescribedSetIndex,
    clocks: { ...set.clocks, logged: clock },
  }
}

export function edit<State extends SetState>(set: State, { clock, values }: SetUpdated): State {
  const wins = SET_VALUES.filter((name) => {
    const last = set.clocks[name]
    return values[name] !== undefined && (!last || isEarlier(last, clock))
  })
  const said = Object.fromEntries(wins.map((name) => [name, values[name]]))
  const clocks = { ...set.clocks, ...Object.fromEntries(wins.map((name) => [name, clock])) }
  return after({ ...set, ...said, clocks }, clock)
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
