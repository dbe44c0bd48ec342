import type { FastifyInstance } from 'fastify'
import { unavailable } from '../graphql/errors/graphqlErrors.ts'
import { Deadline } from '../kernel/deadline.ts'
import { sendRefusal } from './errors/sendRefusal.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** When it is answered, whatever happens. It is set once the request has arrived as a whole. */
    deadline?: Deadline
    /** No longer waits for the deadline to pass. */
    stopWatching: (() => void) | null
  }
}

/** GraphQL answers by itself at the deadline, in its own words; this is for whatever does not. */
const GRACE_MS = 200

/**
 * Gives each request its deadline, and answers 503 what has no answer by then. It counts from when the request has arrived, with
 * its body: how long that takes is the client's line. What a page of the admin interface takes is Next's, who has the reply.
 */
export function keepDeadlines(app: FastifyInstance, longestMs: number): void {
  app.decorateRequest('deadline', undefined)
  // On the request and in no WeakMap by it: collecting one that grows with every request takes a tenth of all time.
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
