import { randomUUID } from 'node:crypto'
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import cors from '@fastify/cors'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import { GraphQLError, type GraphQLSchema } from 'graphql'
import type { Logger } from 'pino'
import { readBearers } from '../actions/auth/bearers.ts'
import type { Env } from '../env.ts'
import { type Context, type ContextSources, createContext } from '../graphql/context/context.ts'
import { refuseBadToken } from '../graphql/context/refuseBadToken.ts'
import { formatError, logFaults, maskedMessage } from '../graphql/errors/formatError.ts'
import { unavailable } from '../graphql/errors/graphqlErrors.ts'
import { type ExecutorMode, executingGateway } from '../graphql/execution/executor.ts'
import { keepDocuments } from '../graphql/execution/keepDocuments.ts'
import { keepPersistedQueries } from '../graphql/execution/persistedQueries.ts'
import { inOnePlugin } from '../graphql/execution/requestSteps.ts'
import { limitAnswer, stringifyAnswer } from '../graphql/limits/answerSize.ts'
import { limitCost } from '../graphql/limits/cost/limitCost.ts'
import { boundDocuments } from '../graphql/limits/document/boundDocuments.ts'
import { refuseLongDocument } from '../graphql/limits/document/documentLength.ts'
import { hideSchemaFromStrangers } from '../graphql/limits/document/hideSchema.ts'
import { limitVariables } from '../graphql/limits/limitVariables.ts'
import { openRateLimits } from '../graphql/limits/rate/openRateLimits.ts'
import { REQUEST_LIMITS, type RequestLimits } from '../graphql/limits/settings.ts'
import { DEADLINES } from '../storage/deadlines.ts'
import { ping } from '../storage/ping.ts'
import { isUnavailable } from '../storage/unavailable.ts'
import { answerErrors } from './answerErrors.ts'
import { compressAnswers, markOpenAnswers } from './compression/compressAnswers.ts'
import { createDrain } from './drain.ts'
import { sendRefusal } from './errors/sendRefusal.ts'
import { type PlaygroundFiles, servePlayground } from './ide/servePlayground.ts'
import { chargeRequests } from './limits/chargeRequests.ts'
import { guardOverload } from './limits/overload/guardOverload.ts'
import { hasBounds } from './limits/overload/settings.ts'
import { parseBodies } from './limits/parseBodies.ts'
import { LARGEST_BODY_BYTES } from './limits/size.ts'
import type { Health } from './pages/frontPage.ts'
import { serveFrontPage } from './pages/serveFrontPage.ts'
import { publicResponses } from './publicResponses/servePublic.ts'
import { keepDeadlines } from './requestDeadline.ts'
import { serveSignIn } from './signin/serve.ts'

/** Longer than load balancers keep theirs (60 s): who closes first must not be the one that is being written to. */
const KEEP_ALIVE_MS = 72_000
/** For a body of a megabyte on a slow line; a client that sends less than that holds a connection for nothing. */
const LONGEST_SENDING_MS = 120_000

/** Nobody mends more at a time, and each may ask the whole schema what was meant. */
const MOST_VALIDATION_ERRORS = 20

export interface Server {
  app: FastifyInstance
  /** From now on readiness answers 503, so that load balancers look elsewhere; everything else goes on as before. */
  startDraining(): void
  /** Stops listening, and resolves when what was in flight has been answered. */
  close(): Promise<void>
}

/** Pages of a room above this one. */
export interface MountedPages {
  serve(app: FastifyInstance, sources: { session: ContextSources; isDraining: () => boolean }): void
  close(): Promise<void>
}

interface Parts extends Omit<ContextSources, 'bearers' | 'countAttempt'> {
  env: Pick<Env, 'origins' | 'trustProxy'> &
    Partial<Pick<Env, 'responseCache' | 'publicMaxAge' | 'overload' | 'rateBudgets' | 'redisUrl'>>
  schema: GraphQLSchema
  log: Logger
  /** The admin interface; left out with ADMIN=off. */
  admin?: MountedPages
  /** Left out with PLAYGROUND=off. */
  playground?: PlaygroundFiles
  /** The service's own where they are left out. */
  limits?: RequestLimits
  /** How long a request may take, in milliseconds; the service's own when it is left out. */
  longestRequestMs?: number
  /** For the test that compares them. */
  executor?: ExecutorMode
  /** More of Apollo's plugins: those of a test. */
  plugins?: ApolloServerPlugin<Context>[]
}

