import { readFileSync } from 'node:fs'
import {
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  type OperationDefinitionNode,
  parse,
} from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CreateProgram, Me, Programs } from '../packages/client/src/generated/documents.ts'
import { createClient, createSession } from '../packages/client/src/index.ts'
import { AUTH_FIELDS } from '../src/graphql/context/rootAccess.ts'
import { asksOnlyToSignIn } from '../src/graphql/limits/document/asksOnlyToSignIn.ts'
import { REQUEST_LIMITS } from '../src/graphql/limits/settings.ts'
import * as pages from '../src/http/signin/documents.js'
import { hashOf, MOST_DOCUMENTS, readManifest } from '../src/http/trusted/manifest.ts'
import { addManifest, readManifests, removeManifest, trustedDocuments } from '../src/http/trusted/trustedDocuments.ts'
import { createSchema } from '../src/schema.ts'
import { startTestServer, type TestServer } from '../src/testing/testServer.ts'

const PUBLISHED = JSON.parse(readFileSync('schema/operations.json', 'utf8')).operations as {
  name: string
  sha256: string
  document: string
}[]
const OWN = 'query Mine { programs(first: 1) { totalCount } }'
const REFUSED = { status: 400, code: 'QUERY_NOT_IN_SAFE_LIST' }
const DONE = { status: 200, code: undefined }

