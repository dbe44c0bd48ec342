import type { FastifyInstance, FastifyReply } from 'fastify'

declare module 'fastify' {
  interface FastifyReply {
    isInFlight: boolean
  }
}

/**
 * Counts the requests that are being worked on: from when a request has arrived completely until its answer is ready. A
 * client that sends a body slowly or reads an answer slowly causes no work, and must not keep others out.
 */
export function countInFlight() {
  let count = 0

  function end(reply: FastifyReply): void {
    if (!reply.isInFlight) return
    reply.isInFlight = false
    count -= 1
  }

  return {
    count: (): number => count,
    hook(app: FastifyInstance): void {
      app.decorateReply('isInFlight', false)
      app.addHook('preHandler', (_, reply, done) => {
        reply.isInFlight = true
        count += 1
        // For clients that go away before the answer, and for pages that are sent past Fastify.
        reply.raw.once('close', () => end(reply))
        done()
      })
      app.addHook('onSend', (_request, reply, content, done) => {
        end(reply)
        done(null, content)
      })
    },
  }
}
