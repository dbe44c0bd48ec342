import { createHmac, createSecretKey, type KeyObject, randomUUID } from 'node:crypto'
import jwt from 'jsonwebtoken'
import type { TokenRefusal } from '../../kernel/callerErrors.ts'
import { nowMs } from '../../kernel/clock.ts'

/** Access tokens are JWTs as in RFC 9068 (`typ: at+jwt`), signed with HS256 and nothing else. */
const ISSUER = 'waymark'
const AUDIENCE = 'waymark-api'
const TYPE = 'at+jwt'
const CLOCK_TOLERANCE_SECONDS = 30

export const ACCESS_TOKEN_SECONDS = 10 * 60

/** The user and the session of a token, as IDs of the database. */
export interface VerifiedToken {
  userId: string
  sessionId: string
}

/** What came of a token. */
export type Verification = { isValid: true; whose: VerifiedToken } | { isValid: false; refusal: TokenRefusal }

/** Signs with the first secret and names it in `kid`. */
export function signToken(
  { userId, sessionId }: VerifiedToken,
  [secret]: readonly [string, ...string[]],
  lifetimeSeconds: number = ACCESS_TOKEN_SECONDS,
): string {
  const { key, id } = keyOf(secret)
  return jwt.sign({ sid: sessionId, iat: Math.floor(nowMs() / 1_000) }, key, {
    algorithm: 'HS256',
    audience: AUDIENCE,
    expiresIn: lifetimeSeconds,
    header: { alg: 'HS256', typ: TYPE, kid: id },
    issuer: ISSUER,
    jwtid: randomUUID(),
    subject: userId,
  })
}

/** Verifies with any of the secrets, so that a new secret can be put first without signing anyone out. */
export function verifyToken(token: string, secrets: readonly string[]): Verification {
  const header = jwt.decode(token, { complete: true })?.header
  const signedWith = secrets.map(keyOf).find(({ id }) => id === header?.kid)
  // The header must be exactly ours, because a key that the token itself brings (`jwk`, `jku`, `x5u`) must never be
  // used.
  if (!signedWith || header?.typ !== TYPE || Object.keys(header).length !== 3) return INVALID
  try {
    const payload = jwt.verify(token, signedWith.key, {
      algorithms: ['HS256'],
      audience: AUDIENCE,
      clockTimestamp: Math.floor(nowMs() / 1_000),
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      issuer: ISSUER,
    })
    // jsonwebtoken accepts a token without an expiry as one that never expires.
    if (typeof payload === 'string' || typeof payload.exp !== 'number') return INVALID
    // Its types say that these are texts, and nothing checks it. Anything else would reach the database as a condition.
    const { sub, sid }: { sub?: unknown; sid?: unknown } = payload
    if (typeof sub !== 'string' || typeof sid !== 'string' || !sub || !sid) return INVALID
    return { isValid: true, whose: { userId: sub, sessionId: sid } }
  } catch (error) {
    return error instanceof jwt.TokenExpiredError ? EXPIRED : INVALID
  }
}

const INVALID: Verification = { isValid: false, refusal: 'INVALID_TOKEN' }
const EXPIRED: Verification = { isValid: false, refusal: 'EXPIRED_TOKEN' }

interface Key {
  key: KeyObject
  /** Identifies the secret and reveals nothing else about it. */
  id: string
}

const keys = new Map<string, Key>()

/**
 * Makes the key only once for each secret. Given a string, jsonwebtoken first tries to make a public key of it, which
 * costs a millisecond on every request.
 */
function keyOf(secret: string): Key {
  const known = keys.get(secret) ?? {
    key: createSecretKey(Buffer.from(secret)),
    id: createHmac('sha256', secret).update('kid').digest('base64url').slice(0, 8),
  }
  keys.set(secret, known)
  return known
}

/** The token of `Authorization: Bearer <token>`; null when the header is anything else. */
export function bearerToken(header: string): string | null {
  return /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(header)?.[1] ?? null
}
