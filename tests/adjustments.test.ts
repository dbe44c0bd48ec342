import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { COACHING_LIMITS } from '../src/kernel/coachingVocabulary.ts'
import { encodeId } from '../src/kernel/nodeId.ts'
import type { Adjustment } from '../src/payload-types.ts'
import { cookieOf } from '../src/testing/adminOf.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import { coached } from '../src/testing/coached.ts'
import {
  AdjustEnrolmentDocument,
  type AdjustEnrolmentInput,
  AskedForDocument,
  DeleteExerciseDocument,
  EndCoachingDocument,
  LeaveProgramDocument,
  TakeProgramRevisionDocument,
  UpdateExerciseDocument,
  UpdateWorkoutDocument,
} from '../src/testing/generated/operations.ts'
import { codesOf, times } from '../src/testing/mutate.ts'
import { mutations } from '../src/testing/mutations.ts'
import { AUTHENTICATION, type Person, present, startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { event, kg, training } from '../src/testing/training.ts'
import { rawId } from '../src/testing/trainingHistory.ts'

const RACERS = 20
const ROWS = 'rows { workoutExerciseId exercise { id } alternatives { id } prescription isAdjusted adjustmentNote }'

describe('an adjustment', () => {
  let server: TestServer
  let coach: Person
  let other: Person
  let former: Person
  let stranger: Person
  let make: ReturnType<typeof catalogue>
  let count = 0
  const as = (person: Person) => mutations(server, person)

  beforeAll(async () => {
    server = await startTestServer({ admin: 'in development' })
    ;[coach, other, former, stranger] = await Promise.all([
      server.register({ username: 'coach.one', role: 'COACH', displayName: 'Coach One' }),
      server.register({ username: 'coach.two', role: 'COACH' }),
      server.register({ username: 'coach.former', role: 'COACH' }),
      server.register({ username: 'coach.stranger', role: 'COACH' }),
    ])
    make = catalogue(server, coach)
  })
  afterAll(() => server.stop())

  /** An athlete with two coaches and a former one, in a program with one slot whose workout has two rows. */
  async function enrolled() {
    count += 1
    const athlete = await server.register({ username: `athlete.${count}` })
    await coached(server, coach, athlete)
    await coached(server, other, athlete)
    const [coachingId = ''] = await coached(server, former, athlete)
    await as(former).mutate(EndCoachingDocument, { coachingId })
    const [squat, press, instead, alternative] = [
      await make.exercise({ name: `Squat ${count}` }),
      await make.exercise({ name: `Press ${count}` }),
      await make.exercise(),
      await make.exercise(),
    ]
    const workout = await make.workout([squat, press], { title: `Day ${count}` }, [alternative])
    const program = await make.program([await make.milestone([workout])], { isPublished: true })
    const train = training(server, athlete)
    const { id: enrolmentId } = await train.enrol(program)
    const adjust = (input: Omit<AdjustEnrolmentInput, 'enrolmentId'>, by = coach) =>
      as(by).mutate(AdjustEnrolmentDocument, { enrolmentId, ...input })
    const refusal = (input: Omit<AdjustEnrolmentInput, 'enrolmentId'>, by = coach) =>
      as(by).refusal(AdjustEnrolmentDocument, { enrolmentId, ...input })
    const asked = async (by = athlete) => {
      const { data } = await server.graphql(
        `query ($id: ID!) { enrolment(id: $id) { nextWorkout { slotId workoutRevision { id exercises { id prescription } } ${ROWS} }
          adjustments { totalCount nodes { id workoutExerciseId note isOrphaned isRemoved exerciseName prescription
            adjustedBy { username displayName timeZone } } } } }`,
        { id: enrolmentId },
        by,
      )
      return data.enrolment
    }
    const { slotId, workoutRevision } = (await asked()).nextWorkout
    const [row, second] = workoutRevision.exercises.map(({ id }: { id: string }) => id) as [string, string]
    const stored = async () => {
      const where = { enrolment: { equals: rawId(enrolmentId) } }
      return (await server.waymark.payload.find({ collection: 'adjustments', where, depth: 0 })).docs as Adjustment[]
    }
    return {
      ...{ adjust, alternative, asked, athlete, enrolmentId, instead, press, program, refusal, row, second, slotId },
      ...{ squat, stored, train, workout },
    }
  }
  /** What the admin interface's REST API answers a coach. */
  const get = async ({ token }: Person, path: string) => {
    const headers = { authorization: `Bearer ${token}` }
    const cookie = cookieOf(await fetch(`${server.url}/admin-session`, { method: 'POST', headers }))
    const answer = await fetch(`${server.url}/api/${path}`, { headers: { cookie } })
    return (await answer.json()) as Record<string, unknown>
  }
  const rowsOf = async (person: Person, clientId: string) => {
    const query = `query ($id: ID!) { workoutSession(clientId: $id) { prescribed { revision } ${ROWS} sets { isSubstitution } } }`
    return (await server.graphql(query, { id: clientId }, person)).data.workoutSession
  }

  it('changes a row for one athlete and nobody else, as a whole, and is taken back by saying nothing', async () => {
    const { adjust, alternative, asked, athlete, instead, press, row, second, squat } = await enrolled()
    const before = await asked()
    expect(before.nextWorkout.rows).toEqual([
      {
        ...{
          workoutExerciseId: row,
          exercise: { id: squat },
          alternatives: [{ id: alternative }],
          prescription: '>=5',
        },
        ...{ isAdjusted: false, adjustmentNote: null },
      },
      expect.objectContaining({ workoutExerciseId: second, exercise: { id: press }, isAdjusted: false }),
    ])
    const { adjustment } = await adjust({ workoutExerciseId: row, exerciseId: instead, note: 'Spare the knee' })
    expect(adjustment).toMatchObject({
      ...{ exercise: { id: instead }, prescription: null, note: 'Spare the knee', isRemoved: false, isOrphaned: false },
      adjustedBy: { username: 'coach.one' },
    })
    const changed = await asked()
    expect(changed.nextWorkout.workoutRevision).toEqual(before.nextWorkout.workoutRevision)
    expect(changed.nextWorkout.rows[0]).toEqual({
      ...{ workoutExerciseId: row, exercise: { id: instead }, alternatives: [], prescription: '>=5' },
      ...{ isAdjusted: true, adjustmentNote: 'Spare the knee' },
    })
    expect(changed.nextWorkout.rows[1]).toEqual(before.nextWorkout.rows[1])
    expect((await server.graphql('{ me { id } }', {}, athlete)).errors).toBeUndefined()

    await adjust({ workoutExerciseId: row, prescription: '3x8 @60kg' })
    expect((await asked()).nextWorkout.rows[0]).toMatchObject({
      ...{
        exercise: { id: squat },
        alternatives: [{ id: alternative }],
        prescription: '3x8 @60kg',
        adjustmentNote: null,
      },
    })
    await adjust({ workoutExerciseId: row, remove: true, note: 'Rest it' })
    const removed = await asked()
    expect(removed.nextWorkout.rows.map((each: { workoutExerciseId: string }) => each.workoutExerciseId)).toEqual([
      second,
    ])
    expect(removed.adjustments).toMatchObject({ totalCount: 1, nodes: [{ isRemoved: true, note: 'Rest it' }] })
    expect((await adjust({ workoutExerciseId: row })).adjustment).toBeNull()
    expect(await asked()).toEqual(before)
    expect((await adjust({ workoutExerciseId: second })).adjustment).toBeNull()
  })

  it('is made by a coach of the athlete alone; the others learn neither of the enrolment nor of each other', async () => {
    const { adjust, asked, athlete, enrolmentId, refusal, row, stored } = await enrolled()
    for (const who of [former, stranger]) {
      expect(await refusal({ workoutExerciseId: row, note: 'x' }, who)).toEqual(['NOT_FOUND input.enrolmentId'])
    }
    const absent = encodeId('enrolment', server.waymark.payload.db.newId())
    const unknown = await as(coach).mutate(AdjustEnrolmentDocument, { enrolmentId: absent, workoutExerciseId: row })
    const foreign = await as(former).mutate(AdjustEnrolmentDocument, { enrolmentId, workoutExerciseId: row })
    expect(foreign).toEqual(unknown)
    const own = await server.graphql(
      AdjustEnrolmentDocument,
      { input: { enrolmentId, workoutExerciseId: row } },
      athlete,
    )
    expect(own.errors?.[0]?.extensions?.code).toBe('FORBIDDEN')

    await adjust({ workoutExerciseId: row, prescription: '2x5 @50kg', note: 'Between us' })
    const [{ id } = { id: '' }] = await stored()
    const node = `query ($id: ID!) { node(id: $id) { ... on Adjustment { note prescription adjustedBy { username } } } }`
    const read = async (who: Person) =>
      (await server.graphql(node, { id: encodeId('adjustment', id) }, who)).data.node as object | null
    const seen = { note: 'Between us', prescription: '2x5 @50kg', adjustedBy: { username: 'coach.one' } }
    expect(await read(coach)).toEqual(seen)
    expect(await read(athlete)).toEqual(seen)
    expect(await read(other)).toEqual({ note: null, prescription: '2x5 @50kg', adjustedBy: null })
    expect([await read(former), await read(stranger)]).toEqual([null, null])
    const { nextWorkout, adjustments } = await asked(other)
    expect(nextWorkout.rows[0]).toMatchObject({ prescription: '2x5 @50kg', isAdjusted: true, adjustmentNote: null })
    expect(adjustments.nodes).toMatchObject([{ note: null, adjustedBy: null }])
    const [told] = (await asked()).adjustments.nodes
    expect(told.adjustedBy).toEqual({ username: 'coach.one', displayName: 'Coach One', timeZone: 'UTC' })
    expect(await asked(former)).toBeNull()
  })

  it('is told by admin REST without its author and its words, except to the coach who wrote it', async () => {
    const { adjust, row, stored } = await enrolled()
    await adjust({ workoutExerciseId: row, prescription: '2x5 @50kg', note: 'Between us' })
    const [{ id } = { id: '' }] = await stored()
    expect(await get(coach, `adjustments/${id}?depth=0`)).toMatchObject({
      note: 'Between us',
      adjustedBy: coach.user.id,
    })
    const others = await get(other, `adjustments/${id}?depth=0`)
    expect(others).toMatchObject({ prescription: '2x5 @50kg' })
    expect(JSON.stringify(others)).not.toMatch(new RegExp(`Between us|${coach.user.id}`))
    const filters = [`adjustedBy][equals]=${coach.user.id}`, 'note][like]=Between', `former][exists]=true`]
    for (const filter of filters) {
      expect((await get(other, `adjustments?where[${filter}`)).errors).toBeDefined()
    }
  })

  it('is refused at the field that is wrong', async () => {
    const { enrolmentId, refusal, row, train } = await enrolled()
    const [jump] = [await make.exercise({ metric: 'REPS' })]
    const absent = (type: 'exercise' | 'workoutExercise') => encodeId(type, server.waymark.payload.db.newId())
    const elsewhere = (await enrolled()).row
    const cases: [Omit<AdjustEnrolmentInput, 'enrolmentId'>, string][] = [
      [{ workoutExerciseId: absent('workoutExercise'), note: 'x' }, 'NOT_FOUND input.workoutExerciseId'],
      [{ workoutExerciseId: elsewhere, note: 'x' }, 'NOT_FOUND input.workoutExerciseId'],
      [{ workoutExerciseId: 'x' }, 'NOT_FOUND input.workoutExerciseId'],
      [{ workoutExerciseId: row, exerciseId: absent('exercise') }, 'NOT_FOUND input.exerciseId'],
      [{ workoutExerciseId: row, exerciseId: 'x' }, 'NOT_FOUND input.exerciseId'],
      [{ workoutExerciseId: row, prescription: '3 by five' }, 'INVALID input.prescription'],
      [{ workoutExerciseId: row, prescription: '3x5 @+5kg' }, 'INVALID input.prescription'],
      [{ workoutExerciseId: row, prescription: '3x30s' }, 'INVALID input.prescription'],
      [{ workoutExerciseId: row, exerciseId: jump, prescription: '3x5 @75%' }, 'INVALID input.prescription'],
      [{ workoutExerciseId: row, exerciseId: jump, remove: true }, 'INVALID input.remove'],
      [{ workoutExerciseId: row, note: 'x'.repeat(501) }, 'INVALID input.note'],
    ]
    for (const [input, expected] of cases) expect(await refusal(input)).toEqual([expected])
    await train.mutate(LeaveProgramDocument, { enrolmentId })
    expect(await refusal({ workoutExerciseId: row, note: 'x' })).toEqual(['INVALID_TRANSITION input.enrolmentId'])
  })

  it('is what a workout is asked for that begins later, and is kept by it; one that began before keeps its own', async () => {
    const { adjust, athlete, enrolmentId, instead, press, row, second, slotId, squat, train } = await enrolled()
    const before = await train.start({ enrolmentId, slotId })
    await adjust({ workoutExerciseId: row, exerciseId: instead, prescription: '2x5 @50kg', note: 'Lighter' })
    await adjust({ workoutExerciseId: second, remove: true })
    const told = await train.start({ enrolmentId, slotId })
    await adjust({ workoutExerciseId: row, prescription: '1x1' })
    await adjust({ workoutExerciseId: second })

    const kept = await rowsOf(athlete, told.clientId)
    expect(kept.rows).toMatchObject([
      { workoutExerciseId: row, exercise: { id: instead }, prescription: '2x5 @50kg', adjustmentNote: 'Lighter' },
    ])
    for (const who of [coach, other]) {
      const { data } = await server.graphql(
        `query ($id: ID!) { workoutSession(id: $id) { ${ROWS} } }`,
        { id: told.id },
        who,
      )
      expect(data.workoutSession.rows).toEqual([{ ...kept.rows[0], adjustmentNote: null }])
    }
    expect((await rowsOf(athlete, before.clientId)).rows).toMatchObject([
      { exercise: { id: squat }, isAdjusted: false },
      { exercise: { id: press }, isAdjusted: false },
    ])

    const beside = await get(coach, `workoutSessions/${rawId(told.id)}/sets`)
    expect(beside).toMatchObject({ exercises: [{ sets: [{ prescribed: '5 @50kg' }, { prescribed: '5 @50kg' }] }] })
    expect(JSON.stringify(await get(other, `workoutSessions/${rawId(told.id)}?depth=0`))).not.toContain('Lighter')

    const set = { reps: 5, load: kg('50') }
    await train.log(told.id, instead, { ...set, workoutExerciseId: row, prescribedSetIndex: 1 })
    await train.log(told.id, squat, set)
    await train.log(before.id, squat, set)
    await train.log(before.id, instead, set)
    const substituted = async (clientId: string) =>
      (await rowsOf(athlete, clientId)).sets.map((each: { isSubstitution: boolean }) => each.isSubstitution)
    expect(await substituted(told.clientId)).toEqual([false, true])
    expect(await substituted(before.clientId)).toEqual([false, true])
    // What the coach cut away is no reason to lose a set of a device that has not heard of it.
    expect(
      codesOf(await train.log(told.id, instead, { ...set, workoutExerciseId: row, prescribedSetIndex: 4 })),
    ).toEqual([])
  })

  it('is not what a workout is asked for that began offline before it, whenever the device tells of it', async () => {
    const { adjust, athlete, enrolmentId, row, slotId, train } = await enrolled()
    const pause = () => new Promise((resolve) => setTimeout(resolve, 5))
    const moments: string[] = []
    for (const prescription of [null, '2x5 @50kg', '3x5 @50kg', null]) {
      await adjust({ workoutExerciseId: row, prescription })
      await pause()
      moments.push(new Date().toISOString())
      await pause()
    }
    const lines: string[] = []
    for (const at of moments) {
      const sessionClientId = randomUUID()
      await train.sync([event(at, { workoutStarted: { sessionClientId, enrolmentId, slotId } })])
      lines.push((await rowsOf(athlete, sessionClientId)).rows[0].prescription)
    }
    expect(lines).toEqual(['>=5', '2x5 @50kg', '3x5 @50kg', '>=5'])

    // An earlier start that arrives later moves the session to what held then.
    const sessionClientId = randomUUID()
    const start = (at: string | undefined) =>
      train.sync([event(String(at), { workoutStarted: { sessionClientId, enrolmentId, slotId } })])
    await start(moments[2])
    await start(moments[1])
    expect((await rowsOf(athlete, sessionClientId)).rows[0].prescription).toBe('2x5 @50kg')
  })

  it('survives newer revisions while its row does, and is listed as orphaned and taken back afterwards', async () => {
    const { adjust, asked, enrolmentId, press, refusal, row, second, train, workout } = await enrolled()
    await adjust({ workoutExerciseId: row, prescription: '2x5 @50kg' })
    const edit = async (expectedRevision: number, ...rows: [string, string][]) => {
      const exercises = rows.map(([id, prescription]) => ({ id, exerciseId: press, prescription }))
      await as(coach).mutate(UpdateWorkoutDocument, { workoutId: workout, expectedRevision, exercises })
      await train.mutate(TakeProgramRevisionDocument, { enrolmentId })
    }
    await edit(1, [second, '4x4'], [row, '5x5'])
    const moved = await asked()
    expect(moved.nextWorkout.rows).toMatchObject([
      { workoutExerciseId: second, prescription: '4x4' },
      { workoutExerciseId: row, exercise: { id: press }, prescription: '2x5 @50kg' },
    ])
    expect(moved.adjustments.nodes).toMatchObject([{ isOrphaned: false }])
    await edit(2, [second, '4x4'])
    const gone = await asked()
    expect(gone.nextWorkout.rows).toMatchObject([{ workoutExerciseId: second, isAdjusted: false }])
    expect(gone.adjustments.nodes).toMatchObject([{ isOrphaned: true, exerciseName: expect.stringMatching(/^Squat/) }])
    expect(await refusal({ workoutExerciseId: row, prescription: '1x1' })).toEqual([
      'NOT_FOUND input.workoutExerciseId',
    ])
    expect((await adjust({ workoutExerciseId: row })).adjustment).toBeNull()
    expect((await asked()).adjustments.totalCount).toBe(0)
  })

  it('keeps its exercise and the metric of it, also once it was taken back', async () => {
    const { adjust, instead, press, row, second } = await enrolled()
    await adjust({ workoutExerciseId: row, exerciseId: instead })
    await adjust({ workoutExerciseId: row })
    await adjust({ workoutExerciseId: second, prescription: '3x5' })
    expect(await as(coach).refusal(DeleteExerciseDocument, { exerciseId: instead })).toEqual([
      'IN_USE input.exerciseId',
    ])
    for (const exerciseId of [instead, press]) {
      const changed = { exerciseId, metric: 'DURATION' as const }
      expect(await as(coach).refusal(UpdateExerciseDocument, changed)).toEqual(['IN_USE input.metric'])
    }
  })

  it('ends in one state when twenty racers adjust the same row, two coaches and all', async () => {
    const { adjust, asked, row, stored } = await enrolled()
    const answers = await Promise.all(
      times(RACERS, (index) =>
        adjust({ workoutExerciseId: row, prescription: `${index + 1}x5 @50kg` }, index % 2 ? coach : other),
      ),
    )
    expect(answers.flatMap(codesOf)).toEqual([])
    const [kept, ...more] = await stored()
    expect(more).toEqual([])
    const { nextWorkout, adjustments } = await asked()
    expect(nextWorkout.rows[0].prescription).toBe(kept?.prescription)
    expect(adjustments.totalCount).toBe(1)
    const sets = Number(kept?.prescription?.split('x')[0])
    expect(kept?.adjustedBy).toBe((sets - 1) % 2 ? coach.user.id : other.user.id)
  })

  it('comes wholly before the end of the coaching or is refused, when the two race', async () => {
    const { adjust, athlete, row, stored } = await enrolled()
    const query = '{ me { coachings(status: ACTIVE) { nodes { id coach { username } } } } }'
    const { nodes } = (await server.graphql(query, {}, athlete)).data.me.coachings
    const { id: coachingId } = present(
      nodes.find((each: { coach: { username: string } }) => each.coach.username === 'coach.one') as { id: string },
    )
    const [ended, ...answers] = await Promise.all([
      as(athlete).mutate(EndCoachingDocument, { coachingId }),
      ...times(RACERS, (index) => adjust({ workoutExerciseId: row, note: `note ${index}` })),
    ])
    expect(ended?.userErrors).toEqual([])
    const accepted = answers.filter((answer) => codesOf(answer).length === 0)
    expect(await stored()).toHaveLength(accepted.length > 0 ? 1 : 0)
    expect(new Set(answers.flatMap(codesOf))).toEqual(new Set(accepted.length < RACERS ? ['NOT_FOUND'] : []))
    const late = await adjust({ workoutExerciseId: row, note: 'late' })
    expect(codesOf(late)).toEqual(['NOT_FOUND'])
  })

  it('is bounded for an enrolment, and those that were taken back count', async () => {
    const { adjust, athlete, enrolmentId, refusal, row, second } = await enrolled()
    const at = new Date().toISOString()
    const { payload } = server.waymark
    const rows = times(COACHING_LIMITS.adjustmentsPerEnrolment - 1, () => ({
      ...{
        id: payload.db.newId(),
        user: athlete.user.id,
        enrolment: rawId(enrolmentId),
        workoutExerciseId: randomUUID(),
      },
      ...{ workoutId: payload.db.newId(), workoutTitle: 'Then', exerciseName: 'Then', adjustedAt: at, takenBackAt: at },
    }))
    await server.waymark.doorway.inTransaction(coach.caller, async ({ req }) => {
      await payload.db.upsertMany({ collection: 'adjustments', rows, req })
    })
    expect(codesOf(await adjust({ workoutExerciseId: row, note: 'the last' }))).toEqual([])
    expect(await refusal({ workoutExerciseId: second, note: 'one more' })).toEqual(['TOO_MANY input.workoutExerciseId'])
    expect(codesOf(await adjust({ workoutExerciseId: row, note: 'again' }))).toEqual([])
  })

  it('loses its author with the account of the coach, and goes with that of the athlete', async () => {
    const { adjust, asked, athlete, row, stored } = await enrolled()
    const leaving = await server.register({ username: `leaving.${count}`, role: 'COACH' })
    await coached(server, leaving, athlete)
    await adjust({ workoutExerciseId: row, prescription: '2x5', note: 'Farewell' }, leaving)
    const forget = ({ user: { id } }: Person) => server.waymark.payload.delete({ collection: 'productUsers', id })
    await forget(leaving)
    expect((await asked()).adjustments.nodes).toMatchObject([
      { adjustedBy: null, note: 'Farewell', prescription: '2x5' },
    ])
    expect((await asked(other)).adjustments.nodes).toMatchObject([
      { adjustedBy: null, note: null, prescription: '2x5' },
    ])
    await forget(athlete)
    expect(await stored()).toEqual([])
  })

  it('costs a constant number of calls, to make, to begin a workout by and to read', async () => {
    const { adjust, asked, athlete, enrolmentId, row, second, slotId, train } = await enrolled()
    const made = await server.calls(() => adjust({ workoutExerciseId: row, prescription: '3x5' }))
    expect(made.filter((call) => !AUTHENTICATION.includes(call))).toEqual([
      ...['find productUsers', 'find coachings', 'find enrolments', 'hold coachings', 'hold enrolments'],
      'findTogether enrolments+adjustments',
      ...['find programRevisions', 'find workoutRevisions', 'find exercises', 'markMany exercises'],
      'upsertMany adjustments',
      // The answer: who may know the author, and whether the row is there.
      ...['find coachings', 'find enrolments', 'find programRevisions', 'find workoutRevisions'],
    ])
    const started = await server.calls(() => train.start({ enrolmentId, slotId }))
    expect(started.filter((call) => call.includes('adjustments'))).toEqual(['findTogether enrolments+adjustments'])
    const reading = async () => (await server.calls(() => asked())).sort()
    const one = await reading()
    const askedFor = () => server.graphql(AskedForDocument, { enrolmentId }, athlete)
    const named = (await server.calls(askedFor)).sort()
    await adjust({ workoutExerciseId: second, prescription: '3x5' })
    expect(await reading()).toEqual(one)
    expect((await server.calls(askedFor)).sort()).toEqual(named)
    const { clientId, id } = await train.start({ enrolmentId, slotId })
    const rows = await server.calls(() => rowsOf(athlete, clientId))
    expect(rows.filter((call) => call.includes('adjustments'))).toEqual([])
    const { data } = await server.graphql(AskedForDocument, { enrolmentId }, athlete)
    const exerciseId = present(data.enrolment?.nextWorkout?.rows?.[0]).exercise.id
    const logged = await server.calls(() => train.log(id, exerciseId, { reps: 5, load: kg('50') }))
    expect(logged.filter((call) => call.includes('adjustments'))).toEqual([])
  })
})
