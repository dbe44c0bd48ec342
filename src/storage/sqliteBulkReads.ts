import {
  and,
  asc,
  count,
  desc,
  eq,
  gt,
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
import { unionAll } from '@payloadcms/db-sqlite/drizzle/sqlite-core'
import type { PayloadRequest } from 'payload'
import type { BulkArguments, Condition, OfEach, PageOfEach } from './bulkOperations.ts'
import {
  columnOf,
  type Database,
  type Sqlite,
  type Table,
  tableNameOf,
  tableOf,
  transactionOf,
} from './sqliteTables.ts'

/** SQLite joins at most 500 selects in one statement. */
const PARENTS_PER_STATEMENT = 100

export async function pageOfEach(adapter: Sqlite, { parents, req, ...of }: PageOfEach): Promise<string[]> {
  const db = await readerOf(adapter, req)
  const table = tableOf(adapter, of.collection)
  const page = pageOf(db, table, of)
  const found: string[] = []
  for (let start = 0; start < parents.length; start += PARENTS_PER_STATEMENT) {
    const [first, second, ...rest] = parents.slice(start, start + PARENTS_PER_STATEMENT).map(page)
    if (!first) break
    const rows = await (second ? unionAll(first, second, ...rest) : first)
    found.push(...rows.map((row) => row.id))
  }
  return found
}

export async function countOfEach(
  adapter: Sqlite,
  { collection, by, parents, where = [], req }: OfEach,
): Promise<Map<string, number>> {
  const db = await readerOf(adapter, req)
  const table = tableOf(adapter, collection)
  const parent = columnOf(table, by)
  const shared = where.map((condition) => toSql(table, condition))
  // Parents that are asked the same make one condition, so that any number of them may be asked about.
  const areAlike = parents.every(({ where: own = [] }) => own.length === 0)
  const ids = parents.map(({ id }) => id)
  const each = areAlike
    ? [and(inArray(parent, ids), ...shared)]
    : parents.map(({ id, where: own = [] }) =>
        and(eq(parent, id), ...shared, ...own.map((condition) => toSql(table, condition))),
      )
  const rows = await db
    .select({ parent: sql<string>`${parent}`, count: count() })
    .from(table)
    .where(or(...each))
    .groupBy(parent)
  return new Map(rows.map((row) => [row.parent, row.count]))
}

export async function countedIn(adapter: Sqlite, { bucket }: BulkArguments<'countedIn'>): Promise<number> {
  const counted = `select "count" from "${tableNameOf('rateLimits')}" where "bucket" = ?`
  return Number(adapter.client.rows(counted, [bucket], false)[0]?.[0] ?? 0)
}

/** Selects one parent's page. The limit is in a subquery, so that the select can be part of a union. */
function pageOf(
  db: Database,
  table: Table,
  { by, where = [], newest, after, before, isFromEnd, limit }: Omit<PageOfEach, 'parents'>,
) {
  const [key, id, named] = [columnOf(table, newest), columnOf(table, 'id'), columnOf(table, by)]
  // The first condition follows from the second, but only the first lets an index scan start at the right place.
  const behind = after && and(lte(key, after.key), or(lt(key, after.key), and(eq(key, after.key), lt(id, after.id))))
  const ahead =
    before && and(gte(key, before.key), or(gt(key, before.key), and(eq(key, before.key), gt(id, before.id))))
  const ordered = isFromEnd ? asc : desc
  return ({ id: parent, where: own = [] }: OfEach['parents'][number]) => {
    const conditions = [...where, ...own].map((each) => toSql(table, each))
    const page = db
      .select({ id: sql<string>`${id}`.as('id') })
      .from(table)
      .where(and(eq(named, parent), ...conditions, behind ?? undefined, ahead ?? undefined))
      .orderBy(ordered(key), ordered(id))
      .limit(limit)
      .as('page')
    return db.select({ id: page.id }).from(page)
  }
}

/** Reads in the transaction of `req` if there is one, else outside of transactions. */
async function readerOf(adapter: Sqlite, req: PayloadRequest | undefined): Promise<Database> {
  return req?.transactionID ? transactionOf(adapter, req) : adapter.drizzle
}

function toSql(table: Table, condition: Condition): SQL | undefined {
  const column = columnOf(table, condition.field)
  if ('in' in condition) return inArray(column, [...condition.in])
  if ('atLeast' in condition) return gte(column, condition.atLeast)
  if ('below' in condition) return lt(column, condition.below)
  return condition.empty ? isNull(column) : isNotNull(column)
}
