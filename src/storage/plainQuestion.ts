import type { FlattenedField, PaginatedDocs, Where } from 'payload'

/**
 * What most of our reads ask: documents without lists in them, by plain comparisons of their own fields. The adapters
 * answer such a question by a short way of their own (on SQLite a statement that is prepared once), and every other
 * question as Payload does. Pure.
 */
export interface PlainQuestion {
  where: PlainWhere | null
  sort: { field: string; descending: boolean }[]
  limit: number
}

export type PlainWhere = { and: PlainWhere[] } | { or: PlainWhere[] } | PlainComparison
export interface PlainComparison {
  field: string
  kind: Kind
  operator: Operator
  value: PlainValue | PlainValue[]
}
export type PlainValue = string | number | boolean | null

const OPERATORS = [
  'equals',
  'not_equals',
  'in',
  'greater_than',
  'greater_than_equal',
  'less_than',
  'less_than_equal',
] as const
export type Operator = (typeof OPERATORS)[number]

export type Kind = 'id' | 'relation' | 'text' | 'number' | 'checkbox' | 'date' | 'json'
const KINDS: ReadonlyMap<string, Kind> = new Map(
  Object.entries<Kind>({
    text: 'text',
    textarea: 'text',
    email: 'text',
    select: 'text',
    radio: 'text',
    number: 'number',
    checkbox: 'checkbox',
    date: 'date',
    json: 'json',
    relationship: 'relation',
  }),
)

/** The fields of a collection whose documents are one row each. */
export interface PlainShape {
  fields: Map<string, Kind>
  groups: Map<string, Map<string, Kind>>
  hasJoins: boolean
  /** What a document of an older version reads as where it lacks the field, as Payload itself reads it. */
  defaults: [name: string, value: unknown][]
}

/** A default that is a function depends on the moment of a creation. */
function defaultsOf(fields: FlattenedField[]): PlainShape['defaults'] {
  return fields.flatMap((field) => {
    const value = 'defaultValue' in field ? field.defaultValue : undefined
    return 'name' in field && field.name && value !== undefined && typeof value !== 'function'
      ? [[field.name, value] as [string, unknown]]
      : []
  })
}

/**
 * Null where a document is more than one row of plain fields: it has lists, relationships to several collections, or
 * virtual or localized fields.
 */
export function plainShape(flattenedFields: FlattenedField[]): PlainShape | null {
  const shape: PlainShape = {
    fields: new Map([['id', 'id']]),
    groups: new Map(),
    hasJoins: false,
    defaults: defaultsOf(flattenedFields),
  }
  for (const field of flattenedFields) {
    if (field.type === 'join') shape.hasJoins = true
    else if (field.type === 'group' && field.name) {
      const inner = plainShape(field.flattenedFields)
      if (!inner || inner.groups.size > 0 || inner.hasJoins) return null
      inner.fields.delete('id')
      shape.groups.set(field.name, inner.fields)
    } else {
      const kind = kindOf(field)
      if (!kind) return null
      shape.fields.set(field.name as string, field.name === 'id' ? 'id' : kind)
    }
  }
  return shape
}

function kindOf(field: FlattenedField): Kind | undefined {
  const isMany =
    ('hasMany' in field && field.hasMany) || ('relationTo' in field && typeof field.relationTo !== 'string')
  const isElsewhere = ('virtual' in field && field.virtual) || ('localized' in field && field.localized)
  return isMany || isElsewhere ? undefined : KINDS.get(field.type)
}

/** The arguments that Payload passes to its adapter. */
export interface Asked {
  where?: Where
  sort?: string | string[]
  limit?: number
  page?: number
  pagination?: boolean
  joins?: unknown
  select?: unknown
  projection?: unknown
  draftsEnabled?: boolean
}

/** Null when the question is not plain. */
export function plainQuestion(shape: PlainShape, sort: string | string[], asked: Asked): PlainQuestion | null {
  const { pagination, joins, select, projection, draftsEnabled, page = 1, limit = 0 } = asked
  if (pagination !== false || select || projection || draftsEnabled || page !== 1) return null
  if (shape.hasJoins && joins !== false) return null
  const where = asked.where && Object.keys(asked.where).length > 0 ? plainWhere(shape, asked.where) : null
  if (where === undefined) return null
  const orders = [sort].flat().map((each) => ({ field: each.replace(/^-/, ''), descending: each.startsWith('-') }))
  return orders.every(({ field }) => shape.fields.has(field)) ? { where, sort: orders, limit } : null
}

function plainWhere(shape: PlainShape, where: Where): PlainWhere | undefined {
  const parts = Object.entries(where).flatMap(([name, condition]): (PlainWhere | undefined)[] => {
    if (name === 'and' || name === 'or') {
      const inner = (condition as Where[]).map((each) => plainWhere(shape, each))
      if (inner.length === 0 || inner.includes(undefined)) return [undefined]
      return [(name === 'and' ? { and: inner } : { or: inner }) as PlainWhere]
    }
    const kind = shape.fields.get(name)
    if (!kind || typeof condition !== 'object' || Array.isArray(condition)) return [undefined]
    return Object.entries(condition).map(([operator, value]) => comparison(name, kind, operator as Operator, value))
  })
  if (parts.length === 0 || parts.includes(undefined)) return undefined
  return parts.length === 1 ? parts[0] : { and: parts as PlainWhere[] }
}

function comparison(field: string, kind: Kind, operator: Operator, given: unknown): PlainWhere | undefined {
  if (operator === 'in') {
    const values = Array.isArray(given) ? given.map((each) => readValue(kind, each)) : []
    if (values.length === 0 || values.includes(undefined)) return undefined
    if (values.length === 1) return { field, kind, operator: 'equals', value: values[0] as PlainValue }
    return { field, kind, operator, value: values as PlainValue[] }
  }
  if ((operator as string) === 'exists') {
    // For a text, `exists` also means that the text is not empty.
    const operator = given ? 'not_equals' : 'equals'
    return kind === 'date' || kind === 'relation' ? { field, kind, operator, value: null } : undefined
  }
  if (given === null) return operator === 'equals' && kind !== 'id' ? { field, kind, operator, value: null } : undefined
  if (!OPERATORS.includes(operator)) return undefined
  const value = readValue(kind, given)
  return value === undefined ? undefined : { field, kind, operator, value }
}

const JAVASCRIPT: Partial<Record<Kind, string>> = {
  id: 'string',
  relation: 'string',
  text: 'string',
  number: 'number',
  checkbox: 'boolean',
}

/** Accepts only values that need no interpretation. Payload, for example, takes the text "5" for a number. */
function readValue(kind: Kind, value: unknown): PlainValue | undefined {
  if (kind === 'date') {
    const moment = value instanceof Date || typeof value === 'string' ? new Date(value) : undefined
    return moment && !Number.isNaN(moment.getTime()) ? moment.toISOString() : undefined
  }
  const isRight = typeof value === JAVASCRIPT[kind] && value !== ''
  return isRight ? (value as PlainValue) : undefined
}

/** Payload's page for a question without paging: one page with everything. */
export function onePage<Document>(docs: Document[], limit: number | undefined): PaginatedDocs<Document> {
  return {
    docs,
    limit: limit as number, // Payload answers the limit that it was asked for, which may be none
    totalDocs: docs.length,
    totalPages: 1,
    page: 1,
    pagingCounter: 1,
    hasNextPage: false,
    hasPrevPage: false,
    nextPage: null,
    prevPage: null,
  }
}
