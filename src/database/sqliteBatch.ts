import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { count, inArray, sql } from '@payloadcms/db-sqlite/drizzle'
import type { LibSQLDatabase } from '@payloadcms/db-sqlite/drizzle/libsql'
import type { SQLiteTable } from '@payloadcms/db-sqlite/drizzle/sqlite-core'
import type { PayloadRequest } from 'payload'
import { type BatchWrites, DuplicateRow } from './batch.ts'

type Table = SQLiteTable & { id: never; updatedAt: never } & Record<string, never>

/** SQLite takes 32,766 values in one statement; a revision has eight. */
const ROWS_PER_STATEMENT = 500

/** The batch writes on the tables that Payload made for drizzle. */
export function sqliteBatch(adapter: SQLiteAdapter): BatchWrites {
  const tableOf = (collection: string) => {
    const table = adapter.tables[collection.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`)]
    if (!table) throw new Error(`There is no table for ${collection}.`)
    return table as unknown as Table
  }
  const transactionOf = async ({ transactionID }: PayloadRequest) => {
    const session = transactionID && adapter.sessions[(await transactionID) as string]
    if (!session) throw new Error('A batch is written inside a transaction.')
    return session.db as unknown as LibSQLDatabase
  }
  return {
    insertMany: async ({ collection, rows, req }) => {
      const db = await transactionOf(req)
      try {
        for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
          await db.insert(tableOf(collection)).values(rows.slice(start, start + ROWS_PER_STATEMENT) as never)
        }
      } catch (error) {
        const { code } = ((error as Error).cause ?? error) as { code?: unknown }
        if (code === 'SQLITE_CONSTRAINT_UNIQUE') throw new DuplicateRow(collection, { cause: error })
        throw error
      }
    },
    incrementMany: async ({ collection, ids, field, req }) => {
      const db = await transactionOf(req)
      const table = tableOf(collection)
      await db
        .update(table)
        .set({ [field]: sql`${table[field]} + 1`, updatedAt: new Date().toISOString() } as never)
        .where(inArray(table.id, ids))
    },
    hold: async ({ collection, ids, req }) => {
      const db = await transactionOf(req)
      const table = tableOf(collection)
      const [row] = await db.select({ held: count() }).from(table).where(inArray(table.id, ids))
      return row?.held ?? 0
    },
    countUp: async ({ bucket, expiresAt }) => {
      const table = tableOf('rateLimits')
      const [row] = await (adapter.drizzle as unknown as LibSQLDatabase)
        .insert(table)
        .values({ bucket, count: 1, expiresAt: expiresAt.toISOString() } as never)
        .onConflictDoUpdate({ target: table.bucket as never, set: { count: sql`${table.count} + 1` } as never })
        .returning()
      return (row as unknown as { count: number }).count
    },
  }
}
