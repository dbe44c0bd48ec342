import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { GraphQLSchema } from 'graphql'
import type { RequestSteps } from '../../graphql/execution/requestSteps.ts'
import { COST_HEADER } from '../../graphql/limits/cost/limitCost.ts'
import type { KeptCatalogue } from '../../storage/keepCatalogue.ts'
import type { PublicReading, PublicResponse } from '../../storage/publicResponse.ts'
import { addToVary, knows } from '../pages/serveFile.ts'
import { shareableOperations } from './shareableFields.ts'

interface Settings {
  /** For how many seconds other caches may reuse an answer without asking Waymark. */
  maxAge: number
  /** Whether Waymark itself answers again from memory. */
  keeps: boolean
}

const PRIVATE = 'private, no-store'

/**
 * Handles GET queries of shareable fields only, sent without a token. Other caches may keep the answer (`Cache-Control`,
 * `ETag`, 304). Waymark keeps it too, in front of execution, until something that the answer was made from changes.
 * Every other answer is private to its caller.
 */
export function publicResponses(schema: GraphQLSchema, catalogue: KeptCatalogue | undefined, settings: Settings) {
  const readings = new WeakMap<FastifyRequest, PublicReading>()
  const isShareable = shareableOperations(schema)
  const cacheControl = `public, max-age=${settings.maxAge}, must-revalidate`

  return {
    /** The answer in memory. If there is none, what the coming answer is made from will be noted. */
    known(request: FastifyRequest, reply: FastifyReply): PublicResponse | undefined {
      reply.header('cache-control', PRIVATE)
      if (!mayBePublic(request)) return undefined
      for (const name of ['Authorization', 'Accept']) addToVary(reply, name)
      const cache = catalogue?.open()
      if (!cache) return undefined
      const known = settings.keeps ? cache.response(keyOf(request)) : undefined
      if (!known) readings.set(request, { tags: new Set(), readAt: cache.changes, isPublic: false })
      return known
    },

    readingOf: (request: FastifyRequest): PublicReading | undefined => readings.get(request),

    /** Notes whether the executed operation was public. */
    steps: {
      willSendResponse({ contextValue: { publicReading }, document, operation, response: { body } }) {
        if (!publicReading || !document || !operation || body.kind !== 'single') return
        publicReading.isPublic = !body.singleResult.errors && isShareable(document, operation)
      },
    } satisfies RequestSteps,

    answer,

    /** What to send for this body. A private body is sent unchanged. */
    after(request: FastifyRequest, reply: FastifyReply, body: unknown): unknown {
      const reading = readings.get(request)
      if (!reading?.isPublic || typeof body !== 'string' || reply.statusCode !== 200) return body
      const bytes = Buffer.from(body)
      const etag = `"${createHash('sha256').update(bytes).digest('base64url')}"`
      const response = { body: bytes, contentType: String(reply.getHeader('content-type')), etag }
      if (settings.keeps) catalogue?.open()?.keepResponse(keyOf(request), response, reading)
      return answer(request, reply, response)
    },
  }

  function answer(request: FastifyRequest, reply: FastifyReply, { body, contentType, etag }: PublicResponse) {
    request.isOpen = true
    reply.header('cache-control', cacheControl).header('etag', etag)
    if (knows(request.headers['if-none-match'], etag)) return reply.code(304).send()
    return reply.header('content-type', contentType).send(body)
  }
}

/** Apollo refuses a GET that a browser may send without a preflight, so such a request must not be answered here. */
function mayBePublic({ method, headers }: FastifyRequest): boolean {
  const isAskedFirst = Boolean(headers['apollo-require-preflight'] || headers['x-apollo-operation-name'])
  // An answer that states its cost belongs to that one request.
  const isMetered = headers[COST_HEADER] !== undefined
  return method === 'GET' && headers.authorization === undefined && isAskedFirst && !isMetered
}

/** The URL holds the query, the variables and the operation name; `Accept` chooses the media type. */
const keyOf = ({ url, headers }: FastifyRequest) => `${headers.accept ?? ''} ${url}`
