import { once } from 'node:events'
import net from 'node:net'
import { getIntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DOCUMENT_LIMITS } from '../src/graphql/limits/document/documentLimits.ts'
import { REQUEST_LIMITS } from '../src/graphql/limits/settings.ts'
import { TOO_MANY_PIECES_MESSAGE, TOO_MUCH_JSON_MESSAGE } from '../src/http/limits/parseBodies.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import { CreateWorkoutDocument } from '../src/testing/generated/operations.ts'
import { mutateAs } from '../src/testing/mutate.ts'
import { type Person, startTestServer, type TestServer } from '../src/testing/testServer.ts'

const REPORT = { 'x-query-cost': 'report' }
const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ')
const nested = (levels: number): string =>
  levels === 1 ? 'id' : `milestones { programs { nodes { ${nested(levels - 3)} } } }`

/** Documents of a given size, by the name of the limit. The tests use the limit and one above it. */
const DOCUMENTS: Record<string, (size: number) => string> = {
  depth: (size) => `fragment F on Program { ${nested(size - 2)} } { programs { nodes { ...F } } }`,
  aliases: (size) => `{ exercises { nodes { ${times(size, (i) => `a${i}: id`)} } } }`,
  aliasLength: (size) => `{ me { ${'a'.repeat(size)}: id } }`,
  directives: (size) => `{ exercises { nodes { ${times(size, () => 'id @include(if: true)')} } } }`,
  rootFields: (size) => `{ ${times(size, (i) => (i < 20 ? `a${i}: me { id }` : 'me { id }'))} }`,
  mutations: (size) => `mutation { ${times(size, (i) => `a${i}: logout { sessionsEnded }`)} }`,
  repetitions: (size) => `{ exercises { nodes { ${times(size, () => 'name')} } } }`,
  selections: (size) => {
    const fragments = times(4, (i) => `fragment F${i} on Program { ${i < 3 ? times(6, () => `...F${i + 1}`) : 'id'} }`)
    // one spread of F0 stands for 6 + 36 + 216 more spreads and 216 fields
    return `{ programs { nodes { ${times(Math.ceil((size - 2) / 475), () => '...F0')} } } } ${fragments}`
  },
}

