import type { Payload } from 'payload'
import type { Logger } from 'pino'
import { type AttemptStore, type Attempts, attemptsIn } from '../../../actions/auth/limitAttempts.ts'
import { isMongodb } from '../../../storage/whichAdapter.ts'
import { STORE_DEADLINE_MS } from './bucketStore.ts'
import { failClosed } from './failClosed.ts'
import { mongodbBuckets } from './mongodbBuckets.ts'
import { createRateBudgets, type RateBudgets } from './rateBudgets.ts'
import { openRedis } from './redis.ts'
import { redisAttempts, redisBuckets } from './redisCounts.ts'
import { DEFAULT_RATE_BUDGETS, type RateSettings } from './settings.ts'
import { shareBudgets } from './shareBudgets.ts'
import { watchStore } from './watchStore.ts'

export interface RateLimits {
  budgets: RateBudgets
  attempts: Attempts
  close(): Promise<void>
}

/**
 * Opens the place where attempts and costs are counted. With Redis, both are counted there. Without Redis, attempts to
 * sign in are counted in the database, and the cost of requests in MongoDB. With SQLite, the cost is counted in memory:
 * there are no other nodes to share it with, and SQLite's single writer is needed for other writes.
 */
export function openRateLimits(
  payload: Payload,
  { rateBudgets = DEFAULT_RATE_BUDGETS, redisUrl }: Partial<RateSettings>,
  log: Logger,
): RateLimits {
  if (redisUrl !== undefined) {
    const watch = watchStore('Redis', log)
    const redis = openRedis(redisUrl, watch)
    const budgets = createRateBudgets(rateBudgets, { shared: true })
    const sharing = shareBudgets(budgets, redisBuckets(redis), watch)
    return {
      budgets,
      attempts: attemptsIn(failClosed(redisAttempts(redis), watch, STORE_DEADLINE_MS)),
      close: async () => {
        watch.close()
        await sharing.close()
        redis.disconnect()
      },
    }
  }
  const store: AttemptStore = {
    count: (attempt) => payload.db.countUp(attempt),
    counted: (attempt) => payload.db.countedIn(attempt),
  }
  const { db } = payload
  if (!isMongodb(db)) {
    return {
      budgets: createRateBudgets(rateBudgets, { shared: false }),
      // No deadline here, because SQLite's writer has its own.
      attempts: attemptsIn(failClosed(store, watchStore('SQLite', log))),
      close: async () => {},
    }
  }
  const watch = watchStore('MongoDB', log)
  const budgets = createRateBudgets(rateBudgets, { shared: true })
  const sharing = shareBudgets(budgets, mongodbBuckets(db), watch)
  return {
    budgets,
    attempts: attemptsIn(failClosed(store, watch, STORE_DEADLINE_MS)),
    close: async () => {
      watch.close()
      await sharing.close()
    },
  }
}
