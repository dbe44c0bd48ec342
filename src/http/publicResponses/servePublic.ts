import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { GraphQLSchema } from 'graphql'
import { SEEN_HEADER } from '../../graphql/context/ownWrites.ts'
import type { RequestSteps } from '../../graphql/execution/requestSteps.ts'
import { COST_HEADER } from '../../graphql/limits/cost/limitCost.ts'
import { readOperationTime } from '../../kernel/operationTime.ts'
import type { KeptCatalogue } from '../../storage/keepCatalogue.ts'
import type { PublicReading, PublicResponse } from '../../storage/publicResponse.ts'
import { chooseEncoding } from '../compression/compressAnswers.ts'
import { addToVary } from '../compression/vary.ts'
import { knows } from '../pages/serveFile.ts'
import type { UsageCounter } from '../usage/countUsage.ts'
import { shareableOperations } from './shareableFields.ts'

interface Settings {
  /** For how many seconds other caches may reuse an answer without asking Waymark. */
  maxAge: number
  /** Whether Waymark itself answers again from memory. */
  keeps: boolean
  usage: Pick<UsageCounter, 'again'>
}

const PRIVATE = 'private, no-store'
/** The caller's own cache may keep the answer, and asks each time whether it still holds. */
const OWN = 'private, no-cache'

/**
 * Handles GET queries of shareable fields only, sent without a token. Other caches may keep the answer
 * (`Cache-Control`, `ETag`, 304). Waymark keeps it too, in front of execution, until something that the answer was made
 * from changes. Every other answer is private to its caller. The answer to a GET of a signed-in caller has an `ETag` as
 * well, so that a poll that finds nothing new has no content. Waymark executes the query each time.
 */
export function publicResponses(schema: GraphQLSchema, catalogue: KeptCatalogue | undefined, settings: Settings) {
  const readings = new WeakMap<FastifyRequest, PublicReading>()
  const own = new WeakSet<FastifyRequest>()
  const isShareable = shareableOperations(schema)
  // Other caches would hand the moment of one client to others, together with an answer of that time.
  const isShared = settings.maxAge > 0
  /** What a client has seen elsewhere may be newer than a kept answer. The execution waits until memory has heard of it. */
  const hasHeard = ({ headers }: FastifyRequest) => catalogue?.knows(readOperationTime(headers[SEEN_HEADER])) ?? true
  const cacheControl = `public, max-age=${settings.maxAge}, must-revalidate`

  return {
    /** The answer in memory. If there is none, what the coming answer is made from will be noted. */
    known(request: FastifyRequest, reply: FastifyReply): PublicResponse | undefined {
      reply.header('cache-control', PRIVATE)
      if (!mayBeKept(request)) return undefined
      for (const name of ['Authorization', 'Accept']) addToVary(reply, name)
      if (request.headers.authorization !== undefined) return undefined
      const cache = catalogue?.open()
      if (!cache) return undefined
      const known = settings.keeps && hasHeard(request) ? cache.response(keyOf(request)) : undefined
      if (!known) readings.set(request, { tags: new Set(), readAt: cache.changes, isPublic: false })
      return known
    },

    readingOf: (request: FastifyRequest): PublicReading | undefined => readings.get(request),

    /** Notes whether the answer is public, or the own answer of a signed-in caller. */
    steps: {
      willSendResponse({ contextValue, document, operation, response: { body } }) {
        const { publicReading, caller, request } = contextValue
        if (!document || !operation || body.kind !== 'single' || body.singleResult.errors) return
        if (publicReading) publicReading.isPublic = isShareable(document, operation)
        else if (caller.user && mayBeKept(request)) own.add(request)
      },
    } satisfies RequestSteps,

    answer: (request: FastifyRequest, reply: FastifyReply, response: PublicResponse) => {
      request.holdsNoSecret = true
      if (response.selection) settings.usage.again(request, response.selection)
      const seen = catalogue?.seen(false)
      if (seen && !isShared) reply.header(SEEN_HEADER, seen)
      return send(request, reply, response, cacheControl)
    },

    /** What to send for this body. A body that nobody may keep is sent unchanged. */
    after(request: FastifyRequest, reply: FastifyReply, body: unknown): unknown {
      const reading = readings.get(request)
      const isOwn = own.has(request) && request.holdsNoSecret
      if (!(reading?.isPublic || isOwn) || typeof body !== 'string' || reply.statusCode !== 200) return body
      const bytes = Buffer.from(body)
      const etag = `"${createHash('sha256').update(bytes).digest('base64url')}"`
      const contentType = String(reply.getHeader('content-type'))
      const response = { body: bytes, contentType, etag, selection: reading?.selection }
      if (!reading) return send(request, reply, response, OWN)
      if (isShared) reply.removeHeader(SEEN_HEADER)
      if (settings.keeps) catalogue?.open()?.keepResponse(keyOf(request), response, reading)
      return send(request, reply, response, cacheControl)
    },
  }
}

function send(request: FastifyRequest, reply: FastifyReply, response: PublicResponse, cacheControl: string) {
  const { body, contentType, etag } = response
  reply.header('cache-control', cacheControl).header('etag', etag)
  if (!knows(request.headers['if-none-match'], etag)) return reply.header('content-type', contentType).send(body)
  chooseEncoding(request, reply, body.length)
  return reply.code(304).send()
}

/**
 * Whether an answer to this request may be kept by anybody at all. Apollo refuses a GET whose content type is not JSON,
 * so such a request must not be answered from memory.
 */
function mayBeKept({ method, headers }: FastifyRequest): boolean {
  const isJson = /^\s*application\/json\s*(;|$)/i.test(headers['content-type'] || 'application/json')
  // An answer that states its cost belongs to that one request.
  const isMetered = headers[COST_HEADER] !== undefined
  return method === 'GET' && isJson && !isMetered
}

/** The URL holds the query, the variables and the operation name; `Accept` chooses the media type. */
const keyOf = ({ url, headers }: FastifyRequest) => `${headers.accept ?? ''} ${url}`
