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
 * A collection of its own past Payload: what is written five times a second must not pass its hooks, and what expires within
 * minutes needs no field in the admin interface.
 */
export function mongodbBuckets(adapter: MongooseAdapter): BucketStore {
  const buckets = () => {
    const { db } = adapter.connection
    if (!db) throw new Error('not connected')
    return db.collection<StoredBucket>('ratebuckets')
  }
  let isExpiryAsked = false
  /** Nobody waits for it: what is told late leaks late. A store that is down says so to what is written, and is asked again. */
  const ensureExpiry = () => {
    if (isExpiryAsked) return
    isExpiryAsked = true
    const index = buckets().createIndex({ expiresAt: 1 }, { expireAfterSeconds: 0, timeoutMS: STORE_DEADLINE_MS })
    index.catch(() => {
      isExpiryAsked = false
    })
  }
  // One node's word is enough: what an election loses is a fifth of a second of charges.
  const options = { ordered: false, writeConcern: { w: 1 }, timeoutMS: STORE_DEADLINE_MS } as const
  const write = (charges: readonly StoredCharge[]) => buckets().bulkWrite(charges.map(toUpdate), options)

  return {
    async add(charges) {
      await write(charges).catch(async (error: { code?: unknown; writeErrors?: { code: number; index: number }[] }) => {
        // Of two that make a bucket one may meet the other's; by now it is there.
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
    // An empty bucket is none.
    { $set: { expiresAt: { $add: ['$$NOW', { $divide: ['$level', perMs] }] } } },
  ]
  return { updateOne: { filter: { _id: key }, update, upsert: true } }
}
