import { setTimeout as sleep } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { failCommands } from '../src/testing/failCommands.ts'
import { RefreshSessionDocument } from '../src/testing/generated/operations.ts'
import { COST_HEADER, costsAsToldTo, limitsIn } from '../src/testing/rateCosts.ts'
import { hasRedisServer, type RedisServer, redisServer } from '../src/testing/redisServer.ts'
import { manyRefreshTokens, member } from '../src/testing/signIn.ts'
import { isMongo, type Person, startTestServer, type TestServer } from '../src/testing/testServer.ts'

const LIMIT = 5
const BUDGETS = { user: 60_000, address: 120_000 }
const LOGIN_OPTIONS = 'mutation { passkeyLoginOptions { ceremonyId } }'
const DOWN = /does not answer: sign-in is refused/
const BACK = /answers again/
/** A store has two seconds to answer. The rest allows for a busy machine. */
const BOUND_MS = 8_000

const options = { trustProxy: true, authRateLimit: LIMIT, rateBudgets: BUDGETS, plugins: [costsAsToldTo] }
let address = 0
const newAddress = () => {
  address += 1
  return `198.51.100.${address}`
}
const headersOf = (from: string, cost = 1) => ({ 'x-forwarded-for': from, [COST_HEADER]: String(cost) })
const signIn = (node: TestServer, from: string) => node.graphql(LOGIN_OPTIONS, {}, { headers: headersOf(from) })
const read = (node: TestServer, from: string, cost = 1, person?: Person) =>
  node.graphql('{ me { id } programs { totalCount } }', {}, { headers: headersOf(from, cost), token: person?.token })
const said = (node: TestServer, what: RegExp, since = 0) =>
  node.lines.slice(since).filter(({ msg }) => what.test(String(msg))).length

/** Passes when what is asked again and again answers so. */
const eventually = <T>(ask: () => T) => expect.poll(ask, { timeout: 30_000, interval: 100 })
const isCounted = async (node: TestServer) =>
  eventually(async () => (await signIn(node, newAddress())).status).toBe(200)

/** The number of sign-ins that the nodes accept, asked in turn, until one refuses. */
async function signInsUntilLimited(nodes: TestServer[], from: string): Promise<number> {
  for (let times = 0; times <= LIMIT; times += 1) {
    const { errors } = await signIn(nodes[times % nodes.length] as TestServer, from)
    if (errors?.[0]?.extensions.code === 'RATE_LIMITED') return times
    expect(errors).toBeUndefined()
  }
  return LIMIT + 1
}

/**
 * Waits for the next minute when this one is nearly over. Attempts are counted per minute of the clock, so a test
 * across two minutes would see two counts.
 */
async function earlyInAMinute() {
  const left = 60_000 - (Date.now() % 60_000)
  if (left < 20_000) await sleep(left + 50)
}

async function refusedSignIn(node: TestServer) {
  const started = performance.now()
  const { status, data, errors, headers } = await signIn(node, newAddress())
  expect(performance.now() - started).toBeLessThan(BOUND_MS)
  expect([status, data, headers.get('retry-after')]).toEqual([503, undefined, '1'])
  expect(errors).toMatchObject([{ extensions: { code: 'UNAVAILABLE', retryable: true } }])
}

const WITH_REDIS = hasRedisServer() ? describe : describe.skip

