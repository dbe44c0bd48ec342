import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { prefersHtml } from '../pages/prefersHtml.ts'
import { addToVary, fileSender, type ServedFile, serveFile } from '../pages/serveFile.ts'

/**
 * Its own files and no other origin, no inline script, no eval, no frame around it. What GraphiQL's editor (Monaco) needs beyond
 * that: styles that its code writes, its icons and fonts as data, and workers.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

const PAGE = 'index.html'

/** The files of the IDE by name, compressed as scripts/buildPlayground.mjs wrote them. Empty where nothing was built. */
export type PlaygroundFiles = ReadonlyMap<string, Buffer>

const BUILT = new URL('./built/', import.meta.url)

/** Reads them all at once: a new build beside a running service never mixes two versions. */
export function readPlaygroundFiles(folder: URL = BUILT): PlaygroundFiles {
  const names = existsSync(folder) ? readdirSync(folder) : []
  return new Map(names.map((name) => [name.replace(/\.gz$/, ''), readFileSync(new URL(name, folder))]))
}

/** Answers with the IDE where a browser asks for a page and names no query; leaves everything else to the API. */
export type PageForBrowsers = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply | undefined>

/** The IDE at /playground, and what /graphql gives a browser. */
export function servePlayground(app: FastifyInstance, files: PlaygroundFiles): PageForBrowsers {
  const fileOf = (name: string, content: Buffer): ServedFile => ({
    name,
    content,
    gzipped: true,
    contentSecurityPolicy: CONTENT_SECURITY_POLICY,
    immutable: name !== PAGE,
  })
  for (const [name, content] of files) {
    if (name !== PAGE) serveFile(app, `/playground/${name}`, fileOf(name, content))
  }
  const page = files.get(PAGE)
  const sendPage = page
    ? fileSender(fileOf(PAGE, page))
    : (_: FastifyRequest, reply: FastifyReply) =>
        reply.code(503).type('text/plain; charset=utf-8').send('The IDE has not been built: npm run build\n')
  app.get('/playground', async (request, reply) => sendPage(request, reply))

  return async (request, reply) => {
    if (request.method !== 'GET' || isOperation(request.query)) return
    // What this address answers hangs on it from here on, also when the answer is the API's.
    addToVary(reply, 'Accept')
    if (prefersHtml(request.headers.accept)) return sendPage(request, reply)
  }
}

/** By what GraphQL over HTTP knows as parameters: whoever sends one wants an answer, a browser as well. */
function isOperation(query: unknown): boolean {
  return ['query', 'operationName', 'variables', 'extensions'].some((name) => name in (query as object))
}
