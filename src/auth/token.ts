import jwt from 'jsonwebtoken'

/** Access tokens: JWTs after RFC 9068 (`typ: at+jwt`), signed with HS256 and nothing else. */
const ISSUER = 'waymark'
const AUDIENCE = 'waymark-api'
const TYPE = 'at+jwt'
const CLOCK_TOLERANCE_SECONDS = 30

export type TokenRefusal = 'INVALID_TOKEN' | 'EXPIRED_TOKEN' | 'REVOKED_TOKEN'

export interface VerifiedToken {
  userId: string
}

export function signToken(userId: string, secret: string, lifetimeSeconds: number): string {
  return jwt.sign({}, secret, {
    algorithm: 'HS256',
    audience: AUDIENCE,
    expiresIn: lifetimeSeconds,
    header: { alg: 'HS256', typ: TYPE },
    issuer: ISSUER,
    subject: userId,
  })
}

export function verifyToken(token: string, secret: string): VerifiedToken | TokenRefusal {
  try {
    const { header, payload } = jwt.verify(token, secret, {
      algorithms: ['HS256'],
      audience: AUDIENCE,
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      complete: true,
      issuer: ISSUER,
    })
    // jsonwebtoken takes a token without an expiry for one that never expires.
    if (typeof payload === 'string' || typeof payload.exp !== 'number' || !payload.sub || header.typ !== TYPE) {
      return 'INVALID_TOKEN'
    }
    return { userId: payload.sub }
  } catch (error) {
    return error instanceof jwt.TokenExpiredError ? 'EXPIRED_TOKEN' : 'INVALID_TOKEN'
  }
}

/** The token of `Authorization: Bearer <token>`; null when the header is anything else. */
export function bearerToken(header: string): string | null {
  return /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(header)?.[1] ?? null
}
