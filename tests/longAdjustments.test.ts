import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { COACHING_LIMITS } from '../src/kernel/coachingVocabulary.ts'
import { encodeId } from '../src/kernel/nodeId.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import { coached } from '../src/testing/coached.ts'
import { AdjustEnrolmentDocument, type AdjustEnrolmentInput } from '../src/testing/generated/operations.ts'
import { codesOf, times } from '../src/testing/mutate.ts'
import { mutations } from '../src/testing/mutations.ts'
import { type Person, startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { event, kg, training } from '../src/testing/training.ts'
import { rawId, trainingHistory } from '../src/testing/trainingHistory.ts'

const ROWS = 50
/** As many enrolments as one call reads with all that was adjusted in them, and one more. */
const ENROLMENTS = 11
const MOST_BYTES = COACHING_LIMITS.adjustmentBytesPerEnrolment
/** Fifty sets that are all different. */
const LONG_LINE = times(50, (index) => `5 @${100 + index}kg`).join('; ')
const BEFORE = '2026-03-10T18:00:00.000Z'

/** Enrolments in which as much is adjusted as can be, so that MongoDB's 16 MB for one answer are within reach. */
describe('adjustments without end', () => {
  let server: TestServer
  let coach: Person
  let athlete: Person
  let exercise: string
  let train: ReturnType<typeof training>
  let enrolments: { id: string; slotId: string; rows: string[] }[]

  beforeAll(async () => {
    server = await startTestServer()
    coach = await server.register({ username: 'coach.one', role: 'COACH' })
    athlete = await server.register({ username: 'ada' })
    await coached(server, coach, athlete)
    const make = catalogue(server, coach)
    exercise = await make.exercise()
    train = training(server, athlete)
    const workout = await make.workout(times(ROWS, () => exercise))
    const { exercises } = await server.waymark.payload.findByID({
      ...{ collection: 'workouts', id: rawId(workout), depth: 0 },
    })
    const rows = (exercises ?? []).map(({ id }) => String(id))
    enrolments = []
    for (const _ of times(ENROLMENTS, () => 0)) {
      const { id } = await train.enrol(await make.program([await make.milestone([workout])], { isPublished: true }))
      const query = 'query ($id: ID!) { enrolment(id: $id) { nextWorkout { slotId } } }'
      const { data } = await server.graphql(query, { id }, athlete)
      enrolments.push({ id, slotId: data.enrolment.nextWorkout.slotId, rows })
      await fill(id, rawId(workout), rows)
    }
  }, 300_000)
  afterAll(() => server.stop())

  /** Adjusts all rows but the last two, each with former states, until there is no room for another line. */
  async function fill(enrolment: string, workoutId: string, rows: readonly string[]): Promise<void> {
    const most = Math.floor(MOST_BYTES / (ROWS - 2)) - 1_000
    const state = { until: BEFORE, change: { line: LONG_LINE, note: 'n'.repeat(500), at: BEFORE } }
    const former = times(Math.floor(most / JSON.stringify(state).length), () => state)
    const adjusted = rows.slice(0, -2).map((workoutExerciseId) => ({
      ...{ enrolment: rawId(enrolment), workoutId, workoutExerciseId, adjustedBy: coach.user.id },
      ...{ note: 'n'.repeat(500), prescription: LONG_LINE, former, adjustedAt: BEFORE },
    }))
    await trainingHistory(server).adjustments(athlete.user.id, adjusted as never)
    // What is left is filled with rows that the program no longer has.
    const gone = { enrolment: rawId(enrolment), note: 'n'.repeat(500), adjustedAt: BEFORE }
    const more = (count: number) =>
      trainingHistory(server).adjustments(
        athlete.user.id,
        times(count, () => gone),
      )
    const before = await bytesOf(enrolment)
    await more(1)
    const bytes = await bytesOf(enrolment)
    await more(Math.floor((MOST_BYTES - bytes) / (bytes - before)))
  }

  const rowOf = (enrolment: number, row: number) => ({
    enrolmentId: String(enrolments[enrolment]?.id),
    workoutExerciseId: encodeId('workoutExercise', String(enrolments[enrolment]?.rows.at(row))),
  })
  const adjust = (input: Omit<AdjustEnrolmentInput, 'remove'>) =>
    mutations(server, coach).mutate(AdjustEnrolmentDocument, { remove: false, ...input } as AdjustEnrolmentInput)
  const bytesOf = async (enrolment: string) => {
    const where = { enrolment: { equals: rawId(enrolment) } }
    const { docs } = await server.waymark.payload.find({
      ...{ collection: 'adjustments', where, pagination: false, depth: 0 },
    })
    return docs.reduce((sum, each) => sum + Buffer.byteLength(JSON.stringify(each)), 0)
  }
  const bytesIn = (enrolment: number) => bytesOf(String(enrolments[enrolment]?.id))
  const start = ({ id: enrolmentId, slotId }: { id: string; slotId: string }, at = new Date().toISOString()) =>
    event(at, { workoutStarted: { sessionClientId: randomUUID(), enrolmentId, slotId } })

  it('are bounded by their bytes, and a workout is begun, logged and synced all the same', async () => {
    expect(await bytesIn(0)).toBeGreaterThan(MOST_BYTES * 0.98)
    const [first] = enrolments
    const { id } = await train.start({ enrolmentId: String(first?.id), slotId: String(first?.slotId) })
    const values = { reps: 5, load: kg('50'), workoutExerciseId: rowOf(0, 0).workoutExerciseId, prescribedSetIndex: 49 }
    expect(codesOf(await train.log(id, exercise, values))).toEqual([])
    const query = 'query ($id: ID!) { workoutSession(id: $id) { rows { prescription isAdjusted adjustmentNote } } }'
    const { data } = await server.graphql(query, { id }, athlete)
    expect(data.workoutSession.rows).toHaveLength(ROWS)
    expect(data.workoutSession.rows[0]).toEqual({
      ...{ prescription: LONG_LINE, isAdjusted: true, adjustmentNote: 'n'.repeat(500) },
    })
  })

  it('are refused where there is no room, and make room when a row is adjusted again or taken back', async () => {
    const long = { prescription: LONG_LINE.replace('100', '99'), note: 'o'.repeat(500) }
    const refused = await mutations(server, coach).refusal(AdjustEnrolmentDocument, {
      ...{ ...rowOf(0, -1), ...long, remove: false },
    })
    expect(refused).toEqual(['TOO_MANY input.workoutExerciseId'])
    // The row forgets all former states but the last.
    expect(codesOf(await adjust({ ...rowOf(0, 0), ...long }))).toEqual([])
    expect(codesOf(await adjust({ ...rowOf(0, -1), ...long }))).toEqual([])
    expect((await adjust(rowOf(0, 1))).adjustment).toBeNull()
    for (const index of times(ROWS, (row) => row)) expect(codesOf(await adjust(rowOf(0, index)))).toEqual([])
    expect(await bytesIn(0)).toBeLessThanOrEqual(MOST_BYTES)
    const [first] = enrolments
    const { id } = await train.start({ enrolmentId: String(first?.id), slotId: String(first?.slotId) })
    const query = 'query ($id: ID!) { workoutSession(id: $id) { rows { isAdjusted } } }'
    const { data } = await server.graphql(query, { id }, athlete)
    expect(data.workoutSession.rows).toEqual(times(ROWS, () => ({ isAdjusted: false })))
  })

  it('stay within the bound when twenty racers adjust as many rows', async () => {
    const long = { prescription: LONG_LINE.replace('100', '98'), note: 'p'.repeat(500) }
    const answers = await Promise.all(times(20, (index) => adjust({ ...rowOf(1, index - 2), ...long })))
    const codes = answers.map((answer) => codesOf(answer).join())
    // There was no room for a row that nobody had adjusted, until another one had forgotten what held before.
    expect(codes.slice(2)).toEqual(times(18, () => ''))
    expect(['', 'TOO_MANY']).toEqual(expect.arrayContaining(codes.slice(0, 2)))
    expect(await bytesIn(1)).toBeLessThanOrEqual(MOST_BYTES)
  })

  it('are read in one call for ten enrolments that a device has begun, and in two for more', async () => {
    for (const [count, expected] of [
      [10, ['findTogether enrolments+adjustments']],
      [11, ['find enrolments', 'find adjustments']],
    ] as const) {
      const events = enrolments.slice(-count).map((each) => start(each))
      const calls = await server.calls(async () => {
        const results = await train.sync(events)
        expect(results.map(({ outcome }) => outcome)).toEqual(times(count, () => 'APPLIED'))
      })
      const reads = calls.filter((call) => call.endsWith('adjustments') || call === 'find enrolments')
      expect(reads.slice(0, expected.length)).toEqual(expected)
    }
  })
})
