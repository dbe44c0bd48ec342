import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { PlainError } from '../../kernel/plainError.ts'
import { livingProcesses } from '../mongodbProcesses.ts'
import { RESTORING } from '../mongodbSchema.ts'
import { refuseNewer } from '../schemaVersion.ts'
import { type ArchivedCollection, type Counts, readArchive, verifyArchive } from './archive.ts'
import { collectionsOf, type Database, type MongoClient } from './mongodbBackup.ts'
import type { Tell } from './tell.ts'

type Bson = MongooseAdapter['connection']['base']['mongo']['BSON']

const BATCH_DOCUMENTS = 1_000
const BATCH_BYTES = 8 * 1024 * 1024
const SAFELY = { writeConcern: { w: 'majority', j: true } } as const

/**
 * Makes the database what the backup says. The whole file is read and verified before anything is written. MongoDB
 * cannot replace a whole database in one step, so a mark is there until the last index is built, and the service does
 * not start while it is.
 */
export async function restoreMongodb(
  { client, bson }: { client: MongoClient; bson: Bson },
  { file, force, tell }: { file: string; force: boolean; tell: Tell },
): Promise<Counts> {
  tell('verifying', true)
  const { header, counts } = await verifyArchive(file)
  refuseNewer(file, [], header.schema)
  const database = client.db()
  await refuseWhileInUse(database, force)
  // The driver cannot make a collection that is there, and so one of two restores ends here.
  if (!(await isMarked(database))) await database.createCollection(RESTORING, SAFELY)
  for (const { name } of await collectionsOf(database)) {
    await database.dropCollection(name, SAFELY)
  }
  await writeCollections(database, bson, file, tell)
  await compareCounts(database, counts)
  await database.dropCollection(RESTORING, SAFELY)
  return counts
}

async function refuseWhileInUse(database: Database, force: boolean): Promise<void> {
  const name = `the database "${database.databaseName}"`
  const [process] = await livingProcesses(database)
  if (process) {
    throw new PlainError(
      `Waymark still uses ${name} (${process}). Stop it and try again. A process that was killed on another machine ` +
        'counts for ten seconds.',
    )
  }
  const found = await collectionsOf(database)
  if ((found.length > 0 || (await isMarked(database))) && !force) {
    throw new PlainError(`There is data in ${name}. Add --force to replace all of it by the backup.`)
  }
}

const isMarked = async (database: Database) =>
  (await database.listCollections({ name: RESTORING }).toArray()).length > 0

async function writeCollections(database: Database, bson: Bson, file: string, tell: Tell): Promise<void> {
  let open: { archived: ArchivedCollection; written: number } | undefined
  let batch: object[] = []
  let bytes = 0
  const flush = async () => {
    if (!open || batch.length === 0) return
    await database.collection(open.archived.name).insertMany(batch, { ordered: false, ...SAFELY })
    open.written += batch.length
    tell(`${open.archived.name}: ${open.written} documents`)
    batch = []
    bytes = 0
  }
  const finish = async () => {
    await flush()
    if (!open) return
    tell(`${open.archived.name}: ${open.written} documents`, true)
    await makeIndexes(database, bson, open.archived)
  }
  for await (const content of readArchive(file)) {
    if (content.kind === 'collection') {
      await finish()
      open = { archived: content.collection, written: 0 }
      await database.createCollection(open.archived.name, {
        ...bson.EJSON.deserialize(open.archived.options),
        ...SAFELY,
      })
    } else if (content.kind === 'document') {
      // Not made JavaScript's own values, because 1.0 would be stored as the integer 1.
      batch.push(bson.deserialize(content.bson, { promoteValues: false }))
      bytes += content.bson.length
      if (batch.length >= BATCH_DOCUMENTS || bytes >= BATCH_BYTES) await flush()
    }
  }
  await finish()
}

/** Indexes are built after the documents are there, and all of a collection at once: MongoDB then reads them once. */
async function makeIndexes(database: Database, bson: Bson, { name, indexes }: ArchivedCollection): Promise<void> {
  if (indexes.length === 0) return
  const specifications = indexes.map((index) => bson.EJSON.deserialize(index as object))
  await database.command({ createIndexes: name, indexes: specifications, writeConcern: { w: 'majority' } })
}

async function compareCounts(database: Database, counts: Counts): Promise<void> {
  for (const [name, count] of Object.entries(counts)) {
    const found = await database.collection(name).countDocuments()
    if (found !== count) throw new Error(`${name} has ${found} documents after the restore, and the backup ${count}.`)
  }
}
