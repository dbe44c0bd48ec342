import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { ApolloServerPlugin } from '@apollo/server'
import type { GraphQLSchema } from 'graphql'
import { createProductUser, type NewProductUser } from '../actions/auth/createProductUser.ts'
import type { NativeApps } from '../actions/auth/nativeApps.ts'
import { openSession } from '../actions/auth/sessions.ts'
import { type AuthSettings, authSettings } from '../actions/auth/settings.ts'
import { type AdminPages, laterPages } from '../admin/server/adminPages.ts'
import { mountAdmin } from '../admin/server/serveAdmin.ts'
import type { Context } from '../graphql/context/context.ts'
import type { ExecutorMode } from '../graphql/execution/executor.ts'
import type { BudgetSettings } from '../graphql/limits/rate/settings.ts'
import type { RequestLimits } from '../graphql/limits/settings.ts'
import type { PlaygroundFiles } from '../http/ide/servePlayground.ts'
import type { OverloadSettings } from '../http/limits/overload/settings.ts'
import { openObservers } from '../http/observe/openObservers.ts'
import type { ObserveSettings } from '../http/observe/settings.ts'
import { buildServer, type Server } from '../http/server.ts'
import type { WebhookSettings } from '../http/webhook/settings.ts'
import type { Timing } from '../http/webhook/timing.ts'
import { ANONYMOUS, type Caller, callerFor } from '../kernel/caller.ts'
import type { ProductUser } from '../payload-types.ts'
import { createSchema } from '../schema.ts'
import { DEADLINES, type Deadlines } from '../storage/deadlines.ts'
import { isMongodb } from '../storage/whichAdapter.ts'
import { openWaymark, type Waymark } from '../waymark.ts'
import { countCalls } from './countCalls.ts'
import type { TypedDocumentString } from './generated/operations.ts'
import { memoryLog, requireUntold } from './memoryLog.ts'

/** A real server on its own real database, and the requests that tests send to it. */
export type TestServer = Awaited<ReturnType<typeof startTestServer>>

export interface GraphQLAnswer<Data> {
  status: number
  headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: tests without a generated type read what they asked for
  data: Data extends undefined ? any : Data
  errors?: { message: string; path?: string[]; extensions: Record<string, unknown> }[]
}

export interface Person {
  user: ProductUser
  token: string
  refreshToken: string
  caller: Caller
  sessionId: string
}

/** The database calls that authenticate a caller. Every list of calls of a signed-in caller begins with them. */
export const AUTHENTICATION = ['findTogether authSessions+productUsers']

/** The one more write of a change of the catalogue on MongoDB. */
export const NOTE = 'noteCommit productUsers'

export const isMongo = Boolean(process.env.WAYMARK_TEST_MONGODB)

