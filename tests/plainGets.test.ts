import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rootAccess } from '../src/graphql/context/rootAccess.ts'
import { createSchema } from '../src/schema.ts'
import { adminCookie, adminOf, cookieOf } from '../src/testing/adminOf.ts'
import { documentFor } from '../src/testing/documentFor.ts'
import { type Person, present, startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { type Route, watchRoutes } from '../src/testing/watchRoutes.ts'

/** The addresses of the admin interface, which knows its callers by cookies and refuses other origins. */
const ADMIN = /^\/(admin|admin-session|api|_next)(\/|$)/
/** Everything that differs between any two answers. */
const VOLATILE = /^(date|x-request-id|ratelimit|keep-alive|connection)$/
const ASKED = '/graphql?query={me{id} programs{nodes{id}} workouts{nodes{id}}}'

let server: TestServer
let routes: Route[]
let coach: Person
/** All cookies that this service gives, and tokens under the names that somebody might read. */
let cookie: string
/** The routes that have read the cookies of a request. */
const readers = new Set<string>()

beforeAll(async () => {
  const playground = new Map([['index.html', Buffer.from('')]])
  ;[server, routes] = await watchRoutes(() => startTestServer({ admin: 'in development', playground }))
  coach = await server.register({ username: 'the.coach', role: 'COACH' })
  await adminOf(server)
  const authorization = `Bearer ${coach.token}`
  const given = [
    cookieOf(await fetch(`${server.url}/admin-session`, { method: 'POST', headers: { authorization } })),
    await adminCookie(server),
  ]
  cookie = [...given, `token=${coach.token}`, `Authorization=Bearer ${coach.token}`].join('; ')
})
afterAll(() => server.stop())

/** Notes who reads the header. What copies all headers does not see it, so a copy is no reading. */
function watchCookie({ headers, url = '' }: IncomingMessage): void {
  const { cookie: value } = headers
  const get = () => {
    readers.add(url.split('?')[0] as string)
    return value
  }
  Object.defineProperty(headers, 'cookie', { get, enumerable: false })
}

const bodyOf = (method: string, url: string) =>
  method === 'POST' && url === '/graphql' ? JSON.stringify({ query: '{ me { id } workouts { nodes { id } } }' }) : null

/** What somebody learns who asks with these headers, and whether the answer sets a cookie. */
async function heard({ method, url }: Route, headers: Record<string, string>) {
  const body = bodyOf(method, url)
  const answer = await fetch(server.url + (method === 'GET' && url === '/graphql' ? ASKED : url), {
    method,
    headers: { ...headers, ...(body !== null && { 'content-type': 'application/json' }) },
    body,
    redirect: 'manual',
  })
  const told = [...answer.headers].filter(([name]) => !VOLATILE.test(name))
  const text = (await answer.text()).replaceAll(String(answer.headers.get('x-request-id')), '<ID>')
  return { status: answer.status, headers: told, text }
}

describe('no cookie', () => {
  const others = () => routes.filter(({ url }) => !ADMIN.test(url) && !url.includes('*'))

  it('is read by any route outside of the admin interface', async () => {
    expect(others()).toContainEqual({ method: 'GET', url: '/graphql' })
    expect(others()).toContainEqual({ method: 'POST', url: '/graphql' })
    expect(others().length).toBeGreaterThan(30)
    const { server: listener } = server.server.app
    listener.prependListener('request', watchCookie)
    try {
      for (const route of others()) await heard(route, { cookie })
      expect([...readers]).toEqual([])
      // The watch sees who does read the header.
      await heard({ method: 'DELETE', url: '/admin-session' }, { cookie: 'waymark-admin=' })
      expect([...readers]).toEqual(['/admin-session'])
    } finally {
      listener.removeListener('request', watchCookie)
    }
  })

  it('changes an answer of these routes, and none of them sets one', async () => {
    for (const route of others()) {
      const without = await heard(route, {})
      expect([route, await heard(route, { cookie })]).toEqual([route, without])
      expect([route, without.headers.filter(([name]) => name === 'set-cookie')]).toEqual([route, []])
    }
    // The cookies are good: they open the admin interface.
    expect((await fetch(`${server.url}/api/workouts`, { headers: { cookie } })).status).toBe(200)
    expect((await fetch(`${server.url}/api/workouts`)).status).toBe(403)
  })

  it('opens a root field: each closed field refuses who has cookies alone', async () => {
    const schema = await createSchema()
    const fields = Object.values(present(schema.getQueryType()).getFields())
    const closed = fields.filter(({ name, extensions }) => rootAccess(name, extensions) !== 'anonymous')
    expect(closed.length).toBeGreaterThan(5)
    for (const field of closed) {
      const answer = await server.get(documentFor('query', field), {}, { cookie })
      const right = [field.name, 401, expect.stringContaining('MISSING_TOKEN')]
      expect([field.name, answer.status, await answer.text()]).toEqual(right)
    }
  })

  it('is asked for, and neither is a password: a browser attaches nothing to a request for /graphql', async () => {
    const basic = `Basic ${Buffer.from('owner@example.com:password').toString('base64')}`
    const answer = await fetch(server.url + ASKED, { headers: { authorization: basic } })
    expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, null])
    const foreign = await fetch(server.url + ASKED, { headers: { origin: 'https://app.example.com' } })
    expect(foreign.headers.get('access-control-allow-credentials')).toBeNull()
  })
})

describe('a plain GET', () => {
  const get = (parameters: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(`${server.url}/graphql?${new URLSearchParams(parameters)}`, { headers })

  it('of a query is answered, to a stranger and to who sends a token', async () => {
    const query = '{ me { username } }'
    expect(await (await get({ query })).json()).toEqual({ data: { me: null } })
    const signedIn = await get({ query }, { authorization: `Bearer ${coach.token}` })
    expect(await signedIn.json()).toEqual({ data: { me: { username: 'the.coach' } } })
  })

  const MUTATION = 'mutation M { createProgram(input: { title: "Got", slug: "got" }) { program { id } } }'
  const BOTH = `query Q { __typename } ${MUTATION}`
  it.each<[string, Record<string, string>, boolean]>([
    ['by itself', { query: MUTATION }, false],
    ['as one of two operations', { query: BOTH, operationName: 'M' }, false],
    ['by its hash', { extensions: hashed(MUTATION) }, true],
    ['with its hash', { query: MUTATION, extensions: hashed(MUTATION) }, false],
  ])('of a mutation is refused with 405 and runs nothing: %s', async (_, parameters, isSentBefore) => {
    if (isSentBefore) {
      // A stranger's mutation is refused and its document is kept.
      const extensions = JSON.parse(String(parameters.extensions))
      await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: MUTATION, extensions }),
      })
    }
    for (const name of ['apollo-require-preflight', 'content-type', 'x-nothing']) {
      const headers = { authorization: `Bearer ${coach.token}`, [name]: 'application/json' }
      const response = await get(parameters, headers)
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST'])
      expect(await response.text()).not.toContain('"data"')
    }
    const { data } = await server.graphql('{ program(slug: "got") { id } }', {}, coach)
    expect(data).toEqual({ program: null })
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'application/graphql', 'x'])(
    'of another content type is refused, also where the answer is in memory: "%s"',
    async (type) => {
      const query = '{ programs { totalCount } }'
      for (const _ of ['the first time', 'kept']) expect((await get({ query })).status).toBe(200)
      const response = await get({ query }, { 'content-type': type })
      expect([response.status, response.headers.get('cache-control')]).toEqual([415, 'private, no-store'])
    },
  )
})

function hashed(query: string): string {
  return JSON.stringify({
    persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') },
  })
}
