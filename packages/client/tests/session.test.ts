import { afterEach, expect, it, vi } from 'vitest'
import { Programs, UpdateProfile } from '../src/generated/documents.ts'
import { type AsyncStore, createClient, createSession, loadSession, type Store, WaymarkError } from '../src/index.ts'
import { cleanUp, EXPIRED, isRefresh, PROGRAMS, refreshed, start, tokens } from './connect.ts'
import { failure } from './service.ts'

afterEach(() => {
  cleanUp()
  vi.unstubAllGlobals()
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

it('leaves a sign-in alone that comes while it refreshes', async () => {
  const session = createSession({ tokens: tokens(1) })
  const { client, received } = await start(
    (request) => {
      if (!isRefresh(request)) return request.headers.authorization === 'Bearer access-1' ? EXPIRED : { body: PROGRAMS }
      session.keep(tokens(9))
      return refreshed(2)
    },
    { session },
  )
  await expect(client.query(Programs)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
  await client.query(Programs)
  expect(received.at(-1)?.headers.authorization).toBe('Bearer access-9')
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

it('lives in a store that answers later: an app that starts again goes on, and no refresh begins unwritten', async () => {
  const disk = new Map<string, string>()
  const later = <Value>(work: () => Value) =>
    new Promise<Value>((resolve) => setTimeout(() => resolve(work()), 15 + Math.random() * 10))
  const store: AsyncStore = {
    getItem: (key) => later(() => disk.get(key) ?? null),
    setItem: (key, value) => later(() => disk.set(key, value)),
    removeItem: (key) => later(() => disk.delete(key)),
  }
  const written = () => JSON.parse(disk.get('mine') ?? 'null')
  ;(await loadSession({ key: 'mine', store })).keep(tokens(1))
  await expect.poll(written).toMatchObject({ refreshToken: 'refresh-1' })

  const session = await loadSession({ key: 'mine', store })
  const atRefresh: unknown[] = []
  const { client } = await start(
    (request) => {
      if (!isRefresh(request)) return { body: PROGRAMS }
      atRefresh.push(written())
      return refreshed(2)
    },
    { session },
  )
  await client.query(Programs)
  expect(atRefresh).toMatchObject([{ id: session.id(), refreshToken: 'refresh-1', refreshing: true }])
  await expect.poll(written).toEqual({ id: session.id(), refreshToken: 'refresh-2' })
  session.keep(tokens(3))
  session.forget()
  await expect.poll(written).toBeNull()
  expect((await loadSession({ key: 'mine', store })).id()).toBeNull()
})

it('outlives a store that can not write', async () => {
  const fails = () => Promise.reject(new Error('The device is full.'))
  const session = await loadSession({ store: { getItem: async () => null, setItem: fails, removeItem: fails } })
  session.keep(tokens(1))
  const { client } = await start((request) => (isRefresh(request) ? refreshed(2) : EXPIRED), { session })
  await expect(client.query(Programs)).rejects.toMatchObject({ reason: 'EXPIRED_TOKEN' })
  expect(session.id()).not.toBeNull()
})

const refuses = (name: string) => () => {
  throw new DOMException('No.', name)
}
const DAMAGED = ['{"id":"a', '"text"', '{"id":5}', '[]', '', 'undefined']

/** A page with a `localStorage`, or with one that throws as soon as somebody looks at it. */
function page(localStorage: () => Store) {
  const window = Object.defineProperty({}, 'localStorage', { get: localStorage })
  const locks = { request: (_: string, work: () => unknown) => Promise.resolve().then(work) }
  vi.stubGlobal('window', window)
  vi.stubGlobal('navigator', { locks })
  vi.stubGlobal(
    'BroadcastChannel',
    class extends EventTarget {
      postMessage() {}
    },
  )
}

it.each<[string, () => Store]>([
  ['blocked as a whole', refuses('SecurityError')],
  [
    'blocked later',
    () => ({
      getItem: refuses('SecurityError'),
      setItem: refuses('SecurityError'),
      removeItem: refuses('SecurityError'),
    }),
  ],
  ['full', () => ({ getItem: () => null, setItem: refuses('QuotaExceededError'), removeItem: () => {} })],
])('is in the memory of the page where localStorage is %s', async (_, localStorage) => {
  page(localStorage)
  const { url, received } = await start((request) =>
    isRefresh(request)
      ? refreshed(2)
      : request.headers.authorization === 'Bearer access-2'
        ? { body: PROGRAMS }
        : EXPIRED,
  )
  const client = createClient({ url })
  expect(client.session.id()).toBeNull()
  client.session.keep(tokens(1))
  const id = client.session.id()
  expect(id).toMatch(/^[0-9a-f-]{36}$/)
  await client.query(Programs)
  expect([client.session.id(), received.filter(isRefresh).length]).toEqual([id, 1])
  client.session.forget()
  expect(client.session.id()).toBeNull()
})

it('leaves no older token in a store that has become full, and takes what another tab has written since', () => {
  const disk = new Map<string, string>()
  let isFull = false
  const setItem = (key: string, value: string) => (isFull ? refuses('QuotaExceededError')() : void disk.set(key, value))
  page(() => store)
  const store: Store = { getItem: (key) => disk.get(key) ?? null, setItem, removeItem: (key) => void disk.delete(key) }
  const session = createSession()
  session.keep(tokens(1))
  isFull = true
  session.keep(tokens(2))
  expect([disk.size, session.id()]).toEqual([0, expect.any(String)])
  disk.set('waymark.session', JSON.stringify({ id: 'other', refreshToken: 'refresh-9' }))
  expect(session.id()).toBe('other')
})

it.each(DAMAGED)('takes %j in a store for no session', async (text) => {
  const disk = new Map([['waymark.session', text]])
  page(() => ({
    getItem: (key) => disk.get(key) ?? null,
    setItem: (key, value) => void disk.set(key, value),
    removeItem: (key) => void disk.delete(key),
  }))
  const client = createClient({ url: 'http://localhost' })
  expect(client.session.id()).toBeNull()
  client.session.keep(tokens(1))
  expect(JSON.parse(disk.get('waymark.session') ?? '')).toMatchObject({ refreshToken: 'refresh-1' })
  const later = await loadSession({
    store: { getItem: async () => text, setItem: async () => {}, removeItem: async () => {} },
  })
  expect(later.id()).toBeNull()
})

it('is not taken for signed out where a store that answers later can not be read', async () => {
  const cause = new Error('The device is locked.')
  const loaded = loadSession({
    store: { getItem: () => Promise.reject(cause), setItem: async () => {}, removeItem: async () => {} },
  })
  const error = await loaded.catch((each) => each)
  expect(error).toBeInstanceOf(WaymarkError)
  expect(error).toMatchObject({ code: 'NOT_STORED', cause, message: expect.stringContaining('The device is locked.') })
})
