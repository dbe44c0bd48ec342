import { randomUUID } from 'node:crypto'
import { inArray, sql } from '@payloadcms/db-sqlite/drizzle'
import type { AnySQLiteColumn } from '@payloadcms/db-sqlite/drizzle/sqlite-core'
import type { Field } from 'payload'
import { type BulkArguments, DuplicateRow } from './bulkOperations.ts'
import type { SqlValue } from './libsqlClient.ts'
import { columnOf, type Sqlite, type Table, tableNameOf, tableOf, transactionOf } from './sqliteTables.ts'

type Row = Record<string, unknown>

export async function insertMany(
  adapter: Sqlite,
  { collection, rows, req }: BulkArguments<'insertMany'>,
): Promise<string> {
  await transactionOf(adapter, req)
  const { fields } = adapter.payload.collections[collection].config
  return write(adapter, tableNameOf(collection), fields, rows, () => '')
}

export async function upsertMany(
  adapter: Sqlite,
  { collection, rows, req }: BulkArguments<'upsertMany'>,
): Promise<string> {
  await transactionOf(adapter, req)
  return upsertRows(adapter, tableNameOf(collection), adapter.payload.collections[collection].config.fields, rows)
}

/** As `upsertMany`, in the open transaction, for any table: that of a collection, or that of a list inside it. */
export function upsertRows(adapter: Sqlite, table: string, fields: Field[], rows: Row[]): string {
  return write(adapter, table, fields, rows, (columns) => {
    const set = columns.filter((column) => column !== '"id"' && column !== '"created_at"')
    return ` on conflict ("id") do update set ${set.map((column) => `${column} = excluded.${column}`).join(', ')}`
  })
}

export async function incrementMany(
  adapter: Sqlite,
  { collection, ids, field, req }: BulkArguments<'incrementMany'>,
): Promise<void> {
  const db = await transactionOf(adapter, req)
  const table = tableOf(adapter, collection)
  await db
    .update(table)
    .set({ [field]: sql`${columnOf(table, field)} + 1`, updatedAt: new Date().toISOString() })
    .where(inArray(columnOf(table, 'id'), ids))
}

export async function markMany(
  adapter: Sqlite,
  { collection, ids, field, req }: BulkArguments<'markMany'>,
): Promise<void> {
  const db = await transactionOf(adapter, req)
  const table = tableOf(adapter, collection)
  // Drizzle sets `updatedAt` to the current time unless it is given a value.
  await db
    .update(table)
    .set({ [field]: true, updatedAt: sql`${columnOf(table, 'updatedAt')}` })
    .where(inArray(columnOf(table, 'id'), ids))
}

export async function hold(adapter: Sqlite, { collection, ids, req }: BulkArguments<'hold'>): Promise<number> {
  await transactionOf(adapter, req)
  const held = `select count(*) from "${tableNameOf(collection)}" where "id" in (select value from json_each(?))`
  return Number(adapter.client.rows(held, [JSON.stringify(ids)], true)[0]?.[0])
}

export async function countUp(adapter: Sqlite, { bucket, expiresAt }: BulkArguments<'countUp'>): Promise<number> {
  const table = tableOf(adapter, 'rateLimits')
  const count = columnOf(table, 'count')
  const [row] = await adapter.drizzle
    .insert(table)
    .values({ bucket, count: 1, expiresAt: expiresAt.toISOString() })
    .onConflictDoUpdate({ target: columnOf(table, 'bucket'), set: { count: sql`${count} + 1` } })
    .returning()
  return (row as { count: number }).count
}

/**
 * Inserts rows by one statement that is prepared once. Fields that a row lacks are null. `ending` ends the statement,
 * given all columns. Returns the rows' `updatedAt`.
 */
function write(
  adapter: Sqlite,
  tableName: string,
  fields: Field[],
  rows: Row[],
  ending: (columns: string[]) => string,
): string {
  const table = adapter.tables[tableName] as Table
  const updatedAt = new Date().toISOString()
  // The tables of lists have no moments.
  const moments = (row: Row) => ('updatedAt' in table ? { createdAt: row.createdAt ?? updatedAt, updatedAt } : {})
  const flat = columnsOf(fields, rows).map((row) => ({ ...row, id: row.id ?? randomUUID(), ...moments(row) }))
  const names = [...new Set(flat.flatMap((row) => Object.keys(row)))]
  const given = names.map((name) => columnOf(table, name))
  const quoted = given.map(({ name }) => `"${name}"`)
  const into = `insert into "${tableName}" (${quoted.join(', ')})`
  const statement = `${into} values (${quoted.map(() => '?').join(', ')})${ending(quoted)}`
  refusingDuplicates(tableName, () =>
    adapter.client.runForEach(
      statement,
      flat.map((row: Row) => names.map((name, index) => toSqlValue(given[index] as AnySQLiteColumn, row[name]))),
    ),
  )
  return updatedAt
}

/** A field of a group has a column of its own: `load.unit` is `load_unit`. */
function columnsOf(fields: Field[], rows: Row[]): Row[] {
  const groups = fields.flatMap((field) => (field.type === 'group' && 'name' in field ? [field.name] : []))
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

function toSqlValue(column: AnySQLiteColumn, value: unknown): SqlValue {
  return value === undefined || value === null ? null : (column.mapToDriverValue(value) as SqlValue)
}
