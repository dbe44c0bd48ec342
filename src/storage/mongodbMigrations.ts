import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { firstWorkoutRevisionsInMongodb } from './firstWorkoutRevisions.ts'
import { keepDaysInMongodb } from './keepDays.ts'
import { NO_TIMEOUT } from './mongodbIndexes.ts'
import { underLock } from './mongodbLock.ts'
import { modelOf, objectIdOf } from './mongodbModels.ts'
import { TRANSACTION } from './mongodbTransactions.ts'
import { renewSearchTextsInMongodb } from './renewSearchTexts.ts'

type Database = NonNullable<MongooseAdapter['connection']['db']>
type Session = ReturnType<ReturnType<MongooseAdapter['connection']['getClient']>['startSession']>

/**
 * When a process dies in a migration, the others cannot run the migration for a minute. Then MongoDB ends the
 * transaction.
 */
const RETRY_FOR_MS = 120_000

/** How long a process waits while another one migrates. */
const LONGEST_FILL_MS = 30 * 60_000

interface Migration {
  /** The name of the SQLite migration that does the same. */
  name: string
  /**
   * Writes what may be more than a transaction can hold, before the transaction. It runs again when a process dies in
   * it, so it writes only what is missing.
   */
  fill?: (database: Database) => Promise<void>
  /** Runs in the transaction that records the migration. */
  up?: (database: Database, session: Session) => Promise<void>
}

/** Migrations that add what older documents lack. */
export const MONGODB_MIGRATIONS: readonly Migration[] = [
  { name: '20261123_023920_coaches_build', up: giveLibraryKeys },
  { name: '20261124_013237_admin', up: giveAdminRoles },
  { name: '20261128_173709_training_and_search', fill: keepDaysAndRenewSearchTexts },
  { name: '20261129_091741_shard_by_user', fill: beginUniqueIndexesWithTheAthlete },
  { name: '20261129_132843_plans', fill: firstWorkoutRevisionsInMongodb },
]

/**
 * Brings the documents up to date. Each migration runs once, as recorded in Payload's collection of migrations. The
 * migrations run while Payload connects, because they must come before the unique indexes are built. A unique index
 * treats a missing value as a value.
 */
export async function migrateMongodb(adapter: MongooseAdapter): Promise<void> {
  if ((await outstanding(adapter)).length === 0) return
  // Filling a large database takes long, so the others wait instead of doing the same work beside this process.
  await underLock(databaseOf(adapter), { name: 'migrations', waitMs: LONGEST_FILL_MS }, async () => {
    for (const { name, fill, up } of await outstanding(adapter)) {
      await fill?.(databaseOf(adapter))
      await runOnce(adapter, name, up)
    }
  })
}

/** The migrations that have not run, in their order. */
async function outstanding(adapter: MongooseAdapter): Promise<Migration[]> {
  const ran = new Set(await ledgerOf(adapter).distinct('name'))
  return MONGODB_MIGRATIONS.filter(({ name }) => !ran.has(name))
}

/**
 * The writes of a migration and the row that records the migration are one transaction, so neither exists without the
 * other. The ID of the row follows from the name. So when several processes start at once, one of them inserts the row.
 * The others meet a write conflict, start over and find the row.
 */
async function runOnce(adapter: MongooseAdapter, name: string, up: Migration['up']): Promise<void> {
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
        await up?.(databaseOf(adapter), session)
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
  if (!db) throw new Error('There is no database connection for the migration.')
  return db
}

/** Payload's collection of migrations, without Mongoose, which does not use the connection yet. */
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

async function keepDaysAndRenewSearchTexts(database: Database): Promise<void> {
  await keepDaysInMongodb(database)
  await renewSearchTextsInMongodb(database)
}

/** The new index is built before the old one is dropped, so that at no moment two such rows could be written. */
async function beginUniqueIndexesWithTheAthlete(database: Database): Promise<void> {
  const changes = [
    { slug: 'enrolments', old: 'activeKey_1', key: { user: 1, activeKey: 1 } },
    { slug: 'milestonecompletions', old: 'enrolment_1_milestone_1', key: { user: 1, enrolment: 1, milestone: 1 } },
  ] as const
  for (const { slug, old, key } of changes) {
    const collection = database.collection(slug)
    await collection.createIndex(key, { unique: true, ...NO_TIMEOUT })
    await collection.dropIndex(old, NO_TIMEOUT).catch((error: unknown) => {
      if ((error as { codeName?: unknown }).codeName !== 'IndexNotFound') throw error
    })
  }
}

/** Admins created before roles existed could do everything, so they become owners. */
async function giveAdminRoles(database: Database, session: Session): Promise<void> {
  const productUserKey = { $concat: ['admin-', { $toString: '$_id' }] }
  await database
    .collection('admins')
    .updateMany({ productUserKey: { $exists: false } }, [{ $set: { role: 'owner', productUserKey } }], { session })
}
