import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Field } from 'payload'
import type { BulkArguments } from './bulkOperations.ts'
import { upsertRows } from './sqliteBulkWrites.ts'
import { type Sqlite, tableNameOf, transactionOf } from './sqliteTables.ts'

type Row = Record<string, unknown>

/** So many rows are written before others get a turn. */
const ROWS_AT_ONCE = 2_000

/** The lists inside a document are tables of their own. Those of the documents are deleted and written anew. */
export async function upsertDocuments(
  adapter: Sqlite,
  { collection, documents: given, req }: BulkArguments<'upsertDocuments'>,
): Promise<string> {
  await transactionOf(adapter, req)
  const documents = given.map((document): Row => ({ ...document }))
  const { fields } = adapter.payload.collections[collection].config
  const table = tableNameOf(collection)
  const updatedAt = await write(adapter, table, fields, documents)
  await writeLists(adapter, table, fields, documents)
  return updatedAt
}

async function writeLists(adapter: Sqlite, table: string, fields: Field[], parents: Row[]): Promise<void> {
  for (const list of listsIn(fields)) {
    const inner = `${table}_${tableNameOf(list.name)}`
    // The tables below cascade.
    const remove = `delete from "${inner}" where "_parent_id" in (select value from json_each(?))`
    adapter.client.runForEach(remove, [[JSON.stringify(parents.map(({ id }) => id))]])
    const rows = parents.flatMap((parent) =>
      ((parent[list.name] ?? []) as Row[]).map((row, index) => ({
        id: adapter.payload.db.newId(),
        ...row,
        _order: index + 1,
        _parentID: parent.id,
      })),
    )
    await write(adapter, inner, list.fields, rows)
    await writeLists(adapter, inner, list.fields, rows)
  }
}

async function write(adapter: Sqlite, table: string, fields: Field[], rows: Row[]): Promise<string> {
  const lists = new Set(listsIn(fields).map(({ name }) => name))
  const flat = rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !lists.has(name))))
  let updatedAt = ''
  for (let start = 0; start < flat.length; start += ROWS_AT_ONCE) {
    if (start > 0) await nextTurn()
    updatedAt = upsertRows(adapter, table, fields, flat.slice(start, start + ROWS_AT_ONCE))
  }
  return updatedAt
}

function listsIn(fields: Field[]): { name: string; fields: Field[] }[] {
  return fields.flatMap((field) => {
    if (field.type === 'array') return [{ name: field.name, fields: field.fields }]
    return field.type === 'row' || field.type === 'collapsible' ? listsIn(field.fields) : []
  })
}
