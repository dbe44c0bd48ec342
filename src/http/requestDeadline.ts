import type { FastifyInstance } from 'fastify'
import { unavailable } from '../graphql/errors/graphqlErrors.ts'
import { Deadline } from '../kernel/deadline.ts'
import { sendRefusal } from './errors/sendRefusal.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** When the request is answered, whatever happens. Set once the request has arrived completely. */
    deadline?: Deadline
    /** Stops waiting for the deadline. */
    stopWatching: (() => void) | null
  }
}

/**
 * GraphQL itself answers at the deadline, with its own error. The 503 comes this much later, for all other requests.
 */
const GRACE_MS = 200

/**
 * Gives each request its deadline, and answers 503 if there is no answer by then. The time counts from when the request
 * has arrived with its body, because the client's line decides how long that takes. A page of the admin interface may
 * take longer, because Next has taken over the reply.
 */
export function keepDeadlines(app: FastifyInstance, longestMs: number): void {
  app.decorateRequest('deadline', undefined)
  // Stored on the request and not in a WeakMap: collecting one that grows with every request takes a tenth of all time.
  app.decorateRequest('stopWatching', null)
  app.addHook('preValidation', (request, reply, done) => {
    request.deadline = Deadline.in(longestMs)
    const answer = () => {
      if (reply.sent) return
      request.log.warn({ requestId: request.id, url: request.url.split('?')[0] }, 'a request was not answered in time')
      void sendRefusal(request, reply, unavailable())
    }
    request.stopWatching = request.deadline.whenPassed(answer, GRACE_MS)
    done()
  })
  app.addHook('onResponse', (request, _reply, done) => {
    request.stopWatching?.()
    done()
  })
}