WITH_REDIS('with a Redis', () => {
  let redis: RedisServer
  let one: TestServer
  let other: TestServer
  let person: Person

  beforeAll(async () => {
    redis = await redisServer()
    await redis.start()
    one = await startTestServer({ ...options, redisUrl: redis.url })
    other = await startTestServer({ ...options, redisUrl: redis.url, beside: one })
    person = await one.register({ username: 'somebody.new' })
  })
  afterAll(async () => {
    redis.resume()
    await other.stop()
    await one.stop()
    await redis.stop()
  })
  afterEach(async () => {
    for (const node of [one, other]) await isCounted(node)
  })

  /**
   * What is spent of a user's budget, as a node sees it. A node learns the charges of the others only when it reports a
   * charge of its own. So this request costs just enough to be reported, and its cost leaks away before the next one.
   */
  const spentAt = async (node: TestServer, who = person) =>
    BUDGETS.user - Number(limitsIn((await read(node, newAddress(), BUDGETS.user / 1_000, who)).headers).user?.available)

  it('two servers share the budgets of cost', async () => {
    const from = newAddress()
    expect((await read(one, from, 50_000, person)).status).toBe(200)
    await eventually(() => spentAt(other)).toBeGreaterThan(20_000)
    const { status, errors } = await read(other, newAddress(), 50_000, person)
    expect([status, errors]).toMatchObject([429, [{ extensions: { limit: 'user' } }]])
  })

  it('two servers share the limits of sign-in, and the database counts none of them', async () => {
    await earlyInAMinute()
    expect(await signInsUntilLimited([one, other], newAddress())).toBe(LIMIT)
    expect(await one.waymark.payload.count({ collection: 'rateLimits' })).toMatchObject({ totalDocs: 0 })
  }, 60_000)

  const refresh = async (node: TestServer, from: string, refreshToken: string) => {
    const input = { input: { refreshToken } }
    const { data, errors } = await node.graphql(RefreshSessionDocument, input, { headers: headersOf(from) })
    const { refreshToken: next, userErrors = [] } = data?.refreshSession ?? {}
    return { next: next as string, code: errors?.[0]?.extensions.code ?? userErrors[0]?.code ?? 'fine' }
  }

  it('two servers share the count of what fails, and count nothing that succeeds', async () => {
    const from = newAddress()
    const refreshed = (await manyRefreshTokens(one, 'refreshed.often', 50)).map(async (token) => {
      let current = token
      for (let n = 0; n < 6; n += 1) {
        const { next, code } = await refresh(one, from, current)
        expect(code).toBe('fine')
        current = next
      }
      return current
    })
    const [current = ''] = await Promise.all(refreshed)
    await earlyInAMinute()
    for (let n = 0; n < LIMIT; n += 1) {
      expect((await refresh(n % 2 ? one : other, from, 'a guess')).code).toBe('REFRESH_REJECTED')
    }
    for (const node of [one, other]) expect((await refresh(node, from, current)).code).toBe('RATE_LIMITED')
    expect((await refresh(one, newAddress(), current)).code).toBe('fine')
  }, 60_000)

  it('that answers reads and refuses writes: nobody may guess, and nobody who refreshes loses the session', async () => {
    const { refreshToken } = await member(one, 'refreshed.later')
    const commands = new Redis(redis.url)
    try {
      await commands.config('SET', 'min-replicas-to-write', '1')
      expect((await refresh(one, newAddress(), 'a guess')).code).toBe('UNAVAILABLE')
      const calls = await one.calls(async () => {
        expect((await refresh(one, newAddress(), refreshToken)).code).toBe('UNAVAILABLE')
      })
      expect(calls).toEqual([])
      await commands.config('SET', 'min-replicas-to-write', '0')
      expect((await refresh(one, newAddress(), refreshToken)).code).toBe('fine')
    } finally {
      await commands.config('SET', 'min-replicas-to-write', '0')
      commands.disconnect()
    }
  })

  it('that is killed: sign-in is refused and reads go on by what each knows; that starts again: all is counted again', async () => {
    await earlyInAMinute()
    const since = one.lines.length
    const spender = await one.register({ username: 'somebody.else' })
    await redis.kill()
    for (let times = 0; times < 3; times += 1) await refusedSignIn(one)
    expect((await read(one, newAddress(), 50_000, spender)).status).toBe(200)
    expect((await read(one, newAddress(), 50_000, spender)).status).toBe(429)
    expect((await read(other, newAddress(), 100, spender)).status).toBe(200)
    expect(await (await fetch(`${one.url}/readyz`)).json()).toEqual({ status: 'ok' })
    expect([said(one, DOWN, since), said(one, BACK, since)]).toEqual([1, 0])

    await redis.start()
    await isCounted(one)
    expect([said(one, DOWN, since), said(one, BACK, since)]).toEqual([1, 1])
    // The other node learns what was charged meanwhile, except what has leaked away.
    await eventually(() => spentAt(other, spender)).toBeGreaterThan(10_000)
    await isCounted(other)
    expect(await signInsUntilLimited([one, other], newAddress())).toBe(LIMIT)
  }, 120_000)

  it('that says nothing any more: no request waits longer than its deadline, and reads do not wait at all', async () => {
    redis.pause()
    try {
      await refusedSignIn(one)
      await refusedSignIn(one)
      const started = performance.now()
      for (let times = 0; times < 10; times += 1) expect((await read(one, newAddress(), 100, person)).status).toBe(200)
      expect(performance.now() - started).toBeLessThan(BOUND_MS)
    } finally {
      redis.resume()
    }
  }, 60_000)

  it('that is down at the start: the service starts, says so, and counts when it comes', async () => {
    const later = await redisServer()
    const server = await startTestServer({ ...options, redisUrl: later.url })
    try {
      await eventually(() => said(server, DOWN)).toBeGreaterThan(0)
      await refusedSignIn(server)
      expect((await read(server, newAddress())).status).toBe(200)
      await later.start()
      await isCounted(server)
      expect([said(server, DOWN), said(server, BACK)]).toEqual([1, 1])
    } finally {
      await server.stop()
      await later.stop()
    }
  }, 60_000)
})

const ON_MONGODB = isMongo ? describe : describe.skip

ON_MONGODB('with MongoDB alone', () => {
  let server: TestServer

  beforeAll(async () => {
    server = await startTestServer(options)
  })
  afterAll(() => server.stop())

  it.each([
    ['refuses to count', { errorCode: 8_000 }],
    ['says nothing', { blockConnection: true, blockTimeMS: 4_000 }],
  ])(
    'that %s: sign-in is refused, and reads go on',
    async (_, how) => {
      await signIn(server, newAddress())
      const since = server.lines.length
      // These requests write only to count attempts and cost.
      const endFailure = await failCommands(server, { failCommands: ['findAndModify', 'update'], ...how })
      try {
        await refusedSignIn(server)
        await refusedSignIn(server)
        const from = newAddress()
        expect((await read(server, from, 100_000)).status).toBe(200)
        expect((await read(server, from, 100_000)).status).toBe(429)
        expect([said(server, DOWN, since), said(server, BACK, since)]).toEqual([1, 0])
      } finally {
        await endFailure()
      }
      await isCounted(server)
      expect(said(server, BACK, since)).toBe(1)
    },
    60_000,
  )
})
