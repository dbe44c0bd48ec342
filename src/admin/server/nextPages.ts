import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Payload } from 'payload'
import type { Logger } from 'pino'
import type { AdminPages } from './adminPages.ts'
import { ADMIN_FOLDER, buildNext } from './nextBuild.ts'

/**
 * A variable and not a literal in the import, because Next's types declare globals that do not hold here (a browser, a
 * NODE_ENV that is always set).
 */
const NEXT: string = 'next'

interface NextApp {
  prepare(): Promise<void>
  getRequestHandler(): (request: IncomingMessage, response: ServerResponse) => Promise<void>
  close(): Promise<void>
}

/**
 * Builds the Next app if necessary, and opens it in this process. Nothing of Next is loaded before, so a service with
 * ADMIN=off never loads Next.
 */
export async function openNextPages(payload: Payload, log: Logger): Promise<Pick<AdminPages, 'handle' | 'close'>> {
  const folder = await buildNext(log)
  process.env.WAYMARK_ADMIN_BUILD = folder // next.config.mjs reads it
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  // `payloadConfig.ts` reads this global: the configuration of the open Payload, with our own hooks and access rules.
  Object.assign(globalThis, { waymarkAdmin: { config: payload.config } })
  const started = Date.now()
  const { default: next } = (await import(NEXT)) as { default: (options: object) => NextApp }
  // With its first request Next would listen for upgrades on the server that it came by, at every address, and leave those
  // sockets open for ever. This server never listens.
  const app = next({ dir: ADMIN_FOLDER, dev: false, httpServer: createServer() })
  await app.prepare()
  log.info({ ms: Date.now() - started }, 'the admin interface is open at /admin')
  const handle = app.getRequestHandler()
  return { handle: (request, response) => handle(request, response), close: () => app.close() }
}
