import { type MongooseAdapter, mongooseAdapter } from '@payloadcms/db-mongodb'
import type { Connect, DatabaseAdapterObj } from 'payload'
import type { ChangeListener } from './changesElsewhere.ts'
import { PATIENT } from './deadlines.ts'
import { mongodbBulkOperations } from './mongodbBulkOperations.ts'
import { mongodbChanges } from './mongodbChanges.ts'
import { mongodbFind } from './mongodbFind.ts'
import { buildIndexesPatiently, ensureKeysets } from './mongodbIndexes.ts'
import { migrateMongodb } from './mongodbMigrations.ts'
import { mongodbTimeouts } from './mongodbTimeouts.ts'
import { mongodbTransactions, TRANSACTION } from './mongodbTransactions.ts'
import { NotAReplicaSet } from './mongoErrors.ts'

/**
 * Payload's MongoDB adapter, with transactions that are always on. Payload silently turns transactions off when the
 * address names no replica set, even where the server is one. Connecting to a server that is none throws
 * `NotAReplicaSet`.
 */
export function mongodb(url: string, longestCallMs = PATIENT.call): DatabaseAdapterObj {
  let refused: NotAReplicaSet | undefined
  const inner = mongooseAdapter({
    url,
    connectOptions: { ...mongodbTimeouts(url, longestCallMs) },
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
      await migrateMongodb(adapter)
    },
  })
  return {
    ...inner,
    init: (args) => {
      const adapter = inner.init(args) as MongooseAdapter
      const connect = adapter.connect?.bind(adapter)
      const destroy = adapter.destroy?.bind(adapter)
      const transactions = mongodbTransactions(adapter)
      return Object.assign(adapter, mongodbBulkOperations(adapter), {
        changesElsewhere: (collections: readonly string[], listener: ChangeListener) =>
          mongodbChanges(adapter, collections, transactions, listener),
        connect: async (...options: Parameters<Connect>) => {
          await untilItAnswers(adapter, url)
          buildIndexesPatiently(adapter)
          // Payload wraps an error in a message of its own, so the refusal from above is thrown in its place.
          await connect?.(...options).catch((error: unknown) => {
            throw refused ?? error
          })
          Object.assign(adapter, {
            ...mongodbFind(adapter, adapter.find.bind(adapter)),
            transactionOptions: TRANSACTION,
            beginTransaction: transactions.begin,
            commitTransaction: transactions.commit,
            rollbackTransaction: transactions.rollback,
          })
          await ensureKeysets(adapter)
        },
        destroy: async () => {
          transactions.stop()
          await destroy?.()
        },
      })
    },
  }
}

/**
 * Waits for a database that starts at the same time as this process. It waits as long as drivers do, half a minute,
 * which is longer than a request may wait.
 */
async function untilItAnswers(adapter: MongooseAdapter, url: string): Promise<void> {
  const { MongoClient } = adapter.connection.base.mongo
  const client = new MongoClient(url)
  try {
    await client.connect()
  } catch (error) {
    adapter.payload.logger.error({ err: error }, 'the database does not answer')
    throw error
  } finally {
    await client.close()
  }
}
