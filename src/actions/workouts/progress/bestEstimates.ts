import { convert, type MassUnit, roundHalfEven } from '../../../kernel/load.ts'
import { keptDay } from '../../../kernel/localDay.ts'
import type { LoggedLoad, SetValues } from '../../../kernel/setValues.ts'
import { estimateOneRepMax } from './estimate.ts'
import { scoresOf } from './records.ts'

/** Estimates of an athlete's one-repetition maximum over time. Pure. */

export interface LiftedSet extends Pick<SetValues, 'type' | 'reps' | 'load'> {
  performedAt: string
  /** The day that the set keeps: see `keptDay`. */
  performedOn?: string | null
}

export interface DayEstimate {
  /** As 2026-11-23. */
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
  return bestSets(sets, timeZone, (day) => day).flatMap(({ period: day, set: { reps, load } }) => {
    const estimate = reps && load ? estimateIn(unit, load, reps) : null
    return reps && load && estimate ? { day, estimate, reps, load: loadIn(unit, load) } : []
  })
}

/**
 * The set with the best estimate of each period that has one, earliest period first. `periodOf` says to which period a
 * day belongs, as a text that sorts as the periods do.
 */
export function bestSets<Lifted extends LiftedSet>(
  sets: readonly Lifted[],
  timeZone: string,
  periodOf: (day: string) => string,
): { period: string; set: Lifted }[] {
  const best = new Map<string, { score: number; set: Lifted }>()
  for (const set of sets) {
    const { type, reps, load } = set
    const score = scoresOf({ type, reps, load, ...NOTHING_ELSE }).BEST_ESTIMATED_ONE_REP_MAX
    const period = periodOf(keptDay(set.performedOn, set.performedAt, timeZone))
    if (score !== undefined && score > (best.get(period)?.score ?? 0)) best.set(period, { score, set })
  }
  return [...best]
    .map(([period, { set }]) => ({ period, set }))
    .sort((one, other) => (one.period < other.period ? -1 : 1))
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
