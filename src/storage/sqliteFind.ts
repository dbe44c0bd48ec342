import type {
  Collection,
  CollectionSlug,
  Find,
  FindArgs,
  PaginatedDocs,
  PayloadRequest,
  SanitizedCollectionConfig,
} from 'payload'
import type { BulkOperations } from './bulkOperations.ts'
import type { SqlValue } from './libsqlClient.ts'
import { NO_JOINS } from './noJoins.ts'
import {
  type Kind,
  type Operator,
  onePage,
  type PlainShape,
  type PlainValue,
  type PlainWhere,
  plainQuestion,
  plainShape,
} from './plainQuestion.ts'
import { type Sqlite, tableNameOf } from './sqliteTables.ts'

type Row = SqlValue[]
type Document = Record<string, unknown>

interface Reader {
  shape: PlainShape
  columnOf(field: string): string
  table: string
  select: string
  toDocument(row: Row): Document
}

/**
 * Payload's `find`, but a prepared statement answers plain questions. Drizzle composes each query anew, in a form that
 * makes JSON of every row, and that is most of the cost of a small read.
 */
export function sqliteFind(
  adapter: Sqlite,
  payloads: Find,
): { find: Find } & Pick<BulkOperations, 'findTogether' | 'latestOfEach'> {
  const readers = new Map<string, Reader | null>()

  function readerOf(collection: CollectionSlug): Reader | null {
    const known = readers.get(collection)
    if (known !== undefined) return known
    const shape = plainShape(configOf(adapter, collection).flattenedFields)
    const reader = shape && createReader(adapter, collection, shape)
    readers.set(collection, reader)
    return reader
  }

  async function find<T>(args: FindArgs): Promise<PaginatedDocs<T>> {
    const reader = readerOf(args.collection)
    const sort = args.sort ?? configOf(adapter, args.collection).defaultSort ?? '-createdAt'
    const question = reader && plainQuestion(reader.shape, withFallback(sort), args)
    if (!reader || !question) return payloads<T>(args)
    const values: SqlValue[] = []
    const condition = question.where ? ` where ${conditionOf(reader, question.where, values)}` : ''
    const order = question.sort.map(({ field, descending }) => `${reader.columnOf(field)}${descending ? ' desc' : ''}`)
    const limit = question.limit > 0 ? ' limit ?' : ''
    if (limit) values.push(question.limit)
    const statement = `${reader.select}${condition} order by ${order.join(', ')}${limit}`
    const rows = adapter.client.rows(statement, values, await isInside(adapter, args.req))
    return onePage(rows.map(reader.toDocument) as T[], args.limit)
  }

  const latestOfEach: BulkOperations['latestOfEach'] = async ({
    collection,
    where,
    by,
    parents,
    newest,
    limit,
    req,
  }) => {
    const reader = readerOf(collection)
    const question = reader && plainQuestion(reader.shape, [`-${newest}`, 'id'], { where, limit, pagination: false })
    if (!reader || !question?.where) throw new Error('Only plain questions are asked of each of several parents.')
    const values: SqlValue[] = [JSON.stringify(parents)]
    const condition = conditionOf(reader, question.where, values)
    values.push(limit)
    return adapter.client
      .rows(latest(reader, by, newest, condition), values, await isInside(adapter, req))
      .map(reader.toDocument)
  }

  return {
    find,
    latestOfEach,
    findTogether: ({ questions, req = {} }) =>
      Promise.all(
        questions.map(async ({ collection, where, sort, limit }) => {
          const asked = { collection, where, sort, limit, pagination: false, joins: NO_JOINS, req }
          return (await find<Document>(asked)).docs
        }),
      ),
  }
}

/** Walks down the index of each parent and stops at the limit. */
const latest = ({ select, table, columnOf }: Reader, by: string, newest: string, condition: string) => `
  ${select} where rowid in (
    select page.rowid from json_each(?) as given
    cross join "${table}" as page on page.rowid in (
      select rowid from "${table}" where ${columnOf(by)} = given.value and ${condition}
      order by ${columnOf(newest)} desc, "id" limit ?
    )
  )`

