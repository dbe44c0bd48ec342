import type { ResultSet } from '@libsql/client'
import type { GenericTable, SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { AnySQLiteColumn, BaseSQLiteDatabase } from '@payloadcms/db-sqlite/drizzle/sqlite-core'
import type { PayloadRequest } from 'payload'
import type { SerializedClient } from './libsqlClient.ts'

/** Drizzle, inside or outside of a transaction. */
export type Database = BaseSQLiteDatabase<'async', ResultSet, Record<string, unknown>>

/** A transaction as Payload's operations look it up by its ID. */
interface Session {
  db: Database
  resolve(): Promise<void>
  reject(): Promise<void>
}

/** A table as Payload defines it for drizzle. The columns have the names of their fields. */
export type Table = GenericTable

/** Payload's adapter as `sqlite` opens it, with our client and our sessions. */
export type Sqlite = Omit<SQLiteAdapter, 'client' | 'sessions' | 'tables'> & {
  /** Prepares each statement once, without drizzle. */
  client: SerializedClient
  sessions: Record<string, Session>
  tables: Record<string, Table>
}

/** Payload's table name for a collection. */
export function tableNameOf(collection: string): string {
  return collection.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`)
}

export function tableOf(adapter: Sqlite, collection: string): Table {
  const table = adapter.tables[tableNameOf(collection)]
  if (!table) throw new Error(`There is no table for ${collection}.`)
  return table
}

export function columnOf(columns: Readonly<Record<string, AnySQLiteColumn>>, field: string): AnySQLiteColumn {
  const column = columns[field]
  if (!column) throw new Error(`There is no column ${field}.`)
  return column
}

export async function transactionOf(adapter: Sqlite, { transactionID }: PayloadRequest): Promise<Database> {
  const session = transactionID && adapter.sessions[(await transactionID) as string]
  if (!session) throw new Error('A batch must be written inside a transaction.')
  return session.db
}
