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
import { type BulkOperations, type Condition, DuplicateRow } from './bulkOperations.ts'
import type { SerializedClient, SqlValue } from './libsqlClient.ts'
import { tableNameOf } from './sqliteFind.ts'

type Table = SQLiteTable & { id: never; updatedAt: never } & Record<string, never>
type Row = Record<string, unknown>
type NamedField = { type: string; name?: string }
/** Drizzle's, which knows how a value is stored. */
type Column = { name: string; mapToDriverValue(value: unknown): unknown }

/** SQLite joins at most 500 selects in one statement. */
const PARENTS_PER_STATEMENT = 100

/** The batch calls on the tables that Payload made for drizzle. */
export function sqliteBatch(adapter: SQLiteAdapter): Omit<BulkOperations, 'findTogether'> {
  const client = () => adapter.client as SerializedClient
  const tableOf = (collection: string) => {
    const table = adapter.tables[tableNameOf(collection)]
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
  /** Rows with the same fields, by a statement that is prepared once; `ending` is what follows, of all columns given. */
  const write = (collection: string, rows: Row[], ending: (columns: string[]) => string) => {
    const columns = tableOf(collection) as unknown as Record<string, Column>
    const updatedAt = new Date().toISOString()
    const flat = columnsOf(collection, rows).map((row) => ({
      ...row,
      id: row.id ?? randomUUID(),
      createdAt: row.createdAt ?? updatedAt,
      updatedAt,
    }))
    const names = [...new Set(flat.flatMap((row) => Object.keys(row)))]
    const given = names.map((name) => {
      const column = columns[name]
      if (!column) throw new Error(`There is no column ${name}.`)
      return column
    })
    const quoted = given.map(({ name }) => `"${name}"`)
    const into = `insert into "${tableNameOf(collection)}" (${quoted.join(', ')})`
    const statement = `${into} values (${quoted.map(() => '?').join(', ')})${ending(quoted)}`
    refusingDuplicates(collection, () =>
      client().runForEach(
        statement,
        flat.map((row: Row) => names.map((name, index) => toSqlValue(given[index] as Column, row[name]))),
      ),
    )
  }

  return {
    newId: randomUUID,
    insertMany: async ({ collection, rows, req }) => {
      await transactionOf(req)
      write(collection, rows, () => '')
    },
    upsertMany: async ({ collection, rows, req }) => {
      await transactionOf(req)
      write(collection, rows, (columns) => {
        const set = columns.filter((column) => column !== '"id"' && column !== '"created_at"')
        return ` on conflict ("id") do update set ${set.map((column) => `${column} = excluded.${column}`).join(', ')}`
      })
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
      await transactionOf(req)
      const held = `select count(*) from "${tableNameOf(collection)}" where "id" in (select value from json_each(?))`
      return Number(client().rows(held, [JSON.stringify(ids)], true)[0]?.[0])
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

function refusingDuplicates(collection: string, write: () => void): void {
  try {
    write()
  } catch (error) {
    if ((error as { code?: unknown }).code === 'SQLITE_CONSTRAINT_UNIQUE')
      throw new DuplicateRow(collection, { cause: error })
    throw error
  }
}

function toSqlValue(column: Column, value: unknown): SqlValue {
  return value === undefined || value === null ? null : (column.mapToDriverValue(value) as SqlValue)
}

function toSql(table: Table, condition: Condition): SQL | undefined {
  const column = table[condition.field] as never
  if ('in' in condition) return inArray(column, [...condition.in])
  if ('atLeast' in condition) return gte(column, condition.atLeast)
  if ('below' in condition) return lt(column, condition.below)
  return condition.empty ? isNull(column) : isNotNull(column)
}
