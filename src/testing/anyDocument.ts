import {
  astFromValue,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  print,
} from 'graphql'

/** Makes documents for any field of a schema, so that a test also covers fields that do not exist yet. */

type Given = GraphQLArgument | GraphQLInputField

/** Argument values by the name of the argument. For a missing name the type decides. */
export type Values = Record<string, unknown>

/** The arguments that the named argument always needs beside it. */
const COMPANIONS: Record<string, readonly string[]> = {
  enrolmentId: ['slotId'],
  slotId: ['enrolmentId'],
  sessionClientId: ['workoutId'],
}

/**
 * The paths to every argument of type ID, also within inputs, such as `input`, `events`, `setLogged`, `setClientId`.
 */
export function idPaths(given: readonly Given[], path: string[] = []): string[][] {
  return given.flatMap((each) => {
    const type = getNamedType(each.type)
    const here = [...path, each.name]
    if (isInputObjectType(type)) return idPaths(Object.values(type.getFields()), here)
    return type.name === 'ID' ? [here] : []
  })
}

/** The arguments that lead to `path`, with `value` at its end, and the other arguments that they require. */
export function argumentsWith(
  given: readonly Given[],
  [name, ...rest]: string[],
  value: unknown,
  values: Values,
): Record<string, unknown> {
  const end = rest.at(-1) ?? name ?? ''
  const wanted = (each: Given) =>
    each.name === name ||
    (isNonNullType(each.type) && each.defaultValue === undefined) ||
    (rest.length === 0 && (COMPANIONS[end]?.includes(each.name) || isPartOfEvent(given, each)))
  return Object.fromEntries(
    given.filter(wanted).map((each) => {
      if (each.name !== name) return [each.name, anyValue(each.name, each.type, values)]
      const type = getNamedType(each.type)
      const inner = isInputObjectType(type)
        ? argumentsWith(Object.values(type.getFields()), rest, value, values)
        : value
      return [each.name, isList(each.type) ? [inner] : inner]
    }),
  )
}

/**
 * Every field of an event is nullable, so that one bad value refuses only its own event. A valid event has these
 * fields.
 */
const OF_EVENTS = ['sessionClientId', 'setClientId', 'exerciseId', 'reps', 'loadValue', 'loadUnit', 'occurredAt']

function isPartOfEvent(given: readonly Given[], each: Given): boolean {
  return given.every(({ type }) => !isNonNullType(type)) && OF_EVENTS.includes(each.name)
}

function isList(type: GraphQLInputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type)
}

function anyValue(name: string, type: GraphQLInputType, values: Values): unknown {
  if (isNonNullType(type)) return anyValue(name, type.ofType, values)
  if (isListType(type)) return [anyValue(name, type.ofType, values)]
  if (name in values) return values[name]
  if (isEnumType(type)) return type.getValues()[0]?.name
  if (isInputObjectType(type)) return argumentsWith(Object.values(type.getFields()), [], undefined, values)
  if (type.name.endsWith('JSON')) return {}
  const scalars = { Int: 1, Boolean: false, Decimal: '1', DateTime: new Date().toISOString(), LocalDate: '2026-01-05' }
  return (scalars as Values)[type.name] ?? 'x'
}

/** A selection of every field of a type, `depth` levels deep. */
export function selectionOf(schema: GraphQLSchema, type: GraphQLOutputType, depth: number, values: Values): string {
  const named = getNamedType(type)
  if (isLeafType(named)) return ''
  const types = isAbstractType(named) ? schema.getPossibleTypes(named) : isObjectType(named) ? [named] : []
  const parts = types.map((each) => {
    const fields = Object.values(each.getFields()).flatMap((field) => fieldOf(schema, each.name, field, depth, values))
    return `... on ${each.name} { ${['__typename', ...fields].join(' ')} }`
  })
  return `{ __typename ${parts.join(' ')} }`
}

function fieldOf(
  schema: GraphQLSchema,
  parent: string,
  field: GraphQLField<unknown, unknown>,
  depth: number,
  values: Values,
): string[] {
  if (depth === 0 && !isLeafType(getNamedType(field.type))) return []
  const required = field.args.filter((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined)
  const args = required.map((arg) => `${arg.name}: ${literal(anyValue(arg.name, arg.type, values), arg.type)}`)
  // Two types may use one field name for different types, which would conflict without an alias.
  const alias = `${parent}_${field.name}`
  return [
    `${alias}: ${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''} ${selectionOf(schema, field.type, depth - 1, values)}`,
  ]
}

function literal(value: unknown, type: GraphQLInputType): string {
  const node = astFromValue(value, type)
  if (!node) throw new Error(`${String(value)} is no ${String(type)}.`)
  return print(node)
}

/**
 * A document that asks one field several times, once with each of these arguments, as `it0`, `it1` and so on. Each is
 * passed in variables of its own: see `variablesOf`.
 */
export function documentOf(
  schema: GraphQLSchema,
  kind: 'query' | 'mutation',
  field: GraphQLField<unknown, unknown>,
  given: readonly Record<string, unknown>[],
  { depth, values, below }: { depth: number; values: Values; below?: string },
): string {
  const used = given.map((each) => field.args.filter(({ name }) => name in each))
  const declared = used.flatMap((args, index) => args.map(({ name, type }) => `$${name}${index}: ${String(type)}`))
  const selection = selectionOf(schema, field.type, depth, values)
  const type = getNamedType(field.type).name
  const asked = used.map((args, index) => {
    const passed = args.map(({ name }) => `${name}: $${name}${index}`)
    return `it${index}: ${field.name}${inBrackets(passed)} ${selection && '{ ...It }'}`
  })
  const fields = below ? `${below} { ${asked.join(' ')} }` : asked.join(' ')
  return `${kind} ${inBrackets(declared)} { ${fields} }${selection && ` fragment It on ${type} ${selection}`}`
}

/** The variables of such a document. */
export function variablesOf(given: readonly Record<string, unknown>[]): Record<string, unknown> {
  return Object.fromEntries(
    given.flatMap((each, index) => Object.entries(each).map(([name, value]) => [`${name}${index}`, value])),
  )
}

const inBrackets = (texts: string[]) => (texts.length > 0 ? `(${texts.join(', ')})` : '')
