import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SnapshotMilestone } from '../src/actions/programs/revise.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import { coached } from '../src/testing/coached.ts'
import {
  UpdateMilestoneDocument,
  UpdateProgramDocument,
  UpdateWorkoutDocument,
} from '../src/testing/generated/operations.ts'
import { mutations } from '../src/testing/mutations.ts'
import { isMongo, type Person, present, startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { minute, rawId, trainingHistory } from '../src/testing/trainingHistory.ts'

const [OBJECT_ID, UUID] = ['f'.repeat(24), '00000000-0000-4000-8000-000000000000']
/** An ID that no document has, and an ID in the form of the other database. */
const [NOWHERE = '', ELSEWHERE = ''] = isMongo ? [OBJECT_ID, UUID] : [UUID, OBJECT_ID]

let server: TestServer
let coach: Person
let cookie: string
let make: ReturnType<typeof catalogue>
let history: ReturnType<typeof trainingHistory>
let { mutate } = {} as ReturnType<typeof mutations>

async function ask(path: string) {
  const response = await fetch(`${server.url}/api/${path}`, { headers: { cookie } })
  // biome-ignore lint/suspicious/noExplicitAny: each test reads what it asked for
  return { status: response.status, body: (await response.json()) as any }
}
const answer = async (path: string) => {
  const { status, body } = await ask(path)
  expect([status, body.errors]).toEqual([200, undefined])
  return body
}

beforeAll(async () => {
  server = await startTestServer({ admin: 'in development' })
  coach = await server.register({ username: 'the.coach', role: 'COACH' })
  const headers = { authorization: `Bearer ${coach.token}` }
  const entered = await fetch(`${server.url}/admin-session`, { method: 'POST', headers })
  cookie = present(present(entered.headers.getSetCookie()[0]).split(';')[0])
  make = catalogue(server, coach)
  history = trainingHistory(server)
  ;({ mutate } = mutations(server, coach))
})
afterAll(() => server.stop())

/** A program of `size` milestones, each with its own workout. The program has one revision more for each of them. */
async function programOf(size: number) {
  const milestones: string[] = []
  for (let n = 0; n < size; n += 1) milestones.push(await make.milestone([await make.workout([await make.exercise()])]))
  const program = await make.program(milestones)
  for (let n = 1; n <= size; n += 1) {
    await mutate(UpdateProgramDocument, { programId: program, expectedRevision: n, title: `Number ${n}` })
  }
  return { program: rawId(program), milestones }
}

async function athlete(username: string, more: object = {}) {
  const person = await server.register({ username })
  await server.waymark.payload.update({ collection: 'productUsers', id: person.user.id, data: more })
  await coached(server, coach, person)
  return person.user.id
}

describe('the lists of a program at a glance', () => {
  it('go on with older revisions, and none is missing or there twice', async () => {
    const program = rawId(await make.program([], { title: 'Number 1' }))
    const { payload } = server.waymark
    // Writes the revisions directly, as 119 changes would leave them.
    const revisions = Array.from({ length: 119 }, (_, index) => index + 2)
    await server.waymark.doorway.inTransaction(coach.caller, ({ req }) =>
      payload.db.insertMany({
        collection: 'programRevisions',
        rows: revisions.map((revision) => ({
          ...{ program, revision, change: 'EDITED', createdBy: null, title: `Number ${revision}`, milestones: [] },
        })),
        req,
      }),
    )
    await payload.db.updateOne({ collection: 'programs', id: program, data: { revision: 120 } })
    const { revisions: first } = await answer(`programs/${program}/overview`)
    const pages = [first]
    while (pages.at(-1).older) pages.push(await answer(`programs/${program}/revisions?before=${pages.at(-1).older}`))
    expect(pages.map(({ shown }) => shown.length)).toEqual([50, 50, 20])
    const shown = pages.flatMap((page) => page.shown)
    expect(shown.map(({ revision }) => revision)).toEqual(Array.from({ length: 120 }, (_, index) => 120 - index))
    // The last revision on a page is compared with the first one on the next page.
    const told = shown.map(({ changes }) => changes.map(({ what }: { what: string }) => what))
    expect(told).toEqual([...revisions.toReversed().map((n) => [`Renamed: Number ${n - 1} → Number ${n}`]), []])
  })

  it('go on with more athletes, and none is missing or there twice', async () => {
    const { program } = await programOf(1)
    const user = await athlete('of.many')
    // Several enrolments start at the same moment, so the ID decides between them.
    const ids = await history.enrolments(
      user,
      Array.from({ length: 53 }, (_, index) => ({ program, startedAt: minute(Math.floor(index / 10)) })),
    )
    const other = await server.register({ username: 'of.nobody' })
    await history.enrolments(other.user.id, [{ program }])
    const { enrolments: first } = await answer(`programs/${program}/overview`)
    const next = await answer(`programs/${program}/enrolments?before=${first.older}`)
    // One more enrolment is of somebody whom another coach coaches, or nobody.
    expect([first, next].map(({ shown, total, all }) => [shown.length, total, all])).toEqual([
      [50, 53, 54],
      [3, 53, 54],
    ])
    expect(next.older).toBe(null)
    const shown = [...first.shown, ...next.shown].map(({ id }) => id)
    expect(shown.toSorted()).toEqual(ids.toSorted())
  })

  it('refuse what is no place in them, and know no other program', async () => {
    const { program } = await programOf(1)
    const statusOf = async (path: string) => (await ask(path)).status
    for (const path of ['enrolments?before=x', 'revisions?before=x', 'revisions?before=-1', 'difference?from=1&to=x']) {
      expect([path, await statusOf(`programs/${program}/${path}`)]).toEqual([path, 409])
    }
    const forged = Buffer.from(JSON.stringify(['startedAt_DESC', 'never', NOWHERE])).toString('base64url')
    expect(await statusOf(`programs/${program}/enrolments?before=${forged}`)).toBe(409)
    expect(await statusOf(`programs/${program}/difference?from=1&to=99`)).toBe(404)
    for (const list of ['enrolments', 'revisions']) {
      for (const id of [NOWHERE, 'nonsense']) expect(await statusOf(`programs/${id}/${list}`)).toBe(404)
    }
  })
})

it('tells two revisions apart by the titles of what changed', async () => {
  const { program, milestones } = await programOf(2)
  const { title } = await server.waymark.payload.findByID({
    collection: 'milestones',
    id: rawId(String(milestones[0])),
  })
  await mutate(UpdateMilestoneDocument, { milestoneId: String(milestones[0]), expectedRevision: 1, title: 'The base' })
  const { changes } = await answer(`programs/${program}/difference?from=1&to=4`)
  expect(changes).toEqual([
    { what: expect.stringMatching(/^Renamed: .* → Number 2$/), details: [] },
    { what: 'Edited: The base', details: [`Renamed: ${title} → The base`] },
  ])
  const backwards = await answer(`programs/${program}/difference?from=4&to=3`)
  expect(backwards.changes).toEqual([{ what: `Edited: ${title}`, details: [`Renamed: The base → ${title}`] }])
})

describe('the plan of a program', () => {
  const send = (program: string, body: object) =>
    fetch(`${server.url}/api/programs/${program}/plan`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  const post = async (program: string, body: object) => {
    const response = await send(program, body)
    expect(response.status).toBe(200)
    // biome-ignore lint/suspicious/noExplicitAny: each test reads what it asked for
    return (await response.json()) as any
  }
  const document = async (collection: 'milestones' | 'workouts', id: string) =>
    server.waymark.payload.findByID({ collection, id: rawId(id), depth: 0 })

  it('is told and saved as it is, in the name of the coach, and a trial saves nothing', async () => {
    const [exercise, other] = [await make.exercise(), await make.exercise()]
    const workout = await make.workout([exercise], {}, [other])
    const program = rawId(await make.program([await make.milestone([workout])]))
    const { revision, weeks } = await answer(`programs/${program}/plan`)
    expect(weeks).toMatchObject([
      { workouts: [{ id: workout, rows: [{ exerciseId: exercise, prescription: '>=5' }] }] },
    ])
    expect(await answer(`programs/${program}/exercises`)).toContainEqual(
      expect.objectContaining({ id: exercise, aliases: [], muscles: ['CHEST'], metric: 'LOAD_AND_REPS' }),
    )
    expect(await post(program, { revision, milestones: weeks, dryRun: true })).toEqual({ changes: [], others: [] })
    weeks[0].workouts[0].rows[0].prescription = '3x5 @75%'
    const { changes } = await post(program, { revision, milestones: weeks, dryRun: true })
    expect(changes).toMatchObject([{ kind: 'Changed', before: '>=5', after: '3x5 @75%', beside: [] }])
    expect((await answer(`programs/${program}/plan`)).revision).toBe(revision)
    // A tab that somebody else has opened does not save in the name of whoever is signed in now.
    const { signedInAs } = await post(program, { revision, milestones: weeks, author: 'somebody else' })
    expect(signedInAs).toEqual({ id: expect.any(String), name: 'the.coach' })
    expect((await answer(`programs/${program}/plan`)).revision).toBe(revision)
    const { plan } = await post(program, { revision, milestones: weeks, author: signedInAs.id })
    const { standing, ...read } = await answer(`programs/${program}/plan`)
    expect(plan).toEqual({ ...read, revision: revision + 1, weeks })
    expect(standing).toMatchObject({ begunBy: 'the.coach', isOwn: true, followers: 0 })
    const { revisions } = await answer(`programs/${program}/overview`)
    expect(revisions.shown[0]).toMatchObject({ revision: revision + 1, createdBy: 'the.coach' })
  })

  it('refuses all that is wrong at once, each with its place, and another revision', async () => {
    const exercise = await make.exercise({ metric: 'DURATION' })
    const program = rawId(await make.program())
    const row = (prescription: string, more = {}) => ({ exerciseId: exercise, prescription, ...more })
    const milestones = [
      {
        title: 'Week 1',
        workouts: [{ title: 'A', rows: [row('3x5 @@'), row('3x5'), row('30s', { exerciseId: 'x' })] }],
      },
    ]
    const fields = ({ refused }: { refused: { field: string[] }[] }) =>
      refused.map(({ field }) => field.slice(3).join('.')).toSorted()
    expect(fields(await post(program, { revision: 1, milestones }))).toEqual(['0.workouts.0.rows.0.prescription'])
    milestones[0]?.workouts[0]?.rows.shift()
    const misplaced = await post(program, { revision: 1, milestones })
    expect(fields(misplaced)).toEqual(['0.workouts.0.rows.0.prescription', '0.workouts.0.rows.1.exerciseId'])
    expect(misplaced.refused.map(({ message }: { message: string }) => message)).toContainEqual(
      expect.stringMatching(/^A number of repetitions has no place in a set of an exercise that is measured in /),
    )
    const untitled = [
      { title: ' ', workouts: [{ title: '', rows: [row('30s', { notes: 'x'.repeat(501), restSeconds: -1 })] }] },
    ]
    expect(fields(await post(program, { revision: 1, milestones: untitled }))).toEqual([
      ...['0.title', '0.workouts.0.rows.0.notes', '0.workouts.0.rows.0.restSeconds', '0.workouts.0.title'],
    ])
    for (const broken of [{ revision: 1 }, { revision: 1, milestones: [1] }]) {
      expect((await post(program, broken)).refused[0].code).toBe('INVALID')
    }
    // What no grid sends is no mistake in a cell.
    for (const broken of [{}, { revision: 'x', milestones: [] }, { revision: 1, milestones: [], more: 1 }]) {
      expect((await send(program, broken)).status).toBe(400)
    }
    expect((await post(program, { revision: 2, milestones: [] })).refused).toMatchObject([{ code: 'STALE_REVISION' }])
  })

  it('makes a copy with what a plan does not say, in the slot of what it is a copy of', async () => {
    const [exercise, other] = [await make.exercise(), await make.exercise()]
    const workout = await make.workout([exercise], {}, [other])
    const milestone = await make.milestone([workout, workout])
    const program = rawId(await make.program([milestone]))
    const told = { description: 'Slowly.', estimatedMinutes: 40 }
    await server.waymark.payload.update({ collection: 'workouts', id: rawId(workout), data: told })
    const { revision, weeks } = await answer(`programs/${program}/plan`)
    const slots = async () => ((await document('milestones', milestone)) as SlotsOf).workouts.map(({ id }) => id)
    const before = await slots()
    const [first] = weeks[0].workouts
    const rows = first.rows.map(({ id, ...row }: { id: string }) => ({ ...row, copyOf: id, prescription: '5x5' }))
    weeks[0].workouts[0] = { title: 'Copy', copyOf: workout, rows }
    const { plan } = await post(program, { revision, milestones: weeks })
    const [copy, kept] = plan.weeks[0].workouts
    expect([copy.title, copy.rows[0].prescription, kept]).toEqual(['Copy', '5x5', first])
    expect(await document('workouts', copy.id)).toMatchObject({
      ...told,
      exercises: [{ alternatives: [{ exercise: rawId(other) }] }],
    })
    expect(await slots()).toEqual(before)
  })
})

interface SlotsOf {
  workouts: { id: string }[]
}

describe('the training of an athlete', () => {
  const AUCKLAND = { timeZone: 'Pacific/Auckland', preferredUnit: 'LB' }

  it('is told by the days where they are and in the unit that they prefer', async () => {
    const user = await athlete('from.auckland', { ...AUCKLAND })
    const exercise = rawId(await make.exercise({ name: 'Bench press' }))
    const late = new Date()
    late.setUTCHours(18, 0, 0, 0) // the next day in Auckland
    const moment = new Date(late.getTime() - 7 * 86_400_000).toISOString()
    const tomorrow = new Date(Date.parse(moment) + 86_400_000).toISOString().slice(0, 10)
    const volumes = { volumeKgThousandths: 500_000, volumeLbThousandths: 100_000 }
    await server.waymark.payload.db.updateOne({ collection: 'productUsers', id: user, data: volumes })
    const [session] = await history.sessions(user, [{ startedAt: moment, completedAt: moment, ...volumes }])
    const done = { session: present(session), exercise, performedAt: moment }
    const [set] = await history.sets(user, [{ ...done, reps: 6, load: { thousandths: 100_000, unit: 'KG' } }])
    const kind = 'BEST_ESTIMATED_ONE_REP_MAX'
    await history.records(user, [{ session: done.session, exercise, set: present(set), kind, achievedAt: moment }])

    const training = await answer(`productUsers/${user}/training`)
    expect(training).toMatchObject({ timeZone: 'Pacific/Auckland', unit: 'LB', totalVolume: '1202.311' })
    expect(training.sessions).toMatchObject([{ startedOn: tomorrow }])
    expect(training.records).toMatchObject([
      { achievedOn: tomorrow, exercise: 'Bench press', estimated: '264.555', proof: { reps: 6, load: '220.462' } },
    ])
    const weeks = training.weeks as { weekStart: string; workoutsCompleted: number; volume: string }[]
    expect(weeks).toHaveLength(26)
    const trained = weeks.filter(({ workoutsCompleted }) => workoutsCompleted > 0)
    expect(trained).toMatchObject([{ workoutsCompleted: 1, volume: '1202.311' }])
    const away = (Date.parse(tomorrow) - Date.parse(String(trained[0]?.weekStart))) / 86_400_000
    expect([0, 1, 2, 3, 4, 5, 6]).toContain(away)

    const estimates = await answer(`productUsers/${user}/estimates?exercise=${exercise}`)
    expect(estimates).toEqual({ days: [{ day: tomorrow, estimate: '264.555', reps: 6, load: '220.462' }] })
  })

  it('estimates from the sets of that exercise and of that athlete that were not removed', async () => {
    const [user, other] = [await athlete('who.lifts'), await athlete('who.lifts.too')]
    const [exercise, another] = [rawId(await make.exercise()), rawId(await make.exercise())]
    const [session] = await history.sessions(user, [{}])
    const one = { session: present(session), exercise, reps: 1 }
    const day = (n: number) => ({ performedAt: minute(n * 24 * 60) })
    await history.sets(user, [
      { ...one, ...day(2) },
      { ...one, ...day(1) },
      { ...one, ...day(3), removedAt: minute(0) },
      { ...one, ...day(4), exercise: another },
    ])
    await history.sets(other, [{ ...one, ...day(5) }])
    const { days } = await answer(`productUsers/${user}/estimates?exercise=${exercise}`)
    expect(days.map(({ day }: { day: string }) => day)).toEqual(['2026-01-06', '2026-01-07'])
  })

  it('is not there for a coach whom they have nothing to do with', async () => {
    const { user } = await server.register({ username: 'a.stranger' })
    const exercise = rawId(await make.exercise())
    for (const id of [user.id, NOWHERE, 'nonsense']) {
      for (const path of ['training', `estimates?exercise=${exercise}`]) {
        expect([path, (await ask(`productUsers/${id}/${path}`)).status]).toEqual([path, 404])
      }
    }
    const known = await athlete('known.by.coaches')
    for (const unknown of ['', 'nonsense', ELSEWHERE]) {
      expect((await ask(`productUsers/${known}/estimates?exercise=${unknown}`)).status).toBe(404)
    }
    expect(await answer(`productUsers/${known}/estimates?exercise=${NOWHERE}`)).toEqual({ days: [] })
  })
})

describe('a workout session', () => {
  it('stands beside what was prescribed when it began, whatever became of the workout', async () => {
    const user = await athlete('who.squats')
    const exerciseId = await make.exercise({ name: 'Front squat' })
    const id = await make.workout([exerciseId])
    const workout = await server.waymark.payload.findByID({ collection: 'workouts', id: rawId(id), depth: 0 })
    const [row] = present(workout.exercises)
    const key = `${workout.id}:1`
    const [session, freely] = await history.sessions(user, [{ workout: workout.id, prescribed: key }, {}])
    const done = { session: present(session), exercise: rawId(exerciseId), exerciseName: 'Front squat' }
    await history.sets(user, [
      { ...done, workoutExerciseId: present(row).id, reps: 6, load: { thousandths: 100_500, unit: 'KG' }, rpe: 8 },
      { ...done, workoutExerciseId: present(row).id, reps: 9, removedAt: minute(1) },
      { ...done, session: present(freely), reps: 4 },
    ])
    await mutate(UpdateWorkoutDocument, { workoutId: id, expectedRevision: 1, exercises: [] })

    const beside = await answer(`workoutSessions/${session}/sets`)
    expect(beside.isPrescribed).toBe(true)
    expect(beside.exercises).toMatchObject([{ name: 'Front squat', group: null }])
    const [first, ...rest] = beside.exercises[0].sets
    expect(first).toEqual({ prescribed: expect.stringMatching(/\d/), done: '6 reps · 100.5 kg · RPE 8', notes: null })
    expect(rest.every(({ done }: { done: unknown }) => done === null)).toBe(true)
    expect(await answer(`workoutSessions/${freely}/sets`)).toEqual({
      athlete: { id: expect.any(String), name: 'who.squats' },
      ...{ on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), status: expect.any(String) },
      ...{ notes: null, rating: null, hasPain: false },
      isPrescribed: false,
      exercises: [
        { name: 'Front squat', group: null, sets: [{ prescribed: null, done: '4 reps · 100 kg', notes: null }] },
      ],
    })
  })

  it('is not there for a coach whom the athlete has nothing to do with', async () => {
    const { user } = await server.register({ username: 'squats.alone' })
    const [session] = await history.sessions(user.id, [{}])
    for (const id of [session, NOWHERE, 'nonsense']) expect((await ask(`workoutSessions/${id}/sets`)).status).toBe(404)
  })
})

describe('the database calls of a view are the same for two and for twenty', () => {
  /** The calls that authenticate the cookie: its session, the person, and the account of the admin interface. */
  const ASKING = ['find admins', 'find authSessions', 'find productUsers']
  const calls = async (path: string) => (await server.calls(() => answer(path))).toSorted()
  const expected = (...more: string[]) => [...ASKING, ...more].toSorted()

  const TREE = ['find milestones', 'find workouts', 'find exercises']
  const REVISIONS = ['find programRevisions', 'find productUsers'] // and the authors
  const ENROLMENTS = [
    ...[
      'pageOfEach enrolments',
      'find enrolments',
      'countOfEach enrolments',
      'countOfEach enrolments',
      'find productUsers',
      'find coachings',
    ],
    // For progress: the pinned revision and what the athlete did, then the newest revision and its content.
    ...['find programRevisions', 'find workoutSessions', 'find milestoneCompletions'],
    ...['find programs', 'find programRevisions'],
  ]

  /**
   * A program with `size` milestones, revisions and athletes. Each athlete is pinned to another revision and has
   * sessions.
   */
  async function enrolledIn(size: number, name: string) {
    const { program } = await programOf(size)
    const { docs } = await server.waymark.payload.find({
      collection: 'programRevisions',
      where: { and: [{ program: { equals: program } }, { revision: { equals: 1 } }] },
      depth: 0,
    })
    const [{ slots }] = present(docs[0]).milestones as unknown as [SnapshotMilestone]
    for (let n = 0; n < size; n += 1) {
      const user = await athlete(`${name}.${n}`)
      const [enrolment] = await history.enrolments(user, [{ program, pinnedRevision: n + 1 }])
      await history.sessions(user, [{ enrolment, slotId: slots[0]?.id }, { enrolment }])
    }
    return program
  }

  let two: string
  let twenty: string
  beforeAll(async () => {
    two = await enrolledIn(2, 'of.two')
    twenty = await enrolledIn(20, 'of.twenty')
  })

  it.each([
    ['overview', ['find programs', ...TREE, ...REVISIONS, ...ENROLMENTS]],
    ['revisions', ['find programs', ...REVISIONS]],
    ['enrolments', ['find programs', ...ENROLMENTS]],
    ['difference?from=1&to=2', ['find programRevisions']],
    [
      'plan',
      [
        ...['find programs', 'find milestones', 'find workouts', 'find exercises'],
        // Whose it is, and who follows it.
        ...['find productUsers', 'find programRevisions', 'find coachings'],
        ...['countOfEach enrolments', 'countOfEach enrolments'],
      ],
    ],
    ['exercises', ['find programs', 'find exercises']],
    [
      'propagation', // the operation behind this view finds the program a second time
      [
        ...['find programs', 'find programs', 'find coachings', 'find enrolments', 'find programRevisions'],
        ...['find workoutSessions', 'find milestoneCompletions'],
        // Who the athletes are, and how far they are now.
        ...['find productUsers', 'find programRevisions', 'find workoutSessions', 'find milestoneCompletions'],
      ],
    ],
  ])('of a program: %s', async (view, its) => {
    const [few, many] = [await calls(`programs/${two}/${view}`), await calls(`programs/${twenty}/${view}`)]
    expect([few, many]).toEqual([expected(...its), expected(...its)])
  })

  it('of an athlete', async () => {
    const trained = async (size: number) => {
      const user = await athlete(`trained.${size}`)
      const exercises = await Promise.all(Array.from({ length: size }, async () => rawId(await make.exercise())))
      const sessions = await history.sessions(
        user,
        exercises.map(() => ({ completedAt: new Date().toISOString() })),
      )
      const sets = await history.sets(
        user,
        sessions.map((session, index) => ({ session, exercise: String(exercises[index]) })),
      )
      await history.records(
        user,
        sets.map((set, index) => ({ set, session: String(sessions[index]), exercise: String(exercises[index]) })),
      )
      return [
        await calls(`productUsers/${user}/training`),
        await calls(`productUsers/${user}/estimates?exercise=${exercises[0]}`),
      ]
    }
    const training = [
      ...['find coachings', 'find productUsers', 'find workoutSessions', 'find workoutSessions'], // for the weeks, and the latest ones
      ...['find personalRecords', 'find exercises', 'find performedSets'],
      'find coachings', // the coach's own, to end it
    ]
    const its = [expected(...training), expected('find coachings', 'find productUsers', 'find performedSets')]
    expect([await trained(2), await trained(20)]).toEqual([its, its])
  })
})
