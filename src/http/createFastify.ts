import { randomUUID } from 'node:crypto'
import cors from '@fastify/cors'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import type { Logger } from 'pino'
import type { Env } from '../env.ts'
import { SEEN_HEADER } from '../graphql/context/ownWrites.ts'
import { waymarkVersion } from '../kernel/version.ts'
import { answerErrors } from './answerErrors.ts'
import { compressAnswers } from './compression/compressAnswers.ts'
import { createDrain, type Drain } from './drain.ts'
import { DRAIN_DEFAULTS } from './drainSettings.ts'
import type { chargeRequests } from './limits/chargeRequests.ts'
import type { guardOverload } from './limits/overload/guardOverload.ts'
import { parseBodies } from './limits/parseBodies.ts'
import { LARGEST_BODY_BYTES } from './limits/size.ts'
import { answerNoRequest, knownAddress, refuseBadAddresses, refuseExpectations } from './malformedRequests.ts'
import type { Observer } from './observe/contract/observer.ts'
import { keepDeadlines } from './requestDeadline.ts'
import { sendSecurityHeaders } from './securityHeaders.ts'

/**
 * Longer than load balancers keep idle connections (60 s), so that the load balancer closes first. This server could
 * otherwise close a connection while the load balancer is writing to it.
 */
const KEEP_ALIVE_MS = 72_000
/** Enough for a body of a megabyte on a slow line. A client that sends more slowly holds a connection for nothing. */
const LONGEST_SENDING_MS = 120_000

/** By it a client and whoever looks at its reports know which release has answered. */
const VERSION_HEADER = 'x-waymark-version'

interface FastifyParts {
  env: Pick<Env, 'origins' | 'trustProxy'> & Partial<Pick<Env, 'production' | 'drain'>>
  log: Logger
  longestRequestMs: number
  charging: ReturnType<typeof chargeRequests>
  overload?: ReturnType<typeof guardOverload>
  observers: readonly Observer[]
}

/** Fastify with everything that a request passes before its route, in this order, and without routes yet. */
export async function createFastify(parts: FastifyParts): Promise<{ app: FastifyInstance; drain: Drain }> {
  const { env, log, longestRequestMs, charging, overload, observers } = parts
  const app: FastifyInstance = Fastify({
    bodyLimit: LARGEST_BODY_BYTES,
    forceCloseConnections: 'idle',
    keepAliveTimeout: KEEP_ALIVE_MS,
    rewriteUrl: knownAddress,
    // Fastify would answer a longer name in an address in a shape of its own. Node bounds the whole address.
    routerOptions: { maxParamLength: 16_384 },
    clientErrorHandler: answerNoRequest,
    requestTimeout: LONGEST_SENDING_MS,
    return503OnClosing: false, // requests that have arrived are answered
    genReqId: (request) => knownRequestId(request.headers['x-request-id']) ?? randomUUID(),
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: env.trustProxy,
  })
  // Bodies are JSON. Fastify would also accept plain text.
  app.removeContentTypeParser('text/plain')
  parseBodies(app, charging.chargeArrival)
  const version = waymarkVersion()
  // This hook comes first, so that every answer has the headers. CORS, for example, answers preflights itself.
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id).header(VERSION_HEADER, version)
    done()
  })
  for (const observer of observers) observer.hook(app)
  sendSecurityHeaders(app, env)
  refuseBadAddresses(app)
  refuseExpectations(app)
  const drain = createDrain(app, (env.drain ?? DRAIN_DEFAULTS).quietMs)
  keepDeadlines(app, longestRequestMs)
  compressAnswers(app)
  charging.decorate(app)
  await app.register(cors, {
    origin: env.origins,
    methods: ['GET', 'POST'],
    exposedHeaders: ['x-request-id', 'ratelimit', 'ratelimit-policy', 'retry-after', SEEN_HEADER, VERSION_HEADER],
    maxAge: 600,
  })
  overload?.hook(app)
  logAnswers(app, log)
  answerErrors(app)
  return { app, drain }
}

function logAnswers(app: FastifyInstance, log: Logger): void {
  app.addHook('onResponse', (request, reply, done) => {
    const { method, url, id: requestId } = request
    if (log.isLevelEnabled('debug')) {
      const path = url.split('?')[0]
      request.log.debug({ requestId, method, url: path, status: reply.statusCode, ms: reply.elapsedTime }, 'answered')
    }
    done()
  })
}

/** The request ID that a proxy gave, if the ID is harmless in a log and in a header. */
function knownRequestId(header: string | string[] | undefined): string | undefined {
  return typeof header === 'string' && /^[\w.-]{8,64}$/.test(header) ? header : undefined
}
