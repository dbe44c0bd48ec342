import { convert, type MassUnit, roundHalfEven } from '../../../kernel/load.ts'
import type { LoggedLoad, SetValues } from '../../../kernel/setValues.ts'
import { estimateOneRepMax } from './estimate.ts'
import { scoresOf } from './records.ts'
import { dayOf } from './streak.ts'

/** Estimates of an athlete's one-repetition maximum over time. Pure. */

export interface LiftedSet extends Pick<SetValues, 'type' | 'reps' | 'load'> {
  performedAt: string
}

export interface DayEstimate {
  /** In the athlete's time zone, as 2026-11-23. */
  day: string
  /** A decimal in the unit asked for, as `load` is. */
  estimate: string
  reps: number
  load: string
}

/**
 * The best estimate of each day that has one, oldest day first, in the unit asked for. The formula is
 * `estimateOneRepMax`, and only sets that count for personal records count here. Of two equal estimates of a day, the
 * first one given counts.
 */
export function bestEstimates(sets: readonly LiftedSet[], unit: MassUnit, timeZone: string): DayEstimate[] {
  const best = new Map<string, { score: number; set: LiftedSet }>()
  for (const set of sets) {
    const score = scoresOf({ ...set, ...NOTHING_ELSE }).BEST_ESTIMATED_ONE_REP_MAX
    const day = dayOf(new Date(set.performedAt), timeZone)
    if (score !== undefined && score > (best.get(day)?.score ?? 0)) best.set(day, { score, set })
  }
  return [...best]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([day, { set }]) => {
      const { reps, load } = set
      const estimate = reps && load ? estimateIn(unit, load, reps) : null
      return reps && load && estimate ? { day, estimate, reps, load: loadIn(unit, load) } : []
    })
}

const NOTHING_ELSE = { rpe: null, durationSeconds: null, distanceMeters: null, notes: null }

/** The load in another unit, rounded once, half to even to 3 decimals. */
export function loadIn(unit: MassUnit, load: LoggedLoad): string {
  return roundHalfEven(convert({ numerator: BigInt(load.thousandths), denominator: 1n }, load.unit, unit))
}

/** Null where the formula gives no estimate. */
export function estimateIn(unit: MassUnit, load: LoggedLoad, reps: number): string | null {
  const estimate = estimateOneRepMax(load.thousandths, reps)
  return estimate && roundHalfEven(convert(estimate, load.unit, unit))
}
