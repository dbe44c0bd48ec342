import { getNullableType, isNonNullType, OperationTypeNode } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSchema } from '../src/schema.ts'
import { argumentsWith, type Values } from '../src/testing/anyDocument.ts'
import {
  argumentSpots,
  argumentsAt,
  asVariables,
  documentAt,
  isRequired,
  literal,
  literalArguments,
  namedPath,
  type Spot,
  Variable,
  wrongFor,
} from '../src/testing/argumentSpots.ts'
import { times } from '../src/testing/mutate.ts'
import { smallWorld } from '../src/testing/smallWorld.ts'
import { present, type TestServer } from '../src/testing/testServer.ts'
import { twoExecutors } from '../src/testing/twoExecutors.ts'

// Runs once, because what is wrong with an argument is found out before anything is read.

/** Walks the whole schema, so that an argument of next year is covered as well. */
const schema = await createSchema()
let both: Awaited<ReturnType<typeof twoExecutors>>
let coach: string
const values: Values = {}
const ids: Record<string, string> = {}
let spots: Spot[]

beforeAll(async () => {
  both = await twoExecutors()
  const world = await smallWorld(both.server)
  coach = world.coach.token
  Object.assign(ids, world.ids)
  values.id = ids.workout
  spots = argumentSpots(schema, values)
})
afterAll(() => both.stop())

type Answer = Awaited<ReturnType<TestServer['graphql']>>

/** Whatever was sent, no answer may call it our fault or show the word of a missing value. */
async function askAll(
  servers: Pick<TestServer, 'graphql'>[],
  { name }: Spot,
  query: string,
  variables: object = {},
  token = coach,
): Promise<Answer[]> {
  const answers = await Promise.all(servers.map((each) => each.graphql(query, variables, { token })))
  for (const { data, errors } of answers) {
    const text = JSON.stringify([data, errors])
    expect([name, query, text]).toEqual([name, query, expect.not.stringMatching(/undefined|INTERNAL_SERVER/)])
  }
  return answers
}

const ask = (...asked: [Spot, string, object?, string?]) => askAll([both.server, both.compiled], ...asked)

/** Without variables, a wrong document is refused before any executor sees it, so that one server is enough. */
async function isRefused(spot: Spot, query: string, variables?: object): Promise<void> {
  const servers = variables ? [both.server, both.compiled] : [both.compiled]
  for (const { status, data, errors } of await askAll(servers, spot, query, variables)) {
    const named = errors?.map(({ extensions }) => extensions.argument)
    const path = namedPath(spot)
    expect([spot.name, query, status, data, named]).toEqual([spot.name, query, 400, undefined, expect.anything()])
    expect([query, named]).toEqual([query, expect.arrayContaining([expect.stringMatching(`^${path}(\\.0)?$`)])])
    for (const error of errors ?? []) {
      expect(error).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' }, locations: [{ line: 1 }] })
    }
  }
}

const at = (spot: Spot, ...value: [unknown?]) => argumentsAt(spot, values, ...value)
const inVariables = (spot: Spot, args: Record<string, unknown>, declaredFor = args) => {
  const { declared, passed } = asVariables(spot, declaredFor)
  return [documentAt(spot, passed, declared), args] as const
}
const inLiterals = (spot: Spot, args: Record<string, unknown>) => documentAt(spot, literalArguments(spot.field, args))

const IN_PARALLEL = 10
async function forEachSpot(chosen: Spot[], check: (spot: Spot) => Promise<void>): Promise<void> {
  for (let from = 0; from < chosen.length; from += IN_PARALLEL) {
    await Promise.all(chosen.slice(from, from + IN_PARALLEL).map(check))
  }
}

