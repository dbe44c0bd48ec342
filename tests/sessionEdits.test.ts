import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { catalogue } from '../src/testing/catalogue.ts'
import { coached } from '../src/testing/coached.ts'
import * as operations from '../src/testing/generated/operations.ts'
import {
  AbandonWorkoutDocument,
  CompleteWorkoutDocument,
  DeleteWorkoutSessionDocument,
  LogSetDocument,
  RemoveSetDocument,
  StartWorkoutDocument,
  UpdateSetDocument,
  UpdateWorkoutSessionDocument,
} from '../src/testing/generated/operations.ts'
import { times } from '../src/testing/mutate.ts'
import { mutations } from '../src/testing/mutations.ts'
import { AUTHENTICATION, type Person, present, startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { event, kg, training } from '../src/testing/training.ts'

let server: TestServer
let coach: Person
let exercise: string
let workout: string
let program: string
let athletes = 0
let person: Person
let athlete: ReturnType<typeof training>

beforeAll(async () => {
  server = await startTestServer()
  coach = await server.register({ username: 'coach.one', role: 'COACH' })
  const make = catalogue(server, coach)
  exercise = await make.exercise()
  workout = await make.workout([exercise])
  program = await make.program([await make.milestone([workout, workout])], { isPublished: true })
})
beforeEach(async () => {
  athletes += 1
  person = await server.register({ username: `athlete.${athletes}`, timeZone: 'America/New_York' })
  athlete = training(server, person)
})
afterAll(() => server.stop())

/** The moment so many minutes after noon (UTC) on Monday 2025-11-17. */
const minute = (number: number) => new Date(Date.parse('2025-11-17T12:00:00.000Z') + number * 60_000).toISOString()
const WEEK = 7 * 24 * 60
const change = (workoutSessionId: string, values: object) =>
  athlete.mutate(UpdateWorkoutSessionDocument, { workoutSessionId, ...values })
const remove = (workoutSessionId: string) => athlete.mutate(DeleteWorkoutSessionDocument, { workoutSessionId })

/** A completed workout with one set, done at that minute. */
async function done(at: number, load = '100', of: Parameters<typeof athlete.start>[0] = { workoutId: workout }) {
  const startedAt = minute(at)
  const { workoutSession } = await athlete.mutate(StartWorkoutDocument, { clientId: randomUUID(), startedAt, ...of })
  const { id } = present(workoutSession)
  const { set } = await athlete.log(id, exercise, { reps: 5, load: kg(load), performedAt: minute(at + 5) })
  await athlete.complete(id, { completedAt: minute(at + 30), rating: 3, notes: 'Hard' })
  return { id, set: present(set).id }
}

async function mine() {
  const { data, errors } = await server.graphql(
    `{ me {
      progress { workoutsCompleted setsPerformed totalVolume longestStreakWeeks lastWorkoutAt }
      personalRecords { nodes { kind set { id } } }
      workoutSessions { nodes { id workoutTitle workout { id } startedAt completedAt completedOn notes rating sets { id } } }
      enrolments { nodes { status completedAt
        milestones { completedAt slotsDone slots { completedSession { id } } } } }
    } }`,
    {},
    person,
  )
  if (errors) throw new Error(JSON.stringify(errors))
  const { progress, personalRecords, workoutSessions, enrolments } = data.me
  const heaviest = personalRecords.nodes.find(({ kind }: { kind: string }) => kind === 'HEAVIEST_LOAD')
  return { progress, heaviest: heaviest?.set.id, sessions: workoutSessions.nodes, enrolment: enrolments.nodes[0] }
}

/** An enrolment whose one milestone has two slots. */
async function enrolled() {
  const enrolment = await athlete.enrol(program)
  const [one, two] = present(enrolment.milestones[0]).slots.map(({ slotId }) => ({
    enrolmentId: enrolment.id,
    slotId,
  }))
  return { id: enrolment.id, one: present(one), two: present(two) }
}

describe('updateWorkoutSession', () => {
  it('moves a completed workout to another day: its week, streaks and the last workout follow', async () => {
    await done(0)
    const { id } = await done(2 * WEEK)
    expect((await mine()).progress).toMatchObject({ longestStreakWeeks: 1, lastWorkoutAt: minute(2 * WEEK + 30) })
    // Half past two at night in London is the day before in New York.
    const startedAt = minute(WEEK - 10 * 60)
    const completedAt = minute(WEEK - 9.5 * 60)
    const { workoutSession } = await change(id, { startedAt, completedAt })
    expect(workoutSession).toMatchObject({ startedAt, completedAt, notes: 'Hard', rating: 3, volume: '500' })
    const { progress, sessions } = await mine()
    expect(progress).toEqual({
      ...{ workoutsCompleted: 2, setsPerformed: 2, totalVolume: '1000' },
      ...{ longestStreakWeeks: 1, lastWorkoutAt: completedAt },
    })
    expect(sessions[0].completedOn).toBe('2025-11-23')
    await change(id, { completedAt: minute(WEEK) })
    expect((await mine()).progress).toMatchObject({ longestStreakWeeks: 2, lastWorkoutAt: minute(WEEK) })
  })

  it('keeps what is absent, and clears notes and a rating by null', async () => {
    const { id } = await done(0)
    expect((await change(id, { notes: null })).workoutSession).toMatchObject({ notes: null, rating: 3 })
    expect((await change(id, { rating: null, notes: 'Easy' })).workoutSession).toMatchObject({
      notes: 'Easy',
      rating: null,
      startedAt: minute(0),
    })
    expect((await change(id, {})).workoutSession).toMatchObject({ notes: 'Easy', completedAt: minute(30) })
  })

  it('before the end: a later completion overrules notes and rating, and clears nothing', async () => {
    const { id } = await athlete.start({ title: 'Garage' })
    await change(id, { notes: 'Shoulder', rating: 2, startedAt: minute(0) })
    const completed = await athlete.complete(id, { completedAt: minute(30), notes: 'Better' })
    expect(completed.workoutSession).toMatchObject({ startedAt: minute(0), notes: 'Better', rating: 2 })
  })

  it('moves the moment at which a milestone and its enrolment were completed, in either direction', async () => {
    const { one, two } = await enrolled()
    await done(0, '100', one)
    const { id } = await done(60, '100', two)
    for (const completedAt of [minute(200), minute(70)]) {
      await change(id, { completedAt })
      const { enrolment } = await mine()
      expect(enrolment).toMatchObject({ status: 'COMPLETED', completedAt, milestones: [{ completedAt }] })
    }
  })

  it('refuses what cannot be, and names the field', async () => {
    const { refusal } = mutations(server, person)
    const { id } = await done(0)
    const refused = (values: object, workoutSessionId = id) =>
      refusal(UpdateWorkoutSessionDocument, { workoutSessionId, ...values })
    const tomorrow = new Date(Date.now() + 86_460_000).toISOString()
    expect(await refused({ completedAt: minute(-1) })).toEqual(['INVALID input.completedAt'])
    expect(await refused({ startedAt: minute(31) })).toEqual(['INVALID input.startedAt'])
    expect(await refused({ startedAt: minute(20), completedAt: minute(19) })).toEqual(['INVALID input.completedAt'])
    expect(await refused({ startedAt: tomorrow })).toEqual(['INVALID input.startedAt'])
    expect(await refused({ completedAt: tomorrow })).toEqual(['INVALID input.completedAt'])
    expect(await refused({ startedAt: null })).toEqual(['INVALID input.startedAt'])
    expect(await refused({ completedAt: null })).toEqual(['INVALID input.completedAt'])
    expect(await refused({ notes: 'x'.repeat(2_001) })).toEqual(['INVALID input.notes'])
    expect(await refused({ rating: 6 })).toEqual(['INVALID input.rating'])
    const open = await athlete.start({ workoutId: workout })
    expect(await refused({ completedAt: minute(40) }, open.id)).toEqual(['INVALID input.completedAt'])
    const stranger = mutations(server, await server.register({ username: `stranger.${athletes}` }))
    for (const client of [stranger, mutations(server, coach)]) {
      const hidden = ['NOT_FOUND input.workoutSessionId']
      expect(await client.refusal(UpdateWorkoutSessionDocument, { workoutSessionId: id })).toEqual(hidden)
      expect(await client.refusal(DeleteWorkoutSessionDocument, { workoutSessionId: id })).toEqual(hidden)
    }
  })
})

describe('deleteWorkoutSession', () => {
  it('takes the workout out of sums, streaks, records and its slot, and answers the same again', async () => {
    const { one } = await enrolled()
    const kept = await done(0, '80')
    const { id } = await done(WEEK, '100', one)
    const before = await mine()
    expect([before.progress.longestStreakWeeks, before.enrolment.milestones[0].slotsDone]).toEqual([2, 1])
    for (const _ of times(2, () => null)) {
      expect(await remove(id)).toEqual({ deletedWorkoutSessionId: id, userErrors: [] })
      const { progress, heaviest, sessions, enrolment } = await mine()
      expect(progress).toEqual({
        ...{ workoutsCompleted: 1, setsPerformed: 1, totalVolume: '400' },
        ...{ longestStreakWeeks: 1, lastWorkoutAt: minute(30) },
      })
      expect([heaviest, sessions.map((session: { id: string }) => session.id)]).toEqual([kept.set, [kept.id]])
      expect(enrolment.milestones[0].slots.map((slot: { completedSession: unknown }) => slot.completedSession)).toEqual(
        [null, null],
      )
    }
    await remove(kept.id)
    expect(await mine()).toMatchObject({
      progress: { workoutsCompleted: 0, totalVolume: '0', longestStreakWeeks: 0, lastWorkoutAt: null },
      ...{ heaviest: undefined, sessions: [] },
    })
  })

  it('keeps a milestone that had been earned, and does not let a deleted workout earn one', async () => {
    const { one, two } = await enrolled()
    /** Now, because a deletion counts from its own moment. */
    const doneNow = async (of: typeof one) => {
      const { id } = await athlete.start(of)
      await athlete.complete(id)
      return id
    }
    await remove(await doneNow(one))
    const second = await doneNow(two)
    expect(await mine()).toMatchObject({ enrolment: { status: 'ACTIVE', milestones: [{ slotsDone: 1 }] } })
    await doneNow(one)
    const { completedAt } = (await mine()).enrolment
    await remove(second)
    expect((await mine()).enrolment).toEqual({
      ...{ status: 'COMPLETED', completedAt },
      milestones: [
        {
          ...{ completedAt, slotsDone: 1 },
          slots: [{ completedSession: { id: expect.any(String) } }, { completedSession: null }],
        },
      ],
    })
    expect(completedAt).toEqual(expect.any(String))
  })

  it('leaves no trace in anything that can be asked, for the athlete and for a coach', async () => {
    await coached(server, coach, person)
    const { one } = await enrolled()
    const { id, set } = await done(0, '100', one)
    const { data } = await server.graphql('query ($id: ID!) { workoutSession(id: $id) { clientId } }', { id }, person)
    const { clientId } = data.workoutSession
    const ids = [id, set, `user_${person.user.id}`, one.enrolmentId, program]
    const documents = Object.entries(operations).flatMap(([name, document]) =>
      name.endsWith('Document') && /^\s*query/m.test(String(document)) ? [{ name, document: String(document) }] : [],
    )
    /** The published queries whose answer says anything of the session, whatever of ours they are given. */
    const telling = async () => {
      const found = new Set<string>()
      for (const { name, document } of documents) {
        for (const who of [person, coach]) {
          for (const of of ids) {
            const more = { exercise, username: person.user.username, slug: 'none', input: {} }
            const { data: told } = await server.graphql(document, { id: of, ids, ...more }, who)
            if ([id, set, clientId].some((secret) => JSON.stringify(told ?? {}).includes(secret))) found.add(name)
          }
        }
      }
      const asked = await server.graphql(
        'query ($of: ID!) { workoutSession(clientId: $of) { id } }',
        { of: clientId },
        person,
      )
      if (asked.data.workoutSession) found.add('by clientId')
      return [...found]
    }
    expect((await telling()).length).toBeGreaterThan(5)
    await remove(id)
    expect(await telling()).toEqual([])
  })

  it('is final: nothing more happens in the workout, and its clientId begins no other', async () => {
    const { refusal, mutate } = mutations(server, person)
    const clientId = randomUUID()
    const { id } = await athlete.start({ title: 'Garage' }, clientId)
    const { set } = await athlete.log(id, exercise, { reps: 5, load: kg('100') })
    await remove(id)
    const gone = ['NOT_FOUND input.workoutSessionId']
    const log = { workoutSessionId: id, exerciseId: exercise, clientId: randomUUID(), reps: 5, load: kg('1') }
    expect(await refusal(LogSetDocument, log)).toEqual(gone)
    expect(await refusal(CompleteWorkoutDocument, { workoutSessionId: id })).toEqual(gone)
    expect(await refusal(AbandonWorkoutDocument, { workoutSessionId: id })).toEqual(gone)
    expect(await refusal(UpdateWorkoutSessionDocument, { workoutSessionId: id })).toEqual(gone)
    expect(await refusal(UpdateSetDocument, { setId: present(set).id, reps: 1 })).toEqual(['NOT_FOUND input.setId'])
    expect(await refusal(StartWorkoutDocument, { clientId, title: 'Garage' })).toEqual(['INVALID input.clientId'])
    expect(await mutate(RemoveSetDocument, { setId: present(set).id })).toMatchObject({
      ...{ workoutSession: null, userErrors: [] },
    })
  })
})

describe('edits and deletions in an offline log', () => {
  /** The events of a workout that was deleted, in the order in which they happened. */
  function deleted(of: object) {
    const [sessionClientId, setClientId] = [randomUUID(), randomUUID()]
    const set = { sessionClientId, setClientId, exerciseId: exercise, reps: '5', loadValue: '100', loadUnit: 'KG' }
    return [
      event(minute(0), { workoutStarted: { sessionClientId, ...of } }),
      event(minute(5), { setLogged: set }),
      event(minute(30), { workoutCompleted: { sessionClientId, rating: '4' } }),
      event(minute(31), { workoutUpdated: { sessionClientId, notes: 'Good' } }),
      event(minute(40), { workoutDeleted: { sessionClientId } }),
    ]
  }
  const outcomes = (results: { outcome: string }[]) => results.map(({ outcome }) => outcome)

  it('a deleted workout stays away, whichever of its events come late or again', async () => {
    for (const turn of times(5, (index) => index)) {
      const events = deleted({ workoutId: workout })
      const turned = [...events.slice(turn), ...events.slice(0, turn)]
      for (const each of turned) await athlete.sync([each])
      expect(outcomes(await athlete.sync(events))).toEqual(Array(5).fill('DUPLICATE'))
      const late = { ...events[1], clientEventId: randomUUID() } as (typeof events)[number]
      expect(await athlete.sync([late])).toMatchObject([{ workoutSession: null, set: null }])
      expect(await mine()).toMatchObject({
        progress: { workoutsCompleted: 0, setsPerformed: 0, totalVolume: '0', lastWorkoutAt: null },
        ...{ heaviest: undefined, sessions: [] },
      })
    }
  })

  it('an edit waits for its workout, and the later of two edits of one value counts', async () => {
    const [started, , completed] = deleted({ title: 'Garage' }) as [ReturnType<typeof event>, never, never]
    const { sessionClientId } = present(started.workoutStarted)
    const edit = (at: number, values: object) => event(minute(at), { workoutUpdated: { sessionClientId, ...values } })
    const first = edit(50, { notes: 'Later', completedAt: minute(45) })
    expect(outcomes(await athlete.sync([first]))).toEqual(['WAITING'])
    await athlete.sync([started, completed])
    await athlete.sync([edit(49, { notes: 'Earlier', rating: '1' })])
    const [session] = (await mine()).sessions
    expect(session).toMatchObject({ completedAt: minute(45), notes: 'Later', rating: 1, startedAt: minute(0) })
  })

  it('an end from before the start counts once an edit has moved the start back', async () => {
    const [started] = deleted({ title: 'Garage' }) as [ReturnType<typeof event>]
    const { sessionClientId } = present(started.workoutStarted)
    const early = event(minute(-5), { workoutCompleted: { sessionClientId } })
    expect(outcomes(await athlete.sync([started, early]))).toEqual(['APPLIED', 'REJECTED'])
    await athlete.sync([event(minute(1), { workoutUpdated: { sessionClientId, startedAt: minute(-60) } })])
    expect((await mine()).sessions).toMatchObject([{ startedAt: minute(-60), completedAt: minute(-5) }])
  })

  it('a bad value rejects its own event and names it', async () => {
    const sessionClientId = randomUUID()
    const bad: [object, string][] = [
      [{ workoutUpdated: { sessionClientId, startedAt: 'soon' } }, 'workoutUpdated.startedAt'],
      [{ workoutUpdated: { sessionClientId, completedAt: null } }, 'workoutUpdated.completedAt'],
      [
        { workoutUpdated: { sessionClientId, startedAt: minute(2), completedAt: minute(1) } },
        'workoutUpdated.completedAt',
      ],
      [{ workoutUpdated: { sessionClientId, notes: 'x'.repeat(2_001) } }, 'workoutUpdated.notes'],
      [{ workoutUpdated: { sessionClientId, rating: '0' } }, 'workoutUpdated.rating'],
      [{ workoutDeleted: { sessionClientId: 'mine' } }, 'workoutDeleted.sessionClientId'],
      [{ workoutStarted: { sessionClientId, title: ' ' } }, 'workoutStarted.title'],
      [{ workoutStarted: { sessionClientId, title: 'Mine', workoutId: workout } }, 'workoutStarted'],
    ]
    const results = await athlete.sync(bad.map(([what]) => event(minute(0), what)))
    expect(results.map(({ userErrors }) => userErrors[0]?.field?.join('.'))).toEqual(
      bad.map(([, field], index) => `input.events.${index}.${field}`),
    )
  })

  it.each([
    ['takes back what never was earned', false],
    ['leaves the enrolment as it was when the athlete has begun again', true],
  ])('a deletion that arrives late %s', async (_, hasBegunAgain) => {
    const { id, one, two } = await enrolled()
    const first = await done(0, '100', one)
    await done(60, '100', two)
    if (hasBegunAgain) await athlete.enrol(program)
    const { data } = await server.graphql(
      'query ($id: ID!) { workoutSession(id: $id) { clientId } }',
      { id: first.id },
      person,
    )
    // It was deleted before the second slot was done.
    const { clientId: sessionClientId } = data.workoutSession
    await athlete.sync([event(minute(50), { workoutDeleted: { sessionClientId } })])
    const { docs } = await server.waymark.payload.find({
      collection: 'enrolments',
      where: { user: { equals: person.user.id } },
      sort: 'startedAt',
    })
    const status = hasBegunAgain ? ['COMPLETED', 'ACTIVE'] : ['ACTIVE']
    expect(docs.map((enrolment) => enrolment.status)).toEqual(status)
    expect((await athlete.enrol(program)).id === id).toBe(!hasBegunAgain)
  })
})

describe('a freestyle workout', () => {
  it('has a title and no workout; it counts for history, records and streaks', async () => {
    const { id, set } = await done(0, '100', { title: 'Garage 🏋️' })
    const { progress, heaviest, sessions } = await mine()
    expect(progress).toMatchObject({ workoutsCompleted: 1, totalVolume: '500', longestStreakWeeks: 1 })
    expect([heaviest, sessions]).toMatchObject([set, [{ id, workoutTitle: 'Garage 🏋️', workout: null }]])
  })

  it('is the same for the same clientId and title, online and from a device', async () => {
    const { refusal } = mutations(server, person)
    const clientId = randomUUID()
    const { id } = await athlete.start({ title: 'Garage' }, clientId)
    expect((await athlete.start({ title: 'Garage' }, clientId)).id).toBe(id)
    const again = (of: object) => event(minute(0), { workoutStarted: { sessionClientId: clientId, ...of } })
    const results = await athlete.sync([
      again({ title: 'Garage' }),
      again({ title: 'Gym' }),
      again({ workoutId: workout }),
    ])
    expect(results.map(({ outcome }) => outcome)).toEqual(['APPLIED', 'REJECTED', 'REJECTED'])
    expect(await refusal(StartWorkoutDocument, { clientId, title: 'Gym' })).toEqual(['INVALID input.clientId'])
    expect(await refusal(StartWorkoutDocument, { clientId, workoutId: workout })).toEqual(['INVALID input.clientId'])
  })

  it('refuses a title beside a workout or a slot, a bad title, and a row of a workout', async () => {
    const { refusal } = mutations(server, person)
    const start = (of: object) => refusal(StartWorkoutDocument, { clientId: randomUUID(), ...of })
    const { one } = await enrolled()
    expect(await start({ title: 'Mine', workoutId: workout })).toEqual(['INVALID input.title'])
    expect(await start({ title: 'Mine', ...one })).toEqual(['INVALID input.title'])
    expect(await start({ title: ' ' })).toEqual(['INVALID input.title'])
    expect(await start({ title: 'x'.repeat(121) })).toEqual(['INVALID input.title'])
    const { data } = await server.graphql(
      'query ($id: ID!) { workout(id: $id) { exercises { id } } }',
      { id: workout },
      coach,
    )
    const { id } = await athlete.start({ title: 'Mine' })
    const log = { workoutSessionId: id, exerciseId: exercise, clientId: randomUUID(), reps: 5, load: kg('100') }
    const workoutExerciseId = data.workout.exercises[0].id
    expect(await refusal(LogSetDocument, { ...log, workoutExerciseId })).toEqual(['NOT_FOUND input.workoutExerciseId'])
  })
})

describe('at once', () => {
  it('sets and the deletion of their workout: no set is left, whoever was first', async () => {
    for (const _ of times(3, () => null)) {
      const { id } = await athlete.start({ workoutId: workout })
      const answers = await Promise.all([
        ...times(8, () => athlete.log(id, exercise, { reps: 5, load: kg('100') })),
        remove(id),
        ...times(8, () => athlete.log(id, exercise, { reps: 5, load: kg('200') })),
      ])
      const codes = answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))
      expect(codes.filter((code) => code !== 'NOT_FOUND')).toEqual([])
      const { docs } = await server.waymark.payload.find({
        collection: 'performedSets',
        where: { and: [{ user: { equals: person.user.id } }, { removedAt: { exists: false } }] },
      })
      expect(docs).toEqual([])
      expect(await mine()).toMatchObject({ heaviest: undefined, sessions: [] })
    }
  })

  it('two updates of one workout: each value of both is kept, and one of the same value wins', async () => {
    const { id } = await done(0)
    const phone = training(server, await server.signInAgain(person))
    const answers = await Promise.all(
      times(10, (index) =>
        (index % 2 ? phone : athlete).mutate(UpdateWorkoutSessionDocument, {
          workoutSessionId: id,
          ...(index % 2 ? { notes: `Note ${index}` } : { rating: 5, completedAt: minute(40 + index) }),
        }),
      ),
    )
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([])
    const { progress, sessions } = await mine()
    expect(sessions[0]).toMatchObject({ rating: 5, notes: expect.stringMatching(/^Note \d$/) })
    expect(sessions[0].completedAt > minute(39)).toBe(true)
    expect(progress).toMatchObject({ workoutsCompleted: 1, lastWorkoutAt: sessions[0].completedAt })
  })
})

