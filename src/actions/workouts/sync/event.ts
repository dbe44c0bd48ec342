import type { SetValues } from '../../../kernel/setValues.ts'

/**
 * What happened in training, on any device, online or offline. Every change of a session or a set is such an event.
 * Pure.
 */

/** The moment that the device states (RFC 3339 in UTC with milliseconds). IDs order two events of one moment. */
export interface Clock {
  at: string
  id: string
}

export function isEarlier(one: Clock, other: Clock): boolean {
  return one.at < other.at || (one.at === other.at && one.id < other.id)
}

interface Happened {
  clock: Clock
}

/** IDs are those of the database, except that sessions and sets are named by the UUIDs that devices gave them. */
export interface WorkoutStarted extends Happened {
  kind: 'workoutStarted'
  session: string
  of: { workout: string } | { enrolment: string; slot: string }
}

export interface SetLogged extends Happened {
  kind: 'setLogged'
  session: string
  set: string
  exercise: string
  values: SetValues
  workoutExercise: string | null
  prescribedSetIndex: number | null
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
}

export type TrainingEvent = WorkoutStarted | SetLogged | SetUpdated | SetRemoved | WorkoutEnded

export const sessionNamedBy = (event: TrainingEvent): string | null => ('session' in event ? event.session : null)
export const setNamedBy = (event: TrainingEvent): string | null => ('set' in event ? event.set : null)

export const isEnding = ({ kind }: TrainingEvent): boolean => kind === 'workoutCompleted' || kind === 'workoutAbandoned'

interface StartInput {
  workoutId?: string | null
  enrolmentId?: string | null
  slotId?: string | null
}

/**
 * Which of the two ways to start a workout an input names: a workout by itself, or a slot of an enrolment. Null for
 * neither.
 */
export function wayToStart({
  workoutId,
  enrolmentId,
  slotId,
}: StartInput): { by: 'workout'; workoutId: string } | { by: 'slot'; enrolmentId: string; slotId: string } | null {
  if (workoutId != null && enrolmentId == null && slotId == null) return { by: 'workout', workoutId }
  if (workoutId == null && enrolmentId != null && slotId != null) return { by: 'slot', enrolmentId, slotId }
  return null
}
