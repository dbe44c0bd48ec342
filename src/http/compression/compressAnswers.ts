import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { GraphQLSchema } from 'graphql'
import { secretFields } from '../../graphql/auth/secret.ts'
import type { RequestSteps } from '../../graphql/execution/requestSteps.ts'
import { everySelectedField } from '../../graphql/execution/selectedFields.ts'
import { type Encoding, preferredEncoding } from './preferredEncoding.ts'
import { addToVary } from './vary.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Whether the answer holds no token, code or ceremony. Closed by default: whatever says nothing is sent plain. */
    holdsNoSecret: boolean
  }
}

/** In bytes. An answer that fits into one packet does not arrive sooner when it is compressed. */
const FROM_BYTES = 1_400

/** These functions run in Node's thread pool and so do not block the event loop. */
const COMPRESSORS: Record<Encoding, (content: string | Buffer) => Promise<Buffer>> = {
  br: (content) =>
    promisify(brotliCompress)(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 1,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
  gzip: (content) => promisify(gzip)(content, { level: 1 }),
}

/**
 * When an answer holds a secret beside text that somebody else chose, its compressed length reveals the secret, one
 * guess at a time (BREACH). The attack needs thousands of requests that carry the victim's credentials. No page can
 * make a browser send them, because callers are known by a bearer token alone, which no browser attaches by itself.
 * Therefore answers to signed-in callers are compressed. Answers that select a token, a recovery code or a ceremony are
 * not, because nothing is worth that risk and they are small (decision 0060).
 */
export function markSecrets(schema: GraphQLSchema): RequestSteps {
  const secret = secretFields(schema)
  const selectsNoSecret = everySelectedField(schema, (type, field) => !secret.has(`${type}.${field}`))
  return {
    willSendResponse({ contextValue: { request }, document, operation }) {
      request.holdsNoSecret = Boolean(document && operation && selectsNoSecret(document, operation))
    },
  }
}

/** Compresses answers without secrets of at least `FROM_BYTES`, if the client accepts an encoding. */
export function compressAnswers(app: FastifyInstance): void {
  app.decorateRequest('holdsNoSecret', false)
  app.addHook('onSend', async (request, reply, content: unknown) => {
    if (!(typeof content === 'string' || Buffer.isBuffer(content))) return content
    const encoding = chooseEncoding(request, reply, content.length)
    if (encoding === null) return content
    reply.header('content-encoding', encoding)
    return COMPRESSORS[encoding](content)
  })
}

/**
 * The encoding for an answer of this length; null for none. Writes `Vary` and the `ETag` as the answer needs them. A
 * 304, which has no content, needs the headers of the answer that it stands for, so whoever sends a 304 calls this.
 */
export function chooseEncoding(request: FastifyRequest, reply: FastifyReply, length: number): Encoding | null {
  if (!request.holdsNoSecret || reply.hasHeader('content-encoding') || length < FROM_BYTES) return null
  addToVary(reply, 'Accept-Encoding')
  const encoding = preferredEncoding(request.headers['accept-encoding'])
  if (encoding !== null) weaken(reply)
  return encoding
}

/** A strong ETag promises the same bytes, and compression gives the same content other bytes. */
function weaken(reply: FastifyReply): void {
  const etag = reply.getHeader('etag')
  if (typeof etag === 'string' && !etag.startsWith('W/')) reply.header('etag', `W/${etag}`)
}
