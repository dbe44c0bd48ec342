import { randomUUID } from 'node:crypto'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { inArray, sql } from '@payloadcms/db-sqlite/drizzle'
import { type BulkArguments, DuplicateRow } from './bulkOperations.ts'
import type { SqlValue } from './libsqlClient.ts'
import { clientOf, outsideOfTransactions, tableNameOf, tableOf, transactionOf } from './sqliteTables.ts'

type Row = Record<string, unknown>
type NamedField = { type: string; name?: string }
/** Drizzle's column, which knows how to store a value. */
type Column = { name: string; mapToDriverValue(value: unknown): unknown }

export async function insertMany(
  adapter: SQLiteAdapter,
  { collection, rows, req }: BulkArguments<'insertMany'>,
): Promise<void> {
  await transactionOf(adapter, req)
  write(adapter, collection, rows, () => '')
}

export async function upsertMany(
  adapter: SQLiteAdapter,
  { collection, rows, req }: BulkArguments<'upsertMany'>,
): Promise<void> {
  await transactionOf(adapter, req)
  write(adapter, collection, rows, (columns) => {
    const set = columns.filter((column) => column !== '"id"' && column !== '"created_at"')
    return ` on conflict ("id") do update set ${set.map((column) => `${column} = excluded.${column}`).join(', ')}`
  })
}

export async function incrementMany(
  adapter: SQLiteAdapter,
  { collection, ids, field, req }: BulkArguments<'incrementMany'>,
): Promise<void> {
  const db = await transactionOf(adapter, req)
  const table = tableOf(adapter, collection)
  await db
    .update(table)
    .set({ [field]: sql`${table[field]} + 1`, updatedAt: new Date().toISOString() } as never)
    .where(inArray(table.id, ids))
}

export async function markMany(
  adapter: SQLiteAdapter,
  { collection, ids, field, req }: BulkArguments<'markMany'>,
): Promise<void> {
  const db = await transactionOf(adapter, req)
  const table = tableOf(adapter, collection)
  // Drizzle sets `updatedAt` to the current time unless it is given a value.
  await db
    .update(table)
    .set({ [field]: true, updatedAt: sql`${table.updatedAt}` } as never)
    .where(inArray(table.id, ids))
}

export async function hold(adapter: SQLiteAdapter, { collection, ids, req }: BulkArguments<'hold'>): Promise<number> {
  await transactionOf(adapter, req)
  const held = `select count(*) from "${tableNameOf(collection)}" where "id" in (select value from json_each(?))`
  return Number(clientOf(adapter).rows(held, [JSON.stringify(ids)], true)[0]?.[0])
}

export async function countUp(
  adapter: SQLiteAdapter,
  { bucket, expiresAt }: BulkArguments<'countUp'>,
): Promise<number> {
  const table = tableOf(adapter, 'rateLimits')
  const [row] = await outsideOfTransactions(adapter)
    .insert(table)
    .values({ bucket, count: 1, expiresAt: expiresAt.toISOString() } as never)
    .onConflictDoUpdate({ target: table.bucket as never, set: { count: sql`${table.count} + 1` } as never })
    .returning()
  return (row as unknown as { count: number }).count
}

/**
 * Inserts rows by one statement that is prepared once. Fields that a row lacks are null. `ending` ends the statement,
 * given all columns.
 */
function write(adapter: SQLiteAdapter, collection: string, rows: Row[], ending: (columns: string[]) => string): void {
  const columns = tableOf(adapter, collection) as unknown as Record<string, Column>
  const updatedAt = new Date().toISOString()
  const flat = columnsOf(adapter, collection, rows).map((row) => ({
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
    clientOf(adapter).runForEach(
      statement,
      flat.map((row: Row) => names.map((name, index) => toSqlValue(given[index] as Column, row[name]))),
    ),
  )
}

/** A field of a group has a column of its own: `load.unit` is `load_unit`. */
function columnsOf(adapter: SQLiteAdapter, collection: string, rows: Row[]): Row[] {
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
