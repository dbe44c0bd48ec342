import { setTimeout as sleep } from 'node:timers/promises'
import { Sqlite3Client } from '@libsql/client/sqlite3'
import Database from 'libsql'
import { LRUCache } from 'lru-cache'
import { PlainError } from '../kernel/plainError.ts'
import type { SqliteIdentity } from './sqliteIdentity.ts'
import { checkSqliteSchema, RESTORE } from './sqliteSchema.ts'
import { lookAtFiles } from './sqliteStart.ts'
import { isDamage, sqliteTrouble } from './sqliteTrouble.ts'

const BUSY_FOR_MS = 5_000

/** A connection: the handle for control statements, and libsql's client on that handle for statements with values. */
export interface Connection {
  handle: Database.Database
  client: Sqlite3Client
  prepared(sql: string): Database.Statement
}

/** Our code makes about fifty statements. More arise only where a question lists its conditions. */
const MOST_PREPARED = 200

/** How many clients of this process have each file open. See `lookAtFiles`. */
const openHere = new Map<string, number>()

export function leaveFile(file: string): void {
  openHere.set(file, (openHere.get(file) ?? 1) - 1)
}

/** The first connection to the file. Before it writes anything, it makes sure that the file is ours and is whole. */
export async function openWriter(file: string, production: boolean): Promise<Connection> {
  if (!openHere.get(file)) lookAtFiles(file, production)
  openHere.set(file, (openHere.get(file) ?? 0) + 1)
  let writer: Connection | undefined
  try {
    writer = openConnection(file)
    const { handle } = writer
    await patiently(() => checkSqliteSchema((sql) => handle.prepare(sql).raw(true).all([]) as unknown[][], file))
    await patiently(() => handle.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON'))
    // The first read in the WAL mode makes the WAL.
    await patiently(() => handle.prepare('select count(*) from sqlite_schema').all([]))
    return writer
  } catch (error) {
    writer?.client.close()
    leaveFile(file)
    throw inWords(file, error)
  }
}

function inWords(file: string, error: unknown): unknown {
  const trouble = sqliteTrouble(error)
  if (trouble === undefined) return error
  const way = isDamage(trouble) ? ` Restore a backup: ${RESTORE} --force.` : ''
  return new PlainError(`${trouble}: ${file}.${way}`)
}

/**
 * Copies the WAL into the file and empties it, so that the file alone has everything. SQLite does this by itself at the
 * last close only when every statement has been closed, and libsql closes statements when they are garbage-collected.
 * Another process that is reading keeps a part of the WAL in use, and then it is for that process to empty it.
 */
export function emptyWal({ handle }: Connection, identity: SqliteIdentity): void {
  if (identity.change() !== undefined) return
  try {
    handle.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all([])
  } catch {
    // Everything that was acknowledged is in the WAL, which stays.
  }
}

export function openConnection(file: string): Connection {
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

/** A connection that keeps one page in memory, so that it writes what a transaction changes before the transaction ends. */
export function openTrier(file: string): Connection {
  const trier = openConnection(file)
  trier.handle.exec('PRAGMA cache_size = 1')
  return trier
}

/**
 * Writes a page or two to the WAL and rolls back. Nothing is committed, because a commit would make the other processes
 * of this file forget what they have in memory. The calls are synchronous, so nobody of this process meets the lock.
 */
export function tryWrite({ handle }: Connection): void {
  try {
    handle.exec(
      'BEGIN IMMEDIATE; CREATE TABLE waymark_probe (content); INSERT INTO waymark_probe VALUES (zeroblob(65536))',
    )
  } finally {
    if (handle.inTransaction) handle.exec('ROLLBACK')
  }
}

/**
 * Another process (a command beside the server) may hold the lock for a moment. Tries again for five seconds, without
 * blocking the event loop.
 */
export async function patiently<T>(work: () => T): Promise<T> {
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
