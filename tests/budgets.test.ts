import { type GraphQLSchema, Kind, parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publishedOperations } from '../scripts/publishedOperations.mjs'
import { COST_BUDGETS } from '../src/graphql/limits/cost/costBudgets.ts'
import { estimator } from '../src/graphql/limits/cost/estimator.ts'
import { createSchema } from '../src/schema.ts'
import {
  type Budget,
  readBudgets,
  WRITE_ANEW,
  writeBudgets,
  writesAnew,
} from '../src/testing/everyOperation/budgetsFile.ts'
import type { Run } from '../src/testing/everyOperation/countedServer.ts'
import { emptyLists, everyOperation } from '../src/testing/everyOperation/everyOperation.ts'
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
    server = await startTestServer()
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
    expect(readBudgets()).toEqual(measured)
  })

  it.each(names)('costs less than half of what its role may spend: %s', (name) => {
    const { cost, role } = readBudgets().find(({ operation }) => operation === name) as Budget
    expect(cost).toBeLessThan(COST_BUDGETS[role] / 2)
  })

  it.each(names)(`makes the same calls for lists of ${FEW} and of ${MANY}: %s`, (name) => {
    // Calls that run at the same time may come in either order.
    expect(many.get(name)?.calls.toSorted()).toEqual(few.get(name)?.calls.toSorted())
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
})
