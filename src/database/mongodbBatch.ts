import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { PayloadRequest } from 'payload'
import { type BatchWrites, DuplicateRow } from './batch.ts'

/** The batch writes on Payload's own Mongoose models, whose schemas cast what they are given, relationships excepted. */
export function mongodbBatch(adapter: MongooseAdapter): BatchWrites {
  const model = (collection: string) => {
    const found = adapter.collections[collection]
    if (!found) throw new Error(`There is no collection ${collection}.`)
    return found
  }
  const objectId = (id: unknown) => new adapter.connection.base.mongo.ObjectId(String(id))
  const sessionOf = async ({ transactionID }: PayloadRequest) => {
    const session = transactionID && adapter.sessions[(await transactionID) as string]
    if (!session) throw new Error('A batch is written inside a transaction.')
    return session as never
  }
  return {
    insertMany: async ({ collection, rows, req }) => {
      const { flattenedFields } = adapter.payload.collections[collection].config
      const relations = flattenedFields.filter(({ type }) => type === 'relationship').map(({ name }) => name)
      const now = new Date()
      const documents = rows.map((row) => ({
        ...row,
        ...Object.fromEntries(relations.filter((name) => row[name]).map((name) => [name, objectId(row[name])])),
        createdAt: now,
        updatedAt: now,
      }))
      try {
        await model(collection).insertMany(documents, { session: await sessionOf(req), timestamps: false } as never)
      } catch (error) {
        if ((error as { code?: unknown }).code === 11_000) throw new DuplicateRow(collection, { cause: error })
        throw error
      }
    },
    incrementMany: async ({ collection, ids, field, req }) => {
      await model(collection).updateMany(
        { _id: { $in: ids.map(objectId) } },
        { $inc: { [field]: 1 }, $set: { updatedAt: new Date() } },
        { session: await sessionOf(req), timestamps: false },
      )
    },
    hold: async ({ collection, ids, req }) => {
      // Payload lets any text pass as the ID of a relationship; what is no ID names nothing.
      const possible = ids.filter((id) => adapter.connection.base.mongo.ObjectId.isValid(id))
      // Past Mongoose: the counter is no field of the collection, and nobody ever reads it.
      const { matchedCount } = await model(collection).collection.updateMany(
        { _id: { $in: possible.map(objectId) } },
        { $inc: { holds: 1 } },
        { session: await sessionOf(req) },
      )
      return matchedCount
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
