import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keepPersistedQueries } from '../src/graphql/execution/persistedQueries.ts'
import { startTestServer, type TestServer } from '../src/testing/testServer.ts'

describe('automatic persisted queries', () => {
  let server: TestServer

  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server.stop())

  const hashOf = (query: string) => createHash('sha256').update(query).digest('hex')
  const naming = (sha256Hash: unknown, version = 1) => ({ persistedQuery: { version, sha256Hash } })

  async function post(body: object, headers: Record<string, string> = {}) {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
    return { status: response.status, body: await response.json() }
  }
  async function get(parameters: Record<string, string>) {
    const response = await fetch(`${server.url}/graphql?${new URLSearchParams(parameters)}`)
    return { status: response.status, body: await response.json() }
  }
  /** The answer on which the link of Apollo Client sends the document itself. */
  const NOT_FOUND = {
    errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
  }

  it('are unknown until they are sent once, by POST', async () => {
    const query = 'query Once($name: String!) { usernameAvailability(username: $name) { available } }'
    const variables = { name: 'free.name' }
    const extensions = naming(hashOf(query))
    const answered = { status: 200, body: { data: { usernameAvailability: { available: true } } } }
    expect(await post({ variables, extensions })).toEqual({ status: 200, body: NOT_FOUND })
    expect(await post({ query, variables, extensions })).toEqual(answered)
    expect(await post({ variables, extensions })).toEqual(answered)
  })

  it('are known by GET too, however they were sent', async () => {
    const query = '{ __typename again: __typename }'
    const extensions = JSON.stringify(naming(hashOf(query)))
    const answered = { status: 200, body: { data: { __typename: 'Query', again: 'Query' } } }
    expect(await get({ extensions })).toEqual({ status: 200, body: NOT_FOUND })
    expect(await get({ query, extensions })).toEqual(answered)
    expect(await get({ extensions })).toEqual(answered)
    expect(await post({ extensions: naming(hashOf(query)) })).toEqual(answered)
  })

  it('are no way around the rule that a GET changes nothing', async () => {
    const coach = await server.register({ username: 'persistent', role: 'COACH' })
    const query = 'mutation { createProgram(input: { title: "Kept", slug: "kept" }) { program { id } } }'
    const extensions = naming(hashOf(query))
    // A stranger sends the document and is refused. The document is valid all the same, so it is kept.
    await post({ query, extensions })
    const response = await fetch(
      `${server.url}/graphql?${new URLSearchParams({ extensions: JSON.stringify(extensions) })}`,
      { headers: { authorization: `Bearer ${coach.token}` } },
    )
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST'])
    expect((await server.graphql('{ program(slug: "kept") { id } }', {}, coach)).data).toEqual({ program: null })
  })

  it.each<[string, object]>([
    ['is that of another document', naming(hashOf('{ me { id } }'))],
    ['is no hash', naming('rubbish')],
    ['is no text', naming({ $ne: null })],
    ['comes in a version that nobody knows', naming(hashOf('{ __typename }'), 2)],
  ])('are refused when the hash beside a document %s', async (_, extensions) => {
    const { status, body } = await post({ query: '{ __typename }', extensions })
    expect({ status, body }).toEqual({
      status: 400,
      body: { errors: [{ message: expect.stringMatching(/sha|version/), extensions: { code: 'BAD_USER_INPUT' } }] },
    })
    // The document must not be known under that hash afterwards.
    expect((await post({ extensions: naming(hashOf('{ me { id } }')) })).body).toEqual(NOT_FOUND)
    expect(server.lines.filter(({ level }) => Number(level) >= 50)).toEqual([])
  })

  it('are not kept when they are wrong', async () => {
    const query = '{ me { shoeSize } }'
    expect((await post({ query, extensions: naming(hashOf(query)) })).status).toBe(400)
    expect((await post({ extensions: naming(hashOf(query)) })).body).toEqual(NOT_FOUND)
  })

  it('take no more memory than they may, and the ones in use stay', async () => {
    const queries = keepPersistedQueries()
    await queries.set('in use', '{ __typename }')
    const long = 'x'.repeat(50_000)
    for (let index = 0; index < 200; index += 1) {
      await queries.set(`key ${index}`, long)
      expect(await queries.get('in use')).toBe('{ __typename }')
    }
    expect(queries.bytes()).toBeLessThanOrEqual(8_000_000)
    expect(await queries.get('key 0')).toBeUndefined()
    await queries.set('huge', 'x'.repeat(1_000_000))
    expect(await queries.get('huge')).toBeUndefined()
    expect(await queries.get('key 199')).toBe(long)
  })
})
