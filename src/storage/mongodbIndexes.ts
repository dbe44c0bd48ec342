import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { KEYSETS } from './keysets.ts'

/** For work that is done once, at the start, and takes longer the more documents there are. */
export const NO_TIMEOUT = { timeoutMS: 0 } as const

/** Removes the timeout of every index build, whether Mongoose, Payload or our code asks for the index. */
export function buildIndexesPatiently(adapter: MongooseAdapter): void {
  for (const model of [...Object.values(adapter.collections), ...Object.values(adapter.versions)]) {
    const { collection } = model
    const createIndex = collection.createIndex.bind(collection)
    collection.createIndex = (keys, options) => createIndex(keys, { ...options, ...NO_TIMEOUT })
  }
}

export async function ensureKeysets(adapter: MongooseAdapter): Promise<void> {
  await Promise.all(
    Object.entries(KEYSETS).flatMap(([slug, keysets]) =>
      keysets.map((keyset) =>
        adapter.collections[slug]?.collection.createIndex(
          Object.fromEntries(keyset.map((field) => [field === 'id' ? '_id' : field, 1])),
        ),
      ),
    ),
  )
}
