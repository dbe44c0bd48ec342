import type { FastifyRequest } from 'fastify'

/** After so long without a failure, an outage is over. */
const OVER_MS = 5_000

interface Outage {
  failed: number
  since: number
  over: NodeJS.Timeout
}

/** By the HTTP server, because a process may have several in tests. */
const outages = new WeakMap<object, Outage>()

/**
 * Logs that the database did not answer a request: at once with the error when an outage begins, and with the number of
 * requests when it is over. A line for each request would fill the disk, which may be what is wrong.
 */
export function tellOutage(request: FastifyRequest, error: unknown, operationName?: string | null): void {
  const { server, log, id: requestId } = request
  const known = outages.get(server.server)
  if (known) {
    known.failed += 1
    known.over.refresh()
    return
  }
  log.warn({ err: error, operationName, requestId }, 'the database did not answer')
  const outage: Outage = { failed: 1, since: performance.now(), over: setTimeout(end, OVER_MS).unref() }
  outages.set(server.server, outage)

  function end(): void {
    outages.delete(server.server)
    const { failed, since } = outage
    if (failed === 1) return
    const seconds = Math.max(0, Math.round((performance.now() - since - OVER_MS) / 1_000))
    server.log.warn({ failed, seconds }, 'the database did not answer these requests, and since then no more failed')
  }
}
