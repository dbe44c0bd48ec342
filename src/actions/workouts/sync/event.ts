import type { SetValues } from '../../../kernel/setValues.ts'

/** What happened in training, on whatever device, online or not. Everything that changes a session or a set is one of these. Pure. */

/** When, as the device says (RFC 3339 in UTC with milliseconds); two of one moment are told apart by their IDs. */
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

/** IDs of the database; sessions and sets by the UUIDs that devices gave them. */
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
  /** What is left out stays. */
  values: Partial<SetValues>
  /** Where the device believes the set to be, if it says so: a set never changes its session or its exercise. */
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

/** Which of the two ways to start a workout an input names: a workout by itself, or a slot of an enrolment. Null for neither. */
export function wayToStart({
  workoutId,
  enrolmentId,
  slotId,
}: StartInput): { by: 'workout'; workoutId: string } | { by: 'slot'; enrolmentId: string; slotId: string } | null {
  if (workoutId != null && enrolmentId == null && slotId == null) return { by: 'workout', workoutId }
  if (workoutId == null && enrolmentId != null && slotId != null) return { by: 'slot', enrolmentId, slotId }
  return null
}
