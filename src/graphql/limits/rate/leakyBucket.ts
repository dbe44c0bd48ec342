import { MINUTE_MS } from '../../../kernel/minute.ts'

/** A budget is an amount of cost per minute. */
export const WINDOW_MS = MINUTE_MS

/**
 * The tolerance for rounding errors, as a share of the capacity. Without it, a caller who has waited as long as they
 * were told could be refused because of the last digit of a number.
 */
const ROUNDING = 1e-9

/** `level` is the fill at the moment `at` (ms). The bucket leaks evenly from then on: its capacity per minute. */
export interface Bucket {
  level: number
  at: number
}

/** The level at `now`. A clock that was set back never makes the bucket fuller. */
export function levelAt({ level, at }: Bucket, capacity: number, now: number): number {
  return Math.max(0, level - (Math.max(0, now - at) * capacity) / WINDOW_MS)
}

/** A cost above the capacity counts as the capacity: the request passes when the bucket is empty, and not never. */
export function clamped(cost: number, capacity: number): number {
  return Math.min(cost, capacity)
}

export function fits(level: number, cost: number, capacity: number): boolean {
  return level + clamped(cost, capacity) <= capacity * (1 + ROUNDING)
}

/**
 * The whole seconds until `cost` fits; 0 when it fits now. `laterMs` is how much later the shared bucket may have begun
 * to leak.
 */
export function secondsUntilFits(level: number, cost: number, capacity: number, laterMs = 0): number {
  if (fits(level, cost, capacity)) return 0
  return secondsToLeak(level + clamped(cost, capacity) - capacity + (laterMs * capacity) / WINDOW_MS, capacity)
}

export function secondsToLeak(amount: number, capacity: number): number {
  return Math.ceil((amount / capacity) * (WINDOW_MS / 1_000))
}
