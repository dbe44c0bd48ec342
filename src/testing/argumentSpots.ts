import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { argumentsWith, type Values } from './anyDocument.ts'

type Given = GraphQLArgument | GraphQLInputField

/** An argument or an input field of a schema, with one place where a document reaches it. */
export interface Spot {
  kind: 'query' | 'mutation'
  /** Such as `Query.programs(first)` or `LogSetInput.type`. */
  name: string
  field: GraphQLField<unknown, unknown>
  /** The name of the argument, and the names of the input fields below it. */
  path: string[]
  given: Given
  /** The opening of the document up to the field, such as `{ programs { nodes`. */
  opening: string
}

/** Every argument and every input field of the schema, once. */
export function argumentSpots(schema: GraphQLSchema, values: Values): Spot[] {
  const spots = new Map<string, Spot>()

  function add(
    at: Omit<Spot, 'given' | 'path' | 'name'>,
    owner: string,
    given: readonly Given[],
    path: string[],
  ): void {
    for (const each of given) {
      const name = `${owner}${owner.includes('.') ? `(${each.name})` : `.${each.name}`}`
      if (spots.has(name)) continue
      spots.set(name, { ...at, name, given: each, path: [...path, each.name] })
      const type = getNamedType(each.type)
      if (isInputObjectType(type)) add(at, type.name, Object.values(type.getFields()), [...path, each.name])
    }
  }

  for (const { kind, type, opening } of reachable(schema, values)) {
    for (const field of Object.values(type.getFields())) {
      add({ kind, field, opening }, `${type.name}.${field.name}`, field.args, [])
    }
  }
  return [...spots.values()]
}

interface Reached {
  kind: 'query' | 'mutation'
  type: GraphQLObjectType
  opening: string
}

/** Every object type, with the shortest way from a root to it. */
function reachable(schema: GraphQLSchema, values: Values): Reached[] {
  const [query, mutation] = [schema.getQueryType(), schema.getMutationType()]
  const found: Reached[] = []
  if (query) found.push({ kind: 'query', type: query, opening: 'query' })
  if (mutation) found.push({ kind: 'mutation', type: mutation, opening: 'mutation' })
  const known = new Set<unknown>([query, mutation])
  for (const { kind, type, opening } of found) {
    for (const field of Object.values(type.getFields())) {
      const below = getNamedType(field.type)
      const types = isLeafType(below) ? [] : isObjectType(below) ? [below] : schema.getPossibleTypes(below as never)
      for (const each of types) {
        if (known.has(each)) continue
        known.add(each)
        const args = literalArguments(field, argumentsWith(field.args, [], undefined, values))
        const condition = each === below ? '' : ` { ... on ${each.name}`
        found.push({ kind, type: each, opening: `${opening} { ${field.name}${args}${condition}` })
      }
    }
  }
  return found
}

/** A document that asks the field of the spot with `args`, which is empty or begins with a bracket. */
export function documentAt({ opening, field }: Spot, args: string, variables = ''): string {
  const [, kind, rest] = /^(query|mutation)(.*)$/s.exec(opening) ?? []
  const selection = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }'
  const opened = `${kind}${variables}${rest} { it: ${field.name}${args}${selection}`
  return opened + ' }'.repeat(count(opened, '{') - count(opened, '}'))
}

/** The arguments that the field needs, with this value at the spot. Without a value, the spot is absent. */
export function argumentsAt({ field, path }: Spot, values: Values, ...value: [unknown?]): Values {
  const change = (args: Values, [name = '', ...rest]: string[]): Values => {
    const { [name]: inner, ...others } = args
    if (rest.length === 0) return value.length > 0 ? { ...args, [name]: value[0] } : others
    const changed = (each: unknown) => change(each as Values, rest)
    return { ...args, [name]: Array.isArray(inner) ? inner.map(changed) : changed(inner) }
  }
  return change(argumentsWith(field.args, path, undefined, values), path)
}

/** Variables of the types of the arguments: how they are declared, and how they are passed. */
export function asVariables({ field }: Spot, args: Record<string, unknown>): { declared: string; passed: string } {
  const used = field.args.filter(({ name }) => name in args)
  const bracket = (texts: string[]) => (texts.length > 0 ? `(${texts.join(', ')})` : '')
  return {
    declared: bracket(used.map(({ name, type }) => `$${name}: ${type}`)),
    passed: bracket(used.map(({ name }) => `${name}: $${name}`)),
  }
}

export function literalArguments({ args }: GraphQLField<unknown, unknown>, values: Record<string, unknown>): string {
  const used = args.filter(({ name }) => name in values)
  const texts = used.map(({ name, type }) => `${name}: ${literal(values[name], type)}`)
  return texts.length > 0 ? `(${texts.join(', ')})` : ''
}

/** A variable within a literal. */
export class Variable {
  constructor(readonly name: string) {}
}

/** The value as a client would write it, also when it is wrong. */
export function literal(value: unknown, given: GraphQLInputType | undefined): string {
  const type = given && getNullableType(given)
  if (value instanceof Variable) return `$${value.name}`
  if (Array.isArray(value)) {
    return `[${value.map((each) => literal(each, isListType(type) ? type.ofType : type)).join(', ')}]`
  }
  if (typeof value === 'object' && value !== null) {
    const fields = isInputObjectType(type) ? type.getFields() : {}
    return `{${Object.entries(value).map(([name, each]) => `${name}: ${literal(each, fields[name]?.type)}`)}}`
  }
  return isEnumType(type) && typeof value === 'string' ? value : JSON.stringify(value)
}

/** A value that is wrong for the type, and that no coercion makes right. */
export function wrongFor(type: GraphQLInputType): unknown {
  const named = getNamedType(type)
  if (isEnumType(named)) return 'NO_SUCH_VALUE'
  if (['String', 'ID', 'Prescription'].includes(named.name)) return { wrong: true }
  return 'wrong'
}

export const isRequired = ({ type, defaultValue }: Given) => isNonNullType(type) && defaultValue === undefined

/** How errors name the path: an item of a list by its index, for which `argumentsWith` makes one item. */
export function namedPath({ field, path }: Spot): string {
  let given: readonly Given[] = field.args
  const named: string[] = []
  for (const [index, name] of path.entries()) {
    const found = given.find((each) => each.name === name)
    const type = found && getNamedType(found.type)
    named.push(name)
    if (found && index < path.length - 1 && isListType(getNullableType(found.type))) named.push('0')
    given = isInputObjectType(type) ? Object.values(type.getFields()) : []
  }
  return named.join('.')
}

const count = (text: string, part: string) => text.split(part).length - 1
