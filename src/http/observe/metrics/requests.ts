import type { FastifyInstance } from 'fastify'
import { Gauge, Histogram, type Registry } from 'prom-client'

/** In seconds: from an answer in memory to the deadline of a request. */
export const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** Counts and measures requests by their route. Routes are ours, so their number is bounded; addresses are not. */
export function countRequests(registers: Registry[]) {
  const durations = new Histogram({
    name: 'waymark_http_request_duration_seconds',
    help: 'Time from the arrival of a request to the end of its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers,
  })
  const inFlight = new Gauge({
    name: 'waymark_http_requests_in_flight',
    help: 'Requests that have arrived and are not answered yet',
    registers,
  })
  return {
    hook(app: FastifyInstance, refused: (code: string) => void): void {
      app.addHook('onRequest', (_request, { raw }, done) => {
        inFlight.inc()
        // Also for clients that go away, and for pages that are sent past Fastify.
        raw.once('close', () => inFlight.dec())
        done()
      })
      app.addHook('onResponse', (request, reply, done) => {
        const { method, routeOptions } = request
        const status = `${Math.floor(reply.statusCode / 100)}xx`
        durations.observe({ method, route: routeOptions.url ?? 'none', status }, reply.elapsedTime / 1_000)
        if (reply.refusalCode) refused(reply.refusalCode)
        done()
      })
    },
  }
}