describe('a document that is larger than it may be', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server.stop())

  it.each(['depth', 'aliases', 'aliasLength', 'directives', 'rootFields', 'mutations', 'repetitions'] as const)(
    'is refused for its %s, by name, value and place, and not where it is exactly as large as it may be',
    async (limit) => {
      const [maximum, document] = [DOCUMENT_LIMITS[limit], DOCUMENTS[limit] as (size: number) => string]
      const step = limit === 'depth' ? 3 : 1
      const allowed = await server.graphql(document(limit === 'depth' ? 15 : maximum))
      expect(allowed.errors?.filter(({ extensions }) => extensions.limit === limit) ?? []).toEqual([])
      const { status, data, errors } = await server.graphql(document(maximum + step))
      expect([status, data]).toEqual([400, undefined])
      expect(errors).toEqual([
        {
          message: expect.stringContaining(`at most ${maximum}`),
          locations: [expect.anything()],
          extensions: expect.objectContaining({ code: 'QUERY_TOO_COMPLEX', limit, value: maximum + step, maximum }),
        },
      ])
    },
  )

  it('is refused for its tokens, where the parser stopped', async () => {
    const { status, errors } = await server.graphql(`{ ${'a '.repeat(DOCUMENT_LIMITS.tokens)} }`)
    expect(status).toBe(400)
    expect(errors).toEqual([
      {
        message: 'The document has more than 2000 tokens.',
        locations: [expect.anything()],
        extensions: { code: 'QUERY_TOO_COMPLEX', limit: 'tokens', value: 2_001, maximum: 2_000 },
      },
    ])
  })

  it('is refused for its length, a comment included, before the parser sees it', async () => {
    const long = `{ __typename } #${'-'.repeat(131_072 - 16)}`
    expect((await server.graphql(long)).data).toEqual({ __typename: 'Query' })
    const { status, errors } = await server.graphql(`${long}-`)
    expect(status).toBe(400)
    expect(errors?.[0]?.extensions).toEqual({
      ...{ code: 'QUERY_TOO_COMPLEX', limit: 'characters', value: 131_073, maximum: 131_072 },
      requestId: expect.any(String),
    })
  })

  it('is refused for the shape of its JSON, before that is parsed', async () => {
    const response = await fetch(`${server.url}/graphql`, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
      body: `{"query":"{ __typename }","variables":{"deep":${'['.repeat(50)}${']'.repeat(50)}}}`,
    })
    expect([response.status, await response.json()]).toEqual([
      400,
      {
        errors: [
          { message: TOO_MUCH_JSON_MESSAGE, extensions: { code: 'BAD_USER_INPUT', requestId: expect.any(String) } },
        ],
      },
    ])
  })

  it('is refused for its lines: each error would go through all of them', async () => {
    const long = `${'\r\n'.repeat(4_999)}{ __typename }`
    expect((await server.graphql(long)).data).toEqual({ __typename: 'Query' })
    const { status, errors } = await server.graphql(`\n${long}`)
    expect(status).toBe(400)
    expect(errors?.[0]?.extensions).toMatchObject({ limit: 'lines', value: 5_001, maximum: 5_000 })
  })

  it('is refused when its body comes in bytes, and its connection is closed', async () => {
    const socket = net.connect(Number(new URL(server.url).port), '127.0.0.1')
    let answer = ''
    socket.setEncoding('utf8').on('data', (text: string) => {
      answer += text
    })
    const closed = once(socket, 'close')
    socket.write('POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n')
    socket.write(`Transfer-Encoding: chunked\r\n\r\n${'1\r\n{\r\n'.repeat(5_000)}`)
    await closed
    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
    expect(answer).toContain(TOO_MANY_PIECES_MESSAGE)
  })

  it('is refused for what it selects once each fragment is in its place', async () => {
    const { errors } = await server.graphql(
      (DOCUMENTS.selections as (size: number) => string)(DOCUMENT_LIMITS.selections),
    )
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'QUERY_TOO_COMPLEX', limit: 'selections', maximum: 10_000 })
  })

  it('is refused when it is asked for by GET, and never becomes known by its hash', async () => {
    const query = (DOCUMENTS.aliases as (size: number) => string)(31)
    expect((await server.get(query)).status).toBe(400)
    const { createHash } = await import('node:crypto')
    const sha256Hash = createHash('sha256').update(query).digest('hex')
    const persisted = { persistedQuery: { version: 1, sha256Hash } }
    const post = async (body: object) => {
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      return ((await response.json()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code
    }
    expect(await post({ query, extensions: persisted })).toBe('QUERY_TOO_COMPLEX')
    expect(await post({ extensions: persisted })).toBe('PERSISTED_QUERY_NOT_FOUND')
  })

  it.each([
    ['directly', '{ ...A } fragment A on Query { ...A }'],
    [
      'through others',
      '{ ...A } fragment A on Query { me { ...B } } fragment B on ProductUser { ...C } fragment C on ProductUser { ...B }',
    ],
  ])('is refused where a fragment leads back to itself %s', async (_, query) => {
    const { status, errors } = await server.graphql(query)
    expect([status, errors?.[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT'])
    expect(errors?.[0]?.message).toMatch(/^The fragment "[AB]" contains itself\.$/)
  })

  it.each([
    ['a longer list than any mutation takes', { ids: Array(12_001).fill('x') }, 'variableItems', 12_001],
    ['more objects than any mutation takes', { ids: Array(1_001).fill({}) }, 'variableItems', 1_001],
    ['lists in lists without end', { ids: JSON.parse(`${'['.repeat(35)}${']'.repeat(35)}`) }, 'variableDepth', 31],
  ])('is refused for variables that hold %s', async (_, variables, limit, value) => {
    const { status, errors } = await server.graphql('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', variables)
    expect(status).toBe(400)
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'QUERY_TOO_COMPLEX', limit, value })
  })
})

describe('the cost of an operation', () => {
  let server: TestServer
  let coach: Person
  let athlete: Person
  let workoutId: string
  const LISTS = 'query ($id: ID!) { workout(id: $id) { exercises { exercise { name } sets { repsMin } } } }'

  beforeAll(async () => {
    server = await startTestServer({
      limits: { ...REQUEST_LIMITS, cost: { stranger: 100, athlete: 300, coach: 1_000 } },
    })
    coach = await server.register({ username: 'coach.one', role: 'COACH' })
    athlete = await server.register({ username: 'athlete.one' })
    const make = catalogue(server, coach)
    const exercises = await Promise.all([make.exercise(), make.exercise()])
    const { workout } = await mutateAs(server, coach)(CreateWorkoutDocument, {
      title: 'Long',
      exercises: Array.from({ length: 20 }, (_, index) => ({
        exerciseId: exercises[index % 2] as string,
        sets: Array.from({ length: 30 }, () => ({ repsMin: 5 })),
      })),
    } as never)
    workoutId = workout?.id as string
    await make.program([await make.milestone([workoutId])], { isPublished: true })
  })
  afterAll(() => server.stop())

  it('is told to a client that asks, as estimated and as charged: an object costs 1', async () => {
    const query = '{ exercise(slug: "nothing") { id } __typename }'
    expect((await server.graphql(query, {}, { headers: REPORT })) as object).toMatchObject({
      extensions: { cost: { estimated: 1, charged: expect.any(Number), budget: 100 } },
    })
    expect((await server.graphql(query)) as object).not.toHaveProperty('extensions')
  })

  it('is refused above the budget before anything runs, with the path that costs most', async () => {
    const query = 'query ($first: Int!) { me { id } programs(first: $first) { nodes { title milestones { id } } } }'
    const calls = await server.calls(async () => {
      const { status, errors } = await server.graphql(query, { first: 50 }, { headers: REPORT })
      expect(status).toBe(400)
      expect(errors).toEqual([
        {
          message: expect.stringMatching(
            /^The operation would cost \d+, but the budget is 100\. Ask for less at a time\.$/,
          ),
          locations: [expect.anything()],
          extensions: {
            ...{ code: 'QUERY_TOO_COMPLEX', limit: 'cost', value: 1_152, maximum: 100, cost: 1_152, budget: 100 },
            path: ['programs', 'nodes', 'milestones'],
          },
        },
      ])
    })
    expect(calls).toEqual([])
  })

  it('has a budget for each role', async () => {
    const larger = '{ program(slug: "x") { milestones { workouts { workout { title } } } } }'
    const refusedFor = async (token?: string) =>
      (await server.graphql(larger, {}, { token })).errors?.[0]?.extensions.budget
    expect(await refusedFor()).toBe(100)
    expect(await refusedFor(athlete.token)).toBeUndefined()
    const largest = '{ program(slug: "x") { milestones { workouts { workout { exercises { id } } } } } }'
    expect(await refusedFor(coach.token)).toBeUndefined()
    const { errors } = await server.graphql(largest, {}, { token: athlete.token })
    expect(errors?.[0]?.extensions).toMatchObject({ budget: 300, limit: 'cost' })
  })

  it('stops what runs where a list is longer than it was taken to be: one error, and nothing else', async () => {
    for (const again of ['by graphql-js', 'by compiled code', 'from memory']) {
      const { status, data, errors } = await server.graphql(LISTS, { id: workoutId }, { token: athlete.token })
      expect([again, status, data]).toEqual([again, 400, undefined])
      expect(errors).toHaveLength(1)
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'QUERY_TOO_COMPLEX', limit: 'cost', budget: 300 })
      expect(errors?.[0]?.extensions.cost).toBeGreaterThan(600)
    }
    expect((await server.graphql(LISTS, { id: workoutId }, { token: coach.token })).errors).toBeUndefined()
  })

  it('counts each object of the answer, by its real length', async () => {
    const { data, ...answer } = await server.graphql(LISTS, { id: workoutId }, { token: coach.token, headers: REPORT })
    const { charged } = (answer as unknown as { extensions: { cost: { charged: number } } }).extensions.cost
    expect(data.workout.exercises).toHaveLength(20)
    // The workout is charged 4. Each of twenty rows is charged 1, 1 for its exercise and 30 for its sets.
    expect(charged).toBe(4 + 20 * (1 + 1 + 30))
  })

  it('keeps what a mutation has done where its answer costs too much', async () => {
    const exercises = Array.from({ length: 20 }, () => ({
      exerciseId: '$id',
      sets: Array.from({ length: 50 }, () => ({ repsMin: 5 })),
    }))
    const make = catalogue(server, coach)
    const exerciseId = await make.exercise()
    const query =
      'mutation ($input: CreateWorkoutInput!) { createWorkout(input: $input) { workout { id exercises { sets { repsMin } } } } }'
    const input = { title: 'Kept', exercises: exercises.map((row) => ({ ...row, exerciseId })) }
    const { data, errors } = await server.graphql(query, { input }, { token: coach.token })
    expect(data).toEqual({ createWorkout: null })
    expect(errors).toHaveLength(1)
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'QUERY_TOO_COMPLEX', limit: 'cost' })
    const found = await server.graphql('{ workouts(search: "Kept") { nodes { title } } }', {}, { token: coach.token })
    expect(found.data.workouts.nodes).toEqual([{ title: 'Kept' }])
  })

  it('is never mixed with the answers that everybody may have', async () => {
    const query = '{ exercise(slug: "none") { name } }'
    const told = await server.get(query, {}, REPORT)
    expect(told.headers.get('cache-control')).toBe('private, no-store')
    expect(await told.json()).toHaveProperty('extensions.cost')
    const plain = await server.get(query)
    expect(plain.headers.get('cache-control')).toMatch(/^public/)
    expect(await plain.json()).not.toHaveProperty('extensions')
  })
})

