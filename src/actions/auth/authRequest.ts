import type { Logger } from 'pino'
import type { Caller } from '../../kernel/caller.ts'
import type { AuthSession } from '../../payload-types.ts'
import type { Doorway } from '../../storage/doorway.ts'
import type { Attempts } from './limitAttempts.ts'
import type { AuthSettings } from './settings.ts'

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
  attempts: Attempts
}
