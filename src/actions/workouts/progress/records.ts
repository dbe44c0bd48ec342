import { PersonalRecordKind } from '../../../kernel/progressVocabulary.ts'
import type { SetValues } from '../../../kernel/setValues.ts'

/**
 * The units that personal records are compared in. All scores are exact whole numbers, so that pounds and kilograms
 * compare without rounding. A load counts in units of 10⁻¹¹ kg (1 lb = 0.45359237 kg exactly), an estimate in
 * thirtieths of that unit (Epley: load × (30 + reps) ÷ 30). The largest score is
 * 8.4 × 10¹⁵ (2,000 kg for 12 repetitions), which is below 2⁵³. Pure.
 */
const UNITS_PER_THOUSANDTH = { KG: 100_000_000, LB: 45_359_237 } as const

/** With more repetitions than this, Epley's formula says little. */
const MOST_REPS_OF_ESTIMATE = 12

export type Scores = Partial<Record<PersonalRecordKind, number>>

/** The score of a set for each kind of record. A warm-up has no scores, and a score of 0 is left out. */
export function scoresOf({ type, reps, load, durationSeconds, distanceMeters }: SetValues): Scores {
  if (type === 'WARMUP') return {}
  const units = load ? load.thousandths * UNITS_PER_THOUSANDTH[load.unit] : 0
  const scores: Scores = {
    [PersonalRecordKind.HEAVIEST_LOAD]: reps ? units : 0,
    [PersonalRecordKind.BEST_ESTIMATED_ONE_REP_MAX]: units * thirtieths(reps ?? 0),
    [PersonalRecordKind.MOST_REPS]: reps ?? 0,
    [PersonalRecordKind.LONGEST_DURATION]: durationSeconds ?? 0,
    [PersonalRecordKind.LONGEST_DISTANCE]: Math.round((distanceMeters ?? 0) * 1000),
  }
  return Object.fromEntries(Object.entries(scores).filter(([, score]) => score > 0))
}

/** The estimate in thirtieths of the load: 30 for one repetition. */
export function thirtieths(reps: number): number {
  if (reps < 1 || reps > MOST_REPS_OF_ESTIMATE) return 0
  return reps === 1 ? 30 : 30 + reps
}

/** When a set was done, as sets of one moment are ordered. */
export interface Moment {
  achievedAt: string
  setSequence: number | null
  setClientId: string
}

export interface Proof extends Moment {
  score: number
}

/**
 * Of two equal scores, the earlier set holds the record. Of two sets of one moment, that is the one with the lower
 * sequence (none is the lowest). The order of arrival decides nothing here, because the same events must end in the same
 * records, whatever the order in which they arrive.
 */
export function isBetter(one: Proof, other: Proof): boolean {
  return one.score === other.score ? isBefore(one, other) : one.score > other.score
}

export function isBefore(one: Moment, other: Moment): boolean {
  if (one.achievedAt !== other.achievedAt) return one.achievedAt < other.achievedAt
  const [first, second] = [one.setSequence ?? -1, other.setSequence ?? -1]
  return first === second ? one.setClientId < other.setClientId : first < second
}
