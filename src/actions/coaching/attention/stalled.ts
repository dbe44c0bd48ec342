import { AttentionKind } from '../../../kernel/coachingVocabulary.ts'
import { scoresOf, thirtieths } from '../../workouts/progress/records.ts'
import {
  type AskedSet,
  type AthleteFacts,
  cite,
  type Noticed,
  type RecordFact,
  type Rule,
  type SessionFact,
} from './facts.ts'

/** So many sessions in a row without a better estimate are a standstill. */
const STALLED_AFTER = 6
const BEST_ESTIMATE = 'BEST_ESTIMATED_ONE_REP_MAX'
/** From this effort on, the athlete is asked to find out how much is possible. */
const ASKING_RPE = 8
const ASKING_RESERVE = 2

/**
 * No better estimate in an exercise since six sessions that asked for more. A session counts where sets with an estimate
 * were done in it, and where what it prescribed for the exercise could have been a better estimate: see `asksForMore`.
 */
export const stalled: Rule = (facts) =>
  mayHaveStalled(facts).flatMap(({ exercise, sessions }): Noticed[] => {
    const best = bestOf(facts, exercise)
    if (!best) return []
    const asking = after(sessions, best).filter(({ asked }) =>
      asked.get(exercise)?.some((set) => asksForMore(set, best.score)),
    )
    const sixth = asking[STALLED_AFTER - 1]
    if (!sixth) return []
    return [
      {
        kind: AttentionKind.STALLED,
        since: sixth.completedAt as string, // only completed sessions were asked about
        key: [exercise, best.set],
        cites: [
          cite('personalRecord')(best.id),
          ...asking.slice(-STALLED_AFTER).map(({ id }) => cite('workoutSession')(id)),
        ],
        says: `No better estimate in {exercise} for ${asking.length} sessions that asked for more.`,
        exercise,
      },
    ]
  })

/**
 * The exercises of which at least six completed sessions have come since the newest known record, with their sessions in
 * order. What they were asked and what their record is needs to be known only of these.
 */
export function mayHaveStalled(facts: AthleteFacts): { exercise: string; sessions: SessionFact[] }[] {
  const byExercise = new Map<string, SessionFact[]>()
  for (const session of facts.sessions) {
    if (session.completedAt === null) continue
    for (const exercise of Object.keys(session.tally.estimated)) {
      const sessions = byExercise.get(exercise)
      if (sessions) sessions.push(session)
      else byExercise.set(exercise, [session])
    }
  }
  return [...byExercise].flatMap(([exercise, sessions]) => {
    if (sessions.length < STALLED_AFTER) return []
    const best = bestOf(facts, exercise)
    const since = best ? after(sessions, best) : sessions
    return since.length < STALLED_AFTER ? [] : [{ exercise, sessions: sessions.toSorted(asCompleted) }]
  })
}

function bestOf({ records }: AthleteFacts, exercise: string): RecordFact | undefined {
  return records.find((record) => record.exercise === exercise && record.kind === BEST_ESTIMATE)
}

function after(sessions: readonly SessionFact[], best: RecordFact): SessionFact[] {
  return sessions.filter(({ id, completedAt }) => id !== best.session && String(completedAt) > best.achievedAt)
}

function asCompleted(one: SessionFact, other: SessionFact): number {
  const key = ({ completedAt, id }: SessionFact) => `${completedAt} ${id}`
  return key(one) < key(other) ? -1 : 1
}

/**
 * Whether doing the set as it is prescribed could be a better estimate than this score: by its weight or its percentage,
 * or because it leaves the weight or the repetitions to the athlete. A light day does not ask for more.
 */
export function asksForMore(set: AskedSet, score: number): boolean {
  const { type, load, percentOfOneRepMax, percentMax, rpe, rpeMax, repsInReserve } = set
  if (type === 'WARMUP') return false
  if (type === 'AMRAP' || type === 'FAILURE') return true
  if (Math.max(rpe ?? 0, rpeMax ?? 0) >= ASKING_RPE) return true
  if (repsInReserve != null && repsInReserve <= ASKING_RESERVE) return true
  const reps = set.repsMax ?? set.repsMin ?? 0
  const percent = percentMax ?? percentOfOneRepMax
  if (percent != null) return percent * thirtieths(reps) > 100 * 30
  if (load?.thousandths == null || !load.unit) return rpe == null && rpeMax == null && repsInReserve == null && reps > 0
  const prescribed = { thousandths: load.thousandths, unit: load.unit }
  const done = { type: 'NORMAL' as const, reps, load: prescribed, rpe: null, notes: null, hasPain: false }
  return (scoresOf({ ...done, durationSeconds: null, distanceMeters: null })[BEST_ESTIMATE] ?? 0) > score
}
