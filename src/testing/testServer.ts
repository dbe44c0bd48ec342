import { randomBytes, randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import type { ApolloServerPlugin } from '@apollo/server'
import type { GraphQLSchema } from 'graphql'
import type { NativeApps } from '../actions/auth/nativeApps.ts'
import { authSettings } from '../actions/auth/settings.ts'
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
import type { BuiltFiles } from '../http/pages/builtFiles.ts'
import { buildServer } from '../http/server.ts'
import type { WebhookSettings } from '../http/webhook/settings.ts'
import type { Timing } from '../http/webhook/timing.ts'
import { createSchema } from '../schema.ts'
import { DEADLINES, type Deadlines } from '../storage/deadlines.ts'
import { openWaymark, type Waymark } from '../waymark.ts'
import { countCalls } from './countCalls.ts'
import { emptyDatabase } from './emptyDatabase.ts'
import type { TypedDocumentString } from './generated/operations.ts'
import { memoryLog, requireUntold } from './memoryLog.ts'
import { namedRefusals } from './namedRefusals.ts'
import { observed } from './observed.ts'
import { peopleOf } from './people.ts'

export type { Person } from './people.ts'
export { isMongo } from './temporaryDatabase.ts'

/** A real server on its own real database, and the requests that tests send to it. */
export type TestServer = Awaited<ReturnType<typeof startTestServer>>

export interface GraphQLAnswer<Data> {
  status: number
  headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: tests without a generated type read what they asked for
  data: Data extends undefined ? any : Data
  errors?: { message: string; path?: string[]; extensions: Record<string, unknown> }[]
}

/** The database calls that authenticate a caller. Every list of calls of a signed-in caller begins with them. */
export const AUTHENTICATION = ['findTogether authSessions+productUsers']

/** The one more write of a change of the catalogue on MongoDB. */
export const NOTE = 'noteCommit productUsers'

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
  /** Serves /mcp. */
  mcp?: boolean
  /**
   * Adds the REST API and the sign-in of the admin interface. Its pages stay closed, as they are before they are built.
   */
  admin?: 'in development' | 'in production'
  /** Replaces the closed pages, for tests of what surrounds them. */
  adminPages?: AdminPages
  /** The files of the IDE. Left out, there is no IDE. */
  playground?: PlaygroundFiles
  /** The files of the API reference. Left out, there is none. */
  docs?: BuiltFiles
  executor?: ExecutorMode
  /** Replaces the service's own limits. */
  limits?: RequestLimits
  /** Replaces some of the service's own deadlines. */
  deadlines?: Partial<Deadlines>
  /** Replaces our schema, for example by one whose resolvers can be made to fail. */
  schema?: GraphQLSchema
  plugins?: ApolloServerPlugin<Context>[]
  /** Shows database calls and time beside the cost, as in development. */
  showsWork?: boolean
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

/** Making the schema takes a quarter of a second. Whoever breaks one on purpose makes one of their own. */
let shared: Promise<GraphQLSchema> | undefined

export async function startTestServer(options: TestOptions = {}) {
  const { beside } = options
  const database = beside
    ? { url: beside.databaseUrl, remove: async () => {}, opened: async () => {} }
    : emptyDatabase()
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
  await database.opened()
  const observers = await openObservers(options.observe ?? {}, { ...waymark, log })
  const { metricsUrl, closeObservers } = observed(observers)
  shared ??= createSchema()
  const schema = options.schema ?? (await shared)
  const { plugin, requireNamed } = namedRefusals(schema)
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
      mcp: options.mcp,
    },
    schema,
    log,
    observers,
    doorway: waymark.doorway,
    auth,
    admin: options.admin && adminOf(waymark, options.admin, options.adminPages),
    playground: options.playground,
    docs: options.docs,
    executor: options.executor,
    limits: options.limits,
    showsWork: options.showsWork,
    longestRequestMs: deadlines.request,
    healthKeptMs: options.healthKeptMs,
    plugins: [plugin, ...(options.plugins ?? [])],
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
    metricsUrl,
    closeObservers,
    /**
     * Runs `work` and returns the adapter methods that it called, in order, without the note of a commit, which every
     * change of the catalogue makes on MongoDB alone. `schema/budgets.json` counts it, and `tests/calls` looks for it.
     */
    calls: async (work: () => Promise<unknown>) =>
      (await countCalls(waymark.payload, work)).filter((call) => call !== NOTE),
    stop: async () => {
      await closeObservers()
      await server.close()
      await waymark.close()
      await database.remove()
      requireUntold(lines, [jwtSecret, payloadSecret])
      requireNamed()
    },
  }
}

function adminOf({ key }: Waymark, where: NonNullable<TestOptions['admin']>, pages: AdminPages = laterPages()) {
  return mountAdmin({ pages, payloadKey: key, production: where === 'in production' })
}

/** Left to itself, `fetch` asks for compressed answers, which would take a twentieth of the time of the tests. */
const UNCOMPRESSED = { 'accept-encoding': 'identity' }

/** The requests that tests send to any service. */
export function requestsTo(url: string) {
  async function graphql<Data = undefined, Variables extends object = object>(
    query: string | TypedDocumentString<Data, Variables>,
    variables: Variables = {} as Variables,
    { token, headers }: { token?: string; headers?: Record<string, string> } = {},
  ): Promise<GraphQLAnswer<Data>> {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        ...{ ...UNCOMPRESSED, 'content-type': 'application/json' },
        ...(token && { authorization: `Bearer ${token}` }),
        ...headers,
      },
      body: JSON.stringify({ query: String(query), variables }),
    })
    const body = (await response.json()) as Pick<GraphQLAnswer<Data>, 'data' | 'errors'>
    return { status: response.status, headers: response.headers, ...body }
  }

  /** Sends a query by GET, as front ends do for answers that callers may share. */
  async function get(query: string, variables: object = {}, headers: Record<string, string> = {}): Promise<Response> {
    const search = new URLSearchParams({ query, variables: JSON.stringify(variables) })
    return fetch(`${url}/graphql?${search}`, { headers: { ...UNCOMPRESSED, ...headers } })
  }

  return { graphql, get }
}

export function present<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error('There is no answer.')
  return value
}
