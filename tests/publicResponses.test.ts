import { createHash } from 'node:crypto'
import { isObjectType } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SHAREABLE_FIELDS } from '../src/http/publicResponses/shareableFields.ts'
import { createSchema } from '../src/schema.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import { callsOf } from '../src/testing/countCalls.ts'
import { UpdateProgramDocument } from '../src/testing/generated/operations.ts'
import { type Mutate, mutateAs } from '../src/testing/mutate.ts'
import { type Person, startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { untilCatalogueIsKept } from '../src/testing/untilCatalogueIsKept.ts'

const TREE = `query ($id: ID!) { program(id: $id) { title milestones { title workouts { workout { title exercises {
  sets { type repsMin } exercise { name } } } } } } }`

describe('public responses', () => {
  let server: TestServer
  let coach: Person
  let athlete: Person
  let coaching: Mutate
  let make: ReturnType<typeof catalogue>
  let tree: { exercise: string; workout: string; milestone: string; program: string }
  let revision = 2

  beforeAll(async () => {
    server = await startTestServer()
    coach = await server.register({ username: 'coach.one', role: 'COACH' })
    athlete = await server.register({ username: 'athlete.one' })
    coaching = mutateAs(server, coach)
    make = catalogue(server, coach)
    tree = await make.publishedTree()
    await untilCatalogueIsKept(server)
  })
  afterAll(() => server.stop())

  const askTree = (headers: Record<string, string> = {}) => server.get(TREE, { id: tree.program }, headers)
  const askAs = ({ token }: Person, query: string, headers: Record<string, string> = {}) =>
    server.get(query, {}, { authorization: `Bearer ${token}`, ...headers })
  const cacheControl = (response: Response) => response.headers.get('cache-control')

  it('may be kept by others, who then ask whether they still hold', async () => {
    const first = await askTree()
    expect(first.status).toBe(200)
    expect(cacheControl(first)).toBe('public, max-age=0, must-revalidate')
    expect(first.headers.get('vary')).toMatch(/Authorization.*Accept/)
    const etag = String(first.headers.get('etag'))
    for (const held of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await askTree({ 'if-none-match': held })
      expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, etag, ''])
      expect(cacheControl(again)).toBe(cacheControl(first))
    }
    const changed = await askTree({ 'if-none-match': '"other"' })
    expect([changed.status, await changed.text()]).toEqual([200, await first.text()])
  })

  it.each<[string, Record<string, string>]>([
    ['content type', { 'content-type': 'application/json' }],
    ['content type with its charset', { 'content-type': 'application/JSON; charset=utf-8' }],
    ['content type that is empty', { 'content-type': '' }],
    ['header that asks for a preflight', { 'apollo-require-preflight': 'true' }],
    ['name of the operation', { 'x-apollo-operation-name': 'Tree' }],
    ['name of the client', { 'apollographql-client-name': 'web' }],
    ['cookie of somebody else’s', { cookie: 'session=1' }],
    ['origin', { origin: 'https://app.example.com' }],
    ['header that nobody knows', { 'x-something': 'else' }],
  ])('are public whatever harmless header comes with them: a %s', async (_, headers) => {
    const [first, again] = [await askTree(headers), await askTree(headers)]
    const plain = await askTree()
    for (const response of [first, again]) {
      expect([response.status, cacheControl(response)]).toEqual([200, cacheControl(plain)])
      expect(response.headers.get('etag')).toBe(plain.headers.get('etag'))
    }
  })

  it('of an Apollo Client that sends hashes by GET are public as well', async () => {
    const query = '{ exercises(first: 3) { nodes { name } } }'
    const sha256Hash = createHash('sha256').update(query).digest('hex')
    const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash } })
    const ask = (parameters: Record<string, string>) =>
      fetch(`${server.url}/graphql?${new URLSearchParams(parameters)}`, {
        headers: {
          accept: 'application/graphql-response+json,application/json;q=0.9',
          'content-type': 'application/json',
        },
      })
    expect(await (await ask({ extensions })).text()).toContain('PERSISTED_QUERY_NOT_FOUND')
    await ask({ query, extensions })
    expect(cacheControl(await ask({ extensions }))).toBe('public, max-age=0, must-revalidate')
  })

  it('are compressed for who takes them so, and told apart by what they say', async () => {
    for (let more = 0; more < 15; more += 1) await make.exercise()
    for (const _ of ['the first time', 'and again']) {
      const query = '{ exercises(first: 100) { nodes { id slug name updatedAt createdAt } } }'
      const many = await server.get(query, {}, { 'accept-encoding': 'br' })
      expect(many.headers.get('vary')).toMatch(/Authorization.*Accept.*Accept-Encoding/)
      const etag = String(many.headers.get('etag'))
      expect([many.headers.get('content-encoding'), etag.slice(0, 3)]).toEqual(['br', 'W/"'])
      expect(((await many.json()) as { data: object }).data).toHaveProperty('exercises')
    }
  })

  it('are answered again without being executed', async () => {
    const first = await askTree()
    const text = await first.text()
    let executed = 0
    const { payload } = server.waymark
    const cache = payload.db.waymark.catalogue?.open()
    const document = cache?.document.bind(cache)
    Object.assign(cache as object, {
      document: (...args: Parameters<NonNullable<typeof document>>) => {
        executed += 1
        return document?.(...args)
      },
    })
    const calls = await callsOf(payload, async () => {
      const again = await askTree()
      expect(await again.text()).toBe(text)
      expect(again.headers.get('content-type')).toBe(first.headers.get('content-type'))
      expect(again.headers.get('x-request-id')).not.toBe(first.headers.get('x-request-id'))
    })
    Object.assign(cache as object, { document })
    expect([executed, calls]).toEqual([0, []])
  })

  it('change with what they were made from, at once', async () => {
    const before = await askTree()
    const { program } = await coaching(UpdateProgramDocument, {
      ...{ programId: tree.program, expectedRevision: revision, title: `Renamed ${revision}` },
    })
    revision = Number(program?.revision)
    const after = await askTree({ 'if-none-match': String(before.headers.get('etag')) })
    expect(after.status).toBe(200)
    expect(await after.text()).toContain('Renamed')
  })

  it('tell apart what was asked for', async () => {
    const other = await make.publishedTree()
    const [one, two] = [await askTree(), await server.get(TREE, { id: other.program })]
    expect(one.headers.get('etag')).not.toBe(two.headers.get('etag'))
    const typed = await askTree({ accept: 'application/graphql-response+json' })
    expect(typed.headers.get('content-type')).toMatch('application/graphql-response+json')
    expect((await askTree({ accept: 'application/json' })).headers.get('content-type')).toMatch('application/json')
  })

  it.each<[string, () => Promise<Response>]>([
    ['is asked for with a token that is no good', () => askTree({ authorization: 'Bearer nonsense' })],
    ['is asked for as a form', () => askTree({ 'content-type': 'application/x-www-form-urlencoded' })],
    ['states its cost', () => askTree({ 'x-query-cost': 'yes' })],
    ['is signed in and failed', () => askAs(athlete, '{ me { id } workouts { nodes { id } } }')],
    ['is signed in and states its cost', () => askAs(athlete, '{ me { id } }', { 'x-query-cost': 'yes' })],
    ['names the caller', () => server.get('{ me { id } programs { nodes { id } } }')],
    ['names what is the caller’s', () => server.get('{ programs { nodes { id viewerEnrolment { id } } } }')],
    [
      'names it in a fragment',
      () => server.get('{ programs { nodes { ...F } } } fragment F on Program { viewerEnrolment { id } }'),
    ],
    [
      'names their last sets',
      () =>
        server.get('query ($id: ID!) { workout(id: $id) { exercises { previousSets { id } } } }', { id: tree.workout }),
    ],
    ['failed in part', () => server.get('{ programs(after: "nonsense") { nodes { id } } exercises { nodes { id } } }')],
    ['is not valid', () => server.get('{ programs { nodes { nonsense } } }')],
    ['is of the schema', () => server.get('{ __schema { types { name } } }')],
  ])('are none where the answer %s', async (_, ask) => {
    await askTree()
    for (const response of [await ask(), await ask()]) {
      expect(cacheControl(response)).toBe('private, no-store')
      expect(response.headers.get('etag')).toBeNull()
    }
  })

  it('have the headers of the whole answer when nothing has changed, compressed or not', async () => {
    const query = '{ exercises(first: 100) { nodes { id slug name updatedAt createdAt } } }'
    for (const [url, headers] of [
      [`/graphql?${new URLSearchParams({ query })}`, {}],
      [`/graphql?${new URLSearchParams({ query })}`, { authorization: `Bearer ${athlete.token}` }],
      ['/schema.graphql', {}],
    ] as const) {
      for (const encoding of ['br', 'identity']) {
        const asked = { ...headers, 'accept-encoding': encoding }
        const whole = await fetch(server.url + url, { headers: asked })
        const again = await fetch(server.url + url, {
          headers: { ...asked, 'if-none-match': String(whole.headers.get('etag')) },
        })
        expect([whole.status, again.status, await again.text()]).toEqual([200, 304, ''])
        expect(again.headers.get('content-encoding')).toBeNull()
        for (const name of ['etag', 'vary', 'cache-control'])
          expect([url, again.headers.get(name)]).toEqual([url, whole.headers.get(name)])
      }
    }
  })

  it('are none by POST', async () => {
    const { headers } = await server.graphql(TREE, { id: tree.program })
    expect(headers.get('cache-control')).toBe('private, no-store')
  })

  it('may be kept by others for as long as the service is set to', async () => {
    const other = await startTestServer({ beside: server, publicMaxAge: 60 })
    try {
      await untilCatalogueIsKept(other)
      expect(cacheControl(await other.get('{ programs { nodes { id } } }'))).toBe('public, max-age=60, must-revalidate')
    } finally {
      await other.stop()
    }
  })

  it('are none where nothing is kept of the catalogue', async () => {
    const other = await startTestServer({ beside: server, catalogueCacheMb: 0 })
    try {
      expect(cacheControl(await other.get('{ programs { nodes { id } } }'))).toBe('private, no-store')
    } finally {
      await other.stop()
    }
  })

  it('hold no field of their types that nobody has thought about', async () => {
    const schema = await createSchema()
    const left = [...SHAREABLE_FIELDS].flatMap(([name, fields]) => {
      const type = schema.getType(name)
      const all = Object.keys(type && 'getFields' in type ? type.getFields() : {})
      expect(fields.filter((field) => !all.includes(field))).toEqual([])
      return isObjectType(type) ? all.filter((field) => !fields.includes(field)).map((field) => `${name}.${field}`) : []
    })
    expect(left).toEqual(
      [
        ...['Query.me', 'Query.usernameAvailability', 'Query.milestones', 'Query.workouts', 'Query.workoutSession'],
        ...['Query.enrolment', 'Query.productUser', 'Query.productUsers', 'Query.previewProgramPropagation'],
        ...['Query.agenda', 'Query.attention'],
        ...[
          'Program.revisions',
          'Program.enrolments',
          'Program.enrolmentCount',
          'Program.viewerEnrolment',
          'WorkoutExercise.previousSets',
        ],
        ...['Program.createdBy', 'Milestone.viewerProgress', 'Workout.revisions', 'Workout.usedIn'],
      ].toSorted((one, other) => left.indexOf(one) - left.indexOf(other)),
    )
  })
})

