import type { KnownBucket } from './budget.ts'
import { levelAt, secondsToLeak, WINDOW_MS } from './leakyBucket.ts'
import type { Limit, RateBudgets, Spending } from './rateBudgets.ts'

/**
 * `RateLimit-Policy` and `RateLimit` of draft-ietf-httpapi-ratelimit-headers-11: structured field lists with one item
 * per limit.
 */
export function createRateLimitFields({ budgets, now }: RateBudgets) {
  const policyOf = (limit: Limit) => `"${limit}";q=${budgets[limit].capacity};w=${WINDOW_MS / 1_000}`
  const policy = policyOf('address')
  const policyOfUsers = `${policyOf('user')}, ${policy}`

  function item(limit: Limit, bucket: KnownBucket, longest: number, at: number): string {
    const { capacity } = budgets[limit]
    const level = levelAt(bucket, capacity, at)
    const available = Math.max(0, Math.floor(capacity - level))
    return `"${limit}";r=${available};t=${Math.min(longest, secondsToLeak(level, capacity))}`
  }

  return {
    policyOf: ({ user }: Spending): string => (user === undefined ? policy : policyOfUsers),
    /** The remaining cost (`r`), and the seconds until the whole budget is available again (`t`). */
    limitOf({ address, user, tooMuch }: Spending): string {
      // When the response has a `Retry-After`, the effective window must not end after it.
      const longest = tooMuch?.retryAfterSeconds ?? Number.POSITIVE_INFINITY
      const at = now()
      const ofAddress = item('address', address, longest, at)
      return user === undefined ? ofAddress : `${item('user', user, longest, at)}, ${ofAddress}`
    },
  }
}
