import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodeId } from '../src/kernel/nodeId.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import { RenamePasskeyDocument, UpdateProfileDocument } from '../src/testing/generated/operations.ts'
import { account, audited, guarded, member, visitor } from '../src/testing/signIn.ts'
import { present, startTestServer, type TestServer } from '../src/testing/testServer.ts'

const MINUTE_MS = 60_000
const REAUTHENTICATE = [{ code: 'REAUTHENTICATION_REQUIRED', field: null }]
const FAILED = [
  { code: 'CEREMONY_FAILED', message: 'The passkey or recovery code was not accepted. Start again.', field: null },
]

describe('the passkeys of an account', () => {
  let server: TestServer
  let eve: Awaited<ReturnType<typeof member>>

  beforeAll(async () => {
    server = await startTestServer()
    eve = await member(server, 'eve')
  })
  afterAll(() => server.stop())

  const idOf = (credential: { id: Buffer } | undefined) => credential?.id.toString('base64url')

  it('may be several: each is named, listed oldest first, and accepted', async () => {
    const ada = await member(server, 'several')
    const since = server.lines.length
    const second = await ada.addPasskey('  Key ring  ')
    expect(second).toMatchObject({ userErrors: [], passkey: { name: 'Key ring', lastUsedAt: null } })
    const third = await ada.addPasskey()
    expect(third).toMatchObject({ userErrors: [], passkey: { name: 'Passkey on one device (3)' } })
    const accepted = ada.authenticator.credentials.map(idOf)
    expect(third.acceptedCredentialIds).toEqual(accepted)
    const { passkeys } = await ada.account()
    expect(passkeys.map(({ name }) => name)).toEqual(['Passkey on one device', 'Key ring', 'Passkey on one device (3)'])
    expect(audited(server, since)).toMatchObject([
      { audit: 'passkey added', userId: ada.user.id, requestId: expect.any(String) },
      { audit: 'passkey added', userId: ada.user.id, requestId: expect.any(String) },
    ])
  })

  it('are excluded from what an authenticator may add', async () => {
    const ada = await member(server, 'excluded')
    await ada.addPasskey()
    const { options } = await ada.beginAddition()
    expect(options.excludeCredentials).toEqual(
      ada.authenticator.credentials.map((credential) => ({
        id: idOf(credential),
        transports: ['internal'],
        type: 'public-key',
      })),
    )
    expect(options.user).toMatchObject({ id: ada.user.webauthnUserId, name: 'excluded' })
  })

  it('are at most ten', async () => {
    const ada = await member(server, 'ten')
    const begun = await ada.beginAddition()
    for (let number = 2; number <= 10; number += 1) expect((await ada.addPasskey()).userErrors).toEqual([])
    const before = await guarded(server)
    expect(await ada.beginAddition()).toMatchObject({
      ceremonyId: null,
      userErrors: [{ code: 'TOO_MANY', field: null }],
    })
    const late = await ada.finishAddition(begun, ada.authenticator.create(begun.options))
    expect(late).toMatchObject({ passkey: null, userErrors: [{ code: 'TOO_MANY' }] })
    expect(await guarded(server)).toEqual(before)
  })

  it('are at most ten also when two are added at once', async () => {
    const ada = await member(server, 'ten.at.once')
    for (let number = 2; number <= 9; number += 1) await ada.addPasskey()
    const begun = [await ada.beginAddition(), await ada.beginAddition(), await ada.beginAddition()]
    const answers = await Promise.all(
      begun.map((ceremony) => ada.finishAddition(ceremony, ada.authenticator.create(ceremony.options))),
    )
    const codes = answers.map(({ userErrors }) => userErrors[0]?.code ?? 'added').sort()
    expect(codes).toEqual(['TOO_MANY', 'TOO_MANY', 'added'])
    expect((await ada.account()).passkeys).toHaveLength(10)
  })

  it('go one by one, but never the last', async () => {
    const ada = await member(server, 'remover')
    await ada.addPasskey()
    const [first, second] = (await ada.account()).passkeys.map(({ id }) => id) as [string, string]
    const removed = await ada.removePasskey(first)
    expect(removed).toEqual({
      removedPasskeyId: first,
      acceptedCredentialIds: [idOf(ada.authenticator.credentials[1])],
      productUser: { id: `user_${ada.user.id}` },
      userErrors: [],
    })
    const before = await guarded(server)
    expect(await ada.removePasskey(second)).toMatchObject({
      removedPasskeyId: null,
      userErrors: [{ code: 'LAST_PASSKEY', field: ['input', 'passkeyId'] }],
    })
    expect(await ada.removePasskey(first)).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] })
    expect(await guarded(server)).toEqual(before)
    const begun = await ada.beginLogin('remover')
    const withTheRemoved = ada.authenticator.get(begun.options, {}, ada.authenticator.credentials[0])
    expect(await ada.finishLogin(begun, withTheRemoved)).toMatchObject({ userErrors: FAILED })
    expect(await ada.login('remover')).toMatchObject({ userErrors: [] })
  })

  it('each keep one when the last two of twenty users are removed at once', async () => {
    const users = []
    for (let number = 0; number < 20; number += 1) {
      const user = await member(server, `last-${number}`)
      await user.addPasskey()
      users.push({ user, passkeys: (await user.account()).passkeys })
    }
    const answers = await Promise.all(
      users.map(({ user, passkeys }) => Promise.all(passkeys.map(({ id }) => user.removePasskey(id)))),
    )
    for (const both of answers) {
      expect(both.map(({ userErrors }) => userErrors[0]?.code ?? 'removed').sort()).toEqual(['LAST_PASSKEY', 'removed'])
    }
    for (const { user } of users) expect((await user.account()).passkeys).toHaveLength(1)
  })

  it('have names that their owner changes', async () => {
    const ada = await member(server, 'namer')
    const [passkey] = (await ada.account()).passkeys
    const rename = async (passkeyId: string, name: string, by: { token: string } = ada) =>
      present((await server.graphql(RenamePasskeyDocument, { input: { passkeyId, name } }, by)).data.renamePasskey)
    const id = present(passkey).id
    expect(await rename(id, ' Phone ')).toMatchObject({ passkey: { id, name: 'Phone' }, userErrors: [] })
    expect((await ada.account()).passkeys).toMatchObject([{ name: 'Phone' }])
    const before = await guarded(server)
    for (const name of ['', '   ', 'x'.repeat(81), 'two\nlines']) {
      expect(await rename(id, name)).toMatchObject({
        passkey: null,
        userErrors: [{ code: 'INVALID', field: ['input', 'name'] }],
      })
    }
    expect(await guarded(server)).toEqual(before)
  })

  it('are not there for anybody else', async () => {
    const ada = await member(server, 'private')
    await ada.addPasskey()
    const [passkey] = (await ada.account()).passkeys
    const before = await guarded(server)
    const notFound = [{ code: 'NOT_FOUND', field: ['input', 'passkeyId'] }]
    for (const passkeyId of [present(passkey).id, encodeId('passkey', ada.user.id), 'passkey_x', '']) {
      expect(await eve.removePasskey(passkeyId)).toMatchObject({ removedPasskeyId: null, userErrors: notFound })
      const { data } = await server.graphql(RenamePasskeyDocument, { input: { passkeyId, name: 'mine' } }, eve)
      expect(data.renamePasskey).toMatchObject({ passkey: null, userErrors: notFound })
    }
    expect(await guarded(server)).toEqual(before)
  })

  it('are a join on the user, for the admin interface alone', () => {
    const users = server.waymark.payload.config.collections.find(({ slug }) => slug === 'productUsers')
    expect(users?.fields.find((field) => 'name' in field && field.name === 'passkeyCredentials')).toMatchObject({
      type: 'join',
      collection: 'passkeys',
      on: 'user',
    })
  })

  it('keep what nobody may see from admins as well', async () => {
    const admin = await server.waymark.payload.create({
      collection: 'admins',
      data: { email: 'admin@example.com', password: 'correct horse battery', role: 'owner' as const },
    })
    const { docs } = await server.waymark.payload.find({
      collection: 'passkeys',
      overrideAccess: false,
      user: { ...admin, collection: 'admins' },
    })
    expect(docs.length).toBeGreaterThan(0)
    for (const doc of docs) {
      expect(Object.keys(doc).filter((key) => ['credentialId', 'publicKey', 'counter'].includes(key))).toEqual([])
    }
  })

  it('are closed to REST and to everybody but their rules, like all that guards an account', async () => {
    const { payload } = server.waymark
    for (const req of [{}, { context: { caller: { role: 'COACH', user: eve.user } } }]) {
      for (const collection of ['passkeys', 'authSessions', 'recoveryCodes', 'ceremonies', 'rateLimits'] as const) {
        const options = { collection, overrideAccess: false, req: req as never } as const
        const attempts = [
          payload.find(options),
          payload.create({ ...options, data: {} as never }),
          payload.update({ ...options, where: {}, data: {} }),
          payload.delete({ ...options, where: {} }),
        ]
        for (const attempt of attempts) await expect(attempt).rejects.toThrow(/not allowed/)
      }
    }
  })

  describe('and whatever guards them, once the last assertion is more than five minutes old,', () => {
    let ada: Awaited<ReturnType<typeof member>>
    beforeAll(async () => {
      ada = await member(server, 'stale')
      await ada.addPasskey()
    })

    const guardedChanges = () => ({
      passkeyAdditionOptions: () => ada.beginAddition(),
      removePasskey: async () => ada.removePasskey((await ada.account()).passkeys[1]?.id as string),
      createRecoveryCodes: () => ada.createRecoveryCodes(),
      deleteAccount: () => ada.deleteAccount(),
    })

    it.each(['passkeyAdditionOptions', 'removePasskey', 'createRecoveryCodes', 'deleteAccount'] as const)(
      'is not changed by %s',
      async (change) => {
        for (const data of [
          { authenticatedAt: new Date(Date.now() - 5 * MINUTE_MS - 1_000).toISOString() },
          { authenticatedAt: null }, // as in the session of a token that a command made
        ]) {
          await ada.setSession(data)
          const before = await guarded(server)
          expect((await guardedChanges()[change]()).userErrors).toMatchObject(REAUTHENTICATE)
          expect(await guarded(server)).toEqual(before)
          expect((await ada.account()).reauthenticatedUntil).toBeNull()
        }
      },
    )

    it('can be changed again after a confirmation with any of them', async () => {
      for (const credential of ada.authenticator.credentials) {
        await ada.confirmed(6 * MINUTE_MS)
        const since = server.lines.length
        const begun = await ada.beginReauthentication()
        const answer = await ada.finishReauthentication(begun, ada.authenticator.get(begun.options, {}, credential))
        expect(answer.userErrors).toEqual([])
        const until = Date.parse(present(answer.reauthenticatedUntil)) - Date.now()
        expect([until > 4 * MINUTE_MS, until <= 5 * MINUTE_MS]).toEqual([true, true])
        expect((await ada.account()).reauthenticatedUntil).toBe(answer.reauthenticatedUntil)
        expect((await ada.beginAddition()).userErrors).toEqual([])
        expect(audited(server, since)).toMatchObject([
          { audit: 'reauthenticate', userId: ada.user.id, sessionId: ada.sessionId, requestId: expect.any(String) },
        ])
      }
    })

    it("cannot be changed after a confirmation with another user's passkey, or in another session", async () => {
      await ada.confirmed(6 * MINUTE_MS)
      const begun = await ada.beginReauthentication()
      const withEves = eve.authenticator.get(begun.options)
      expect(await ada.finishReauthentication(begun, withEves)).toMatchObject({
        reauthenticatedUntil: null,
        userErrors: FAILED,
      })
      const other = await server.signInAgain(ada)
      const elsewhere = account(server, ada.user, other.sessionId, ada.authenticator)
      const there = await elsewhere.beginReauthentication()
      const answer = await elsewhere.finishReauthentication(there, ada.authenticator.get(there.options))
      expect(answer.userErrors).toEqual([])
      expect((await ada.beginAddition()).userErrors).toMatchObject(REAUTHENTICATE)
      expect((await elsewhere.beginAddition()).userErrors).toEqual([])
    })

    it('may still be added to by a ceremony that began in time', async () => {
      await ada.confirmed(0)
      const begun = await ada.beginAddition()
      await ada.confirmed(6 * MINUTE_MS)
      expect((await ada.finishAddition(begun, ada.authenticator.create(begun.options))).userErrors).toEqual([])
    })
  })

  it('are not added to by a ceremony whose session has ended since', async () => {
    const ada = await member(server, 'ended.since')
    const begun = await ada.beginAddition()
    await ada.setSession({ revokedAt: new Date().toISOString() })
    const credential = ada.authenticator.create(begun.options)
    const { status, errors } = await server.graphql(
      'mutation ($input: AddPasskeyInput!) { addPasskey(input: $input) { passkey { id } } }',
      { input: { ceremonyId: begun.ceremonyId, credential } },
      ada,
    )
    expect([status, errors?.[0]?.extensions.reason]).toEqual([401, 'REVOKED_TOKEN'])
  })
})

