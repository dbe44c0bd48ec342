import { getPayload, type Payload } from 'payload'
import type { Logger } from 'pino'
import { DEFAULT_CATALOGUE_CACHE_MB, type Env } from './env.ts'
import { openWebhook, type Webhook } from './http/webhook/openWebhook.ts'
import { TIMING, type Timing } from './http/webhook/timing.ts'
import { Deadline } from './kernel/deadline.ts'
import { payloadConfig } from './payloadConfig.ts'
import { boundCalls } from './storage/boundCalls.ts'
import { type Deadlines, PATIENT } from './storage/deadlines.ts'
import { type Doorway, openDoorway } from './storage/doorway.ts'
import { keepCatalogue } from './storage/keepCatalogue.ts'
import { migrate } from './storage/migrate.ts'
import { noteCommits } from './storage/noteCommits.ts'
import { createRevalidate } from './storage/revalidate.ts'
import { revalidateAfterCommit } from './storage/revalidateAfterCommit.ts'
import { isMongodb } from './storage/whichAdapter.ts'
import { WriterWatch } from './storage/writerWatch.ts'

export interface Waymark {
  payload: Payload
  /**
   * The key under which Payload stores this instance. REST and the pages of the admin interface find the instance by
   * this key.
   */
  key: string
  doorway: Doorway
  /** The queues of writers that name the same owner. */
  writers: WriterWatch
  /** Undefined where no receiver is set. */
  webhook: Webhook | undefined
  /** The process is about to end, so the webhook no longer waits long between its attempts. */
  hurry(): void
  close(): Promise<void>
}

/** MongoDB's driver, as Payload's adapter loads it, without a connection. */
export async function mongodbDriver({ databaseUrl, payloadSecret }: Pick<Env, 'databaseUrl' | 'payloadSecret'>) {
  process.env.DISABLE_PAYLOAD_HMR = 'true'
  const config = payloadConfig({ databaseUrl, secret: payloadSecret })
  const { db } = await getPayload({ config, key: 'driver', disableDBConnect: true, disableOnInit: true })
  if (!isMongodb(db)) throw new Error('The database is not MongoDB.')
  return db.connection.base.mongo
}

type Settings = Pick<Env, 'databaseUrl' | 'payloadSecret'> &
  Partial<Pick<Env, 'production' | 'adminSeesTraining' | 'catalogueCacheMb' | 'revalidateWebhook'>>

/** Shutting down must not wait long for a database that does not answer. */
const CLOSE_WITHIN_MS = 2_000

/**
 * Opens the database, brings it up to date, and opens the doorway to it. The service, the commands and the tests share
 * this. By default a transaction has no deadline, as commands need; the service passes deadlines of its own.
 */
export async function openWaymark(
  env: Settings,
  log: Logger,
  key = 'default',
  webhookTiming: Partial<Timing> = {},
  deadlines: Deadlines = PATIENT,
): Promise<Waymark> {
  // Outside production, Payload would hold a hot-reload socket open, which keeps a command from ending.
  process.env.DISABLE_PAYLOAD_HMR = 'true'
  const payload = await getPayload({
    config: payloadConfig({
      databaseUrl: env.databaseUrl,
      longestCallMs: deadlines.call,
      secret: env.payloadSecret,
      production: env.production,
      logger: log,
    }),
    key,
  })
  await migrate(payload, log)
  boundCalls(payload.db, deadlines.call)
  const catalogue = keepCatalogue(payload, env.catalogueCacheMb ?? DEFAULT_CATALOGUE_CACHE_MB, log)
  const giveUpAfter = (env.revalidateWebhook?.giveUpMinutes ?? 60) * 60_000
  const timing = { ...TIMING, settle: catalogue?.heardWithin ?? 0, giveUpAfter, ...webhookTiming }
  const webhook = env.revalidateWebhook && openWebhook(payload, env.revalidateWebhook, log, timing)
  const revalidate = createRevalidate(
    log,
    (tags) => catalogue?.forget(tags),
    (tags) => webhook?.changed(tags),
  )
  const writers = new WriterWatch()
  const doorway = openDoorway(payload, log, deadlines.transaction, writers)
  const note = noteCommits(payload, catalogue, log)
  payload.db.waymark = {
    adminSeesTraining: env.adminSeesTraining ?? env.production !== true,
    catalogue,
    doorway,
    touched: revalidateAfterCommit(payload, revalidate, webhook?.keep, note),
  }
  return {
    payload,
    key,
    doorway,
    writers,
    webhook,
    hurry: () => webhook?.hurry(),
    close: async () => {
      await webhook?.close()
      await catalogue?.close()
      await Deadline.in(CLOSE_WITHIN_MS)
        .race(payload.destroy(), 'the database was not closed')
        .catch((error: unknown) => log.warn({ err: error }, 'the connection to the database was cut off'))
    },
  }
}
