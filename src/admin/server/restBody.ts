import type { FlattenedField } from 'payload'
import type { Fields } from './fieldAt.ts'
import { isObject } from './isObject.ts'

/**
 * What is wrong with the form of a document in a REST request, in words for the caller, or null. Payload runs the hooks
 * of a collection before it validates, and hooks expect a text where the field is a text. Whether the text is a good one
 * is for the collection to say. Pure.
 */
export function shapeProblem(document: Readonly<Record<string, unknown>>, fields: Fields, within = ''): string | null {
  for (const field of fields) {
    const value = document[field.name]
    const path = within + field.name
    if (value === undefined || (value === null && !needsValue(field))) continue
    const problem = isInner(field) ? innerProblem(field, value, path) : leafProblem(field, value, path)
    if (problem !== null) return problem
  }
  return null
}

/** Payload empties a value for null, but not a list and not its own times. */
const needsValue = (field: FlattenedField) => field.type === 'array' || isOwnTime(field)
const isOwnTime = ({ name }: FlattenedField) => name === 'createdAt' || name === 'updatedAt'

type Inner = Extract<FlattenedField, { flattenedFields: unknown }>

const isInner = (field: FlattenedField): field is Inner => 'flattenedFields' in field

function innerProblem(field: Inner, value: unknown, path: string): string | null {
  if (field.type !== 'array') {
    return isObject(value) ? shapeProblem(value, field.flattenedFields, `${path}.`) : `"${path}" must be an object.`
  }
  // A form sends the number of its rows where there are none.
  if (value === 0) return null
  if (!Array.isArray(value)) return `"${path}" must be a list.`
  for (const [index, row] of value.entries()) {
    const problem = isObject(row)
      ? shapeProblem(row, field.flattenedFields, `${path}.${index}.`)
      : `"${path}.${index}" must be an object.`
    if (problem !== null) return problem
  }
  return null
}

function leafProblem(field: FlattenedField, value: unknown, path: string): string | null {
  const form = FORMS[field.type]
  if (!form) return null
  const { words, fits } = form
  if ('hasMany' in field && field.hasMany) {
    return Array.isArray(value) && value.every(fits) ? null : `"${path}" must be a list, and each value in it ${words}.`
  }
  return fits(value) && !(isOwnTime(field) && value === '') ? null : `"${path}" must be ${words}.`
}

interface Form {
  words: string
  fits(value: unknown): boolean
}

const TEXT: Form = { words: 'a text', fits: (value) => typeof value === 'string' }
const FORMS: Partial<Record<FlattenedField['type'], Form>> = {
  text: TEXT,
  textarea: TEXT,
  code: TEXT,
  email: TEXT,
  select: TEXT,
  radio: TEXT,
  number: { words: 'a number', fits: (value) => typeof value === 'number' },
  checkbox: { words: 'true or false', fits: (value) => typeof value === 'boolean' },
  date: {
    words: 'a date',
    fits: (value) => typeof value === 'string' && (value === '' || !Number.isNaN(Date.parse(value))),
  },
  relationship: {
    words: 'an ID',
    fits: (value) => ['string', 'number'].includes(typeof value) || (isObject(value) && 'relationTo' in value),
  },
}
