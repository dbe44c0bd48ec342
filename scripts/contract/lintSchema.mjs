// What every schema of ours keeps to. Each finding is a sentence that begins with the coordinate. Pure.
import { getNamedType, isListType, isNonNullType, isObjectType, isSpecifiedDirective } from 'graphql'
import { deprecationsOf } from './deprecations.mjs'
import { allElements, elementsOf, typesOf } from './elements.mjs'

const PASCAL = /^[A-Z][A-Za-z0-9]*$/
const CAMEL = /^[a-z][A-Za-z0-9]*$/
const SCREAMING = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/

/** Mutations that need no input, and mutations that need it only in unusual cases. */
const WITHOUT_INPUT = [
  'logout',
  'reauthenticationOptions',
  'passkeyAdditionOptions',
  'createRecoveryCodes',
  'deleteAccount',
  'createCalendarFeed',
  'revokeCalendarFeed',
]
const WITH_OPTIONAL_INPUT = ['passkeyLoginOptions', 'logoutEverywhere']

/**
 * @param {import('graphql').GraphQLSchema} schema
 * @returns {string[]}
 */
export function lintSchema(schema) {
  return [descriptions, names, lists, connections, mutations, queries, deprecations].flatMap((rule) => rule(schema))
}

function descriptions(schema) {
  const directives = schema.getDirectives().filter((directive) => !isSpecifiedDirective(directive))
  const described = [
    ...[...allElements(schema)].map(([coordinate, { element }]) => [coordinate, element]),
    ...directives.map((directive) => [`@${directive.name}`, directive]),
    ...directives.flatMap(({ name, args }) => args.map((argument) => [`@${name}(${argument.name}:)`, argument])),
  ]
  return described.filter(([, { description }]) => !description?.trim()).map(([name]) => `${name} has no description.`)
}

function names(schema) {
  return [...allElements(schema)].flatMap(([coordinate, { kind, name }]) => {
    if (kind === 'type') return PASCAL.test(name) ? [] : [`${coordinate} is not in PascalCase.`]
    if (kind === 'value') return SCREAMING.test(name) ? [] : [`${coordinate} is not in SCREAMING_SNAKE_CASE.`]
    return CAMEL.test(name) ? [] : [`${coordinate} is not in camelCase.`]
  })
}

/** A null in a list says nothing that a shorter list does not say. Only `nodes(ids:)` answers null at its place. */
function lists(schema) {
  /** @param {{ type: import('graphql').GraphQLType }} element */
  const isNullable = ({ type }) => {
    const list = isNonNullType(type) ? type.ofType : type
    return isListType(list) && !isNonNullType(list.ofType)
  }
  return [...allElements(schema)]
    .filter(([coordinate, { element }]) => element.type && coordinate !== 'Query.nodes' && isNullable(element))
    .map(([coordinate]) => `${coordinate} is a list whose items may be null.`)
}

/** The shape that Relay's specification of connections demands. */
function connections(schema) {
  const problems = []
  const demand = (type, field, pattern) => {
    const actual = type?.getFields?.()[field]?.type
    if (!pattern.test(String(actual)))
      problems.push(`${type?.name ?? 'The edge'}.${field} is ${actual}, not a connection’s.`)
  }
  for (const type of typesOf(schema).filter(({ name }) => name.endsWith('Connection'))) {
    const name = type.name.slice(0, -'Connection'.length)
    demand(type, 'edges', new RegExp(`^\\[${name}Edge!\\]!$`))
    demand(type, 'nodes', /^\[\w+!\]!$/)
    demand(type, 'pageInfo', /^PageInfo!$/)
    demand(schema.getType(`${name}Edge`), 'node', /^\w+!$/)
    demand(schema.getType(`${name}Edge`), 'cursor', /^String!$/)
  }
  for (const { coordinate, kind, element } of typesOf(schema).flatMap(elementsOf)) {
    if (kind !== 'field' || !String(getNamedType(element.type)).endsWith('Connection')) continue
    const args = Object.fromEntries(element.args.map(({ name, type }) => [name, String(type)]))
    if (args.first !== 'Int' || args.after !== 'String')
      problems.push(`${coordinate} has no first: Int and after: String.`)
    if (
      (args.last ?? 'Int') !== 'Int' ||
      'last' in args !== 'before' in args ||
      (args.before ?? 'String') !== 'String'
    ) {
      problems.push(`${coordinate} has not both last: Int and before: String.`)
    }
  }
  return problems
}

/** One input and one payload of the mutation's name. Its field is nullable, so that an error leaves other fields. */
function mutations(schema) {
  return Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap((field) => {
    const name = field.name.charAt(0).toUpperCase() + field.name.slice(1)
    const input = `input: ${name}Input${WITH_OPTIONAL_INPUT.includes(field.name) ? '' : '!'}`
    const expected = WITHOUT_INPUT.includes(field.name) ? '' : input
    const actual = field.args.map((argument) => `${argument.name}: ${argument.type}`).join(', ')
    const payload = schema.getType(`${name}Payload`)
    const errors = isObjectType(payload) ? String(payload.getFields().userErrors?.type) : 'undefined'
    return [
      ...(actual === expected ? [] : [`Mutation.${field.name} takes (${actual}), not (${expected}).`]),
      ...(String(field.type) === `${name}Payload`
        ? []
        : [`Mutation.${field.name} answers ${field.type}, not ${name}Payload.`]),
      ...(errors === '[UserError!]!' ? [] : [`${name}Payload.userErrors is ${errors}, not [UserError!]!.`]),
    ]
  })
}

/** A guarded field that is refused is null, and must not take its neighbours with it. */
function queries(schema) {
  return Object.values(schema.getQueryType()?.getFields() ?? {})
    .filter(({ type }) => isNonNullType(type))
    .map(({ name }) => `Query.${name} cannot be null, so its refusal would take the whole answer.`)
}

function deprecations(schema) {
  const elements = allElements(schema)
  return [...deprecationsOf(schema).values()].flatMap(({ coordinate, parent, replacements, since, reason }) => {
    const exists = (name) =>
      elements.has(name) || elements.has(`${parent}.${name}`) || elements.has(`${parent}(${name}:)`)
    const unknown = replacements.filter((name) => !exists(name))
    return [
      ...(replacements.length > 0
        ? []
        : [
            `${coordinate} is deprecated, but names no replacement: end the reason "${reason}" with "Use \`x\` instead. Since 2026-08-01."`,
          ]),
      ...unknown.map((name) => `${coordinate} is deprecated in favour of ${name}, which the schema does not have.`),
      ...(since ? [] : [`${coordinate} is deprecated, but has no date: end its reason with "Since 2026-08-01."`]),
    ]
  })
}
