import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Client, InArgs, InStatement, ResultSet, Transaction } from '@libsql/client'
import {
  type Connection,
  emptyWal,
  leaveFile,
  openConnection,
  openTrier,
  openWriter,
  patiently,
  tryWrite,
} from './sqliteConnection.ts'
import { identityOf, type SqliteIdentity } from './sqliteIdentity.ts'
import { WriterQueue } from './writerQueue.ts'
import type { WriterWatch } from './writerWatch.ts'

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
  /** What has happened to the open file, as the beginning of a sentence. Undefined while it is the one that was opened. */
  fileChange(): string | undefined
  /** Writes to the disk what the next commit overwrites. Throws SQLite's error where that fails. */
  tryWrite(): void
  /** The queue in front of the one writer. */
  writers: WriterWatch
}

/**
 * SQLite has one writer, so this client has one writer connection with a queue in front of it. Reads outside
 * transactions use a connection of their own and see what is committed (WAL). libsql's own `transaction()` is not used,
 * because it gives the connection away and opens a new one each time, without our PRAGMAs.
 *
 * Every write goes through this client, including writes that Payload makes without a `req`: an admin's login, the
 * key-value store.
 */
export async function openSerializedClient(file: string, production = false): Promise<SerializedClient> {
  const writer = await openWriter(file, production)
  const reader = openConnection(file)
  reader.handle.exec('PRAGMA query_only = ON')
  const identity = identityOf(file)
  const { begin, alone, writers } = inTurn(writer, identity)
  let opened: Connection | undefined
  const trier = () => {
    opened ??= openTrier(file)
    return opened
  }
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
      (inside ? writer : reader).prepared(sql).raw(true).all(bindable(values)) as SqlValue[][],
    runForEach: (sql: string, rows: SqlValue[][]) => {
      if (!writer.handle.inTransaction) throw new Error('A batch must be written inside a transaction.')
      const statement = writer.prepared(sql)
      for (const row of rows) statement.run(bindable(row))
    },
    fileChange: identity.change,
    tryWrite: () => {
      // A transaction of ours has the only place for writers. Whether it can write shows at its own end.
      if (!writer.handle.inTransaction) tryWrite(trier())
    },
    transaction: begin,
    writers,
    close: () => {
      emptyWal(writer, identity)
      for (const connection of [opened, reader, writer]) connection?.client.close()
      leaveFile(file)
    },
  }
}

/** The ways to write: one transaction at a time. */
function inTurn(writer: Connection, identity: SqliteIdentity) {
  const queue = new WriterQueue()

  async function begin(): Promise<Transaction> {
    const leave = await queue.enter()
    // libsql's calls are synchronous, so successive writers would keep the event loop from all other work.
    await nextTurn()
    try {
      identity.check()
      await patiently(() => control(writer, 'BEGIN IMMEDIATE'))
    } catch (error) {
      leave()
      throw error
    }
    return transactionOn(writer, identity, leave)
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

  return { begin, alone, writers: queue.watch }
}

/**
 * Runs on the handle and not as a prepared statement. A prepared statement that meets BUSY stays "in progress" until it
 * is garbage-collected, and until then no transaction of the connection can commit.
 */
function control({ handle }: Connection, statement: 'BEGIN IMMEDIATE' | 'COMMIT' | 'ROLLBACK'): void {
  handle.exec(statement)
}

/** libsql runs statements synchronously on the one connection. Between BEGIN and COMMIT only this object may use it. */
function transactionOn(writer: Connection, identity: SqliteIdentity, leave: () => void): Transaction {
  let isOpen = true
  const inside = <T>(work: () => Promise<T>): Promise<T> =>
    isOpen ? work() : Promise.reject(new Error('This SQLite transaction has already ended.'))
  const end = async (how: 'commit' | 'roll back') => {
    isOpen = false
    try {
      if (how === 'commit') {
        identity.check()
        control(writer, 'COMMIT')
      }
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
 * libsql ends the whole process when it is to bind a boolean. What a hook asks for may come from a body that nobody has
 * validated yet.
 */
function bindable(values: SqlValue[]): SqlValue[] {
  if (values.some((value: unknown) => typeof value === 'boolean')) {
    throw new TypeError('A statement of SQLite takes no boolean.')
  }
  return values
}

function isRead(statement: InStatement): boolean {
  return /^\s*(select|with|values|explain)\b/i.test(typeof statement === 'string' ? statement : statement.sql)
}