describe('answers to a GET with a token', () => {
  let server: TestServer
  let coach: Person
  let athlete: Person

  beforeAll(async () => {
    server = await startTestServer()
    coach = await server.register({ username: 'coach.one', role: 'COACH' })
    athlete = await server.register({ username: 'athlete.one' })
  })
  afterAll(() => server.stop())

  const ask = ({ token }: Person, query: string, headers: Record<string, string> = {}) =>
    server.get(query, {}, { authorization: `Bearer ${token}`, ...headers })
  const MINE = '{ me { username displayName } programs { totalCount } }'

  it('are for the cache of the caller alone, and a poll that finds nothing new has no content', async () => {
    const first = await ask(athlete, MINE)
    expect(await first.json()).toMatchObject({ data: { me: { username: 'athlete.one' } } })
    expect(first.headers.get('cache-control')).toBe('private, no-cache')
    expect(first.headers.get('vary')).toMatch(/Authorization.*Accept/)
    const etag = String(first.headers.get('etag'))
    const again = await ask(athlete, MINE, { 'if-none-match': etag })
    expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, etag, ''])
    expect(again.headers.get('cache-control')).toBe('private, no-cache')
    expect(again.headers.get('vary')).toBe(first.headers.get('vary'))
    // Another token of the same person asks for the same answer.
    expect((await ask(await server.signInAgain(athlete), MINE, { 'if-none-match': etag })).status).toBe(304)
  })

  it('are executed each time: they change at once, and another caller gets another one', async () => {
    const etag = String((await ask(athlete, MINE)).headers.get('etag'))
    const other = await ask(coach, MINE, { 'if-none-match': etag })
    expect([other.status, await other.json()]).toMatchObject([200, { data: { me: { username: 'coach.one' } } }])
    await server.graphql(
      'mutation { updateProfile(input: { displayName: "New" }) { userErrors { code } } }',
      {},
      athlete,
    )
    const after = await ask(athlete, MINE, { 'if-none-match': etag })
    expect([after.status, await after.json()]).toMatchObject([200, { data: { me: { displayName: 'New' } } }])
  })

  it('are never given to a stranger or to who has a bad token', async () => {
    const etag = String((await ask(athlete, MINE)).headers.get('etag'))
    const stranger = await server.get(MINE, {}, { 'if-none-match': etag })
    expect([stranger.status, stranger.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
    expect(await stranger.json()).toMatchObject({ data: { me: null } })
    const bad = await server.get(MINE, {}, { 'if-none-match': etag, authorization: `Bearer ${athlete.token}x` })
    expect([bad.status, bad.headers.get('cache-control')]).toEqual([401, 'private, no-store'])
  })
})
