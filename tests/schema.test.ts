import { readFileSync } from 'node:fs'
import { isInterfaceType, isObjectType, isScalarType, isSpecifiedScalarType } from 'graphql'
import { describe, expect, it } from 'vitest'
import { lintSchema, staleness } from '../scripts/contract/index.mjs'
import { printSortedSchema } from '../src/graphql/printSortedSchema.ts'
import { createSchema } from '../src/schema.ts'

const schema = await createSchema()
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
)

describe('the published schema', () => {
  it('is the committed one', () => {
    const committed = readFileSync('schema/schema.graphql', 'utf8')
    expect(staleness('schema/schema.graphql', committed, printSortedSchema(schema))).toBeNull()
  })

  it('is told when it is stale, with the line', () => {
    const committed = readFileSync('schema/schema.graphql', 'utf8')
    const made = committed.replace('type Account {', 'type Account {\n  """New."""\n  new: Int\n')
    const line = committed.split('\n').indexOf('type Account {') + 2
    expect(staleness('schema/schema.graphql', committed, made)).toContain(`schema/schema.graphql:${line} is stale`)
  })

  it('keeps to the rules of every schema of ours', () => {
    expect(lintSchema(schema)).toEqual([])
  })

  it('says of every scalar where it is specified, except of the one that is our own', () => {
    const scalars = types.filter(isScalarType)
    expect(scalars.length).toBeGreaterThan(5)
    const unspecified = scalars.filter(({ specifiedByURL }) => !URL.canParse(specifiedByURL ?? ''))
    expect(unspecified.map(({ name }) => name)).toEqual(['Tempo', 'Prescription'])
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
})
