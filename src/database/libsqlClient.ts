import { setTimeout as sleep } from 'node:timers/promises'
import { type Client, createClient, type InStatement, type Transaction } from '@libsql/client'
import { WriterQueue } from './writerQueue.ts'

const BUSY_FOR_MS = 5_000

/**
 * SQLite has one writer, so this client has one writer connection, and a queue in front of it; reads outside transactions go
 * to a connection of their own and see what is committed (WAL). libsql's own `transaction()` is not used: it gives the
 * connection away and opens a new one each time, without our PRAGMAs.
 *
 * Every write passes here, also those that Payload makes without a `req`: an admin's login, the key-value store.
 */
export async function openSerializedClient(url: string): Promise<Client> {
  const writer = createClient({ url })
  await writer.execute('PRAGMA busy_timeout = 0')
  await patiently(() => writer.execute('PRAGMA journal_mode = WAL'))
  await writer.execute('PRAGMA synchronous = FULL')
  await writer.execute('PRAGMA foreign_keys = ON')
  const reader = createClient({ url })
  await reader.execute('PRAGMA busy_timeout = 0')
  await reader.execute('PRAGMA query_only = ON')
  const queue = new WriterQueue()

  async function alone<T>(work: () => Promise<T>): Promise<T> {
    const leave = await queue.enter()
    try {
      return await patiently(work)
    } finally {
      leave()
    }
  }

  async function begin(): Promise<Transaction> {
    const leave = await queue.enter()
    try {
      await patiently(() => writer.execute('BEGIN IMMEDIATE'))
    } catch (error) {
      leave()
      throw error
    }
    return transactionOn(writer, leave)
  }

  const client = {
    get closed() {
      return writer.closed
    },
    protocol: 'file',
    execute: (statement: InStatement, args?: never) => {
      const arranged = typeof statement === 'string' && args ? { sql: statement, args } : statement
      return isRead(arranged) ? patiently(() => reader.execute(arranged)) : alone(() => writer.execute(arranged))
    },
    batch: (statements: InStatement[]) => alone(() => writer.batch(statements, 'write')),
    migrate: (statements: InStatement[]) => alone(() => writer.migrate(statements)),
    executeMultiple: (sql: string) => alone(() => writer.executeMultiple(sql)),
    transaction: begin,
    sync: () => writer.sync(),
    close: () => {
      writer.close()
      reader.close()
    },
  }
  return client as unknown as Client
}

/** libsql runs statements synchronously on the one connection, so between BEGIN and COMMIT only this object may use it. */
function transactionOn(writer: Client, leave: () => void): Transaction {
  let open = true
  const inside = <T>(work: () => Promise<T>): Promise<T> =>
    open ? work() : Promise.reject(new Error('This SQLite transaction has already ended.'))
  const end = async (statement: 'COMMIT' | 'ROLLBACK') => {
    open = false
    try {
      await writer.execute(statement)
    } catch (error) {
      // A commit that failed leaves the transaction open; SQLite may also have rolled it back by itself.
      await writer.execute('ROLLBACK').catch(() => {})
      throw error
    } finally {
      leave()
    }
  }
  const transaction = {
    get closed() {
      return !open
    },
    execute: (statement: InStatement) => inside(() => writer.execute(statement)),
    batch: (statements: InStatement[]) =>
      inside(async () => {
        const results = []
        for (const statement of statements) results.push(await writer.execute(statement))
        return results
      }),
    executeMultiple: (sql: string) => inside(() => writer.executeMultiple(sql)),
    commit: () => inside(() => end('COMMIT')),
    rollback: async () => {
      if (open) await end('ROLLBACK')
    },
    close: () => {
      if (open) void end('ROLLBACK')
    },
  }
  return transaction as unknown as Transaction
}

/** Another process (a command beside the server) may hold the lock for a moment. Waits without blocking the event loop. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + BUSY_FOR_MS
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY') || Date.now() > deadline) throw error
      await sleep(5 + Math.random() * 20)
    }
  }
}

function isRead(statement: InStatement): boolean {
  return /^\s*(select|with|values|explain)\b/i.test(typeof statement === 'string' ? statement : statement.sql)
}
