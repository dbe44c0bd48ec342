import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/**
 * What a page of the admin interface may do: run the scripts that Next serves, and those in the page that have the nonce
 * of this answer. Payload's components write styles into the page, so inline styles cannot be refused.
 */
const policyWith = (nonce: string) =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ')

/**
 * The policy of one answer. Next finds the nonce for its own scripts in this header of the request, which a client must
 * not choose.
 */
export function givePagePolicy({ headers }: IncomingMessage): string {
  const policy = policyWith(randomBytes(16).toString('base64'))
  delete headers['content-security-policy-report-only']
  headers['content-security-policy'] = policy
  return policy
}
