import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { addToVary } from '../compression/vary.ts'
import { type BuiltFiles, readBuiltFiles } from '../pages/builtFiles.ts'
import { prefersHtml } from '../pages/prefersHtml.ts'
import { fileSender, type ServedFile, serveFile } from '../pages/serveFile.ts'

/**
 * The page may load its own files only: no other origin, no inline script, no eval, and no page may frame it.
 * GraphiQL's editor (Monaco) also needs styles that its code writes, its icons and fonts as data URLs, and workers.
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

/** Empty when the IDE was not built. */
export type PlaygroundFiles = BuiltFiles

export const readPlaygroundFiles = () => readBuiltFiles(new URL('./built/', import.meta.url))

/** Answers with the IDE if a browser asks for a page and sends no query. Leaves everything else to the API. */
export type PageForBrowsers = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply | undefined>

/** Serves the IDE at /playground, and returns the handler that shows it to browsers at /graphql. */
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
        reply.code(503).type('text/plain; charset=utf-8').send('The IDE has not been built. Run: npm run build\n')
  app.get('/playground', async (request, reply) => sendPage(request, reply))

  return async (request, reply) => {
    if (request.method !== 'GET' || isOperation(request.query)) return
    // From here on the answer depends on Accept, even if the API gives the answer.
    addToVary(reply, 'Accept')
    if (prefersHtml(request.headers.accept)) return sendPage(request, reply)
  }
}

/** Looks for the parameters of GraphQL over HTTP. A client that sends one wants an answer, even if it is a browser. */
function isOperation(query: unknown): boolean {
  return ['query', 'operationName', 'variables', 'extensions'].some((name) => name in (query as object))
}
