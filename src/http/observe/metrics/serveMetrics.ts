import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Registry } from 'prom-client'
import { PlainError } from '../../../kernel/plainError.ts'

/** A reader that opens connections and sends nothing must not hold them. */
const LONGEST_REQUEST_MS = 5_000
const MOST_CONNECTIONS = 20

/** Serves the figures in Prometheus' text format at /metrics, on a port that no client of the API reaches. */
export async function serveMetrics(registry: Registry, { host, port }: { host: string; port: number }) {
  const server = createServer(async (request, response) => {
    if (request.method !== 'GET' || request.url?.split('?')[0] !== '/metrics') {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('The metrics are at /metrics.\n')
      return
    }
    try {
      const text = await registry.metrics()
      response.writeHead(200, { 'content-type': registry.contentType, 'cache-control': 'no-store' }).end(text)
    } catch {
      response.writeHead(500).end()
    }
  })
  server.requestTimeout = LONGEST_REQUEST_MS
  server.maxConnections = MOST_CONNECTIONS
  server.listen({ host, port })
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    throw new PlainError(`The metrics cannot be served at ${host}, port ${port} (${error.code}). Change METRICS_PORT.`)
  })
  // A scrape in flight at the end is not worth waiting for.
  server.unref()
  const { port: opened } = server.address() as AddressInfo
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${opened}/metrics`,
    close: async () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
