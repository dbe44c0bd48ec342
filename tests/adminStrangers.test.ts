import { once } from 'node:events'
import http from 'node:http'
import type { Endpoint } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OPEN_ROUTES } from '../src/admin/server/openRoutes.ts'
import { payloadConfig } from '../src/payloadConfig.ts'
import { adminCookie, cookieOf } from '../src/testing/adminOf.ts'
import { isMongo, type Person, startTestServer, type TestServer } from '../src/testing/testServer.ts'

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']
const PASSWORD = 'correct horse battery'
const NOWHERE = isMongo ? 'f'.repeat(24) : '00000000-0000-4000-8000-000000000000'

let server: TestServer
let coach: Person
let cookies: Record<'coach' | 'viewer' | 'owner', string>

beforeAll(async () => {
  server = await startTestServer({ admin: 'in production' })
  coach = await server.register({ username: 'the.coach', role: 'COACH' })
  for (const role of ['owner', 'viewer'] as const) {
    const data = { email: `${role}@example.com`, password: PASSWORD, role }
    await server.waymark.payload.create({ collection: 'admins', data })
  }
  const session = await ask('POST', '/admin-session', { authorization: `Bearer ${coach.token}` })
  cookies = {
    coach: cookieOf(session),
    viewer: await adminCookie(server, { email: 'viewer@example.com' }),
    owner: await adminCookie(server, { email: 'owner@example.com' }),
  }
})
afterAll(() => server.stop())

const ask = (method: string, path: string, headers: Record<string, string> = {}, body?: string) =>
  fetch(`${server.url}${path}`, { method, headers, body, redirect: 'manual' })

/** The same without a socket, for the thousands of requests of a walk. */
const inject = (method: string, url: string, headers: Record<string, string> = {}, body?: string) =>
  server.server.app.inject({ method: method as 'GET', url, headers, body })

/** The endpoints that Payload gives to every collection, and to those that people sign in to. */
async function ofPayload(): Promise<Endpoint[]> {
  const load = (file: string) => import(new URL(`../node_modules/payload/dist/${file}`, import.meta.url).href)
  const { defaultCollectionEndpoints } = await load('collections/endpoints/index.js')
  const { authCollectionEndpoints } = await load('auth/endpoints/index.js')
  return [...defaultCollectionEndpoints, ...authCollectionEndpoints]
}

/** Every path that Payload answers, from its own tables: those that we have closed altogether included. */
async function registered(): Promise<{ path: string; slug: string | undefined; endpoint: Endpoint }[]> {
  const { config } = server.waymark.payload
  const everywhere = await ofPayload()
  const concrete = (path: string) => path.replace(/:\w+\??/g, NOWHERE).replace(/\/$/, '')
  return [
    ...config.endpoints.map((endpoint) => ({ path: concrete(`/api${endpoint.path}`), slug: undefined, endpoint })),
    ...config.collections.flatMap(({ slug, endpoints }) =>
      [...everywhere, ...(endpoints || [])].map((endpoint) => ({
        ...{ path: concrete(`/api/${slug}${endpoint.path}`), slug, endpoint },
      })),
    ),
  ]
}

