import type { Clock } from '../../../kernel/deviceClock.ts'
import { because, type Told } from '../../../kernel/reason.ts'
import type { SetValues } from '../../../kernel/setValues.ts'

/**
 * What happened in training, on any device, online or offline. Every change of a session or a set is such an event.
 * Pure.
 */

interface Happened {
  clock: Clock
}

/** IDs are those of the database, except that sessions and sets are named by the UUIDs that devices gave them. */
export interface WorkoutStarted extends Happened {
  kind: 'workoutStarted'
  session: string
  /** A title alone begins a workout that nobody has written. */
  of: { workout: string } | { enrolment: string; slot: string } | { title: string }
  /** Left out where the device said nothing, as `sequence` is. */
  hasPain?: boolean
}

export interface SetLogged extends Happened {
  kind: 'setLogged'
  session: string
  set: string
  exercise: string
  values: SetValues
  workoutExercise: string | null
  prescribedSetIndex: number | null
  /** Left out where the device gave none, so that the event has the hash that it had before there were sequences. */
  sequence?: number
}

export interface SetUpdated extends Happened {
  kind: 'setUpdated'
  set: string
  /** An omitted value stays. */
  values: Partial<SetValues>
  /** Where the device believes the set to be, if it says so. A set never changes its session or its exercise. */
  of?: { session: string | null; exercise: string | null }
}

export interface SetRemoved extends Happened {
  kind: 'setRemoved'
  set: string
}

export interface WorkoutEnded extends Happened {
  kind: 'workoutCompleted' | 'workoutAbandoned'
  session: string
  notes: string | null
  rating: number | null
  /** Left out where the device said nothing, as `sequence` is. */
  hasPain?: boolean
}

/** What an edit of a session may change. The moments of a session are never cleared. */
export interface SessionValues {
  startedAt: string
  completedAt: string
  notes: string | null
  rating: number | null
  hasPain: boolean | null
}

export interface WorkoutUpdated extends Happened {
  kind: 'workoutUpdated'
  session: string
  /** An omitted value stays. */
  values: Partial<SessionValues>
}

export interface WorkoutDeleted extends Happened {
  kind: 'workoutDeleted'
  session: string
}

/** What a comment is about, exactly one of the three. Enrolments have the database's ID. */
export interface CommentAdded extends Happened {
  kind: 'commentAdded'
  comment: string
  session: string | null
  set: string | null
  enrolment: string | null
  /** Kept only while the event waits, so that a removal of the comment leaves no copy of it: see `keepEvents`. */
  text: string
}

export interface CommentRemoved extends Happened {
  kind: 'commentRemoved'
  comment: string
}

export type TrainingEvent =
  | WorkoutStarted
  | SetLogged
  | SetUpdated
  | SetRemoved
  | WorkoutEnded
  | WorkoutUpdated
  | WorkoutDeleted
  | CommentAdded
  | CommentRemoved

export const sessionNamedBy = (event: TrainingEvent): string | null => ('session' in event ? event.session : null)
export const commentNamedBy = (event: TrainingEvent): string | null => ('comment' in event ? event.comment : null)
export const setNamedBy = (event: TrainingEvent): string | null => ('set' in event ? event.set : null)

export const isEnding = ({ kind }: TrainingEvent): boolean => kind === 'workoutCompleted' || kind === 'workoutAbandoned'

interface StartInput {
  workoutId?: string | null
  enrolmentId?: string | null
  slotId?: string | null
  title?: string | null
}

type WayToStart =
  | { by: 'workout'; workoutId: string }
  | { by: 'slot'; enrolmentId: string; slotId: string }
  | { by: 'title'; title: string }

/**
 * Which of the three ways to start a workout an input names: a workout by itself, a slot of an enrolment, or a title
 * alone. Null for none of them, and for more than one.
 */
export function wayToStart({ workoutId, enrolmentId, slotId, title }: StartInput): WayToStart | null {
  const given = [workoutId, enrolmentId, slotId, title].filter((value) => value != null).length
  if (workoutId != null && given === 1) return { by: 'workout', workoutId }
  if (title != null && given === 1) return { by: 'title', title }
  if (enrolmentId != null && slotId != null && given === 2) return { by: 'slot', enrolmentId, slotId }
  return null
}

/** What to say where `wayToStart` answers null. */
export function toldOfWays(): Told {
  const message = 'Give workoutId alone, both enrolmentId and slotId, or title alone.'
  return because.EXACTLY_ONE(message, { fields: 'workoutId, enrolmentId + slotId, title' })
}
