import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { PlainError } from '../kernel/plainError.ts'
import { ownStamp, readStamp, refuseNewer, type SchemaStamp, STAMP_KEY } from './schemaVersion.ts'

type Database = NonNullable<MongooseAdapter['connection']['db']>

const DUPLICATE_KEY = 11_000
/** Mongoose's names, with its plurals, because the schema is checked before Mongoose connects. */
const LEDGER = 'payload-migrations'
const KEY_VALUES = 'payload-kvs'
/** Is there while `restoreMongodb` writes, so that nobody takes half a database for a whole one. */
export const RESTORING = 'waymark-restoring'

export async function stampInMongodb(database: Database): Promise<SchemaStamp | undefined> {
  const row = await database.collection(KEY_VALUES).findOne({ key: STAMP_KEY })
  return readStamp(row?.data)
}

/** Throws when this program must not open the database. Writes nothing. */
export async function checkMongodbSchema(database: Database): Promise<void> {
  const name = `the MongoDB database "${database.databaseName}"`
  if ((await database.listCollections({ name: RESTORING }).toArray()).length > 0) {
    throw new PlainError(
      `A restore of ${name} did not end, so it has only a part of its data. Wait for the restore if it still runs, or ` +
        'run it again: npm run restore -- <file> --force.',
    )
  }
  const ledger = await database.collection(LEDGER).distinct('name')
  refuseNewer(name, ledger.map(String), await stampInMongodb(database))
}

/**
 * Says that this program has migrated the database. The filter names what was read, so an update that a newer program
 * has overtaken finds nothing. It then tries to insert a second stamp, which the unique index on the key refuses.
 */
export async function stampMongodb(database: Database): Promise<void> {
  const own = ownStamp()
  const stored = await stampInMongodb(database)
  if (stored?.migration === own.migration) return
  const now = new Date()
  const filter = { key: STAMP_KEY, 'data.migration': stored?.migration ?? { $exists: false } }
  const change = { $set: { data: own, updatedAt: now }, $setOnInsert: { createdAt: now } }
  try {
    await database.collection(KEY_VALUES).updateOne(filter, change, { upsert: true })
  } catch (error) {
    if ((error as { code?: unknown }).code !== DUPLICATE_KEY) throw error
  }
}
