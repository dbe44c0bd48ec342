import type { Logger } from 'pino'
import type { Caller } from '../../kernel/caller.ts'
import type { AuthSession } from '../../payload-types.ts'
import type { Doorway } from '../../storage/doorway.ts'
import type { AuthSettings } from './settings.ts'

/**
 * Adds one to the count of a bucket and resolves to the new count. The bucket is of no use after `expiresAt`. Rejects
 * when the attempt cannot be counted.
 */
export type CountAttempt = (attempt: { bucket: string; expiresAt: Date }) => Promise<number>

/**
 * What an operation on accounts works with. A transaction is not enough, because a ceremony is used up in a transaction
 * of its own, whatever the outcome. So these operations open their own transactions. They also need the settings of
 * sign-in and the address of the request.
 */
export interface AuthRequest {
  caller: Caller
  /** The session of the caller's token; null for an anonymous caller. */
  session: AuthSession | null
  auth: AuthSettings
  /** The address of the client. A header of a proxy counts only as far as `TRUST_PROXY` allows. */
  address: string
  userAgent: string | undefined
  doorway: Doorway
  log: Logger
  requestId: string
  /** For the rate limits of sign-in. */
  countAttempt: CountAttempt
}
