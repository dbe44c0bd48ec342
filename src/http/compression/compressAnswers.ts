import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { RequestSteps } from '../../graphql/execution/requestSteps.ts'
import { addToVary } from '../pages/serveFile.ts'
import { type Encoding, preferredEncoding } from './preferredEncoding.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Whether the answer holds no secret: every caller would get the same answer. */
    isOpen: boolean
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
 * When an answer holds a secret beside text that the caller chose, its compressed length reveals the secret, one guess
 * at a time (BREACH). Therefore only answers to requests without a token are compressed, and no answers to mutations,
 * because sign-in mutations answer tokens.
 */
export const markOpenAnswers: RequestSteps = {
  willSendResponse({ contextValue: { request }, operation }) {
    request.isOpen = operation?.operation === 'query' && request.headers.authorization === undefined
  },
}

/** Compresses open answers of at least `FROM_BYTES`, if the client accepts an encoding. */
export function compressAnswers(app: FastifyInstance): void {
  app.decorateRequest('isOpen', false)
  app.addHook('onSend', async (request, reply, content: unknown) => {
    if (!request.isOpen || reply.hasHeader('content-encoding')) return content
    if (!(typeof content === 'string' || Buffer.isBuffer(content)) || content.length < FROM_BYTES) return content
    addToVary(reply, 'Accept-Encoding')
    const encoding = preferredEncoding(request.headers['accept-encoding'])
    if (encoding === null) return content
    reply.header('content-encoding', encoding)
    weaken(reply)
    return COMPRESSORS[encoding](content)
  })
}

/** A strong ETag promises the same bytes, and compression gives the same content other bytes. */
function weaken(reply: FastifyReply): void {
  const etag = reply.getHeader('etag')
  if (typeof etag === 'string' && !etag.startsWith('W/')) reply.header('etag', `W/${etag}`)
}
