import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { PlainComparison, PlainQuestion, PlainValue, PlainWhere } from './plainQuestion.ts'

export type Filter = Record<string, unknown>
type ObjectIdClass = MongooseAdapter['connection']['base']['mongo']['ObjectId']

/** The filter for a plain condition. Undefined where a value is not an ObjectId. Payload then answers the question. */
export function filterOf(where: PlainWhere, ObjectId: ObjectIdClass): Filter | undefined {
  if ('and' in where) return joined('$and', where.and, ObjectId)
  if ('or' in where) return joined('$or', where.or, ObjectId)
  return compared(where, ObjectId)
}

export function sortOf(orders: PlainQuestion['sort']): Record<string, 1 | -1> {
  const sort: Record<string, 1 | -1> = {}
  for (const { field, descending } of orders) sort[storedName(field)] = descending ? -1 : 1
  return sort
}

function joined(joint: '$and' | '$or', parts: PlainWhere[], ObjectId: ObjectIdClass): Filter | undefined {
  const filters = parts.map((part) => filterOf(part, ObjectId))
  return filters.includes(undefined) ? undefined : { [joint]: filters }
}

function compared(comparison: PlainComparison, ObjectId: ObjectIdClass): Filter | undefined {
  const { field, kind, operator, value } = comparison
  if (kind === 'id' || kind === 'relation') return comparedId(comparison, ObjectId)
  const stored = kind !== 'date' ? value : Array.isArray(value) ? value.map(toDate) : toDate(value)
  return { [storedName(field)]: { [MONGO[operator]]: stored } }
}

function comparedId({ field, kind, operator, value }: PlainComparison, ObjectId: ObjectIdClass): Filter | undefined {
  const toId = (id: PlainValue) => (id === null ? null : new ObjectId(String(id)))
  const values = [value].flat()
  const possible = values.filter((id) => id === null || /^[0-9a-f]{24}$/i.test(String(id)))
  if (possible.length < values.length) {
    if (kind !== 'id' || (operator !== 'equals' && operator !== 'in')) return undefined
    // A value that is not an ObjectId names no document. Payload agrees for a single value, but fails for a list that
    // contains one.
    return { _id: { $in: possible.map(toId) } }
  }
  return { [storedName(field)]: { [MONGO[operator]]: Array.isArray(value) ? value.map(toId) : toId(value) } }
}

const storedName = (field: string) => (field === 'id' ? '_id' : field)

const toDate = (value: PlainValue) => (value === null ? null : new Date(String(value)))

const MONGO = {
  equals: '$eq',
  not_equals: '$ne',
  in: '$in',
  greater_than: '$gt',
  greater_than_equal: '$gte',
  less_than: '$lt',
  less_than_equal: '$lte',
} as const
