import { setTimeout as sleep } from 'node:timers/promises'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { PlainError } from '../../kernel/plainError.ts'
import { stampInMongodb } from '../mongodbSchema.ts'
import { ownStamp } from '../schemaVersion.ts'
import { type Counts, headerOf, verifyArchive, writeArchive } from './archive.ts'
import { besideThenRename } from './besideThenRename.ts'
import type { Tell } from './tell.ts'

export type MongoClient = ReturnType<MongooseAdapter['connection']['getClient']>
type Session = ReturnType<MongoClient['startSession']>
type Bson = MongooseAdapter['connection']['base']['mongo']['BSON']

const BATCH = 1_000
/** What processes have for themselves for some seconds. The start of the service makes the collection. */
const LEASES = 'leases'
const TRIES = 5
/** See "error_codes.yml" of MongoDB. */
const SNAPSHOT_TOO_OLD = 239
const SNAPSHOT_UNAVAILABLE = 246

/**
 * Writes all collections, as they are at one moment, to a file that `restoreMongodb` reads. Others may write meanwhile:
 * every read of the session is from the same snapshot. No transaction is used, because MongoDB ends one after a minute.
 */
export async function backUpMongodb(
  { client, bson }: { client: MongoClient; bson: Bson },
  { file, force, tell }: { file: string; force: boolean; tell: Tell },
): Promise<Counts> {
  let verified: Counts = {}
  await besideThenRename(file, force, async (beside) => {
    const written = await withSnapshot(client, (session) =>
      writeArchive(beside, contentsOf(client, bson, session, tell)),
    )
    tell('verifying')
    const { counts } = await verifyArchive(beside)
    if (JSON.stringify(counts) !== JSON.stringify(written))
      throw new Error('The backup does not hold what was written.')
    verified = counts
  })
  return verified
}

/** MongoDB cannot read a collection at a moment before its last change of indexes, so this begins again. */
async function withSnapshot<T>(client: MongoClient, work: (session: Session) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    const session = client.startSession({ snapshot: true })
    try {
      return await work(session)
    } catch (error) {
      const { code } = error as { code?: unknown }
      if (code === SNAPSHOT_TOO_OLD) throw tooSlow()
      if (code !== SNAPSHOT_UNAVAILABLE || tries === TRIES) throw error
      await sleep(500 * tries)
    } finally {
      await session.endSession()
    }
  }
}

const tooSlow = () =>
  new PlainError(
    'The backup took longer than MongoDB keeps old states. Raise its parameter minSnapshotHistoryWindowInSeconds ' +
      '(300 by default) and try again.',
  )

async function* contentsOf(client: MongoClient, bson: Bson, session: Session, tell: Tell) {
  const database = client.db()
  yield headerOf((await stampInMongodb(database)) ?? ownStamp())
  for (const { name, options } of await collectionsOf(database)) {
    const indexes = await database.collection(name).indexes()
    const archived = indexes.filter((index) => index.name !== '_id_').map((index) => bson.EJSON.serialize(index))
    yield {
      kind: 'collection',
      collection: { name, options: bson.EJSON.serialize(options), indexes: archived },
    } as const
    // Values are not made JavaScript's own, because 1.0 would come back as the integer 1.
    const cursor = database.collection(name).find({}, { session, promoteValues: false, batchSize: BATCH })
    let count = 0
    for await (const document of cursor) {
      yield { kind: 'document', bson: bson.serialize(document) } as const
      count += 1
      if (count % 10_000 === 0) tell(`${name}: ${count} documents`)
    }
    tell(`${name}: ${count} documents`, true)
  }
}

export type Database = ReturnType<MongoClient['db']>

/**
 * The collections with data, sorted by their names. Ours, which Payload does not know, say only what happens just now:
 * which processes run, who has a lock, and that a restore is under way.
 */
export async function collectionsOf(database: Database): Promise<{ name: string; options: Record<string, unknown> }[]> {
  const found = await database.listCollections({ type: 'collection' }).toArray()
  return found
    .filter(({ name }) => !name.startsWith('system.') && !name.startsWith('waymark-') && name !== LEASES)
    .map(({ name, ...more }) => ({ name, options: ('options' in more ? more.options : {}) as Record<string, unknown> }))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
}
