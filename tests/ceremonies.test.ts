import { randomBytes } from 'node:crypto'
import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decodeId } from '../src/kernel/nodeId.ts'
import { audited, guarded, member, ORIGIN, recovery, visitor } from '../src/testing/signIn.ts'
import { type Lies, SoftwareAuthenticator } from '../src/testing/softwareAuthenticator.ts'
import { startTestServer, type TestServer } from '../src/testing/testServer.ts'

// Runs once, because what an authenticator sent is refused before it reaches the database. The races of ceremonies
// run on both.

type Kind = 'register' | 'add' | 'recover' | 'login' | 'reauthenticate'
const CREATING: Kind[] = ['register', 'add', 'recover']
const ASSERTING: Kind[] = ['login', 'reauthenticate']
const KINDS = [...CREATING, ...ASSERTING]

const REFUSED = {
  __typename: 'RuleError',
  code: 'CEREMONY_FAILED',
  message: 'The passkey or recovery code was not accepted. Start again.',
  field: null,
  reason: null,
  params: [],
}

interface Begun {
  ceremonyId: string
  options: { challenge: string }
}

/** One ceremony of each kind, as a front end runs it. */
interface Flow {
  begin: () => Promise<Begun>
  /** The answer of an honest authenticator, apart from the given lies. */
  answer: (challenge: string, lies?: Lies) => object
  finish: (ceremony: { ceremonyId: string }, credential: object) => Promise<{ userErrors: object[] }>
}

