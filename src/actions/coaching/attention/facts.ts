import type { AttentionKind, CoachingStatus } from '../../../kernel/coachingVocabulary.ts'
import type { NodeType } from '../../../kernel/nodeId.ts'
import type { Tally } from '../../workouts/sync/tally.ts'

/** What the rules see of one athlete. Everything is a fact that is stored, or follows from stored facts alone. */
export interface AthleteFacts {
  athlete: { id: string; timeZone: string; lastWorkoutAt: string | null }
  /** When the athlete began to be coached by the caller. */
  coachedSince: string
  /** The newest sessions, at most so many, that were begun within `SESSIONS_SEEN_DAYS` and not deleted. */
  sessions: SessionFact[]
  /** The records that were achieved within that time, and those of the exercises that may have stalled. */
  records: RecordFact[]
  /** Active ones, and those that were completed within `ATTENTION_DAYS`. */
  enrolments: EnrolmentFact[]
  comments: CommentFact[]
}

export interface SessionFact {
  id: string
  startedAt: string
  /** Null unless it was completed. */
  completedAt: string | null
  workoutTitle: string
  enrolment: string | null
  notes: string | null
  hasPain: boolean
  rating: number | null
  tally: Tally
  /** What this athlete was asked for, by exercise. Known only where an exercise may have stalled. */
  asked: ReadonlyMap<string, readonly AskedSet[]>
}

/** A set that an athlete was asked for, as far as it says how much it asks for. */
export interface AskedSet {
  type: string
  repsMin?: number | null
  repsMax?: number | null
  load?: { thousandths?: number | null; unit?: 'KG' | 'LB' | null } | null
  percentOfOneRepMax?: number | null
  percentMax?: number | null
  rpe?: number | null
  rpeMax?: number | null
  repsInReserve?: number | null
}

export interface RecordFact {
  id: string
  exercise: string
  kind: string
  set: string
  session: string
  achievedAt: string
  score: number
  /** Whether the session was the first in which the exercise had such a record, so that nothing was beaten. */
  isFirst: boolean
}

export interface EnrolmentFact {
  id: string
  programTitle: string
  isActive: boolean
  completedAt: string | null
  pinnedRevision: number
  /** The newest revision that a propagation has left waiting, and when. */
  offered: { revision: number; at: string } | null
  /** The slots of the pinned revision that are not done, in order. Known only while the enrolment is active. */
  open: string[]
  /** Null for an enrolment without days. */
  schedule: ScheduleFact | null
}

interface ScheduleFact {
  /** What was due before today and is neither done nor skipped, the earliest first. */
  missed: { slotId: string; dueOn: string }[]
  /** The last day on which an open workout is due. */
  lastDueOn: string | null
}

/** The comments on one subject that the athlete has written and the caller has not read. */
export interface CommentFact {
  subject: Cited
  count: number
  last: { id: string; at: string }
}

export interface Cited {
  type: NodeType
  id: string
}

/** What a rule says. An item exists exactly while its rule says it. */
export interface Noticed {
  kind: AttentionKind
  /** Since when the rule has held. */
  since: string
  /** The facts by which this is another item than one before it. A dismissal holds while they stay. */
  key: readonly string[]
  cites: readonly Cited[]
  /** Plain words for a coach. `{exercise}` stands for the name of the exercise. */
  says: string
  exercise?: string
}

/** A coaching of the caller that an athlete has answered. */
export interface AnswerFact {
  id: string
  athlete: string
  status: `${CoachingStatus}`
  answeredAt: string
}

export type Rule = (facts: AthleteFacts, now: Date) => Noticed[]

/** How long what has happened is worth a look. What lasts is told while it lasts. */
export const ATTENTION_DAYS = 28
/** How far back sessions are read: six sessions of an exercise that is done once a week lie within it. */
export const SESSIONS_SEEN_DAYS = 56

const DAY_MS = 86_400_000

export function daysBefore(now: Date, days: number): string {
  return new Date(now.getTime() - days * DAY_MS).toISOString()
}

export function daysSince(moment: string, now: Date): number {
  return (now.getTime() - Date.parse(moment)) / DAY_MS
}

/** Whether it happened so lately that it is worth a look. */
export function isRecent(moment: string, now: Date): boolean {
  return moment > daysBefore(now, ATTENTION_DAYS)
}

export const cite =
  (type: NodeType) =>
  (id: string): Cited => ({ type, id })
