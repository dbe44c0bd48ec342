import { hkdfSync } from 'node:crypto'
import type { ReadSetting } from '../../kernel/readSetting.ts'
import { secretProblems } from '../../kernel/secretProblems.ts'
import { isAndroidOrigin, isGoodAndroidOrigin, readNativeApps } from './nativeApps.ts'

/**
 * The settings of sign-in. They never come from headers, because a client that can set a Host header would choose the
 * site that passkeys belong to.
 */
export interface AuthSettings {
  rpId: string
  rpName: string
  /** The origins that a ceremony may come from, those of native apps included. */
  origins: string[]
  /** The first secret signs; all secrets verify. */
  jwtSecrets: [string, ...string[]]
  /**
   * The key from which refresh tokens are derived. It is not a JWT secret, so that rotating the JWT secret signs nobody
   * out.
   */
  refreshKey: Buffer
  /** Attempts at one operation that may fail per minute, from one network or at one username. */
  rateLimit: number
}

/** The part of the environment that `AuthSettings` is made from. */
export interface AuthEnv {
  rpId: string
  origins: string[]
  appOrigins?: string[]
  jwtSecret: string
  previousJwtSecrets: string[]
  payloadSecret: string
  authRateLimit: number
}

export function authSettings(env: AuthEnv): AuthSettings {
  return {
    rpId: env.rpId,
    rpName: 'Waymark',
    origins: [...env.origins, ...(env.appOrigins ?? [])],
    jwtSecrets: [env.jwtSecret, ...env.previousJwtSecrets],
    refreshKey: Buffer.from(hkdfSync('sha256', env.payloadSecret, '', 'waymark refresh tokens', 32)),
    rateLimit: env.authRateLimit,
  }
}

/** The origin of the addresses that people are given: in development this service, and otherwise the first of the front ends. */
export const publicOrigin = ({ origins }: Pick<AuthSettings, 'origins'>) => origins[0] ?? ''

/**
 * COSE algorithms: EdDSA, ES256, RS256. The options of a registration offer these alone, and its verification accepts
 * no others.
 */
export const ALGORITHMS = [-8, -7, -257]

/** Reads where passkeys are used. Each problem is added to `problems`, here and in the functions below. */
export function readPasskeySettings(set: ReadSetting, production: boolean, problems: string[]) {
  const origins = listed(set('NEXT_PUBLIC_APP_URL') ?? (production ? '' : 'http://localhost:3000'))
  if (origins.length === 0)
    problems.push('NEXT_PUBLIC_APP_URL is missing. Set it to the origins of the front ends, separated by commas.')
  for (const origin of origins.filter((candidate) => !isOrigin(candidate, production))) {
    problems.push(
      isAndroidOrigin(origin)
        ? `NEXT_PUBLIC_APP_URL contains "${origin}", which is not the origin of an Android app: ` +
            'android:apk-key-hash: and 43 characters of base64url.'
        : `NEXT_PUBLIC_APP_URL contains "${origin}", which is not an origin such as https://app.example.com` +
            `${production ? ' (https, without a path)' : ''}.`,
    )
  }

  const rpId = set('WEBAUTHN_RP_ID') ?? (production ? '' : 'localhost')
  if (!rpId) problems.push('WEBAUTHN_RP_ID is missing. Set it to the domain of the passkeys, such as example.com.')
  else if (!/^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(rpId))
    problems.push('WEBAUTHN_RP_ID must be a bare domain in lower case, such as example.com.')
  const apps = readNativeApps(set, { origins, rpId }, problems)
  return {
    origins: origins.filter((origin) => !isAndroidOrigin(origin)),
    appOrigins: [...new Set(origins.filter(isAndroidOrigin))],
    apps,
    rpId,
  }
}

/** Reads the secrets. In development they may be missing, and `loadEnv` then makes secrets for this machine. */
export function readSecrets(set: ReadSetting, production: boolean, problems: string[]) {
  const secrets = { JWT_SECRET: set('JWT_SECRET'), PAYLOAD_SECRET: set('PAYLOAD_SECRET') }
  for (const [name, secret] of Object.entries(secrets)) {
    if (secret !== undefined) problems.push(...secretProblems(name, secret))
    else if (production)
      problems.push(
        `${name} is missing. Set it to at least 32 random bytes, such as the output of \`openssl rand -base64 48\`.`,
      )
  }
  if (secrets.JWT_SECRET && secrets.JWT_SECRET === secrets.PAYLOAD_SECRET) {
    problems.push('JWT_SECRET and PAYLOAD_SECRET must differ, so that a leak of one does not expose the other.')
  }
  const previousJwtSecrets = listed(set('JWT_PREVIOUS_SECRETS') ?? '')
  problems.push(...previousJwtSecrets.flatMap((secret) => secretProblems('JWT_PREVIOUS_SECRETS', secret)))
  return { jwtSecret: secrets.JWT_SECRET, payloadSecret: secrets.PAYLOAD_SECRET, previousJwtSecrets }
}

export function readAuthRateLimit(set: ReadSetting, problems: string[]): number {
  const limit = Number(set('AUTH_RATE_LIMIT') ?? 30)
  if (!Number.isInteger(limit) || limit < 1 || limit > 1_000_000) {
    problems.push('AUTH_RATE_LIMIT (attempts per minute and address) must be a whole number from 1 to 1000000.')
  }
  return limit
}

const listed = (text: string): string[] =>
  text
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean)

function isOrigin(text: string, production: boolean): boolean {
  if (isAndroidOrigin(text)) return isGoodAndroidOrigin(text)
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  const scheme = url.protocol === 'https:' || (!production && url.protocol === 'http:')
  return scheme && url.origin === text.replace(/\/$/, '')
}
