import type { Logger } from 'pino'
import type { Pressure } from './load.ts'

const EVERY_MS = 1_000

/**
 * Logs how many requests were refused, in at most one line a second. A line for each refusal would be work for requests
 * that cannot be answered.
 */
export function countRefusals(log: Logger) {
  const total = { requests: 0, operations: 0 }
  let refused = 0
  let saidAt = Number.NEGATIVE_INFINITY
  return {
    /** Since the start: requests that were not read, and large operations. */
    total: total as Readonly<typeof total>,
    add(what: keyof typeof total): void {
      total[what] += 1
      refused += 1
    },
    say({ delayMs, inFlight }: Pressure): void {
      const now = performance.now()
      if (refused === 0 || now - saidAt < EVERY_MS) return
      log.warn({ refused, delayMs: Math.round(delayMs), inFlight }, 'the service was overloaded and refused requests')
      refused = 0
      saidAt = now
    },
  }
}
