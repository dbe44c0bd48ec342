import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { NO_TIMEOUT } from './mongodbIndexes.ts'
import { modelOf, objectIdOf } from './mongodbModels.ts'
import { TRANSACTION } from './mongodbTransactions.ts'

type Database = NonNullable<MongooseAdapter['connection']['db']>
type Session = ReturnType<ReturnType<MongooseAdapter['connection']['getClient']>['startSession']>

/** A process that died in a migration keeps the others from it for a minute: then MongoDB ends its transaction. */
const RETRY_FOR_MS = 120_000

/** What older documents lack. Each has the name of the SQLite migration that does the same there. */
const MIGRATIONS = [
  { name: '20261123_023920_coaches_build', up: giveLibraryKeys },
  { name: '20261124_013237_admin', up: giveAdminRoles },
]

/**
 * Brings the documents up to date, each migration once, as Payload's collection of migrations remembers. It has to be done
 * before the unique indexes are built, which take a missing value for one, and so while Payload connects.
 */
export async function migrateMongodb(adapter: MongooseAdapter): Promise<void> {
  const ran = new Set(await ledgerOf(adapter).distinct('name'))
  for (const { name, up } of MIGRATIONS) {
    if (!ran.has(name)) await runOnce(adapter, name, up)
  }
}

/**
 * What the migration writes and the row that says that it ran are one transaction, so there is never one without the other. The
 * row's ID follows from the name: of several processes that start at once, one inserts it, and the others meet a write
 * conflict, start over and find it there.
 */
async function runOnce(
  adapter: MongooseAdapter,
  name: string,
  up: (database: Database, session: Session) => Promise<void>,
): Promise<void> {
  const ledger = ledgerOf(adapter)
  const row = { _id: objectIdOf(adapter, createHash('sha256').update(name).digest('hex').slice(0, 24)) }
  const giveUpAt = Date.now() + RETRY_FOR_MS
  let tries = 0
  let hasRun = false
  const session = adapter.connection.getClient().startSession()
  try {
    await session.withTransaction(
      async () => {
        tries += 1
        if (Date.now() > giveUpAt) throw new Error(`Other processes keep the migration ${name} from running.`)
        if (tries > 1) await sleep(Math.random() * Math.min(10 * 2 ** tries, 500))
        hasRun = (await ledger.findOne(row, { session })) === null
        if (!hasRun) return
        const now = new Date()
        await ledger.insertOne({ ...row, name, batch: 1, createdAt: now, updatedAt: now }, { session })
        await up(databaseOf(adapter), session)
      },
      { ...TRANSACTION, ...NO_TIMEOUT },
    )
  } finally {
    await session.endSession()
  }
  if (hasRun) adapter.payload.logger.info({ migration: name }, 'database migrated')
}

function databaseOf(adapter: MongooseAdapter): Database {
  const { db } = adapter.connection
  if (!db) throw new Error('There is no connection to migrate by.')
  return db
}

/** Payload's, past Mongoose, which has not begun to use the connection. */
const ledgerOf = (adapter: MongooseAdapter) =>
  databaseOf(adapter).collection(modelOf(adapter, 'payload-migrations').collection.collectionName)

async function giveLibraryKeys(database: Database, session: Session): Promise<void> {
  const libraryKey = { $concat: ['document-', { $toString: '$_id' }] }
  for (const slug of ['workouts', 'milestones']) {
    await database
      .collection(slug)
      .updateMany({ libraryKey: { $exists: false } }, [{ $set: { libraryKey } }], { session })
  }
}

/** Admins from before there were roles could do everything. */
async function giveAdminRoles(database: Database, session: Session): Promise<void> {
  const productUserKey = { $concat: ['admin-', { $toString: '$_id' }] }
  await database
    .collection('admins')
    .updateMany({ productUserKey: { $exists: false } }, [{ $set: { role: 'owner', productUserKey } }], { session })
}
