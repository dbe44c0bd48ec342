import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  CreateExerciseDocument,
  CreateMilestoneDocument,
  CreateProgramDocument,
  CreateWorkoutDocument,
  PublishProgramDocument,
  ReorderProgramMilestonesDocument,
  StartWorkoutDocument,
  TakeProgramRevisionDocument,
  UpdateProfileDocument,
} from '../src/testing/generated/operations.ts'
import { mutateAs } from '../src/testing/mutate.ts'
import { member } from '../src/testing/signIn.ts'
import { type Person, present, startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { event, training } from '../src/testing/training.ts'

/** Uses only GraphQL. Every number is worked out by hand beside it. */
describe('a coach builds, an athlete trains', () => {
  let server: TestServer
  let coach: Person
  let ada: Awaited<ReturnType<typeof member>>

  beforeAll(async () => {
    server = await startTestServer()
    coach = await server.register({ username: 'coach.carter', role: 'COACH' })
    ada = await member(server, 'ada')
  })
  afterAll(() => server.stop())

  const ask = async (query: string, variables: object = {}, who: { token: string } = ada) => {
    const { data, errors } = await server.graphql(query, variables, { token: who.token })
    expect(errors).toBeUndefined()
    return data
  }

  const progress = async () =>
    (
      await ask(`{ me {
        progress {
          workoutsCompleted setsPerformed totalVolume pounds: totalVolume(unit: LB) longestStreakWeeks lastWorkoutAt
        }
        personalRecords { nodes { kind achievedAt exercise { name } set { reps durationSeconds load { value unit } estimatedOneRepMax { value } } } }
      } }`)
    ).me

  const enrolment = async (id: string) =>
    (
      await ask(
        `query ($id: ID!) { enrolment(id: $id) {
          status percentComplete pinnedRevision isCurrent completedAt
          milestones { title slotsDone slotsTotal completedAt }
          currentMilestone { title } nextWorkout { slotId workoutTitle workout { id } }
        } }`,
        { id },
      )
    ).enrolment

  it('for two weeks, most of it without a signal', async () => {
    // The coach builds two exercises, two workouts, a week of A-B-A and a week of B.
    const build = mutateAs(server, coach)
    const exercise = async (name: string, metric: 'LOAD_AND_REPS' | 'DURATION') => {
      const input = { name, metric, category: 'STRENGTH', primaryMuscles: ['QUADRICEPS'] } as const
      return present((await build(CreateExerciseDocument, { ...input, primaryMuscles: ['QUADRICEPS'] })).exercise).id
    }
    const squat = await exercise('Back squat', 'LOAD_AND_REPS')
    const plank = await exercise('Plank', 'DURATION')
    const workout = async (title: string, ids: string[]) => {
      const setOf = (id: string) => (id === plank ? { durationSeconds: 60 } : { repsMin: 5 })
      const exercises = ids.map((exerciseId) => ({ exerciseId, sets: [setOf(exerciseId)] }))
      return present((await build(CreateWorkoutDocument, { title, exercises })).workout).id
    }
    const [a, b] = [await workout('Day A', [squat, plank]), await workout('Day B', [squat])]
    const milestone = async (title: string, workoutIds: string[]) =>
      present((await build(CreateMilestoneDocument, { title, workoutIds })).milestone).id
    const milestoneIds = [await milestone('Week 1', [a, b, a]), await milestone('Week 2', [b])]
    const draft = await build(CreateProgramDocument, { title: 'Two weeks to a stronger squat', milestoneIds })
    const programId = present(draft.program).id
    await build(PublishProgramDocument, { programId, expectedRevision: 1 })

    // Ada, who lives in Berlin, joins.
    await mutateAs(server, ada)(UpdateProfileDocument, { timeZone: 'Europe/Berlin' })
    const athlete = training(server, ada)
    const joined = await athlete.enrol(programId)
    expect(joined).toMatchObject({ status: 'ACTIVE', pinnedRevision: 2, percentComplete: 0, isCurrent: true })
    const { milestones } = (
      await ask('query ($id: ID!) { enrolment(id: $id) { milestones { slots { slotId workoutTitle } } } }', {
        id: joined.id,
      })
    ).enrolment
    const slots = milestones.flatMap((each: { slots: { slotId: string; workoutTitle: string }[] }) => each.slots)
    expect(slots.map(({ workoutTitle }: { workoutTitle: string }) => workoutTitle)).toEqual([
      ...['Day A', 'Day B', 'Day A', 'Day B'],
    ])

    // She trains in a cellar without a signal, on Monday, Wednesday and Friday.
    const session = () => randomUUID()
    const [monday, wednesday, friday] = [session(), session(), session()]
    const start = (at: string, sessionClientId: string, slot: number) =>
      event(at, { workoutStarted: { sessionClientId, enrolmentId: joined.id, slotId: slots[slot].slotId } })
    const lift = (at: string, sessionClientId: string, reps: number, loadValue: string, more: object = {}) =>
      event(at, {
        setLogged: {
          ...{
            sessionClientId,
            setClientId: randomUUID(),
            exerciseId: squat,
            reps: String(reps),
            loadValue,
            loadUnit: 'KG',
          },
          ...more,
        },
      })
    const hold = (at: string, sessionClientId: string, durationSeconds: string) =>
      event(at, { setLogged: { sessionClientId, setClientId: randomUUID(), exerciseId: plank, durationSeconds } })
    const finish = (at: string, sessionClientId: string, rating: string) =>
      event(at, { workoutCompleted: { sessionClientId, rating } })
    const mistaken = lift('2025-11-07T18:20:00Z', friday, 9, '105')
    const corrected = lift('2025-11-07T18:10:00Z', friday, 4, '105')

    const log = [
      start('2025-11-03T18:00:00Z', monday, 0),
      lift('2025-11-03T18:05:00Z', monday, 10, '40', { type: 'WARMUP' }),
      lift('2025-11-03T18:10:00Z', monday, 5, '100'),
      lift('2025-11-03T18:15:00Z', monday, 5, '100'),
      lift('2025-11-03T18:20:00Z', monday, 4, '102.5'),
      hold('2025-11-03T18:25:00Z', monday, '60'),
      finish('2025-11-03T18:40:00Z', monday, '4'),
      start('2025-11-05T18:00:00Z', wednesday, 1),
      lift('2025-11-05T18:10:00Z', wednesday, 5, '225', { loadUnit: 'LB' }),
      finish('2025-11-05T18:30:00Z', wednesday, '3'),
      start('2025-11-07T18:00:00Z', friday, 2),
      corrected,
      event('2025-11-07T18:12:00Z', { setUpdated: { setClientId: corrected.setLogged?.setClientId, reps: '5' } }),
      mistaken,
      event('2025-11-07T18:21:00Z', { setRemoved: { setClientId: mistaken.setLogged?.setClientId } }),
      hold('2025-11-07T18:25:00Z', friday, '75'),
      finish('2025-11-07T18:40:00Z', friday, '5'),
    ]
    // The phone sends its events in two parts, newest first, and sends the second part twice.
    const [first, second] = [log.slice(0, 9).reverse(), log.slice(9).reverse()]
    for (const part of [second, first, second]) await athlete.sync(part)

    // Volume: 5 × 100 + 5 × 100 + 4 × 102.5 = 1,410 kg on Monday, 5 × 225 lb = 1,125 lb = 510.29141625 kg on Wednesday,
    // 5 × 105 = 525 kg on Friday: 2,445.29141625 kg. 1,935 kg ÷ 0.45359237 + 1,125 lb = 5,390.9448… lb.
    // Sets: 5 on Monday, 1 on Wednesday, 2 on Friday.
    const week1 = await progress()
    expect(week1.progress).toEqual({
      ...{ workoutsCompleted: 3, setsPerformed: 8, totalVolume: '2445.291', pounds: POUNDS_AFTER_WEEK_1 },
      ...{ longestStreakWeeks: 1, lastWorkoutAt: '2025-11-07T18:40:00.000Z' },
    })
    // Friday's 105 kg × 5 gives an estimate of 105 × 35 ÷ 30 = 122.5. Monday had the first set of five repetitions. The
    // warm-up does not count.
    const friday5 = { reps: 5, load: '105', estimate: '122.5' }
    expect(week1.personalRecords.nodes.sort(byKind)).toEqual([
      record('BEST_ESTIMATED_ONE_REP_MAX', 'Back squat', '2025-11-07T18:10:00.000Z', friday5),
      record('HEAVIEST_LOAD', 'Back squat', '2025-11-07T18:10:00.000Z', friday5),
      record('LONGEST_DURATION', 'Plank', '2025-11-07T18:25:00.000Z', { durationSeconds: 75 }),
      record('MOST_REPS', 'Back squat', '2025-11-03T18:10:00.000Z', { reps: 5, load: '100', estimate: '116.667' }),
    ])
    // 3 of 4 slots are done: 75 %.
    expect(await enrolment(joined.id)).toMatchObject({
      ...{ status: 'ACTIVE', percentComplete: 75, pinnedRevision: 2, isCurrent: true },
      milestones: [
        { title: 'Week 1', slotsDone: 3, slotsTotal: 3, completedAt: '2025-11-07T18:40:00.000Z' },
        { title: 'Week 2', slotsDone: 0, slotsTotal: 1, completedAt: null },
      ],
      currentMilestone: { title: 'Week 2' },
      nextWorkout: { slotId: slots[3].slotId, workoutTitle: 'Day B', workout: { id: b } },
    })

    // The coach puts the second week first. Ada's enrolment does not change.
    await build(ReorderProgramMilestonesDocument, {
      ...{ programId, expectedRevision: 2, milestoneIds: [...milestoneIds].reverse() },
    })
    expect(await enrolment(joined.id)).toMatchObject({ percentComplete: 75, pinnedRevision: 2, isCurrent: false })
    const preview = await ask(
      `query ($input: PreviewProgramPropagationInput!) {
        previewProgramPropagation(input: $input) { enrolmentsMoved enrolmentsCompleted changes { kind title } }
      }`,
      { input: { programId, expectedRevision: 3 } },
      coach,
    )
    expect(preview.previewProgramPropagation).toMatchObject({
      ...{ enrolmentsMoved: 1, enrolmentsCompleted: 0, changes: [{ kind: 'MOVED' }] },
    })
    await mutateAs(server, ada)(TakeProgramRevisionDocument, { enrolmentId: joined.id })
    expect(await enrolment(joined.id)).toMatchObject({
      ...{ percentComplete: 75, pinnedRevision: 3, isCurrent: true, nextWorkout: { slotId: slots[3].slotId } },
      milestones: [{ title: 'Week 2' }, { title: 'Week 1', completedAt: '2025-11-07T18:40:00.000Z' }],
    })

    // On the next Monday she finishes online.
    const last = await athlete.mutate(StartWorkoutDocument, {
      ...{ clientId: randomUUID(), enrolmentId: joined.id, slotId: slots[3].slotId },
      startedAt: '2025-11-10T18:00:00Z',
    })
    const { id } = present(last.workoutSession)
    const logged = await athlete.log(id, squat, {
      ...{ reps: 3, load: { value: '110', unit: 'KG' }, performedAt: '2025-11-10T18:10:00Z' },
    })
    // 110 × 33 ÷ 30 = 121. The load is the heaviest yet, but Friday's estimate of 122.5 remains the record.
    expect(logged.set).toMatchObject({ estimatedOneRepMax: { value: '121' } })
    expect(logged.newPersonalRecords.map(({ kind }) => kind)).toEqual(['HEAVIEST_LOAD'])
    const completed = await athlete.complete(id, { completedAt: '2025-11-10T18:30:00Z' })
    expect(completed.milestonesCompleted.map(({ title }) => title)).toEqual(['Week 2'])
    expect(completed.workoutSession).toMatchObject({ status: 'COMPLETED', volume: '330' })

    // 2,445.29141625 + 3 × 110 = 2,775.29141625 kg. She has trained in two consecutive ISO weeks.
    expect((await progress()).progress).toEqual({
      ...{ workoutsCompleted: 4, setsPerformed: 9, totalVolume: '2775.291', pounds: POUNDS_AT_THE_END },
      ...{ longestStreakWeeks: 2, lastWorkoutAt: '2025-11-10T18:30:00.000Z' },
    })
    expect(await enrolment(joined.id)).toMatchObject({
      ...{ status: 'COMPLETED', percentComplete: 100, completedAt: '2025-11-10T18:30:00.000Z' },
      ...{ currentMilestone: null, nextWorkout: null },
    })
  })
})

const POUNDS_AFTER_WEEK_1 = '5390.945'
const POUNDS_AT_THE_END = '6118.47'

interface Proof {
  reps?: number
  load?: string
  durationSeconds?: number
  estimate?: string
}

function record(kind: string, name: string, achievedAt: string, { reps, load, durationSeconds, estimate }: Proof) {
  return {
    ...{ kind, achievedAt, exercise: { name } },
    set: {
      ...{ reps: reps ?? null, durationSeconds: durationSeconds ?? null },
      load: load ? { value: load, unit: 'KG' } : null,
      estimatedOneRepMax: estimate ? { value: estimate } : null,
    },
  }
}

const byKind = (one: { kind: string }, other: { kind: string }) => (one.kind < other.kind ? -1 : 1)
