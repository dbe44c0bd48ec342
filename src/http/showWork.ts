import { AsyncLocalStorage } from 'node:async_hooks'
import type { FastifyInstance } from 'fastify'
import type { Payload } from 'payload'
import { COST_HEADER } from '../graphql/limits/cost/limitCost.ts'
import { aroundCalls } from '../storage/aroundCalls.ts'
import { DATABASE_CALLS } from '../storage/databaseCalls.ts'

/** What a request has taken so far, as `extensions.cost` shows it. */
interface Work {
  databaseCalls: number
  milliseconds: number
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Present in development only: elsewhere nothing is counted, and a stranger learns nothing from times and counts. */
    work?: () => Work
  }
}

const COUNTED: ReadonlySet<string> = new Set(DATABASE_CALLS)

/**
 * Counts the database calls and the time of each request that asks for its cost, for people who develop. A call that
 * several requests share, such as one that authenticates callers who come at once, counts for one of them.
 */
export function showWork(app: FastifyInstance, db: Payload['db']): void {
  const current = new AsyncLocalStorage<{ calls: number }>()
  aroundCalls(db, ({ method }, run) => {
    const counted = current.getStore()
    if (counted && COUNTED.has(method)) counted.calls += 1
    return run()
  })
  app.decorateRequest('work', undefined)
  // After the body has been read: reading goes on from the socket, where nothing is known of the request.
  app.addHook('preHandler', (request, _reply, done) => {
    if (request.headers[COST_HEADER] === undefined) return done()
    const counted = { calls: 0 }
    const from = performance.now()
    request.work = () => ({
      databaseCalls: counted.calls,
      milliseconds: Math.round((performance.now() - from) * 10) / 10,
    })
    current.run(counted, done)
  })
}
