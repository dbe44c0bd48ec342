import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { clockAheadMs, measuredClock } from '../kernel/clock.ts'

const EVERY_MS = 30_000
/** An answer that took longer says too little about the moment at which it was given. */
const LONGEST_WAY_MS = 500
const TRIES = 3
/** From here on, somebody should look at the machine's clock. */
const WORTH_A_WARNING_MS = 5_000

/**
 * Measures the clock of the database now and every half minute, beside all operations, which make no call more.
 * Resolves after the first measurement, because a sweep at the start must not go by a wrong clock. A failed measurement
 * leaves the last one in force, and the process counts on from that. Returns a function that stops this.
 */
export async function keepMongodbClock(adapter: MongooseAdapter): Promise<() => void> {
  let hasWarned = false
  const measure = async () => {
    await measureOnce(adapter)
    const aheadMs = clockAheadMs()
    if (Math.abs(aheadMs) < WORTH_A_WARNING_MS) {
      hasWarned = false
    } else if (!hasWarned) {
      hasWarned = true
      const message = 'the clock of this machine differs from that of the database, which decides what has expired'
      adapter.payload.logger.warn({ aheadSeconds: Math.round(aheadMs / 1_000) }, message)
    }
  }
  await measure()
  const timer = setInterval(() => void measure().catch(() => {}), EVERY_MS).unref()
  return () => clearInterval(timer)
}

/** The primary answers `hello` at some moment between question and answer, most likely in the middle. */
async function measureOnce(adapter: MongooseAdapter): Promise<void> {
  const { db } = adapter.connection
  if (!db) throw new Error('not connected')
  let quickest = { way: Number.POSITIVE_INFINITY, time: 0, at: 0 }
  for (let tries = 0; tries < TRIES && quickest.way > LONGEST_WAY_MS; tries += 1) {
    const asked = performance.now()
    const { localTime } = await db.admin().command({ hello: 1 })
    const way = performance.now() - asked
    if (way < quickest.way) quickest = { way, time: (localTime as Date).getTime(), at: asked + way / 2 }
  }
  measuredClock(quickest.time, quickest.at)
}
