import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'

/** How long no request may have come or gone before the listener closes. */
const QUIET_MS = 200
/** How long to wait for that; under a load that never stops, the listener closes all the same. */
const LONGEST_WAIT_MS = 4_000

export interface Drain {
  isDraining(): boolean
  start(): void
  /**
   * Resolves when no request has begun or ended for a moment. Closing at once would lose requests that have been sent but not
   * accepted yet: a busy process accepts them late, and closing the listener resets them. What is in flight need not end
   * here: the closing server waits for it.
   */
  quiet(): Promise<void>
}

/** Follows the requests of a server, and asks clients to let go of their connections once it drains. */
export function createDrain(app: FastifyInstance): Drain {
  let draining = false
  let lastMove = 0
  const move = async () => {
    lastMove = Date.now()
  }
  app.addHook('onRequest', move)
  app.addHook('onResponse', move)
  app.addHook('onSend', async (_, reply) => {
    // A connection that is kept alive would hold the closing server open.
    if (draining) reply.header('connection', 'close')
  })
  return {
    isDraining: () => draining,
    start: () => {
      draining = true
    },
    quiet: async () => {
      const deadline = Date.now() + LONGEST_WAIT_MS
      while (Date.now() < deadline && Date.now() - lastMove < QUIET_MS) await sleep(20)
    },
  }
}
