import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { Payload } from 'payload'
import type { Logger } from 'pino'
import { Deadline } from '../kernel/deadline.ts'
import { sqliteProbe } from './sqliteProbe.ts'
import { isMongodb, isSqlite } from './whichAdapter.ts'

const PATIENCE_MS = 1_000
/** How long a write that succeeded stands for the next ones. A write that failed is tried again at the next call. */
const KEPT_MS = 5_000

export interface DatabaseHealth {
  /**
   * Why the service must get no requests, as a sentence. Undefined when the database answers and takes writes. Each call
   * asks the database, and now and then it writes.
   */
  trouble(): Promise<string | undefined>
}

interface Asked {
  /** Whether it answers. */
  read(): Promise<string | undefined>
  /** Whether it takes writes. */
  write(): Promise<string | undefined>
}

/** Logs the beginning and the end of an outage, and nothing between, however often it is asked. */
export function watchHealth(payload: Payload, log: Logger, keptMs = KEPT_MS): DatabaseHealth {
  const asked = askedOf(payload)
  let wroteAt = Number.NEGATIVE_INFINITY
  let asking: Promise<string | undefined> | undefined
  let outage: { since: number } | undefined

  async function found(): Promise<string | undefined> {
    const unread = await within(asked.read())
    if (unread !== undefined) return unread
    if (performance.now() - wroteAt < keptMs) return undefined
    const unwritten = await within(asked.write())
    if (unwritten === undefined) wroteAt = performance.now()
    return unwritten
  }

  function tell(reason: string | undefined): void {
    if (reason !== undefined && !outage) {
      outage = { since: Date.now() }
      log.error({ reason }, 'the service is not ready')
    } else if (reason === undefined && outage) {
      log.info({ seconds: Math.round((Date.now() - outage.since) / 1_000) }, 'the service is ready again')
      outage = undefined
    }
  }

  return {
    trouble: async () => {
      // Those who ask at once get one answer.
      asking ??= found().finally(() => {
        asking = undefined
      })
      const reason = await asking
      tell(reason)
      return reason
    },
  }
}

const NO_ANSWER = 'The database does not answer.'

/** Waits a second. What comes later is dropped. */
async function within(asking: Promise<string | undefined>): Promise<string | undefined> {
  try {
    return await Deadline.in(PATIENCE_MS).race(asking, 'the database was asked how it is')
  } catch {
    return NO_ANSWER
  }
}

function askedOf({ db }: Payload): Asked {
  if (isSqlite(db)) return sqliteProbe(db.client)
  if (isMongodb(db) && db.connection.db) return ofMongodb(db.connection.db, () => db.tryToWrite?.())
  throw new Error('The database is not connected.')
}

function ofMongodb(database: NonNullable<MongooseAdapter['connection']['db']>, tryToWrite: () => unknown): Asked {
  return {
    read: async () => {
      await database.admin().ping()
      return undefined
    },
    write: async () => {
      try {
        await tryToWrite()
        return undefined
      } catch {
        return 'The database takes no writes.'
      }
    },
  }
}
