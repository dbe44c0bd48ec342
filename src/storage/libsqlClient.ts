import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises'
import type { Client, InStatement, Transaction } from '@libsql/client'
import { Sqlite3Client } from '@libsql/client/sqlite3'
import Database from 'libsql'
import { LRUCache } from 'lru-cache'
import { WriterQueue } from './writerQueue.ts'

const BUSY_FOR_MS = 5_000

export type SqlValue = string | number | null

export interface SerializedClient extends Client {
  /** The rows that a statement finds, which is prepared once. `inside` the transaction that is open, or beside it. */
  rows(sql: string, values: SqlValue[], inside: boolean): SqlValue[][]
  /** Runs a statement for each of these rows, prepared once, in the transaction that is open. */
  runForEach(sql: string, rows: SqlValue[][]): void
  /** Changes when another process has committed something, and with nothing that this one does. */
  versionElsewhere(): number
}

/** A connection: the handle, for control statements, and libsql's client on it, for everything that has values. */
interface Connection {
  handle: Database.Database
  client: Sqlite3Client
  prepared(sql: string): Database.Statement
}

/** Our code makes some fifty; more only where a question lists its conditions. */
const MOST_PREPARED = 200

/**
 * SQLite has one writer, so this client has one writer connection, and a queue in front of it; reads outside transactions go
 * to a connection of their own and see what is committed (WAL). libsql's own `transaction()` is not used: it gives the
 * connection away and opens a new one each time, without our PRAGMAs.
 *
 * Every write passes here, also those that Payload makes without a `req`: an admin's login, the key-value store.
 */
export async function openSerializedClient(file: string): Promise<SerializedClient> {
  const writer = open(file)
  await patiently(() =>
    writer.handle.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON'),
  )
  const reader = open(file)
  reader.handle.exec('PRAGMA query_only = ON')
  const queue = new WriterQueue()

  async function begin(): Promise<Transaction> {
    const leave = await queue.enter()
    // libsql never waits for anything, so writers in a row would keep the event loop from everything else.
    await nextTurn()
    try {
      await patiently(() => control(writer, 'BEGIN IMMEDIATE'))
    } catch (error) {
      leave()
      throw error
    }
    return transactionOn(writer, leave)
  }

  /** Also a single write begins first: only BEGIN can meet another process, and only it can be tried again. */
  async function alone<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const transaction = await begin()
    try {
      const result = await work(transaction)
      await transaction.commit()
      return result
    } finally {
      await transaction.rollback()
    }
  }

  // SQLite tells each connection only of the others' commits, and all of ours are by the writer.
  const dataVersion = writer.handle.prepare('PRAGMA data_version')
  const client = {
    // To its end: a statement that was only begun would hold on to what it saw.
    versionElsewhere: () => (dataVersion.all() as { data_version: number }[])[0]?.data_version ?? 0,
    get closed() {
      return writer.client.closed
    },
    protocol: 'file',
    execute: (statement: InStatement, args?: never) => {
      const arranged = typeof statement === 'string' && args ? { sql: statement, args } : statement
      return isRead(arranged) ? reader.client.execute(arranged) : alone((transaction) => transaction.execute(arranged))
    },
    batch: (statements: InStatement[]) => alone((transaction) => transaction.batch(statements)),
    executeMultiple: (sql: string) => alone((transaction) => transaction.executeMultiple(sql)),
    rows: (sql: string, values: SqlValue[], inside: boolean) =>
      (inside ? writer : reader).prepared(sql).raw(true).all(values) as SqlValue[][],
    runForEach: (sql: string, rows: SqlValue[][]) => {
      if (!writer.handle.inTransaction) throw new Error('A batch is written inside a transaction.')
      const statement = writer.prepared(sql)
      for (const row of rows) statement.run(row)
    },
    transaction: begin,
    close: () => {
      writer.client.close()
      reader.client.close()
    },
  }
  return client as unknown as SerializedClient
}

function open(file: string): Connection {
  const handle = new Database(file)
  // Waiting inside SQLite would block the event loop.
  handle.exec('PRAGMA busy_timeout = 0')
  const statements = new LRUCache<string, Database.Statement>({ max: MOST_PREPARED })
  return {
    handle,
    client: new Sqlite3Client(file, {}, handle, 'number'),
    prepared: (sql) => {
      const known = statements.get(sql) ?? handle.prepare(sql)
      statements.set(sql, known)
      return known
    },
  }
}

/**
 * Through the handle and not as a prepared statement: one that meets BUSY stays "in progress" until it is collected as
 * garbage, and until then no transaction of the connection can commit.
 */
function control({ handle }: Connection, statement: 'BEGIN IMMEDIATE' | 'COMMIT' | 'ROLLBACK'): void {
  handle.exec(statement)
}

/** libsql runs statements synchronously on the one connection, so between BEGIN and COMMIT only this object may use it. */
function transactionOn(writer: Connection, leave: () => void): Transaction {
  let isOpen = true
  const inside = <T>(work: () => Promise<T>): Promise<T> =>
    isOpen ? work() : Promise.reject(new Error('This SQLite transaction has already ended.'))
  const end = async (how: 'commit' | 'roll back') => {
    isOpen = false
    try {
      if (how === 'commit') control(writer, 'COMMIT')
    } finally {
      // Also after a commit that failed, which leaves it open. After some errors SQLite has rolled back by itself.
      if (writer.handle.inTransaction) control(writer, 'ROLLBACK')
      leave()
    }
  }
  const transaction = {
    get closed() {
      return !isOpen
    },
    execute: (statement: InStatement) => inside(() => writer.client.execute(statement)),
    batch: (statements: InStatement[]) =>
      inside(async () => {
        const results = []
        for (const statement of statements) results.push(await writer.client.execute(statement))
        return results
      }),
    executeMultiple: (sql: string) =>
      inside(async () => {
        writer.handle.exec(sql)
      }),
    commit: () => inside(() => end('commit')),
    rollback: async () => {
      if (isOpen) await end('roll back')
    },
    close: () => {
      if (isOpen) void end('roll back')
    },
  }
  return transaction as unknown as Transaction
}

/** Another process (a command beside the server) may hold the lock for a moment. Waits without blocking the event loop. */
async function patiently<T>(work: () => T): Promise<T> {
  const deadline = Date.now() + BUSY_FOR_MS
  for (;;) {
    try {
      return work()
    } catch (error) {
      if (!String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY') || Date.now() > deadline) throw error
      await sleep(5 + Math.random() * 20)
    }
  }
}

function isRead(statement: InStatement): boolean {
  return /^\s*(select|with|values|explain)\b/i.test(typeof statement === 'string' ? statement : statement.sql)
}
