import type { FlattenedField } from 'payload'

type Row = Record<string, unknown>
type Fill = (row: Row) => void

const known = new WeakMap<readonly FlattenedField[], Fill | null>()

/**
 * Gives documents the defaults of fields that are newer than they are, as Payload's walk over each field does. Only MongoDB
 * has such documents. The walk here visits no field that has no default.
 */
export function fillDefaults(fields: readonly FlattenedField[], documents: readonly object[]): void {
  const fill = fillerOf(fields)
  if (fill) for (const document of documents) fill(document as Row)
}

function fillerOf(fields: readonly FlattenedField[]): Fill | null {
  const found = known.get(fields)
  if (found !== undefined) return found
  const fills = fields.flatMap((field) => fillsOf(field))
  const fill = fills.length === 0 ? null : (row: Row) => fills.forEach((each) => void each(row))
  known.set(fields, fill)
  return fill
}

function fillsOf(field: FlattenedField): Fill[] {
  if (!('name' in field)) return []
  const { name } = field
  const inner = 'flattenedFields' in field ? fillerOf(field.flattenedFields) : null
  if (field.type === 'array') {
    return inner ? [(row) => (Array.isArray(row[name]) ? row[name] : []).forEach((each: Row) => void inner(each))] : []
  }
  if (field.type === 'group') {
    if (!inner) return []
    return [
      (row) => {
        row[name] ??= {}
        inner(row[name] as Row)
      },
    ]
  }
  const value: unknown = 'defaultValue' in field ? field.defaultValue : undefined
  if (value === undefined || typeof value === 'function') return []
  return [
    (row) => {
      if (row[name] === undefined) row[name] = value
    },
  ]
}
