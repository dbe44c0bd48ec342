import type { Logger } from 'pino'

export type SecurityEvent =
  | 'register'
  | 'login'
  | 'ceremony refused'
  | 'refresh reuse'
  | 'counter regression'
  | 'reauthenticate'
  | 'passkey added'
  | 'passkey removed'
  | 'recovery codes made'
  | 'recovery'
  | 'logout'
  | 'account deleted'
  | 'role'
  | 'admin session'
  | 'admin refused'
  | 'admin made'
  | 'admin login'
  | 'admin login refused'
  | 'people seen'

interface Audited {
  log: Logger
  requestId?: string
}

/** In characters. An error message of SimpleWebAuthn quotes what the client sent, which may be a megabyte. */
const LONGEST_REASON = 200

/**
 * Writes one log line for a security event, with the request's ID. The line never holds a token, a credential or a
 * hash.
 */
export function audit(
  { log, requestId }: Audited,
  event: SecurityEvent,
  { reason, ...details }: Record<string, unknown> & { reason?: string } = {},
): void {
  log.info({ audit: event, requestId, reason: reason?.slice(0, LONGEST_REASON), ...details }, `audit: ${event}`)
}
