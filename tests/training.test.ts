import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { catalogue } from '../src/testing/catalogue.ts'
import { callsOf } from '../src/testing/countCalls.ts'
import {
  AbandonWorkoutDocument,
  CompleteWorkoutDocument,
  DeleteExerciseDocument,
  DeleteProgramDocument,
  DeleteWorkoutDocument,
  EnrolInProgramDocument,
  LeaveProgramDocument,
  LogSetDocument,
  RemoveSetDocument,
  StartWorkoutDocument,
  UpdateExerciseDocument,
  UpdateSetDocument,
} from '../src/testing/generated/operations.ts'
import { codesOf, mutateAs, times } from '../src/testing/mutate.ts'
import { mutations } from '../src/testing/mutations.ts'
import { AUTHENTICATION, type Person, present, startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { event, kg, lb, training } from '../src/testing/training.ts'
import { untilCatalogueIsKept } from '../src/testing/untilCatalogueIsKept.ts'

const DAY_MS = 86_400_000
const ahead = (ms: number) => new Date(Date.now() + ms).toISOString()

let server: TestServer
let coach: Person
let made: Awaited<ReturnType<ReturnType<typeof catalogue>['publishedTree']>>
let athletes = 0
let person: Person
let athlete: ReturnType<typeof training>

async function someAthlete(): Promise<Person> {
  athletes += 1
  return server.register({ username: `athlete.${athletes}` })
}

beforeAll(async () => {
  server = await startTestServer()
  coach = await server.register({ username: 'coach.one', role: 'COACH' })
  made = await catalogue(server, coach).publishedTree()
})
beforeEach(async () => {
  person = await someAthlete()
  athlete = training(server, person)
})
afterAll(() => server.stop())

/** The row of a workout that has one. */
async function rowOf(workoutId: string): Promise<string> {
  const { data } = await server.graphql(
    'query ($id: ID!) { workout(id: $id) { exercises { id } } }',
    { id: workoutId },
    coach,
  )
  return data.workout.exercises[0].id
}

const five = { reps: 5, load: kg('100') }

describe('a workout', () => {
  it('is the same for the same clientId, whatever the case of its letters', async () => {
    const clientId = randomUUID()
    const { id } = await athlete.start({ workoutId: made.workout }, clientId)
    expect((await athlete.start({ workoutId: made.workout }, clientId.toUpperCase())).id).toBe(id)
  })

  it('refuses a clientId that was used for another workout', async () => {
    const other = await catalogue(server, coach).publishedTree()
    const clientId = randomUUID()
    await athlete.start({ workoutId: made.workout }, clientId)
    const refused = await athlete.mutate(StartWorkoutDocument, { clientId, workoutId: other.workout })
    expect(refused.userErrors).toMatchObject([{ code: 'INVALID', field: ['input', 'clientId'] }])
  })

  it('keeps the names that things had, whatever they are called later', async () => {
    const tree = await catalogue(server, coach).publishedTree()
    const { id } = await athlete.start({ workoutId: tree.workout })
    await athlete.log(id, tree.exercise, five)
    await mutateAs(server, coach)(UpdateExerciseDocument, { exerciseId: tree.exercise, name: 'Renamed since' })
    const { data } = await server.graphql(
      'query ($id: ID) { workoutSession(id: $id) { sets { exerciseName exercise { name } } } }',
      { id },
      person,
    )
    const [set] = data.workoutSession.sets
    expect(set.exercise.name).toBe('Renamed since')
    expect(set.exerciseName).not.toBe('Renamed since')
  })

  it('ends once: completing again answers the first completion, and what has ended is not abandoned', async () => {
    const { id } = await athlete.start({ workoutId: made.workout })
    const first = await athlete.complete(id, { rating: 4, notes: 'fine' })
    const again = await athlete.complete(id, { rating: 1, completedAt: ahead(1_000) })
    expect(again.workoutSession).toEqual(first.workoutSession)
    const abandoned = await athlete.mutate(AbandonWorkoutDocument, { workoutSessionId: id })
    expect(codesOf(abandoned)).toEqual(['INVALID_TRANSITION'])
  })

  it('that was abandoned keeps its sets, counts for nothing and is not completed', async () => {
    const { id } = await athlete.start({ workoutId: made.workout })
    await athlete.log(id, made.exercise, five)
    await athlete.mutate(AbandonWorkoutDocument, { workoutSessionId: id })
    expect(codesOf(await athlete.complete(id))).toEqual(['INVALID_TRANSITION'])
    const { data } = await server.graphql(
      '{ me { progress { workoutsCompleted setsPerformed totalVolume } workoutSessions { nodes { status sets { reps } } } } }',
      {},
      person,
    )
    expect(data.me).toEqual({
      progress: { workoutsCompleted: 0, setsPerformed: 0, totalVolume: '0' },
      workoutSessions: { nodes: [{ status: 'ABANDONED', sets: [{ reps: 5 }] }] },
    })
  })

  it('started in a slot counts for its milestone, and not in an enrolment that is over', async () => {
    const enrolment = await athlete.enrol(made.program)
    const { slotId } = present(enrolment.nextWorkout)
    await athlete.mutate(LeaveProgramDocument, { enrolmentId: enrolment.id })
    const refused = await athlete.mutate(StartWorkoutDocument, {
      ...{ clientId: randomUUID(), enrolmentId: enrolment.id, slotId },
    })
    expect(refused.userErrors).toMatchObject([{ code: 'INVALID_TRANSITION', field: ['input', 'enrolmentId'] }])

    const again = await athlete.enrol(made.program)
    const { id } = await athlete.start({ enrolmentId: again.id, slotId })
    const completed = await athlete.complete(id)
    expect(completed.milestonesCompleted).toEqual([{ id: made.milestone, title: expect.any(String) }])
    const { enrolment: now } = (
      await server.graphql(
        'query ($id: ID!) { enrolment(id: $id) { status percentComplete } }',
        { id: again.id },
        person,
      )
    ).data
    expect(now).toEqual({ status: 'COMPLETED', percentComplete: 100 })
    expect((await athlete.complete(id)).milestonesCompleted).toEqual(completed.milestonesCompleted)
  })
})

describe('a set', () => {
  it('is the same for the same clientId, is edited by other values, and stays removed', async () => {
    const { id } = await athlete.start({ workoutId: made.workout })
    const clientId = randomUUID()
    const { set } = await athlete.log(id, made.exercise, { ...five, clientId })
    expect((await athlete.log(id, made.exercise, { ...five, clientId })).set).toEqual(set)
    const edited = await athlete.log(id, made.exercise, { ...five, reps: 9, clientId })
    expect(edited.set).toMatchObject({ id: set?.id, reps: 9 })
    const removed = await athlete.mutate(RemoveSetDocument, { setId: present(set).id })
    expect(removed).toMatchObject({ removedSetId: present(set).id, workoutSession: { volume: '0' }, userErrors: [] })
    expect((await athlete.mutate(RemoveSetDocument, { setId: present(set).id })).removedSetId).toBe(present(set).id)
    expect(await athlete.log(id, made.exercise, { ...five, clientId })).toMatchObject({ set: null, userErrors: [] })
    expect(codesOf(await athlete.mutate(UpdateSetDocument, { setId: present(set).id, reps: 1 }))).toEqual(['NOT_FOUND'])
  })

  it('of an exercise that the workout does not name is marked', async () => {
    const other = await catalogue(server, coach).exercise()
    const { id } = await athlete.start({ workoutId: made.workout })
    expect((await athlete.log(id, other, five)).set).toMatchObject({ isSubstitution: true })
    expect((await athlete.log(id, made.exercise, five)).set).toMatchObject({ isSubstitution: false })
  })

  it('stands in the order in which sets were done, not in which they came', async () => {
    const { id } = await athlete.start({ workoutId: made.workout })
    const late = await athlete.log(id, made.exercise, { ...five, performedAt: ahead(-1_000) })
    const early = await athlete.log(id, made.exercise, { ...five, performedAt: ahead(-60_000) })
    expect([late.set?.position, early.set?.position]).toEqual([1, 1])
    const { data } = await server.graphql(
      'query ($id: ID) { workoutSession(id: $id) { sets { id position } } }',
      { id },
      person,
    )
    expect(data.workoutSession.sets).toEqual([
      { id: early.set?.id, position: 1 },
      { id: late.set?.id, position: 2 },
    ])
  })

  it('edited or removed after the workout was completed moves records and volume', async () => {
    const { id } = await athlete.start({ workoutId: made.workout })
    const heavy = present((await athlete.log(id, made.exercise, { reps: 1, load: kg('150') })).set)
    const light = present((await athlete.log(id, made.exercise, { reps: 10, load: lb('225') })).set)
    await athlete.complete(id)
    const progress = async () =>
      (
        await server.graphql(
          '{ me { progress { setsPerformed totalVolume } personalRecords { nodes { kind set { id } } } } }',
          {},
          person,
        )
      ).data.me
    // 150 kg × 1 + 225 lb × 10 = 150 + 2250 × 0.45359237 = 1170.5828325 kg
    expect((await progress()).progress).toEqual({ setsPerformed: 2, totalVolume: '1170.583' })

    const edited = await athlete.mutate(UpdateSetDocument, { setId: light.id, load: lb('335') })
    // 335 lb = 151.953… kg, which is more than 150.
    expect(edited.newPersonalRecords.map(({ kind }) => kind).sort()).toEqual([
      ...['BEST_ESTIMATED_ONE_REP_MAX', 'HEAVIEST_LOAD', 'MOST_REPS'],
    ])
    await athlete.mutate(RemoveSetDocument, { setId: light.id })
    const after = await progress()
    expect(after.progress).toEqual({ setsPerformed: 1, totalVolume: '150' })
    expect(after.personalRecords.nodes.map((record: { set: { id: string } }) => record.set.id)).toEqual(
      Array(3).fill(heavy.id),
    )
    await athlete.mutate(RemoveSetDocument, { setId: heavy.id })
    expect((await progress()).personalRecords.nodes).toEqual([])
  })

  it('estimates what could be lifted once: the load for a single, Epley up to 12, nothing beyond', async () => {
    const { id } = await athlete.start({ workoutId: made.workout })
    const estimate = async (reps: number, load = kg('100')) =>
      (await athlete.log(id, made.exercise, { reps, load })).set?.estimatedOneRepMax?.value ?? null
    expect(await Promise.all([1, 2, 5, 12, 13, 0].map((reps) => estimate(reps)))).toEqual([
      ...['100', '106.667', '116.667', '140', null, null],
    ])
  })
})

describe('bad input', () => {
  let refusal: ReturnType<typeof mutations>['refusal']
  let sessionClientId: string
  let workoutSessionId: string
  let setId: string

  beforeEach(async () => {
    ;({ refusal } = mutations(server, person))
    ;({ id: workoutSessionId, clientId: sessionClientId } = await athlete.start({ workoutId: made.workout }))
    setId = present((await athlete.log(workoutSessionId, made.exercise, five)).set).id
  })
  const set = (values: object) => ({
    ...{ workoutSessionId, exerciseId: made.exercise, clientId: randomUUID(), ...five },
    ...values,
  })

  it.each([
    ['repetitions below 0', { reps: -1 }, 'INVALID input.reps'],
    ['more than 10,000 repetitions', { reps: 10_001 }, 'INVALID input.reps'],
    ['a load below 0', { load: kg('-1') }, 'INVALID input.load.value'],
    ['a load above 2,000 kg', { load: kg('2000.001') }, 'INVALID input.load.value'],
    ['a load above 2,000 kg in pounds', { load: lb('4409.246') }, 'INVALID input.load.value'],
    ['no repetitions', { reps: null }, 'INVALID input.reps'],
    ['no load', { load: null }, 'INVALID input.load'],
    ['a measure that the metric has no place for', { durationSeconds: 5 }, 'INVALID input.durationSeconds'],
    ['an exertion of 11', { rpe: '11' }, 'INVALID input.rpe'],
    ['notes of 501 characters', { notes: 'x'.repeat(501) }, 'INVALID input.notes'],
    ['a clientId that is no UUID', { clientId: 'set 1' }, 'INVALID input.clientId'],
    ['a moment a day ahead', { performedAt: ahead(DAY_MS + 60_000) }, 'INVALID input.performedAt'],
    ['a prescribed set below 0', { prescribedSetIndex: -1 }, 'INVALID input.prescribedSetIndex'],
    ['an exercise that does not exist', { exerciseId: 'exercise_x' }, 'NOT_FOUND input.exerciseId'],
    ['a session that does not exist', { workoutSessionId: 'workoutSession_x' }, 'NOT_FOUND input.workoutSessionId'],
    ['a row that cannot be one', { workoutExerciseId: 'x' }, 'NOT_FOUND input.workoutExerciseId'],
  ])('logSet: %s', async (_, values, expected) => {
    expect(await refusal(LogSetDocument, set(values))).toEqual([expected])
  })

  it('a row of another workout, and a prescribed set that the row does not have', async () => {
    const other = await catalogue(server, coach).publishedTree()
    const [own, foreign] = await Promise.all([made.workout, other.workout].map(rowOf))
    const refused = (values: object) => refusal(LogSetDocument, set(values))
    expect(await refused({ workoutExerciseId: foreign })).toEqual(['NOT_FOUND input.workoutExerciseId'])
    expect(await refused({ workoutExerciseId: own, prescribedSetIndex: 1 })).toEqual([
      'INVALID input.prescribedSetIndex',
    ])
    expect(await refused({ prescribedSetIndex: 0 })).toEqual(['INVALID input.workoutExerciseId'])
    const { userErrors } = await athlete.log(workoutSessionId, made.exercise, {
      ...{ ...five, workoutExerciseId: own, prescribedSetIndex: 0 },
    })
    expect(userErrors).toEqual([])
    const synced = (values: object) =>
      event(new Date().toISOString(), {
        setLogged: {
          ...{ sessionClientId, setClientId: randomUUID(), exerciseId: made.exercise, reps: '5' },
          ...{ loadValue: '100', loadUnit: 'KG', ...values },
        },
      })
    const results = await athlete.sync([
      synced({ workoutExerciseId: foreign }),
      synced({ workoutExerciseId: own, prescribedSetIndex: '1' }),
      synced({ workoutExerciseId: own, prescribedSetIndex: '0' }),
      synced({ prescribedSetIndex: '0' }),
    ])
    expect(results.map(({ outcome, userErrors: [first] }) => [outcome, first?.code, first?.field?.at(-1)])).toEqual([
      ['REJECTED', 'NOT_FOUND', 'workoutExerciseId'],
      ['REJECTED', 'INVALID', 'prescribedSetIndex'],
      ['APPLIED', undefined, undefined],
      ['APPLIED', undefined, undefined],
    ])
  })

  it('2,000 kg are the most, in pounds as well', async () => {
    for (const load of [kg('2000'), lb('2204.623'), lb('4409.245')]) {
      expect((await athlete.log(workoutSessionId, made.exercise, { reps: 1, load })).userErrors).toEqual([])
    }
  })

  it.each(['1e3', 'NaN', '1.2345', ''])('a load of "%s" is no decimal', async (value) => {
    const answer = await server.graphql(
      LogSetDocument,
      { input: set({ load: { value, unit: 'KG' } }) as never },
      person,
    )
    expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
  })

  it.each([
    ['a measure that is needed', { reps: null }, 'INVALID input.reps'],
    ['a measure that has no place', { distanceMeters: '5' }, 'INVALID input.distanceMeters'],
    ['no type', { type: null }, 'INVALID input.type'],
  ])('updateSet: %s', async (_, values, expected) => {
    expect(await refusal(UpdateSetDocument, { setId, ...values })).toEqual([expected])
  })

  it.each([
    ['a rating of 6', { rating: 6 }, 'INVALID input.rating'],
    ['a rating of 0', { rating: 0 }, 'INVALID input.rating'],
    ['a day ahead', { completedAt: ahead(DAY_MS + 60_000) }, 'INVALID input.completedAt'],
    ['before its start', { completedAt: ahead(-3_600_000) }, 'INVALID input.completedAt'],
  ])('completeWorkout: %s', async (_, values, expected) => {
    expect(await refusal(CompleteWorkoutDocument, { workoutSessionId, ...values })).toEqual([expected])
  })

  it('startWorkout: what names nothing, too much, or a slot that is not of the enrolment', async () => {
    const enrolment = await athlete.enrol(made.program)
    const other = await catalogue(server, coach).publishedTree()
    const elsewhere = await training(server, await someAthlete()).enrol(other.program)
    const start = (of: object) => refusal(StartWorkoutDocument, { clientId: randomUUID(), ...of })
    const { slotId } = present(enrolment.nextWorkout)
    expect(await start({})).toEqual(['INVALID input.workoutId'])
    expect(await start({ workoutId: made.workout, enrolmentId: enrolment.id, slotId })).toEqual([
      'INVALID input.workoutId',
    ])
    expect(await start({ enrolmentId: enrolment.id })).toEqual(['INVALID input.slotId'])
    expect(await start({ enrolmentId: enrolment.id, slotId: elsewhere.nextWorkout?.slotId })).toEqual([
      'NOT_FOUND input.slotId',
    ])
    expect(await start({ enrolmentId: elsewhere.id, slotId })).toEqual(['NOT_FOUND input.enrolmentId'])
    expect(await start({ workoutId: 'workout_x' })).toEqual(['NOT_FOUND input.workoutId'])
    expect(await start({ workoutId: made.workout, startedAt: ahead(DAY_MS + 60_000) })).toEqual([
      'INVALID input.startedAt',
    ])
    const draft = await catalogue(server, coach).workout([made.exercise])
    expect(await start({ workoutId: draft })).toEqual(['NOT_FOUND input.workoutId'])
  })

  it("another athlete's session and set are as good as none", async () => {
    const stranger = mutations(server, await someAthlete())
    expect(await stranger.refusal(LogSetDocument, set({}))).toEqual(['NOT_FOUND input.workoutSessionId'])
    expect(await stranger.refusal(CompleteWorkoutDocument, { workoutSessionId })).toEqual([
      'NOT_FOUND input.workoutSessionId',
    ])
    expect(await stranger.refusal(UpdateSetDocument, { setId, reps: 1 })).toEqual(['NOT_FOUND input.setId'])
    expect(await mutations(server, coach).refusal(RemoveSetDocument, { setId })).toEqual(['NOT_FOUND input.setId'])
  })
})

describe('what history names', () => {
  it('is not deleted, and is measured as it was', async () => {
    const tree = await catalogue(server, coach).publishedTree()
    const free = await catalogue(server, coach).exercise()
    const enrolment = await athlete.enrol(tree.program)
    const { id } = await athlete.start({ enrolmentId: enrolment.id, slotId: present(enrolment.nextWorkout).slotId })
    await athlete.log(id, free, five)
    const { refusal } = mutations(server, coach)
    expect(await refusal(DeleteProgramDocument, { programId: tree.program, expectedRevision: 2 })).toEqual([
      'IN_USE input.programId',
    ])
    expect(await refusal(DeleteExerciseDocument, { exerciseId: free })).toEqual(['IN_USE input.exerciseId'])
    expect(await refusal(UpdateExerciseDocument, { exerciseId: free, metric: 'REPS' })).toEqual(['IN_USE input.metric'])
    const alone = await catalogue(server, coach).workout([free])
    const draft = training(server, coach)
    await draft.start({ workoutId: alone })
    expect(await refusal(DeleteWorkoutDocument, { workoutId: alone })).toEqual(['IN_USE input.workoutId'])
  })
})

describe('twenty at once', () => {
  it('enrol once, start once, log one set, complete once', async () => {
    const enrolled = await Promise.all(
      times(20, () => athlete.mutate(EnrolInProgramDocument, { programId: made.program })),
    )
    expect(new Set(enrolled.map(({ enrolment }) => enrolment?.id)).size).toBe(1)
    const enrolment = present(enrolled[0]?.enrolment)
    const clientId = randomUUID()
    const slot = { enrolmentId: enrolment.id, slotId: present(enrolment.nextWorkout).slotId }
    const started = await Promise.all(times(20, () => athlete.start(slot, clientId)))
    expect(new Set(started.map(({ id }) => id)).size).toBe(1)
    const id = started[0]?.id as string
    const setClientId = randomUUID()
    const logged = await Promise.all(
      times(20, () => athlete.log(id, made.exercise, { ...five, clientId: setClientId })),
    )
    expect(new Set(logged.map(({ set }) => set?.id)).size).toBe(1)
    const completed = await Promise.all(times(20, () => athlete.complete(id)))
    expect(new Set(completed.map(({ workoutSession }) => workoutSession?.completedAt)).size).toBe(1)
    expect(completed.every(({ milestonesCompleted }) => milestonesCompleted.length === 1)).toBe(true)
    const { data } = await server.graphql(
      `{ me { progress { workoutsCompleted setsPerformed totalVolume } enrolments { totalCount } workoutSessions { totalCount }
         performedSets(exercise: "${made.exercise}") { totalCount } personalRecords { totalCount } } }`,
      {},
      person,
    )
    expect(data.me).toEqual({
      progress: { workoutsCompleted: 1, setsPerformed: 1, totalVolume: '500' },
      ...{ enrolments: { totalCount: 1 }, workoutSessions: { totalCount: 1 }, performedSets: { totalCount: 1 } },
      personalRecords: { totalCount: 3 },
    })
  })

  it('two phones of one athlete log different sets, and none is lost from any sum', async () => {
    const { id } = await athlete.start({ workoutId: made.workout })
    const phone = training(server, await server.signInAgain(person))
    await Promise.all(
      times(20, (index) =>
        (index % 2 ? phone : athlete).log(id, made.exercise, { reps: 1, load: kg(String(index + 1)) }),
      ),
    )
    const completed = await athlete.complete(id)
    expect(completed.workoutSession?.volume).toBe('210')
    const { data } = await server.graphql(
      '{ me { personalRecords { nodes { kind set { load { value } } } } } }',
      {},
      person,
    )
    const heaviest = data.me.personalRecords.nodes.find(({ kind }: { kind: string }) => kind === 'HEAVIEST_LOAD')
    expect(heaviest.set.load.value).toBe('20')
  })
})

describe('database calls', () => {
  const START =
    'mutation ($input: StartWorkoutInput!) { startWorkout(input: $input) { workoutSession { id } userErrors { code } } }'
  const LOG =
    'mutation ($input: LogSetInput!) { logSet(input: $input) { set { id } workoutSession { volume } userErrors { code } } }'
  const UPDATE = 'mutation ($input: UpdateSetInput!) { updateSet(input: $input) { set { id } userErrors { code } } }'
  const REMOVE = 'mutation ($input: RemoveSetInput!) { removeSet(input: $input) { removedSetId userErrors { code } } }'
  const COMPLETE =
    'mutation ($input: CompleteWorkoutInput!) { completeWorkout(input: $input) { workoutSession { id volume } userErrors { code } } }'

  /** Does one workout in a slot, and returns the calls of each mutation. */
  async function oneWorkout(of: { enrolmentId: string; slotId: string }) {
    const calls: Record<string, string[]> = {}
    const send = async (name: string, document: string, input: object) => {
      let answer: { data: Record<string, unknown> } | undefined
      calls[name] = (
        await server.calls(async () => {
          answer = await server.graphql(document, { input }, person)
        })
      ).slice(AUTHENTICATION.length)
      // biome-ignore lint/suspicious/noExplicitAny: whatever the document asked for
      return Object.values(answer?.data ?? {})[0] as any
    }
    const { workoutSession } = await send('startWorkout', START, { clientId: randomUUID(), ...of })
    const workoutSessionId = workoutSession.id
    const log = { workoutSessionId, exerciseId: made.exercise, clientId: randomUUID(), ...five }
    const { set } = await send('logSet', LOG, log)
    await send('updateSet', UPDATE, { setId: set.id, reps: 4 })
    await send('removeSet', REMOVE, { setId: set.id })
    await send('completeWorkout', COMPLETE, { workoutSessionId })
    return calls
  }

  it('are as many after fifty workouts as after two', async () => {
    const enrolment = await athlete.enrol(made.program)
    const of = { enrolmentId: enrolment.id, slotId: present(enrolment.nextWorkout).slotId }
    const { id } = await athlete.start(of)
    await athlete.log(id, made.exercise, { reps: 6, load: kg('120') })
    const few = await oneWorkout({ ...of, enrolmentId: (await again(enrolment.id)).id })
    for (const { id } of await Promise.all(times(50, () => athlete.start({ workoutId: made.workout })))) {
      await athlete.log(id, made.exercise, five)
      await athlete.complete(id)
    }
    const many = await oneWorkout({ ...of, enrolmentId: (await again(enrolment.id)).id })
    expect(many).toEqual(few)
    const OF_SET = ['find performedSets', 'find workoutSessions', 'find exercises']
    const WRITE = ['upsertMany workoutSessions', 'upsertMany performedSets']
    expect(few).toEqual({
      startWorkout: [
        ...['hold productUsers', 'find workoutEvents', 'find workoutSessions'],
        ...['findTogether enrolments+adjustments', 'find programRevisions', 'find workouts'],
        'upsertMany workoutSessions',
      ],
      logSet: [
        ...['hold productUsers', 'findTogether workoutSessions+performedSets+workoutEvents+personalRecords'],
        ...['find exercises', 'find workoutRevisions', ...WRITE],
      ],
      updateSet: ['hold productUsers', ...OF_SET, ...WRITE, 'find personalRecords'],
      removeSet: ['hold productUsers', ...OF_SET, ...WRITE, 'find personalRecords'],
      completeWorkout: [
        ...['hold productUsers', 'find workoutSessions', 'find performedSets', ...WRITE],
        ...['find enrolments', 'hold enrolments', 'find programRevisions', 'firstDone workoutSessions'],
        ...['findTogether workoutSessions+milestoneCompletions', 'find milestones'],
        ...['upsertMany milestoneCompletions', 'upsertMany enrolments'],
        ...['find productUsers', 'updateOne productUsers'],
      ],
    })
  })

  it('of a log need neither exercise nor workout once history names them and memory has them', async () => {
    const { payload } = server.waymark
    await untilCatalogueIsKept(server)
    const fresh = await catalogue(server, coach).publishedTree()
    const { id } = await athlete.start({ workoutId: fresh.workout })
    const read = async () =>
      (await callsOf(payload, () => athlete.log(id, fresh.exercise, five))).filter((call) =>
        /exercises|workouts$|workoutRevisions/.test(call),
      )
    expect(await read()).toContain('markMany exercises')
    // Memory had the documents without their marks. A read that finds a mark in the database forgets the unmarked copy
    // in memory.
    await read()
    await read()
    expect(await read()).toEqual([])
    const name = 'Called otherwise'
    await mutateAs(server, coach)(UpdateExerciseDocument, { exerciseId: fresh.exercise, name })
    expect(present((await athlete.log(id, fresh.exercise, five)).set).exerciseName).toBe(name)
  })

  /** Leaves and enrols again, so that there is an active enrolment with nothing done. */
  async function again(enrolmentId: string) {
    await athlete.mutate(LeaveProgramDocument, { enrolmentId })
    return athlete.enrol(made.program)
  }
})