describe('a stranger at the REST API', () => {
  const isOpen = (method: string, path: string) =>
    OPEN_ROUTES.some((open) => open.method === method && `/api/admins${open.path}` === path)

  it('is refused everything that Payload registers, whatever the method, but for the five routes of the list', async () => {
    const asked = new Set((await registered()).map(({ path, endpoint }) => `${endpoint.method.toUpperCase()} ${path}`))
    const more = ['', '/graphql', '/globals/x', '/nothing', '/access', '/programs', '/payload-preferences/x']
    const below = OPEN_ROUTES.map(({ path }) => `/admins${path}`)
    for (const path of [...more, ...below]) for (const method of METHODS) asked.add(`${method} /api${path}`)
    expect(asked.size).toBeGreaterThan(400)
    const open: string[] = []
    for (const request of asked) {
      const [method = '', path = ''] = request.split(' ')
      if ((await inject(method, path)).statusCode !== 403) open.push(request)
    }
    // This one is closed by its own rule, because nobody may make the first account in production.
    const listed = OPEN_ROUTES.filter(({ path }) => path !== '/first-register')
    expect(open.sort()).toEqual(listed.map(({ method, path }) => `${method} /api/admins${path}`).sort())
    expect(isOpen('POST', '/api/admins/first-register')).toBe(true)
  })

  it.each([
    ['POST', '/api/admins/login', { 'x-http-method-override': 'GET', 'content-length': '0' }],
    ['POST', '/api/programs', { 'X-Payload-HTTP-Method-Override': 'GET' }],
    ['POST', '/api/admins/me', { 'x-payload-http-method-override': 'GET' }],
    ['GET', '/api/admins/me/', {}],
    ['GET', '/api/admins%2Fme', {}],
    ['GET', '/api/admins/%6De', {}],
    ['GET', '/api/Admins/me', {}],
    ['GET', '/api//admins/me', {}],
    ['GET', '/%61pi/programs', {}],
    ['GET', '/api/programs/../programs', {}],
    ['GET', '/api/admins/me/../programs', {}],
    ['GET', '/api/programs?x=/api/admins/me', {}],
    ['GET', '/api/programs', { authorization: 'Bearer a.b.c', cookie: 'payload-token=a.b.c; waymark-admin=a.b.c' }],
  ])('is refused %s %s %j, because only the spelling of the list is open', async (method, path, headers) => {
    expect(await raw(method, path, headers)).toEqual([
      403,
      expect.stringContaining('Sign in to the admin interface first.'),
    ])
  })

  it('is refused as an athlete of the API is', async () => {
    const { token } = await server.register({ username: 'the.athlete' })
    expect((await ask('GET', '/api/access', { authorization: `Bearer ${token}` })).status).toBe(403)
    expect((await ask('GET', '/api/access', { cookie: cookies.viewer })).status).toBe(200)
  })

  it('is refused before a body is sent, and what may be sent to the login is small', async () => {
    const length = { 'content-type': 'application/json', 'content-length': String(10 * 1024 * 1024) }
    expect((await raw('POST', '/api/programs', length))[0]).toBe(403)
    expect((await raw('POST', '/api/programs', { 'transfer-encoding': 'chunked' }))[0]).toBe(403)
    expect((await raw('POST', '/api/admins/login', { ...length, 'content-length': '20000' }))[0]).toBe(413)
  })

  /** Sends the head of a request as it is written here, and nothing of its body. */
  async function raw(method: string, path: string, headers: Record<string, string>) {
    const { port } = new URL(server.url)
    const request = http.request({ host: '127.0.0.1', port, method, path, headers, agent: false })
    request.on('error', () => {})
    request.flushHeaders()
    if (!('content-length' in headers || 'transfer-encoding' in headers)) request.end()
    const [response] = (await once(request, 'response')) as [http.IncomingMessage]
    const parts: Buffer[] = []
    for await (const part of response) parts.push(part as Buffer)
    request.destroy()
    return [response.statusCode, Buffer.concat(parts).toString()] as const
  }
})

describe('a change of many documents at once', () => {
  it.each(['coach', 'viewer'] as const)('is refused to a %s in every collection', async (who) => {
    for (const { path, slug, endpoint } of await registered()) {
      if (endpoint.path !== '/' || !['patch', 'delete'].includes(endpoint.method)) continue
      const query = '?where[id][exists]=true'
      const headers = { cookie: cookies[who], 'content-type': 'application/json' }
      const answer = await inject(endpoint.method.toUpperCase(), path + query, headers, '{"title":"All the same"}')
      expect([path, answer.statusCode]).toEqual([path, String(slug).startsWith('payload-') ? 404 : 403])
    }
  })

  it('is an owner’s to make', async () => {
    const headers = { cookie: cookies.owner, 'content-type': 'application/json' }
    const { status } = await ask('PATCH', '/api/exercises?where[slug][equals]=nothing', headers, '{"name":"None"}')
    expect(status).toBe(200)
  })
})

it('is guarded at copies of the endpoints, because all configurations of a process share Payload’s own', async () => {
  const handlers = async () => (await ofPayload()).map(({ handler }) => handler)
  const before = await handlers()
  await payloadConfig({ databaseUrl: server.databaseUrl, secret: 'x'.repeat(40) })
  const after = await handlers()
  expect(after.filter((handler, at) => handler !== before[at])).toEqual([])
})
