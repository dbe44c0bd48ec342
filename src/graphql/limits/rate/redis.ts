import { Redis } from 'ioredis'
import { STORE_DEADLINE_MS } from './bucketStore.ts'
import type { StoreWatch } from './watchStore.ts'

const LONGEST_PAUSE_MS = 1_000

/** Connects in the background, and retries until it succeeds. Without a connection, every command fails at once. */
export function openRedis(url: string, watch: StoreWatch): Redis {
  const redis = new Redis(url, {
    lazyConnect: true,
    enableOfflineQueue: false,
    // A command whose answer was lost may have run. To count twice would be worse than to report the failure.
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    commandTimeout: STORE_DEADLINE_MS,
    connectTimeout: STORE_DEADLINE_MS,
    // When the other end disappears without closing the connection, TCP notices only after a quarter of an hour.
    socketTimeout: STORE_DEADLINE_MS,
    retryStrategy: (times) => Math.min(times * 100, LONGEST_PAUSE_MS),
    connectionName: 'waymark',
  })
  redis.on('error', watch.failed).on('ready', watch.answered)
  redis.on('close', () => watch.failed(new Error('the connection was closed')))
  redis.connect().catch(() => {}) // the `error` listener reports it
  return redis
}
