import { gunzipSync } from 'node:zlib'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { type BuiltFiles, readBuiltFiles } from '../pages/builtFiles.ts'
import { fileSender, type ServedFile, serveFile } from '../pages/serveFile.ts'

/** The pages may load their own files only: no other origin, no inline script or style, and no page may frame them. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

const PAGE = /\.html$/
const OVERVIEW = 'index.html'
const NOT_FOUND = '404.html'
/** A service worker keeps its address, by which browsers ask whether there is a newer one. */
const WORKER = 'worker.js'

/** The API reference as scripts/buildApiDocs.mjs wrote it. */
export const readDocs = () => readBuiltFiles(new URL('./built/', import.meta.url))

/** Serves the API reference at /docs. It is the same for everybody, so nothing on it comes from a request. */
export function serveDocs(app: FastifyInstance, files: BuiltFiles): void {
  for (const [name, content] of files) {
    if (name === NOT_FOUND) continue
    const file = { name, content, gzipped: true, contentSecurityPolicy: CONTENT_SECURITY_POLICY }
    if (name === WORKER) serveWorker(app, file)
    else if (PAGE.test(name)) servePage(app, name === OVERVIEW ? '/docs' : `/docs/${name.replace(PAGE, '')}`, file)
    else serveFile(app, `/docs/${name}`, { ...file, immutable: true })
  }

  const missing = files.get(NOT_FOUND)
  const page = missing && gunzipSync(missing)
  app.get('/docs/*', async (request, reply) => {
    request.holdsNoSecret = true
    return page ? sendMissing(reply, page) : sendUnbuilt(reply)
  })
  if (!page) app.get('/docs', async (_request, reply) => sendUnbuilt(reply))
}

/** People write a slash at the end, and some servers add one. */
function servePage(app: FastifyInstance, address: string, file: ServedFile): void {
  serveFile(app, address, file)
  app.get(`${address}/`, async (request, reply) => {
    request.holdsNoSecret = true
    return reply.redirect(address, 308)
  })
}

/** The overview is at /docs, which is above the folder that a worker of /docs/ may serve by itself. */
function serveWorker(app: FastifyInstance, file: ServedFile): void {
  const send = fileSender(file)
  app.get(`/docs/${WORKER}`, async (request, reply) => send(request, reply.header('service-worker-allowed', '/docs')))
}

function sendMissing(reply: FastifyReply, page: Buffer): FastifyReply {
  return reply
    .code(404)
    .headers({
      'cache-control': 'no-store', // there may be a page tomorrow
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'referrer-policy': 'no-referrer',
    })
    .type('text/html; charset=utf-8')
    .send(page)
}

function sendUnbuilt(reply: FastifyReply): FastifyReply {
  return reply
    .code(503)
    .type('text/plain; charset=utf-8')
    .send('The API reference has not been built. Run: npm run build\n')
}
