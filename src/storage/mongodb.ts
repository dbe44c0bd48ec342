import { type MongooseAdapter, mongooseAdapter } from '@payloadcms/db-mongodb'
import type { Connect, DatabaseAdapterObj } from 'payload'
import { PlainError } from '../kernel/plainError.ts'
import type { ChangeListener } from './changesElsewhere.ts'
import { PATIENT } from './deadlines.ts'
import { mongodbBulkOperations } from './mongodbBulkOperations.ts'
import { mongodbChanges } from './mongodbChanges.ts'
import { keepMongodbClock } from './mongodbClock.ts'
import { mongodbFind } from './mongodbFind.ts'
import { buildIndexesPatiently, ensureKeysets } from './mongodbIndexes.ts'
import { migrateMongodb } from './mongodbMigrations.ts'
import { driverInfoOf, mongodbProcesses } from './mongodbProcesses.ts'
import { checkMongodbSchema, stampMongodb } from './mongodbSchema.ts'
import { setRouted } from './mongodbSharding.ts'
import { mongodbTimeouts } from './mongodbTimeouts.ts'
import { mongodbTransactions, TRANSACTION } from './mongodbTransactions.ts'
import { NotAReplicaSet } from './mongoErrors.ts'
import { neverDrop } from './neverDrop.ts'
import { nameOfThisProcess } from './thisProcess.ts'

/** How a mongos says what it is. Its transactions need no name of a replica set. */
const MONGOS = 'isdbgrid'

type Database = NonNullable<MongooseAdapter['connection']['db']>

/**
 * Payload's MongoDB adapter, with transactions that are always on. Payload silently turns transactions off when the
 * address names no replica set, even where the server is one. Connecting to a server that is none throws
 * `NotAReplicaSet`.
 */
export function mongodb(url: string, longestCallMs = PATIENT.call): DatabaseAdapterObj {
  let refused: NotAReplicaSet | undefined
  const processName = nameOfThisProcess()
  const inner = mongooseAdapter({
    url,
    connectOptions: { ...mongodbTimeouts(url, longestCallMs), driverInfo: driverInfoOf(processName) },
    // Indexes that are still building make the first transaction fail.
    ensureIndexes: true,
    // The fallback sort by createdAt would keep the keyset indexes from being used.
    disableFallbackSort: true,
    transactionOptions: TRANSACTION,
    afterOpenConnection: async (adapter) => {
      const { setName, msg } = (await adapter.connection.db?.admin().command({ hello: 1 })) ?? {}
      if (msg === MONGOS) setRouted(adapter)
      else if (!setName) {
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
      let stopClock = () => {}
      const processes = mongodbProcesses(adapter, processName)
      return Object.assign(adapter, mongodbBulkOperations(adapter), {
        changesElsewhere: (collections: readonly string[], listener: ChangeListener) =>
          mongodbChanges(adapter, collections, transactions, listener),
        tryToWrite: processes.tryToWrite,
        connect: async (...options: Parameters<Connect>) => {
          await untilItAnswers(adapter, url, checkMongodbSchema)
          buildIndexesPatiently(adapter)
          neverDrop()
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
          if (adapter.connection.db) await stampMongodb(adapter.connection.db)
          stopClock = await keepMongodbClock(adapter)
          await processes.open()
        },
        destroy: async () => {
          stopClock()
          transactions.stop()
          await processes.close()
          await destroy?.()
        },
      })
    },
  }
}

/** Longer than a request may wait, because a database often starts at the same time as this process. */
const ANSWERS_WITHIN_MS = 10_000

/**
 * Waits for the database, and says in a sentence that it does not answer: which one, and never with which password. Then
 * `check` looks at it, before anything is written.
 */
async function untilItAnswers(
  adapter: MongooseAdapter,
  url: string,
  check: (database: Database) => Promise<void>,
): Promise<void> {
  const { MongoClient } = adapter.connection.base.mongo
  const { serverSelectionTimeoutMS } = mongodbTimeouts(url, ANSWERS_WITHIN_MS)
  const client = new MongoClient(url, { serverSelectionTimeoutMS })
  try {
    await client.connect().catch((error: unknown) => {
      throw noAnswer(adapter, client.options, error)
    })
    await check(client.db())
  } finally {
    await client.close()
  }
}

type Options = Pick<
  MongooseAdapter['connection']['base']['mongo']['MongoClient']['prototype']['options'],
  'srvHost' | 'hosts'
>

function noAnswer(adapter: MongooseAdapter, { srvHost, hosts }: Options, error: unknown): PlainError {
  const where = srvHost ?? hosts.map(String).join(', ')
  // The server answered, and said no: it knows better than we do why.
  if (error instanceof adapter.connection.base.mongo.MongoServerError) {
    return new PlainError(`MongoDB at ${where} refuses the connection: ${error.codeName}. Check DATABASE_URL.`)
  }
  return new PlainError(
    `MongoDB at ${where} does not answer. Start it, or correct DATABASE_URL. Every member of a replica set must be ` +
      'reachable under the name that the replica set gives it.',
  )
}
