import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { RAISED_LIMITS } from '../src/testing/raisedLimits.ts'
import { audited, recovery, visitor } from '../src/testing/signIn.ts'
import { startTestServer, type TestServer } from '../src/testing/testServer.ts'

const LIMIT = 5
const AVAILABILITY = 'query ($name: String!) { usernameAvailability(username: $name) { available } }'
const LOGIN_OPTIONS = 'mutation { passkeyLoginOptions { ceremonyId } }'
const LIMITED = [{ extensions: { code: 'RATE_LIMITED', retryAfterSeconds: expect.any(Number) } }]

/**
 * Waits for the next minute when this one is nearly over. Attempts are counted per minute of the clock, so a test
 * across two minutes would see two counts.
 */
async function earlyInAMinute() {
  const left = 60_000 - (Date.now() % 60_000)
  if (left < 15_000) await new Promise((resolve) => setTimeout(resolve, left + 50))
}

describe('what signs in or guards an account', () => {
  let server: TestServer
  let beside: TestServer

  beforeAll(async () => {
    server = await startTestServer({ authRateLimit: LIMIT, trustProxy: true, limits: RAISED_LIMITS })
    beside = await startTestServer({ authRateLimit: LIMIT, trustProxy: true, beside: server })
  })
  afterAll(async () => {
    await beside.stop()
    await server.stop()
  })
  beforeEach(earlyInAMinute, 30_000)

  const from = (address: string) => ({ headers: { 'x-forwarded-for': address } })
  const ask = async (address: string, query = LOGIN_OPTIONS, node = server) => node.graphql(query, {}, from(address))
  const codes = (errors: { extensions: Record<string, unknown> }[] | undefined) =>
    errors?.map(({ extensions }) => extensions.code) ?? []

  it('may be asked for so many times a minute, then is refused with how long to wait', async () => {
    for (let time = 0; time < LIMIT; time += 1) expect((await ask('192.0.2.1')).errors).toBeUndefined()
    const { status, data, errors } = await ask('192.0.2.1')
    expect([status, data]).toEqual([200, { passkeyLoginOptions: null }])
    expect(errors).toMatchObject(LIMITED)
    const seconds = errors?.[0]?.extensions.retryAfterSeconds as number
    expect([Number.isInteger(seconds), seconds >= 1, seconds <= 60]).toEqual([true, true, true])
    expect(errors?.[0]?.message).toBe(`Too many attempts. Try again in ${seconds} seconds.`)
  })

  it('is counted by the field: fifty aliases are fifty attempts', async () => {
    const fields = Array.from({ length: 50 }, (_, n) => `a${n}: passkeyLoginOptions { ceremonyId }`)
    const { data, errors } = await ask('192.0.2.2', `mutation { ${fields.join(' ')} }`)
    expect(codes(errors)).toEqual(Array(50 - LIMIT).fill('RATE_LIMITED'))
    expect(Object.values(data).filter(Boolean)).toHaveLength(LIMIT)
  })

  it('is counted by the field, also fifty guesses of a login in one document', async () => {
    const guess = '(input: { ceremonyId: "x", credential: { id: "x" } }) { userErrors { code } }'
    const fields = Array.from({ length: 50 }, (_, n) => `a${n}: login${guess}`)
    const since = server.lines.length
    const { errors } = await ask('192.0.2.3', `mutation { ${fields.join(' ')} }`)
    expect(codes(errors)).toHaveLength(50 - LIMIT)
    expect(audited(server, since)).toHaveLength(LIMIT)
  })

  it('is counted in fragments and for queries as well', async () => {
    const fields = Array.from({ length: 10 }, (_, n) => `a${n}: usernameAvailability(username: "x${n}y") { available }`)
    const query = `query { ...Names ... on Query { last: usernameAvailability(username: "last") { available } } } fragment Names on Query { ${fields.join(' ')} }`
    expect(codes((await ask('192.0.2.4', query)).errors)).toHaveLength(11 - LIMIT)
  })

  it('is counted for each operation and each address by itself', async () => {
    for (let time = 0; time < LIMIT + 1; time += 1) await ask('192.0.2.5')
    expect(codes((await ask('192.0.2.5')).errors)).toEqual(['RATE_LIMITED'])
    expect((await ask('192.0.2.6')).errors).toBeUndefined()
    expect((await ask('192.0.2.5', '{ usernameAvailability(username: "free") { available } }')).errors).toBeUndefined()
    expect((await ask('192.0.2.5', '{ programs { totalCount } me { id } }')).errors).toBeUndefined()
  })

  it('is counted also for what is then refused', async () => {
    const query = 'mutation { logout { sessionsEnded } }'
    for (let time = 0; time < LIMIT; time += 1)
      expect(codes((await ask('192.0.2.7', query)).errors)).toEqual(['UNAUTHENTICATED'])
    expect(codes((await ask('192.0.2.7', query)).errors)).toEqual(['RATE_LIMITED'])
  })

  it('is counted for the network of an IPv6 address, and for an IPv4 address in IPv6 clothes as what it is', async () => {
    for (let host = 0; host < LIMIT; host += 1) expect((await ask(`2001:db8:1:2::${host}`)).errors).toBeUndefined()
    expect(codes((await ask('2001:db8:1:2:ffff::1')).errors)).toEqual(['RATE_LIMITED'])
    expect((await ask('2001:db8:1:3::1')).errors).toBeUndefined()
    for (let time = 0; time < LIMIT; time += 1) await ask('192.0.2.8')
    expect(codes((await ask('::ffff:192.0.2.8')).errors)).toEqual(['RATE_LIMITED'])
  })

  it('is counted for the address that the proxy saw, not for what a client wrote before it', async () => {
    for (let time = 0; time < LIMIT; time += 1) {
      expect((await ask(`10.0.0.${time}, 203.0.113.${time}, 192.0.2.12`)).errors).toBeUndefined()
    }
    expect(codes((await ask('10.9.9.9, 192.0.2.12')).errors)).toEqual(['RATE_LIMITED'])
    expect(codes((await ask('192.0.2.12:50123')).errors)).toEqual(['RATE_LIMITED'])
  })

  it('is counted across the nodes of one database', async () => {
    for (let time = 0; time < LIMIT; time += 1) {
      expect((await ask('192.0.2.9', LOGIN_OPTIONS, time % 2 ? server : beside)).errors).toBeUndefined()
    }
    for (const node of [server, beside]) {
      expect(codes((await ask('192.0.2.9', LOGIN_OPTIONS, node)).errors)).toEqual(['RATE_LIMITED'])
    }
  })

  it('is counted right when all come at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, n) => ask('192.0.2.10', LOGIN_OPTIONS, n % 2 ? server : beside)),
    )
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(LIMIT)
  })

  it('is counted for recovery by the name as well, from however many addresses, in any spelling', async () => {
    await visitor(server).register('guessed.at')
    const guess = (n: number, username: string) => {
      const graphql = ((query: string, variables: object) =>
        server.graphql(query, variables, from(`198.51.100.${n}`))) as TestServer['graphql']
      return recovery({ graphql }).begin(username, 'AAAA-AAAA-AAAA-AAAA')
    }
    for (let n = 0; n < LIMIT; n += 1) {
      expect((await guess(n, n % 2 ? 'guessed.at' : 'GUESSED.AT')).userErrors).toMatchObject([
        { code: 'CEREMONY_FAILED' },
      ])
    }
    await expect(guess(100, 'guessed.at')).rejects.toThrow('There is no answer')
    expect((await guess(101, 'somebody.else')).userErrors).toMatchObject([{ code: 'CEREMONY_FAILED' }])
  })

  it('counts anew in the next minute', async () => {
    for (let time = 0; time < LIMIT + 1; time += 1) await ask('192.0.2.11')
    const { payload } = server.waymark
    const { docs } = await payload.find({ collection: 'rateLimits', where: { bucket: { like: '192.0.2.11' } } })
    expect(docs).toMatchObject([{ count: LIMIT + 1 }])
    const [bucket] = docs
    // Renames the bucket to that of the previous minute, as if the minute were over.
    await payload.db.updateOne({
      collection: 'rateLimits',
      id: bucket?.id as string,
      data: { bucket: String(bucket?.bucket).replace(/^\d+/, (minute) => String(Number(minute) - 1)) },
    })
    expect((await ask('192.0.2.11')).errors).toBeUndefined()
    expect(Date.parse(bucket?.expiresAt as string) - Date.now()).toBeLessThanOrEqual(60_000)
  })
})

describe('a header that names an address', () => {
  it('counts for nothing without a proxy that is trusted', async () => {
    await earlyInAMinute()
    const server = await startTestServer({ authRateLimit: LIMIT })
    try {
      const codes = []
      for (let n = 0; n < LIMIT + 1; n += 1) {
        const headers = {
          'x-forwarded-for': `192.0.2.${n}`,
          forwarded: `for=192.0.2.${n}`,
          'x-real-ip': `192.0.2.${n}`,
        }
        const { errors } = await server.graphql(AVAILABILITY, { name: `free-${n}` }, { headers })
        codes.push(errors?.[0]?.extensions.code)
      }
      expect(codes).toEqual([...Array(LIMIT).fill(undefined), 'RATE_LIMITED'])
    } finally {
      await server.stop()
    }
  }, 60_000)
})
