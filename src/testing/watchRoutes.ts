import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { FastifyInstance } from 'fastify'

export interface Route {
  method: string
  url: string
}

const CHANNEL = 'fastify.initialization'

/** Runs `start`, and returns what it returns with all routes of the servers that it has started. */
export async function watchRoutes<Started>(start: () => Promise<Started>): Promise<[Started, Route[]]> {
  const routes: Route[] = []
  const watch = (message: unknown) => {
    const { fastify } = message as { fastify: FastifyInstance }
    fastify.addHook('onRoute', ({ method, url }) => {
      for (const each of [method].flat()) routes.push({ method: each, url })
    })
  }
  subscribe(CHANNEL, watch)
  try {
    return [await start(), routes]
  } finally {
    unsubscribe(CHANNEL, watch)
  }
}
