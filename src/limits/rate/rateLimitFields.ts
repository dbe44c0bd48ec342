import { secondsToLeak, WINDOW_MS } from './leakyBucket.ts'
import type { Limit, RateBudgets, Spending } from './rateBudgets.ts'

/** `RateLimit-Policy` and `RateLimit` of draft-ietf-httpapi-ratelimit-headers-11: lists of structured fields, an item a limit. */
export function createRateLimitFields({ budgets }: RateBudgets) {
  const policyOf = (limit: Limit) => `"${limit}";q=${budgets[limit].capacity};w=${WINDOW_MS / 1_000}`
  const policy = policyOf('address')
  const policyOfUsers = `${policyOf('user')}, ${policy}`

  function item(limit: Limit, key: string, longest: number): string {
    const { capacity, level } = budgets[limit]
    const now = level(key)
    const available = Math.max(0, Math.floor(capacity - now))
    return `"${limit}";r=${available};t=${Math.min(longest, secondsToLeak(now, capacity))}`
  }

  return {
    policyOf: ({ user }: Spending): string => (user === undefined ? policy : policyOfUsers),
    /** What is left, and in how many seconds all of it is back. */
    limitOf({ address, user, tooMuch }: Spending): string {
      // Where there is a `Retry-After`, the effective window must not end after it.
      const longest = tooMuch?.retryAfterSeconds ?? Number.POSITIVE_INFINITY
      const ofAddress = item('address', address, longest)
      return user === undefined ? ofAddress : `${item('user', user, longest)}, ${ofAddress}`
    },
  }
}
