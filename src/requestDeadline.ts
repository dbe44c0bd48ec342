import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Deadline } from './database/deadline.ts'
import { unavailable } from './errors/graphqlErrors.ts'
import { sendRefusal } from './errors/sendRefusal.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** When it is answered, whatever happens. It is set once the request has arrived as a whole. */
    deadline?: Deadline
  }
}

/** How often the requests that are open are looked at: a timer for each would cost more than all of them together. */
const LOOK_MS = 100
/** GraphQL answers by itself at the deadline, in its own words; this is for whatever does not. */
const GRACE_MS = 200

/**
 * Gives each request its deadline, and answers 503 what has no answer by then. It counts from when the request has arrived, with
 * its body: how long that takes is the client's line. What a page of the admin interface takes is Next's, who has the reply.
 */
export function keepDeadlines(app: FastifyInstance, longestMs: number): void {
  /** In the order in which they arrived, which is the order in which they are due. */
  const open = new Map<FastifyRequest, { reply: FastifyReply; due: number }>()
  app.decorateRequest('deadline', undefined)
  app.addHook('preValidation', (request, reply, done) => {
    request.deadline = Deadline.in(longestMs)
    if (Number.isFinite(longestMs)) open.set(request, { reply, due: performance.now() + longestMs + GRACE_MS })
    done()
  })
  app.addHook('onResponse', (request, _reply, done) => {
    open.delete(request)
    done()
  })
  const looking = setInterval(() => {
    const now = performance.now()
    for (const [request, { reply, due }] of open) {
      if (due > now) break
      open.delete(request)
      if (reply.sent) continue
      request.log.warn({ requestId: request.id, url: request.url.split('?')[0] }, 'a request was not answered in time')
      void sendRefusal(request, reply, unavailable())
    }
  }, LOOK_MS)
  looking.unref()
  app.addHook('onClose', async () => clearInterval(looking))
}
