import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { nowMs } from '../../kernel/clock.ts'

/**
 * A coach enters the admin interface with an HttpOnly cookie that names the auth session of a sign-in by passkey. The
 * cookie opens nothing by itself: the session's row is read on every request, so a logout (also at a front end) or a
 * demotion takes effect on the next request.
 */
const NAME = 'waymark-admin'
const LASTS_SECONDS = 12 * 60 * 60

/** `secret` is Payload's, which both our server and the auth strategy on `admins` know. */
export function writeAdminCookie(secret: string, sessionId: string, secure: boolean): string {
  const until = String(Math.floor(nowMs() / 1_000) + LASTS_SECONDS)
  return cookie(`${sessionId}.${until}.${sign(secret, sessionId, until)}`, LASTS_SECONDS, secure)
}

export function endAdminCookie(secure: boolean): string {
  return cookie('', 0, secure)
}

/** The ID of the auth session that a request's cookies name; null if the cookie is missing, forged or expired. */
export function readAdminCookie(secret: string, header: string | null | undefined): string | null {
  const value = (header ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${NAME}=`))
    ?.slice(NAME.length + 1)
  const [sessionId = '', until = '', signature = ''] = value?.split('.') ?? []
  const [given, right] = [Buffer.from(signature), Buffer.from(sign(secret, sessionId, until))]
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null
  return Number(until) * 1_000 > nowMs() ? sessionId : null
}

function cookie(value: string, maxAge: number, secure: boolean): string {
  return `${NAME}=${value}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${maxAge}${secure ? '; Secure' : ''}`
}

function sign(secret: string, sessionId: string, until: string): string {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'waymark admin cookies', 32))
  return createHmac('sha256', key).update(`${sessionId}.${until}`).digest('base64url')
}