describe('an account', () => {
  let server: TestServer

  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server.stop())

  it('is nobody’s to see but its owner’s, coaches included', async () => {
    const ada = await member(server, 'ada')
    const coach = await server.register({ username: 'coach.one', role: 'COACH' })
    const query =
      'query ($id: ID!) { node(id: $id) { ... on ProductUser { username account { reauthenticatedUntil } } } }'
    const asked = async (token?: string) =>
      (await server.graphql(query, { id: `user_${ada.user.id}` }, { token })).data.node
    expect(await asked(ada.token)).toMatchObject({ username: 'ada', account: {} })
    expect([await asked(coach.token), await asked()]).toEqual([null, null])
  })

  it('is nobody else’s to see through what its owner wrote either', async () => {
    const author = await server.register({ username: 'author', role: 'COACH' })
    const reader = await server.register({ username: 'reader', role: 'COACH' })
    await catalogue(server, author).publishedTree({ slug: 'written' })
    const query = `{ program(slug: "written") { revisions { nodes { createdBy { username account { sessions { id } } } } } } }`
    const authors = async (person: { token: string }) =>
      (await server.graphql(query, {}, person)).data.program.revisions.nodes as { createdBy: object }[]
    for (const { createdBy } of await authors(reader)) expect(createdBy).toEqual({ username: 'author', account: null })
    for (const { createdBy } of await authors(author)) {
      expect(createdBy).toEqual({ username: 'author', account: { sessions: [{ id: `session_${author.sessionId}` }] } })
    }
    expect((await authors(reader)).length).toBeGreaterThan(0)
  })

  it('shows and takes a profile', async () => {
    const ada = await member(server, 'profile')
    const update = async (input: object) =>
      present((await server.graphql(UpdateProfileDocument, { input }, ada)).data.updateProfile)
    expect(await update({ displayName: ' Ada L. ', timeZone: 'Europe/London', preferredUnit: 'LB' })).toMatchObject({
      productUser: { displayName: 'Ada L.', timeZone: 'Europe/London', preferredUnit: 'LB' },
      userErrors: [],
    })
    expect(await update({})).toMatchObject({ productUser: { displayName: 'Ada L.', timeZone: 'Europe/London' } })
    expect(await update({ displayName: null })).toMatchObject({ productUser: { displayName: null } })
    const before = await guarded(server)
    for (const [field, input] of [
      ['timeZone', { timeZone: 'Mars/Olympus' }],
      ['timeZone', { timeZone: null }],
      ['displayName', { displayName: 'x'.repeat(81) }],
      ['displayName', { displayName: 'two\nlines' }],
      ['preferredUnit', { preferredUnit: null }],
    ] as const) {
      expect(await update(input)).toMatchObject({
        productUser: null,
        userErrors: [{ code: 'INVALID', field: ['input', field] }],
      })
    }
    expect(await guarded(server)).toEqual(before)
  })

  it('goes with everything of its own; programs and revisions that a coach wrote stay whole', async () => {
    const coach = await member(server, 'leaving.coach')
    await server.waymark.payload.update({ collection: 'productUsers', id: coach.user.id, data: { role: 'COACH' } })
    const make = catalogue(server, { ...coach, caller: { role: 'COACH', user: { ...coach.user, role: 'COACH' } } })
    const { program } = await make.publishedTree({ slug: 'left-behind' })
    await server.graphql(
      'mutation { createExercise(input: { name: "Left", category: STRENGTH, metric: REPS, primaryMuscles: [CHEST], idempotencyKey: "k" }) { userErrors { code } } }',
      {},
      coach,
    )
    await coach.addPasskey()
    await coach.createRecoveryCodes()
    await coach.login('leaving.coach')
    await coach.beginLogin('leaving.coach')
    await coach.beginReauthentication()
    const traces = [coach.user.id, coach.user.webauthnUserId, 'leaving.coach', coach.sessionId].concat(
      coach.authenticator.credentials.map(({ id }) => id.toString('base64url')),
    )
    const before = await rows(server)
    expect(traces.filter((trace) => !JSON.stringify(before).includes(trace))).toEqual([])
    const tree = async () =>
      (
        await server.graphql(
          '{ program(slug: "left-behind") { id revision milestones { workouts { workout { id } } } } }',
        )
      ).data.program
    const treeBefore = await tree()
    expect(treeBefore.id).toBe(program)

    const since = server.lines.length
    expect(await coach.deleteAccount()).toEqual({ deleted: true, userErrors: [] })
    expect(audited(server, since)).toMatchObject([{ audit: 'account deleted', userId: coach.user.id }])

    const after = await rows(server)
    for (const [collection, docs] of Object.entries(after)) {
      const found = traces.filter((trace) => JSON.stringify(docs).includes(trace))
      expect({ collection, found }).toEqual({ collection, found: [] })
    }
    expect(await tree()).toEqual(treeBefore)
    const authorless = (before.programRevisions ?? []).map(({ createdBy, updatedAt: _, ...rest }) => ({
      ...rest,
      createdBy: createdBy === coach.user.id ? null : createdBy,
    }))
    expect(authorless.filter(({ createdBy }) => createdBy === null).length).toBeGreaterThan(0)
    expect(
      after.programRevisions?.map(({ createdBy, updatedAt: _, ...rest }) => ({
        ...rest,
        createdBy: createdBy ?? null,
      })),
    ).toEqual(authorless)
    const { status, errors } = await server.graphql('{ me { id } }', {}, coach)
    expect([status, errors?.[0]?.extensions.reason]).toEqual([401, 'INVALID_TOKEN'])
    expect(await coach.login()).toMatchObject({ userErrors: FAILED })
    // The name is free again, for a person who gets none of the old account's data.
    expect(await visitor(server).register('leaving.coach')).toMatchObject({ userErrors: [] })
  })

  it('is not half there for what comes after it in the same document', async () => {
    const ada = await member(server, 'deletes.more')
    const { data, errors } = await server.graphql(
      `mutation {
        deleteAccount { deleted }
        createRecoveryCodes { codes }
        passkeyAdditionOptions { ceremonyId }
        logout { sessionsEnded }
      }`,
      {},
      ada,
    )
    expect(data.deleteAccount).toEqual({ deleted: true })
    expect(data.createRecoveryCodes).toBeNull()
    expect(errors?.filter(({ extensions }) => extensions.code === 'INTERNAL_SERVER_ERROR')).toEqual([])
    const left = JSON.stringify([(await rows(server)).recoveryCodes, (await rows(server)).authSessions])
    expect(left).not.toContain(ada.user.id)
  })
})

/** Every document of every collection. */
async function rows({ waymark: { payload } }: TestServer): Promise<Record<string, Record<string, unknown>[]>> {
  const all = await Promise.all(
    payload.config.collections.map(async ({ slug }) => {
      const { docs } = await payload.find({ collection: slug, pagination: false, depth: 0, showHiddenFields: true })
      return [slug, docs] as const
    }),
  )
  return Object.fromEntries(all) as never
}
