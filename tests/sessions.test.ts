import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import jwt from 'jsonwebtoken'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readBearers } from '../src/actions/auth/bearers.ts'
import { changeRole } from '../src/actions/auth/changeRole.ts'
import { signToken } from '../src/actions/auth/token.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import {
  EndSessionDocument,
  LogoutDocument,
  LogoutEverywhereDocument,
  RefreshSessionDocument,
} from '../src/testing/generated/operations.ts'
import { audited, guarded, member, visitor } from '../src/testing/signIn.ts'
import {
  AUTHENTICATION,
  isMongo,
  type Person,
  present,
  startTestServer,
  type TestServer,
} from '../src/testing/testServer.ts'

const ME = '{ me { username } }'
const SESSIONS = '{ me { account { sessions { id current userAgent createdAt lastUsedAt expiresAt } } } }'
const GRACE_MS = 60_000

describe('a session', () => {
  let server: TestServer

  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server.stop())

  const reasonFor = async (token: string) => {
    const { status, errors } = await server.graphql(ME, {}, { token })
    return status === 200 ? 'good' : errors?.[0]?.extensions.reason
  }
  const sessionsOf = async (token: string) =>
    (await server.graphql(SESSIONS, {}, { token })).data.me.account.sessions as {
      id: string
      current: boolean
      userAgent: string
    }[]

  describe('that is ended', () => {
    it('by logout is refused from the next request on, and no other is', async () => {
      const here = await server.register({ username: 'log.out' })
      const there = await server.signInAgain(here)
      const since = server.lines.length
      const { data } = await server.graphql(LogoutDocument, {}, here)
      expect(data.logout).toEqual({ sessionsEnded: 1, userErrors: [] })
      expect(await reasonFor(here.token)).toBe('REVOKED_TOKEN')
      expect(await reasonFor(there.token)).toBe('good')
      expect(await sessionsOf(there.token)).toHaveLength(1)
      expect(audited(server, since)).toMatchObject([{ audit: 'logout', userId: here.user.id, sessions: 1 }])
    })

    it('everywhere, leaves none; or the current one, when that is asked for', async () => {
      const first = await server.register({ username: 'everywhere' })
      const others = [await server.signInAgain(first), await server.signInAgain(first)]
      const stranger = await server.register({ username: 'elsewhere' })
      const kept = await server.graphql(LogoutEverywhereDocument, { input: { keepCurrent: true } }, first)
      expect(kept.data.logoutEverywhere).toEqual({ sessionsEnded: 2, userErrors: [] })
      expect(await Promise.all([first, ...others].map(({ token }) => reasonFor(token)))).toEqual([
        'good',
        'REVOKED_TOKEN',
        'REVOKED_TOKEN',
      ])
      const again = await server.signInAgain(first)
      const all = await server.graphql(LogoutEverywhereDocument, {}, again)
      expect(all.data.logoutEverywhere).toEqual({ sessionsEnded: 2, userErrors: [] })
      expect(await Promise.all([first, again].map(({ token }) => reasonFor(token)))).toEqual([
        'REVOKED_TOKEN',
        'REVOKED_TOKEN',
      ])
      expect(await reasonFor(stranger.token)).toBe('good')
    })

    it('by its ID is refused from the next request on; that of another is not found', async () => {
      const here = await server.register({ username: 'by.id' })
      const there = await server.signInAgain(here)
      const stranger = await server.register({ username: 'by.id.stranger' })
      const end = async (sessionId: string, by: Person) =>
        present((await server.graphql(EndSessionDocument, { input: { sessionId } }, by)).data.endSession)
      const notFound = { sessionsEnded: 0, userErrors: [{ code: 'NOT_FOUND', field: ['input', 'sessionId'] }] }
      const before = await guarded(server)
      for (const id of [`session_${there.sessionId}`, 'session_nothing', '', `user_${here.user.id}`]) {
        expect(await end(id, stranger)).toMatchObject(notFound)
      }
      expect(await guarded(server)).toEqual(before)
      expect(await end(`session_${there.sessionId}`, here)).toEqual({ sessionsEnded: 1, userErrors: [] })
      expect([await reasonFor(there.token), await reasonFor(here.token)]).toEqual(['REVOKED_TOKEN', 'good'])
      expect(await end(`session_${there.sessionId}`, here)).toMatchObject(notFound)
    })

    it('by its age is refused, and listed no more', async () => {
      const ada = await member(server, 'aged')
      const there = await server.signInAgain(ada)
      await ada.setSession({ expiresAt: new Date(Date.now() - 1).toISOString() })
      expect(await reasonFor(ada.token)).toBe('REVOKED_TOKEN')
      expect(await sessionsOf(there.token)).toMatchObject([{ id: `session_${there.sessionId}` }])
      expect(await refresh(ada.refreshToken)).toMatchObject(REJECTED)
    })
  })

  it('is listed for its owner: which is current, what the browser said, when it ends', async () => {
    const ada = await member(server, 'lister')
    const login = await ada.beginLogin()
    const { data } = await server.graphql(
      'mutation ($input: LoginInput!) { login(input: $input) { token } }',
      { input: { ceremonyId: login.ceremonyId, credential: ada.authenticator.get(login.options) } },
      { headers: { 'user-agent': `A browser ${'x'.repeat(500)}` } },
    )
    const sessions = await sessionsOf(data.login.token)
    expect(sessions.map(({ current }) => current)).toEqual([true, false])
    expect(sessions[0]?.userAgent).toMatch(/^A browser x{290}$/)
    expect((await sessionsOf(ada.token)).map(({ current }) => current)).toEqual([false, true])
    const { expiresAt } = sessions[0] as unknown as { expiresAt: string }
    expect(Math.abs(Date.parse(expiresAt) - Date.now() - 30 * 86_400_000)).toBeLessThan(60_000)
  })

  it('is its owner’s alone to ask for by ID, and so is a passkey', async () => {
    const ada = await member(server, 'node.owner')
    const coach = await server.register({ username: 'node.coach', role: 'COACH' })
    const [passkey] = (await ada.account()).passkeys
    const ids = [`session_${ada.sessionId}`, passkey?.id as string, `user_${ada.user.id}`]
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }'
    const asked = async (token?: string) => (await server.graphql(query, { ids }, { token })).data.nodes
    const types = ['AuthSession', 'Passkey', 'ProductUser']
    expect(await asked(ada.token)).toEqual(ids.map((id, index) => ({ id, __typename: types[index] })))
    expect(await asked(coach.token)).toEqual([null, null, null])
    expect(await asked()).toEqual([null, null, null])
  })

  it('costs two reads a request, and the join on passkeys is no part of it', async () => {
    const ada = await member(server, 'counted')
    const calls = (query: string) => server.calls(() => server.graphql(query, {}, ada))
    expect(await calls('{ me { id username role } }')).toEqual(AUTHENTICATION)
    expect((await calls('{ me { account { passkeys { id } } } }')).sort()).toEqual(
      [...AUTHENTICATION, 'find passkeys', 'find authSessions', 'count recoveryCodes'].sort(),
    )
    const login = await ada.beginLogin('counted')
    const credential = ada.authenticator.get(login.options)
    expect(await server.calls(() => ada.finishLogin(login, credential))).toEqual([
      'countedIn undefined',
      ...['find ceremonies', 'updateOne ceremonies'],
      ...['find passkeys', 'find productUsers'],
      ...['find passkeys', 'updateOne passkeys', 'create authSessions', 'updateOne authSessions'],
      'find passkeys', // for the list of passkeys that the authenticator may still offer
    ])
  })

  it('and all that the API reads of people leave the join on passkeys alone', async () => {
    const ada = await member(server, 'joined')
    const coach = await server.register({ username: 'joined.coach', role: 'COACH' })
    await catalogue(server, coach).publishedTree({ slug: 'joined' })
    const { db } = server.waymark.payload
    const { find } = db
    const joins: unknown[] = []
    db.find = ((args: { collection: string; joins?: unknown }) => {
      if (args.collection === 'productUsers') joins.push(args.joins)
      return find.call(db, args as never)
    }) as typeof find
    try {
      await ada.account()
      await ada.login('joined')
      await refresh(ada.refreshToken)
      const query = '{ program(slug: "joined") { revisions { nodes { createdBy { username } } } } }'
      const { data } = await server.graphql(query, {}, coach)
      expect(data.program.revisions.nodes[0]).toEqual({ createdBy: { username: 'joined.coach' } })
      await server.graphql('{ usernameAvailability(username: "joined") { available } }')
    } finally {
      db.find = find
    }
    expect(joins.length).toBeGreaterThan(4) // findTogether has no joins and is not counted
    expect(joins.filter((join) => join !== false)).toEqual([])
  })

  it('carries the role as it is now: a grant is in force on the next request with the same token', async () => {
    const { doorway, payload } = server.waymark
    const log = payload.logger as never
    const person = await server.register({ username: 'promoted' })
    const create = async () =>
      (
        await server.graphql(
          'mutation { createProgram(input: { title: "Granted" }) { userErrors { code } } }',
          {},
          person,
        )
      ).errors?.[0]?.extensions.code
    expect(await create()).toBe('FORBIDDEN')
    const since = server.lines.length
    await changeRole(doorway, log, 'Promoted', 'COACH')
    expect(await create()).toBeUndefined()
    await changeRole(doorway, log, 'promoted', 'ATHLETE')
    expect(await create()).toBe('FORBIDDEN')
    expect(audited(server, since)).toMatchObject([
      { audit: 'role', userId: person.user.id, role: 'COACH' },
      { audit: 'role', userId: person.user.id, role: 'ATHLETE' },
    ])
  })

  const REJECTED = { token: null, refreshToken: null, productUser: null, userErrors: [{ code: 'REFRESH_REJECTED' }] }
  const refresh = async (refreshToken: string) =>
    present((await server.graphql(RefreshSessionDocument, { input: { refreshToken } })).data.refreshSession)

  describe('that is refreshed', () => {
    it('goes on for thirty days more, under a new access token and a new refresh token', async () => {
      const ada = await member(server, 'rotates')
      await ada.setSession({ expiresAt: new Date(Date.now() + 60_000).toISOString() })
      const next = await refresh(ada.refreshToken)
      expect(next).toMatchObject({ userErrors: [], productUser: { id: `user_${ada.user.id}` } })
      expect(next.refreshToken).not.toBe(ada.refreshToken)
      expect(Date.parse(present(next.refreshTokenExpiresAt)) - Date.now()).toBeGreaterThan(29 * 86_400_000)
      const tokenLasts = Date.parse(present(next.tokenExpiresAt)) - Date.now()
      expect(Math.abs(tokenLasts - 600_000)).toBeLessThan(30_000)
      expect(await reasonFor(present(next.token))).toBe('good')
      // A refresh does not prove that the owner is present.
      const before = (await ada.account()).reauthenticatedUntil
      await refresh(present(next.refreshToken))
      expect((await ada.account()).reauthenticatedUntil).toBe(before)
    })

    it('gets the same successor for the same token within a minute, however often', async () => {
      const ada = await member(server, 'lost.answer')
      const { refreshToken } = await refresh(ada.refreshToken)
      for (let time = 0; time < 3; time += 1) {
        expect(await refresh(ada.refreshToken)).toMatchObject({ refreshToken, userErrors: [] })
      }
      await ada.setSession({ rotatedAt: new Date(Date.now() - GRACE_MS + 5_000).toISOString() })
      expect(await refresh(ada.refreshToken)).toMatchObject({ refreshToken, userErrors: [] })
    })

    it('ends with all its tokens when the one before comes after a minute', async () => {
      const ada = await member(server, 'too.late')
      const next = await refresh(ada.refreshToken)
      await ada.setSession({ rotatedAt: new Date(Date.now() - GRACE_MS - 1_000).toISOString() })
      const since = server.lines.length
      expect(await refresh(ada.refreshToken)).toMatchObject(REJECTED)
      expect(audited(server, since)).toMatchObject([
        { audit: 'refresh reuse', userId: ada.user.id, sessionId: ada.sessionId, requestId: expect.any(String) },
      ])
      expect(await refresh(present(next.refreshToken))).toMatchObject(REJECTED)
      expect(await reasonFor(present(next.token))).toBe('REVOKED_TOKEN')
      expect(await reasonFor(ada.firstToken)).toBe('REVOKED_TOKEN')
    })

    it.each([0, 1, 2, 3, 4])('ends when an ancestor comes back, of whatever depth: %i of 6', async (ancestor) => {
      const ada = await member(server, `ancestor-${ancestor}`)
      const other = await server.signInAgain(ada)
      const chain = [ada.refreshToken]
      for (let time = 0; time < 6; time += 1) chain.push(present((await refresh(present(chain.at(-1)))).refreshToken))
      expect(await refresh(present(chain[ancestor]))).toMatchObject(REJECTED)
      for (const descendant of chain.toReversed()) expect(await refresh(descendant)).toMatchObject(REJECTED)
      expect(await reasonFor(ada.token)).toBe('REVOKED_TOKEN')
      // The other session of the same user was not copied.
      expect(await reasonFor(other.token)).toBe('good')
    })

    it('ends for nothing that is no token of it', async () => {
      const ada = await member(server, 'attacked')
      const current = await refresh(ada.refreshToken)
      const [sessionId, generation, secret] = present(current.refreshToken).split('.') as [string, string, string]
      const wrong = randomBytes(32).toString('base64url')
      const since = server.lines.length
      for (const guess of [
        ...['', '.', '..', 'rubbish', 'x'.repeat(100_000), randomUUID(), `${sessionId}`, `${sessionId}.0`],
        ...[`${sessionId}.0.${wrong}`, `${sessionId}.${generation}.${wrong}`, `${sessionId}.2.${wrong}`],
        ...[`${sessionId}.zzzz.${secret}`, `${sessionId}.-1.${secret}`, `${sessionId}.0.${secret}`],
        ...[`${sessionId}.2.${secret}`, `${sessionId}.${generation}.${secret} `, ` ${current.refreshToken}`],
        ...[`${'-'.repeat(36)}.0.${secret}`, `${'0'.repeat(24)}.0.${secret}`, `${randomUUID()}.0.${secret}`],
        ...[`${sessionId.toUpperCase()}.${generation}.${secret}`, `${sessionId}.${generation}.${secret.slice(1)}`],
        ...[ada.token, `${sessionId}.${generation}.${'A'.repeat(43)}`],
      ]) {
        expect([guess.slice(0, 60), await refresh(guess)]).toMatchObject([guess.slice(0, 60), REJECTED])
      }
      expect(audited(server, since)).toEqual([])
      expect(await refresh(present(current.refreshToken))).toMatchObject({ userErrors: [] })
    })

    it('is refused once it has ended, and its user is told nothing else', async () => {
      const ada = await member(server, 'ended')
      await server.graphql(LogoutDocument, {}, ada)
      expect(await refresh(ada.refreshToken)).toMatchObject(REJECTED)
    })

    it('needs no access token, and minds none that has expired', async () => {
      const ada = await member(server, 'expired.access')
      const { data } = await server.graphql(
        RefreshSessionDocument,
        { input: { refreshToken: ada.refreshToken } },
        { token: 'aaaa.bbbb.cccc' },
      )
      expect(data.refreshSession).toMatchObject({ userErrors: [] })
    })
  })
})

