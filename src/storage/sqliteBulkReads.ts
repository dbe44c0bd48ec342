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
import { unionAll } from '@payloadcms/db-sqlite/drizzle/sqlite-core'
import type { PayloadRequest } from 'payload'
import type { Condition, OfEach, PageOfEach } from './bulkOperations.ts'
import { outsideOfTransactions, type Table, tableOf, transactionOf } from './sqliteTables.ts'

/** SQLite joins at most 500 selects in one statement. */
const PARENTS_PER_STATEMENT = 100

export async function pageOfEach(adapter: SQLiteAdapter, { parents, req, ...of }: PageOfEach): Promise<string[]> {
  const db = await readerOf(adapter, req)
  const table = tableOf(adapter, of.collection)
  const page = pageOf(db, table, of)
  const found: string[] = []
  for (let start = 0; start < parents.length; start += PARENTS_PER_STATEMENT) {
    const [first, second, ...rest] = parents.slice(start, start + PARENTS_PER_STATEMENT).map(page)
    if (!first) break
    const rows = await (second ? unionAll(first as never, second as never, ...(rest as never[])) : first)
    found.push(...(rows as { id: string }[]).map((row) => row.id))
  }
  return found
}

export async function countOfEach(
  adapter: SQLiteAdapter,
  { collection, by, parents, where = [], req }: OfEach,
): Promise<Map<string, number>> {
  const db = await readerOf(adapter, req)
  const table = tableOf(adapter, collection)
  const each = parents.map(({ id, where: own = [] }) =>
    and(eq(table[by] as never, id), ...[...where, ...own].map((condition) => toSql(table, condition))),
  )
  const rows = await db
    .select({ parent: sql<string>`${table[by]}`, count: count() })
    .from(table)
    .where(or(...each))
    .groupBy(table[by] as never)
  return new Map(rows.map((row) => [row.parent, row.count]))
}

/** Selects one parent's page. The limit is in a subquery, so that the select can be part of a union. */
function pageOf(
  db: LibSQLDatabase,
  table: Table,
  { by, where = [], newest, after, limit }: Omit<PageOfEach, 'parents'>,
) {
  const [key, id] = [table[newest] as never, table.id]
  // The first condition follows from the second, but only the first lets an index scan start at the right place.
  const behind = after && and(lte(key, after.key), or(lt(key, after.key), and(eq(key, after.key), lt(id, after.id))))
  return ({ id: parent, where: own = [] }: OfEach['parents'][number]) => {
    const conditions = [...where, ...own].map((each) => toSql(table, each))
    const page = db
      .select({ id: sql<string>`${id}`.as('id') })
      .from(table)
      .where(and(eq(table[by] as never, parent), ...conditions, behind ?? undefined))
      .orderBy(desc(key), desc(id))
      .limit(limit)
      .as('page')
    return db.select({ id: page.id }).from(page)
  }
}

/** Reads in the transaction of `req` if there is one, else outside of transactions. */
async function readerOf(adapter: SQLiteAdapter, req: PayloadRequest | undefined): Promise<LibSQLDatabase> {
  return req?.transactionID ? transactionOf(adapter, req) : outsideOfTransactions(adapter)
}

function toSql(table: Table, condition: Condition): SQL | undefined {
  const column = table[condition.field] as never
  if ('in' in condition) return inArray(column, [...condition.in])
  if ('atLeast' in condition) return gte(column, condition.atLeast)
  if ('below' in condition) return lt(column, condition.below)
  return condition.empty ? isNull(column) : isNotNull(column)
}