describe('database calls', () => {
  it('of an edit and of a deletion are as many after twenty workouts as after one', async () => {
    const { one } = await enrolled()
    const measured = async () => {
      const [edited, removed] = [await done(WEEK, '200', one), await done(WEEK + 60, '300', one)]
      const calls = async (work: () => Promise<unknown>) => (await server.calls(work)).slice(AUTHENTICATION.length)
      return {
        notes: await calls(() => change(edited.id, { notes: 'New' })),
        update: await calls(() => change(edited.id, { startedAt: minute(WEEK + 1), completedAt: minute(WEEK + 2) })),
        delete: await calls(() => remove(removed.id)),
        again: await calls(() => remove(removed.id)),
      }
    }
    const few = await measured()
    for (const at of times(20, (index) => index)) await done(at, '100', one)
    expect(await measured()).toEqual(few)
    const SETTLE = [
      ...['find enrolments', 'hold enrolments', 'find programRevisions', 'firstDone workoutSessions'],
      ...['findTogether workoutSessions+milestoneCompletions', 'find productUsers'],
    ]
    const LAST = ['find workoutSessions', 'updateOne productUsers']
    expect(few).toEqual({
      notes: ['hold productUsers', 'find workoutSessions', 'upsertMany workoutSessions'],
      update: [
        ...['hold productUsers', 'find workoutSessions', 'find workoutEvents', 'find performedSets'],
        ...['upsertMany workoutSessions', 'upsertMany performedSets', ...SETTLE],
        ...['findTogether workoutSessions', ...LAST],
      ],
      delete: [
        ...['hold productUsers', 'find workoutSessions', 'find performedSets'],
        ...['upsertMany workoutSessions', 'upsertMany performedSets'],
        ...['find personalRecords', 'find performedSets', 'upsertMany personalRecords', ...SETTLE],
        // One question for the week that has lost a workout, and one for the last workout.
        ...['findTogether workoutSessions+workoutSessions', ...LAST],
      ],
      again: ['hold productUsers', 'find workoutSessions'],
    })
  })
})
