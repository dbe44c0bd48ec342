import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asking } from '../src/testing/asking.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import {
  CompleteWorkoutDocument,
  LogSetDocument,
  StartWorkoutDocument,
  UpdateSetDocument,
  UpdateWorkoutSessionDocument,
} from '../src/testing/generated/operations.ts'
import { type Person, present, startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { event, kg, training } from '../src/testing/training.ts'

describe('the flag for pain', () => {
  let server: TestServer
  let exercise: string
  let person: Person
  let athlete: ReturnType<typeof training>

  beforeAll(async () => {
    server = await startTestServer()
    const coach = await server.register({ username: 'coach.one', role: 'COACH' })
    exercise = await catalogue(server, coach).exercise()
    person = await server.register({ username: 'athlete.one' })
    athlete = training(server, person)
  })
  afterAll(() => server.stop())

  const minute = (number: number) => new Date(Date.parse('2025-11-17T12:00:00.000Z') + number * 60_000).toISOString()
  const start = (more: object = {}, clientId = randomUUID()) =>
    athlete.mutate(StartWorkoutDocument, { clientId, title: 'Freestyle', startedAt: minute(0), ...more })

  it('is false until somebody says so, and an edit takes it back, also by null', async () => {
    const { workoutSession } = await start()
    const { id: workoutSessionId } = present(workoutSession)
    expect(workoutSession?.hasPain).toBe(false)
    const edit = async (hasPain: boolean | null) =>
      (await athlete.mutate(UpdateWorkoutSessionDocument, { workoutSessionId, hasPain })).workoutSession?.hasPain
    expect([await edit(true), await edit(false), await edit(true), await edit(null)]).toEqual([
      true,
      false,
      true,
      false,
    ])
  })

  it('stays as it was edited when the request that began the workout comes again', async () => {
    const clientId = randomUUID()
    const { workoutSession } = await start({ hasPain: true }, clientId)
    expect(workoutSession?.hasPain).toBe(true)
    const { id: workoutSessionId } = present(workoutSession)
    await athlete.mutate(UpdateWorkoutSessionDocument, { workoutSessionId, hasPain: false })
    expect((await start({ hasPain: true }, clientId)).workoutSession?.hasPain).toBe(false)
    // What is said with the end is said now.
    const ended = { workoutSessionId, completedAt: minute(0), hasPain: true }
    expect((await athlete.mutate(CompleteWorkoutDocument, ended)).workoutSession?.hasPain).toBe(true)
    const again = { ...ended, hasPain: false }
    expect((await athlete.mutate(CompleteWorkoutDocument, again)).workoutSession?.hasPain).toBe(true)
  })

  it('of a set is merged like its other values: a repeated log undoes no edit, and clears nothing', async () => {
    const { workoutSession } = await start()
    const log = {
      ...{ workoutSessionId: present(workoutSession).id, exerciseId: exercise, clientId: randomUUID() },
      ...{ reps: 5, load: kg('100') },
    }
    const logged = async (more: object) => (await athlete.mutate(LogSetDocument, { ...log, ...more })).set
    const first = present(await logged({ hasPain: true }))
    expect(first.hasPain).toBe(true)
    expect((await logged({}))?.hasPain).toBe(true)
    const edited = await athlete.mutate(UpdateSetDocument, { setId: first.id, hasPain: false })
    expect(edited.set?.hasPain).toBe(false)
    expect((await logged({ hasPain: true }))?.hasPain).toBe(false)
    expect((await logged({ hasPain: true, reps: 6 }))?.hasPain).toBe(false)
  })

  it('comes offline too, and an end that does not count does not lose it', async () => {
    const [sessionClientId, setClientId] = [randomUUID(), randomUUID()]
    const events = [
      event(minute(0), { workoutStarted: { sessionClientId, title: 'Offline' } }),
      event(minute(5), {
        setLogged: {
          ...{ sessionClientId, setClientId, exerciseId: exercise, reps: '5' },
          ...{ loadValue: '100', loadUnit: 'KG', hasPain: true },
        },
      }),
      event(minute(30), { workoutCompleted: { sessionClientId } }),
      event(minute(31), { workoutCompleted: { sessionClientId, hasPain: true } }),
    ]
    const outcomes = async () => (await athlete.sync(events)).map(({ outcome }) => outcome)
    expect(await outcomes()).toEqual(['APPLIED', 'APPLIED', 'APPLIED', 'APPLIED'])
    expect(await outcomes()).toEqual(['DUPLICATE', 'DUPLICATE', 'DUPLICATE', 'DUPLICATE'])
    const { workoutSession } = await asking(server).ask(
      'query ($id: ID!) { workoutSession(clientId: $id) { hasPain completedAt sets { hasPain } } }',
      person,
      { id: sessionClientId },
    )
    expect(workoutSession).toEqual({ hasPain: true, completedAt: minute(30), sets: [{ hasPain: true }] })
  })
})
