import { randomUUID } from 'node:crypto'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import {
  and,
  count,
  desc,
  eq,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  or,
  type SQL,
  sql,
} from '@payloadcms/db-sqlite/drizzle'
import type { LibSQLDatabase } from '@payloadcms/db-sqlite/drizzle/libsql'
import { type SQLiteTable, unionAll } from '@payloadcms/db-sqlite/drizzle/sqlite-core'
import type { PayloadRequest } from 'payload'
import { type BatchWrites, type Condition, DuplicateRow } from './batch.ts'

type Table = SQLiteTable & { id: never; updatedAt: never } & Record<string, never>
type Row = Record<string, unknown>
type NamedField = { type: string; name?: string }

/** SQLite takes 32,766 values in one statement; the widest row, a performed set, has 28. */
const ROWS_PER_STATEMENT = 500

/** SQLite joins at most 500 selects in one statement. */
const PARENTS_PER_STATEMENT = 100

/** The batch calls on the tables that Payload made for drizzle. */
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
  const readerOf = async (req: PayloadRequest | undefined) =>
    req?.transactionID ? transactionOf(req) : (adapter.drizzle as unknown as LibSQLDatabase)
  /** A group's fields are columns of their own: `load.unit` is `load_unit`. */
  const columnsOf = (collection: string, rows: Row[]) => {
    const { fields } = (adapter.payload.collections as unknown as Record<string, { config: { fields: NamedField[] } }>)[
      collection
    ]?.config ?? { fields: [] }
    const groups = fields.filter(({ type }) => type === 'group').map(({ name }) => String(name))
    return rows.map((row) => {
      const flat = { ...row }
      for (const group of groups) {
        for (const [name, value] of Object.entries((row[group] ?? {}) as Row)) flat[`${group}_${name}`] = value
        delete flat[group]
      }
      return flat
    })
  }

  return {
    newId: randomUUID,
    insertMany: async ({ collection, rows, req }) => {
      const db = await transactionOf(req)
      for (const part of inParts(columnsOf(collection, rows))) {
        await refusingDuplicates(collection, () => db.insert(tableOf(collection)).values(part as never))
      }
    },
    upsertMany: async ({ collection, rows, req }) => {
      const db = await transactionOf(req)
      const table = tableOf(collection)
      const updatedAt = new Date().toISOString()
      for (const part of inParts(columnsOf(collection, rows))) {
        const given = Object.keys(part[0] ?? {}).filter((name) => !['id', 'createdAt', 'updatedAt'].includes(name))
        const set = Object.fromEntries(given.map((name) => [name, excluded(table, name)]))
        await refusingDuplicates(collection, () =>
          db
            .insert(table)
            .values(part.map((row) => ({ ...row, updatedAt })) as never)
            .onConflictDoUpdate({ target: table.id, set: { ...set, updatedAt } as never }),
        )
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
    markMany: async ({ collection, ids, field, req }) => {
      const db = await transactionOf(req)
      const table = tableOf(collection)
      // Drizzle moves `updatedAt` by itself unless it is told where to.
      await db
        .update(table)
        .set({ [field]: true, updatedAt: sql`${table.updatedAt}` } as never)
        .where(inArray(table.id, ids))
    },
    hold: async ({ collection, ids, req }) => {
      const db = await transactionOf(req)
      const table = tableOf(collection)
      const [row] = await db.select({ held: count() }).from(table).where(inArray(table.id, ids))
      return row?.held ?? 0
    },
    pageOfEach: async ({ collection, by, parents, where = [], newest, after, limit, req }) => {
      const db = await readerOf(req)
      const table = tableOf(collection)
      const [key, id] = [table[newest] as never, table.id]
      // The first condition says nothing that the second does not, but an index can start from it.
      const behind =
        after && and(lte(key, after.key), or(lt(key, after.key), and(eq(key, after.key), lt(id, after.id))))
      const page = ({ id: parent, where: own = [] }: (typeof parents)[number]) => {
        const first = db
          .select({ id: sql<string>`${id}`.as('id') })
          .from(table)
          .where(
            and(
              eq(table[by] as never, parent),
              ...[...where, ...own].map((each) => toSql(table, each)),
              behind ?? undefined,
            ),
          )
          .orderBy(desc(key), desc(id))
          .limit(limit)
          .as('page')
        return db.select({ id: first.id }).from(first)
      }
      const found: string[] = []
      for (let start = 0; start < parents.length; start += PARENTS_PER_STATEMENT) {
        const [first, second, ...rest] = parents.slice(start, start + PARENTS_PER_STATEMENT).map(page)
        if (!first) break
        const rows = await (second ? unionAll(first as never, second as never, ...(rest as never[])) : first)
        found.push(...(rows as { id: string }[]).map((row) => row.id))
      }
      return found
    },
    countOfEach: async ({ collection, by, parents, where = [], req }) => {
      const db = await readerOf(req)
      const table = tableOf(collection)
      const each = parents.map(({ id, where: own = [] }) =>
        and(eq(table[by] as never, id), ...[...where, ...own].map((condition) => toSql(table, condition))),
      )
      const rows = await db
        .select({ parent: sql<string>`${table[by]}`, count: count() })
        .from(table)
        .where(or(...each))
        .groupBy(table[by] as never)
      return new Map(rows.map((row) => [row.parent, row.count]))
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

function inParts(rows: Row[]): Row[][] {
  const parts: Row[][] = []
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT)
    parts.push(rows.slice(start, start + ROWS_PER_STATEMENT))
  return parts
}

/** What the row that met another would have said. */
function excluded(table: Table, name: string): SQL {
  const column = table[name] as { name: string } | undefined
  if (!column) throw new Error(`There is no column ${name}.`)
  return sql.raw(`excluded."${column.name}"`)
}

async function refusingDuplicates(collection: string, write: () => PromiseLike<unknown>): Promise<void> {
  try {
    await write()
  } catch (error) {
    const { code } = ((error as Error).cause ?? error) as { code?: unknown }
    if (code === 'SQLITE_CONSTRAINT_UNIQUE') throw new DuplicateRow(collection, { cause: error })
    throw error
  }
}

function toSql(table: Table, condition: Condition): SQL | undefined {
  const column = table[condition.field] as never
  if ('in' in condition) return inArray(column, [...condition.in])
  if ('atLeast' in condition) return gte(column, condition.atLeast)
  if ('below' in condition) return lt(column, condition.below)
  return condition.empty ? isNull(column) : isNotNull(column)
}
