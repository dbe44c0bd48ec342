import { createHash } from 'node:crypto'
import http from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { ApolloServerPlugin } from '@apollo/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '../src/graphql/context/context.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import { RAISED_LIMITS } from '../src/testing/raisedLimits.ts'
import { type Person, startTestServer, type TestServer } from '../src/testing/testServer.ts'

const TREE = `{ programs { nodes { id slug title milestones { id title workouts { id workout { id title revision
  exercises { id exercise { id name slug primaryMuscles } } } } } } } }`
/** The parts of a response that a client which decompresses by itself would hide. */
interface Raw {
  status: number
  headers: http.IncomingHttpHeaders
  bytes: Buffer
}

/** A plugin that sets an ETag, as a future plugin might. */
const tagged: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response }) {
        response.http.headers.set('etag', '"of-the-content"')
      },
    }
  },
}

describe('compression', () => {
  let server: TestServer
  let person: Person

  beforeAll(async () => {
    server = await startTestServer({ plugins: [tagged], limits: RAISED_LIMITS })
    person = await server.register({ username: 'reader' })
    const coach = await server.register({ username: 'coach.one', role: 'COACH' })
    const make = catalogue(server, coach)
    await make.program(await make.milestones(12), { isPublished: true })
  })
  afterAll(async () => {
    agent.destroy()
    await server.stop()
  })

  const agent = new http.Agent({ keepAlive: true })

  const send = (headers: Record<string, string>, body?: object, search = '') =>
    new Promise<Raw>((resolve, reject) => {
      const method = body ? 'POST' : 'GET'
      const request = http.request(`${server.url}/graphql${search}`, { method, headers, agent }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(chunks) })
        })
      })
      request.on('error', reject)
      request.end(body && JSON.stringify(body))
    })
  const post = (body: object, headers: Record<string, string> = {}) =>
    send({ 'content-type': 'application/json', 'accept-encoding': 'gzip, br', ...headers }, body)

  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('by %s is the same answer in fewer bytes', async (encoding, decompress) => {
    const plain = await post({ query: TREE }, { 'accept-encoding': '' })
    const { status, headers, bytes } = await post({ query: TREE }, { 'accept-encoding': encoding })
    expect([status, headers['content-encoding']]).toEqual([200, encoding])
    expect(Number(headers['content-length'])).toBe(bytes.length)
    expect(bytes.length).toBeLessThan(plain.bytes.length / 3)
    expect(String(decompress(bytes))).toBe(String(plain.bytes))
    expect(plain.bytes.length).toBe(Number(plain.headers['content-length']))
  })

  it('is for who asks for it; caches are told that it depends on that, and on the origin as before', async () => {
    for (const asked of ['gzip', 'identity', '']) {
      const { headers } = await post({ query: TREE }, { 'accept-encoding': asked })
      expect([asked, headers['content-encoding']]).toEqual([asked, asked === 'gzip' ? 'gzip' : undefined])
      expect(headers.vary).toMatch(/\bAccept-Encoding\b/)
      expect(headers.vary).toMatch(/\bOrigin\b/)
    }
  })

  it('makes a strong ETag a weak one: the bytes are others', async () => {
    expect((await post({ query: TREE })).headers.etag).toBe('W/"of-the-content"')
    expect((await post({ query: TREE }, { 'accept-encoding': '' })).headers.etag).toBe('"of-the-content"')
  })

  it('is there for a GET and for a persisted query', async () => {
    const hash = createHash('sha256').update(TREE).digest('hex')
    const extensions = { persistedQuery: { version: 1, sha256Hash: hash } }
    const asked = { 'accept-encoding': 'br', 'apollo-require-preflight': 'true' }
    const byGet = await send(asked, undefined, `?${new URLSearchParams({ query: TREE })}`)
    await post({ query: TREE, extensions })
    const byHash = await post({ extensions })
    for (const { headers, bytes } of [byGet, byHash]) {
      expect(headers['content-encoding']).toBe('br')
      expect(JSON.parse(String(brotliDecompressSync(bytes))).data.programs.nodes).toHaveLength(1)
    }
  })

  it('leaves alone what fits into a packet', async () => {
    const { headers } = await post({ query: '{ programs { nodes { title } } }' })
    expect([headers['content-encoding'], headers.vary]).toEqual([undefined, 'Origin'])
  })

  describe('never meets a secret:', () => {
    const expectPlain = ({ headers, bytes }: Raw, content: RegExp) => {
      expect(bytes.length).toBeGreaterThan(1_400)
      expect(headers['content-encoding']).toBeUndefined()
      expect(String(bytes)).toMatch(content)
    }

    it('not for who is signed in', async () => {
      expectPlain(await post({ query: TREE }, { authorization: `Bearer ${person.token}` }), /"programs"/)
    })

    it('not for a token that is refused', async () => {
      const fields = Array.from({ length: 9 }, (_, index) => `n${'x'.repeat(150)}${index}`)
      const query = `{ ${fields.map((name) => `${name}: usernameAvailability(username: "a.b") { available }`)} }`
      expectPlain(await post({ query }, { authorization: 'Bearer rubbish' }), /"available"/)
    })

    it('not for a mutation, whoever sends it: signing in answers tokens', async () => {
      const query = `mutation { ${'x'.repeat(1_500)}: logout { __typename } }`
      expectPlain(await post({ query }), /UNAUTHENTICATED|logout|data/)
    })
  })

  it('leaves connections as they are: kept longer than a load balancer keeps its own', async () => {
    const sockets = new Set<unknown>()
    agent.on('free', (socket) => sockets.add(socket))
    const [first] = [await post({ query: TREE }), await post({ query: TREE }), await post({ query: TREE })]
    expect(sockets.size).toBe(1)
    const seconds = Number(/timeout=(\d+)/.exec(String(first?.headers['keep-alive']))?.[1])
    expect(seconds).toBeGreaterThan(60)
    expect(seconds).toBeLessThanOrEqual(75)
    const { requestTimeout } = server.server.app.server
    expect(requestTimeout).toBeGreaterThan(0)
    expect(requestTimeout).toBeLessThanOrEqual(300_000)
  })
})
