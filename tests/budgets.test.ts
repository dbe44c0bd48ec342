import { type GraphQLField, type GraphQLObjectType, type GraphQLSchema, Kind, parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publishedOperations } from '../scripts/publishedOperations.mjs'
import { COST_BUDGETS } from '../src/graphql/limits/cost/costBudgets.ts'
import { estimator } from '../src/graphql/limits/cost/estimator.ts'
import { createSchema } from '../src/schema.ts'
import { countCalls } from '../src/testing/countCalls.ts'
import {
  type Budget,
  readBudgets,
  WRITE_ANEW,
  writeBudgets,
  writesAnew,
} from '../src/testing/everyOperation/budgetsFile.ts'
import type { Run } from '../src/testing/everyOperation/countedServer.ts'
import { emptyLists, everyOperation } from '../src/testing/everyOperation/everyOperation.ts'
import { budgetFaults, callsPerRow } from '../src/testing/everyOperation/faults.ts'
import { isForSignIn, leastRole, lesserRoles } from '../src/testing/everyOperation/leastRole.ts'
import { times } from '../src/testing/mutate.ts'
import { startTestServer, type TestServer } from '../src/testing/testServer.ts'

/**
 * Lists of more than one page, and short lists. The short ones have four milestones: two are done, one is removed from
 * the plan, and one must be left. Otherwise enrolments would be complete for short lists and not for long ones.
 */
const [MANY, FEW] = [21, 4]

/**
 * The inputs that decide the size of the work, at the most that the API takes: 100 IDs, 500 events. All other
 * operations use their defaults.
 */
const LARGEST: Record<string, Record<string, unknown>> = {
  Nodes: { ids: times(100, (n) => `program_${n}`) },
  SyncWorkoutEvents: { input: { events: times(500, () => ({})) } },
}

type ProgramTitle = GraphQLField<{ title: string }, unknown>

const operations = publishedOperations()
const names = operations.map(({ name }) => name).sort()

describe('every published operation', () => {
  let schema: GraphQLSchema
  let few: ReadonlyMap<string, Run>
  let many: ReadonlyMap<string, Run>
  let server: TestServer
  let measured: Budget[]

  beforeAll(async () => {
    schema = await createSchema()
    const small = await startTestServer()
    few = await everyOperation(small, FEW).finally(() => small.stop())
    server = await startTestServer({ schema })
    many = await everyOperation(server, MANY)
    measured = operations.map(measure).sort((one, other) => (one.operation < other.operation ? -1 : 1))
    if (writesAnew) writeBudgets(measured)
  }, 600_000)
  afterAll(() => server.stop())

  function measure({ name, text }: (typeof operations)[number]): Budget {
    const document = parse(text)
    const operation = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION)
    if (!operation) throw new Error(`${name} is no operation.`)
    const { cost } = estimator(schema)(document, operation, LARGEST[name] ?? {})
    const calls = many.get(name)?.calls.length ?? 0
    const signIn = isForSignIn(schema, document) && { signIn: true as const }
    return { operation: name, role: leastRole(schema, document), ...signIn, cost, calls }
  }

  it('has been run, and is in schema/budgets.json, with nothing beside it', () => {
    expect([...many.keys()].sort()).toEqual(names)
    expect(readBudgets().map(({ operation }) => operation)).toEqual(names)
  })

  it(`is what schema/budgets.json says it is; after a change that is meant: ${WRITE_ANEW}`, () => {
    expect(budgetFaults(readBudgets(), measured)).toEqual([])
  })

  it.each(names)('costs less than half of what its role may spend: %s', (name) => {
    const { cost, role } = readBudgets().find(({ operation }) => operation === name) as Budget
    expect(cost).toBeLessThan(COST_BUDGETS[role] / 2)
  })

  it.each(names)(`makes the same calls for lists of ${FEW} and of ${MANY}: %s`, (name) => {
    expect(callsPerRow(few.get(name)?.calls ?? [], many.get(name)?.calls ?? [])).toEqual({})
  })

  it.each(names)('was answered in full, or it would have made more calls: %s', (name) => {
    expect(emptyLists(many.get(name)?.answer)).toEqual([])
  })

  it('is for nobody below its role, and for a stranger where that is a stranger’s', async () => {
    const athlete = await server.register({ username: 'somebody.else' })
    const tokens = { stranger: undefined, athlete: athlete.token, coach: undefined }
    for (const { name, kind, text } of operations) {
      const { role } = readBudgets().find(({ operation }) => operation === name) as Budget
      const { variables = {} } = many.get(name) ?? {}
      for (const lesser of lesserRoles(role)) {
        const { errors } = await server.graphql(text, variables, { token: tokens[lesser] })
        const code = lesser === 'stranger' ? 'UNAUTHENTICATED' : 'FORBIDDEN'
        expect([name, lesser, errors?.[0]?.extensions.code]).toEqual([name, lesser, code])
      }
      if (role !== 'stranger' || kind === 'mutation') continue // the stage has run these mutations as a stranger
      expect([name, (await server.graphql(text, variables)).errors]).toEqual([name, undefined])
    }
  })

  it('is found out where a relation costs a call for each row, and where it exceeds its budget', async () => {
    const published = operations.find(({ name }) => name === 'Programs')
    const kept = readBudgets().find(({ operation }) => operation === 'Programs')?.calls ?? 0
    const { title } = (schema.getType('Program') as GraphQLObjectType).getFields() as Record<'title', ProgramTitle>
    const { payload } = server.waymark
    const run = async (first: number, note: string) => {
      // A comment makes a document that no cache has.
      return countCalls(payload, () => server.graphql(`${published?.text}\n# ${note} ${first}`, { first }))
    }
    const faults = async (note: string) => {
      const [short, long] = [await run(1, note), await run(3, note)]
      const measuredNow = measured.map((each) =>
        each.operation === 'Programs' ? { ...each, calls: long.length } : each,
      )
      return { perRow: callsPerRow(short, long), budget: budgetFaults(readBudgets(), measuredNow) }
    }
    expect(await faults('as it is')).toEqual({ perRow: {}, budget: [] })
    const own = title.resolve
    title.resolve = async (program) => {
      await payload.count({ collection: 'milestones' })
      return program.title
    }
    try {
      expect(await faults('planted')).toEqual({
        perRow: { 'count milestones': 2 },
        budget: [`Programs: calls is ${kept + 3}, and the budget says ${kept}.`],
      })
    } finally {
      title.resolve = own
    }
  })
})