describe('every argument and input field', () => {
  it('is reached', () => {
    expect(spots.length).toBeGreaterThan(250)
    const names = spots.map(({ name }) => name)
    expect(names).toEqual(
      expect.arrayContaining(['Query.programs(first)', 'LogSetInput.type', 'Progress.totalVolume(unit)']),
    )
  })

  it('refuses a value of a wrong type, and names the argument and the position', async () => {
    await forEachSpot(spots, async (spot) => {
      const args = at(spot, wrongFor(spot.given.type))
      await isRefused(spot, ...inVariables(spot, args))
      await isRefused(spot, inLiterals(spot, args))
    })
  })

  it('refuses to be absent or null where it is required', async () => {
    const required = spots.filter(({ given }) => isRequired(given))
    expect(required.length).toBeGreaterThan(50)
    await forEachSpot(required, async (spot) => {
      const whole = at(spot, null)
      const absent = at(spot)
      await isRefused(spot, ...inVariables(spot, whole))
      await isRefused(spot, inLiterals(spot, whole))
      await isRefused(spot, ...inVariables(spot, absent, whole))
      await isRefused(spot, inLiterals(spot, absent))
    })
  })

  it('refuses null for a variable with a default where it is required, before anything runs', async () => {
    const required = spots.filter(({ given }) => isRequired(given))
    await forEachSpot(required, async (spot) => {
      const args = at(spot, new Variable('nothing'))
      const type = getNullableType(spot.given.type)
      const example = argumentsWith([{ ...spot.given, defaultValue: undefined }], [], undefined, values)
      const initial = literal(example[spot.given.name], type)
      const query = documentAt(spot, literalArguments(spot.field, args), `($nothing: ${type} = ${initial})`)
      await isRefused(spot, query, { nothing: null })
    })
  })

  it('is nullable when it has a default', () => {
    const defaulted = spots.filter(({ given }) => given.defaultValue !== undefined)
    expect(defaulted.length).toBeGreaterThan(20)
    expect(defaulted.filter(({ given }) => isNonNullType(given.type)).map(({ name }) => name)).toEqual([])
  })

  it('takes null where it may be null, and answers as without it', async () => {
    const nullable = spots.filter(({ given, kind }) => !isNonNullType(given.type) && kind === 'query')
    await forEachSpot(nullable, async (spot) => {
      const args = at(spot, null)
      const absent = present((await ask(spot, ...inVariables(spot, at(spot), args)))[0])
      for (const [query, variables] of [inVariables(spot, args), [inLiterals(spot, args), {}]] as const) {
        for (const { status, data, errors } of await ask(spot, query, variables)) {
          expect([query, { status, data, errors: errors?.length }]).toEqual([
            query,
            { status: absent.status, data: absent.data, errors: absent.errors?.length },
          ])
        }
      }
    })
  })

  it('takes null in mutations where it may be null', async () => {
    const nullable = spots.filter(({ given, kind }) => !isNonNullType(given.type) && kind === 'mutation')
    expect(nullable.length).toBeGreaterThan(80)
    await forEachSpot(nullable, async (spot) => {
      // Each has a coach of its own, because a mutation may end all sessions of its caller.
      const username = `coach.${spots.indexOf(spot)}`
      const { token } = await both.server.register({ username, role: 'COACH' })
      await ask(spot, ...inVariables(spot, at(spot, null)), token)
    })
  })
})

describe('three wrong scalars', () => {
  const errorsOf = async (query: string, variables: object = {}) => {
    const answers = await Promise.all([both.server, both.compiled].map((each) => each.graphql(query, variables)))
    for (const { status } of answers) expect(status).toBe(400)
    expect(answers[1]?.errors).toEqual(answers[0]?.errors)
    return present(answers[0]?.errors) as {
      message: string
      path?: string[]
      locations?: object[]
      extensions: object
    }[]
  }

  it('are three errors in literals, each with its argument, its field and its position', async () => {
    const query = `mutation {
      log: logSet(input: { performedAt: "now", rpe: 7.5, load: { unit: KG, value: "ten" } }) { __typename }
    }`
    const errors = (await errorsOf(query)).filter(({ message }) => /^(DateTime|Decimal)/.test(message))
    expect(errors.map(({ path, locations, extensions }) => [path, locations, extensions])).toEqual(
      [
        ['performedAt', '"now"'],
        ['rpe', '7.5'],
        ['load.value', '"ten"'],
      ].map(([name, text = '']) => [
        ['log'],
        [{ line: 2, column: 1 + (query.split('\n')[1] ?? '').indexOf(text) }],
        { code: 'BAD_USER_INPUT', argument: `input.${name}` },
      ]),
    )
  })

  it('are three errors in variables, even when a value looks like a message', async () => {
    const sneaky = '" at "input.nothing"; Field "x" of required type "Y!" was not provided.'
    const sets = [{ rpe: sneaky }, {}, { load: { value: 'ten', unit: 'KG' }, tempo: 'slow' }]
    const query = 'mutation ($input: CreateWorkoutInput!) { make: createWorkout(input: $input) { __typename } }'
    const errors = await errorsOf(query, { input: { title: 'Wrong', exercises: [{ exerciseId: 'x', sets }] } })
    expect(errors.map(({ path, locations, extensions }) => [path, locations, extensions])).toEqual(
      ['0.rpe', '2.load.value', '2.tempo'].map((place) => [
        ['make'],
        [{ line: 1, column: 11 }],
        { code: 'BAD_USER_INPUT', argument: `input.exercises.0.sets.${place}` },
      ]),
    )
  })

  it('have no path below a list and in a fragment, where a field has more than one', async () => {
    const query = `query ($unit: MassUnit = "x") { me { sessions: workoutSessions { nodes { volume(unit: TONS) } } ...Sums } }
      fragment Sums on ProductUser { progress { totalVolume(unit: STONES) byWeek { volume(unit: $unit) } } }`
    const errors = await errorsOf(query)
    expect(errors.map(({ path, extensions }) => [path, (extensions as { argument: string }).argument])).toEqual(
      times(3, () => [undefined, 'unit']),
    )
  })
})

