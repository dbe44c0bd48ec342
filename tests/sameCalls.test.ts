import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dayOf } from '../src/kernel/localDay.ts'
import { encodeId } from '../src/kernel/nodeId.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import { coached } from '../src/testing/coached.ts'
import { callsOf } from '../src/testing/countCalls.ts'
import {
  AdjustEnrolmentDocument,
  MoveScheduledWorkoutDocument,
  PauseEnrolmentDocument,
  ScheduleEnrolmentDocument,
  ShiftScheduleDocument,
  SkipScheduledWorkoutDocument,
  TakeProgramRevisionDocument,
} from '../src/testing/generated/operations.ts'
import { isMongo, type Person, startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { training } from '../src/testing/training.ts'

const NOWHERE = isMongo ? 'f'.repeat(24) : '00000000-0000-4000-8000-000000000000'

describe('an enrolment of somebody whom the caller does not coach', () => {
  let server: TestServer
  let coach: Person
  let athlete: Person
  let enrolmentId: string

  beforeAll(async () => {
    server = await startTestServer()
    coach = await server.register({ username: 'coach.one', role: 'COACH' })
    athlete = await server.register({ username: 'athlete.one' })
    await coached(server, coach, athlete)
    const stranger = await server.register({ username: 'stranger' })
    const { program } = await catalogue(server, coach).publishedTree()
    enrolmentId = (await training(server, stranger).enrol(program)).id
  })
  afterAll(() => server.stop())

  it('is answered as one that does not exist, after as many database calls', async () => {
    const today = dayOf(new Date(), 'UTC')
    const slotId = encodeId('slot', NOWHERE)
    const workoutExerciseId = encodeId('workoutExercise', NOWHERE)
    const schedule = { startsOn: today, trainingDays: ['MONDAY'] }
    const mutations = [
      [AdjustEnrolmentDocument, { workoutExerciseId, remove: true }],
      [MoveScheduledWorkoutDocument, { slotId, to: today }],
      [PauseEnrolmentDocument, { from: today }],
      [ScheduleEnrolmentDocument, { schedule }],
      [ShiftScheduleDocument, { fromSlotId: slotId, days: 1 }],
      [SkipScheduledWorkoutDocument, { slotId }],
      [TakeProgramRevisionDocument, {}],
    ] as const
    for (const [document, input] of mutations) {
      for (const who of [coach, athlete]) {
        const ask = async (id: string) => {
          let answer: unknown
          const calls = await callsOf(server.waymark.payload, async () => {
            const { data, errors } = await server.graphql(
              document as never,
              { input: { ...input, enrolmentId: id } },
              who,
            )
            answer = { data, errors }
          })
          return { calls, answer }
        }
        const absent = await ask(encodeId('enrolment', NOWHERE))
        expect(JSON.stringify(absent.answer)).toContain(
          document === AdjustEnrolmentDocument && who === athlete ? 'FORBIDDEN' : 'NOT_FOUND',
        )
        expect(await ask(enrolmentId)).toEqual(absent)
      }
    }
  })
})