describe('with TRUSTED_DOCUMENTS=only', () => {
  let server: TestServer

  beforeAll(async () => {
    server = await startTestServer({ limits: { ...REQUEST_LIMITS, trustedOnly: true } })
  })
  afterAll(() => server.stop())

  async function ask(body: object, token?: string) {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify(body),
    })
    const { errors, data } = (await response.json()) as { errors?: { extensions: { code: string } }[]; data?: unknown }
    if (response.status !== 200) expect(data).toBeUndefined()
    return { status: response.status, code: errors?.[0]?.extensions?.code }
  }
  const named = (sha256Hash: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash } } })
  const within = (check: () => Promise<void>) => expect.poll(() => check().then(() => true), { timeout: 10_000 })

  it('the published operations are answered, as texts and by their hashes alone', async () => {
    for (const name of ['Programs', 'Exercises', 'Node']) {
      const { sha256, document } = PUBLISHED.find((each) => each.name === name) ?? { sha256: '', document: '' }
      const variables = { id: 'program_none' }
      expect([name, await ask({ query: document, variables })]).toEqual([name, DONE])
      expect([name, await ask({ ...named(sha256), variables })]).toEqual([name, DONE])
    }
  })

  it('the published operations of each release, and those that @waymark/client sends, are known by their hashes', async () => {
    const { operations } = JSON.parse(readFileSync('packages/client/src/generated/manifest.json', 'utf8'))
    const released = JSON.parse(readFileSync('schema/releases/0.2.0/operations.json', 'utf8')).operations
    const hashes = [
      ...operations.map(({ id }: { id: string }) => id),
      ...released.map((each: { sha256: string }) => each.sha256),
    ]
    const { textOf, trusts } = trustedDocuments(server.waymark.payload)
    expect(hashes.length).toBeGreaterThan(150)
    for (const hash of hashes) expect([hash, await trusts(hash)]).toEqual([hash, true])
    const [{ id, body }] = operations
    expect(await textOf(id)).toBe(body)
  })

  it('@waymark/client asks, changes and refreshes by hashes alone', async () => {
    const sent: string[] = []
    const coach = await server.register({ username: 'coach.hashes', role: 'COACH' })
    const session = createSession({ tokens: { token: null, refreshToken: coach.refreshToken } })
    const client = createClient({
      url: `${server.url}/graphql`,
      documents: 'hashes alone',
      session,
      fetch: (url, given) => {
        sent.push(String(given?.body))
        return fetch(url, given)
      },
    })
    expect(await client.query(Me)).toMatchObject({ me: { username: 'coach.hashes' } })
    expect(await client.mutate(CreateProgram, { input: { title: '' } })).toMatchObject({
      ok: false,
      userErrors: [{ code: 'INVALID' }],
    })
    expect(await client.query(Programs)).toHaveProperty('programs.nodes')
    expect(sent).toHaveLength(4)
    expect(sent.join()).not.toContain('"query"')
    const own = client.query({ toString: () => OWN, hash: hashOf(OWN) })
    await expect(own).rejects.toMatchObject({ code: 'PERSISTED_QUERY_NOT_FOUND' })
  })

  it('the account page of /signin works for an athlete, and so does the IDE up to its editor', async () => {
    const athlete = await server.register({ username: 'athlete.page' })
    for (const [name, query] of Object.entries(pages)) {
      // Some of them end the session. Others lack variables, which are looked at later.
      const answer = await ask({ query }, (await server.signInAgain(athlete)).token)
      expect([name, answer.code]).not.toEqual([name, REFUSED.code])
    }
    const again = (await server.signInAgain(athlete)).token
    expect(await ask({ query: pages.WHO_IS_SIGNED_IN }, again)).toEqual(DONE)
    expect(await ask({ query: `${pages.WHO_IS_SIGNED_IN} ` }, again)).toEqual(REFUSED)
  })

  it('nothing else is answered: not a text, not introspection, not a document that is sent under its hash', async () => {
    const athlete = await server.register({ username: 'athlete.one', role: 'ATHLETE' })
    for (const token of [undefined, athlete.token]) {
      expect(await ask({ query: OWN }, token)).toEqual(REFUSED)
      expect(await ask({ query: '{ __schema { queryType { name } } }' }, token)).toEqual(REFUSED)
      expect(await ask({ query: OWN, ...named(hashOf(OWN)) }, token)).toEqual(REFUSED)
    }
    const mutation = 'mutation { createProgram(input: { title: "X" }) { program { id } } }'
    expect(await ask({ query: `${PUBLISHED[0]?.document} ${mutation}`, operationName: 'x' })).not.toEqual(DONE)
    const get = await fetch(`${server.url}/graphql?${new URLSearchParams({ query: OWN })}`)
    expect(get.status).toBe(400)
  })

  it('any document may sign somebody in, and ask for nothing beside it', async () => {
    const wayIn = 'usernameAvailability(username: "free.name") { available }'
    expect(await ask({ query: `{ mine: ${wayIn} }` })).toEqual(DONE)
    expect(await ask({ query: `{ ${wayIn} programs { totalCount } }` })).toEqual(REFUSED)
    expect(await ask({ query: `{ ${wayIn} ...More } fragment More on Query { programs { totalCount } }` })).toEqual(
      REFUSED,
    )
  })

  it('no selection leads from the way in to a node, by whichever field', async () => {
    const schema = await createSchema()
    const signsIn = asksOnlyToSignIn(schema)
    const accepts = (path: readonly string[]) => {
      const kind = schema.getQueryType()?.getFields()[path[0] ?? ''] ? 'query' : 'mutation'
      const document = parse(`${kind} { ${path.join(' { ')} ${' }'.repeat(path.length)}`)
      return signsIn(document, document.definitions[0] as OperationDefinitionNode)
    }
    const walked = [...AUTH_FIELDS].flatMap((name) => [...walk(schema, name)])
    const open = walked.filter(({ path }) => accepts(path))
    expect(walked.length).toBeGreaterThan(1_000)
    expect(open.length).toBeGreaterThan(60)
    expect([...new Set(open.map(({ on }) => on.replace(/\w+Payload$/, 'Payload')))].sort()).toEqual([
      ...['MilestoneSetMismatchError', 'Payload', 'RuleError', 'StaleRevisionError', 'UserError', 'UserErrorParam'],
      'UsernameAvailability',
    ])
    expect(open.filter(({ path }) => path.includes('productUser') || path.some((each) => / Node$/.test(each)))).toEqual(
      [],
    )

    const { token, refreshToken } = await server.register({ username: 'athlete.way.in' })
    const refresh = (selection: string, more = '') =>
      ask(
        { query: `mutation { refreshSession(input: { refreshToken: "${refreshToken}" }) { ${selection} } } ${more}` },
        token,
      )
    expect(await refresh('token productUser { id }')).toEqual(REFUSED)
    expect(await refresh('... on SignInPayload { productUser { username } }')).toEqual(REFUSED)
    expect(await refresh('...F', 'fragment F on RefreshSessionPayload { productUser { id } }')).toEqual(REFUSED)
    expect(await refresh('token mine: refreshToken userErrors { code ... on RuleError { params { name } } }')).toEqual(
      DONE,
    )
  })

  it('coaches write their own', async () => {
    const coach = await server.register({ username: 'coach.one', role: 'COACH' })
    expect(await ask({ query: OWN, ...named(hashOf(OWN)) }, coach.token)).toEqual(DONE)
    expect(await ask({ query: OWN })).toEqual(REFUSED)
    // The service knows the text by its hash now, and still answers it to nobody else.
    expect(await ask(named(hashOf(OWN)))).toEqual(REFUSED)
  })

  it('a manifest counts without a restart, beside others, until it is removed', async () => {
    const { payload } = server.waymark
    const later = 'query Later { exercises(first: 1) { totalCount } }'
    await Promise.all([
      addManifest(payload, { name: 'web', version: '1', documents: { [hashOf(OWN)]: OWN } }),
      addManifest(payload, { name: 'web', version: '2', documents: { [hashOf(OWN)]: OWN, [hashOf(later)]: later } }),
    ])
    await within(async () => {
      for (const document of [OWN, later]) {
        expect(await ask(named(hashOf(document)))).toEqual(DONE)
        expect(await ask({ query: document })).toEqual(DONE)
      }
    }).toBe(true)
    expect(await removeManifest(payload, { name: 'web', version: '2' })).toBe(true)
    expect(await removeManifest(payload, { name: 'web', version: '2' })).toBe(false)
    await within(async () => {
      expect(await ask({ query: later })).toEqual(REFUSED)
    }).toBe(true)
    expect(await ask({ query: OWN })).toEqual(DONE)
    expect((await readManifests(payload)).map(({ name, version }) => `${name} ${version}`)).toEqual(['web 1'])
  })

  it('strangers do not make it ask the database again and again', async () => {
    const { payload } = server.waymark
    const { get } = payload.kv
    let asked = 0
    payload.kv.get = ((key: string) => {
      asked += 1
      return get.call(payload.kv, key)
    }) as typeof get
    try {
      await Promise.all(Array.from({ length: 50 }, (_, n) => ask({ query: `{ __typename } # ${n}` })))
    } finally {
      payload.kv.get = get
    }
    expect(asked).toBeLessThanOrEqual(2)
  })
})

