import { afterEach, describe, expect, it } from 'vitest'
import { CreateProgram, LogSet, Programs, RefreshSession, UpdateProfile } from '../src/generated/documents.ts'
import type { LogSetInput } from '../src/generated/types.ts'
import { createSession, WaymarkError } from '../src/index.ts'
import { cleanUp, EXPIRED, isRefresh, PROGRAMS, QUICK, refreshed, start, tokens } from './connect.ts'
import { failure } from './service.ts'

afterEach(cleanUp)

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

it.each([null, undefined])('throws a WaymarkError when the payload of a mutation is %s', async (createProgram) => {
  const { client } = await start(() => ({ body: { data: { createProgram } } }))
  const error = await client.mutate(CreateProgram, { input: { title: 'x' } }).catch((each) => each)
  expect([error, error.code]).toEqual([expect.any(WaymarkError), 'BAD_ANSWER'])
})

it('throws a WaymarkError for variables that are no JSON, and for an answer whose errors are no list', async () => {
  const { client, received } = await start(() => ({ body: { errors: {} } }))
  const cause = expect.any(TypeError)
  await expect(client.query(Programs, { first: 1n as never })).rejects.toMatchObject({ code: 'BAD_USER_INPUT', cause })
  expect(received).toHaveLength(0)
  await expect(client.query(Programs)).rejects.toMatchObject({ name: 'WaymarkError', code: 'BAD_ANSWER' })
})

it('ends at once when it is aborted: while it waits for an answer, for a repetition, and for a refresh', async () => {
  const replies = ['wait', { status: 503, body: failure('UNAVAILABLE', { retryAfterSeconds: 3 }) }] as const
  for (const reply of replies) {
    const { client, received } = await start(() => reply)
    const controller = new AbortController()
    const started = performance.now()
    const asked = client.query(Programs, {}, { signal: controller.signal })
    setTimeout(() => controller.abort(new Error('enough')), 100)
    await expect(asked).rejects.toThrow('enough')
    expect(performance.now() - started).toBeLessThan(2_500)
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

describe('a client that sends hashes', () => {
  const UNKNOWN = { body: failure('PERSISTED_QUERY_NOT_FOUND') }
  const NO_HASH = { toString: () => '{ __typename }', __meta__: { hash: 'a'.repeat(40) } }

  it('sends the text too when the service does not know one, also of a mutation, and a text that has none', async () => {
    const replies = [{ body: PROGRAMS }, UNKNOWN, { body: { data: { updateProfile: { userErrors: [] } } } }]
    const { client, received } = await start((_, count) => replies[count - 1] ?? { body: PROGRAMS }, {
      documents: 'hashes',
    })
    await client.query(Programs)
    await client.mutate(UpdateProfile, { input: {} })
    await client.query(NO_HASH)
    expect(received.map(({ query, hash }) => [query, hash])).toEqual([
      ['', Programs.hash],
      ['', UpdateProfile.hash],
      [UpdateProfile.text, UpdateProfile.hash],
      ['{ __typename }', undefined],
    ])
    expect(received[2]?.variables).toEqual({ input: {} })
  })

  it('alone never sends a text, not even to refresh a session', async () => {
    const session = createSession({ tokens: { refreshToken: 'refresh-0', token: null } })
    const { client, received } = await start(({ hash }) => (hash === RefreshSession.hash ? refreshed(1) : UNKNOWN), {
      session,
      documents: 'hashes alone',
    })
    const refused = { code: 'PERSISTED_QUERY_NOT_FOUND' }
    await expect(client.query(Programs)).rejects.toMatchObject(refused)
    await expect(client.query(NO_HASH)).rejects.toMatchObject(refused)
    expect(received.map(({ query, hash }) => [query, hash])).toEqual([
      ['', RefreshSession.hash],
      ['', Programs.hash],
    ])
  })

  it('knows a document of GraphQL Code Generator by its own hash', async () => {
    const hash = 'c'.repeat(64)
    const { client, received } = await start(() => ({ body: PROGRAMS }), { documents: 'hashes alone' })
    await client.query({ toString: () => '{ __typename }', __meta__: { hash } })
    expect(received.map((each) => [each.query, each.hash])).toEqual([['', hash]])
  })
})
