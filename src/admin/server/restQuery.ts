import type { FlattenedField } from 'payload'
import { fieldAt, leadsOn, type Shapes } from './fieldAt.ts'
import { isObject } from './isObject.ts'
import { whereProblem } from './restWhere.ts'

/** The numbers that a request may name. Payload would pass any other text on to the database. */
const NUMBERS = {
  limit: { form: /^\d{1,6}$/, words: 'a whole number from 0 to 999999' },
  page: { form: /^[1-9]\d{0,5}$/, words: 'a whole number from 1 to 999999' },
  depth: { form: /^(\d|10)$/, words: 'a whole number from 0 to 10' },
} as const

const SWITCHES = ['draft', 'trash', 'pagination', 'overrideLock', 'autosave', 'flattenLocales', 'publishAllLocales']
const OBJECTS = ['select', 'populate']

type Query = Readonly<Record<string, unknown>>

/**
 * What is wrong with the query string of a REST request, in words for the caller, or null. Payload checks little of it,
 * so a mistake of the caller would come back as an error of the database, or not at all. Pure.
 */
export function queryProblem(query: Query, slug: string | undefined, shapes: Shapes): string | null {
  const fields = slug === undefined ? undefined : shapes.get(slug)?.flattenedFields
  return (
    numberProblem(query) ??
    first(SWITCHES, (name) => wrong(name, query[name], 'true or false', (text) => /^(true|false)$/.test(text))) ??
    first(OBJECTS, (name) =>
      isMissing(query[name]) || isObject(query[name]) ? null : `"${name}" must name fields.`,
    ) ??
    dataProblem(query.data) ??
    whereProblem(query.where, fields, shapes) ??
    sortProblem(query.sort, fields, shapes) ??
    joinsProblem(query.joins, fields, shapes)
  )
}

function numberProblem(query: Query): string | null {
  return first(Object.entries(NUMBERS), ([name, { form, words }]) =>
    wrong(name, query[name], words, (text) => form.test(text)),
  )
}

function wrong(name: string, value: unknown, words: string, isRight: (text: string) => boolean): string | null {
  if (isMissing(value) || typeof value === 'boolean') return null
  const text = typeof value === 'number' ? String(value) : value
  return typeof text === 'string' && isRight(text) ? null : `"${name}" must be ${words}.`
}

/** Only a question that comes as JSON may carry a document. */
function dataProblem(data: unknown): string | null {
  if (isMissing(data) || isObject(data)) return null
  try {
    if (isObject(JSON.parse(String(data)))) return null
  } catch {}
  return '"data" must be a JSON object.'
}

function sortProblem(sort: unknown, fields: FlattenedField[] | undefined, shapes: Shapes): string | null {
  if (isMissing(sort)) return null
  const names = typeof sort === 'string' ? sort.split(',') : sort
  if (!Array.isArray(names)) return '"sort" must name fields.'
  return first(names, (name: unknown) => {
    const path = String(name).trim().replace(/^-/, '')
    if (!fields) return null
    if (!fieldAt(path, fields, shapes)) return `"sort" names "${path.slice(0, 80)}", which is not a field.`
    // The order would tell something of documents that the caller may not see. Payload guards conditions against this,
    // and orders not.
    return leadsOn(path, fields) ? `"sort" may not name "${path.slice(0, 80)}", a field of another document.` : null
  })
}

function joinsProblem(joins: unknown, fields: FlattenedField[] | undefined, shapes: Shapes): string | null {
  if (isMissing(joins) || joins === 'false') return null
  if (!isObject(joins)) return '"joins" must name fields.'
  return first(Object.entries(joins), ([name, join]) => {
    const field = fields?.find((each) => each.name === name && each.type === 'join')
    const target = field?.type === 'join' ? shapes.get(String(field.collection))?.flattenedFields : undefined
    if (!target) return `"joins" names "${name.slice(0, 80)}", which is not a list of related documents.`
    if (!isObject(join)) return join === 'false' || join === false ? null : '"joins" must name fields.'
    return numberProblem(join) ?? whereProblem(join.where, target, shapes) ?? sortProblem(join.sort, target, shapes)
  })
}

function first<Value>(values: readonly Value[], problemOf: (value: Value) => string | null): string | null {
  for (const value of values) {
    const problem = problemOf(value)
    if (problem !== null) return problem
  }
  return null
}

const isMissing = (value: unknown): boolean => value === undefined || value === ''
