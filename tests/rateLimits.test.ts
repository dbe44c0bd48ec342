import type { GraphQLSchema } from 'graphql'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { AUTH_FIELDS } from '../src/graphql/context/rootAccess.ts'
import { createSchema } from '../src/schema.ts'
import { RefreshSessionDocument, RenamePasskeyDocument } from '../src/testing/generated/operations.ts'
import { RAISED_LIMITS } from '../src/testing/raisedLimits.ts'
import { audited, manyRefreshTokens, member, recovery, visitor } from '../src/testing/signIn.ts'
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
  let schema: GraphQLSchema

  beforeAll(async () => {
    schema = await createSchema()
    server = await startTestServer({ authRateLimit: LIMIT, trustProxy: true, limits: RAISED_LIMITS, schema })
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

  it('keeps no owner from recovering, however many try with the name from elsewhere', async () => {
    const ada = await member(server, 'guessed.at')
    const { codes: recoveryCodes } = await ada.createRecoveryCodes()
    const guess = (n: number) => recovery(at(`198.51.100.${n}`)).begin('GUESSED.at', 'AAAA-AAAA-AAAA-AAAA')
    for (let n = 0; n < 2 * LIMIT; n += 1)
      expect((await guess(n % 2)).userErrors).toMatchObject([{ code: 'CEREMONY_FAILED' }])
    for (const n of [0, 1]) await expect(guess(n)).rejects.toThrow('There is no answer')
    const owner = recovery(at('203.0.113.77'))
    expect((await owner.begin('guessed.at', recoveryCodes?.[0] as string)).userErrors).toEqual([])
  })

  /** A person at an address. */
  const at = (address: string, node = server) => ({
    graphql: ((query: string, variables: object, options: object = {}) =>
      node.graphql(query, variables, { ...options, ...from(address) })) as TestServer['graphql'],
  })
  const refresh = async (address: string, refreshToken: string, node = server) => {
    const { data, errors } = await node.graphql(
      RefreshSessionDocument,
      { input: { refreshToken } },
      { headers: from(address).headers },
    )
    return { token: data?.refreshSession?.refreshToken, code: outcomeOf(data?.refreshSession, errors) }
  }
  const outcomeOf = (
    payload: { userErrors: { code: string }[] } | null | undefined,
    errors?: { extensions: Record<string, unknown> }[],
  ) => errors?.[0]?.extensions.code ?? payload?.userErrors[0]?.code ?? 'fine'
  /** A refresh token of the right form whose secret is a guess. */
  const guessOf = (token: string, n: number) => `${token.slice(0, -6)}${String(n).padStart(6, 'A')}`

  it('counts no refresh that is valid: 300 from one address pass, one by one and at once', async () => {
    const refreshTokens = await manyRefreshTokens(server, 'behind.a.nat', 50)
    const outcomes = await Promise.all(
      refreshTokens.map(async (refreshToken) => {
        const seen = []
        let current = refreshToken
        for (let times = 0; times < 6; times += 1) {
          const { token, code } = await refresh('192.0.2.20', current)
          seen.push(code)
          current = token ?? current
        }
        return seen
      }),
    )
    expect(outcomes.flat()).toEqual(Array(300).fill('fine'))
  }, 60_000)

  it('counts each refresh that fails, and then refuses even a valid one', async () => {
    const { refreshToken } = await member(server, 'guessed.token')
    for (let n = 0; n < LIMIT - 1; n += 1) {
      expect((await refresh('192.0.2.21', guessOf(refreshToken, n))).code).toBe('REFRESH_REJECTED')
    }
    const { token = '', code } = await refresh('192.0.2.21', refreshToken)
    expect(code).toBe('fine')
    expect((await refresh('192.0.2.21', guessOf(refreshToken, 9), beside)).code).toBe('REFRESH_REJECTED')
    for (const node of [server, beside]) {
      expect((await refresh('192.0.2.21', token as string, node)).code).toBe('RATE_LIMITED')
    }
    expect((await refresh('192.0.2.22', token as string)).code).toBe('fine')
  })

  it('lets no more guesses through when all come at once', async () => {
    const { refreshToken } = await member(server, 'guessed.at.once')
    const guesses = Array.from({ length: 60 }, (_, n) => refresh('192.0.2.23', guessOf(refreshToken, n)))
    const seen = (await Promise.all(guesses)).map(({ code }) => code)
    expect(seen.filter((code) => code === 'REFRESH_REJECTED')).toHaveLength(LIMIT)
    expect(seen.filter((code) => code === 'RATE_LIMITED')).toHaveLength(60 - LIMIT)
  })

  it('counts no login, no recovery and no change of an account that succeeds', async () => {
    const ada = await member(server, 'often.here')
    const office = at('192.0.2.24')
    const { codes: recoveryCodes } = await ada.createRecoveryCodes()
    const many = Array.from({ length: LIMIT + 2 }, (_, n) => n)
    for (const n of many) {
      // Everybody may begin a login, so each of these comes from an address of its own.
      const login = await visitor(at(`192.0.2.${100 + n}`)).beginLogin('often.here')
      const credential = ada.authenticator.get(login.options)
      expect((await visitor(office).finishLogin(login, credential)).userErrors).toEqual([])
      expect((await recovery(office).begin('often.here', recoveryCodes?.[0] as string)).userErrors).toEqual([])
    }
    const [passkey] = (await ada.account()).passkeys
    const rename = (name: string) =>
      office.graphql(RenamePasskeyDocument, { input: { passkeyId: passkey?.id as string, name } }, { token: ada.token })
    const renamed = async (name: string) => {
      const { data, errors } = await rename(name)
      return outcomeOf(data?.renamePasskey, errors)
    }
    for (const n of many) expect(await renamed(`Phone ${n}`)).toBe('fine')
    for (let n = 0; n < LIMIT; n += 1) expect(await renamed('x'.repeat(1_000))).toBe('INVALID')
    expect(await renamed('Phone')).toBe('RATE_LIMITED')
  })

  it('counts every attempt at just those operations that succeed for everybody', () => {
    const types = [schema.getQueryType(), schema.getMutationType()]
    const limited = types.flatMap((type) => Object.values(type?.getFields() ?? {}))
    const counting = (what: string) => limited.filter(({ extensions }) => extensions.limited === what)
    expect(counting('attempts').map(({ name }) => name)).toEqual([
      ...['usernameAvailability', 'passkeyRegistrationOptions', 'register', 'passkeyLoginOptions'],
    ])
    const names = counting('failures').map(({ name }) => name)
    // The other operations of strangers prove who they are, and all the rest needs a token.
    expect(names.filter((name) => AUTH_FIELDS.has(name))).toEqual([
      ...['login', 'refreshSession', 'recoveryOptions', 'recoverAccount'],
    ])
    expect(names.length).toBeGreaterThan(12)
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
