import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises'
import type { Client, InArgs, InStatement, ResultSet, Transaction } from '@libsql/client'
import { Sqlite3Client } from '@libsql/client/sqlite3'
import Database from 'libsql'
import { LRUCache } from 'lru-cache'
import { WriterQueue } from './writerQueue.ts'

const BUSY_FOR_MS = 5_000

export type SqlValue = string | number | null

/** libsql's client, with what Payload and drizzle use of it. */
export interface SerializedClient extends Omit<Client, 'migrate' | 'sync'> {
  /**
   * The rows that a statement finds. The statement is prepared once, and runs `inside` the open transaction or outside
   * of it.
   */
  rows(sql: string, values: SqlValue[], inside: boolean): SqlValue[][]
  /** Runs a statement, prepared once, for each of these rows in the open transaction. Throws when none is open. */
  runForEach(sql: string, rows: SqlValue[][]): void
  /** Changes when another process commits something, and never by what this process does. */
  versionElsewhere(): number
}

/** A connection: the handle for control statements, and libsql's client on that handle for statements with values. */
interface Connection {
  handle: Database.Database
  client: Sqlite3Client
  prepared(sql: string): Database.Statement
}

/** Our code makes about fifty statements. More arise only where a question lists its conditions. */
const MOST_PREPARED = 200

/**
 * SQLite has one writer, so this client has one writer connection with a queue in front of it. Reads outside
 * transactions use a connection of their own and see what is committed (WAL). libsql's own `transaction()` is not used,
 * because it gives the connection away and opens a new one each time, without our PRAGMAs.
 *
 * Every write goes through this client, including writes that Payload makes without a `req`: an admin's login, the
 * key-value store.
 */
export async function openSerializedClient(file: string): Promise<SerializedClient> {
  const writer = open(file)
  await patiently(() =>
    writer.handle.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON'),
  )
  const reader = open(file)
  reader.handle.exec('PRAGMA query_only = ON')
  const { begin, alone } = inTurn(writer)
  // SQLite tells a connection only of commits by other connections, and all commits of this process are by the writer.
  const dataVersion = writer.handle.prepare('PRAGMA data_version')
  return {
    // `all` runs the statement to its end. A statement that was only begun would keep the state that it saw.
    versionElsewhere: () => (dataVersion.all() as { data_version: number }[])[0]?.data_version ?? 0,
    get closed() {
      return writer.client.closed
    },
    protocol: 'file',
    execute: (statement: InStatement, args?: InArgs) => {
      const arranged = typeof statement === 'string' && args ? { sql: statement, args } : statement
      return isRead(arranged) ? reader.client.execute(arranged) : alone((transaction) => transaction.execute(arranged))
    },
    batch: (statements: InStatement[]) => alone((transaction) => transaction.batch(statements)),
    executeMultiple: (sql: string) => alone((transaction) => transaction.executeMultiple(sql)),
    rows: (sql: string, values: SqlValue[], inside: boolean) =>
      (inside ? writer : reader).prepared(sql).raw(true).all(values) as SqlValue[][],
    runForEach: (sql: string, rows: SqlValue[][]) => {
      if (!writer.handle.inTransaction) throw new Error('A batch must be written inside a transaction.')
      const statement = writer.prepared(sql)
      for (const row of rows) statement.run(row)
    },
    transaction: begin,
    close: () => {
      writer.client.close()
      reader.client.close()
    },
  }
}

function open(file: string): Connection {
  const handle = new Database(file)
  // With a timeout, SQLite would wait for a lock inside the call and block the event loop.
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

/** The ways to write: one transaction at a time. */
function inTurn(writer: Connection) {
  const queue = new WriterQueue()

  async function begin(): Promise<Transaction> {
    const leave = await queue.enter()
    // libsql's calls are synchronous, so successive writers would keep the event loop from all other work.
    await nextTurn()
    try {
      await patiently(() => control(writer, 'BEGIN IMMEDIATE'))
    } catch (error) {
      leave()
      throw error
    }
    return transactionOn(writer, leave)
  }

  /**
   * Even a single write begins a transaction, because only BEGIN can meet another process, and only BEGIN can be tried
   * again.
   */
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

  return { begin, alone }
}

/**
 * Runs on the handle and not as a prepared statement. A prepared statement that meets BUSY stays "in progress" until it
 * is garbage-collected, and until then no transaction of the connection can commit.
 */
function control({ handle }: Connection, statement: 'BEGIN IMMEDIATE' | 'COMMIT' | 'ROLLBACK'): void {
  handle.exec(statement)
}

/** libsql runs statements synchronously on the one connection. Between BEGIN and COMMIT only this object may use it. */
function transactionOn(writer: Connection, leave: () => void): Transaction {
  let isOpen = true
  const inside = <T>(work: () => Promise<T>): Promise<T> =>
    isOpen ? work() : Promise.reject(new Error('This SQLite transaction has already ended.'))
  const end = async (how: 'commit' | 'roll back') => {
    isOpen = false
    try {
      if (how === 'commit') control(writer, 'COMMIT')
    } finally {
      // A failed commit leaves the transaction open, so a commit comes here as well. After some errors SQLite has
      // rolled back by itself.
      if (writer.handle.inTransaction) control(writer, 'ROLLBACK')
      leave()
    }
  }
  return {
    get closed() {
      return !isOpen
    },
    execute: (statement: InStatement) => inside(() => writer.client.execute(statement)),
    batch: (statements: InStatement[]) =>
      inside(async () => {
        const results: ResultSet[] = []
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
}

/**
 * Another process (a command beside the server) may hold the lock for a moment. Tries again for five seconds, without
 * blocking the event loop.
 */
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
