import type { FastifyInstance, FastifyReply } from 'fastify'

declare module 'fastify' {
  interface FastifyReply {
    isInFlight: boolean
  }
}

/**
 * How many requests are worked on: from when one has arrived as a whole until its answer is ready. Who sends a body slowly, or
 * reads an answer slowly, is no work, and must not keep others out by it.
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
        // Whoever goes away before the answer, and pages that are sent past Fastify.
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
