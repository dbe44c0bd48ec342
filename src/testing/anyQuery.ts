import fc from 'fast-check'
import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from 'graphql'

/** Random valid queries: any selection of any type, with aliases, fragments and conditions on variables. */

/**
 * Useful arguments by the name of the field. A field that is not listed is selected without arguments, where the schema
 * allows that.
 */
const CALLS: Record<string, readonly string[]> = {
  program: ['slug: "first"', 'id: $program', 'id: $draft', ''],
  exercise: ['id: $exercise', 'slug: "nothing"'],
  productUser: ['id: $user'],
  workoutSession: ['id: $session'],
  node: ['id: $program', 'id: $workout', 'id: $enrolment', 'id: "nothing"'],
  nodes: ['ids: [$program, $exercise, $draft, "x", $user]', 'ids: []'],
  milestone: ['id: $milestone'],
  workout: ['id: $workout'],
  enrolment: ['id: $enrolment'],
  programs: ['first: $few', 'first: 1, orderBy: TITLE_DESC', ''],
  exercises: ['first: $few', 'filter: { search: "ex" }'],
  volume: ['unit: $unit', 'unit: KG'],
  totalVolume: ['unit: LB'],
  byWeek: ['last: $few'],
  in: ['unit: $unit'],
}
const VARIABLES =
  '$a: Boolean!, $b: Boolean = false, $few: Int = 2, $unit: MassUnit, $program: ID!, $draft: ID!, $exercise: ID!, $user: ID!, $session: ID!, $workout: ID!, $enrolment: ID!, $milestone: ID!'
const DEPTH = 5

/** The names of the arguments themselves, without the names within their values. */
const argumentsOf = (call: string): string[] =>
  [...call.replace(/\{.*\}/, '').matchAll(/(\w+):/g)].map(([, name]) => name ?? '')

export function anyQuery(schema: GraphQLSchema, ids: Record<string, string>) {
  return fc
    .record({
      choices: fc.array(fc.nat(), { minLength: 5, maxLength: 150 }),
      a: fc.boolean(),
      b: fc.option(fc.boolean(), { nil: undefined }),
      // Null stands for the default of the argument.
      few: fc.constantFrom(undefined, null, 3),
      unit: fc.constantFrom('KG', 'LB', null),
    })
    .map(({ choices, ...variables }) => ({ query: queryFrom(schema, choices), variables: { ...variables, ...ids } }))
}

/**
 * The choices are used up one by one. When none is left, each further choice is the first option, which ends the query
 * quickly.
 */
function queryFrom(schema: GraphQLSchema, choices: number[]): string {
  const left = [...choices]
  const choose = (count: number) => (left.shift() ?? 0) % count
  const fragments: string[] = []

  function condition(): string {
    return ['', '', '', '', '@include(if: $a)', '@skip(if: $b)', '@include(if: $b) @skip(if: $a)'][choose(7)] ?? ''
  }

  function fieldOf(field: GraphQLField<unknown, unknown>, owner: string, depth: number): string {
    const type = getNamedType(field.type)
    const known = new Set(field.args.map(({ name }) => name))
    // Fields of the same name may take different arguments in different types.
    const fitting = (CALLS[field.name] ?? []).filter((call) => argumentsOf(call).every((name) => known.has(name)))
    const calls = fitting.length > 0 ? fitting : ['']
    const call = choose(calls.length)
    const args = field.args.length > 0 && calls[call] ? `(${calls[call]})` : ''
    // The alias names the type, the field and the chosen arguments, so that only equal fields merge.
    const alias = `${owner}_${field.name}${call}`
    return `${alias}: ${field.name}${args} ${condition()} ${isLeafType(type) ? '' : selection(type, depth - 1)}`
  }

  function can(field: GraphQLField<unknown, unknown>, depth: number): boolean {
    const required = field.args.some((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined)
    return (!required || field.name in CALLS) && (depth > 0 || isLeafType(getNamedType(field.type)))
  }

  function fieldsOf(type: GraphQLObjectType, depth: number): string {
    // A limited field (for sign-in) counts every call, so random queries would soon be refused.
    const fields = Object.values(type.getFields()).filter((field) => can(field, depth) && !field.extensions.limited)
    const picked = Array.from({ length: 1 + choose(4) }, () => fields[choose(fields.length)])
    return picked.map((field) => (field ? fieldOf(field, type.name, depth) : '')).join(' ')
  }

  function part(type: GraphQLObjectType, depth: number): string {
    const way = choose(5)
    if (way === 1) return `... on ${type.name} ${condition()} { __typename ${fieldsOf(type, depth)} }`
    if (way !== 2) return fieldsOf(type, depth)
    const name = `F${fragments.length}`
    fragments.push('')
    fragments[Number(name.slice(1))] = `fragment ${name} on ${type.name} { __typename ${fieldsOf(type, depth)} }`
    return `...${name} ${condition()} ${choose(2) ? `...${name}` : ''}`
  }

  function selection(type: GraphQLNamedType, depth: number): string {
    if (isObjectType(type))
      return `{ __typename ${Array.from({ length: 1 + choose(2) }, () => part(type, depth)).join(' ')} }`
    const types = isAbstractType(type) ? schema.getPossibleTypes(type) : []
    const some = Array.from({ length: 1 + choose(4) }, () => types[choose(types.length)])
    return `{ __typename ${some.map((each) => (each ? `... on ${each.name} ${selection(each, depth)}` : '')).join(' ')} }`
  }

  const root = schema.getQueryType()
  const body = root ? selection(root, DEPTH) : ''
  const used = VARIABLES.split(', ')
  const text = [body, ...fragments].join(' ')
  const declared = used.filter((each) => new RegExp(`\\${each.split(':')[0]}\\b`).test(text)).join(', ')
  return `query Any${declared ? `(${declared})` : ''} ${text}`
}
