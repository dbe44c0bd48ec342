import type { MigrateUpArgs } from '@payloadcms/db-sqlite'
import {
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Payload,
  type PayloadRequest,
} from 'payload'
import type { Logger } from 'pino'
import { migrations } from './migrations/index.ts'
import { stampSqlite } from './sqliteStamp.ts'
import type { Sqlite } from './sqliteTables.ts'
import { isSqlite } from './whichAdapter.ts'

/**
 * Brings a SQLite file up to date, each migration in one transaction. Payload's own `migrate` is not used: it reads
 * outside of the transaction which migrations have run, and it ends the process when one fails. So when two processes
 * start at once (the service and a command), both would run the first migration, and one of the processes would end.
 */
export async function migrate(payload: Payload, log: Logger): Promise<void> {
  const adapter = payload.db
  if (!isSqlite(adapter)) return
  for (const migration of migrations) {
    if (await hasRun(adapter, migration.name)) continue
    const req = await createLocalReq({}, payload)
    await initTransaction(req)
    try {
      if (!(await hasRun(adapter, migration.name, req))) {
        const session = adapter.sessions[(await req.transactionID) as string]
        if (!session) throw new Error('The migration has no transaction.')
        const db = session.db as MigrateUpArgs['db'] // a migration needs nothing that a transaction lacks
        await migration.up({ db, payload, req })
        await payload.create({ collection: 'payload-migrations', data: { name: migration.name, batch: 1 }, req })
        log.info({ migration: migration.name }, 'database migrated')
      }
      await commitTransaction(req)
    } catch (error) {
      await killTransaction(req)
      throw error
    }
  }
  await stampSqlite(adapter.client)
}

async function hasRun(adapter: Sqlite, name: string, req?: PayloadRequest): Promise<boolean> {
  const session = req && adapter.sessions[(await req.transactionID) as string]
  const connection = session?.db ?? adapter.drizzle
  const tables = await connection.all("select name from sqlite_master where name = 'payload_migrations'")
  if (tables.length === 0) return false
  const { totalDocs } = await adapter.payload.count({
    collection: 'payload-migrations',
    where: { name: { equals: name } },
    req,
  })
  return totalDocs > 0
}
