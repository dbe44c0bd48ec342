import type { MigrateUpArgs } from '@payloadcms/db-sqlite'
import { commitTransaction, createLocalReq, initTransaction, killTransaction, type Payload } from 'payload'
import type { Logger } from 'pino'
import { migrations } from './migrations/index.ts'

/**
 * Brings a SQLite file up to date, each migration in one transaction. Payload's own `migrate` is not used: it reads
 * outside of the transaction which migrations have run, and it ends the process when one fails. So when two processes
 * start at once (the service and a command), both would run the first migration, and one of the processes would end.
 */
export async function migrate(payload: Payload, log: Logger): Promise<void> {
  if (payload.db.name !== 'sqlite') return
  for (const migration of migrations) {
    if (await hasRun(payload, migration.name)) continue
    const req = await createLocalReq({}, payload)
    await initTransaction(req)
    try {
      if (!(await hasRun(payload, migration.name, req))) {
        const sessions = payload.db.sessions as unknown as Record<string, { db: MigrateUpArgs['db'] }>
        const db = sessions[(await req.transactionID) as string]?.db
        if (!db) throw new Error('The migration has no transaction.')
        await migration.up({ db, payload, req } as MigrateUpArgs)
        await payload.create({ collection: 'payload-migrations', data: { name: migration.name, batch: 1 }, req })
        log.info({ migration: migration.name }, 'database migrated')
      }
      await commitTransaction(req)
    } catch (error) {
      await killTransaction(req)
      throw error
    }
  }
}

async function hasRun(payload: Payload, name: string, req?: MigrateUpArgs['req']): Promise<boolean> {
  const db = payload.db as unknown as {
    drizzle: MigrateUpArgs['db']
    sessions: Record<string, { db: MigrateUpArgs['db'] }>
  }
  const connection = req ? (db.sessions[(await req.transactionID) as string]?.db ?? db.drizzle) : db.drizzle
  const tables = await connection.all("select name from sqlite_master where name = 'payload_migrations'")
  if (tables.length === 0) return false
  const { totalDocs } = await payload.count({
    collection: 'payload-migrations',
    where: { name: { equals: name } },
    req,
  })
  return totalDocs > 0
}
