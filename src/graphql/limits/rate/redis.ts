import { Redis } from 'ioredis'
import { STORE_DEADLINE_MS } from './bucketStore.ts'
import type { StoreWatch } from './watchStore.ts'

const LONGEST_PAUSE_MS = 1_000

/** A connection that is made in the background, for as long as it takes. Meanwhile every command fails at once. */
export function openRedis(url: string, watch: StoreWatch): Redis {
  const redis = new Redis(url, {
    lazyConnect: true,
    enableOfflineQueue: false,
    // A command whose answer was lost may have been done: counting twice is worse than saying that it is not known.
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    commandTimeout: STORE_DEADLINE_MS,
    connectTimeout: STORE_DEADLINE_MS,
    // Of a connection whose other end is gone without a word TCP would know after a quarter of an hour.
    socketTimeout: STORE_DEADLINE_MS,
    retryStrategy: (times) => Math.min(times * 100, LONGEST_PAUSE_MS),
    connectionName: 'waymark',
  })
  redis.on('error', watch.failed).on('ready', watch.answered)
  redis.on('close', () => watch.failed(new Error('the connection was closed')))
  redis.connect().catch(() => {}) // the listener has heard of it
  return redis
}
