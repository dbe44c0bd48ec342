import type {
  Adjustment,
  Enrolment,
  Exercise,
  PersonalRecord,
  Workout,
  WorkoutEvent,
  WorkoutRevision,
} from '../../../payload-types.ts'
import type { CommentState } from '../comments/comment.ts'
import type { RowChange } from '../progress/adjustedRows.ts'
import type { TrainingEvent } from './event.ts'
import type { PlanAt } from './findPlans.ts'
import type { SessionState, SetState } from './merge.ts'
import type { Tally } from './tally.ts'

/** A session while events are applied to it. */
export interface Session extends SessionState {
  id: string
  clientId: string
  workout: string | null
  workoutTitle: string
  enrolment: string | null
  slotId: string | null
  /** The key of the workout's revision that was prescribed when the session began: see `prescribedAt`. */
  prescribed: string | null
  /** What coaches had adjusted in it for the athlete when the session began. Null where nothing. */
  adjusted: RowChange[] | null
  /** The day of the completion, as the athlete counted it when it was recorded or edited. */
  completedOn: string | null
  setCount: number
  /** How many sets have arrived so far, removed ones included. It numbers them: see `setOrder`. */
  arrivals: number
  /** Whether anybody has commented on it. Comments go with a session that is deleted. */
  hasComments: boolean
  volumeKgThousandths: number
  volumeLbThousandths: number
  /** Null in sessions from before there were tallies. */
  tally: Tally | null
  /** When it was last written. Null until then. */
  updatedAt: string | null
}

/** A set while events are applied to it. */
export interface TrainedSet extends SetState {
  id: string
  clientId: string
  session: string
  exercise: string
  exerciseName: string
  isSubstitution: boolean
  sessionCompletedAt: string | null
  /** Which of the session's sets this was to arrive, counted from 1; 0 for sets from before there was a count. */
  arrival: number
  /** As of a session. */
  hasComments: boolean
  /** The day on which the set was done, as the athlete counted it when it was recorded. */
  performedOn: string | null
  /** When it was last written. Null until then. */
  updatedAt: string | null
}

/** A document as it is now, and as it was when the transaction read it. `before` is null where there was none. */
export interface Tracked<State> {
  before: State | null
  now: State
}

/** An event that waited, or a rejected ending of a session that may have changed, with its row in `workoutEvents`. */
export interface Released {
  row: WorkoutEvent
  event: TrainingEvent
}

/** Everything that judging the events needs, read in a bounded number of calls. */
export interface World {
  mode: 'online' | 'sync'
  newId: () => string
  /** The athlete's time zone now. It decides the days of what is recorded now. */
  timeZone: string
  /** Sessions and sets are keyed by the devices' UUIDs. */
  sessions: Map<string, Tracked<Session>>
  sets: Map<string, Tracked<TrainedSet>>
  /** The athlete's own comments, likewise. */
  comments: Map<string, Tracked<CommentState>>
  /** How many comments the athlete has written on what the events comment on, by its ID. */
  commentCounts: Map<string, number>
  exercises: Map<string, Pick<Exercise, 'id' | 'name' | 'metric' | 'wasLogged'>>
  /** The workouts that exist, whether or not the caller may see them. */
  workouts: Map<string, Workout>
  /** The workouts that the caller may start on their own. */
  startable: Set<string>
  enrolments: Map<string, Enrolment>
  /** What coaches have adjusted in these enrolments, by the ID of the enrolment. */
  adjustments: Map<string, Adjustment[]>
  /** The plan that each enrolment is pinned to, followed by plans that it was pinned to before. */
  plans: Map<string, PlanAt[]>
  /** The revisions that workouts got after they were begun on their own, by the ID of the workout. */
  editedAfter: Map<string, Pick<WorkoutRevision, 'revision' | 'createdAt'>[]>
  /** What the sessions of the logged sets were asked to do, by key. */
  prescribed: Map<string, WorkoutRevision>
  released: Released[]
  /**
   * The athlete's records in the exercises of the events, where they were read. After writing, the records as they are
   * now.
   */
  records: PersonalRecord[] | undefined
}

export function sessionById({ sessions }: World, id: string): Tracked<Session> | undefined {
  return [...sessions.values()].find(({ now }) => now.id === id)
}
