import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { type BucketStore, STORE_DEADLINE_MS, type StoredCharge } from './bucketStore.ts'
import { WINDOW_MS } from './leakyBucket.ts'

interface StoredBucket {
  _id: string
  level: number
  at: Date
  expiresAt: Date
}

const DUPLICATE = 11_000

/**
 * Stores the buckets in a MongoDB collection that Payload does not know. Five writes a second should not run Payload's
 * hooks, and data that expires within minutes needs no place in the admin interface.
 */
export function mongodbBuckets(adapter: MongooseAdapter): BucketStore {
  const buckets = () => {
    const { db } = adapter.connection
    if (!db) throw new Error('not connected')
    return db.collection<StoredBucket>('ratebuckets')
  }
  let isExpiryAsked = false
  /**
   * Creates the TTL index. No charge waits for the index, because a charge that reaches the store late also leaks late.
   * When the store is down, the writes report it, and a later call tries the index again.
   */
  const ensureExpiry = () => {
    if (isExpiryAsked) return
    isExpiryAsked = true
    const index = buckets().createIndex({ expiresAt: 1 }, { expireAfterSeconds: 0, timeoutMS: STORE_DEADLINE_MS })
    index.catch(() => {
      isExpiryAsked = false
    })
  }
  // The acknowledgement of one node is enough: an election loses at most a fifth of a second of charges.
  const options = { ordered: false, writeConcern: { w: 1 }, timeoutMS: STORE_DEADLINE_MS } as const
  const write = (charges: readonly StoredCharge[]) => buckets().bulkWrite(charges.map(toUpdate), options)

  return {
    async add(charges) {
      await write(charges).catch(async (error: { code?: unknown; writeErrors?: { code: number; index: number }[] }) => {
        // When two processes upsert the same new bucket at once, one gets a duplicate key error. The bucket exists by
        // now, so a second try succeeds.
        const met = error.writeErrors ?? []
        if (error.code !== DUPLICATE || met.some(({ code }) => code !== DUPLICATE)) throw error
        await write(met.flatMap(({ index }) => charges[index] ?? []))
      })
      ensureExpiry()
      const ids = charges.map(({ key }) => key)
      const found = await buckets()
        .find({ _id: { $in: ids } }, { projection: { level: 1 }, timeoutMS: STORE_DEADLINE_MS })
        .toArray()
      const levels = new Map(found.map(({ _id, level }) => [_id, level]))
      return ids.map((id) => levels.get(id) ?? 0)
    },
  }
}

function toUpdate({ key, amount, capacity }: StoredCharge) {
  const perMs = capacity / WINDOW_MS
  const elapsed = { $max: [0, { $subtract: ['$$NOW', { $ifNull: ['$at', '$$NOW'] }] }] }
  const leaked = { $max: [0, { $subtract: [{ $ifNull: ['$level', 0] }, { $multiply: [elapsed, perMs] }] }] }
  const update = [
    { $set: { level: { $max: [0, { $add: [leaked, amount] }] }, at: '$$NOW' } },
    // A bucket can be deleted once it has leaked empty, because a missing bucket counts as empty.
    { $set: { expiresAt: { $add: ['$$NOW', { $divide: ['$level', perMs] }] } } },
  ]
  return { updateOne: { filter: { _id: key }, update, upsert: true } }
}
