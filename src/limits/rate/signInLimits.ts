import type { Context } from '../../context/context.ts'
import { WINDOW_MS } from './leakyBucket.ts'
import { networkOf } from './networkOf.ts'
import { rateLimited } from './rateLimited.ts'

/** Counts once more in a bucket that is of no use after `expiresAt`, and answers the count. Rejects where it cannot be counted. */
export type CountAttempt = (attempt: { bucket: string; expiresAt: Date }) => Promise<number>

type Limited = Pick<Context, 'address' | 'auth' | 'countAttempt'>

/** Counts an attempt at `operation` from the caller's address; RATE_LIMITED when there were too many within this minute. */
export function limitPerAddress(context: Limited, operation: string): Promise<void> {
  return limit(context, `${operation} ${networkOf(context.address)}`)
}

/** The same per name, however many addresses try it. */
export function limitPerName(context: Limited, operation: string, name: string): Promise<void> {
  return limit(context, `${operation} name ${name}`)
}

async function limit({ auth, countAttempt }: Limited, what: string): Promise<void> {
  const now = Date.now()
  const minute = Math.floor(now / WINDOW_MS)
  const endsAt = (minute + 1) * WINDOW_MS
  const count = await countAttempt({ bucket: `${minute} ${what}`, expiresAt: new Date(endsAt) })
  if (count > auth.rateLimit) throw rateLimited('Too many attempts', Math.ceil((endsAt - now) / 1_000))
}
