import type { Payload } from 'payload'
import type { Logger } from 'pino'
import { now } from '../kernel/clock.ts'

/** Collections whose documents are of no use after their `expiresAt`. */
const EXPIRING = [
  'idempotencyKeys',
  'ceremonies',
  'authSessions',
  'rateLimits',
  'webhookMessages',
  'coachingInvitations',
] as const

const EVERY_MS = 60 * 60 * 1_000

/**
 * Deletes expired documents in bulk, by the index on `expiresAt`. It skips hooks, because these collections have none.
 * What one sweep has no time to delete, a later sweep deletes.
 */
export async function sweep(payload: Payload): Promise<void> {
  const where = { expiresAt: { less_than: now().toISOString() } }
  for (const collection of EXPIRING) await payload.db.deleteMany({ collection, where })
}

/**
 * Sweeps now and every hour, and returns a function that stops this. A failed sweep is only logged, because nothing
 * waits for it and the next sweep tries again.
 */
export function keepSwept(payload: Payload, log: Logger): () => void {
  const sweepOrLog = () =>
    sweep(payload).catch((error: unknown) => log.warn({ err: error }, 'expired documents could not be deleted'))
  void sweepOrLog()
  const timer = setInterval(sweepOrLog, EVERY_MS).unref()
  return () => clearInterval(timer)
}