/** Tokens that an attacker can make from what an attacker sees, each by its name. */
describe('an access token', () => {
  let server: TestServer
  let ada: Person
  let eve: Person
  let kid: string

  beforeAll(async () => {
    server = await startTestServer()
    ada = await server.register({ username: 'ada' })
    eve = await server.register({ username: 'eve' })
    kid = jwt.decode(ada.token, { complete: true })?.header.kid as string
  })
  afterAll(() => server.stop())

  const now = () => Math.floor(Date.now() / 1_000)
  const base64url = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

  interface Forgery {
    header?: object
    claims?: Record<string, unknown>
    secret?: string
    hash?: string
  }

  /** Signs by hand, because jsonwebtoken would refuse to make most of these tokens. */
  function forged({ header, claims, secret = server.jwtSecret, hash = 'sha256' }: Forgery = {}): string {
    const whole = { sub: ada.user.id, sid: ada.sessionId, jti: randomUUID(), iss: 'waymark', aud: 'waymark-api' }
    const parts = [
      { alg: 'HS256', typ: 'at+jwt', kid, ...header },
      { ...whole, iat: now(), exp: now() + 600, ...claims },
    ]
    const signed = parts.map(base64url).join('.')
    return `${signed}.${createHmac(hash, secret).update(signed).digest('base64url')}`
  }
  const answer = async (token: string) => {
    const { status, data, errors } = await server.graphql(ME, {}, { token })
    return status === 200 ? `good: ${data.me?.username}` : `${status} ${errors?.[0]?.extensions.reason}`
  }
  const jwk = { kty: 'oct', k: Buffer.from('a key of my own'.repeat(3)).toString('base64url') }

  it.each<[string, () => string]>([
    ['as it should be', () => forged()],
    ['expired by 25 s, for clocks differ', () => forged({ claims: { exp: now() - 25 } })],
    ['that begins in 25 s', () => forged({ claims: { nbf: now() + 25 } })],
    ['with claims that we know nothing of', () => forged({ claims: { role: 'COACH', admin: true } })],
  ])('is taken %s', async (_, token) => {
    expect(await answer(token())).toBe('good: ada')
  })

  it.each<[string, () => string]>([
    [
      'alg none',
      () =>
        `${forged({ header: { alg: 'none' } })
          .split('.')
          .slice(0, 2)
          .join('.')}.`,
    ],
    ['alg none, with a signature', () => forged({ header: { alg: 'none' } })],
    ['alg nOnE', () => forged({ header: { alg: 'nOnE' } })],
    ['HS512, well signed', () => forged({ header: { alg: 'HS512' }, hash: 'sha512' })],
    ['HS384, well signed', () => forged({ header: { alg: 'HS384' }, hash: 'sha384' })],
    ['RS256, signed with our secret as if it were a public key', () => forged({ header: { alg: 'RS256' } })],
    ['ES256', () => forged({ header: { alg: 'ES256' } })],
    ['no alg', () => forged({ header: { alg: undefined } })],
    ['typ JWT', () => forged({ header: { typ: 'JWT' } })],
    ['typ of an ID token', () => forged({ header: { typ: 'id+jwt' } })],
    ['no typ', () => forged({ header: { typ: undefined } })],
    ['a typ that is a list', () => forged({ header: { typ: ['at+jwt'] } })],
    ['another issuer', () => forged({ claims: { iss: 'elsewhere' } })],
    ['no issuer', () => forged({ claims: { iss: undefined } })],
    ['another audience', () => forged({ claims: { aud: 'elsewhere' } })],
    ['no audience', () => forged({ claims: { aud: undefined } })],
    ['nbf in a minute', () => forged({ claims: { nbf: now() + 60 } })],
    ['nbf that is no number', () => forged({ claims: { nbf: 'now' } })],
    ['a foreign kid', () => forged({ header: { kid: 'another0' } })],
    ['an empty kid', () => forged({ header: { kid: '' } })],
    ['a kid that is a path', () => forged({ header: { kid: '../../dev/null' } })],
    ['no kid', () => forged({ header: { kid: undefined } })],
    ['another secret', () => forged({ secret: randomBytes(48).toString('base64url') })],
    ['an empty secret', () => forged({ secret: '' })],
    ['a jwk header and its key', () => forged({ header: { jwk }, secret: 'a key of my own'.repeat(3) })],
    ['a jwk header and our key', () => forged({ header: { jwk } })],
    ['a jku header', () => forged({ header: { jku: 'https://evil.example.com/keys.json' } })],
    ['an x5u header', () => forged({ header: { x5u: 'https://evil.example.com/cert.pem' } })],
    ['a crit header', () => forged({ header: { crit: ['exp'] } })],
    ["another user's sid", () => forged({ claims: { sid: eve.sessionId } })],
    ["another user's sub", () => forged({ claims: { sub: eve.user.id } })],
    ['a sid of nobody', () => forged({ claims: { sid: isMongo ? randomBytes(12).toString('hex') : randomUUID() } })],
    ['a sid that is no ID', () => forged({ claims: { sid: 'x' } })],
    ['a sid that is a list', () => forged({ claims: { sid: [ada.sessionId] } })],
    ['no sid', () => forged({ claims: { sid: undefined } })],
    ['no sub', () => forged({ claims: { sub: undefined } })],
    ['no exp', () => forged({ claims: { exp: undefined } })],
    ['an exp that is no number', () => forged({ claims: { exp: 'never' } })],
    ['an exp of infinity', () => forged({ claims: { exp: Number.POSITIVE_INFINITY } })],
    [
      'another payload under a good signature',
      () => {
        const [header, , signature] = ada.token.split('.')
        const { sub: _, ...claims } = jwt.decode(ada.token) as jwt.JwtPayload
        return `${header}.${base64url({ ...claims, sub: eve.user.id })}.${signature}`
      },
    ],
    ['a signature cut short', () => ada.token.slice(0, -2)],
    ['a refresh token', () => `${ada.sessionId}.0.${randomBytes(32).toString('base64url')}`],
  ])('is refused: %s', async (_, token) => {
    expect(await answer(token())).toBe('401 INVALID_TOKEN')
  })

  it.each([31, 3_600])('is refused: expired by %i s', async (seconds) => {
    expect(await answer(forged({ claims: { exp: now() - seconds } }))).toBe('401 EXPIRED_TOKEN')
  })

  it('is judged by itself, whatever else arrives together with it', async () => {
    const gone = await server.signInAgain(ada)
    await server.graphql(LogoutDocument, {}, gone)
    const nobody = isMongo ? randomBytes(12).toString('hex') : randomUUID()
    const expected = new Map([
      [ada.token, `200 ${ada.user.username}`],
      [eve.token, `200 ${eve.user.username}`],
      [gone.token, '401 REVOKED_TOKEN'],
      [forged({ claims: { sid: eve.sessionId } }), '401 INVALID_TOKEN'],
      [forged({ claims: { sub: eve.user.id } }), '401 INVALID_TOKEN'],
      [forged({ claims: { sid: nobody } }), '401 INVALID_TOKEN'],
      [forged({ claims: { sub: nobody } }), '401 INVALID_TOKEN'],
      [forged({ claims: { sid: 'x' } }), '401 INVALID_TOKEN'],
      [forged({ claims: { sub: 'x' } }), '401 INVALID_TOKEN'],
    ])
    const tokens = Array.from({ length: 5 }, () => [...expected.keys()]).flat()
    const answers = await Promise.all(
      tokens.map(async (token) => {
        const { status, data, errors } = await server.graphql(ME, {}, { token })
        return `${status} ${data?.me?.username ?? errors?.[0]?.extensions.reason}`
      }),
    )
    expect(answers).toEqual(tokens.map((token) => expected.get(token)))
  })

  it('is read from the database together with those that arrive with it, and again for each that comes later', async () => {
    const bearers = readBearers(server.waymark.payload)
    const ask = (...people: Person[]) =>
      Promise.all(people.map(({ sessionId, user }) => bearers.load({ sessionId, userId: user.id })))
    expect(await server.calls(() => ask(ada, eve, ada))).toEqual(AUTHENTICATION)
    expect(await server.calls(() => ask(ada))).toEqual(AUTHENTICATION)
    expect((await ask(eve, ada, eve)).map(({ session, user }) => [session?.id, user?.username])).toEqual(
      [eve, ada, eve].map(({ sessionId, user }) => [sessionId, user.username]),
    )
  })

  it('is refused: the sid of a session that was logged out', async () => {
    const gone = await server.signInAgain(ada)
    await server.graphql(LogoutDocument, {}, gone)
    expect(await answer(forged({ claims: { sid: gone.sessionId } }))).toBe('401 REVOKED_TOKEN')
  })

  it('is refused: the token of a user who is gone', async () => {
    const gone = await server.register({ username: 'gone' })
    await server.waymark.payload.db.deleteMany({
      collection: 'authSessions',
      where: { user: { equals: gone.user.id } },
    })
    await server.waymark.payload.delete({ collection: 'productUsers', id: gone.user.id })
    expect(await answer(gone.token)).toBe('401 INVALID_TOKEN')
  })
})

describe('the secret that signs', () => {
  it('can be rotated: what the one before signed is good, what is new names the new one', async () => {
    const old = randomBytes(48).toString('base64url')
    const server = await startTestServer({ previousJwtSecrets: [old, randomBytes(48).toString('base64url')] })
    try {
      const ada = await server.register({ username: 'ada' })
      const kidOf = (token: string) => jwt.decode(token, { complete: true })?.header.kid
      const answer = async (token: string) => (await server.graphql(ME, {}, { token })).status
      const signedBy = (secret: string) => signToken({ userId: ada.user.id, sessionId: ada.sessionId }, [secret])
      expect(await answer(signedBy(old))).toBe(200)
      expect(await answer(signedBy(randomBytes(48).toString('base64url')))).toBe(401)
      expect(kidOf(signedBy(old))).not.toBe(kidOf(ada.token))
      const { token } = await visitor(server).register('new.secret')
      expect(kidOf(present(token))).toBe(kidOf(signedBy(server.jwtSecret)))
      expect(present(token)).not.toContain(server.jwtSecret)
    } finally {
      await server.stop()
    }
  })
})
