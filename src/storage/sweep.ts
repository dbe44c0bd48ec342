import type { Payload } from 'payload'
import type { Logger } from 'pino'

/** Collections whose documents are of no use after their `expiresAt`. */
const EXPIRING = ['idempotencyKeys', 'ceremonies', 'authSessions', 'rateLimits'] as const

const EVERY_MS = 60 * 60 * 1_000

/** Deletes what has expired: in bulk, by the index on `expiresAt`, without hooks, which nothing here has. What a call has no time for, the next time has less of. */
export async function sweep(payload: Payload): Promise<void> {
  const where = { expiresAt: { less_than: new Date().toISOString() } }
  for (const collection of EXPIRING) await payload.db.deleteMany({ collection, where })
}

/** Sweeps now and every hour; answers how to stop. What fails is tried again the next time: nothing waits for it. */
export function keepSwept(payload: Payload, log: Logger): () => void {
  const sweepOrLog = () => sweep(payload).catch((error: unknown) => log.warn({ err: error }, 'could not sweep'))
  void sweepOrLog()
  const timer = setInterval(sweepOrLog, EVERY_MS).unref()
  return () => clearInterval(timer)
}
