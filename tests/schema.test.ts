import { readFileSync } from 'node:fs'
import {
  type GraphQLArgument,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { printSortedSchema } from '../src/graphql/printSortedSchema.ts'
import { createSchema } from '../src/schema.ts'

const schema = await createSchema()
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
)

describe('the published schema', () => {
  it('is the committed one', () => {
    expect(printSortedSchema(schema)).toBe(readFileSync('schema/schema.graphql', 'utf8'))
  })

  it('describes every type, field, argument and enum value', () => {
    const missing = types.flatMap((type) => [...(type.description ? [] : [type.name]), ...undescribed(type)])
    expect(missing).toEqual([])
  })

  it('says of every scalar where it is specified, except of the one that is our own', () => {
    const scalars = types.filter(isScalarType)
    expect(scalars.length).toBeGreaterThan(5)
    const unspecified = scalars.filter(({ specifiedByURL }) => !URL.canParse(specifiedByURL ?? ''))
    expect(unspecified.map(({ name }) => name)).toEqual(['Tempo'])
  })

  const payloads = types.filter(isObjectType).filter(({ name }) => name.endsWith('Payload'))

  it.each([
    ['a workout session', 'workoutSession', 'WorkoutSessionPayload', ['userErrors', 'workoutSession']],
    [
      'a new session of a user',
      'refreshToken',
      'SignInPayload',
      ['productUser', 'refreshToken', 'refreshTokenExpiresAt', 'token', 'tokenExpiresAt', 'userErrors'],
    ],
  ])('gives one interface to all payloads that answer %s', (_, field, name, fields) => {
    const answering = payloads.filter((type) => type.getFields()[field])
    expect(answering.length).toBeGreaterThan(3)
    expect(payloads.filter((type) => type.getInterfaces().some((each) => each.name === name))).toEqual(answering)
    const shared = schema.getType(name)
    expect(isInterfaceType(shared) && Object.keys(shared.getFields()).sort()).toEqual(fields)
  })

  it('has no payload that belongs to no mutation: what payloads inherit from is no type of its own', () => {
    const answered = Object.values(schema.getMutationType()?.getFields() ?? {}).map(({ type }) => String(type))
    expect(payloads.map(({ name }) => name).filter((name) => !answered.includes(name))).toEqual([])
  })

  /** Mutations that need no input, and mutations that need it only in unusual cases. */
  const WITHOUT_INPUT = [
    ...['logout', 'reauthenticationOptions', 'passkeyAdditionOptions', 'createRecoveryCodes', 'deleteAccount'],
  ]
  const WITH_OPTIONAL_INPUT = ['passkeyLoginOptions', 'logoutEverywhere']

  it('gives each mutation one input and one payload of its own name, and lets no mutation or guarded field be non-null', () => {
    for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
      const name = field.name.charAt(0).toUpperCase() + field.name.slice(1)
      const input = `input: ${name}Input${WITH_OPTIONAL_INPUT.includes(field.name) ? '' : '!'}`
      expect(field.args.map((arg) => `${arg.name}: ${arg.type}`)).toEqual(
        WITHOUT_INPUT.includes(field.name) ? [] : [input],
      )
      expect(String(field.type)).toBe(`${name}Payload`)
      const payload = schema.getType(`${name}Payload`)
      expect(isObjectType(payload) && String(payload.getFields().userErrors?.type)).toBe('[UserError!]!')
    }
    for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
      expect([field.name, isNonNullType(field.type)]).toEqual([field.name, false])
    }
  })
})

function undescribed(type: GraphQLNamedType): string[] {
  if (isEnumType(type)) {
    return type.getValues().flatMap(({ name, description }) => (description ? [] : [`${type.name}.${name}`]))
  }
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return []
  return Object.values(type.getFields()).flatMap((field) => [
    ...(field.description ? [] : [`${type.name}.${field.name}`]),
    ...('args' in field
      ? field.args.flatMap((arg: GraphQLArgument) =>
          arg.description ? [] : [`${type.name}.${field.name}(${arg.name})`],
        )
      : []),
  ])
}