/** The address of a database that no other test uses, and how to remove it. */
export function temporaryDatabase(): { url: string; remove: () => void } {
  if (process.env.WAYMARK_TEST_MONGODB) {
    const url = new URL(process.env.WAYMARK_TEST_MONGODB)
    const name = `waymark-test-${randomUUID().slice(0, 8)}`
    url.pathname = `/${name}`
    url.searchParams.set('appName', name) // limits a fail point to this test file, because test files share a mongod
    return { url: url.href, remove: () => {} }
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-'))
  return {
    url: `file:${path.join(folder, 'waymark.db')}`,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

export interface TestOptions {
  origins?: string[]
  /** The origins of native apps. */
  appOrigins?: string[]
  apps?: NativeApps
  /** With 0 the server reads everything from the database. */
  catalogueCacheMb?: number
  publicMaxAge?: number
  previousJwtSecrets?: string[]
  authRateLimit?: number
  /** Left out, the budgets are larger than any test needs. */
  rateBudgets?: Partial<BudgetSettings>
  redisUrl?: string
  trustProxy?: boolean
  /**
   * Adds the REST API and the sign-in of the admin interface. Its pages stay closed, as they are before they are built.
   */
  admin?: 'in development' | 'in production'
  /** Replaces the closed pages, for tests of what surrounds them. */
  adminPages?: AdminPages
  /** The files of the IDE. Left out, there is no IDE. */
  playground?: PlaygroundFiles
  executor?: ExecutorMode
  /** Replaces the service's own limits. */
  limits?: RequestLimits
  /** Replaces some of the service's own deadlines. */
  deadlines?: Partial<Deadlines>
  /** Replaces our schema, for example by one whose resolvers can be made to fail. */
  schema?: GraphQLSchema
  plugins?: ApolloServerPlugin<Context>[]
  /** Left out, the server refuses nothing because of overload. */
  overload?: OverloadSettings
  /** Left out, there are no metrics and no traces. */
  observe?: ObserveSettings
  /** How long readiness takes a write that succeeded for the present state. */
  healthKeptMs?: number
  revalidateWebhook?: WebhookSettings
  webhookTiming?: Partial<Timing>
  /**
   * The database and the secrets of another test server. This server becomes a second node of the same service, and
   * leaves it to the first node to remove the database.
   */
  beside?: { databaseUrl: string; jwtSecret: string; payloadSecret: string }
}

export async function startTestServer(options: TestOptions = {}) {
  const { beside } = options
  const database = beside ? { url: beside.databaseUrl, remove: () => {} } : temporaryDatabase()
  const jwtSecret = beside?.jwtSecret ?? randomBytes(48).toString('base64url')
  const payloadSecret = beside?.payloadSecret ?? randomUUID()
  const origins = options.origins ?? ['https://app.example.com']
  const { appOrigins = [], previousJwtSecrets = [], authRateLimit = 1_000_000 } = options
  const signIn = { rpId: 'localhost', origins, appOrigins, jwtSecret, previousJwtSecrets, payloadSecret, authRateLimit }
  const auth = authSettings(signIn)
  const { log, lines } = memoryLog()
  const deadlines = { ...DEADLINES, ...options.deadlines }
  const { catalogueCacheMb, revalidateWebhook, webhookTiming } = options
  const waymark = await openWaymark(
    { databaseUrl: database.url, payloadSecret, catalogueCacheMb, revalidateWebhook },
    log,
    randomUUID(),
    webhookTiming,
    deadlines,
  )
  const observers = await openObservers(options.observe ?? {}, { ...waymark, log })
  const server = await buildServer({
    env: {
      origins,
      apps: options.apps,
      production: options.admin === 'in production',
      trustProxy: options.trustProxy ?? false,
      publicMaxAge: options.publicMaxAge,
      overload: options.overload,
      rateBudgets: { user: 1e12, address: 1e12, ...options.rateBudgets },
      redisUrl: options.redisUrl,
    },
    schema: options.schema ?? (await createSchema()),
    log,
    observers,
    doorway: waymark.doorway,
    auth,
    admin: options.admin && adminOf(waymark, options.admin, options.adminPages),
    playground: options.playground,
    executor: options.executor,
    limits: options.limits,
    longestRequestMs: deadlines.request,
    healthKeptMs: options.healthKeptMs,
    plugins: options.plugins,
  })
  await server.app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = server.app.server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}`
  return {
    url,
    server,
    waymark,
    jwtSecret,
    payloadSecret,
    auth,
    databaseUrl: database.url,
    /** Everything that was logged since the start, one object for each line. */
    lines,
    ...requestsTo(url),
    ...peopleOf(waymark, auth),
    /**
     * Runs `work` and returns the adapter methods that it called, in order, without the note of a commit, which every
     * change of the catalogue makes on MongoDB alone. `schema/budgets.json` counts it, and `tests/calls` looks for it.
     */
    calls: async (work: () => Promise<unknown>) =>
      (await countCalls(waymark.payload, work)).filter((call) => call !== NOTE),
    /** Where metrics are read, if there are any. */
    metricsUrl: observers.find(({ url }) => url)?.url,
    /** Ends metrics and traces before the server, so that everything is sent. */
    closeObservers: async () => {
      await Promise.all(observers.map((each) => each.close()))
    },
    stop: async () => {
      await Promise.all(observers.map((each) => each.close()))
      await stop(server, waymark, database.remove, !beside)
      requireUntold(lines, [jwtSecret, payloadSecret])
    },
  }
}

function adminOf({ key }: Waymark, where: NonNullable<TestOptions['admin']>, pages: AdminPages = laterPages()) {
  return mountAdmin({ pages, payloadKey: key, production: where === 'in production' })
}

/** The requests that tests send to any service. */
export function requestsTo(url: string) {
  async function graphql<Data = undefined, Variables extends object = object>(
    query: string | TypedDocumentString<Data, Variables>,
    variables: Variables = {} as Variables,
    { token, headers }: { token?: string; headers?: Record<string, string> } = {},
  ): Promise<GraphQLAnswer<Data>> {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }), ...headers },
      body: JSON.stringify({ query: String(query), variables }),
    })
    const body = (await response.json()) as Pick<GraphQLAnswer<Data>, 'data' | 'errors'>
    return { status: response.status, headers: response.headers, ...body }
  }

  /** Sends a query by GET, as front ends do for answers that callers may share. */
  async function get(query: string, variables: object = {}, headers: Record<string, string> = {}): Promise<Response> {
    const search = new URLSearchParams({ query, variables: JSON.stringify(variables) })
    return fetch(`${url}/graphql?${search}`, { headers })
  }

  return { graphql, get }
}

function peopleOf({ doorway }: Waymark, auth: AuthSettings) {
  async function register(person: NewProductUser): Promise<Person> {
    const user = await doorway.inTransaction(ANONYMOUS, (tx) => createProductUser(tx, person))
    return signInAgain({ user })
  }

  /** Opens another session of the same person. */
  async function signInAgain({ user }: Pick<Person, 'user'>): Promise<Person> {
    return doorway.inTransaction(ANONYMOUS, async (tx) => {
      const { session, token, refreshToken } = await openSession(tx, auth, user, {
        userAgent: 'tests',
        authenticatedAt: null,
      })
      return { user, token, refreshToken, caller: callerFor(user), sessionId: session.id }
    })
  }

  return { register, signInAgain }
}

async function stop(server: Server, waymark: Waymark, remove: () => void, drops: boolean): Promise<void> {
  await server.close()
  if (isMongo && drops) await dropDatabase(waymark)
  await waymark.close()
  remove()
}

export async function dropDatabase({ payload }: Pick<Waymark, 'payload'>): Promise<void> {
  if (isMongodb(payload.db)) await payload.db.connection.dropDatabase()
}

export function present<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error('There is no answer.')
  return value
}
