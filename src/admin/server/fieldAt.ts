import type { FlattenedField, SanitizedCollectionConfig } from 'payload'

export type Fields = readonly FlattenedField[]

/** The collections that a path may lead to, by slug. */
export type Shapes = ReadonlyMap<string, Pick<SanitizedCollectionConfig, 'flattenedFields'>>

/**
 * The field that a path of a REST request names, such as `load.thousandths` or `user.username`; `id` for an ID, and
 * undefined if there is no such field. Pure.
 */
export function fieldAt(
  path: string,
  fields: readonly FlattenedField[],
  shapes: Shapes,
): FlattenedField | 'id' | undefined {
  return walk(path.split(/\.|__/), fields, shapes)
}

function walk(
  [name, ...rest]: string[],
  fields: readonly FlattenedField[],
  shapes: Shapes,
): FlattenedField | 'id' | undefined {
  if (rest.length === 0 && (name === 'id' || name === '_id')) return 'id'
  const field = fields.find((each) => each.name === name)
  if (!field || rest.length === 0) return field
  const target = field.type === 'relationship' ? field.relationTo : field.type === 'join' ? field.collection : undefined
  if (typeof target === 'string') return walk(rest, shapes.get(target)?.flattenedFields ?? [], shapes)
  return 'flattenedFields' in field ? walk(rest, field.flattenedFields, shapes) : undefined
}

/** Whether a path goes on in another document, and not only to its ID. Pure. */
export function leadsOn(path: string, fields: Fields): boolean {
  const [name, ...rest] = path.split(/\.|__/)
  const field = fields.find((each) => each.name === name)
  if (!field || rest.length === 0) return false
  if (field.type === 'relationship' || field.type === 'join') return rest.join() !== 'id'
  return 'flattenedFields' in field && leadsOn(rest.join('.'), field.flattenedFields)
}

/** How often a path goes on in another document, and not only to its ID. Pure. */
export function hopsIn(path: string, fields: Fields, shapes: Shapes): number {
  const [name, ...rest] = path.split(/\.|__/)
  const field = fields.find((each) => each.name === name)
  if (!field || rest.length === 0) return 0
  const target = field.type === 'relationship' ? field.relationTo : field.type === 'join' ? field.collection : undefined
  if (typeof target === 'string') {
    return rest.join() === 'id' ? 0 : 1 + hopsIn(rest.join('.'), shapes.get(target)?.flattenedFields ?? [], shapes)
  }
  return 'flattenedFields' in field ? hopsIn(rest.join('.'), field.flattenedFields, shapes) : 0
}