describe('an operation of a kind that the schema has not', () => {
  it('is refused', async () => {
    const absent = Object.values(OperationTypeNode).filter((kind) => !schema.getRootType(kind))
    expect(absent).toEqual(['subscription'])
    for (const kind of absent) {
      for (const query of [`${kind} { __typename }`, `${kind} Named { programs { totalCount } }`]) {
        const told = await both.ask({ query })
        for (const { status, text, faults } of told) {
          expect([status, faults]).toEqual([400, []])
          const [error] = JSON.parse(text).errors
          expect(error).toEqual({
            message: `This service answers no operation of the kind "${kind}".`,
            locations: [{ line: 1, column: 1 }],
            extensions: { code: 'BAD_USER_INPUT' },
          })
        }
      }
    }
  })
})

describe('null for a default', () => {
  it('gives the default of the argument, and not of the variable', async () => {
    const query =
      'query ($first: Int = 1, $orderBy: ProgramOrder = TITLE_DESC) { programs(first: $first, orderBy: $orderBy) { nodes { title } } }'
    for (const server of [both.server, both.compiled]) {
      const titles = async (variables: object) =>
        (await server.graphql(query, variables)).data.programs.nodes.map(({ title }: { title: string }) => title)
      expect(await titles({})).toEqual(['Second'])
      expect(await titles({ first: null, orderBy: null })).toEqual(['First', 'Second'])
    }
  })

  it('is filled in within lists of inputs', async () => {
    const query =
      'mutation ($input: CreateWorkoutInput!) { createWorkout(input: $input) { workout { exercises { sets { type } } } userErrors { field } } }'
    const sets = [{ type: null, repsMin: 5 }, { repsMin: 5 }, { type: 'WARMUP', repsMin: 5 }]
    const input = { title: 'Nulls', exercises: [{ exerciseId: ids.exercise, sets }] }
    const { data } = await both.server.graphql(query, { input }, { token: coach })
    expect(data.createWorkout).toEqual({
      workout: { exercises: [{ sets: ['NORMAL', 'NORMAL', 'WARMUP'].map((type) => ({ type })) }] },
      userErrors: [],
    })
  })

  it('is the one of the document whatever the variable is called', async () => {
    const query =
      'query ($constructor: Int = 1, $toString: Boolean = true) { programs(first: $constructor, orderBy: TITLE_DESC) { nodes { title @include(if: $toString) } } }'
    for (const server of [both.server, both.compiled]) {
      const { data } = await server.graphql(query)
      expect(data.programs.nodes).toEqual([{ title: 'Second' }])
    }
  })

  it('in a condition refuses a mutation before it is done', async () => {
    const query =
      'mutation ($if: Boolean = true) { createProgram(input: { title: "Never" }) { program { id @include(if: $if) } } }'
    for (const server of [both.server, both.compiled]) {
      const { status, errors } = await server.graphql(query, { if: null }, { token: coach })
      expect([status, errors]).toEqual([
        400,
        [expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT', argument: 'if' } })],
      ])
    }
    const { data } = await both.server.graphql(
      '{ programs(filter: { search: "never" }) { totalCount } }',
      {},
      { token: coach },
    )
    expect(data.programs.totalCount).toBe(0)
  })
})