describe('with INTROSPECTION=off', () => {
  let server: TestServer
  let athlete: Person
  beforeAll(async () => {
    server = await startTestServer({ limits: { ...REQUEST_LIMITS, introspection: false } })
    athlete = await server.register({ username: 'athlete.one' })
  })
  afterAll(() => server.stop())

  it('strangers are told nothing of the schema, and whoever is signed in is', async () => {
    for (const query of [
      getIntrospectionQuery(),
      '{ __type(name: "Program") { name } }',
      '{ ...F } fragment F on Query { __schema { queryType { name } } }',
    ]) {
      const { status, data, errors } = await server.graphql(query)
      expect([status, data]).toEqual([401, undefined])
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED', reason: 'MISSING_TOKEN' })
      expect((await server.graphql(query, {}, { token: athlete.token })).errors).toBeUndefined()
    }
    expect((await server.graphql('{ __typename }')).data).toEqual({ __typename: 'Query' })
  })

  it('strangers are not told what they may have meant', async () => {
    const misspelt = '{ program(slog: "x") { titel } }'
    const messages = async (token?: string) =>
      (await server.graphql(misspelt, {}, { token })).errors?.map(({ message }) => message).join(' ')
    expect(await messages()).toMatch(/Cannot query field "titel"/)
    expect(await messages()).not.toMatch(/mean/)
    expect(await messages(athlete.token)).toMatch(/Did you mean "title"/)
  })
})

