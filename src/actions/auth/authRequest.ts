import type { Logger } from 'pino'
import type { Caller } from '../../kernel/caller.ts'
import type { AuthSession } from '../../payload-types.ts'
import type { Doorway } from '../../storage/doorway.ts'
import type { AuthSettings } from './settings.ts'

/** Counts once more in a bucket that is of no use after `expiresAt`, and answers the count. Rejects where it cannot be counted. */
export type CountAttempt = (attempt: { bucket: string; expiresAt: Date }) => Promise<number>

/**
 * What an operation on accounts works with. It is more than a transaction: a ceremony is used up in a transaction of its own,
 * whatever comes of it, so these operations open theirs by themselves; and they need the settings of sign-in and where the
 * request came from.
 */
export interface AuthRequest {
  caller: Caller
  /** The session of the caller's token; null for an anonymous caller. */
  session: AuthSession | null
  auth: AuthSettings
  /** Where the request came from: behind a proxy only as far as `TRUST_PROXY` believes it. */
  address: string
  userAgent: string | undefined
  doorway: Doorway
  log: Logger
  requestId: string
  /** For the limits of sign-in. */
  countAttempt: CountAttempt
}
