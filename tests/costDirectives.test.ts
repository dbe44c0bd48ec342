import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { type GraphQLSchema, Kind, parse } from 'graphql'
import { beforeAll, describe, expect, it } from 'vitest'
import { publishedOperations } from '../scripts/publishedOperations.mjs'
import { estimator } from '../src/graphql/limits/cost/estimator.ts'
import { createSchema } from '../src/schema.ts'
import { anyQuery } from '../src/testing/anyQuery.ts'
import { costFromSdl } from '../src/testing/costFromSdl.ts'
import { hard } from '../src/testing/hard.ts'
import { times } from '../src/testing/mutate.ts'

// Runs once, because a cost is computed above the database.

/**
 * Not covered: introspection, whose fields are not in the SDL, and lists of more than 500, which no argument allows.
 * Both sides count a fragment once when it is spread twice in one place, and evaluate `@skip` and `@include` with the
 * variables.
 */
describe('a client that knows the published SDL alone', () => {
  const costOf = costFromSdl(readFileSync('schema/schema.graphql', 'utf8'))
  let schema: GraphQLSchema
  let estimateOf: ReturnType<typeof estimator>
  beforeAll(async () => {
    schema = await createSchema()
    estimateOf = estimator(schema)
  })

  function estimated(text: string, variables: Readonly<Record<string, unknown>> = {}): number {
    const document = parse(text)
    const operation = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION)
    if (!operation) throw new Error('There is no operation.')
    return estimateOf(document, operation, variables).cost
  }

  // Variables that set the length of lists, beside the defaults.
  const variables: Record<string, Record<string, unknown>[]> = {
    Nodes: [{ ids: [] }, { ids: times(100, (n) => `program_${n}`) }],
    SyncWorkoutEvents: [{ input: { events: [] } }, { input: { events: times(500, () => ({})) } }],
    Programs: [{ first: 1 }, { first: 100, after: 'x' }],
    MyTraining: [{ weeks: 104 }, { first: 3, weeks: 1, unit: 'LB' }],
  }

  it.each(publishedOperations().map(({ name, text }) => [name, text]))('computes what %s costs', (name, text) => {
    for (const given of variables[name] ?? [{}]) expect(costOf(text, given)).toBe(estimated(text, given))
  })

  it('computes by hand what both of them say', () => {
    // The first list costs 600 for the call, 1 for the connection, 20 for totalCount, 7 for the nodes and 7 × 2 for the
    // edges with their nodes. The milestone costs 1. Its programs cost 20 for the call, 1 for the connection, 3 for the
    // nodes and 3 × 2 for the edges with their nodes.
    const text = `query ($few: Int = 3) { milestones(first: 7) { totalCount nodes { id } edges { node { id } } }
      milestone(id: "x") { programs(first: $few) { nodes { id } edges { node { id } } } } }`
    const page = 600 + 1 + 20 + 7 * 1 + 7 * (1 + 1)
    const below = 1 + 20 + 1 + 3 * 1 + 3 * (1 + 1)
    expect([costOf(text), estimated(text)]).toEqual([page + below, page + below])
  })

  it('charges for the athletes of a coach what attention costs, because the list reads it', () => {
    const athletes = '{ me { athletes(first: 7) { nodes { id } } } }'
    const attention = '{ attention(first: 7) { nodes { id } } }'
    expect([costOf(athletes), estimated(athletes)]).toEqual(times(2, () => 1 + costOf(attention)))
  })

  it('takes null for a size as the default of the argument, and not of the variable', () => {
    const text = 'query ($few: Int = 3) { milestones(first: $few) { nodes { id } } }'
    for (const [few, length] of [
      [undefined, 3],
      [null, 20],
      [7, 7],
    ] as const) {
      const cost = 600 + 1 + length
      expect([few, costOf(text, { few }), estimated(text, { few })]).toEqual([few, cost, cost])
    }
    expect(estimated('{ milestones(first: null) { nodes { id } } }')).toBe(600 + 1 + 20)
  })

  it('computes what any query costs', () => {
    const ids = ['program', 'draft', 'exercise', 'user', 'session', 'workout', 'enrolment', 'milestone']
    const costs: number[] = []
    fc.assert(
      fc.property(anyQuery(schema, Object.fromEntries(ids.map((id) => [id, `${id}_1`]))), ({ query, variables }) => {
        const cost = costOf(query, variables)
        costs.push(cost)
        expect(estimated(query, variables)).toBe(cost)
      }),
      { numRuns: hard(300, 10_000) },
    )
    // The random queries must not all be the same trivial one.
    expect(new Set(costs).size).toBeGreaterThan(50)
  })
})
