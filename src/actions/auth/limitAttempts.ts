import { TooManyAttempts } from '../../kernel/callerErrors.ts'
import { MINUTE_MS } from '../../kernel/minute.ts'
import { networkOf } from '../../kernel/networkOf.ts'
import type { AuthRequest } from './authRequest.ts'

type Limited = Pick<AuthRequest, 'address' | 'auth' | 'countAttempt'>

/**
 * Counts an attempt at `operation` from the network of the caller's address. Throws `TooManyAttempts` when there were
 * too many within this minute of the clock.
 */
export function limitPerAddress(request: Limited, operation: string): Promise<void> {
  return limit(request, `${operation} ${networkOf(request.address)}`)
}

/** The same limit for one username, however many addresses the attempts come from. */
export function limitPerName(request: Limited, operation: string, name: string): Promise<void> {
  return limit(request, `${operation} name ${name}`)
}

async function limit({ auth, countAttempt }: Limited, what: string): Promise<void> {
  const now = Date.now()
  const minute = Math.floor(now / MINUTE_MS)
  const endsAt = (minute + 1) * MINUTE_MS
  const count = await countAttempt({ bucket: `${minute} ${what}`, expiresAt: new Date(endsAt) })
  if (count > auth.rateLimit) throw new TooManyAttempts(Math.ceil((endsAt - now) / 1_000))
}
