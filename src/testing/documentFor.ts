import {
  type GraphQLField,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql'

/** Any value of the type, for what does not look at values, such as a guard. */
function someValue(type: GraphQLInputType): string {
  if (isNonNullType(type)) return someValue(type.ofType)
  if (isListType(type)) return '[]'
  if (isEnumType(type)) return type.getValues()[0]?.name as string
  if (isInputObjectType(type)) {
    const required = Object.values(type.getFields()).filter(
      (field) => isNonNullType(field.type) && field.defaultValue === undefined,
    )
    return `{${required.map((field) => `${field.name}: ${someValue(field.type)}`).join(', ')}}`
  }
  if (type.name.endsWith('JSON')) return '{}'
  if (type.name === 'LocalDate') return '"2026-01-05"'
  if (type.name === 'DateTime') return '"2026-01-05T12:00:00.000Z"'
  return type.name === 'Int' ? '1' : '"x"'
}

/** A document that asks for one root field, with the arguments that it needs. */
export function documentFor(kind: string, field: GraphQLField<unknown, unknown>): string {
  return `${kind} { ${callOf(field)} { __typename } }`
}

/** A root field with the arguments that it needs. */
export function callOf(field: GraphQLField<unknown, unknown>): string {
  const required = field.args.filter((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined)
  const args = required.length ? `(${required.map((arg) => `${arg.name}: ${someValue(arg.type)}`).join(', ')})` : ''
  return `${field.name}${args}`
}
