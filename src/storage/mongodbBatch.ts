import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { PayloadRequest } from 'payload'
import { type BulkOperations, type Condition, DuplicateRow, type OfEach } from './bulkOperations.ts'

type Row = Record<string, unknown>
type Stage = Record<string, unknown>

interface FlatConfig {
  flattenedFields: { type: string; name: string }[]
}

/** The batch calls on Payload's own Mongoose models: `insertMany` by their schemas, which cast all but relationships, the rest past them. */
export function mongodbBatch(adapter: MongooseAdapter): Omit<BulkOperations, 'findTogether'> {
  const model = (collection: string) => {
    const found = adapter.collections[collection]
    if (!found) throw new Error(`There is no collection ${collection}.`)
    return found
  }
  const objectId = (id: unknown) => new adapter.connection.base.mongo.ObjectId(String(id))
  /** What is asked for may be no ID of this database at all: then it is the ID of nothing. */
  const objectIdOrNothing = (id: unknown) =>
    adapter.connection.base.mongo.ObjectId.isValid(String(id)) ? objectId(id) : id
  const sessionOf = async ({ transactionID }: PayloadRequest) => {
    const session = transactionID && adapter.sessions[(await transactionID) as string]
    if (!session) throw new Error('A batch is written inside a transaction.')
    return session as never
  }
  const namesOf = (collection: string, wanted: string) => {
    const { flattenedFields } = (adapter.payload.collections as unknown as Record<string, { config: FlatConfig }>)[
      collection
    ]?.config ?? { flattenedFields: [] }
    return flattenedFields.filter(({ type }) => type === wanted).map(({ name }) => name)
  }
  const withObjectIds = (collection: string, rows: Row[]) => {
    const relations = namesOf(collection, 'relationship')
    return rows.map((row) => ({
      ...row,
      ...Object.fromEntries(relations.filter((name) => row[name]).map((name) => [name, objectId(row[name])])),
    }))
  }
  /** An aggregation casts nothing. */
  const castFor = (collection: string) => {
    const relations = new Set(namesOf(collection, 'relationship'))
    const dates = new Set(namesOf(collection, 'date'))
    return (field: string, value: unknown) =>
      relations.has(field) ? objectIdOrNothing(value) : dates.has(field) ? new Date(String(value)) : value
  }
  const matching = ({ collection, by, where = [] }: OfEach, parent: OfEach['parents'][number]) => {
    const cast = castFor(collection)
    const conditions = [...where, ...(parent.where ?? [])].map((condition) => toFilter(condition, cast))
    return { $and: [{ [by]: objectIdOrNothing(parent.id) }, ...conditions] }
  }
  const aggregate = async (collection: string, pipeline: Stage[], req: PayloadRequest | undefined) => {
    const session = req?.transactionID ? await sessionOf(req) : undefined
    return model(collection).collection.aggregate(pipeline, { session }).toArray() as Promise<Row[]>
  }

  return {
    newId: () => String(new adapter.connection.base.mongo.ObjectId()),
    insertMany: async ({ collection, rows, req }) => {
      const now = new Date()
      const documents = withObjectIds(collection, rows).map(({ id, ...row }: Row) => ({
        ...row,
        ...(id !== undefined && { _id: objectId(id) }),
        createdAt: now,
        updatedAt: now,
      }))
      const session = await sessionOf(req)
      await refusingDuplicates(collection, () =>
        model(collection).insertMany(documents, { session, timestamps: false } as never),
      )
    },
    upsertMany: async ({ collection, rows, req }) => {
      const now = new Date()
      const dates = namesOf(collection, 'date')
      const writes = withObjectIds(collection, rows).map(({ id, createdAt: _, ...row }: Row) => {
        for (const name of dates) if (row[name]) row[name] = new Date(String(row[name]))
        return {
          filter: { _id: objectId(id) },
          update: { $set: { ...row, updatedAt: now }, $setOnInsert: { createdAt: now } },
        }
      })
      const session = await sessionOf(req)
      // Past Mongoose, which reads its schema for each value: a row has IDs, dates and what is stored as it is.
      const native = model(collection).collection
      const [first, ...more] = writes
      if (!first) return
      await refusingDuplicates(collection, () =>
        more.length === 0
          ? native.updateOne(first.filter, first.update, { session, upsert: true })
          : native.bulkWrite(
              writes.map((updateOne) => ({ updateOne: { ...updateOne, upsert: true } })),
              { session },
            ),
      )
    },
    incrementMany: async ({ collection, ids, field, req }) => {
      await model(collection).updateMany(
        { _id: { $in: ids.map(objectId) } },
        { $inc: { [field]: 1 }, $set: { updatedAt: new Date() } },
        { session: await sessionOf(req), timestamps: false },
      )
    },
    markMany: async ({ collection, ids, field, req }) => {
      await model(collection).updateMany(
        { _id: { $in: ids.map(objectId) } },
        { $set: { [field]: true } },
        { session: await sessionOf(req), timestamps: false },
      )
    },
    hold: async ({ collection, ids, req }) => {
      // Payload lets any text pass as the ID of a relationship; what is no ID names nothing.
      const possible = ids.filter((id) => adapter.connection.base.mongo.ObjectId.isValid(id))
      // Past Mongoose: the counter is no field of the collection, and nobody ever reads it.
      const [first, ...more] = possible.map(objectId)
      const { matchedCount } = await model(collection).collection.updateMany(
        // One by its ID alone is found without a plan.
        { _id: more.length === 0 && first ? first : { $in: possible.map(objectId) } },
        { $inc: { holds: 1 } },
        { session: await sessionOf(req) },
      )
      return matchedCount
    },
    pageOfEach: async ({ parents, newest, after, limit, req, ...of }) => {
      const key = after && castFor(of.collection)(newest, after.key)
      const behind = after && {
        $or: [{ [newest]: { $lt: key } }, { [newest]: key, _id: { $lt: objectId(after.id) } }],
      }
      // Each parent is a pipeline of its own, so that each is a walk down the index which ends after `limit`.
      const page = (parent: OfEach['parents'][number]): Stage[] => [
        {
          $match: {
            $and: [matching({ parents, ...of }, parent), ...(behind ? [{ [newest]: { $lte: key } }, behind] : [])],
          },
        },
        { $sort: { [newest]: -1, _id: -1 } },
        { $limit: limit },
        { $project: { _id: 1 } },
      ]
      const [first, ...rest] = parents.map(page)
      if (!first) return []
      const coll = model(of.collection).collection.collectionName
      const others = rest.map((pipeline) => ({ $unionWith: { coll, pipeline } }))
      return (await aggregate(of.collection, [...first, ...others], req)).map(({ _id }) => String(_id))
    },
    countOfEach: async ({ req, ...of }) => {
      if (of.parents.length === 0) return new Map()
      const pipeline = [
        { $match: { $or: of.parents.map((parent) => matching(of, parent)) } },
        { $group: { _id: `$${of.by}`, count: { $sum: 1 } } },
      ]
      const rows = await aggregate(of.collection, pipeline, req)
      return new Map(rows.map(({ _id, count }) => [String(_id), Number(count)]))
    },
    countUp: async ({ bucket, expiresAt }) => {
      const now = new Date()
      const count = async () => {
        const counted = await model('rateLimits').findOneAndUpdate(
          { bucket },
          { $inc: { count: 1 }, $set: { updatedAt: now }, $setOnInsert: { expiresAt, createdAt: now } },
          { upsert: true, new: true, lean: true, timestamps: false },
        )
        return (counted as unknown as { count: number }).count
      }
      // Of two that make the bucket, one meets the unique index; by then the bucket is there.
      return count().catch((error: { code?: unknown }) => {
        if (error.code !== 11_000) throw error
        return count()
      })
    },
  }
}

async function refusingDuplicates(collection: string, write: () => Promise<unknown>): Promise<void> {
  try {
    await write()
  } catch (error) {
    if ((error as { code?: unknown }).code === 11_000) throw new DuplicateRow(collection, { cause: error })
    throw error
  }
}

function toFilter(condition: Condition, cast: (field: string, value: unknown) => unknown): Stage {
  const { field } = condition
  if ('in' in condition) return { [field]: { $in: [...condition.in].map((value) => cast(field, value)) } }
  if ('atLeast' in condition) return { [field]: { $gte: cast(field, condition.atLeast) } }
  if ('below' in condition) return { [field]: { $lt: cast(field, condition.below) } }
  // Null and missing are one to MongoDB.
  return { [field]: condition.empty ? null : { $ne: null } }
}
