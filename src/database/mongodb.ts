import { type MongooseAdapter, mongooseAdapter } from '@payloadcms/db-mongodb'
import type { DatabaseAdapterObj } from 'payload'
import type { ChangeListener } from './changesElsewhere.ts'
import { KEYSETS } from './keysets.ts'
import { mongodbBatch } from './mongodbBatch.ts'
import { mongodbChanges } from './mongodbChanges.ts'
import { mongodbFind } from './mongodbFind.ts'
import { mongodbTransactions, TRANSACTION } from './mongodbTransactions.ts'
import { NotAReplicaSet } from './mongoErrors.ts'

/**
 * Payload's MongoDB adapter with transactions that are certain: Payload turns them off without a word when the address
 * names no replica set, even where the server is one.
 */
export function mongodb(url: string): DatabaseAdapterObj {
  let refused: NotAReplicaSet | undefined
  const inner = mongooseAdapter({
    url,
    // Indexes that are still building make the first transaction fail.
    ensureIndexes: true,
    // The fallback sort by createdAt would keep the keyset indexes from being used.
    disableFallbackSort: true,
    transactionOptions: TRANSACTION,
    afterOpenConnection: async (adapter) => {
      const { setName } = (await adapter.connection.db?.admin().command({ hello: 1 })) ?? {}
      if (!setName) {
        refused = new NotAReplicaSet()
        throw refused
      }
      await giveLibraryKeys(adapter)
      await giveAdminRoles(adapter)
    },
  })
  return {
    ...inner,
    init: (args) => {
      const adapter = inner.init(args) as unknown as MongooseAdapter
      const connect = adapter.connect?.bind(adapter)
      const transactions = mongodbTransactions(adapter)
      return Object.assign(adapter, mongodbBatch(adapter), {
        changesElsewhere: (collections: readonly string[], listener: ChangeListener) =>
          mongodbChanges(adapter, collections, transactions, listener),
        connect: async (options: never) => {
          // Payload wraps what it catches in a message of its own.
          await connect?.(options).catch((error: unknown) => {
            throw refused ?? error
          })
          Object.assign(adapter, {
            ...mongodbFind(adapter, adapter.find),
            transactionOptions: TRANSACTION,
            beginTransaction: transactions.begin,
            commitTransaction: transactions.commit,
          })
          await ensureKeysets(adapter)
        },
      }) as never
    },
  }
}

/** Documents from before the field: its unique index, which is built next, takes a missing value for one. */
async function giveLibraryKeys(adapter: MongooseAdapter): Promise<void> {
  const libraryKey = { $concat: ['document-', { $toString: '$_id' }] }
  for (const slug of ['workouts', 'milestones']) {
    await adapter.connection.db
      ?.collection(slug)
      .updateMany({ libraryKey: { $exists: false } }, [{ $set: { libraryKey } }])
  }
}

/** Admins from before there were roles could do everything; and their key, too, is unique. */
async function giveAdminRoles(adapter: MongooseAdapter): Promise<void> {
  const productUserKey = { $concat: ['admin-', { $toString: '$_id' }] }
  await adapter.connection.db
    ?.collection('admins')
    .updateMany({ productUserKey: { $exists: false } }, [{ $set: { role: 'owner', productUserKey } }])
}

async function ensureKeysets(adapter: MongooseAdapter): Promise<void> {
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
