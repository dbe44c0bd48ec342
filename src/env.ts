import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { config as readDotenv } from 'dotenv'
import type { NativeApps } from './actions/auth/nativeApps.ts'
import { readAuthRateLimit, readPasskeySettings, readSecrets } from './actions/auth/settings.ts'
import { type BudgetSettings, readRateSettings } from './graphql/limits/rate/settings.ts'
import { type RequestLimits, readRequestLimits } from './graphql/limits/settings.ts'
import { type DrainSettings, readDrainSettings } from './http/drainSettings.ts'
import { type OverloadSettings, readOverloadSettings } from './http/limits/overload/settings.ts'
import { type ObserveSettings, readObserveSettings } from './http/observe/settings.ts'
import { readWebhookSettings, type WebhookSettings } from './http/webhook/settings.ts'
import { PlainError } from './kernel/plainError.ts'
import type { ReadSetting } from './kernel/readSetting.ts'
import { DEFAULT_DATABASE_URL, isMongoUrl } from './storage/adapter.ts'

/**
 * Every setting, read and checked once. The only other file that reads settings from `process.env` is
 * `payload.config.ts`, for Payload's command.
 */
export interface Env {
  production: boolean
  port: number
  host: string
  databaseUrl: string
  jwtSecret: string
  /** Secrets that still verify tokens but no longer sign them. */
  previousJwtSecrets: string[]
  /** Failed attempts at each operation of sign-in, per minute and address. */
  authRateLimit: number
  rateBudgets: BudgetSettings
  /** Where rate limits are counted, if not in the database. */
  redisUrl?: string
  payloadSecret: string
  rpId: string
  /**
   * The origins of the front ends, and in development our own. Browsers may call from these origins and use passkeys
   * there.
   */
  origins: string[]
  /** The origins of native apps. Passkeys are used there too, and no browser calls from there. */
  appOrigins: string[]
  /** The native apps that the files at /.well-known name. */
  apps: NativeApps
  logLevel: string
  trustProxy: boolean
  demoData: boolean
  /** How many megabytes of memory the catalogue may take. With 0 it is always read from the database. */
  catalogueCacheMb: number
  /** Whether whole public answers are kept as well. */
  responseCache: boolean
  /** For how many seconds caches may answer public requests without asking us. */
  publicMaxAge: number
  /** The bounds beyond which requests are refused rather than kept waiting. */
  overload: OverloadSettings
  /** How the service shuts down. */
  drain: DrainSettings
  /** What one request may ask for. */
  limits: RequestLimits
  /** Where metrics and traces go. */
  observe: ObserveSettings
  /** Whether the admin interface is served. */
  admin: boolean
  /** Whether owners and viewers of the admin interface see people and their training. */
  adminSeesTraining: boolean
  /** Whether the GraphQL IDE is served. */
  playground: boolean
  /** Whether agents may call, by the Model Context Protocol at /mcp. */
  mcp: boolean
  /** Where front ends are told of changes to the catalogue. */
  revalidateWebhook?: WebhookSettings
  /** In development, the file in which the secrets of this machine were made or found. */
  developmentSecrets?: { file: string; made: boolean }
}

export const DEFAULT_CATALOGUE_CACHE_MB = 64
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']
const SECRETS_FILE = 'data/development-secrets.json'

/** All problems at once, because a person who fixes settings one error at a time restarts for each error. */
export class SettingsError extends PlainError {
  constructor(readonly problems: string[]) {
    super(`Waymark can't start with these settings:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`)
    this.name = 'SettingsError'
  }
}

export function loadEnv(variables: NodeJS.ProcessEnv = process.env): Env {
  if (variables === process.env) readDotenv({ quiet: true })
  const set = (name: string) => variables[name]?.trim() || undefined
  const problems: string[] = []
  const production = set('NODE_ENV') === 'production'

  const { port, databaseUrl, logLevel } = readProcessSettings(set, problems)
  const { origins, appOrigins, apps, rpId } = readPasskeySettings(set, production, problems)
  const { introspection, ...switches } = readSwitches(set, production, problems)
  const limits = readRequestLimits(set, introspection, problems)
  const caches = readCacheSettings(set, problems)
  const overload = readOverloadSettings(set('OVERLOAD_DELAY_MS'), set('OVERLOAD_REQUESTS'), problems)
  const drain = readDrainSettings(set('DRAIN_NOTICE_MS'), set('DRAIN_QUIET_MS'), problems)
  const observe = readObserveSettings(set, port, problems)
  const { jwtSecret, payloadSecret, previousJwtSecrets } = readSecrets(set, production, problems)
  const authRateLimit = readAuthRateLimit(set, problems)
  const rates = readRateSettings(set, problems)
  const revalidateWebhook = readWebhookSettings(
    set('REVALIDATE_WEBHOOK_URL'),
    set('REVALIDATE_WEBHOOK_SECRET'),
    {
      production,
      otherSecrets: [jwtSecret, payloadSecret, ...previousJwtSecrets],
      minutes: set('REVALIDATE_WEBHOOK_MINUTES'),
    },
    problems,
  )

  if (problems.length > 0) throw new SettingsError(problems)
  return {
    production,
    port,
    host: set('HOST') ?? (production ? '0.0.0.0' : '127.0.0.1'),
    databaseUrl,
    logLevel,
    // The form that browsers use in their Origin header: without a slash at the end.
    origins: [...new Set([...ownOrigins(production, port), ...origins].map((origin) => new URL(origin).origin))],
    appOrigins,
    apps,
    rpId,
    ...switches,
    limits,
    ...caches,
    overload,
    drain,
    observe,
    ...completeSecrets(jwtSecret, payloadSecret),
    previousJwtSecrets,
    authRateLimit,
    ...rates,
    revalidateWebhook,
  }
}

