import { afterEach, expect, it, vi } from 'vitest'
import { CreateProgram, LogSet, Programs, UpdateProfile } from '../src/generated/documents.ts'
import type { LogSetInput } from '../src/generated/types.ts'
import { type ClientOptions, createClient, createSession } from '../src/index.ts'
import { failure, service } from './service.ts'

const PROGRAMS = { data: { programs: { nodes: [] } } }
const QUICK = { attempts: 4, withinMs: 5_000 }
const stops: (() => void)[] = []
afterEach(() => {
  vi.useRealTimers()
  for (const stop of stops.splice(0)) stop()
})

async function start(reply: Parameters<typeof service>[0], options: Partial<ClientOptions> = {}) {
  const it = await service(reply)
  stops.push(it.stop)
  return { ...it, client: createClient({ url: it.url, session: createSession(), retry: QUICK, ...options }) }
}

const isRefresh = ({ query }: { query: string }) => query.includes('refreshSession')
const tokens = (number: number, lifeMs = 600_000) => ({
  token: `access-${number}`,
  tokenExpiresAt: new Date(Date.now() + lifeMs).toISOString(),
  refreshToken: `refresh-${number}`,
})
const refreshed = (number: number) => ({ body: { data: { refreshSession: { ...tokens(number), userErrors: [] } } } })
const EXPIRED = { status: 401, body: failure('UNAUTHENTICATED', { reason: 'EXPIRED_TOKEN' }) }

it('says who asks, and hands back the greatest state that it has seen', async () => {
  const seen = ['b', 'a', '']
  const { client, received } = await start(
    (_, count) => ({ headers: { 'x-waymark-seen': seen[count - 1] ?? '' }, body: PROGRAMS }),
    { name: 'app', version: '1.2.3' },
  )
  for (const _ of [1, 2, 3]) await client.query(Programs)
  expect(received[0]!.headers).toMatchObject({ 'x-client-name': 'app', 'x-client-version': '1.2.3' })
  expect(received.map(({ headers }) => headers['x-waymark-seen'])).toEqual([undefined, 'b', 'b'])
})

it('repeats a query after faults that pass, and not after others', async () => {
  const faults = ['hang up', { status: 503, body: failure('UNAVAILABLE') }, { status: 502, body: '<html>' }] as const
  const { client, received } = await start((_, count) => faults[count - 1] ?? { body: PROGRAMS })
  expect(await client.query(Programs)).toEqual(PROGRAMS.data)
  expect(received).toHaveLength(4)
  const other = await start(() => ({ status: 400, body: failure('BAD_USER_INPUT'), headers: { 'x-request-id': 'r1' } }))
  await expect(other.client.query(Programs)).rejects.toMatchObject({ code: 'BAD_USER_INPUT', requestId: 'r1' })
  expect(other.received).toHaveLength(1)
})

it('waits as long as the service asks, and not longer than its own time', async () => {
  const { client, received } = await start((_, count) =>
    count === 1 ? { status: 429, body: failure('RATE_LIMITED', { retryAfterSeconds: 1 }) } : { body: PROGRAMS },
  )
  const started = performance.now()
  await client.query(Programs)
  expect(performance.now() - started).toBeGreaterThan(990)
  expect(received).toHaveLength(2)
  const other = await start(() => ({ status: 429, body: failure('RATE_LIMITED', { retryAfterSeconds: 60 }) }))
  await expect(other.client.query(Programs)).rejects.toMatchObject({ code: 'RATE_LIMITED', retryAfterSeconds: 60 })
  expect(other.received).toHaveLength(1)
})

it('gives up after its attempts', async () => {
  const { client, received } = await start(() => 'hang up')
  await expect(client.query(Programs)).rejects.toMatchObject({ code: 'NETWORK_ERROR' })
  expect(received).toHaveLength(QUICK.attempts)
})

it('repeats a mutation with the same key alone, and never one without a key', async () => {
  const done = { data: { logSet: { userErrors: [] }, createProgram: { userErrors: [] } } }
  const reply = (_: unknown, count: number) => (count === 1 ? ('hang up' as const) : { body: done })
  const set = {} as Omit<LogSetInput, 'clientId'>
  const logs = await start(reply)
  await logs.client.mutate(LogSet, { input: set })
  const [first, second] = logs.received.map(({ variables }) => variables.input.clientId)
  expect(first).toMatch(/^[0-9a-f-]{36}$/)
  expect(second).toBe(first)
  const own = await start(reply)
  await own.client.mutate(CreateProgram, { input: { title: 'x', idempotencyKey: 'mine' } })
  expect(own.received.map(({ variables }) => variables.input.idempotencyKey)).toEqual(['mine', 'mine'])
  const none = await start(reply)
  await expect(none.client.mutate(UpdateProfile, { input: {} })).rejects.toMatchObject({ code: 'NETWORK_ERROR' })
  expect(none.received).toHaveLength(1)
})

it('answers a refusal instead of throwing it', async () => {
  const userErrors = [{ __typename: 'RuleError', code: 'TAKEN', message: 'x', field: null, reason: null, params: [] }]
  const { client } = await start(() => ({ body: { data: { createProgram: { program: null, userErrors } } } }))
  expect(await client.mutate(CreateProgram, { input: { title: 'x' } })).toEqual({ ok: false, userErrors })
})