/** Whether `req` has an open transaction. After the end of a transaction, Payload reads outside of it. */
async function isInside(adapter: Sqlite, req: Partial<PayloadRequest> | undefined): Promise<boolean> {
  const id = req?.transactionID && (await req.transactionID)
  return Boolean(id && adapter.sessions[id as string])
}

function configOf(adapter: Sqlite, collection: CollectionSlug): SanitizedCollectionConfig {
  const found: Collection | undefined = adapter.payload.collections[collection]
  if (!found) throw new Error(`There is no collection ${collection}.`)
  return found.config
}

/** Adds Payload's own order for documents that are otherwise equal. */
function withFallback(sort: string | string[]): string[] {
  const orders = [sort].flat()
  return orders.some((each) => each.replace(/^-/, '') === 'createdAt') ? orders : [...orders, '-createdAt']
}

/** Null for one of Payload's own collections whose table has another name. */
function createReader(adapter: Sqlite, collection: string, shape: PlainShape): Reader | null {
  const table = tableNameOf(collection)
  const columns = adapter.tables[table]
  if (!columns) return null
  const quoted = (field: string) => `"${columns[field]?.name}"`
  const fields = [...shape.fields].map(([name, kind]) => ({ name, kind, column: quoted(name) }))
  const groups = [...shape.groups].map(([group, inner]) => ({
    group,
    fields: [...inner].map(([name, kind]) => ({ name, kind, column: quoted(`${group}_${name}`) })),
  }))
  const selected = [...fields, ...groups.flatMap((each) => each.fields)].map(({ column }) => column)
  return {
    shape,
    columnOf: quoted,
    table,
    select: `select ${selected.join(', ')} from "${table}"`,
    toDocument: (row) => {
      let at = 0
      const read = (into: Document, { name, kind }: { name: string; kind: Kind }) => {
        into[name] = fromColumn(kind, row[at] as SqlValue)
        at += 1
        return into
      }
      const document = fields.reduce<Document>(read, {})
      for (const each of groups) document[each.group] = each.fields.reduce<Document>(read, {})
      return document
    },
  }
}

function fromColumn(kind: Kind, value: SqlValue): unknown {
  if (value === null) return null
  switch (kind) {
    case 'checkbox':
      return value === 1
    case 'json':
      return JSON.parse(String(value))
    case 'date':
      return new Date(String(value)).toISOString()
    default:
      return value
  }
}

const SQL: Record<Operator, string> = {
  equals: '=',
  not_equals: '<>',
  in: 'in',
  greater_than: '>',
  greater_than_equal: '>=',
  less_than: '<',
  less_than_equal: '<=',
}

/**
 * Returns the condition as SQL, and appends its values in order. A list is one value, so that lists of any length are
 * one prepared statement.
 */
function conditionOf(reader: Reader, where: PlainWhere, values: SqlValue[]): string {
  if ('and' in where || 'or' in where) {
    const [parts, joint] = 'and' in where ? [where.and, ' and '] : [where.or, ' or ']
    return `(${parts.map((each) => conditionOf(reader, each, values)).join(joint)})`
  }
  const { operator, value } = where
  const column = reader.columnOf(where.field)
  if (value === null) return `${column} is ${operator === 'equals' ? '' : 'not '}null`
  if (Array.isArray(value)) {
    values.push(JSON.stringify(value.map(toSql)))
    return `${column} in (select value from json_each(?))`
  }
  values.push(toSql(value))
  const compared = `${column} ${SQL[operator]} ?`
  return operator === 'not_equals' ? `(${column} is null or ${compared})` : compared
}

const toSql = (value: PlainValue): SqlValue => (typeof value === 'boolean' ? Number(value) : value)
