import { createHash } from 'node:crypto'
import http from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { ApolloServerPlugin } from '@apollo/server'
import {
  type GraphQLField,
  type GraphQLNamedType,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
} from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { secretFields } from '../src/graphql/auth/secret.ts'
import type { Context } from '../src/graphql/context/context.ts'
import { createSchema } from '../src/schema.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import { callOf } from '../src/testing/documentFor.ts'
import { RAISED_LIMITS } from '../src/testing/raisedLimits.ts'
import { type Person, present, startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { type Route, watchRoutes } from '../src/testing/watchRoutes.ts'

const schema = await createSchema()

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
  let routes: Route[]

  beforeAll(async () => {
    ;[server, routes] = await watchRoutes(() => startTestServer({ plugins: [tagged], limits: RAISED_LIMITS }))
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
    const byGet = await send({ 'accept-encoding': 'br' }, undefined, `?${new URLSearchParams({ query: TREE })}`)
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

  it('is there for who is signed in, by POST and by GET, and for mutations', async () => {
    const authorization = `Bearer ${person.token}`
    const plain = await post({ query: TREE }, { authorization, 'accept-encoding': '' })
    const byPost = await post({ query: TREE }, { authorization })
    const search = `?${new URLSearchParams({ query: TREE })}`
    const byGet = await send({ authorization, 'accept-encoding': 'br' }, undefined, search)
    for (const { headers, bytes } of [byPost, byGet]) {
      expect([headers['content-encoding'], headers.vary]).toEqual(['br', expect.stringMatching(/\bAccept-Encoding\b/)])
      expect(bytes.length).toBeLessThan(plain.bytes.length / 3)
      expect(String(brotliDecompressSync(bytes))).toBe(String(plain.bytes))
    }
    const query = `mutation { ${'x'.repeat(1_500)}: logout { __typename } }`
    const again = await server.signInAgain(person)
    expect((await post({ query }, { authorization: `Bearer ${again.token}` })).headers['content-encoding']).toBe('br')
  })

  it('is there for every page and file that is larger than a packet', async () => {
    const pages = routes.filter(({ method, url }) => method === 'GET' && url !== '/graphql' && !url.includes('*'))
    let compressed = 0
    for (const { url } of pages) {
      const plain = await fetch(server.url + url, { headers: { 'accept-encoding': 'identity' } })
      if (Number(plain.headers.get('content-length')) < 1_400) continue
      const answer = await fetch(server.url + url, { headers: { 'accept-encoding': 'br' } })
      expect([url, answer.headers.get('content-encoding')]).toEqual([url, 'br'])
      expect(answer.headers.get('vary')).toMatch(/\bAccept-Encoding\b/)
      expect(await answer.text()).toBe(await plain.text())
      compressed += 1
    }
    expect(pages.map(({ url }) => url)).toEqual(expect.arrayContaining(['/', '/schema.graphql', '/signin']))
    expect(compressed).toBeGreaterThan(5)
  })

  describe('never meets a secret:', () => {
    /** Fields that are secret by their type or by their name, wherever somebody may add one. */
    const isSecret = ({ name, type }: GraphQLField<unknown, unknown>) =>
      /^PublicKeyCredential.*OptionsJSON$/.test(getNamedType(type).name) ||
      (/token|code|secret|password|challenge|ceremony|^url$/i.test(name) &&
        ['String', 'ID'].includes(getNamedType(type).name))
    const fields = Object.values(schema.getTypeMap()).flatMap((type) =>
      (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__')
        ? Object.values(type.getFields()).map((field) => ({ path: `${type.name}.${field.name}`, type, field }))
        : [],
    )

    it('each field of the schema that answers a token, a code or a ceremony is known as secret, and no other', () => {
      const secret = fields.filter(({ field }) => isSecret(field)).map(({ path }) => path)
      expect([...secretFields(schema)].toSorted()).toEqual(secret.toSorted())
      for (const path of [
        'LoginPayload.refreshToken',
        'CreateRecoveryCodesPayload.codes',
        'RecoveryOptionsPayload.options',
      ])
        expect(secret).toContain(path)
    })

    it('no query reaches one, so no answer that a cache may keep holds one', () => {
      const reached = new Set<string>()
      const open: GraphQLNamedType[] = [schema.getQueryType() as GraphQLNamedType]
      for (let type = open.pop(); type; type = open.pop()) {
        if (reached.has(type.name)) continue
        reached.add(type.name)
        if (isAbstractType(type)) open.push(...schema.getPossibleTypes(type))
        if (isObjectType(type)) open.push(...Object.values(type.getFields()).map((field) => getNamedType(field.type)))
      }
      expect(reached.size).toBeGreaterThan(20)
      expect([...secretFields(schema)].filter((path) => reached.has(String(path.split('.')[0])))).toEqual([])
    })

    const mutations = Object.values(present(schema.getMutationType()).getFields())
    const withSecrets = mutations.filter(({ type }) =>
      fields.some((each) => each.type === type && isSecret(each.field)),
    )

    it.each(withSecrets)('not in the answer of $name, however it is asked for', async ({ name, type }) => {
      const of = fields.filter((each) => each.type === type)
      const secret = present(of.find(({ field }) => isSecret(field))).field.name
      const long = 'x'.repeat(1_500)
      const call = `${long}: ${callOf(present(mutations.find((each) => each.name === name)))}`
      const documents = [
        `mutation { ${call} { ${secret} } }`,
        `mutation { ${call} { other: ${secret} } }`,
        `mutation { ...M } fragment M on Mutation { ${call} { ...on ${getNamedType(type).name} { ...S } } }
          fragment S on ${getNamedType(type).name} { ${secret} }`,
      ]
      for (const query of documents) {
        const { headers, bytes } = await post({ query }, { authorization: `Bearer ${person.token}` })
        expect(bytes.length).toBeGreaterThan(1_400)
        expect(String(bytes)).toContain(`"${long}"`)
        expect(headers['content-encoding']).toBeUndefined()
      }
      // The same answer without the secret is compressed, so it is the secret that keeps it plain.
      const without = await post(
        { query: `mutation { ${call} { __typename } }` },
        { authorization: `Bearer ${person.token}` },
      )
      expect(without.headers['content-encoding']).toBe('br')
    })

    it('not where nobody knows what was asked for', async () => {
      const { headers, bytes } = await post({ query: `{ ${'nonsense '.repeat(200)} }` })
      expect([bytes.length > 1_400, headers['content-encoding']]).toEqual([true, undefined])
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
