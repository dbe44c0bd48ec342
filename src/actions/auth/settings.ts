import { hkdfSync } from 'node:crypto'

/**
 * The settings of sign-in. They never come from headers, because a client that can set a Host header would choose the
 * site that passkeys belong to.
 */
export interface AuthSettings {
  rpId: string
  rpName: string
  /** The origins that a ceremony may come from. */
  origins: string[]
  /** The first secret signs; all secrets verify. */
  jwtSecrets: [string, ...string[]]
  /**
   * The key from which refresh tokens are derived. It is not a JWT secret, so that rotating the JWT secret signs nobody
   * out.
   */
  refreshKey: Buffer
  /** Attempts at one operation per minute, from one network or at one username. */
  rateLimit: number
}

/** The part of the environment that `AuthSettings` is made from. */
export interface AuthEnv {
  rpId: string
  origins: string[]
  jwtSecret: string
  previousJwtSecrets: string[]
  payloadSecret: string
  authRateLimit: number
}

export function authSettings(env: AuthEnv): AuthSettings {
  return {
    rpId: env.rpId,
    rpName: 'Waymark',
    origins: env.origins,
    jwtSecrets: [env.jwtSecret, ...env.previousJwtSecrets],
    refreshKey: Buffer.from(hkdfSync('sha256', env.payloadSecret, '', 'waymark refresh tokens', 32)),
    rateLimit: env.authRateLimit,
  }
}

/**
 * COSE algorithms: EdDSA, ES256, RS256. The options of a registration offer these alone, and its verification accepts
 * no others.
 */
export const ALGORITHMS = [-8, -7, -257]
