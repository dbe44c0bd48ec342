import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { KEYSETS } from './keysets.ts'

/** For what is done once, at the start, and takes as long as there are documents. */
export const NO_TIMEOUT = { timeoutMS: 0 } as const

/** Building an index takes as long as it takes, whoever has it built: Mongoose, Payload, or we. */
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
