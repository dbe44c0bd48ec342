import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  CreateProgram,
  LogSet,
  Me,
  Programs,
  RefreshSession,
  StartWorkout,
  UpdateProgram,
  WorkoutSession,
} from '../packages/client/src/generated/documents.ts'
import type { ExerciseID } from '../packages/client/src/generated/types.ts'
import { createClient, createSession, type Tokens } from '../packages/client/src/index.ts'
import { signToken, verifyToken } from '../src/actions/auth/token.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import { visitor } from '../src/testing/signIn.ts'
import { type Person, present, startTestServer, type TestServer } from '../src/testing/testServer.ts'

describe('@waymark/client with the service', () => {
  let server: TestServer
  let coach: Person
  let athlete: Person
  let exerciseId: ExerciseID

  beforeAll(async () => {
    server = await startTestServer()
    coach = await server.register({ username: 'coach.one', role: 'COACH' })
    athlete = await server.register({ username: 'athlete.one' })
    exerciseId = (await catalogue(server, coach).exercise()) as ExerciseID
  })
  afterAll(() => server.stop())

  function connect(tokens: Tokens | undefined, through: typeof fetch = fetch) {
    return createClient({ url: `${server.url}/graphql`, session: createSession({ tokens }), fetch: through })
  }

  it('calls, and is refused with what the caller can act on', async () => {
    const client = connect(coach)
    const created = await client.mutate(CreateProgram, { input: { title: 'Base', slug: 'base' } })
    if (!created.ok) throw new Error(created.userErrors[0].message)
    const { id, revision } = created.program
    const again = await client.mutate(CreateProgram, { input: { title: 'Base', slug: 'base' } })
    expect(again).toMatchObject({ ok: false, userErrors: [{ code: 'TAKEN', reason: null }] })
    const stale = await client.mutate(UpdateProgram, { input: { programId: id, expectedRevision: 9, title: 'x' } })
    const [error] = stale.ok ? [] : stale.userErrors
    expect(error?.code === 'STALE_REVISION' && error.currentRevision).toBe(revision)
    const invalid = await client.mutate(UpdateProgram, { input: { programId: id, expectedRevision: 1, title: '' } })
    expect(invalid).toMatchObject({ ok: false, userErrors: [{ code: 'INVALID', reason: 'EMPTY' }] })
    await expect(connect(undefined).mutate(CreateProgram, { input: { title: 'x' } })).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
      reason: 'MISSING_TOKEN',
      requestId: expect.any(String),
      path: ['createProgram'],
    })
    expect((await connect(undefined).query(Programs)).programs?.nodes).toEqual([])
  })

  it('refreshes once for a hundred requests in flight with an expired token', async () => {
    const signedIn = await visitor(server).register('hundred')
    const { jwtSecret } = server
    const verified = verifyToken(present(signedIn.token), [jwtSecret])
    if (!verified.isValid) throw new Error(verified.refusal)
    const expired = signToken(verified.whose, [jwtSecret], -60)
    const sent: string[] = []
    const client = connect({ ...signedIn, token: expired }, (url, init) => {
      sent.push(String(init?.body))
      return fetch(url, init)
    })
    const answers = await Promise.all(Array.from({ length: 100 }, () => client.query(Me)))
    expect(answers.map(({ me }) => me?.username)).toEqual(Array(100).fill('hundred'))
    expect(sent.filter((body) => body.includes('refreshSession'))).toHaveLength(1)
    expect(sent).toHaveLength(201)
  })

  it('finds its session again after a lost answer to a refresh', async () => {
    const signedIn = await visitor(server).register('lost.answer')
    let lost = 2
    const client = connect({ ...signedIn, token: 'not a token' }, async (url, init) => {
      const response = await fetch(url, init)
      if (String(init?.body).includes('refreshSession') && lost-- > 0) throw new TypeError('fetch failed')
      return response
    })
    client.session.keep({ ...signedIn, token: null })
    expect((await client.query(Me)).me?.username).toBe('lost.answer')
    expect(lost).toBe(-1)
  })

  it('logs one set, however often its answer is lost or the service is unavailable', async () => {
    let faults = 0
    const client = connect(athlete, async (url, init) => {
      const response = await fetch(url, init)
      if (!String(init?.body).includes('logSet(') || faults > 2) return response
      faults += 1
      if (faults === 1) throw new TypeError('fetch failed')
      const body = { errors: [{ message: 'busy', extensions: { code: 'UNAVAILABLE', retryable: true } }] }
      return new Response(JSON.stringify(body), { status: 503, headers: { 'retry-after': '0' } })
    })
    const started = await client.mutate(StartWorkout, { input: { title: 'Free' } })
    const workoutSessionId = present(started.ok ? started.workoutSession : null).id
    const logged = await client.mutate(LogSet, {
      input: { workoutSessionId, exerciseId, reps: 5, load: { value: '102.5', unit: 'KG' } },
    })
    expect(logged).toMatchObject({ ok: true, set: { reps: 5, load: { value: '102.5' } } })
    expect(faults).toBe(3)
    const { workoutSession } = await client.query(WorkoutSession, { id: workoutSessionId })
    expect(workoutSession?.sets).toHaveLength(1)
  })

  it('lets the service say that a refresh token is not good', async () => {
    const refused = await connect(undefined).mutate(RefreshSession, { input: { refreshToken: 'x' } })
    expect(refused).toMatchObject({ ok: false, userErrors: [{ code: 'REFRESH_REJECTED' }] })
  })
})
