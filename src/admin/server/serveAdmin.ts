import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { MountedPages } from '../../http/server.ts'
import type { AdminPages } from './adminPages.ts'
import { namesFirstUserPage } from './firstUserPage.ts'
import { cameOverLoopback, isSameOrigin } from './origin.ts'
import { givePagePolicy } from './pagePolicy.ts'
import { type SessionSources, serveAdminSession } from './serveAdminSession.ts'
import { serveRest } from './serveRest.ts'
import { noOwnerPage, waitingPage } from './waitingPage.ts'

interface AdminInterface {
  pages: AdminPages
  /** The key under which our Payload was opened. REST needs it to find this Payload, and not open another. */
  payloadKey: string
  production: boolean
}

interface Sources extends AdminInterface {
  session: SessionSources
  isDraining: () => boolean
}

/** The pages in the form that the server mounts, because the HTTP server may not import this folder. */
export function mountAdmin(admin: AdminInterface): MountedPages {
  return {
    serve: (app, sources) => serveAdmin(app, { ...admin, ...sources }),
    close: () => admin.pages.close(),
  }
}

/**
 * Serves the admin interface: its pages by Next, its REST API by Payload in our own process, and sign-in by passkey. A
 * service without the admin interface answers 404 at all of these addresses.
 */
function serveAdmin(app: FastifyInstance, { pages, payloadKey, production, session, isDraining }: Sources): void {
  app.register(async (scope) => {
    // Writes may come from our own pages only. A front end at another port of the same site would send the cookies
    // along.
    scope.addHook('onRequest', async (request, reply) => {
      if (!isSameOrigin(request))
        return reply.code(403).send({ errors: [{ message: 'The request comes from another site, so it is refused.' }] })
    })
    serveAdminSession(scope, session, production)
    serveRest(scope, { session, payloadKey, production })
  })

  // Browsers ask for this file when a page does not name its icon. Payload's first page does not.
  app.get('/favicon.ico', (_request, reply) => reply.redirect('/signin/icon.svg', 301))

  app.register(async (scope) => {
    // Next reads the request bodies itself.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, _body, done) => done(null))
    scope.addHook('onRequest', async (request, reply) => {
      if (!isSameOrigin(request))
        return reply.code(403).send({ errors: [{ message: 'The request comes from another site, so it is refused.' }] })
    })
    const handler = async (request: FastifyRequest, reply: FastifyReply) => {
      const state = pages.state()
      if (state !== 'open') return sendPage(reply, 503, waitingPage(state)).header('retry-after', 2)
      if (namesFirstUserPage(request.raw.url ?? '') && !(cameOverLoopback(request) && !production)) {
        return sendPage(reply, 403, noOwnerPage())
      }
      if (isPage(request)) reply.header('content-security-policy', givePagePolicy(request.raw))
      reply.hijack()
      for (const [name, value] of Object.entries(reply.getHeaders()))
        if (value !== undefined) reply.raw.setHeader(name, value)
      // A connection that is kept alive would hold the closing server open.
      if (isDraining()) reply.raw.setHeader('connection', 'close')
      await pages.handle(request.raw, reply.raw)
    }
    for (const url of ['/admin', '/admin/*', '/_next/*']) scope.all(url, handler)
  })
}

const isPage = ({ raw }: FastifyRequest) => !raw.url?.startsWith('/_next/')

function sendPage(reply: FastifyReply, status: number, html: string): FastifyReply {
  return reply
    .code(status)
    .headers({
      'cache-control': 'no-store',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'none'",
    })
    .type('text/html; charset=utf-8')
    .send(html)
}
