import type { OverloadSettings } from './settings.ts'

export interface Pressure {
  /** How long an operation waits for the event loop, in milliseconds. */
  delayMs: number
  /** How many requests are worked on. */
  inFlight: number
}

interface Cost {
  estimated: number
  /** The most that one operation of this caller may cost. */
  budget: number
}

/** From this load on, only the health routes are answered. */
export const FULL = 2
/** An operation without an estimate counts as a small one: a tenth of its budget. */
const UNKNOWN: Cost = { estimated: 1, budget: 10 }

/** How full the service is: 0 when idle, 1 where a bound is reached. Pure. */
export function loadOf(pressure: Pressure, bounds: OverloadSettings): number {
  return Math.max(share(pressure.delayMs, bounds.delayMs), share(pressure.inFlight, bounds.requests))
}

const share = (value: number, bound: number) => (bound > 0 ? value / bound : 0)

/**
 * Whether an operation of this cost may begin at this load. From load 1 to 2, the more an operation costs, the sooner
 * it is refused. Pure.
 */
export function admits(load: number, { estimated, budget } = UNKNOWN): boolean {
  if (load < 1) return true
  return load < FULL && estimated <= (FULL - load) * budget
}

/** In whole seconds, at random, so that clients that were refused together do not come back together. Pure. */
export function retryAfter(load: number, random: number): number {
  const longest = Math.min(10, Math.ceil(load) + 2)
  return 1 + Math.floor(random * longest)
}
