import { getPayload, type Payload } from 'payload'
import type { Logger } from 'pino'
import { keepCatalogue } from './catalogue/keepCatalogue.ts'
import { createRevalidate } from './context/revalidate.ts'
import { type Doorway, openDoorway } from './database/doorway.ts'
import { migrate } from './database/migrate.ts'
import { revalidateAfterCommit } from './database/revalidateAfterCommit.ts'
import { DEFAULT_CATALOGUE_CACHE_MB, type Env } from './env.ts'
import { payloadConfig } from './payloadConfig.ts'
import { openWebhook } from './webhook/openWebhook.ts'
import { TIMING, type Timing } from './webhook/timing.ts'

export interface Waymark {
  payload: Payload
  /** What Payload keeps this instance under: REST and the pages of the admin interface find it by that. */
  key: string
  doorway: Doorway
  /** The end is near: what waits between attempts waits no longer. */
  hurry(): void
  close(): Promise<void>
}

type Settings = Pick<Env, 'databaseUrl' | 'payloadSecret'> &
  Partial<Pick<Env, 'production' | 'catalogueCacheMb' | 'revalidateWebhook'>>

/** Opens the database, brings it up to date, and opens the doorway to it: what the service, the commands and the tests share. */
export async function openWaymark(
  env: Settings,
  log: Logger,
  key = 'default',
  webhookTiming: Partial<Timing> = {},
): Promise<Waymark> {
  // Outside production Payload would hold a hot-reload socket open, which keeps a command from ending.
  process.env.DISABLE_PAYLOAD_HMR = 'true'
  const payload = await getPayload({
    config: payloadConfig({
      databaseUrl: env.databaseUrl,
      secret: env.payloadSecret,
      secureCookies: env.production,
      logger: log as never,
    }),
    key,
  })
  await migrate(payload, log)
  const catalogue = keepCatalogue(payload, env.catalogueCacheMb ?? DEFAULT_CATALOGUE_CACHE_MB, log)
  payload.db.catalogue = catalogue
  const timing = { ...TIMING, settle: catalogue?.heardWithin ?? 0, ...webhookTiming }
  const webhook = env.revalidateWebhook && openWebhook(payload, env.revalidateWebhook, log, timing)
  const revalidate = createRevalidate(
    log,
    (tags) => catalogue?.forget(tags),
    (tags) => webhook?.changed(tags),
  )
  revalidateAfterCommit(payload, revalidate)
  const doorway = openDoorway(payload, revalidate, log)
  payload.db.doorway = doorway
  return {
    payload,
    key,
    doorway,
    hurry: () => webhook?.hurry(),
    close: async () => {
      await webhook?.close()
      await catalogue?.close()
      await payload.destroy()
    },
  }
}
