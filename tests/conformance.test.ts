import fc from 'fast-check'
import { getMetadataStorage } from 'type-graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publishedOperations } from '../scripts/publishedOperations.mjs'
import { createSchema } from '../src/schema.ts'
import { argumentsWith, type Values } from '../src/testing/anyDocument.ts'
import { anyQuery } from '../src/testing/anyQuery.ts'
import { smallWorld } from '../src/testing/smallWorld.ts'
import type { Person } from '../src/testing/testServer.ts'
import { type Asked, FAULTS, type Fault, twoExecutors } from '../src/testing/twoExecutors.ts'

// Runs once, because two executors are compared, and both have the same database below them.

let both: Awaited<ReturnType<typeof twoExecutors>>
let coach: Person
let athlete: Person
const ids: Record<string, string> = {}
const schema = await createSchema()

beforeAll(async () => {
  both = await twoExecutors()
  const world = await smallWorld(both.server)
  ;({ coach, athlete } = world)
  Object.assign(ids, world.ids)
})
afterAll(() => both.stop())

const who = () => ({ anonymous: undefined, athlete: athlete.token, coach: coach.token })
const ROLES = ['anonymous', 'athlete', 'coach'] as const

/** Masks what differs because it was made twice: keys, moments, IDs. */
const masked = (text: string) =>
  text
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'a moment')
    .replaceAll(/(?<=["#/])([0-9A-Z]{4}-){3}[0-9A-Z]{4}(?="|\.ics)/g, 'a code')
    .replaceAll(/(?<=["_])[\w-]{20,}(\.[\w-]+)*(?=")/g, 'made')

/** Asks twice, because what is kept from the first time must not change the second answer. */
async function sameFromBoth(asked: Asked, mask = (text: string) => text) {
  for (const _ of ['at first', 'again']) {
    const [standard, compiled] = await both.ask(asked)
    const shown = ({ text, headers, ...rest }: typeof standard) => ({
      ...rest,
      text: mask(text),
      headers: text === mask(text) ? headers : { ...headers, 'content-length': 'masked' },
    })
    expect(shown(compiled)).toEqual(shown(standard))
    if (_ === 'again') return standard
  }
  throw new Error('unreachable')
}

describe('every published operation', () => {
  const variables: Record<string, () => object> = {
    Comments: () => ({ subjectId: ids.session }),
    AskedFor: () => ({ enrolmentId: ids.enrolment }),
    Agenda: () => ({ from: '2026-01-01', to: '2026-02-01' }),
    Enrolment: () => ({ id: ids.enrolment }),
    EnrolmentSchedule: () => ({ id: ids.enrolment }),
    Exercise: () => ({ id: ids.exercise }),
    ExerciseHistory: () => ({ exercise: ids.exercise, first: 2 }),
    Exercises: () => ({ first: 1, filter: { search: 'ex' } }),
    Milestone: () => ({ id: ids.milestone }),
    Node: () => ({ id: ids.workout }),
    Nodes: () => ({ ids: [ids.program, ids.draft, 'nothing', ids.exercise, ids.user, ids.milestone] }),
    PreviewProgramPropagation: () => ({ input: { programId: ids.program, expectedRevision: 2, all: true } }),
    ProductUser: () => ({ id: ids.user }),
    ProgramById: () => ({ id: ids.draft }),
    ProgramBySlug: () => ({ slug: 'first' }),
    ProgramEnrolments: () => ({ id: ids.program, status: 'ACTIVE' }),
    Prescribed: () => ({ id: ids.enrolment }),
    ProgramRevisions: () => ({ id: ids.program }),
    TrainingPlan: () => ({ id: ids.enrolment }),
    UsernameAvailability: () => ({ username: 'athlete.one' }),
    Workout: () => ({ id: ids.workout, unit: 'LB' }),
    WorkoutRevisions: () => ({ id: ids.workout }),
    WorkoutSession: () => ({ id: ids.session }),
    WorkoutWithPreviousSets: () => ({ id: ids.workout }),
  }
  const operations = publishedOperations()
  const queries = operations.filter(({ kind }) => kind === 'query')

  it.each(queries.map(({ name, text }) => [name, text]))('is answered the same by both: %s', async (name, query) => {
    for (const role of ROLES) {
      await sameFromBoth({ query, variables: variables[name]?.(), operationName: name, token: who()[role] })
    }
  })

  it('is about things that are there', async () => {
    for (const { name, text } of queries) {
      const [, { text: answer }] = await both.ask({ query: text, variables: variables[name]?.(), token: coach.token })
      const { data = {}, errors } = JSON.parse(answer)
      if (['WorkoutSession', 'PreviewProgramPropagation'].includes(name)) continue
      expect([name, errors, Object.values(data).includes(null)]).toEqual([name, undefined, false])
    }
  })

  const mutations = operations.filter(({ kind }) => kind === 'mutation')
  const names = mutations.map(({ name }) => name)
  it.each(mutations.map(({ name, text }) => [name, text]))('is done the same by both: %s', async (name, query) => {
    const field = schema.getMutationType()?.getFields()[name.charAt(0).toLowerCase() + name.slice(1)]
    expect(field).toBeDefined()
    for (const role of ['anonymous', 'ATHLETE', 'COACH'] as const) {
      const [standard, compiled] = await Promise.all(
        [both.server, both.compiled].map(async (server, index) => {
          const own = ['standard', 'compiled'][index] as string
          const values: Values = { title: own, name: own, username: `${own}.new`, slug: `${own}-${role}-${name}` }
          // Each server has its own people, because a mutation may end all sessions of its caller.
          const username = `${own}.${role.toLowerCase()}.${names.indexOf(name)}`
          const token = role === 'anonymous' ? undefined : (await server.register({ username, role })).token
          const given = argumentsWith(field?.args ?? [], [], undefined, values)
          const answer = await server.graphql(query, given, { token })
          return masked(JSON.stringify({ ...answer, headers: null }).replaceAll(/standard|compiled/gi, 'own'))
        }),
      )
      expect(compiled).toBe(standard)
    }
  })
})

describe('what is broken', () => {
  const PAGE = 'query ($first: Int!) { programs(first: $first) { nodes { id } } }'
  const FILTER = 'query ($filter: ExerciseFilter) { exercises(filter: $filter) { nodes { id } } }'
  const NODE = 'query ($id: ID!) { node(id: $id) { id } }'
  const PREVIEW =
    'query ($input: PreviewProgramPropagationInput!) { previewProgramPropagation(input: $input) { __typename } }'
  const broken: Record<string, Asked> = {
    'no query': { body: '{}' },
    'an empty query': { query: '' },
    'a comment alone': { query: '# nothing' },
    'a query that is a number': { body: '{"query":1}' },
    'a batch': { body: '[{"query":"{ __typename }"}]' },
    'a body that is no JSON': { body: '{"query":' },
    'variables in a string': { query: '{ __typename }', variables: '{"a":1}' },
    'variables in a list': { query: '{ __typename }', variables: [1] },
    'an operation name that is a number': { query: '{ __typename }', operationName: 1 },
    'an open brace': { query: '{ me { id' },
    'a stray brace': { query: '{ me { id } } }' },
    'an empty selection': { query: '{ me { } }' },
    'an open string': { query: '{ program(slug: "x) { id } }' },
    'a bad escape': { query: '{ program(slug: "\\q") { id } }' },
    'a character that is none': { query: '{ me ? { id } }' },
    'a number with a zero': { query: '{ programs(first: 01) { nodes { id } } }' },
    'an unknown field': { query: '{ me { shoeSize } }' },
    'an unknown root field': { query: '{ nothing }' },
    'an unknown argument': { query: '{ programs(last: 3) { nodes { id } } }' },
    'an unknown type': { query: '{ node(id: "x") { ... on Shoe { id } } }' },
    'an unknown directive': { query: '{ me @shoe { id } }' },
    'an unknown fragment': { query: '{ me { ...Nothing } }' },
    'an unused fragment': { query: '{ me { id } } fragment F on ProductUser { id }' },
    'a circular fragment': {
      query: '{ me { ...F } } fragment F on ProductUser { ...G } fragment G on ProductUser { ...F }',
    },
    'a fragment of itself': { query: '{ me { ...F } } fragment F on ProductUser { id ...F }' },
    'a fragment that cannot be': { query: '{ me { ... on Program { id } } }' },
    'a fragment on a scalar': { query: '{ me { ... on Int { id } } }' },
    'two fragments of one name': {
      query: '{ me { ...F } } fragment F on ProductUser { id } fragment F on ProductUser { id }',
    },
    'a leaf with a selection': { query: '{ me { id { x } } }' },
    'an object without one': { query: '{ me }' },
    'an alias of two meanings': { query: '{ me { a: id a: username } }' },
    'an alias of two arguments': { query: '{ a: program(slug: "first") { id } a: program(slug: "second") { id } }' },
    'an argument twice': { query: '{ programs(first: 1, first: 2) { nodes { id } } }' },
    'a required argument too few': { query: '{ node { id } }' },
    'null for a non-null argument': { query: '{ programs(first: null) { nodes { id } } }' },
    'a string for an Int': { query: '{ programs(first: "3") { nodes { id } } }' },
    'a float for an Int': { query: '{ programs(first: 1.5) { nodes { id } } }' },
    'an Int out of range': { query: '{ programs(first: 2147483648) { nodes { id } } }' },
    'a value that an enum has not': { query: '{ programs(orderBy: SIZE) { nodes { id } } }' },
    'a string for an enum': { query: '{ programs(orderBy: "TITLE_ASC") { nodes { id } } }' },
    'an unknown field of an input': { query: '{ exercises(filter: { size: 3 }) { nodes { id } } }' },
    'a scalar for an input': { query: '{ exercises(filter: 3) { nodes { id } } }' },
    'a variable that is not declared': { query: '{ programs(first: $n) { nodes { id } } }' },
    'a variable that is not used': { query: 'query ($n: Int) { __typename }' },
    'a variable of another type': {
      query: 'query ($n: String!) { programs(first: $n) { nodes { id } } }',
      variables: { n: '1' },
    },
    'a variable of no type': { query: 'query ($n: Shoe) { programs(first: $n) { nodes { id } } }' },
    'a variable of an output type': { query: 'query ($n: Program) { node(id: $n) { id } }' },
    'a variable declared twice': {
      query: 'query ($n: Int!, $n: Int!) { programs(first: $n) { nodes { id } } }',
      variables: { n: 1 },
    },
    'a bad default': { query: 'query ($n: Int! = "x") { programs(first: $n) { nodes { id } } }' },
    'a nullable variable for what is required': {
      query: 'query ($id: ID) { node(id: $id) { id } }',
      variables: { id: 'x' },
    },
    'a missing variable': { query: PAGE },
    'a null variable': { query: PAGE, variables: { first: null } },
    'null for a variable with a default': {
      query: 'query ($n: Int = 3) { programs(first: $n) { nodes { id } } }',
      variables: { n: null },
    },
    'a variable that is a string': { query: PAGE, variables: { first: 'x' } },
    'a variable that is a float': { query: PAGE, variables: { first: 1.5 } },
    'a variable that is a list': { query: PAGE, variables: { first: [1] } },
    'a variable that is an object': { query: PAGE, variables: { first: {} } },
    'a variable out of range': { query: PAGE, variables: { first: 2 ** 31 } },
    'a variable that is a long string': { query: PAGE, variables: { first: 'x'.repeat(5_000) } },
    'an object for an ID': { query: NODE, variables: { id: {} } },
    'a Boolean for an ID': { query: NODE, variables: { id: true } },
    'a number for an ID': { query: NODE, variables: { id: 3 } },
    'a bad enum in a variable': {
      query: 'query ($o: ProgramOrder!) { programs(orderBy: $o) { nodes { id } } }',
      variables: { o: 'SIZE' },
    },
    'an unknown field in a variable': { query: FILTER, variables: { filter: { size: 3 } } },
    'several bad values in a variable': {
      query: FILTER,
      variables: { filter: { search: 3, muscles: ['X', 1], equipment: {} } },
    },
    'a bad value in a list': {
      query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      variables: { ids: ['a', null, {}] },
    },
    'sixty bad values': {
      query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      variables: { ids: Array(60).fill({}) },
    },
    'two bad variables': {
      query: 'query ($a: Int!, $b: ID!) { programs(first: $a) { nodes { id } } node(id: $b) { id } }',
      variables: { a: 'x' },
    },
    'a missing field of an input': { query: PREVIEW, variables: { input: {} }, token: 'coach' },
    'an input that is null': { query: PREVIEW, variables: { input: null }, token: 'coach' },
    'a page of none': { query: PAGE, variables: { first: 0 } },
    'a page of too many': { query: PAGE, variables: { first: 101 } },
    'a page of minus one, written out': { query: '{ programs(first: -1) { nodes { id } } }' },
    'a bad cursor': { query: '{ programs(after: "x") { nodes { id } } }' },
    'a cursor of another order': { query: '{ programs(after: "WyJTTFVHX0FTQyIsMV0") { nodes { id } } }' },
    'a bad ID': { query: NODE, variables: { id: 'program_x' } },
    'an empty ID': { query: NODE, variables: { id: '' } },
    'both ID and slug': { query: '{ program(id: "x", slug: "y") { id } a: program { id } }' },
    'too many IDs': {
      query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      variables: { ids: Array(101).fill('x') },
    },
    'a search that is too long': { query: FILTER, variables: { filter: { search: 'x'.repeat(1_000) } } },
    'what only coaches may': {
      query:
        '{ milestones { nodes { id } } workouts { nodes { id } } programs { nodes { revisions { totalCount } } } }',
      token: 'athlete',
    },
    'what only somebody signed in may': {
      query: '{ enrolment(id: "x") { id } a: workoutSession(id: "x") { id } me { id } }',
    },
    'a refused token': { query: '{ me { id } }', token: 'rubbish' },
    'a refused token and a mutation': { query: 'mutation { logout { __typename } }', token: 'rubbish' },
    'a refused token on the way in': {
      query: '{ usernameAvailability(username: "x") { available } }',
      token: 'rubbish',
    },
    'two operations and no name': { query: 'query A { __typename } query B { me { id } }' },
    'two operations and a wrong name': { query: 'query A { __typename } query B { me { id } }', operationName: 'C' },
    'two operations of one name': { query: 'query A { __typename } query A { __typename }', operationName: 'A' },
    'an operation without a name beside another': { query: '{ __typename } query B { __typename }' },
    'an empty operation name': { query: 'query A { __typename }', operationName: '' },
    'a subscription': { query: 'subscription { x }' },
    'a definition of a type': { query: 'type Shoe { size: Int }' },
    'a mutation that is anonymous': { query: 'mutation { logout { __typename } }' },
    'a mutation with a bad input': {
      query: 'mutation { createProgram(input: { title: 3 }) { program { id } } }',
      token: 'coach',
    },
    'a mutation that is refused': {
      query: 'mutation { createProgram(input: { title: "" }) { program { id } userErrors { __typename code field } } }',
      token: 'coach',
    },
    'a GET': { method: 'GET', url: '/graphql?query={__typename}' },
    'a GET of another content type': {
      method: 'GET',
      url: '/graphql?query={__typename}',
      headers: { 'content-type': 'text/plain' },
    },
    'a GET of a mutation': {
      method: 'GET',
      url: '/graphql?query=mutation{logout{__typename}}',
    },
    'a GET with bad variables': {
      method: 'GET',
      url: '/graphql?query={__typename}&variables=x',
    },
    'an answer that nobody accepts': { query: '{ __typename }', headers: { accept: 'text/plain' } },
    'an answer of the other type': {
      query: PAGE,
      variables: { first: 'x' },
      headers: { accept: 'application/graphql-response+json' },
    },
    'a condition that is null': {
      query: 'query ($a: Boolean = true) { me @include(if: $a) { id } }',
      variables: { a: null },
    },
    'a condition that is missing': { query: 'query ($a: Boolean!) { me @skip(if: $a) { id } }' },
    'a name that is a prototype': {
      query: '{ __proto__: me { id } constructor: __typename hasOwnProperty: __typename }',
    },
    'a string that would be code': {
      query: '{ program(slug: "__MAGIC_DATE__33a9e76d_02e0_4128_8e92_3530ad3da74dprocess.exit()") { id } }',
    },
    'a body that is too large': { query: `{ __typename } #${'x'.repeat(1_100_000)}` },
    'a thousand aliases': { query: `{ ${Array.from({ length: 1_000 }, (_, n) => `a${n}: __typename`).join(' ')} }` },
    'too many fields to compile': {
      query: `{ ${Array.from({ length: 2_100 }, (_, n) => `a${n}: __typename`).join(' ')} }`,
    },
    'a document that is deep': {
      query: `{ programs { nodes ${'{ milestones { programs { nodes '.repeat(5)}{ id }${' } } }'.repeat(5)} } }`,
    },
  }
  const tokenOf = (name = '') => ({ coach: coach.token, athlete: athlete.token })[name] ?? name

  it('is a hundred things', () => expect(Object.keys(broken).length).toBeGreaterThanOrEqual(100))

  it.each(Object.entries(broken))('is refused the same by both: %s', async (_, { token, ...asked }) => {
    await sameFromBoth({ ...asked, token: token && tokenOf(token) })
  })

  /**
   * Each field occurs in one place only. When two fields fail side by side, the database decides which error comes
   * first, whatever the executor.
   */
  const EVERYTHING = /* GraphQL */ `
    query Everything($ids: [ID!]!) {
      programs(first: 1) {
        totalCount
        nodes {
          title
          milestones { title workouts { workout { title exercises { exercise { name } } } } programs(first: 1) { nodes { id } } }
        }
      }
      nodes(ids: $ids) { __typename id }
      node(id: "x") { id }
      me { username progress { workoutsCompleted byWeek(last: 2) { weekStart } } workoutSessions(first: 2) { nodes { sets { id } } } }
      exercises(first: 2) { nodes { name } totalCount }
    }
  `
  const fields = [
    ...['Query.programs', 'Query.nodes', 'Query.node', 'Query.me', 'Query.exercises', 'Program.milestones'],
    ...[
      'ProgramConnection.totalCount',
      'ExerciseConnection.totalCount',
      'Milestone.programs',
      'MilestoneWorkout.workout',
    ],
    ...['WorkoutExercise.exercise', 'ProductUser.progress', 'ProductUser.workoutSessions', 'Progress.byWeek'],
    ...['WorkoutSession.sets'],
  ]
  const kinds = Object.keys(FAULTS) as Fault[]
  it.each(fields)('is a resolver, and both say the same: %s', async (field) => {
    const faults = []
    for (const kind of kinds) {
      const asked = {
        query: EVERYTHING,
        variables: { ids: [ids.program, ids.draft, ids.exercise] },
        token: athlete.token,
      }
      const { text } = await sameFromBoth({ ...asked, fault: [field, kind] })
      faults.push(text.includes('"errors"'))
    }
    expect(faults).toContain(true)
  })
})

describe('any valid query', () => {
  it('is answered the same by both', async () => {
    await fc.assert(
      fc.asyncProperty(anyQuery(schema, ids), fc.constantFrom(...ROLES), async (asked, role) => {
        const [standard, compiled] = await both.ask({ ...asked, token: who()[role] })
        expect(compiled).toEqual(standard)
        expect([200, 401]).toContain(standard.status)
        const variables = { ...asked.variables, a: !asked.variables.a, b: !asked.variables.b }
        const [otherwise, compiledOtherwise] = await both.ask({ ...asked, variables, token: who()[role] })
        expect(compiledOtherwise).toEqual(otherwise)
      }),
      { numRuns: 60 },
    )
  })
})

describe('one document', () => {
  it('is answered the same for each of its operations', async () => {
    const query = 'query A { __typename } query B { programs { nodes { title } } } query C { me { username } }'
    const answers = []
    for (const operationName of ['A', 'B', 'C', 'A']) answers.push((await sameFromBoth({ query, operationName })).text)
    expect(new Set(answers).size).toBe(3)
  })
})

describe('what the executors rest on', () => {
  it('a document is parsed and validated once, and kept by its text', async () => {
    const query = '{ __typename kept: __typename }'
    const hooks = async () => (await both.ask({ query })).map((told) => told.hooks.join())
    for (const first of await hooks()) expect(first).toMatch(/parsing.*validation/)
    for (const second of await hooks()) expect(second).not.toMatch(/parsing|validation/)
  })

  it('answers are compact JSON', async () => {
    for (const { text } of await both.ask({ query: '{ me { id } programs { nodes { id title } } }' })) {
      expect(text).toBe(JSON.stringify(JSON.parse(text)))
    }
  })

  it('no resolver asks for the info, of which compiled code has the nodes but not the variables', () => {
    const { queries, mutations, fieldResolvers } = getMetadataStorage()
    const kinds = [...queries, ...mutations, ...fieldResolvers].flatMap(({ params = [] }) =>
      params.map(({ kind }) => kind),
    )
    expect(kinds).toContain('context')
    expect(kinds).not.toContain('info')
  })

  it('no plugin makes Apollo wrap every field', async () => {
    expect(Object.getOwnPropertySymbols(schema)).toEqual([])
  })
})
