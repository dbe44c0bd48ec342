import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { COST_HEADER, costsAsToldTo, limitsIn } from '../src/testing/rateCosts.ts'
import { startService } from '../src/testing/startService.ts'
import { isMongo, type Person, startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { untilCatalogueIsKept } from '../src/testing/untilCatalogueIsKept.ts'

/** These budgets leak 1,000 and 2,000 units per second. That is slow enough for a slow test to see the same results. */
const USER = 60_000
const ADDRESS = 120_000
const ME = '{ me { id } }'

describe('the budgets of cost', () => {
  let server: TestServer
  let people: Person[]
  let address = 0

  beforeAll(async () => {
    const options = { trustProxy: true, rateBudgets: { user: USER, address: ADDRESS }, plugins: [costsAsToldTo] }
    server = await startTestServer(options)
    people = []
    for (let n = 0; n < 9; n += 1) people.push(await server.register({ username: `somebody.${n}` }))
  })
  afterAll(() => server.stop())

  /** An address that no other test of this file has used. */
  const newAddress = () => {
    address += 1
    return `192.0.2.${address}`
  }
  const newPerson = () => people.pop() as Person
  const headersOf = (from: string, cost?: number | string) => ({
    ...{ 'x-forwarded-for': from, ...(cost !== undefined && { [COST_HEADER]: String(cost) }) },
  })
  const ask = (from: string, cost?: number | string, person?: Person, query = ME, node = server) =>
    node.graphql(query, {}, { headers: headersOf(from, cost), token: person?.token })

  /** Repeats a request until it is refused, and returns the refusal. */
  async function spend(from: string, cost: number, person?: Person, node = server) {
    for (let times = 0; times < 500; times += 1) {
      const answer = await ask(from, cost, person, ME, node)
      if (answer.status === 429) return answer
      expect([answer.status, answer.errors]).toEqual([200, undefined])
    }
    throw new Error('It was never refused.')
  }
  const secondsIn = ({ errors }: Pick<Awaited<ReturnType<typeof ask>>, 'errors'>) =>
    Number(errors?.[0]?.extensions.retryAfterSeconds)

  it('refuse an address that has spent its own, tell it how long to wait, and then answer it; others are answered all along', async () => {
    const [spent, other] = [newAddress(), newAddress()]
    const refused = await spend(spent, 4_000)
    const seconds = secondsIn(refused)
    expect([Number.isInteger(seconds), seconds >= 1, seconds <= 3]).toEqual([true, true, true])
    expect(refused.data).toBeUndefined()
    expect(refused.errors).toEqual([
      {
        message: expect.stringMatching(/^The rate limit is exceeded\. Try again in \d seconds?\.$/),
        extensions: expect.objectContaining({ code: 'RATE_LIMITED', limit: 'address', retryAfterSeconds: seconds }),
      },
    ])
    expect(refused.headers.get('retry-after')).toBe(String(seconds))
    expect(refused.headers.get('cache-control')).toBe('private, no-store')
    expect((await ask(other, 4_000)).status).toBe(200)
    await sleep(seconds * 1_000)
    expect(await ask(spent, 4_000)).toMatchObject({ status: 200, data: { me: null } })
  })

  it('refuse a user who has spent their own wherever they come from, and then answer them; others at that address are answered', async () => {
    const [spent, other, office] = [newPerson(), newPerson(), newAddress()]
    const refused = await spend(office, 2_000, spent)
    expect(refused.errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED', limit: 'user' } }])
    expect(refused.headers.get('retry-after')).toBe(String(secondsIn(refused)))
    expect((await ask(newAddress(), USER / 2, spent)).errors).toMatchObject([{ extensions: { limit: 'user' } }])
    expect((await ask(office, 2_000, other)).status).toBe(200)
    expect((await ask(office, 2_000)).status).toBe(200)
    await sleep(secondsIn(refused) * 1_000)
    expect(await ask(office, 2_000, spent)).toMatchObject({ status: 200, data: { me: { id: expect.any(String) } } })
  })

  it('say what there is and what is left in the RateLimit fields of every answer', async () => {
    const [from, person] = [newAddress(), newPerson()]
    const anonymous = await ask(from, 30_000)
    expect(anonymous.headers.get('ratelimit-policy')).toBe(`"address";q=${ADDRESS};w=60`)
    expect(anonymous.headers.get('ratelimit')).toMatch(/^"address";r=\d+;t=\d+$/)
    const left = limitsIn(anonymous.headers).address
    expect([left?.available, left?.seconds]).toEqual([expect.any(Number), expect.any(Number)])
    expect(Math.abs(Number(left?.available) - 90_000)).toBeLessThan(2_000)
    const signedIn = await ask(from, 30_000, person)
    expect(signedIn.headers.get('ratelimit-policy')).toBe(`"user";q=${USER};w=60, "address";q=${ADDRESS};w=60`)
    expect(signedIn.headers.get('ratelimit')).toMatch(/^"user";r=\d+;t=\d+, "address";r=\d+;t=\d+$/)
    const { user } = limitsIn(signedIn.headers)
    expect(Math.abs(Number(user?.available) - 30_000)).toBeLessThan(1_000)
    expect(user?.seconds).toBe(30)
    const refused = await spend(from, 4_000)
    const { address: none } = limitsIn(refused.headers)
    expect(none?.available).toBeLessThan(4_000)
    expect(none?.seconds).toBeLessThanOrEqual(secondsIn(refused))
  })

  it('are one for the addresses of an IPv6 network', async () => {
    await spend('2001:db8:7:1::1', 4_000)
    expect((await ask('2001:db8:7:1:ffff::2', 60_000)).errors).toMatchObject([{ extensions: { limit: 'address' } }])
    expect((await ask('2001:db8:7:2::1', 60_000)).status).toBe(200)
  })

  it('let an operation pass that costs more than all of it, when nothing has been spent', async () => {
    const from = newAddress()
    expect((await ask(from, 100 * ADDRESS)).status).toBe(200)
    const again = await ask(from, 100 * ADDRESS)
    // A shared bucket may begin to leak up to a second later.
    const most = isMongo ? 61 : 60
    expect([again.status, secondsIn(again) > 55, secondsIn(again) <= most]).toEqual([429, true, true])
  })

  it('get back what an operation did not come to', async () => {
    const from = newAddress()
    for (let times = 0; times < 10; times += 1) expect((await ask(from, `${ADDRESS - 10_000} 100`)).status).toBe(200)
    expect(limitsIn((await ask(from)).headers).address?.available).toBeGreaterThan(ADDRESS - 5_000)
  })

  it('refuse before anything of the document has run', async () => {
    const [from, person] = [newAddress(), newPerson()]
    await spend(from, 2_000, person)
    const { data, status } = await ask(from, 30_000, person, 'mutation { logout { sessionsEnded } }')
    expect([status, data]).toEqual([429, undefined])
    await expect(server.graphql(ME, {}, { token: person.token })).resolves.toMatchObject({
      data: { me: { id: expect.any(String) } },
    })
  })

  describe('of one a second', () => {
    let small: TestServer

    beforeAll(async () => {
      small = await startTestServer({ trustProxy: true, rateBudgets: { user: 60, address: 60 }, beside: server })
      await untilCatalogueIsKept(small)
    })
    afterAll(() => small.stop())

    const post = (from: string, body: string, more: Record<string, string> = {}) => {
      const headers = { 'content-type': 'application/json', ...headersOf(from), ...more }
      return fetch(`${small.url}/graphql`, { method: 'POST', headers, body })
    }
    const document = (from: string, query: string) => post(from, JSON.stringify({ query }))
    const get = (from: string, query: string, more = {}) => small.get(query, {}, { ...headersOf(from), ...more })

    /**
     * Repeats a request until it is refused. Returns the different statuses, and the number of requests before the
     * refusal.
     */
    async function statusesOf(
      request: () => Promise<{ status: number }>,
    ): Promise<[statuses: number[], times: number]> {
      const statuses = new Set<number>()
      for (let times = 0; times < 500; times += 1) {
        const { status } = await request()
        statuses.add(status)
        if (status === 429) return [[...statuses], times]
      }
      throw new Error('It was never refused.')
    }

    it.each<[string, (from: string) => Promise<Response>, number]>([
      ['a body that is no JSON', (from) => post(from, '{'), 400],
      ['a body of another type', (from) => post(from, 'query', { 'content-type': 'text/plain' }), 415],
      ['a token that is no good', (from) => get(from, ME, { authorization: 'Bearer nonsense' }), 401],
      ['a mutation by GET', (from) => get(from, 'mutation { logout { sessionsEnded } }'), 405],
      ['a GET of another content type', (from) => get(from, ME, { 'content-type': 'text/plain' }), 415],
    ])('charge for what is refused: %s', async (_, request, status) => {
      const from = newAddress()
      const [statuses, times] = await statusesOf(() => request(from))
      expect([statuses, times >= 20]).toEqual([[status, 429], true])
    })

    it.each<[string, string]>([
      ['cannot be read', `{ ${'{'.repeat(2_000)}`],
      ['is not valid', `{ ${'nonsense '.repeat(222)} }`],
    ])('charge by its size for a document that %s', async (_, query) => {
      const from = newAddress()
      const [statuses, times] = await statusesOf(() => document(from, query))
      expect([statuses, times >= 2, times <= 5]).toEqual([[400, 429], true, true])
    })

    it('charge by its size for a document that is longer than anybody reads', async () => {
      const from = newAddress()
      // The document costs more than this whole budget.
      expect(await statusesOf(() => document(from, `{ ${'n'.repeat(140_000)} }`))).toEqual([[400, 429], 1])
    })

    it('charge for a large body by its size, whatever it asks for', async () => {
      const from = newAddress()
      const body = `${JSON.stringify({ query: '{ __typename }' })}${' '.repeat(8_000)}`
      expect(await statusesOf(() => post(from, body))).toEqual([[200, 429], 1])
    })

    it('charge a user as well for a document that is refused', async () => {
      const { token } = newPerson()
      const body = JSON.stringify({ query: `{ ${'nonsense '.repeat(222)} }` })
      const fromAnywhere = () => post(newAddress(), body, { authorization: `Bearer ${token}` })
      for (let times = 0; times < 4; times += 1) await fromAnywhere()
      const { status, errors } = await small.graphql(ME, {}, { token, headers: headersOf(newAddress()) })
      expect([status, errors]).toMatchObject([429, [{ extensions: { limit: 'user' } }]])
    })

    it('refuse at the door who has nothing left, before the body is read and the caller looked up', async () => {
      const from = newAddress()
      await document(from, `{ ${'nonsense '.repeat(2_000)} }`)
      const answers = [await post(from, '{'), await get(from, ME, { authorization: `Bearer ${newPerson().token}` })]
      for (const { status, headers } of answers) {
        expect([status, headers.get('ratelimit-policy')]).toEqual([429, '"address";q=60;w=60'])
        expect(headers.get('access-control-allow-origin')).toBeNull()
      }
      const { headers } = await post(from, '{', { origin: 'https://app.example.com' })
      expect(headers.get('access-control-allow-origin')).toBe('https://app.example.com')
    })

    it('charge for what is answered from memory', async () => {
      const from = newAddress()
      const etag = String((await get(from, '{ exercise(slug: "nothing") { id } }')).headers.get('etag'))
      const cached = () => get(from, '{ exercise(slug: "nothing") { id } }', { 'if-none-match': etag })
      const [statuses, times] = await statusesOf(cached)
      expect([statuses, times >= 20]).toEqual([[304, 429], true])
    })
  })

  it(`are ${isMongo ? 'one' : 'of each by itself'} for two servers on one database`, async () => {
    const options = { trustProxy: true, rateBudgets: { user: USER, address: ADDRESS }, plugins: [costsAsToldTo] }
    const beside = await startTestServer({ ...options, beside: server })
    try {
      const [from, person] = [newAddress(), newPerson()]
      expect((await ask(from, 50_000, person)).status).toBe(200)
      // A node learns the charges of the others only when it reports a charge of its own. So this request costs just
      // enough to be reported, and its cost leaks away before the next one.
      const isHeard = async () => {
        const { headers } = await ask(newAddress(), USER / 1_000, person, ME, beside)
        return USER - Number(limitsIn(headers).user?.available) >= 20_000
      }
      const waiting = { timeout: isMongo ? 20_000 : 2_000, interval: 100 }
      expect(await vi.waitUntil(isHeard, waiting).catch(() => false)).toBe(isMongo)
      expect((await ask(newAddress(), 50_000, person, ME, beside)).status).toBe(isMongo ? 429 : 200)
    } finally {
      await beside.stop()
    }
  })
})

const ON_MONGODB = isMongo ? describe : describe.skip

ON_MONGODB('on MongoDB', () => {
  it('two processes share the budgets', async () => {
    const here = await startTestServer({ rateBudgets: { user: USER, address: ADDRESS } })
    const folder = mkdtempSync(path.join(tmpdir(), 'waymark-rate-'))
    const env = { DATABASE_URL: here.databaseUrl, DEMO_DATA: 'off', JWT_SECRET: here.jwtSecret }
    const limits = { RATE_BUDGET_USER: String(USER), RATE_BUDGET_ADDRESS: String(ADDRESS) }
    const there = await startService({
      cwd: folder,
      env: { ...env, ...limits, PAYLOAD_SECRET: `${here.jwtSecret}-other` },
    })
    try {
      const person = await here.register({ username: 'somebody.new' })
      const post = async (url: string, query: string) => {
        const headers = { 'content-type': 'application/json', authorization: `Bearer ${person.token}` }
        const { headers: answered } = await fetch(`${url}/graphql`, {
          method: 'POST',
          headers,
          body: JSON.stringify({ query }),
        })
        return limitsIn(answered)
      }
      // Refused documents are charged by their size. The cost header of the tests does not exist in the other process.
      const large = `{ ${'nonsense '.repeat(14_000)} }`
      for (let times = 0; times < 20; times += 1) await post(here.url, large)
      // The other process learns these charges when it reports its own. Its own charges to the address are larger than
      // those to the user.
      const small = `{ ${'nonsense '.repeat(1_500)} }`
      const leastSpent = async () => {
        const { user, address } = await post(there.url, small)
        return Math.min(USER - Number(user?.available), ADDRESS - Number(address?.available))
      }
      await expect.poll(leastSpent, { timeout: 15_000, interval: 200 }).toBeGreaterThanOrEqual(10_000)
    } finally {
      await there.stop()
      await here.stop()
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
