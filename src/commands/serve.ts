import type { Logger } from 'pino'
import { authSettings } from '../actions/auth/settings.ts'
import { laterPages } from '../admin/server/adminPages.ts'
import { mountAdmin } from '../admin/server/serveAdmin.ts'
import type { Env } from '../env.ts'
import { readDocs } from '../http/docs/serveDocs.ts'
import { type DrainSettings, drainedWithinMs } from '../http/drainSettings.ts'
import { readPlaygroundFiles } from '../http/ide/servePlayground.ts'
import { createLog, logConsole, logUncaught } from '../http/log.ts'
import { moreListeners } from '../http/moreListeners.ts'
import type { Observer } from '../http/observe/contract/observer.ts'
import { openObservers } from '../http/observe/openObservers.ts'
import { buildServer, type Server } from '../http/server.ts'
import { createSchema } from '../schema.ts'
import { loadDemoData } from '../seed/loadDemoData.ts'
import { isMongoUrl } from '../storage/adapter.ts'
import { DEADLINES } from '../storage/deadlines.ts'
import { inPlainWords } from '../storage/inPlainWords.ts'
import { keepSwept } from '../storage/sweep.ts'
import { warnOfLongTransactions } from '../storage/warnOfLongTransactions.ts'
import { openWaymark, type Waymark } from '../waymark.ts'

const HEALTH_EVERY_MS = 10_000
/**
 * How many connections the kernel holds until this process takes them. With Node's 511, connections of a moment in which
 * the process is busy are dropped, and some of them are reset. The kernel lowers it to its own limit (`somaxconn`).
 */
const WAITING_CONNECTIONS = 4_096

/** Opens the database and answers requests until a signal says to stop. */
export async function serve(env: Env): Promise<void> {
  const log = createLog(env)
  logConsole(log)
  logUncaught(log)
  if (env.developmentSecrets) {
    const { file, made } = env.developmentSecrets
    log.info(`${made ? 'made random secrets for development, kept in' : 'using the development secrets in'} ${file}`)
  }
  const waymark = await openWaymark(env, log, undefined, undefined, DEADLINES)
  await warnOfLongTransactions(waymark.payload, log)
  if (env.demoData) await loadDemoData(waymark.doorway, log)
  const pages = env.admin ? laterPages() : undefined
  const observers = await openObservers(env.observe, { ...waymark, log })
  const server = await buildServer({
    env,
    schema: await createSchema(),
    log,
    observers,
    doorway: waymark.doorway,
    auth: authSettings(env),
    limits: env.limits,
    showsWork: !env.production,
    playground: env.playground ? readPlaygroundFiles() : undefined,
    docs: readDocs(),
    admin: pages && mountAdmin({ pages, payloadKey: waymark.key, production: env.production }),
  })
  const stopSweeping = keepSwept(waymark.payload, log)
  // Also where no load balancer asks, so that an outage is logged, and a restore knows that the database is in use.
  const watching = setInterval(() => void server.health(), HEALTH_EVERY_MS).unref()
  void server.health()
  const stopWatching = () => {
    stopSweeping()
    clearInterval(watching)
  }
  drainOnSignal({ server, observers, waymark, log, stopWatching, settings: env.drain })
  const more = moreListeners(server.app, WAITING_CONNECTIONS)
  await server.app.listen({ host: env.host, port: env.port, backlog: WAITING_CONNECTIONS })
  await more.open().catch((err: unknown) => log.warn({ err }, 'the service goes on with one listener'))
  welcome(env, server)
  if (pages) await openAdmin(pages, waymark, log)
}

/**
 * Called once the API answers. The first start builds the pages, which takes a while, and the API does not wait for
 * them.
 */
async function openAdmin(pages: ReturnType<typeof laterPages>, { payload }: Waymark, log: Logger): Promise<void> {
  const opening = import('../admin/server/nextPages.ts').then(({ openNextPages }) => openNextPages(payload, log))
  await pages.open(opening).catch((error: unknown) => {
    log.error({ reason: inPlainWords(error) }, 'the admin interface did not open; the API goes on without it')
  })
}

interface Running {
  server: Server
  observers: readonly Observer[]
  waymark: Waymark
  log: Logger
  stopWatching: () => void
  settings: DrainSettings
}

function drainOnSignal({ server, observers, waymark, log, stopWatching, settings }: Running): void {
  let draining = false
  const drain = async (signal: NodeJS.Signals) => {
    if (draining) return
    draining = true
    log.info({ signal }, 'draining')
    setTimeout(() => {
      log.error('requests were still running at the deadline and have been cut off')
      process.exit(1)
    }, drainedWithinMs(settings)).unref()
    stopWatching()
    server.startDraining()
    waymark.hurry()
    await new Promise((resolve) => setTimeout(resolve, settings.noticeMs))
    await server.close()
    await Promise.all(observers.map((each) => each.close()))
    await waymark.close()
    log.info('drained')
    process.exit(0)
  }
  process.on('SIGTERM', drain)
  process.on('SIGINT', drain)
}

function welcome(env: Env, server: Server): void {
  const address = server.app.server.address()
  const port = typeof address === 'object' && address ? address.port : env.port
  const host = env.host === '0.0.0.0' ? 'localhost' : env.host
  // Passkeys belong to a domain name, never to an IP address.
  const named = ['127.0.0.1', '::1'].includes(host) ? 'localhost' : host
  process.stdout.write(`
Waymark is ready at http://${host}:${port}/graphql on ${isMongoUrl(env.databaseUrl) ? 'MongoDB' : 'SQLite'}.

Sign-in and your account:  http://${named}:${port}/signin
The API reference:         http://${named}:${port}/docs
${env.playground ? `The GraphQL IDE:           http://${named}:${port}/playground\n` : ''}${env.admin ? `The admin interface:       http://${named}:${port}/admin\n` : ''}
A query to try:

  curl http://${host}:${port}/graphql -H 'Content-Type: application/json' \\
    -d '{"query":"{ programs { nodes { title milestoneCount } } }"}'

`)
}
