import {
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isUnionType,
  parse,
} from 'graphql'

// What the pages say about the schema beyond its text: on which page an element stands, who uses a type, who may call a
// field, and what it refuses. Pure.

/** The payloads of mutations and the parts of paginated lists: types that one reads about only through their field. */
const RESULT = /(Payload|Connection|Edge|PageInfo)$/

/** @typedef {ReturnType<typeof modelOf>} Model */

export function modelOf(sdl) {
  const schema = buildSchema(sdl)
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'))
  types.sort((one, other) => one.name.localeCompare(other.name, 'en'))
  const codes = namesIn(schema.getType('UserErrorCode'))
  return { schema, types, codes, uses: usesOf(types), directives: ownDirectives(schema) }
}

function namesIn(type) {
  return new Set(isEnumType(type) ? type.getValues().map(({ name }) => name) : [])
}

function ownDirectives(schema) {
  return schema.getDirectives().filter(({ astNode }) => astNode)
}

function isRoot({ schema }, type) {
  return type === schema.getQueryType() || type === schema.getMutationType()
}

/** The page on which a type stands. */
export function pageOf({ schema }, type) {
  if (type === schema.getQueryType()) return 'queries'
  if (type === schema.getMutationType()) return 'mutations'
  if (isInputObjectType(type)) return 'inputs'
  if (isEnumType(type)) return 'enums'
  if (isScalarType(type)) return 'scalars'
  return RESULT.test(type.name) ? 'results' : 'types'
}

export function hrefOfType(model, name) {
  const type = model.schema.getType(name)
  if (!type || name.startsWith('__')) return undefined
  const page = `/docs/${pageOf(model, type)}`
  // The queries and the mutations fill a page each.
  return isRoot(model, type) ? page : `${page}#${name}`
}

/** The address of a field, an argument, an input field or an enum value, such as `Query.programs.first`. */
export function hrefOfMember(model, coordinate) {
  const [name] = coordinate.split('.')
  return `/docs/${pageOf(model, model.schema.getType(name))}#${coordinate}`
}

/** Where each type is used: the fields that answer it, and the arguments and input fields that take it. */
function usesOf(types) {
  const uses = new Map(
    types.map(({ name }) => [name, { answeredBy: [], takenBy: [], implementedBy: [], memberOf: [] }]),
  )
  /** @param {import('graphql').GraphQLType} type */
  const of = (type) => uses.get(getNamedType(type).name)
  for (const type of types) {
    if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) of(field.type)?.takenBy.push(`${type.name}.${field.name}`)
    }
    if (isUnionType(type)) for (const member of type.getTypes()) of(member)?.memberOf.push(type.name)
    if (!isObjectType(type) && !isInterfaceType(type)) continue
    for (const each of type.getInterfaces()) of(each)?.implementedBy.push(type.name)
    for (const field of Object.values(type.getFields())) {
      of(field.type)?.answeredBy.push(`${type.name}.${field.name}`)
      for (const argument of field.args) of(argument.type)?.takenBy.push(`${type.name}.${field.name}.${argument.name}`)
    }
  }
  return uses
}

/** @type {[string, RegExp][]} */
const ACCESS = [
  ['coach', /\bCoaches only\b/],
  ['stranger', /\bOpen to everyone\b|\bfor an anonymous caller\b/],
]

/** Who may ask for a root field. Its description says so, and a test compares it with the guards of the service. */
export function accessOf({ description }) {
  return ACCESS.find(([, pattern]) => pattern.test(description ?? ''))?.[0] ?? 'athlete'
}

export const ROLES = { stranger: 'everyone', athlete: 'signed-in users', coach: 'coaches' }

/** Each code that a root field refuses with, and when. They stand after "Refuses" in its description. */
export function refusalsOf({ codes }, { description }) {
  const [, said] = /\bRefuses ((?:.|\n)*)$/.exec(description ?? '') ?? []
  if (!said) return []
  const found = [...said.matchAll(/\b[A-Z][A-Z_]+\b/g)].filter(([name]) => codes.has(name))
  return found.map(({ 0: name, index }, at) => ({
    code: name,
    when: trimmed(said.slice(index + name.length, found[at + 1]?.index)),
  }))
}

function trimmed(text) {
  const bare = text
    .trim()
    .replace(/[\s,.]*(\band\b)?\s*$/, '')
    .replace(/^,\s*/, '')
  const [, inside] = /^\(([^()]*)\)$/.exec(bare) ?? []
  return inside ?? bare
}

/** The published operations that ask for each root field, by `Query.programs`. */
export function operationsByRoot({ schema }, operations) {
  const found = new Map()
  for (const { name, document } of operations) {
    for (const definition of parse(document).definitions) {
      if (definition.kind !== 'OperationDefinition') continue
      const root = schema.getRootType(definition.operation)?.name
      for (const selection of definition.selectionSet.selections) {
        if (selection.kind !== 'Field') continue
        const coordinate = `${root}.${selection.name.value}`
        found.set(coordinate, [...(found.get(coordinate) ?? []), name])
      }
    }
  }
  return found
}