it('refreshes once for any number of requests that meet an expired token', async () => {
  const session = createSession({ tokens: tokens(1) })
  const { client, received } = await start(
    async (request) => {
      if (isRefresh(request)) return refreshed(2)
      // The refusals arrive before, during and after the refresh.
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 60))
      return request.headers.authorization === 'Bearer access-2' ? { body: PROGRAMS } : EXPIRED
    },
    { session },
  )
  await Promise.all(Array.from({ length: 100 }, () => client.query(Programs)))
  expect(received.filter(isRefresh)).toHaveLength(1)
  expect(received).toHaveLength(201)
})

it('refreshes before the token expires', async () => {
  const session = createSession({ tokens: tokens(1) })
  const { client, received } = await start((request) => (isRefresh(request) ? refreshed(2) : { body: PROGRAMS }), {
    session,
  })
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 500_000 })
  await client.query(Programs)
  vi.setSystemTime(Date.now() + 75_000)
  await client.query(Programs)
  expect(received.map(isRefresh)).toEqual([false, true, false])
})

it('uses an access token alone until the service refuses it', async () => {
  const session = createSession({ tokens: { token: 'access-1' } })
  const { client, received } = await start(() => EXPIRED, { session })
  await expect(client.query(Programs)).rejects.toMatchObject({ code: 'UNAUTHENTICATED', reason: 'EXPIRED_TOKEN' })
  expect(received.map(({ headers }) => headers.authorization)).toEqual(['Bearer access-1'])
})

it('repeats a refresh whose answer is lost, with the same token', async () => {
  const session = createSession({ tokens: tokens(1) })
  let lost = 2
  const { client, received } = await start(
    (request) => {
      if (isRefresh(request)) return lost-- > 0 ? 'hang up' : refreshed(2)
      return request.headers.authorization === 'Bearer access-2' ? { body: PROGRAMS } : EXPIRED
    },
    { session },
  )
  await client.query(Programs)
  const sent = received.filter(isRefresh).map(({ variables }) => variables.input.refreshToken)
  expect(sent).toEqual(['refresh-1', 'refresh-1', 'refresh-1'])
})

it('is signed out when the refresh is rejected', async () => {
  const session = createSession({ tokens: tokens(1) })
  const rejected = { data: { refreshSession: { token: null, userErrors: [{ code: 'REFRESH_REJECTED' }] } } }
  const { client } = await start((request) => (isRefresh(request) ? { body: rejected } : EXPIRED), { session })
  await expect(client.query(Programs)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
  expect(client.session.id()).toBeNull()
})

it('does not do as one user what was begun as another', async () => {
  const session = createSession({ tokens: tokens(1) })
  const { client, received } = await start(
    async () => {
      session.keep(tokens(9))
      return EXPIRED
    },
    { session },
  )
  await expect(client.query(Programs)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
  expect(received.map(({ headers }) => headers.authorization)).toEqual(['Bearer access-1'])
})

it('repeats a mutation that met an expired token, unless something of it was done', async () => {
  const session = createSession({ tokens: tokens(1) })
  const done = { data: { updateProfile: { productUser: null, userErrors: [] } } }
  const { client, received } = await start(
    (request) => {
      if (isRefresh(request)) return refreshed(2)
      return request.headers.authorization === 'Bearer access-2' ? { body: done } : EXPIRED
    },
    { session },
  )
  expect(await client.mutate(UpdateProfile, { input: {} })).toMatchObject({ ok: true })
  expect(received).toHaveLength(3)
  const half = failure('UNAUTHENTICATED', { reason: 'EXPIRED_TOKEN' }, { updateProfile: {} })
  const other = await start(() => ({ body: half }), { session: createSession({ tokens: tokens(1) }) })
  await expect(other.client.mutate(UpdateProfile, { input: {} })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
  expect(other.received).toHaveLength(1)
})

it('ends at once when it is aborted: while it waits for an answer, for a repetition, and for a refresh', async () => {
  const replies = ['wait', { status: 503, body: failure('UNAVAILABLE', { retryAfterSeconds: 3 }) }] as const
  for (const reply of replies) {
    const { client, received } = await start(() => reply)
    const controller = new AbortController()
    const asked = client.query(Programs, {}, { signal: controller.signal })
    setTimeout(() => controller.abort(new Error('enough')), 100)
    await expect(asked).rejects.toThrow('enough')
    expect(received).toHaveLength(1)
  }
  const session = createSession({ tokens: tokens(1) })
  const { client, received } = await start((request) => (isRefresh(request) ? 'wait' : EXPIRED), { session })
  const asked = client.query(Programs, {}, { signal: AbortSignal.timeout(100) })
  await expect(asked).rejects.toThrow()
  expect(received).toHaveLength(2)
  const before = await start(() => ({ body: PROGRAMS }))
  await expect(before.client.query(Programs, {}, { signal: AbortSignal.abort() })).rejects.toThrow()
  expect(before.received).toHaveLength(0)
})