describe('an answer that is larger than any may be', () => {
  it('is refused, and the service goes on', async () => {
    const server = await startTestServer()
    try {
      const coach = await server.register({ username: 'coach.one', role: 'COACH' })
      const create = 'mutation ($input: CreateExerciseInput!) { createExercise(input: $input) { exercise { id } } }'
      const input = {
        name: 'Long',
        category: 'STRENGTH',
        metric: 'LOAD_AND_REPS',
        primaryMuscles: ['CHEST'],
        description: 'x'.repeat(2_000),
      }
      const { data } = await server.graphql(create, { input }, { token: coach.token })
      const ids = Array(100).fill(data.createExercise.exercise.id)
      const text = times(25, (i) => `d${i}: description`)
      const query = (count: number) =>
        `query ($ids: [ID!]!) { ${times(count, (i) => `n${i}: nodes(ids: $ids) { ...F }`)} } fragment F on Exercise { ${text} }`
      const small = await server.graphql(query(1), { ids }, { token: coach.token })
      expect([small.status, JSON.stringify(small.data).length > 5_000_000]).toEqual([200, true])
      const { status, data: none, errors } = await server.graphql(query(3), { ids }, { token: coach.token })
      expect([status, none]).toEqual([400, undefined])
      expect(errors).toEqual([
        {
          message: expect.stringContaining('Ask for less at a time'),
          extensions: { code: 'QUERY_TOO_COMPLEX', limit: 'answer', value: 10_000_001, maximum: 10_000_000 },
        },
      ])
      expect((await server.graphql('{ __typename }')).status).toBe(200)
    } finally {
      await server.stop()
    }
  })
})
