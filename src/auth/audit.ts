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

interface Audited {
  log: Logger
  requestId?: string
}

/** One line for each security event, with the request's ID, and never a token, a credential or a hash. */
export function audit({ log, requestId }: Audited, event: SecurityEvent, details: Record<string, unknown> = {}): void {
  log.info({ audit: event, requestId, ...details }, `audit: ${event}`)
}