/** Every field below a root field, by the first path to it. A path enters what an abstract type may be as a fragment. */
function* walk(schema: GraphQLSchema, root: string): Generator<{ on: string; path: string[] }> {
  const field = [schema.getMutationType(), schema.getQueryType()].flatMap((type) => type?.getFields()[root] ?? [])[0]
  const types = new Map<GraphQLNamedType, string[]>([[getNamedType(field!.type), [root]]])
  for (const [type, path] of types) {
    if (isAbstractType(type)) {
      for (const each of schema.getPossibleTypes(type)) {
        if (!types.has(each)) types.set(each, [...path, `... on ${each.name}`])
      }
    }
    if (!isObjectType(type) && !isInterfaceType(type)) continue
    for (const each of Object.values(type.getFields())) {
      const inner = getNamedType(each.type)
      yield { on: type.name, path: [...path, each.name] }
      if (!isLeafType(inner) && !types.has(inner)) types.set(inner, [...path, each.name])
    }
  }
}

describe('a manifest', () => {
  it('is read in both forms', async () => {
    const schema = await createSchema()
    const documents = { [hashOf(OWN)]: OWN }
    expect(readManifest(JSON.stringify(documents), schema)).toEqual(documents)
    const operations = [{ id: hashOf(OWN), name: 'Mine', type: 'query', body: OWN }]
    const apollo = { format: 'apollo-persisted-query-manifest', version: 1, operations }
    expect(readManifest(JSON.stringify(apollo), schema)).toEqual(documents)
  })

  it.each<[string, string, RegExp]>([
    ['no JSON', '{', /not JSON/],
    ['nothing', '{}', /no documents/],
    ['a list', '[1]', /text of each document/],
    ['a wrong hash', JSON.stringify({ [hashOf('x')]: OWN }), /another hash/],
    [
      'an unknown field',
      JSON.stringify({ [hashOf('{ nope }')]: '{ nope }' }),
      /not valid here: Cannot query field "nope"/,
    ],
    ['no GraphQL', JSON.stringify({ [hashOf('{')]: '{' }), /not valid here: Syntax Error/],
    [
      'too many',
      JSON.stringify(Object.fromEntries(Array.from({ length: MOST_DOCUMENTS + 1 }, (_, n) => [String(n), OWN]))),
      /more than 2000/,
    ],
  ])('with %s is refused in a sentence', async (_, text, words) => {
    const schema = await createSchema()
    expect(() => readManifest(text, schema)).toThrow(words)
  })
})