describe('a ceremony', () => {
  let server: TestServer
  let ada: Awaited<ReturnType<typeof member>>
  let eve: Awaited<ReturnType<typeof member>>
  let flows: Record<Kind, Flow>
  let names = 0

  beforeAll(async () => {
    server = await startTestServer()
    ada = await member(server, 'ada')
    eve = await member(server, 'eve')
    // The last assertion lies in the future, so that guarded ceremonies may begin however long this file takes.
    await ada.confirmed(-24 * 60 * 60 * 1_000)
    await eve.confirmed(-24 * 60 * 60 * 1_000)
    flows = await flowsOf(ada)
  })
  afterAll(() => server.stop())

  async function flowsOf(owner: typeof ada): Promise<Record<Kind, Flow>> {
    const { codes } = await owner.createRecoveryCodes()
    const creating = (authenticator = new SoftwareAuthenticator(ORIGIN)) => ({
      answer: (challenge: string, lies?: Lies) =>
        authenticator.create(
          { rp: { id: 'localhost' }, user: { id: owner.user.webauthnUserId }, challenge } as never,
          lies,
        ),
    })
    const asserting = {
      answer: (challenge: string, lies?: Lies) => owner.authenticator.get({ challenge }, lies),
    }
    const stranger = visitor(server)
    const saviour = recovery(server)
    return {
      register: {
        ...creating(),
        begin: () => stranger.beginRegistration(`somebody-${++names}`),
        finish: (ceremony, credential) => stranger.finishRegistration(ceremony, credential),
      },
      add: {
        ...creating(),
        begin: () => owner.beginAddition(),
        finish: (ceremony, credential) => owner.finishAddition(ceremony, credential),
      },
      recover: {
        ...creating(),
        begin: () => saviour.begin(owner.user.username, codes?.[0] as string),
        finish: (ceremony, credential) => saviour.finish(ceremony, credential),
      },
      login: {
        ...asserting,
        begin: () => owner.beginLogin(owner.user.username),
        finish: (ceremony, credential) => owner.finishLogin(ceremony, credential),
      },
      reauthenticate: {
        ...asserting,
        begin: () => owner.beginReauthentication(),
        finish: (ceremony, credential) => owner.finishReauthentication(ceremony, credential),
      },
    }
  }

  /**
   * Expects the one refusal that all failures share, that nothing was written, and that the ceremony is used up
   * afterwards. Returns the audit line.
   */
  async function expectRefused(kind: Kind, { ceremonyId, options }: Begun, credential: object, byWhom = flows) {
    const before = await guarded(server)
    const since = server.lines.length
    const finish = (answer: object) => byWhom[kind].finish({ ceremonyId }, answer)
    const answer = await finish(credential)
    const { userErrors, ...rest } = answer
    expect(userErrors).toEqual([REFUSED])
    expect(Object.values(rest).filter((value) => value !== null)).toEqual([])
    const again = await finish(byWhom[kind].answer(options.challenge))
    expect(again).toEqual(answer)
    expect(await guarded(server)).toEqual(before)
    const lines = audited(server, since)
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatchObject({ audit: 'ceremony refused', kind, reason: 'there is no such open ceremony' })
    expect(lines[0]).toMatchObject({ kind, requestId: expect.any(String) })
    return lines[0] as { audit: string; reason: string; userId?: string }
  }

  describe.each(KINDS)('to %s', (kind) => {
    const begin = () => flows[kind].begin()
    const refusedWith = async (lies: Lies, reason: RegExp) => {
      const begun = await begin()
      const line = await expectRefused(kind, begun, flows[kind].answer(begun.options.challenge, lies))
      expect(line).toMatchObject({ audit: 'ceremony refused', reason: expect.stringMatching(reason) })
    }

    it.each<[string, Lies, RegExp]>([
      ['another origin', { origin: 'https://evil.example.com' }, /origin/],
      ['our origin in another spelling', { origin: `${ORIGIN}/` }, /origin/],
      ['another RP ID', { rpId: 'example.com' }, /RP ID/],
      ['another type', { type: 'payment.get' }, /type/],
      ['a challenge that nobody gave', { challenge: randomBytes(32).toString('base64url') }, /challenge/],
      ['no challenge', { challenge: '' }, /challenge/],
      ['a user who was not verified', { userVerified: false }, /verif/i],
      ['a user who was not present', { userPresent: false }, /present/i],
      ['a frame of another origin', { crossOrigin: true }, /frame/],
      ['a frame, by its top origin alone', { topOrigin: 'https://evil.example.com' }, /frame/],
      ['a frame whose top origin is ours', { topOrigin: ORIGIN }, /frame/],
      ['a frame in a page of our own origin', { crossOrigin: true, topOrigin: ORIGIN }, /frame/],
    ])('refuses %s', (_, lies, reason) => refusedWith(lies, reason))

    it('refuses the type of the other kind of ceremony', () =>
      refusedWith({ type: CREATING.includes(kind) ? 'webauthn.get' : 'webauthn.create' }, /type/))

    it('refuses the challenge of another ceremony of its kind', async () => {
      const other = await begin()
      await refusedWith({ challenge: other.options.challenge }, /challenge/)
    })

    it('is over after five minutes', async () => {
      const begun = await begin()
      await server.waymark.payload.db.updateOne({
        collection: 'ceremonies',
        id: decodeId('ceremony', begun.ceremonyId) as string,
        data: { expiresAt: new Date(Date.now() - 1).toISOString() },
      })
      await expectRefused(kind, begun, flows[kind].answer(begun.options.challenge))
    })

    it('lasts five minutes, and has a challenge of 32 bytes that no other has', async () => {
      const [one, other] = [await begin(), await begin()]
      const { docs } = await server.waymark.payload.find({
        collection: 'ceremonies',
        where: { id: { equals: decodeId('ceremony', one.ceremonyId) } },
      })
      const lasts = Date.parse(docs[0]?.expiresAt as string) - Date.parse(docs[0]?.createdAt as string)
      expect(Math.abs(lasts - 5 * 60 * 1_000)).toBeLessThan(5_000)
      expect(Buffer.from(one.options.challenge, 'base64url')).toHaveLength(32)
      expect(one.options.challenge).not.toBe(other.options.challenge)
    })

    it.each([
      ['that never was', 'ceremony_00000000-0000-4000-8000-000000000000'],
      ['that never was, of the other database', 'ceremony_0123456789abcdef01234567'],
      ['that is no ID', 'rubbish'],
      ['that is nothing', ''],
    ])('refuses a ceremony %s', async (_, ceremonyId) => {
      await expectRefused(kind, { ceremonyId, options: { challenge: 'AAAA' } }, flows[kind].answer('AAAA'))
    })

    const others = KINDS.filter((other) => other !== kind)
    it.each(others)('refuses a ceremony that was begun to %s, and uses that up', async (other) => {
      const begun = await flows[other].begin()
      const { challenge } = begun.options
      await expectRefused(kind, begun, flows[kind].answer(challenge))
      const before = await guarded(server)
      expect(await flows[other].finish(begun, flows[other].answer(challenge))).toMatchObject({ userErrors: [REFUSED] })
      expect(await guarded(server)).toEqual(before)
    })

    it.each<[string, (honest: Record<string, unknown>) => unknown]>([
      ['nothing at all', () => ({})],
      ['no response', ({ response: _, ...rest }) => rest],
      ['a response that is null', (honest) => ({ ...honest, response: null })],
      ['a response that is a text', (honest) => ({ ...honest, response: 'x' })],
      ['a response that is empty', (honest) => ({ ...honest, response: {} })],
      ['an ID that is a number', (honest) => ({ ...honest, id: 1, rawId: 1 })],
      ['an ID that is an object', (honest) => ({ ...honest, id: { toString: 1 }, rawId: { toString: 1 } })],
      ['an ID that is a list of the right one', (honest) => ({ ...honest, id: [honest.id], rawId: [honest.id] })],
      ['an empty ID', (honest) => ({ ...honest, id: '', rawId: '' })],
      ['two IDs', (honest) => ({ ...honest, rawId: 'AAAA' })],
      ['another ID in both places', (honest) => ({ ...honest, id: 'AAAA', rawId: 'AAAA' })],
      ['an ID of half a megabyte', (honest) => ({ ...honest, id: 'A'.repeat(5e5), rawId: 'A'.repeat(5e5) })],
      ['another type of credential', (honest) => ({ ...honest, type: 'password' })],
    ])('refuses an answer with %s', async (_, bend) => {
      const begun = await begin()
      const honest = flows[kind].answer(begun.options.challenge) as Record<string, unknown>
      await expectRefused(kind, begun, bend(honest) as object)
    })

    it.each<[string, unknown]>([
      ['null', null],
      ['a number', 7],
      ['a list of bytes', [123, 125]],
      ['an object', { length: 2 }],
      ['an empty text', ''],
      ['no base64url', '{}'],
      ['JSON that is no object', Buffer.from('7').toString('base64url')],
      ['JSON that is null', Buffer.from('null').toString('base64url')],
      ['half a megabyte', 'A'.repeat(5e5)],
    ])('refuses client data, authenticator data, signatures and attestations that are %s', async (_, value) => {
      const { response } = flows[kind].answer('AAAA') as { response: object }
      for (const part of Object.keys(response).filter((name) => name !== 'transports')) {
        const begun = await begin()
        const honest = flows[kind].answer(begun.options.challenge) as { response: object }
        await expectRefused(kind, begun, { ...honest, response: { ...honest.response, [part]: value } })
      }
    })

    it('refuses what is written into the document rather than into a variable, just the same', async () => {
      const { ceremonyId } = await begin()
      const name = { register: 'register', add: 'addPasskey', recover: 'recoverAccount' }[kind as string] ?? kind
      const { data, errors } = await server.graphql(
        `mutation { ${name}(input: { ceremonyId: "${ceremonyId}", credential: { id: {}, rawId: {}, response: { a: 1 } } }) { userErrors { code } } }`,
        {},
        ada,
      )
      expect([errors, data]).toEqual([undefined, { [name]: { userErrors: [{ code: 'CEREMONY_FAILED' }] } }])
    })

    it('writes short audit lines, however long the lie', async () => {
      const begun = await begin()
      const lies = { origin: `https://${'x'.repeat(1e5)}.example.com` }
      const line = await expectRefused(kind, begun, flows[kind].answer(begun.options.challenge, lies))
      expect(line.reason.length).toBeLessThanOrEqual(200)
    })
  })

  describe.each(CREATING)('to %s', (kind) => {
    const refusedWith = async (lies: Lies, reason: RegExp) => {
      const begun = await flows[kind].begin()
      const line = await expectRefused(kind, begun, flows[kind].answer(begun.options.challenge, lies))
      expect(line.reason).toMatch(reason)
    }

    it.each<[string, Lies, RegExp]>([
      ['a credential ID of 1,024 bytes', { credentialId: randomBytes(1_024) }, /too long/],
      ['ES384', { coseAlgorithm: -35 }, /alg/],
      ['ES512', { coseAlgorithm: -36 }, /alg/],
      ['PS256', { algorithm: 'RS256', coseAlgorithm: -37 }, /alg/],
      ['RS1', { algorithm: 'RS256', coseAlgorithm: -65_535 }, /alg/],
      ['Ed448', { algorithm: 'EdDSA', coseAlgorithm: -53 }, /alg/],
      ['an algorithm of nobody', { coseAlgorithm: 0 }, /alg/],
      ['a key that carries a hundred kilobytes more', { ballast: 100_000 }, /too long/],
      ['a self-attestation for another algorithm than the key', { selfAttestedAs: -257 }, /another algorithm/],
      ['a point that is not on P-256', { coseValues: [[-3, new Uint8Array(32).fill(7)]] }, /not a point/],
      ['a key of P-384 for ES256', { coseValues: [[-1, 2]] }, /another kind or curve/],
      ['a key of RSA for ES256', { algorithm: 'RS256', coseAlgorithm: -7 }, /another kind or curve/],
      [
        'a point that is not on Ed25519',
        { algorithm: 'EdDSA', coseValues: [[-2, new Uint8Array(32).fill(255)]] },
        /not a point/,
      ],
      ['a key of X25519 for EdDSA', { algorithm: 'EdDSA', coseValues: [[-1, 4]] }, /another kind or curve/],
      ['an RSA key of 1,024 bits', { algorithm: 'RS256', rsaBits: 1_024 }, /2048 bits/],
      ['a backup of what cannot be backed up', { backedUp: true }, /backup|backed/i],
      [
        'an attestation with certificates, which nobody asked for',
        { attestation: { format: 'packed', statement: new Map<string, unknown>([['x5c', [new Uint8Array(9)]]]) } },
        /nobody asked/,
      ],
      ['an attestation of a TPM', { attestation: { format: 'tpm', statement: new Map() } }, /nobody asked/],
      ['an attestation of a kind that there is not', { attestation: { format: 'x', statement: new Map() } }, /asked/],
      [
        'an attestation called none that has a statement',
        { attestation: { format: 'none', statement: new Map([['sig', new Uint8Array(9)]]) } },
        /statement/,
      ],
    ])('refuses %s', (_, lies, reason) => refusedWith(lies, reason))

    it('refuses a credential ID that somebody already has', async () => {
      const taken = eve.authenticator.credentials[0]?.id as Buffer
      await refusedTaken(taken)
    })

    it('refuses a credential ID that the caller already has', async () => {
      const taken = ada.authenticator.credentials[0]?.id as Buffer
      if (kind === 'recover') return // a recovery first removes the caller's passkeys, so this ID is free again
      await refusedTaken(taken)
    })

    async function refusedTaken(credentialId: Buffer) {
      const before = await guarded(server)
      const begun = await flows[kind].begin()
      const credential = flows[kind].answer(begun.options.challenge, { credentialId })
      expect(await flows[kind].finish(begun, credential)).toMatchObject({ userErrors: [REFUSED] })
      expect(await guarded(server)).toEqual(before)
    }
  })

  describe.each(ASSERTING)('to %s', (kind) => {
    const refusedWith = async (lies: Lies, expected: object) => {
      const begun = await flows[kind].begin()
      const line = await expectRefused(kind, begun, flows[kind].answer(begun.options.challenge, lies))
      expect(line).toMatchObject(expected)
    }
    const evesCredential = () => eve.authenticator.credentials[0] as (typeof eve.authenticator.credentials)[0]

    it('refuses a signature that was tampered with', () =>
      refusedWith({ tampered: true }, { audit: 'ceremony refused', reason: expect.stringMatching(/signature/) }))

    it('refuses a signature by another key', () =>
      refusedWith({ signWith: evesCredential() }, { audit: 'ceremony refused', reason: expect.stringMatching(/sign/) }))

    it('refuses a credential that nobody has', () =>
      refusedWith({ credentialId: randomBytes(32) }, { reason: 'nobody has this passkey' }))

    it("refuses another user's passkey, however good", async () => {
      const begun = await flows[kind].begin()
      const credential = eve.authenticator.get(begun.options)
      const line = await expectRefused(kind, begun, credential)
      expect(line).toMatchObject({ reason: 'the ceremony is for another user', userId: eve.user.id })
    })

    it.each<[string, () => string | undefined | null]>([
      ['no user handle', () => undefined],
      ['a user handle that is null', () => null],
      ['an empty user handle', () => ''],
      ['the user handle of another', () => eve.user.webauthnUserId],
      ['a user handle of nobody', () => randomBytes(64).toString('base64url')],
    ])('refuses %s', (_, userHandle) =>
      refusedWith({ userHandle: userHandle() as string }, { reason: expect.stringMatching(/user handle/) }),
    )

    it('refuses a passkey that may be backed up, and could not before', () =>
      refusedWith({ backupEligible: true }, { reason: expect.stringMatching(/eligibility/) }))

    it('refuses a counter that goes back, says so in the audit log, and keeps the one that is stored', async () => {
      const begun = await flows[kind].begin()
      await flows[kind].finish(begun, flows[kind].answer(begun.options.challenge, { counter: 4_000_000_000 - names }))
      const stored = await counterOf(ada.user.id)
      expect(stored).toBeGreaterThan(3_000_000_000)
      for (const counter of [stored - 1, stored, 1, 0]) {
        await refusedWith(
          { counter },
          { audit: 'counter regression', reason: `the counter went from ${stored} to ${counter}`, userId: ada.user.id },
        )
      }
      // A bad signature does not prove that there is a copy, whatever the counter says.
      await refusedWith(
        { counter: 1, tampered: true },
        { audit: 'ceremony refused', reason: expect.stringMatching(/signature/) },
      )
      expect(await counterOf(ada.user.id)).toBe(stored)
      await resetCounter(ada.user.id)
    })
  })

  async function counterOf(userId: string): Promise<number> {
    const { docs } = await server.waymark.payload.find({
      collection: 'passkeys',
      where: { user: { equals: userId } },
    })
    return docs[0]?.counter as number
  }

  async function resetCounter(userId: string) {
    const where = { user: { equals: userId } }
    await server.waymark.payload.db.updateMany({ collection: 'passkeys', where, data: { counter: 0 } })
  }

  it('belongs to the session that began it: another of the same user cannot finish it', async () => {
    const evesFlows = await flowsOf(eve)
    for (const kind of ['add', 'reauthenticate'] as const) {
      const begun = await flows[kind].begin()
      await expectRefused(kind, begun, flows[kind].answer(begun.options.challenge), {
        ...flows,
        [kind]: evesFlows[kind],
      })
    }
  })

  it('to log in without a username takes any passkey, under another name only the passkeys of that name', async () => {
    const open = await ada.beginLogin()
    expect(await ada.finishLogin(open, eve.authenticator.get(open.options))).toMatchObject({
      userErrors: [],
      productUser: { username: 'eve' },
    })
    for (const username of ['ada', 'nobody-at-all', 'not a name', 'x'.repeat(5_000)]) {
      const bound = await ada.beginLogin(username)
      await expectRefused('login', bound, eve.authenticator.get(bound.options))
    }
  })

  it('begins alike for a known and an unknown username', async () => {
    const shape = async (username?: string) => {
      const { ceremonyId, options } = await ada.beginLogin(username)
      const lengths = Object.entries(options).map(([key, value]) => [
        key,
        key === 'challenge' ? String(value).length : value,
      ])
      return { ceremonyId: ceremonyId.length, ...Object.fromEntries(lengths) }
    }
    const known = await shape('ada')
    expect(known).toMatchObject({ allowCredentials: [], userVerification: 'required', rpId: 'localhost' })
    for (const username of [undefined, 'nobody-at-all', 'x', 'ADA', 'nobody'])
      expect(await shape(username)).toEqual(known)
  })

  it('to register asks for a discoverable credential, a verified user, our algorithms and no attestation', async () => {
    const { options } = (await visitor(server).beginRegistration('options')) as {
      options: PublicKeyCredentialCreationOptionsJSON
    }
    expect(options).toMatchObject({
      rp: { id: 'localhost' },
      pubKeyCredParams: [-8, -7, -257].map((alg) => ({ alg, type: 'public-key' })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      attestation: 'none',
      excludeCredentials: [],
      timeout: 300_000,
    })
    expect(Buffer.from(options.user.id, 'base64url')).toHaveLength(64)
  })

  it('reserves no name: whoever finishes first has it, the other is told', async () => {
    const [first, second] = [visitor(server), visitor(server)]
    const [one, two] = [await first.beginRegistration('contested'), await second.beginRegistration('Contested')]
    const taken = await second.finishRegistration(two, second.authenticator.create(two.options))
    expect(taken).toMatchObject({ userErrors: [], productUser: { username: 'contested' } })
    const before = await guarded(server)
    const late = await first.finishRegistration(one, first.authenticator.create(one.options))
    expect(late).toMatchObject({ token: null, userErrors: [{ code: 'TAKEN' }] })
    expect(await guarded(server)).toEqual(before)
  })

  it('forgets whom it proposed as soon as it is used', async () => {
    const begun = await visitor(server).beginRegistration('proposed')
    const read = async () => {
      const where = { id: { equals: decodeId('ceremony', begun.ceremonyId) } }
      return (await server.waymark.payload.find({ collection: 'ceremonies', where })).docs[0]
    }
    expect(await read()).toMatchObject({ proposed: { username: 'proposed' } })
    await flows.register.finish(begun, {})
    expect((await read())?.proposed ?? null).toBeNull()
  })
})

describe('a passkey', () => {
  let server: TestServer

  beforeAll(async () => {
    server = await startTestServer({ origins: ['https://app.example.com', 'https://coach.example.com'] })
  })
  afterAll(() => server.stop())

  it('signs in from each of our origins', async () => {
    const person = visitor(server)
    await person.register('two.homes', { origin: 'https://coach.example.com' })
    for (const origin of ['https://app.example.com', 'https://coach.example.com']) {
      expect(await person.login('two.homes', { origin })).toMatchObject({ userErrors: [] })
    }
  })

  it('need not count: zero for ever is fine', async () => {
    const person = visitor(server)
    await person.register('synced', { backupEligible: true, backedUp: true })
    for (let time = 0; time < 3; time += 1) {
      const lies = { counter: 0, backupEligible: true, backedUp: time > 0 }
      expect(await person.login('synced', lies)).toMatchObject({ userErrors: [] })
    }
    // Once a counter has risen, zero is a step back.
    expect(await person.login('synced', { counter: 5, backupEligible: true })).toMatchObject({ userErrors: [] })
    expect(await person.login('synced', { counter: 0, backupEligible: true })).toMatchObject({ userErrors: [REFUSED] })
  })

  it('says whether it is backed up each time, and never stops being one that may be', async () => {
    const ada = await member(server, 'backups')
    expect((await ada.account()).passkeys).toMatchObject([{ backedUp: false, name: 'Passkey on one device' }])
    const grace = visitor(server)
    const answer = await grace.register('multi', { backupEligible: true })
    expect(answer).toMatchObject({ userErrors: [] })
    const token = (await grace.login('multi', { backupEligible: true, backedUp: true })).token as string
    const { data } = await server.graphql('{ me { account { passkeys { name backedUp } } } }', {}, { token })
    expect(data.me.account.passkeys).toEqual([{ name: 'Synced passkey', backedUp: true }])
    expect(await grace.login('multi', {})).toMatchObject({ userErrors: [REFUSED] })
  })

  it('may have an ID of 1,023 bytes', async () => {
    const person = visitor(server)
    expect(await person.register('long.id', { credentialId: randomBytes(1_023) })).toMatchObject({ userErrors: [] })
    expect(await person.login('long.id')).toMatchObject({ userErrors: [] })
  })

  it('signs in whichever of several it is', async () => {
    const ada = await member(server, 'several')
    for (const name of ['second', 'third']) expect(await ada.addPasskey(name)).toMatchObject({ userErrors: [] })
    expect(ada.authenticator.credentials).toHaveLength(3)
    const ids = ada.authenticator.credentials.map(({ id }) => id.toString('base64url'))
    for (const credential of ada.authenticator.credentials) {
      for (const username of ['several', undefined]) {
        const begun = await ada.beginLogin(username)
        const answer = await ada.finishLogin(begun, ada.authenticator.get(begun.options, {}, credential))
        expect(answer).toMatchObject({ userErrors: [], acceptedCredentialIds: ids })
      }
    }
    const { passkeys } = await ada.account()
    expect(passkeys.map(({ lastUsedAt }) => lastUsedAt !== null)).toEqual([true, true, true])
  })
})
