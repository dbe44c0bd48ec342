import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSchema } from '../src/schema.ts'
import { anyQuery } from '../src/testing/anyQuery.ts'
import { hard } from '../src/testing/hard.ts'
import { RAISED_LIMITS } from '../src/testing/raisedLimits.ts'
import { smallWorld } from '../src/testing/smallWorld.ts'
import { startTestServer, type TestServer } from '../src/testing/testServer.ts'

// Runs once, because a cost is computed above the database.

/**
 * The most bytes of an answer for one unit of cost. Each object is charged at least 1, so there are no more objects
 * than units. An object has at most thirty aliases of 80 characters, each with a text of 120 characters of three bytes.
 * Each longer text has 2,000 characters and is charged 1 more.
 */
const BYTES_PER_COST = 14_000
/** The most bytes of an answer without any object: errors and braces. */
const BYTES_AT_LEAST = 4_000

interface Told {
  text: string
  objects: number
  isComplete: boolean
  cost: { estimated: number; charged: number }
}

describe('what an operation costs', () => {
  let server: TestServer
  let world: Awaited<ReturnType<typeof smallWorld>>
  beforeAll(async () => {
    server = await startTestServer({ limits: RAISED_LIMITS })
    world = await smallWorld(server)
  })
  afterAll(() => server.stop())

  async function ask(asked: object, token: string | undefined): Promise<Told> {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: {
        ...{ 'content-type': 'application/json', 'x-query-cost': 'report' },
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(asked),
    })
    const text = await response.text()
    const { data, errors, extensions } = JSON.parse(text)
    return { text, objects: countObjects(data) - 1, isComplete: !errors, cost: extensions.cost }
  }

  it('bounds the objects and the bytes of its answer, and is not above its estimate, for random documents and every role', async () => {
    const schema = await createSchema()
    let largest = 0
    await fc.assert(
      fc.asyncProperty(
        anyQuery(schema, world.ids),
        fc.constantFrom(undefined, world.athlete, world.coach),
        async (asked, who) => {
          // Asks twice: first graphql-js answers from the database, then compiled code from memory.
          for (const _ of ['at first', 'again']) {
            const { text, objects, cost } = await ask(asked, who?.token)
            expect(objects).toBeLessThanOrEqual(cost.charged)
            expect(cost.charged).toBeLessThanOrEqual(cost.estimated)
            expect(text.length).toBeLessThanOrEqual(BYTES_AT_LEAST + BYTES_PER_COST * cost.charged)
            largest = Math.max(largest, cost.charged)
          }
        },
      ),
      { numRuns: hard(150, 3_000) },
    )
    expect(largest).toBeGreaterThan(100)
  })

  it('bounds the bytes of the widest object that there can be', async () => {
    const create = 'mutation ($input: CreateExerciseInput!) { createExercise(input: $input) { exercise { id } } }'
    const input = {
      ...{
        name: `e${'€'.repeat(119)}`,
        aliases: Array.from({ length: 20 }, (_, n) => `${String(n).padStart(2, '0')}${'€'.repeat(98)}`),
        description: '€'.repeat(2_000),
        videoUrl: `https://e.com/${'x'.repeat(1_900)}`,
      },
      ...{ category: 'STRENGTH', metric: 'LOAD_AND_REPS', primaryMuscles: ['CHEST', 'TRICEPS'] },
    }
    const { data } = await server.graphql(create, { input }, { token: world.coach.token })
    const ids = Array(100).fill(data.createExercise.exercise.id)
    for (const field of ['name', 'slug', 'aliases', 'description', 'videoUrl', 'primaryMuscles']) {
      const aliases = Array.from(
        { length: 30 },
        (_, n) => `${'an_alias_'.repeat(8)}of_80_${n % 10}${Math.floor(n / 10)}: ${field}`,
      ).join(' ')
      const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Exercise { ${aliases} } } }`
      const { text, cost } = await ask({ query, variables: { ids } }, undefined)
      expect(Buffer.byteLength(text)).toBeGreaterThan(100_000)
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(BYTES_PER_COST * cost.charged)
    }
  })
})

function countObjects(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const inner = Object.values(value).reduce<number>((sum, each) => sum + countObjects(each), 0)
  return inner + (Array.isArray(value) ? 0 : 1)
}
