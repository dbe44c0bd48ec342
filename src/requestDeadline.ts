import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Deadline } from './database/deadline.ts'
import { UNAVAILABLE_MESSAGE } from './errors/unavailable.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** When it is answered, whatever happens. */
    readonly deadline: Deadline
  }
}

/** GraphQL answers by itself at the deadline, in its own words; this is for whatever does not. */
const GRACE_MS = 200

/**
 * Gives each request its deadline, and answers 503 what has no answer by then. It counts from when the request has arrived, with
 * its body: how long that takes is the client's line. What a page of the admin interface takes is Next's, who has the reply.
 */
export function keepDeadlines(app: FastifyInstance, longestMs: number): void {
  const deadlines = new WeakMap<FastifyRequest, Deadline>()
  const timers = new WeakMap<FastifyRequest, NodeJS.Timeout>()
  app.decorateRequest('deadline', {
    getter() {
      return deadlines.get(this) ?? Deadline.none
    },
  })
  app.addHook('preValidation', async (request, reply) => {
    deadlines.set(request, Deadline.in(longestMs))
    if (!Number.isFinite(longestMs)) return
    timers.set(
      request,
      setTimeout(() => {
        if (reply.sent) return
        request.log.warn(
          { requestId: request.id, url: request.url.split('?')[0] },
          'a request was not answered in time',
        )
        void sendUnavailable(request, reply)
      }, longestMs + GRACE_MS),
    )
  })
  app.addHook('onResponse', async (request) => clearTimeout(timers.get(request)))
}

export function sendUnavailable(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const extensions = { code: 'UNAVAILABLE', retryable: true, retryAfterSeconds: 1, requestId: request.id }
  return reply
    .code(503)
    .header('retry-after', '1')
    .header('cache-control', 'no-store')
    .send({ errors: [{ message: UNAVAILABLE_MESSAGE, extensions }] })
}
