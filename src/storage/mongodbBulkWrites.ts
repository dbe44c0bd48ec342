import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { CollectionSlug } from 'payload'
import { type BulkArguments, DuplicateRow } from './bulkOperations.ts'
import { fieldsOfType, isObjectId, modelOf, objectIdOf, sessionOf } from './mongodbModels.ts'
import { shardKeyOf } from './mongodbSharding.ts'

type Row = Record<string, unknown>

/**
 * The shard key in a filter says only where the document is. Without the hint MongoDB would compare the index of the
 * key with that of the IDs, again and again.
 */
const BY_ID = { _id: 1 } as const

/** Writes through Mongoose's schema, which casts all values except relationships. */
export async function insertMany(
  adapter: MongooseAdapter,
  { collection, rows, req }: BulkArguments<'insertMany'>,
): Promise<string> {
  const now = new Date()
  const documents = withObjectIds(adapter, collection, rows).map(({ id, ...row }: Row) => ({
    ...row,
    ...(id !== undefined && { _id: objectIdOf(adapter, id) }),
    createdAt: now,
    updatedAt: now,
  }))
  // Mongoose takes `timestamps` here, but its types do not list it.
  const options = { session: await sessionOf(adapter, req), timestamps: false }
  await refusingDuplicates(collection, () => modelOf(adapter, collection).insertMany(documents, options))
  return now.toISOString()
}

export async function upsertMany(
  adapter: MongooseAdapter,
  { collection, rows, req }: BulkArguments<'upsertMany'>,
): Promise<string> {
  const now = new Date()
  const dates = fieldsOfType(adapter, collection, 'date')
  const shardKey = shardKeyOf(adapter, collection)
  const hint = shardKey ? BY_ID : undefined
  const writes = withObjectIds(adapter, collection, rows).map(({ id, createdAt: _, ...row }: Row) => {
    for (const name of dates) if (row[name]) row[name] = new Date(String(row[name]))
    return {
      filter: { _id: objectIdOf(adapter, id), ...(shardKey && { [shardKey]: (row as Row)[shardKey] }) },
      update: { $set: { ...row, updatedAt: now }, $setOnInsert: { createdAt: now } },
    }
  })
  const session = await sessionOf(adapter, req)
  // Bypasses Mongoose, which would read its schema for each value. IDs and dates are cast above, and all other values
  // are stored as they are.
  const native = modelOf(adapter, collection).collection
  const [first, ...more] = writes
  if (!first) return now.toISOString()
  await refusingDuplicates(collection, () =>
    more.length === 0
      ? native.updateOne(first.filter, first.update, { session, upsert: true, hint })
      : native.bulkWrite(
          writes.map((updateOne) => ({ updateOne: { ...updateOne, upsert: true, hint } })),
          { session },
        ),
  )
  return now.toISOString()
}

export async function incrementMany(
  adapter: MongooseAdapter,
  { collection, ids, field, req }: BulkArguments<'incrementMany'>,
): Promise<void> {
  await modelOf(adapter, collection).updateMany(
    { _id: { $in: ids.map((id) => objectIdOf(adapter, id)) } },
    { $inc: { [field]: 1 }, $set: { updatedAt: new Date() } },
    { session: await sessionOf(adapter, req), timestamps: false },
  )
}

export async function markMany(
  adapter: MongooseAdapter,
  { collection, ids, field, user, req }: BulkArguments<'markMany'>,
): Promise<void> {
  await modelOf(adapter, collection).updateMany(
    {
      _id: { $in: ids.map((id) => objectIdOf(adapter, id)) },
      ...(user !== undefined && { user: objectIdOf(adapter, user) }),
    },
    { $set: { [field]: true } },
    { session: await sessionOf(adapter, req), timestamps: false },
  )
}

export async function hold(
  adapter: MongooseAdapter,
  { collection, ids, user, req }: BulkArguments<'hold'>,
): Promise<number> {
  // Payload accepts any text as the ID of a relationship. Text that is not an ObjectId names no document.
  const possible = ids.filter((id) => isObjectId(adapter, id)).map((id) => objectIdOf(adapter, id))
  const [first, ...more] = possible
  // Bypasses Mongoose, because the counter is not a field of the collection. Nothing ever reads the counter.
  const { matchedCount } = await modelOf(adapter, collection).collection.updateMany(
    // MongoDB finds a single document by its ID without a query plan.
    {
      _id: more.length === 0 && first ? first : { $in: possible },
      ...(user !== undefined && { user: objectIdOf(adapter, user) }),
    },
    { $inc: { holds: 1 } },
    { session: await sessionOf(adapter, req), hint: user === undefined ? undefined : BY_ID },
  )
  return matchedCount
}

export async function countUp(
  adapter: MongooseAdapter,
  { bucket, expiresAt }: BulkArguments<'countUp'>,
): Promise<number> {
  const now = new Date()
  const count = async () => {
    const counted = await modelOf(adapter, 'rateLimits')
      .findOneAndUpdate(
        { bucket },
        { $inc: { count: 1 }, $set: { updatedAt: now }, $setOnInsert: { expiresAt, createdAt: now } },
        { upsert: true, new: true, timestamps: false },
      )
      .lean<{ count: number }>()
    return (counted as { count: number }).count // an upsert always has a document
  }
  // When two calls create the bucket at once, one of them fails on the unique index. By then the bucket exists.
  return count().catch((error: { code?: unknown }) => {
    if (error.code !== 11_000) throw error
    return count()
  })
}

function withObjectIds(adapter: MongooseAdapter, collection: CollectionSlug, rows: Row[]): Row[] {
  const relations = fieldsOfType(adapter, collection, 'relationship')
  return rows.map((row) => ({
    ...row,
    ...Object.fromEntries(relations.filter((name) => row[name]).map((name) => [name, objectIdOf(adapter, row[name])])),
  }))
}

async function refusingDuplicates(collection: string, write: () => Promise<unknown>): Promise<void> {
  try {
    await write()
  } catch (error) {
    if ((error as { code?: unknown }).code === 11_000) throw new DuplicateRow(collection, { cause: error })
    throw error
  }
}
