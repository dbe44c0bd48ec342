import type { Enrolment, Exercise, PersonalRecord, Workout, WorkoutEvent } from '../../../payload-types.ts'
import type { SnapshotMilestone } from '../../programs/revise.ts'
import type { TrainingEvent } from './event.ts'
import type { SessionState, SetState } from './merge.ts'

/** A session as it is worked on. */
export interface Session extends SessionState {
  id: string
  clientId: string
  workout: string | null
  workoutTitle: string
  enrolment: string | null
  slotId: string | null
  setCount: number
  volumeKgThousandths: number
  volumeLbThousandths: number
}

/** A set as it is worked on. */
export interface TrainedSet extends SetState {
  id: string
  clientId: string
  session: string
  exercise: string
  exerciseName: string
  isSubstitution: boolean
  sessionCompletedAt: string | null
}

/** What is worked on, and what it was when the transaction read it: null where there was nothing. */
export interface Tracked<State> {
  before: State | null
  now: State
}

/** An event that waited, or was rejected for a session that may have changed, and its row in `workoutEvents`. */
export interface Released {
  row: WorkoutEvent
  event: TrainingEvent
}

/** All that judging the events needs, read in a bounded number of calls. */
export interface World {
  mode: 'online' | 'sync'
  newId: () => string
  /** By the devices' UUIDs. */
  sessions: Map<string, Tracked<Session>>
  sets: Map<string, Tracked<TrainedSet>>
  exercises: Map<string, Pick<Exercise, 'id' | 'name' | 'metric' | 'wasLogged'>>
  /** Those that exist, whoever may see them. */
  workouts: Map<string, Workout>
  /** The workouts that the caller may start on their own. */
  startable: Set<string>
  enrolments: Map<string, Enrolment>
  /** What each enrolment is pinned to, and behind it what it has been pinned to before. */
  plans: Map<string, SnapshotMilestone[]>
  released: Released[]
  /** What the athlete holds in the exercises of the events, where that has been read; after writing, what they hold now. */
  records: PersonalRecord[] | undefined
}

export function sessionById({ sessions }: World, id: string): Tracked<Session> | undefined {
  return [...sessions.values()].find(({ now }) => now.id === id)
}
