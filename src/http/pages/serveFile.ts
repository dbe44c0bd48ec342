import { createHash } from 'node:crypto'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { chooseEncoding } from '../compression/compressAnswers.ts'
import { addToVary } from '../compression/vary.ts'

const TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '.html': 'text/html; charset=utf-8',
    '.css': 'text/css; charset=utf-8',
    '.js': 'text/javascript; charset=utf-8',
    '.svg': 'image/svg+xml',
    '.json': 'application/json',
    // Sent as text, because a browser would download any type that it does not know.
    '.graphql': 'text/plain; charset=utf-8',
    '.md': 'text/plain; charset=utf-8',
  }),
)

export interface ServedFile {
  name: string
  content: Buffer
  /** Whether `content` is compressed by gzip already. */
  gzipped?: boolean
  contentSecurityPolicy: string
  /** Whether the name changes with the content, so that clients need never ask again. */
  immutable?: boolean
}

/**
 * Serves a file from memory, so that one deployment never mixes two versions, and no other file on the disk can be
 * asked for.
 */
export function serveFile(app: FastifyInstance, url: string, file: ServedFile): void {
  const send = fileSender(file)
  app.get(url, async (request, reply) => send(request, reply))
}

export function fileSender(file: ServedFile): (request: FastifyRequest, reply: FastifyReply) => FastifyReply {
  const { name, content, gzipped = false, contentSecurityPolicy, immutable = false } = file
  const hash = createHash('sha256').update(content).digest('base64url')
  return (request, reply) => {
    const compressed = gzipped && /\bgzip\b(?!;\s*q=0(\.0*)?\s*(,|$))/.test(request.headers['accept-encoding'] ?? '')
    // The plain and the gzipped form of one content need two ETags.
    const etag = `"${hash}${compressed ? '-gzip' : ''}"`
    reply.headers({
      // With `no-cache`, a client asks again each time, and gets a 304 while the file is the same.
      'cache-control': immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
      'content-security-policy': contentSecurityPolicy,
      etag,
      'referrer-policy': 'no-referrer',
    })
    if (gzipped) addToVary(reply, 'Accept-Encoding')
    request.holdsNoSecret = !gzipped // what is compressed already is not compressed again
    if (knows(request.headers['if-none-match'], etag)) {
      chooseEncoding(request, reply, content.length)
      return reply.code(304).send()
    }
    if (compressed) reply.header('content-encoding', 'gzip')
    return reply
      .type(TYPES.get(path.extname(name)) as string)
      .send(gzipped && !compressed ? gunzipSync(content) : content)
  }
}

/** Uses the weak comparison of RFC 9110, 13.1.2, because compression turns a strong ETag into a weak one. */
export function knows(ifNoneMatch: string | undefined, etag: string): boolean {
  const known = (ifNoneMatch ?? '').split(',').map((each) => each.trim().replace(/^W\//, ''))
  return known.includes(etag) || known.includes('*')
}
