import type { CollectionSlug } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { collections } from '../src/collections/index.ts'
import { ANONYMOUS_FIELDS, AUTH_FIELDS, rootAccess } from '../src/graphql/context/rootAccess.ts'
import { ANONYMOUS } from '../src/kernel/caller.ts'
import { createSchema } from '../src/schema.ts'
import { documentFor } from '../src/testing/documentFor.ts'
import { AUTHENTICATION, type Person, startTestServer, type TestServer } from '../src/testing/testServer.ts'

// Runs once, because the roles of the root fields are asked before anything is read.

const schema = await createSchema()
const rootFields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
  Object.values(type?.getFields() ?? {}).map((field) => ({
    kind: type === schema.getQueryType() ? 'query' : 'mutation',
    field,
  })),
)

describe('access', () => {
  let server: TestServer
  let coach: Person
  let athlete: Person

  beforeAll(async () => {
    server = await startTestServer()
    coach = await server.register({ username: 'coach.one', role: 'COACH' })
    athlete = await server.register({ username: 'athlete.one' })
  })
  afterAll(() => server.stop())

  it('the list of fields for anonymous callers names only root fields that exist', () => {
    const names = rootFields.map(({ field }) => field.name)
    expect([...ANONYMOUS_FIELDS].filter((name) => !names.includes(name))).toEqual([])
  })

  it('every mutation is closed to strangers, but for the way in', () => {
    const open = rootFields.filter(
      ({ kind, field }) => kind === 'mutation' && rootAccess(field.name, field.extensions) === 'anonymous',
    )
    expect(open.map(({ field }) => field.name).sort()).toEqual(
      [...AUTH_FIELDS].filter((name) => name !== 'usernameAvailability').sort(),
    )
  })

  it('every field that signs in or guards an account is limited per address, and what else can be guessed at', () => {
    const limited = rootFields.filter(({ field }) => field.extensions.limited).map(({ field }) => field.name)
    const guarding = [
      ...['logout', 'logoutEverywhere', 'endSession', 'reauthenticationOptions', 'reauthenticate'],
      ...['passkeyAdditionOptions', 'addPasskey', 'renamePasskey', 'removePasskey', 'createRecoveryCodes'],
      ...['updateProfile', 'deleteAccount', 'acceptCoaching', 'inviteAthlete'],
    ]
    expect(limited.sort()).toEqual([...AUTH_FIELDS, ...guarding].sort())
  })

  describe.each(rootFields)('$kind $field.name', ({ kind, field }) => {
    const access = rootAccess(field.name, field.extensions)
    const document = documentFor(kind, field)
    // Each request gets a session of its own, because some of these fields end the session of the caller.
    const refusal = async (person?: Person) =>
      (await server.graphql(document, {}, person && (await server.signInAgain(person)))).errors?.find(
        ({ extensions: { code } }) => ['UNAUTHENTICATED', 'FORBIDDEN'].includes(String(code)),
      )?.extensions.code

    it(`as a stranger: ${access === 'anonymous' ? 'open' : 'UNAUTHENTICATED'}`, async () => {
      expect(await refusal()).toBe(access === 'anonymous' ? undefined : 'UNAUTHENTICATED')
    })

    it(`as an athlete: ${access === 'coach' ? 'FORBIDDEN' : 'open'}`, async () => {
      expect(await refusal(athlete)).toBe(access === 'coach' ? 'FORBIDDEN' : undefined)
    })

    it('as a coach: open', async () => expect(await refusal(coach)).toBeUndefined())

    it('beside data it is answered with 200, whoever asks; alone it is refused with 401 and without data', async () => {
      const beside = document.replace('{', '{ beside: __typename')
      for (const person of [undefined, athlete, coach]) {
        const asking = async () => person && (await server.signInAgain(person))
        const { status, data } = await server.graphql(beside, {}, await asking())
        expect([status, data.beside]).toEqual([200, kind === 'query' ? 'Query' : 'Mutation'])
        const alone = await server.graphql(document, {}, await asking())
        const isRefused = person === undefined && access !== 'anonymous'
        expect([alone.status, alone.data === undefined]).toEqual([isRefused ? 401 : 200, isRefused])
      }
    })
  })

  it('a refused field leaves the answers beside it alone, and says what is missing', async () => {
    const answer = await server.graphql('{ workouts { totalCount } exercises { totalCount } }')
    expect(answer.status).toBe(200)
    expect(answer.data).toEqual({ workouts: null, exercises: { totalCount: 0 } })
    expect(answer.errors?.[0]).toMatchObject({ extensions: { code: 'UNAUTHENTICATED', reason: 'MISSING_TOKEN' } })
  })

  it('a guard costs an athlete no look at the catalogue', async () => {
    const calls = await server.calls(() =>
      server.graphql('mutation { createMilestone(input: { title: "x" }) { userErrors { code } } }', {}, athlete),
    )
    expect(calls).toEqual(AUTHENTICATION)
  })

  describe('the collections themselves', () => {
    const slugs = collections.map(({ slug }) => slug as CollectionSlug)
    const closed = (error: Error & { status?: number }) => error.status === 403

    it.each(slugs)('%s are closed to whoever arrives over REST without an account', async (collection) => {
      const { payload } = server.waymark
      const options = { collection, overrideAccess: false } as const
      await expect(payload.find(options).catch((error) => closed(error))).resolves.toBe(true)
      await expect(payload.create({ ...options, data: {} as never }).catch((error) => closed(error))).resolves.toBe(
        true,
      )
      await expect(payload.delete({ ...options, where: {} }).catch((error) => closed(error))).resolves.toBe(true)
      await expect(payload.update({ ...options, where: {}, data: {} }).catch((error) => closed(error))).resolves.toBe(
        true,
      )
    })

    it('revisions are written by nobody, coaches included', async () => {
      const { payload } = server.waymark
      const req = { context: { caller: coach.caller } }
      const options = { collection: 'programRevisions', overrideAccess: false, req } as const
      await expect(payload.create({ ...options, data: {} as never })).rejects.toThrow()
      await expect(payload.update({ ...options, where: {}, data: { title: 'x' } })).rejects.toThrow()
      await expect(payload.delete({ ...options, where: {} })).rejects.toThrow()
    })

    it('an anonymous caller of the API may read exercises and published programs, and nothing else', async () => {
      const { payload } = server.waymark
      const req = { context: { caller: ANONYMOUS } }
      const readable: CollectionSlug[] = []
      for (const collection of slugs) {
        const found = await payload.find({ collection, overrideAccess: false, req }).catch(() => null)
        if (found) readable.push(collection)
      }
      expect(readable.sort()).toEqual(['exercises', 'programs'])
    })

    it('no signed-in admin can unlock another by Payload’s default', async () => {
      const { payload } = server.waymark
      const user = await payload.create({
        collection: 'admins',
        data: { email: 'a@example.com', password: 'correct horse battery', role: 'owner' as const },
      })
      const unlock = payload.config.collections.find(({ slug }) => slug === 'admins')?.access.unlock
      expect(await unlock?.({ req: { user } } as never)).toBe(false)
    })
  })

  it('me is the caller', async () => {
    const query =
      '{ me { id username role timeZone preferredUnit displayName progress { workoutsCompleted totalVolume(unit: LB) lastWorkoutAt } } }'
    expect((await server.graphql(query, {}, await server.signInAgain(athlete))).data.me).toEqual({
      id: `user_${athlete.user.id}`,
      ...{ username: 'athlete.one', role: 'ATHLETE', timeZone: 'UTC', preferredUnit: 'KG', displayName: null },
      progress: { workoutsCompleted: 0, totalVolume: '0', lastWorkoutAt: null },
    })
    expect((await server.graphql(query)).data.me).toBeNull()
  })
})