function readProcessSettings(set: ReadSetting, problems: string[]): Pick<Env, 'port' | 'databaseUrl' | 'logLevel'> {
  const port = Number(set('PORT') ?? 4000)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) problems.push('PORT must be an integer from 0 to 65535.')

  const databaseUrl = set('DATABASE_URL') ?? DEFAULT_DATABASE_URL
  if (!isMongoUrl(databaseUrl) && !databaseUrl.startsWith('file:')) {
    problems.push('DATABASE_URL must begin with "file:" (SQLite), or with "mongodb://" or "mongodb+srv://" (MongoDB).')
  }

  const logLevel = set('LOG_LEVEL') ?? 'info'
  if (!LOG_LEVELS.includes(logLevel)) problems.push(`LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}.`)
  return { port, databaseUrl, logLevel }
}

function readSwitches(set: ReadSetting, production: boolean, problems: string[]) {
  const read = (name: string, fallback: boolean) => readSwitch(set(name), fallback, name, problems)
  const trustProxy = read('TRUST_PROXY', false)
  const demoData = read('DEMO_DATA', !production)
  const admin = read('ADMIN', true)
  const adminSeesTraining = read('ADMIN_SEES_TRAINING', !production)
  const playground = read('PLAYGROUND', !production)
  const mcp = read('MCP', false)
  // The IDE is of no use to a stranger without the schema.
  const introspection = read('INTROSPECTION', playground || !production)
  return { trustProxy, demoData, admin, adminSeesTraining, playground, mcp, introspection }
}

type CacheSettings = Pick<Env, 'catalogueCacheMb' | 'responseCache' | 'publicMaxAge'>

function readCacheSettings(set: ReadSetting, problems: string[]): CacheSettings {
  const catalogueCacheMb = Number(set('CATALOGUE_CACHE_MB') ?? DEFAULT_CATALOGUE_CACHE_MB)
  if (!Number.isInteger(catalogueCacheMb) || catalogueCacheMb < 0 || catalogueCacheMb > 100_000) {
    problems.push('CATALOGUE_CACHE_MB must be a whole number of megabytes, from 0 (off) to 100000.')
  }

  const responseCache = readSwitch(set('RESPONSE_CACHE'), true, 'RESPONSE_CACHE', problems)
  const publicMaxAge = Number(set('PUBLIC_MAX_AGE') ?? 0)
  if (!Number.isInteger(publicMaxAge) || publicMaxAge < 0 || publicMaxAge > 86_400) {
    problems.push('PUBLIC_MAX_AGE must be a whole number of seconds, from 0 to 86400.')
  }
  return { catalogueCacheMb, responseCache, publicMaxAge }
}

function readSwitch(value: string | undefined, fallback: boolean, name: string, problems: string[]): boolean {
  if (value === undefined) return fallback
  if (value !== 'on' && value !== 'off') problems.push(`${name} must be "on" or "off".`)
  return value === 'on'
}

/**
 * Where /signin works without a setting in development. In production the service cannot guess its own public name, so
 * only the configured origins count. It comes first, so that the links that people are given lead here (see `publicOrigin`).
 */
function ownOrigins(production: boolean, port: number): string[] {
  return production || port === 0 ? [] : [`http://localhost:${port}`]
}

/** Makes secrets for this machine where one is missing. Only development allows a missing secret. */
function completeSecrets(
  jwtSecret: string | undefined,
  payloadSecret: string | undefined,
): Pick<Env, 'jwtSecret' | 'payloadSecret' | 'developmentSecrets'> {
  if (jwtSecret && payloadSecret) return { jwtSecret, payloadSecret }
  const { secrets, made } = developmentSecrets()
  return {
    jwtSecret: jwtSecret ?? (secrets.JWT_SECRET as string),
    payloadSecret: payloadSecret ?? (secrets.PAYLOAD_SECRET as string),
    developmentSecrets: { file: SECRETS_FILE, made },
  }
}

/** Secrets are made once and stored in a git-ignored file in `data/`, so that tokens outlive a restart. */
function developmentSecrets() {
  if (existsSync(SECRETS_FILE)) return { made: false, secrets: readSecretsFile() }
  const secrets = {
    JWT_SECRET: randomBytes(48).toString('base64url'),
    PAYLOAD_SECRET: randomBytes(48).toString('base64url'),
  }
  mkdirSync(path.dirname(SECRETS_FILE), { recursive: true })
  // When two processes start at once, one of them names its file, and the other reads that. It is whole by then.
  const own = `${SECRETS_FILE}.${randomUUID()}.tmp`
  try {
    writeFileSync(own, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flag: 'wx', flush: true })
    linkSync(own, SECRETS_FILE)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return { made: false, secrets: readSecretsFile() }
  } finally {
    rmSync(own, { force: true })
  }
  return { made: true, secrets }
}

function readSecretsFile(): Record<string, string> {
  try {
    return JSON.parse(readFileSync(SECRETS_FILE, 'utf8'))
  } catch {
    throw new PlainError(
      `${SECRETS_FILE} is damaged. Remove it, and Waymark makes new secrets; everybody signs in again then.`,
    )
  }
}