/** The HTTP server with GraphQL, its pages and health, not listening yet. */
export async function buildServer(parts: Parts): Promise<Server> {
  const { env, schema, log, admin, playground, executor = 'when seen before', plugins = [], doorway, auth } = parts
  const limits = parts.limits ?? REQUEST_LIMITS
  const documents = boundDocuments(limits.document)
  // Of the server and not of Waymark: a command answers nobody, so it has no use for a connection to Redis.
  const rateLimits = openRateLimits(doorway.payload, env, log)
  const { countAttempt } = rateLimits
  const sources: ContextSources = { doorway, auth, bearers: readBearers(doorway.payload), countAttempt }
  const responses = publicResponses(schema, sources.doorway.payload.db.waymark.catalogue, {
    maxAge: env.publicMaxAge ?? 0,
    keeps: env.responseCache ?? true,
  })
  const overload = env.overload && hasBounds(env.overload) ? guardOverload(env.overload, log) : undefined
  const charging = chargeRequests(rateLimits.budgets)
  const apollo = new ApolloServer<Context>({
    gateway: executingGateway(schema, executor),
    stringifyResult: stringifyAnswer,
    formatError,
    includeStacktraceInErrorResponses: false,
    introspection: true, // whether a stranger may is decided per caller
    parseOptions: { maxTokens: limits.document.tokens },
    validationRules: [documents.rule],
    validationOptions: { maxErrors: MOST_VALIDATION_ERRORS },
    documentStore: keepDocuments(),
    persistedQueries: { cache: keepPersistedQueries() },
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(), // it instruments every field, and no field says how long it keeps
      inOnePlugin([
        documents.steps,
        refuseBadToken,
        limitVariables,
        ...(limits.introspection ? [] : [hideSchemaFromStrangers]),
        limitCost(schema, limits.cost),
        limitAnswer,
        charging.steps,
        logFaults,
        responses.steps,
        markOpenAnswers,
        ...(overload ? [overload.steps] : []),
      ]),
      ...plugins,
    ],
    stopOnTerminationSignals: false,
  })
  await apollo.start()

  const app = Fastify({
    bodyLimit: LARGEST_BODY_BYTES,
    forceCloseConnections: 'idle',
    keepAliveTimeout: KEEP_ALIVE_MS,
    requestTimeout: LONGEST_SENDING_MS,
    return503OnClosing: false, // what has arrived is answered
    genReqId: (request) => knownRequestId(request.headers['x-request-id']) ?? randomUUID(),
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: env.trustProxy,
  })
  // Bodies are JSON; Fastify would also take plain text.
  app.removeContentTypeParser('text/plain')
  parseBodies(app, charging.chargeArrival)
  // First of all, so that every answer has it: CORS answers preflights itself.
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id)
    done()
  })
  const drain = createDrain(app)
  keepDeadlines(app, parts.longestRequestMs ?? DEADLINES.request)
  compressAnswers(app)
  charging.decorate(app)
  await app.register(cors, {
    origin: env.origins,
    methods: ['GET', 'POST'],
    exposedHeaders: ['x-request-id', 'ratelimit', 'ratelimit-policy', 'retry-after'],
    maxAge: 600,
  })
  overload?.hook(app)
  app.addHook('onResponse', (request, reply, done) => {
    const { method, url, id: requestId } = request
    if (log.isLevelEnabled('debug')) {
      const path = url.split('?')[0]
      request.log.debug({ requestId, method, url: path, status: reply.statusCode, ms: reply.elapsedTime }, 'answered')
    }
    done()
  })
  answerErrors(app)

  const execute = fastifyApolloHandler(apollo, {
    context: async (request) => {
      try {
        return await createContext(sources, request, responses.readingOf(request))
      } catch (error) {
        if (isUnavailable(error)) {
          request.log.warn({ err: error, requestId: request.id }, 'the database did not answer')
          throw unavailable()
        }
        request.log.error({ err: error, requestId: request.id }, 'no context could be made')
        throw new GraphQLError(maskedMessage(request.id), {
          extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: request.id, http: { status: 500 } },
        })
      }
    },
  })
  const pageForBrowsers = playground && servePlayground(app, playground)
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    onRequest: charging.onRequest,
    onSend: charging.onSend,
    ...(pageForBrowsers && { preHandler: pageForBrowsers }),
    handler: async (request, reply) => {
      const long = refuseLongDocument(request.body)
      if (long) {
        charging.chargeUnread(request, long.document)
        return sendRefusal(request, reply, long.refusal)
      }
      const known = responses.known(request, reply)
      if (known) return responses.answer(request, reply, known)
      return responses.after(request, reply, await execute.call(app, request as never, reply as never))
    },
  })

  serveSignIn(app)
  admin?.serve(app, { session: sources, isDraining: drain.isDraining })
  const { payload } = sources.doorway
  const health = async (): Promise<Health> => {
    if (drain.isDraining()) return 'draining'
    return (await ping(payload)) ? 'ready' : 'the database does not answer'
  }
  serveFrontPage(app, {
    schema,
    database: payload.db.name === 'mongoose' ? 'MongoDB' : 'SQLite',
    admin: admin !== undefined,
    playground: playground !== undefined,
    health,
  })
  app.get('/livez', async () => ({ status: 'ok' }))
  app.get('/readyz', async (_, reply) => {
    const status = await health()
    return status === 'ready' ? { status: 'ok' } : reply.code(503).send({ status })
  })

  return {
    app,
    startDraining: drain.start,
    close: async () => {
      if (drain.isDraining()) await drain.quiet()
      await app.close()
      await admin?.close()
      await apollo.stop()
      await rateLimits.close()
    },
  }
}

/** An ID that a proxy gave, provided that it is harmless in a log and in a header. */
function knownRequestId(header: string | string[] | undefined): string | undefined {
  return typeof header === 'string' && /^[\w.-]{8,64}$/.test(header) ? header : undefined
}
