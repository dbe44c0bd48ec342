import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { LibSQLDatabase } from '@payloadcms/db-sqlite/drizzle/libsql'
import type { SQLiteTable } from '@payloadcms/db-sqlite/drizzle/sqlite-core'
import type { PayloadRequest } from 'payload'
import type { SerializedClient } from './libsqlClient.ts'

/** A table as Payload defines it for drizzle. The columns have the names of their fields. */
export type Table = SQLiteTable & { id: never; updatedAt: never } & Record<string, never>

/** Payload's table name for a collection. */
export function tableNameOf(collection: string): string {
  return collection.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`)
}

export function tableOf(adapter: SQLiteAdapter, collection: string): Table {
  const table = adapter.tables[tableNameOf(collection)]
  if (!table) throw new Error(`There is no table for ${collection}.`)
  return table as unknown as Table
}

/** The client that prepares each statement once, without drizzle. */
export const clientOf = (adapter: SQLiteAdapter) => adapter.client as SerializedClient

export async function transactionOf(
  adapter: SQLiteAdapter,
  { transactionID }: PayloadRequest,
): Promise<LibSQLDatabase> {
  const session = transactionID && adapter.sessions[(await transactionID) as string]
  if (!session) throw new Error('A batch must be written inside a transaction.')
  return session.db as unknown as LibSQLDatabase
}

export const outsideOfTransactions = (adapter: SQLiteAdapter) => adapter.drizzle as unknown as LibSQLDatabase
