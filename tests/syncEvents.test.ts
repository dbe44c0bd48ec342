import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { catalogue } from '../src/testing/catalogue.ts'
import {
  LeaveProgramDocument,
  SetMilestoneWorkoutsDocument,
  SyncWorkoutEventsDocument,
  TakeProgramRevisionDocument,
  UnpublishProgramDocument,
} from '../src/testing/generated/operations.ts'
import { mutateAs, times, unlike } from '../src/testing/mutate.ts'
import { AUTHENTICATION, type Person, present, startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { event, kg, training } from '../src/testing/training.ts'

let server: TestServer
let coach: Person
let tree: Awaited<ReturnType<ReturnType<typeof catalogue>['publishedTree']>>
let athletes = 0
let person: Person
let athlete: ReturnType<typeof training>

beforeAll(async () => {
  server = await startTestServer()
  coach = await server.register({ username: 'coach.one', role: 'COACH' })
})
beforeEach(async () => {
  athletes += 1
  person = await server.register({ username: `athlete.${athletes}` })
  athlete = training(server, person)
  tree = await catalogue(server, coach).publishedTree()
})
afterAll(() => server.stop())

const minute = (number: number) => new Date(Date.parse('2025-11-17T06:00:00.000Z') + number * 60_000).toISOString()
const load = { reps: '5', loadValue: '100', loadUnit: 'KG' }

/** The events of a workout with one set, as a device sends them. */
function aWorkout() {
  const [sessionClientId, setClientId] = [randomUUID(), randomUUID()]
  return {
    sessionClientId,
    setClientId,
    started: event(minute(0), { workoutStarted: { sessionClientId, workoutId: tree.workout } }),
    logged: event(minute(5), { setLogged: { sessionClientId, setClientId, exerciseId: tree.exercise, ...load } }),
    completed: event(minute(40), { workoutCompleted: { sessionClientId, rating: '4' } }),
  }
}

const outcomes = (results: { outcome: string }[]) => results.map(({ outcome }) => outcome)
const refusals = (results: Awaited<ReturnType<typeof athlete.sync>>) =>
  results.map(({ userErrors }) => userErrors.map(({ code, field }) => `${code} ${field?.join('.')}`))

async function sessions() {
  const { data } = await server.graphql(
    `{ me { workoutSessions { nodes {
      clientId status workoutTitle workout { id } slotId startedAt completedAt rating notes
      sets { clientId reps load { value unit } notes isSubstitution }
    } } } }`,
    {},
    person,
  )
  return data.me.workoutSessions.nodes
}

describe('an event', () => {
  it('waits for what has not arrived, and is applied when it does', async () => {
    const { started, logged, completed, sessionClientId, setClientId } = aWorkout()
    const edited = event(minute(6), { setUpdated: { setClientId, reps: '6' } })
    expect(outcomes(await athlete.sync([completed]))).toEqual(['WAITING'])
    expect(outcomes(await athlete.sync([edited, logged]))).toEqual(['WAITING', 'WAITING'])
    const [result] = await athlete.sync([started])
    expect(result).toMatchObject({
      outcome: 'APPLIED',
      workoutSession: { clientId: sessionClientId, status: 'COMPLETED' },
    })
    expect(await sessions()).toMatchObject([
      { status: 'COMPLETED', startedAt: minute(0), completedAt: minute(40), rating: 4, sets: [{ reps: 6 }] },
    ])
    // Events that have waited are known, so they are not applied twice.
    expect(outcomes(await athlete.sync([completed, edited, logged, started]))).toEqual(Array(4).fill('DUPLICATE'))
  })

  it('that waits is also released by what happens online', async () => {
    const { logged, sessionClientId } = aWorkout()
    await athlete.sync([logged])
    await athlete.start({ workoutId: tree.workout }, sessionClientId)
    expect(await sessions()).toMatchObject([{ status: 'IN_PROGRESS', sets: [{ reps: 5 }] }])
  })

  it('that was already said online is no second set', async () => {
    const { logged, sessionClientId, setClientId } = aWorkout()
    const { id } = await athlete.start({ workoutId: tree.workout }, sessionClientId)
    await athlete.log(id, tree.exercise, { reps: 5, load: kg('100'), clientId: setClientId, performedAt: minute(5) })
    expect(outcomes(await athlete.sync([logged]))).toEqual(['DUPLICATE'])
    expect((await sessions())[0].sets).toHaveLength(1)
  })

  it('with the ID of another is rejected, in one call and in two', async () => {
    const { started, logged } = aWorkout()
    const other = { ...logged, clientEventId: started.clientEventId }
    expect(outcomes(await athlete.sync([started, other, started]))).toEqual(['APPLIED', 'REJECTED', 'DUPLICATE'])
    const results = await athlete.sync([other, started])
    expect(outcomes(results)).toEqual(['REJECTED', 'DUPLICATE'])
    expect(refusals(results)[0]).toEqual(['INVALID input.events.0.clientEventId'])
  })

  it('that was rejected may come again, mended, under its own ID', async () => {
    const { started, logged } = aWorkout()
    const broken = { ...logged, setLogged: { ...logged.setLogged, reps: 'five' } }
    expect(outcomes(await athlete.sync([started, broken]))).toEqual(['APPLIED', 'REJECTED'])
    expect(outcomes(await athlete.sync([logged]))).toEqual(['APPLIED'])
  })

  it('of a removal beats a log that comes later', async () => {
    const { started, logged, setClientId } = aWorkout()
    const removed = event(minute(7), { setRemoved: { setClientId } })
    expect(outcomes(await athlete.sync([started, removed]))).toEqual(['APPLIED', 'WAITING'])
    expect(await athlete.sync([logged])).toMatchObject([{ outcome: 'APPLIED', set: null }])
    expect((await sessions())[0].sets).toEqual([])
  })

  it('of an edit yields to the later one, by moment and then by ID, value by value', async () => {
    const { started, logged, setClientId } = aWorkout()
    const edit = (at: number, digit: string, values: object) => ({
      ...event(minute(at), { setUpdated: { setClientId, ...values } }),
      clientEventId: `0000000${digit}-0000-4000-8000-000000000000`,
    })
    await athlete.sync([started, logged, edit(9, '2', { reps: '9' }), edit(9, '1', { reps: '8', notes: 'grip' })])
    await athlete.sync([edit(8, '3', { reps: '7', loadValue: '90', loadUnit: 'KG' })])
    expect((await sessions())[0].sets).toMatchObject([{ reps: 9, load: { value: '90', unit: 'KG' }, notes: 'grip' }])
  })

  it('of a completion beats an abandonment, whichever comes first', async () => {
    const [one, other] = [aWorkout(), aWorkout()]
    const abandoned = ({ sessionClientId }: typeof one) => event(minute(50), { workoutAbandoned: { sessionClientId } })
    await athlete.sync([one.started, one.completed, other.started])
    await athlete.sync([abandoned(one)])
    await athlete.sync([abandoned(other)])
    await athlete.sync([other.completed])
    expect((await sessions()).map(({ status }: { status: string }) => status)).toEqual(['COMPLETED', 'COMPLETED'])
  })

  it('that ends a workout before it has started is rejected, until an earlier start arrives', async () => {
    const { started, sessionClientId, completed } = aWorkout()
    const late = event(minute(60), { workoutStarted: { sessionClientId, workoutId: tree.workout } })
    const results = await athlete.sync([late, completed])
    expect(refusals(results)).toEqual([[], ['INVALID input.events.1.occurredAt']])
    await athlete.sync([started])
    expect(await sessions()).toMatchObject([{ status: 'COMPLETED', startedAt: minute(0), completedAt: minute(40) }])
  })

  it('is one of eight, well-formed and not from the future; nothing else suffers from it', async () => {
    const { started, logged, sessionClientId, setClientId } = aWorkout()
    const set = (values: object) =>
      event(minute(5), { setLogged: { ...logged.setLogged, setClientId: randomUUID(), ...values } })
    const bad: [ReturnType<typeof event>, string][] = [
      [event(minute(0), {}), 'INVALID input.events.'],
      [
        event(minute(0), { setRemoved: { setClientId }, workoutCompleted: { sessionClientId } }),
        'INVALID input.events.',
      ],
      [event('yesterday', { setRemoved: { setClientId } }), 'INVALID input.events.#.occurredAt'],
      [
        event(new Date(Date.now() + 90_000_000).toISOString(), { setRemoved: { setClientId } }),
        'INVALID input.events.#.occurredAt',
      ],
      [{ ...started, clientEventId: 'event 1' }, 'INVALID input.events.#.clientEventId'],
      [set({ reps: '-1' }), 'INVALID input.events.#.setLogged.reps'],
      [set({ reps: '10001' }), 'INVALID input.events.#.setLogged.reps'],
      [set({ reps: '1e3' }), 'INVALID input.events.#.setLogged.reps'],
      [set({ reps: null }), 'INVALID input.events.#.setLogged.reps'],
      [set({ loadValue: '1.2345' }), 'INVALID input.events.#.setLogged.loadValue'],
      [set({ loadValue: 'NaN' }), 'INVALID input.events.#.setLogged.loadValue'],
      [set({ loadUnit: 'STONE' }), 'INVALID input.events.#.setLogged.loadUnit'],
      [set({ loadUnit: null }), 'INVALID input.events.#.setLogged.loadUnit'],
      [set({ loadValue: null, loadUnit: null }), 'INVALID input.events.#.setLogged.loadValue'],
      [set({ rpe: '0' }), 'INVALID input.events.#.setLogged.rpe'],
      [set({ type: 'HARD' }), 'INVALID input.events.#.setLogged.type'],
      [set({ durationSeconds: '5' }), 'INVALID input.events.#.setLogged.durationSeconds'],
      [set({ notes: 'x'.repeat(501) }), 'INVALID input.events.#.setLogged.notes'],
      [set({ setClientId: 'set 1' }), 'INVALID input.events.#.setLogged.setClientId'],
      [set({ exerciseId: tree.workout }), 'NOT_FOUND input.events.#.setLogged.exerciseId'],
      [set({ workoutExerciseId: 'x' }), 'NOT_FOUND input.events.#.setLogged.workoutExerciseId'],
      [
        event(minute(9), { workoutCompleted: { sessionClientId, rating: '6' } }),
        'INVALID input.events.#.workoutCompleted.rating',
      ],
      [event(minute(0), { workoutStarted: { sessionClientId } }), 'INVALID input.events.#.workoutStarted'],
      [
        event(minute(0), {
          workoutStarted: { sessionClientId: randomUUID(), enrolmentId: 'enrolment_x', slotId: 'slot_x' },
        }),
        'NOT_FOUND input.events.#.workoutStarted.enrolmentId',
      ],
      [event(minute(6), { setUpdated: { setClientId, reps: null } }), 'INVALID input.events.#.setUpdated.reps'],
    ]
    const results = await athlete.sync([started, ...bad.map(([each]) => each), logged])
    expect(outcomes(results)).toEqual(['APPLIED', ...bad.map(() => 'REJECTED'), 'APPLIED'])
    const expected = bad.map(([, path], index) => path.replace('#', String(index + 1)))
    for (const [index, [first]] of refusals(results.slice(1, -1)).entries()) expect(first).toContain(expected[index])
    expect((await sessions())[0].sets).toHaveLength(1)
  })
})

describe('a set or a session of that ID', () => {
  it('never changes what it is', async () => {
    const other = await catalogue(server, coach).publishedTree()
    const { started, logged, sessionClientId, setClientId } = aWorkout()
    await athlete.sync([started, logged])
    const results = await athlete.sync([
      event(minute(0), { workoutStarted: { sessionClientId, workoutId: other.workout } }),
      event(minute(5), { setLogged: { sessionClientId, setClientId, exerciseId: other.exercise, ...load } }),
      event(minute(6), { setUpdated: { setClientId, exerciseId: other.exercise, reps: '1' } }),
    ])
    expect(refusals(results)).toEqual([
      ['INVALID input.events.0.workoutStarted.sessionClientId'],
      ['INVALID input.events.1.setLogged.setClientId'],
      ['INVALID input.events.2.setUpdated.exerciseId'],
    ])
  })

  it("of one athlete says nothing about another's", async () => {
    const { started, logged, completed } = aWorkout()
    await athlete.sync([started, logged, completed])
    const other = await server.register({ username: `other.${athletes}` })
    const results = await training(server, other).sync([completed, logged])
    expect(outcomes(results)).toEqual(['WAITING', 'WAITING'])
    expect(outcomes(await training(server, other).sync([started]))).toEqual(['APPLIED'])
  })
})

describe('what coaches do meanwhile', () => {
  it('never costs a set: the program was unpublished', async () => {
    const { started, logged, completed } = aWorkout()
    await mutateAs(server, coach)(UnpublishProgramDocument, { programId: tree.program, expectedRevision: 2 })
    expect(outcomes(await athlete.sync([started, logged, completed]))).toEqual(['APPLIED', 'APPLIED', 'APPLIED'])
    // The answer tells nothing about the draft. A client that sends an ID learns neither the draft's title nor that it
    // exists.
    expect(await sessions()).toMatchObject([{ workoutTitle: 'Workout', workout: null, sets: [{ reps: 5 }] }])
    const unknown = event(minute(0), {
      workoutStarted: { sessionClientId: randomUUID(), workoutId: unlike(tree.workout) },
    })
    expect(outcomes(await athlete.sync([unknown]))).toEqual(['APPLIED'])
    expect((await sessions()).map(({ workoutTitle }: { workoutTitle: string }) => workoutTitle)).toEqual([
      'Workout',
      'Workout',
    ])
  })

  it('never costs a set: the slot was taken out of the plan, the enrolment was left', async () => {
    const enrolment = await athlete.enrol(tree.program)
    const { slotId } = present(enrolment.nextWorkout)
    const other = await catalogue(server, coach).workout([tree.exercise])
    await mutateAs(server, coach)(SetMilestoneWorkoutsDocument, {
      ...{ milestoneId: tree.milestone, expectedRevision: 1, workouts: [{ workoutId: other }] },
    })
    await athlete.mutate(TakeProgramRevisionDocument, { enrolmentId: enrolment.id })
    await athlete.mutate(LeaveProgramDocument, { enrolmentId: enrolment.id })
    const { sessionClientId, logged, completed } = aWorkout()
    const started = event(minute(0), { workoutStarted: { sessionClientId, enrolmentId: enrolment.id, slotId } })
    expect(outcomes(await athlete.sync([completed, logged, started]))).toEqual(['APPLIED', 'APPLIED', 'APPLIED'])
    expect(await sessions()).toMatchObject([{ slotId, workout: { id: tree.workout }, status: 'COMPLETED' }])
  })
})

describe('a call', () => {
  it('of 501 events is refused, and of none is nothing', async () => {
    const { userErrors, results } = await athlete.mutate(SyncWorkoutEventsDocument, {
      events: times(501, () => aWorkout().started),
    })
    expect(userErrors).toMatchObject([{ code: 'TOO_MANY', field: ['input', 'events'] }])
    expect(results).toEqual([])
    expect(await athlete.sync([])).toEqual([])
  })

  it('of 500 events makes as many calls to the database as one of 25', async () => {
    const made = (count: number) =>
      times(count, () => aWorkout()).flatMap(({ started, logged, completed, setClientId }) => [
        ...[completed, logged, started],
        event(minute(6), { setUpdated: { setClientId, reps: '6' } }),
        event(minute(7), { setUpdated: { setClientId, notes: 'again' } }),
      ])
    const send = async (count: number) => {
      const events = made(count)
      let results: Awaited<ReturnType<typeof athlete.sync>> = []
      const calls = await server.calls(async () => {
        results = await athlete.sync(events)
      })
      expect(outcomes(results)).toEqual(Array(events.length).fill('APPLIED'))
      return calls.slice(AUTHENTICATION.length)
    }
    // No later set can be a record, and none can be the first one. Otherwise the IDs would decide which of two equal sets
    // of one moment is.
    const { started, logged } = aWorkout()
    const best = { ...logged, occurredAt: minute(4), setLogged: { ...logged.setLogged, reps: '12', loadValue: '200' } }
    await athlete.sync([started, best])
    const few = await send(5)
    expect(await send(100)).toEqual(few)
    expect(few.length).toBeLessThanOrEqual(25)
  })
})
