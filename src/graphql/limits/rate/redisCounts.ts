import type { Redis } from 'ioredis'
import type { AttemptStore } from '../../../actions/auth/limitAttempts.ts'
import { nowMs } from '../../../kernel/clock.ts'
import type { BucketStore } from './bucketStore.ts'
import { WINDOW_MS } from './leakyBucket.ts'

/**
 * Charges all buckets in one call, atomically and by the clock of the Redis server. Numbers are returned as text,
 * because Redis would truncate them to integers.
 */
const CHARGE = `
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local levels = {}
for index, key in ipairs(KEYS) do
  local amount, rate = tonumber(ARGV[2 * index - 1]), tonumber(ARGV[2 * index])
  local bucket = redis.call('HMGET', key, 'level', 'at')
  local elapsed = math.max(0, now - (tonumber(bucket[2]) or now))
  local level = math.max(0, math.max(0, (tonumber(bucket[1]) or 0) - elapsed * rate) + amount)
  if level == 0 then
    redis.call('DEL', key)
  else
    redis.call('HSET', key, 'level', string.format('%.6f', level), 'at', string.format('%.3f', now))
    redis.call('PEXPIRE', key, math.ceil(level / rate) + 1)
  end
  levels[index] = string.format('%.6f', level)
end
return levels`

const COUNT = `
local count = redis.call('INCR', KEYS[1])
if count == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
return count`

/**
 * A minute longer than the window that is counted. A duration and not a point in time, because a Redis server whose
 * clock is ahead would expire each attempt at once.
 */
const countedForMs = (expiresAt: Date) => Math.max(0, expiresAt.getTime() - nowMs()) + WINDOW_MS

/** Other applications may use the same Redis. */
const PREFIX = 'waymark:rate:'

export function redisBuckets(redis: Redis): BucketStore {
  return {
    async add(charges) {
      const keys = charges.map(({ key }) => PREFIX + key)
      const rates = charges.flatMap(({ amount, capacity }) => [amount, capacity / WINDOW_MS])
      const levels = await redis.eval(CHARGE, keys.length, ...keys, ...rates)
      return (levels as string[]).map(Number)
    },
  }
}

export function redisAttempts(redis: Redis): AttemptStore {
  return {
    count: async ({ bucket, expiresAt }) =>
      Number(await redis.eval(COUNT, 1, PREFIX + bucket, countedForMs(expiresAt))),
    counted: async ({ bucket }) => Number(await redis.get(PREFIX + bucket)),
  }
}
