import fc from 'fast-check'
import { type GraphQLField, type GraphQLNamedType, getNamedType, isLeafType, isObjectType } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSchema } from '../src/schema.ts'
import { anyInput } from '../src/testing/anyInput.ts'
import { isRequired } from '../src/testing/argumentSpots.ts'
import { hard } from '../src/testing/hard.ts'
import { smallWorld } from '../src/testing/smallWorld.ts'
import { type Person, startTestServer, type TestServer } from '../src/testing/testServer.ts'

type Field = GraphQLField<unknown, unknown>

const schema = await createSchema()
const FIELDS: [string, string, Field][] = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
  Object.values(type?.getFields() ?? {})
    .filter(({ args }) => args.length > 0)
    .map((field): [string, string, Field] => [field.name, String(type) === 'Query' ? 'query' : 'mutation', field]),
)

function selectionOf(type: GraphQLNamedType, depth: number): string {
  if (isLeafType(type)) return ''
  if (!isObjectType(type) || depth === 0) return '{ __typename }'
  const fields = Object.values(type.getFields()).filter(({ args }) => !args.some(isRequired))
  return `{ ${fields.map((field) => `${field.name} ${selectionOf(getNamedType(field.type), depth - 1)}`).join(' ')} }`
}

describe('random arguments, right and wrong', () => {
  let server: TestServer
  let world: Awaited<ReturnType<typeof smallWorld>>
  let again: Record<'athlete' | 'coach', Person>
  beforeAll(async () => {
    server = await startTestServer()
    world = await smallWorld(server)
    again = world
  })
  afterAll(() => server.stop())

  it.each(FIELDS)('%s answers, or refuses in words', { timeout: 600_000 }, async (_, kind, field) => {
    const declared = field.args.map(({ name, type }) => `$${name}: ${type}`).join(', ')
    const passed = field.args.map(({ name }) => `${name}: $${name}`).join(', ')
    const selection = selectionOf(getNamedType(field.type), kind === 'query' ? 1 : 2)
    const query = `${kind} (${declared}) { ${field.name}(${passed}) ${selection} }`
    const inputs = Object.fromEntries(
      field.args.map(({ name, type }) => [name, fc.option(anyInput(type, Object.values(world.ids)), { freq: 20 })]),
    )
    const anyArguments = fc.record(inputs, { requiredKeys: field.args.filter(isRequired).map(({ name }) => name) })
    const who = fc.constantFrom('stranger', 'athlete', 'coach', 'coach', 'athlete')
    await fc.assert(
      fc.asyncProperty(anyArguments, who, async (variables, role) => {
        const person = role === 'stranger' ? undefined : again[role as 'athlete' | 'coach']
        const logged = server.lines.length
        const { status, errors = [] } = await server.graphql(query, variables, { token: person?.token })
        const wrong = errors.filter(({ extensions }) => extensions.code === 'INTERNAL_SERVER_ERROR')
        expect({
          status,
          wrong,
          logged: server.lines.slice(logged).filter(({ level }) => Number(level) >= 50),
        }).toEqual({
          status: expect.toSatisfy((code: number) => code < 500, 'no fault of the service'),
          wrong: [],
          logged: [],
        })
        // Whoever has deleted their account or ended their session goes on in a new one.
        if (person && errors.some(({ extensions }) => extensions.code === 'UNAUTHENTICATED')) {
          again = await newcomers()
        }
      }),
      { numRuns: hard(6, 600) },
    )
  })

  let count = 0
  async function newcomers() {
    count += 1
    const register = (role: 'ATHLETE' | 'COACH') =>
      server.register({ username: `${role.toLowerCase()}.${count}x`, role })
    return { athlete: await register('ATHLETE'), coach: await register('COACH') }
  }
})
