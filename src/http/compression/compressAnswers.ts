import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { RequestSteps } from '../../graphql/execution/requestSteps.ts'
import { addToVary } from '../pages/serveFile.ts'
import { type Encoding, preferredEncoding } from './preferredEncoding.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Whether its answer holds nobody's secrets: whoever asks is answered the same. */
    isOpen: boolean
  }
}

/** What fits into one packet arrives no sooner for being smaller. */
const FROM_BYTES = 1_400

/** Off the event loop: in the pool of threads that Node has for it. */
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
 * An answer that holds a secret beside what the caller chose tells the secret by its compressed length, one guess after the
 * other (BREACH). So only what nobody's token was sent for is compressed, and no mutation: signing in answers tokens, too.
 */
export const markOpenAnswers: RequestSteps = {
  willSendResponse({ contextValue: { request }, operation }) {
    request.isOpen = operation?.operation === 'query' && request.headers.authorization === undefined
  },
}

/** Compresses open answers for those who take them so, where it pays. */
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

/** The same content in other bytes: what a strong ETag says of them is no longer so. */
function weaken(reply: FastifyReply): void {
  const etag = reply.getHeader('etag')
  if (typeof etag === 'string' && !etag.startsWith('W/')) reply.header('etag', `W/${etag}`)
}
