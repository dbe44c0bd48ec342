import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

/**
 * The quiet before the listener closes is counted in turns and not in time, because while one request keeps the event
 * loop busy, other requests wait unseen to be accepted, and the clock runs on.
 */
const TURN_MS = 20
/** How much longer than the quiet it may take to come. Under a load that never stops, the listener closes all the same. */
const LONGEST_WAIT_MS = 5_800

export interface Drain {
  isDraining(): boolean
  start(): void
  /**
   * Resolves when no request has begun or ended for `quietMs`. Closing at once would lose requests that clients have
   * sent and the process has not accepted yet: a busy process accepts late, and closing the listener resets those
   * connections. Requests in flight need not end here, because the closing server waits for them.
   */
  quiet(): Promise<void>
}

/** Follows the requests of a server, and asks clients to close their connections once the server drains. */
export function createDrain(app: FastifyInstance, quietMs: number): Drain {
  let draining = false
  let moved = false
  const move = (_request: FastifyRequest, _reply: FastifyReply, done: () => void) => {
    moved = true
    done()
  }
  app.addHook('onRequest', move)
  app.addHook('onResponse', move)
  app.addHook('onSend', (_request, reply, content, done) => {
    // A connection that is kept alive would hold the closing server open.
    if (draining) reply.header('connection', 'close')
    done(null, content)
  })
  return {
    isDraining: () => draining,
    start: () => {
      draining = true
    },
    quiet: async () => {
      const deadline = Date.now() + quietMs + LONGEST_WAIT_MS
      let quietTurns = 0
      while (quietTurns * TURN_MS < quietMs && Date.now() < deadline) {
        moved = false
        await sleep(TURN_MS)
        quietTurns = moved ? 0 : quietTurns + 1
      }
    },
  }
}
