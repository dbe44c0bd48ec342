import { hkdfSync } from 'node:crypto'

/** What sign-in is configured with. Never from headers: whoever can set a Host header would choose where passkeys belong. */
export interface AuthSettings {
  rpId: string
  rpName: string
  /** The origins that a ceremony may come from. */
  origins: string[]
  /** The first one signs; all of them verify. */
  jwtSecrets: [string, ...string[]]
  /** What refresh tokens are derived with. Not the JWT's: rotating that one signs nobody out. */
  refreshKey: Buffer
  /** Attempts per operation, minute and address. */
  rateLimit: number
}

/** What of the environment it is made of. */
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

/** COSE: EdDSA, ES256, RS256. Pinned, in the options and at verification. */
export const ALGORITHMS = [-8, -7, -257]
