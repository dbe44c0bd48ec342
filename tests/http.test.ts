import { randomBytes, randomUUID } from 'node:crypto'
import net from 'node:net'
import { text as streamText } from 'node:stream/consumers'
import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'
import { auditServer } from 'graphql-http'
import jwt from 'jsonwebtoken'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signToken } from '../src/actions/auth/token.ts'
import { UNAVAILABLE_MESSAGE } from '../src/storage/unavailable.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import { dropDatabase } from '../src/testing/temporaryDatabase.ts'
import { AUTHENTICATION, isMongo, type Person, startTestServer, type TestServer } from '../src/testing/testServer.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const INSIDES =
  /node_modules|fastify|apollo|payload|mongo|sqlite|FST_ERR|SyntaxError|\.[jt]s\b|\bat .+:\d+|\/(work|home|usr)\//i
const MIB = 1024 * 1024

describe('GraphQL over HTTP', () => {
  let server: TestServer

  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server.stop())

  const post = (body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
    fetch(`${server.url}/graphql`, { method: 'POST', headers, body })

  it('passes every audit that is a MUST, and every other one that a bare Apollo Server passes', async () => {
    const apollo = new ApolloServer({ typeDefs: 'type Query { hello: String }', stopOnTerminationSignals: false })
    const { url } = await startStandaloneServer(apollo, { listen: { host: '127.0.0.1', port: 0 } })
    const audit = async (address: string) =>
      new Map((await auditServer({ url: address })).map((result) => [result.id, result]))
    try {
      const bare = await audit(url)
      const ours = await audit(`${server.url}/graphql`)
      const failed = [...ours.values()].filter(
        ({ id, name, status }) => status !== 'ok' && (name.startsWith('MUST') || bare.get(id)?.status === 'ok'),
      )
      expect(ours.size).toBe(bare.size)
      expect(ours.size).toBeGreaterThan(50)
      expect(failed.map((result) => `${result.name}${'reason' in result ? `: ${result.reason}` : ''}`)).toEqual([])
    } finally {
      await apollo.stop()
    }
  })

  describe('a request that is no GraphQL request', () => {
    const json = { 'content-type': 'application/json' }
    it.each<[string, number, string, Record<string, string>]>([
      ['malformed JSON', 400, '{"query": "{ __typename }"', json],
      ['an empty body', 400, '', json],
      ['bytes that are no text', 400, '\u0000\ufffd', json],
      ['a form', 415, 'query={__typename}', { 'content-type': 'application/x-www-form-urlencoded' }],
      ['XML', 415, '<query>{ __typename }</query>', { 'content-type': 'application/xml' }],
      ['plain text', 415, '{"query":"{ __typename }"}', { 'content-type': 'text/plain' }],
      ['a body just above 1 MiB', 413, JSON.stringify({ query: '{ __typename }', padding: 'x'.repeat(MIB) }), json],
      ['a body of 10 MB', 413, JSON.stringify({ query: `{ __typename } #${'x'.repeat(10_000_000)}` }), json],
    ])('is refused in the shape of GraphQL when it is %s', async (_, status, body, headers) => {
      const response = await post(body, { ...headers, 'x-request-id': 'refused-request' })
      const text = await response.text()
      expect({ status: response.status, ...JSON.parse(text) }).toEqual({
        status,
        errors: [{ message: expect.any(String), extensions: { code: 'BAD_USER_INPUT', requestId: 'refused-request' } }],
      })
      expect(text).not.toMatch(INSIDES)
      expect(response.headers.get('content-type')).toMatch(/^application\/(graphql-response\+)?json/)
      expect((await server.graphql('{ __typename }')).data).toEqual({ __typename: 'Query' })
    })

    it('is measured as it is sent, so a body of just 1 MiB is taken', async () => {
      const body = JSON.stringify({ query: '{ __typename }' })
      const response = await post(body.padEnd(MIB, ' '))
      expect([response.status, await response.json()]).toEqual([200, { data: { __typename: 'Query' } }])
    })
  })

  describe('a document that is wrong', () => {
    it.each<[string, object]>([
      ['a syntax error', { query: '{ me { ' }],
      ['an unknown field', { query: '{ me { shoeSize } }' }],
      [
        'a variable of the wrong type',
        { query: 'query ($n: Int!) { programs(first: $n) { nodes { id } } }', variables: { n: 'x' } },
      ],
      ['a variable that is missing', { query: 'query ($n: Int!) { programs(first: $n) { nodes { id } } }' }],
      ['an unknown operation name', { query: 'query A { __typename }', operationName: 'B' }],
      ['two operations and no name', { query: 'query A { __typename } query B { __typename }' }],
      ['no query', {}],
      ['a query that is a number', { query: 1 }],
      ['a batch', [{ query: '{ __typename }' }]],
    ])('is the fault of the caller: %s', async (_, body) => {
      const response = await post(JSON.stringify(body))
      const text = await response.text()
      const { data, errors } = JSON.parse(text)
      expect(data ?? null).toBeNull()
      expect(errors.length).toBeGreaterThan(0)
      for (const error of errors) {
        expect([error.message, error.extensions?.code]).toEqual([error.message, 'BAD_USER_INPUT'])
      }
      expect(text).not.toContain('stacktrace')
      expect(server.lines.filter(({ level }) => Number(level) >= 50)).toEqual([])
    })
  })

  describe('a request that is malformed', () => {
    it.each([
      ['an address that cannot be decoded', '/x%zz', {}, 400],
      ['a broken host', '/graphql?query={__typename}', { host: 'a b' }, 400],
      ['a broken host at a page', '/readyz', { host: '[' }, 400],
      ['no host, as in HTTP/1.0', '/graphql?query={__typename}', { host: '' }, 200],
    ])('has the usual answer: %s', async (_, url, headers, status) => {
      const answer = await server.server.app.inject({ method: 'GET', url, headers })
      expect([answer.statusCode, answer.headers['x-request-id'], answer.headers['x-content-type-options']]).toEqual([
        status,
        expect.any(String),
        'nosniff',
      ])
      if (status !== 200) expect(answer.json().errors[0].extensions.code).toMatch(/^(NOT_FOUND|BAD_USER_INPUT)$/)
    })
  })

  it.each([
    ['no HTTP at all', 'rubbish\r\n\r\n', 400],
    ['headers that are too large', `GET / HTTP/1.1\r\nhost: a\r\nx: ${'x'.repeat(100_000)}\r\n\r\n`, 431],
    ['what it does not understand', 'GET / HTTP/1.1\r\nhost: a\r\nexpect: a-miracle\r\n\r\n', 417],
  ])('answers %s with its own headers', async (_, sent, status) => {
    const { port } = new URL(server.url)
    const socket = net.connect(Number(port), '127.0.0.1')
    socket.end(sent)
    const text = await streamText(socket)
    expect(text).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    for (const header of [
      'x-request-id: ',
      'x-content-type-options: nosniff',
      'cross-origin-opener-policy: same-origin',
    ]) {
      expect(text.toLowerCase()).toContain(header)
    }
    expect(JSON.parse(text.slice(text.indexOf('\r\n\r\n'))).errors[0].extensions.code).toBe('BAD_USER_INPUT')
  })

  describe('the request ID', () => {
    const idFor = async (given?: string, path = '/livez', init: RequestInit = {}) => {
      const headers = { ...(init.headers as object), ...(given !== undefined && { 'x-request-id': given }) }
      return (await fetch(`${server.url}${path}`, { ...init, headers })).headers.get('x-request-id')
    }

    it.each(['12345678', 'a'.repeat(64), 'Proxy_1.2-3'])('is the one that came when it is harmless: %s', async (id) => {
      expect(await idFor(id)).toBe(id)
    })

    it.each(['1234567', 'a'.repeat(65), 'two words', 'quote"quote"', 'ümlaut-ümlaut', '../../../etc', ''])(
      'is a new one when what came is not harmless: "%s"',
      async (id) => {
        // Headers are bytes, and fetch takes each byte as one character.
        expect(await idFor(Buffer.from(id).toString('latin1'))).toMatch(UUID)
      },
    )

    it('is new for each request', async () => {
      const ids = await Promise.all(Array.from({ length: 20 }, () => idFor()))
      expect(new Set(ids).size).toBe(20)
    })

    it.each<[string, string, RequestInit]>([
      ['an answer', '/graphql?query={__typename}', {}],
      ['a refused GET', '/graphql?query=mutation{__typename}', {}],
      ['a refused body', '/graphql', { method: 'POST', body: '{', headers: { 'content-type': 'application/json' } }],
      ['readiness', '/readyz', {}],
      ['a path that is not there', '/nothing', {}],
      ['a method that is not there', '/graphql', { method: 'DELETE' }],
      [
        'a preflight',
        '/graphql',
        {
          method: 'OPTIONS',
          headers: { origin: 'https://app.example.com', 'access-control-request-method': 'POST' },
        },
      ],
    ])('is on %s', async (_, path, init) => {
      expect(await idFor('from-the-proxy', path, init)).toBe('from-the-proxy')
    })
  })

  describe('CORS', () => {
    const from = (origin: string, init: RequestInit = {}) =>
      fetch(`${server.url}/graphql`, {
        method: 'POST',
        body: '{"query":"{ __typename }"}',
        ...init,
        headers: { 'content-type': 'application/json', origin, ...init.headers },
      })
    const preflight = (origin: string) =>
      from(origin, {
        method: 'OPTIONS',
        body: null,
        headers: { 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' },
      })

    it('lets an origin of ours read the answer, its request ID and its limits', async () => {
      const { headers } = await from('https://app.example.com')
      expect(headers.get('access-control-allow-origin')).toBe('https://app.example.com')
      expect(headers.get('access-control-expose-headers')).toBe(
        'x-request-id, ratelimit, ratelimit-policy, retry-after, x-waymark-seen, x-waymark-version',
      )
    })

    it('lets an origin of ours send a token', async () => {
      const { status, headers } = await preflight('https://app.example.com')
      expect(status).toBe(204)
      expect(headers.get('access-control-allow-origin')).toBe('https://app.example.com')
      expect(headers.get('access-control-allow-methods')).toContain('POST')
      expect(headers.get('access-control-allow-headers')).toContain('authorization')
    })

    it.each(['https://evil.example.com', 'http://app.example.com', 'https://app.example.com.evil.example', 'null'])(
      'says nothing to %s',
      async (origin) => {
        for (const { headers } of [await from(origin), await preflight(origin)]) {
          expect(headers.get('access-control-allow-origin')).not.toBe(origin)
          expect(headers.get('access-control-allow-origin')).not.toBe('*')
          expect(headers.get('access-control-allow-credentials')).toBeNull()
        }
        expect((await from(origin)).headers.get('access-control-allow-origin')).toBeNull()
      },
    )

    it('knows each of several origins, and one that is configured alone', async () => {
      for (const origins of [['https://one.example.com', 'https://two.example.com'], ['https://two.example.com']]) {
        const other = await startTestServer({ origins })
        try {
          const allowed = async (origin: string) =>
            (await fetch(`${other.url}/livez`, { headers: { origin } })).headers.get('access-control-allow-origin')
          expect(await allowed('https://two.example.com')).toBe('https://two.example.com')
          expect(await allowed('https://three.example.com')).toBeNull()
        } finally {
          await other.stop()
        }
      }
    })
  })

  describe('the Authorization header', () => {
    const ME = '{ me { id username } programs { nodes { id } } }'
    const now = () => Math.floor(Date.now() / 1_000)
    let person: Person

    interface Forgery {
      secret?: string
      header?: object
      claims?: object
      without?: string
    }

    /** A valid token of ours, apart from the given changes. */
    function token({ secret = server.jwtSecret, header, claims, without }: Forgery = {}): string {
      const payload: Record<string, unknown> = {
        sub: person.user.id,
        sid: person.sessionId,
        iss: 'waymark',
        aud: 'waymark-api',
        iat: now() - 3_600,
        exp: now() + 3_600,
        ...claims,
      }
      if (without) delete payload[without]
      const kid = jwt.decode(signToken({ userId: '', sessionId: '' }, [server.jwtSecret]), { complete: true })?.header
        .kid
      return jwt.sign(payload, secret, { header: { alg: 'HS256', typ: 'at+jwt', kid, ...header } as jwt.JwtHeader })
    }

    function unsigned(): string {
      const [, payload] = token().split('.')
      const { kid } = JSON.parse(Buffer.from(token().split('.')[0] as string, 'base64url').toString())
      const header = Buffer.from(JSON.stringify({ alg: 'none', typ: 'at+jwt', kid })).toString('base64url')
      return `${header}.${payload}.`
    }

    /** An ID in the form of this database that no user has. */
    const nobodysId = () => (isMongo ? randomBytes(12).toString('hex') : randomUUID())

    const ask = (authorization: string, query = ME) => server.graphql(query, {}, { headers: { authorization } })

    beforeAll(async () => {
      person = await server.register({ username: 'bearer' })
    })

    it('may be absent: nobody is asking', async () => {
      const { status, data, errors } = await server.graphql('{ me { id } }')
      expect({ status, data, errors }).toEqual({ status: 200, data: { me: null }, errors: undefined })
    })

    it.each<[string, () => string]>([
      ['as we sign it', () => `Bearer ${token()}`],
      ['in another spelling of the scheme', () => `bearer ${token()}`],
      ['expired by 20 s, for clocks differ', () => `Bearer ${token({ claims: { exp: now() - 20 } })}`],
    ])('is taken %s', async (_, header) => {
      const { status, data } = await ask(header())
      expect([status, data?.me]).toEqual([200, { id: `user_${person.user.id}`, username: 'bearer' }])
    })

    const bad: [string, string, () => string][] = [
      ['it is empty', 'INVALID_TOKEN', () => ''],
      ['it is a scheme alone', 'INVALID_TOKEN', () => 'Bearer'],
      ['it has another scheme', 'INVALID_TOKEN', () => `Basic ${token()}`],
      ['it is a token without a scheme', 'INVALID_TOKEN', () => token()],
      ['it is no JWT', 'INVALID_TOKEN', () => 'Bearer rubbish'],
      ['it holds two tokens', 'INVALID_TOKEN', () => `Bearer ${token()} ${token()}`],
      ['it is cut short', 'INVALID_TOKEN', () => `Bearer ${token().slice(0, -4)}`],
      ['its parts are rubbish', 'INVALID_TOKEN', () => 'Bearer aaaa.bbbb.cccc'],
      ['it is signed with another secret', 'INVALID_TOKEN', () => `Bearer ${token({ secret: randomUUID() })}`],
      ['it is signed with another algorithm', 'INVALID_TOKEN', () => `Bearer ${token({ header: { alg: 'HS512' } })}`],
      ['it is not signed (alg none)', 'INVALID_TOKEN', () => `Bearer ${unsigned()}`],
      ['it is for another audience', 'INVALID_TOKEN', () => `Bearer ${token({ claims: { aud: 'elsewhere' } })}`],
      ['it names no audience', 'INVALID_TOKEN', () => `Bearer ${token({ without: 'aud' })}`],
      ['it is from another issuer', 'INVALID_TOKEN', () => `Bearer ${token({ claims: { iss: 'elsewhere' } })}`],
      ['it names no issuer', 'INVALID_TOKEN', () => `Bearer ${token({ without: 'iss' })}`],
      ['it is another kind of JWT', 'INVALID_TOKEN', () => `Bearer ${token({ header: { typ: 'JWT' } })}`],
      ['it never expires', 'INVALID_TOKEN', () => `Bearer ${token({ without: 'exp' })}`],
      ['it names nobody', 'INVALID_TOKEN', () => `Bearer ${token({ without: 'sub' })}`],
      ['its user does not exist', 'INVALID_TOKEN', () => `Bearer ${token({ claims: { sub: nobodysId() } })}`],
      ['its user has no ID of ours', 'INVALID_TOKEN', () => `Bearer ${token({ claims: { sub: 'root' } })}`],
      ['it begins tomorrow', 'INVALID_TOKEN', () => `Bearer ${token({ claims: { nbf: now() + 86_400 } })}`],
      ['it expired 40 s ago', 'EXPIRED_TOKEN', () => `Bearer ${token({ claims: { exp: now() - 40 } })}`],
      ['it expired yesterday', 'EXPIRED_TOKEN', () => `Bearer ${token({ claims: { exp: now() - 86_400 } })}`],
    ]

    it.each(bad)('is answered with 401, and nothing runs, when %s', async (_, reason, header) => {
      let answer: Awaited<ReturnType<typeof ask>> | undefined
      const calls = await server.calls(async () => {
        answer = await ask(header())
      })
      expect(answer).toMatchObject({ status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED', reason } }] })
      expect(answer?.errors).toHaveLength(1)
      expect(answer?.data ?? null).toBeNull()
      // The calls may only look up whether the user and the session exist.
      expect(calls.filter((call) => !AUTHENTICATION.includes(call))).toEqual([])
    })

    it('is no fault of ours when it is bad: nothing is logged as an error', () => {
      expect(server.lines.filter(({ level }) => Number(level) >= 50)).toEqual([])
    })

    it('keeps a mutation from running when it is bad', async () => {
      const coach = await server.register({ username: 'late.coach', role: 'COACH' })
      const expired = `Bearer ${token({ claims: { sub: coach.user.id, exp: now() - 40 } })}`
      const { status } = await ask(
        expired,
        'mutation { createProgram(input: { title: "Late", slug: "late" }) { program { id } } }',
      )
      expect(status).toBe(401)
      expect((await server.graphql('{ program(slug: "late") { id } }', {}, coach)).data).toEqual({ program: null })
    })

    describe('when all that is asked for is the way in', () => {
      const FREE = 'usernameAvailability(username: "free.name") { available }'
      it.each([
        ['alone', `{ ${FREE} }`],
        ['with __typename', `{ __typename ${FREE} }`],
        ['through a fragment', `query { ...WayIn } fragment WayIn on Query { __typename ${FREE} }`],
        ['through an inline fragment', `{ ... on Query { ${FREE} } }`],
      ])('does not matter: usernameAvailability %s', async (_, query) => {
        for (const [, , header] of bad) {
          const { status, data, errors } = await ask(header(), query)
          expect([status, errors, data?.usernameAvailability]).toEqual([200, undefined, { available: true }])
        }
      })

      it.each([
        ['me', `{ ${FREE} me { id } }`],
        ['me in a fragment', `query { ${FREE} ...Me } fragment Me on Query { me { id } }`],
        ['me under another name', `{ ${FREE} usernameAvailability2: me { id } }`],
        ['me in an inline fragment', `{ ${FREE} ... { ... on Query { me { id } } } }`],
      ])('matters as soon as there is more: %s', async (_, query) => {
        expect(await ask('Bearer rubbish', query)).toMatchObject({
          status: 401,
          errors: [{ extensions: { code: 'UNAUTHENTICATED', reason: 'INVALID_TOKEN' } }],
        })
      })

      it('is what the named operation asks for, not the others of the document', async () => {
        const query = `query In { ${FREE} } query Other { me { id } }`
        const run = async (operationName: string) => {
          const headers = { 'content-type': 'application/json', authorization: 'Bearer rubbish' }
          return (await post(JSON.stringify({ query, operationName }), headers)).status
        }
        expect([await run('In'), await run('Other')]).toEqual([200, 401])
      })
    })
  })
})

/** Runs last and on its own server, because it breaks the database. */
describe('a fault on our side', () => {
  let server: TestServer
  let connection: { execute: (sql: string) => Promise<unknown>; close: () => unknown }

  beforeAll(async () => {
    server = await startTestServer()
    const coach = await server.register({ username: 'coach.one', role: 'COACH' })
    await catalogue(server, coach).publishedTree()
    const db = server.waymark.payload.db as unknown as {
      client: typeof connection
      connection: typeof connection
    }
    connection = isMongo ? db.connection : db.client
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200)
    // MongoDB creates a missing collection, so only a closed connection is a fault.
    if (isMongo) await connection.close()
    else await connection.execute('alter table programs rename to programs_elsewhere')
  })
  afterAll(async () => {
    if (!isMongo) return server.stop()
    // The connection is closed already.
    await server.server.close()
    await dropDatabase(server.databaseUrl)
  })

  // An unreachable MongoDB is not our fault. The service logs a warning, because a retry may succeed.
  const LEVEL = isMongo ? 40 : 50

  it('is masked, and logged once under the ID that the answer shows', async () => {
    const { headers, data, errors } = await server.graphql('{ programs { nodes { title } } }')
    const requestId = headers.get('x-request-id') as string
    expect(data).toEqual(isMongo ? undefined : { programs: null }) // a 503 has no data
    expect(errors).toEqual([
      {
        message: isMongo ? UNAVAILABLE_MESSAGE : expect.stringContaining(requestId),
        path: ['programs'],
        locations: expect.any(Array),
        extensions: isMongo
          ? { code: 'UNAVAILABLE', retryable: true, retryAfterSeconds: 1 }
          : { code: 'INTERNAL_SERVER_ERROR', requestId },
      },
    ])
    expect(JSON.stringify(errors)).not.toMatch(/sql|table|select|elsewhere|mongo|buffer|client|topology|connect/i)
    const logged = server.lines.filter(({ level, requestId: id }) => Number(level) >= LEVEL && id === requestId)
    expect(logged).toHaveLength(1)
    expect(logged[0]).toMatchObject({ err: { message: expect.any(String), stack: expect.any(String) } })
  })

  it('is masked too when it comes while the caller is looked up', async () => {
    const nobody = isMongo ? randomBytes(12).toString('hex') : randomUUID()
    const token = signToken({ userId: nobody, sessionId: nobody }, [server.jwtSecret])
    if (!isMongo) await connection.execute('alter table product_users rename to product_users_elsewhere')
    const { status, headers, data, errors } = await server.graphql('{ me { id } }', {}, { token })
    const requestId = headers.get('x-request-id') as string
    expect([status, data]).toEqual([isMongo ? 503 : 500, undefined])
    const extensions = isMongo ? { code: 'UNAVAILABLE' } : { code: 'INTERNAL_SERVER_ERROR', requestId }
    expect(errors).toMatchObject([{ extensions }])
    expect(JSON.stringify(errors)).not.toMatch(/sql|table|select|elsewhere|mongo|buffer|client|topology|connect/i)
    const logged = server.lines.filter((line) => Number(line.level) >= LEVEL && line.requestId === requestId)
    // On MongoDB it belongs to the outage of the test before, which is one line.
    expect(logged.length).toBe(isMongo ? 0 : 1)
  })

  it('leaves the process alive and unready when the database is gone', async () => {
    if (!isMongo) await connection.close()
    const started = Date.now()
    const ready = await fetch(`${server.url}/readyz`)
    expect([ready.status, Date.now() - started < 2_000]).toEqual([503, true])
    expect(await ready.text()).not.toMatch(/closed|client|mongo|sqlite/i)
    expect((await fetch(`${server.url}/livez`)).status).toBe(200)
  })
})
