import type { FastifyInstance } from 'fastify'
import type { Health } from './pages/frontPage.ts'

/**
 * For load balancers. /livez answers as long as the process does. /readyz answers 503 while the process should get no
 * requests, and says why.
 */
export function serveHealth(app: FastifyInstance, health: () => Promise<Health>): void {
  app.get('/livez', async () => ({ status: 'ok' }))
  app.get('/readyz', async (_, reply) => {
    const found = await health()
    return found.status === 'ready' ? { status: 'ok' } : reply.code(503).send(found)
  })
}
