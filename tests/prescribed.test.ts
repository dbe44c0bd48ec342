import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { catalogue } from '../src/testing/catalogue.ts'
import {
  DeleteExerciseDocument,
  PreviewProgramPropagationDocument,
  TakeProgramRevisionDocument,
  UpdateWorkoutDocument,
  type UpdateWorkoutInput,
} from '../src/testing/generated/operations.ts'
import { codesOf } from '../src/testing/mutate.ts'
import { mutations } from '../src/testing/mutations.ts'
import { type Person, present, startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { event, training } from '../src/testing/training.ts'

const ASKED = 'id revision title exercises { id exercise { id } prescription }'

describe('what an athlete is asked to do', () => {
  let server: TestServer
  let coach: Person
  let athlete: Person
  let stranger: Person
  let make: ReturnType<typeof catalogue>
  let coaching: ReturnType<typeof mutations>
  let train: ReturnType<typeof training>

  beforeAll(async () => {
    server = await startTestServer()
    ;[coach, athlete, stranger] = await Promise.all([
      server.register({ username: 'coach.one', role: 'COACH' }),
      server.register({ username: 'athlete.one' }),
      server.register({ username: 'athlete.two' }),
    ])
    make = catalogue(server, coach)
    coaching = mutations(server, coach)
    train = training(server, athlete)
  })
  afterAll(() => server.stop())

  /** A published program with one slot, and the athlete's enrolment in it. */
  async function enrolled() {
    const tree = await make.publishedTree()
    const { id: enrolmentId } = await train.enrol(tree.program)
    const asked = async () => {
      const query = `query ($id: ID!) { enrolment(id: $id) { isCurrent pinnedRevision
        nextWorkout { slotId workoutRevision { ${ASKED} } } } }`
      const { data } = await server.graphql(query, { id: enrolmentId }, athlete)
      return { ...data.enrolment, ...data.enrolment.nextWorkout }
    }
    return { ...tree, enrolmentId, asked }
  }

  async function edit(
    workoutId: string,
    expectedRevision: number,
    line: string,
    more: Partial<UpdateWorkoutInput> = {},
  ) {
    const query = 'query ($id: ID!) { workout(id: $id) { exercises { id exercise { id } } } }'
    const { data } = await server.graphql(query, { id: workoutId }, coach)
    const [row] = data.workout.exercises
    const exercises = [{ id: row.id, exerciseId: row.exercise.id, prescription: line }]
    return coaching.mutate(UpdateWorkoutDocument, { workoutId, expectedRevision, exercises, ...more })
  }

  const prescribedIn = async (clientId: string) => {
    const query = `query ($id: ID!) { workoutSession(clientId: $id) { workoutTitle prescribed { ${ASKED} }
      sets { isSubstitution prescribedSetIndex } } }`
    return (await server.graphql(query, { id: clientId }, athlete)).data.workoutSession
  }

  it('stays when a coach edits the workout, until they take the newer revision', async () => {
    const { enrolmentId, workout, program, asked } = await enrolled()
    const before = await asked()
    expect(codesOf(await edit(workout, 1, '3x5 @100kg'))).toEqual([])
    const { isCurrent, workoutRevision } = await asked()
    expect([isCurrent, workoutRevision]).toEqual([false, before.workoutRevision])
    const input = { programId: program, expectedRevision: 3 }
    const preview = await server.graphql(PreviewProgramPropagationDocument, { input }, coach)
    expect(preview.data.previewProgramPropagation).toMatchObject({ enrolmentsMoved: 1, changes: [{ kind: 'EDITED' }] })
    await train.mutate(TakeProgramRevisionDocument, { enrolmentId })
    expect(await asked()).toMatchObject({
      isCurrent: true,
      workoutRevision: { revision: 2, exercises: [{ prescription: '3x5 @100kg' }] },
    })
  })

  it('changes at once for everybody on the newest revision when a coach says so, and for nobody else', async () => {
    const { workout, asked } = await enrolled()
    await edit(workout, 1, '3x5 @100kg')
    const behind = await asked()
    await edit(workout, 2, '3x5 @105kg', { reach: 'EVERYONE' })
    expect(await asked()).toEqual(behind)

    const { workout: other, asked: askedOther } = await enrolled()
    await edit(other, 1, '3x5 @105kg', { reach: 'EVERYONE' })
    expect(await askedOther()).toMatchObject({
      isCurrent: true,
      pinnedRevision: 3,
      workoutRevision: { revision: 2, exercises: [{ prescription: '3x5 @105kg' }] },
    })
  })

  it('is what a session says that was prescribed, whatever is edited afterwards', async () => {
    const { enrolmentId, workout, exercise, asked } = await enrolled()
    await edit(workout, 1, '2x5 @100kg', { reach: 'EVERYONE' })
    const { slotId, workoutRevision } = await asked()
    const session = await train.start({ enrolmentId, slotId })
    await train.log(session.id, exercise, {
      ...{ reps: 5, load: { value: '100', unit: 'KG' }, workoutExerciseId: workoutRevision.exercises[0].id },
      prescribedSetIndex: 1,
    })
    await edit(workout, 2, '1x5 @100kg', { reach: 'EVERYONE' })
    const other = await make.exercise()
    const exercises = [{ exerciseId: other, prescription: '5x10' }]
    await coaching.mutate(UpdateWorkoutDocument, {
      workoutId: workout,
      expectedRevision: 3,
      exercises,
      reach: 'EVERYONE',
    })
    expect(await prescribedIn(session.clientId)).toMatchObject({
      prescribed: workoutRevision,
      sets: [{ isSubstitution: false, prescribedSetIndex: 1 }],
    })
    const alone = await train.start({ workoutId: workout })
    expect((await prescribedIn(alone.clientId)).prescribed).toMatchObject({ revision: 4 })
  })

  it('is found for a workout that was begun offline before an edit and arrives after it, in any order', async () => {
    const { enrolmentId, workout, exercise, asked } = await enrolled()
    const before = await asked()
    const row = before.workoutRevision.exercises[0].id
    const began = new Date().toISOString()
    await new Promise((resolve) => setTimeout(resolve, 5))
    await edit(workout, 1, '3x5 @100kg', { reach: 'EVERYONE' })
    expect((await asked()).workoutRevision.revision).toBe(2)
    const [slot, alone] = [randomUUID(), randomUUID()]
    const results = await train.sync([
      event(began, { workoutStarted: { sessionClientId: slot, enrolmentId, slotId: before.slotId } }),
      event(began, { workoutStarted: { sessionClientId: alone, workoutId: workout } }),
      event(began, {
        setLogged: {
          ...{ sessionClientId: slot, setClientId: randomUUID(), exerciseId: exercise, workoutExerciseId: row },
          ...{ reps: '5', loadValue: '100', loadUnit: 'KG', prescribedSetIndex: '0' },
        },
      }),
    ])
    expect(results.map(({ outcome }) => outcome)).toEqual(['APPLIED', 'APPLIED', 'APPLIED'])
    expect((await prescribedIn(slot)).prescribed).toEqual(before.workoutRevision)
    expect((await prescribedIn(alone)).prescribed).toEqual(before.workoutRevision)
  })

  it('is shown to the athlete and to coaches, and to nobody else', async () => {
    const { asked } = await enrolled()
    const { id } = (await asked()).workoutRevision
    const seen = async (person: Partial<Person>) =>
      (await server.graphql('query ($id: ID!) { node(id: $id) { id } }', { id }, person)).data.node
    expect(await seen(athlete)).toEqual({ id })
    expect(await seen(coach)).toEqual({ id })
    expect(await seen(stranger)).toBeNull()
    expect(await seen({})).toBeNull()
  })

  it('keeps its exercises, also when no workout names them any more', async () => {
    const { exercise, workout } = await enrolled()
    const exercises = [{ exerciseId: await make.exercise(), prescription: '5x10' }]
    await coaching.mutate(UpdateWorkoutDocument, { workoutId: workout, expectedRevision: 1, exercises })
    // Revisions with one exercise, and with several of them.
    const [first, second] = [await make.exercise(), await make.exercise()]
    for (const [index, rows] of [[first, second], [present(exercises[0]).exerciseId]].entries()) {
      const prescribed = rows.map((exerciseId) => ({ exerciseId, prescription: '5x10' }))
      const input = { workoutId: workout, expectedRevision: index + 2, exercises: prescribed }
      await coaching.mutate(UpdateWorkoutDocument, input)
    }
    for (const exerciseId of [exercise, first, second]) {
      expect(await coaching.refusal(DeleteExerciseDocument, { exerciseId })).toEqual(['IN_USE input.exerciseId'])
    }
  })
})
