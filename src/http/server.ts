import type { ApolloServerPlugin } from '@apollo/server'
import type { FastifyInstance } from 'fastify'
import type { GraphQLSchema } from 'graphql'
import type { Logger } from 'pino'
import { readBearers } from '../actions/auth/bearers.ts'
import { NO_APPS } from '../actions/auth/nativeApps.ts'
import type { Env } from '../env.ts'
import type { Context, ContextSources } from '../graphql/context/context.ts'
import type { ExecutorMode } from '../graphql/execution/executor.ts'
import { openRateLimits } from '../graphql/limits/rate/openRateLimits.ts'
import { REQUEST_LIMITS, type RequestLimits } from '../graphql/limits/settings.ts'
import { DEADLINES } from '../storage/deadlines.ts'
import { type DatabaseHealth, watchHealth } from '../storage/health.ts'
import { serveCalendars } from './calendars/serveCalendars.ts'
import { createApollo } from './createApollo.ts'
import { createFastify } from './createFastify.ts'
import { serveDocs } from './docs/serveDocs.ts'
import type { Drain } from './drain.ts'
import { type PlaygroundFiles, servePlayground } from './ide/servePlayground.ts'
import { serveInvitations } from './invitations/serve.ts'
import { chargeRequests } from './limits/chargeRequests.ts'
import { guardOverload } from './limits/overload/guardOverload.ts'
import { hasBounds } from './limits/overload/settings.ts'
import type { Observer } from './observe/contract/observer.ts'
import type { BuiltFiles } from './pages/builtFiles.ts'
import type { Health } from './pages/frontPage.ts'
import { serveFrontPage } from './pages/serveFrontPage.ts'
import { serveProgramPages } from './programs/serveProgramPages.ts'
import { publicResponses } from './publicResponses/servePublic.ts'
import { routeGraphql } from './routeGraphql.ts'
import { serveHealth } from './serveHealth.ts'
import { serveWellKnown } from './serveWellKnown.ts'
import { showWork } from './showWork.ts'
import { serveSignIn } from './signin/serve.ts'
import { trustedDocuments } from './trusted/trustedDocuments.ts'
import { countUsage } from './usage/countUsage.ts'
import { keepUsage } from './usage/keepUsage.ts'

export interface Server {
  app: FastifyInstance
  /**
   * From now on /readyz answers 503, so that load balancers send requests elsewhere. Other requests are still answered.
   */
  startDraining(): void
  /** What /readyz would answer. */
  health(): Promise<Health>
  /** Stops listening, and resolves when the requests in flight have been answered. */
  close(): Promise<void>
}

/** Pages that belong to a room above this one, such as the admin interface. */
export interface MountedPages {
  serve(app: FastifyInstance, sources: { session: ContextSources; isDraining: () => boolean }): void
  close(): Promise<void>
}

interface Parts extends Omit<ContextSources, 'bearers' | 'attempts'> {
  env: Pick<Env, 'origins' | 'trustProxy'> &
    Partial<
      Pick<
        Env,
        | 'production'
        | 'responseCache'
        | 'publicMaxAge'
        | 'overload'
        | 'rateBudgets'
        | 'redisUrl'
        | 'apps'
        | 'drain'
        | 'mcp'
      >
    >
  schema: GraphQLSchema
  log: Logger
  /** The admin interface; left out with ADMIN=off. */
  admin?: MountedPages
  /** Left out with PLAYGROUND=off. */
  playground?: PlaygroundFiles
  /** The API reference. Tests of other things leave it out. */
  docs?: BuiltFiles
  /** The service's own limits where they are left out. */
  limits?: RequestLimits
  /** The longest time for a request, in milliseconds. The service's own where it is left out. */
  longestRequestMs?: number
  /** Whether `extensions.cost` shows database calls and time, as in development. */
  showsWork?: boolean
  /** How long readiness takes a write that succeeded for the present state. The service's own where it is left out. */
  healthKeptMs?: number
  /** Metrics and traces. Whoever opened them closes them after the server. */
  observers?: readonly Observer[]
  /** For the test that compares the executors. */
  executor?: ExecutorMode
  /** Additional plugins of Apollo, for tests. */
  plugins?: ApolloServerPlugin<Context>[]
}

/** Builds the HTTP server with GraphQL, its pages and health checks. The server does not listen yet. */
export async function buildServer(parts: Parts): Promise<Server> {
  const { env, schema, log, doorway, auth, admin, observers = [] } = parts
  const { payload } = doorway
  // Opened by the server and not by `openWaymark`, because a command answers no requests and needs no connection to
  // Redis.
  const rateLimits = openRateLimits(payload, env, log)
  const sources: ContextSources = { doorway, auth, bearers: readBearers(payload), attempts: rateLimits.attempts }
  const trusted = trustedDocuments(payload)
  const usage = countUsage(schema, trusted.clientOf)
  const keptUsage = keepUsage(payload, usage, log)
  const responses = publicResponses(schema, payload.db.waymark.catalogue, {
    maxAge: env.publicMaxAge ?? 0,
    keeps: env.responseCache ?? true,
    usage,
  })
  const overload = env.overload && hasBounds(env.overload) ? guardOverload(env.overload, log) : undefined
  const charging = chargeRequests(rateLimits.budgets)

  const apollo = createApollo({
    schema,
    log,
    limits: parts.limits ?? REQUEST_LIMITS,
    executor: parts.executor ?? 'when seen before',
    charging: charging.steps,
    responses: responses.steps,
    usage: usage.steps,
    trusted,
    overload: overload?.steps,
    observers,
    plugins: parts.plugins ?? [],
  })
  await apollo.start()
  const longestRequestMs = parts.longestRequestMs ?? DEADLINES.request
  const { app, drain } = await createFastify({ env, log, longestRequestMs, charging, overload, observers })
  if (parts.showsWork) showWork(app, payload.db)
  if (overload) for (const { watchOverload } of observers) watchOverload?.(overload.refused)

  const pageForBrowsers = parts.playground && servePlayground(app, parts.playground)
  routeGraphql(app, { apollo, sources, charging, responses, pageForBrowsers })
  if (env.mcp) {
    // Imported only where it is asked for, so that a service without it does not load its library.
    const { serveMcp } = await import('./mcp/serveMcp.ts')
    serveMcp(app, { schema, sources, charging, origins: env.origins })
  }
  serveProgramPages(app, { sources, charging, responses })
  serveCalendars(app, { sources, charging })
  serveSignIn(app)
  serveInvitations(app)
  if (parts.docs) serveDocs(app, parts.docs)
  serveWellKnown(app, env.origins, env.apps ?? NO_APPS)
  admin?.serve(app, { session: sources, isDraining: drain.isDraining })
  const database = watchHealth(payload, log, parts.healthKeptMs)
  const health = () => healthOf(database, drain)
  serveFrontPage(app, {
    schema,
    database: payload.db.name === 'mongoose' ? 'MongoDB' : 'SQLite',
    admin: admin !== undefined,
    playground: parts.playground !== undefined,
    docs: parts.docs !== undefined,
    health,
  })
  serveHealth(app, health)

  return {
    app,
    startDraining: drain.start,
    health,
    close: async () => {
      if (drain.isDraining()) await drain.quiet()
      await app.close()
      await admin?.close()
      await apollo.stop()
      await keptUsage.close()
      await rateLimits.close()
    },
  }
}

async function healthOf(database: DatabaseHealth, drain: Drain): Promise<Health> {
  if (drain.isDraining()) return { status: 'draining' }
  const reason = await database.trouble()
  return reason === undefined ? { status: 'ready' } : { status: 'unavailable', reason }
}
