import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decodeId } from '../src/kernel/nodeId.ts'
import type { Workout } from '../src/payload-types.ts'
import { adminOf } from '../src/testing/adminOf.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import {
  CreateWorkoutDocument,
  DeleteWorkoutDocument,
  SetMilestoneWorkoutsDocument,
  UpdateWorkoutDocument,
  type UpdateWorkoutInput,
} from '../src/testing/generated/operations.ts'
import { mutations } from '../src/testing/mutations.ts'
import { type Person, startTestServer, type TestServer } from '../src/testing/testServer.ts'

describe('a workout that a coach edits', () => {
  let server: TestServer
  let coach: Person
  let make: ReturnType<typeof catalogue>
  let { mutate, refusal } = {} as ReturnType<typeof mutations>
  let squat: string
  let press: string
  let run: string

  beforeAll(async () => {
    server = await startTestServer()
    coach = await server.register({ username: 'coach.one', role: 'COACH' })
    make = catalogue(server, coach)
    ;({ mutate, refusal } = mutations(server, coach))
    ;[squat, press] = [await make.exercise(), await make.exercise()]
    run = await make.exercise({ metric: 'DISTANCE_AND_DURATION' })
  })
  afterAll(() => server.stop())

  const stored = (id: string) =>
    server.waymark.payload.findByID({ collection: 'workouts', id: String(decodeId('workout', id)), depth: 0 })
  const rows = async (id: string) => (await stored(id)).exercises?.map((row) => `workoutExercise_${row.id}`) as string[]
  const update = async (workoutId: string, expectedRevision: number, input: Partial<UpdateWorkoutInput>) =>
    mutate(UpdateWorkoutDocument, { workoutId, expectedRevision, ...input })
  /** An input with a value for every field of a workout. */
  const full = () => ({
    title: 'Lower body',
    description: 'Go slow.',
    estimatedMinutes: 45,
    exercises: [
      {
        ...{ exerciseId: squat, group: 'A', notes: 'Knees out', restSeconds: 90 },
        sets: [
          { type: 'WARMUP' as const, repsMin: 5, repsMax: 8, load: { value: '20', unit: 'KG' as const } },
          { type: 'AMRAP' as const, percentOfOneRepMax: '72.5', rpe: '8.5', tempo: '3-1-X-0' },
        ],
      },
      { exerciseId: run, sets: [{ type: 'NORMAL' as const, durationSeconds: 30, distanceMeters: '12.345' }] },
    ],
  })

  describe('updateWorkout', () => {
    it('changes what is given, leaves what is omitted, and clears what is null', async () => {
      const { workout } = await mutate(CreateWorkoutDocument, full())
      const id = String(workout?.id)
      const { exercises } = await stored(id)
      expect((await update(id, 1, { title: 'Legs' })).workout).toMatchObject({
        ...{ id, title: 'Legs', description: 'Go slow.', estimatedMinutes: 45, revision: 2 },
      })
      expect((await update(id, 2, { description: null, estimatedMinutes: null })).workout).toMatchObject({
        ...{ title: 'Legs', description: null, estimatedMinutes: null, revision: 3 },
      })
      expect((await stored(id)).exercises).toEqual(exercises)
    })

    it('keeps the rows that are named, makes those that are not, and drops the rest', async () => {
      const id = await make.workout([squat, press, squat])
      const [first, second, third] = (await rows(id)) as [string, string, string]
      const { workout, userErrors } = await update(id, 1, {
        exercises: [
          { id: third, exerciseId: press, notes: 'New', sets: [{ type: 'NORMAL', repsMin: 3 }] },
          { exerciseId: squat, sets: [{ type: 'NORMAL' }] },
          { id: first, exerciseId: squat, sets: [{ type: 'NORMAL', repsMin: 5 }] },
        ],
      })
      const made = workout?.exercises[1]?.id
      expect(userErrors).toEqual([])
      expect(workout).toMatchObject({
        revision: 2,
        exercises: [
          { id: third, exercise: { id: press }, notes: 'New', sets: [{ repsMin: 3 }] },
          { id: made, exercise: { id: squat }, notes: null, sets: [{ repsMin: null }] },
          { id: first, exercise: { id: squat }, notes: null, sets: [{ repsMin: 5 }] },
        ],
      })
      expect([first, second, third]).not.toContain(made)
      expect(await rows(id)).toEqual([third, made, first])
    })

    it('that says what the workout says already makes no revision and does not move updatedAt', async () => {
      const { workout } = await mutate(CreateWorkoutDocument, full())
      const id = String(workout?.id)
      const before = await stored(id)
      const ids = await rows(id)
      const same = { ...full(), exercises: full().exercises.map((each, index) => ({ ...each, id: ids[index] })) }
      for (const input of [{}, { title: same.title }, same]) {
        expect((await update(id, 1, input)).workout?.revision).toBe(1)
      }
      expect(await stored(id)).toEqual(before)
      expect((await update(id, 1, full())).workout?.revision).toBe(2)
    })

    it('prints one spelling of a tempo, whichever a coach has typed, and finds no change in another', async () => {
      const spelt = (tempo: string) => [{ exerciseId: squat, sets: [{ type: 'NORMAL' as const, tempo }] }]
      const { workout } = await mutate(CreateWorkoutDocument, { title: 'Tempo', exercises: spelt('31x0') })
      const [id, rowId] = [String(workout?.id), (await rows(String(workout?.id)))[0]]
      expect((await stored(id)).exercises?.[0]?.sets?.[0]?.tempo).toBe('3-1-X-0')
      const exercises = spelt('3-1-x-0').map((row) => ({ ...row, id: rowId }))
      expect((await update(id, 1, { exercises })).workout).toMatchObject({ revision: 1 })

      const before = await stored(id)
      const data = {
        revision: 1,
        exercises: before.exercises?.map((row) => ({ ...row, sets: [{ type: 'NORMAL', tempo: '30X1' }] })),
      }
      const { payload } = server.waymark
      await payload.update({
        collection: 'workouts',
        id: before.id,
        data: data as Partial<Workout>,
        ...(await adminOf(server)),
      })
      const query = 'query ($id: ID!) { workout(id: $id) { revision exercises { sets { tempo } } } }'
      const { data: read } = await server.graphql(query, { id }, coach)
      expect(read.workout).toEqual({ revision: 2, exercises: [{ sets: [{ tempo: '3-0-X-1' }] }] })
    })

    it('makes a revision of each program that holds it, and of no milestone', async () => {
      const { workout, milestone, program } = await make.publishedTree()
      await update(workout, 1, { title: 'Renamed', exercises: [] })
      const query = `query ($m: ID!, $p: ID!) {
        milestone(id: $m) { revision workouts { workout { title } } }
        program(id: $p) { revision }
      }`
      const { data } = await server.graphql(query, { m: milestone, p: program }, coach)
      expect(data).toEqual({
        milestone: { revision: 1, workouts: [{ workout: { title: 'Renamed' } }] },
        program: { revision: 3 },
      })
    })

    it('trims the group of a superset, and an empty group is none', async () => {
      const groups = ['A', 'A ', ' A', ' ', '', null]
      const exercises = groups.map((group) => ({ exerciseId: squat, group, sets: [{ type: 'NORMAL' as const }] }))
      const { workout } = await mutate(CreateWorkoutDocument, { title: 'Supersets', exercises })
      const said = ['A', 'A', 'A', null, null, null]
      expect((await stored(String(workout?.id))).exercises?.map(({ group }) => group ?? null)).toEqual(said)
      const again = workout?.exercises.map(({ id }, index) => ({ ...exercises[index], id }))
      const spaced = again?.map((row) => ({ ...row, group: row.group && ` ${row.group} ` })) as typeof exercises
      expect((await update(String(workout?.id), 1, { exercises: spaced })).workout?.revision).toBe(1)
    })

    it.each([
      ['a null title', { title: null }, 'INVALID input.title'],
      ['null exercises', { exercises: null }, 'INVALID input.exercises'],
      ['0 minutes', { estimatedMinutes: 0 }, 'INVALID input.estimatedMinutes'],
      ['an old revision', { expectedRevision: 0 }, 'STALE_REVISION input.expectedRevision'],
      ['an unknown ID', { workoutId: 'workout_x' }, 'NOT_FOUND input.workoutId'],
    ])('refuses %s', async (_, input, expected) => {
      const workoutId = await make.workout([squat])
      const given = { workoutId, expectedRevision: 1, title: 'New', ...input }
      expect(await refusal(UpdateWorkoutDocument, given)).toEqual([expected])
    })

    it('refuses a row of another workout, one kept twice, an exercise that is none, 51 rows, 51 sets', async () => {
      const workoutId = await make.workout([squat])
      const [own] = await rows(workoutId)
      const [foreign] = await rows(await make.workout([squat]))
      const row = { exerciseId: squat, sets: [{ type: 'NORMAL' as const }] }
      const refused = (...exercises: NonNullable<UpdateWorkoutInput['exercises']>) =>
        refusal(UpdateWorkoutDocument, { workoutId, expectedRevision: 1, exercises })
      expect(await refused({ ...row, id: foreign })).toEqual(['NOT_FOUND input.exercises.0.id'])
      expect(await refused(row, { ...row, id: 'rubbish' })).toEqual(['NOT_FOUND input.exercises.1.id'])
      expect(await refused({ ...row, id: own }, { ...row, id: own })).toEqual(['INVALID input.exercises.1.id'])
      expect(await refused(row, { ...row, exerciseId: workoutId })).toEqual(['NOT_FOUND input.exercises.1.exerciseId'])
      expect(await refused({ ...row, sets: [{ type: 'NORMAL', repsMin: 9, repsMax: 8 }] })).toEqual([
        'INVALID input.exercises.0.sets.0.repsMax',
      ])
      expect(await refused(...Array(51).fill(row))).toEqual(['TOO_MANY input.exercises'])
      expect(await refused({ ...row, sets: Array(51).fill({ type: 'NORMAL' }) })).toEqual([
        'TOO_MANY input.exercises.0.sets',
      ])
    })

    it('tells whoever is behind where the workout is now', async () => {
      const workoutId = await make.workout([squat])
      await update(workoutId, 1, { title: 'Moved on' })
      expect((await update(workoutId, 1, { title: 'Late' })).userErrors).toMatchObject([
        { code: 'STALE_REVISION', currentRevision: 2, current: { id: workoutId, revision: 2 } },
      ])
    })
  })

  describe('deleteWorkout', () => {
    it('takes the workout away, and leaves its exercises', async () => {
      const workoutId = await make.workout([squat])
      expect(await mutate(DeleteWorkoutDocument, { workoutId })).toEqual({
        deletedWorkoutId: workoutId,
        userErrors: [],
      })
      const query = 'query ($id: ID!, $squat: ID!) { node(id: $id) { id } exercise(id: $squat) { id } }'
      const { data } = await server.graphql(query, { id: workoutId, squat }, coach)
      expect(data).toEqual({ node: null, exercise: { id: squat } })
    })

    it('is refused while it fills a slot, by the title of the milestone, once', async () => {
      const workoutId = await make.workout([squat])
      const milestoneId = await make.milestone([workoutId, workoutId], { title: 'The holder' })
      expect(await refusal(DeleteWorkoutDocument, { workoutId })).toEqual(['IN_USE input.workoutId'])
      const { userErrors } = await mutate(DeleteWorkoutDocument, { workoutId })
      expect(userErrors[0]?.message).toBe('This workout is in use by "The holder". Remove it there first.')
      await mutate(SetMilestoneWorkoutsDocument, { milestoneId, expectedRevision: 1, workouts: [] })
      expect((await mutate(DeleteWorkoutDocument, { workoutId })).deletedWorkoutId).toBe(workoutId)
    })

    it('is refused for what is not there', async () => {
      for (const workoutId of [squat, 'workout_x', '']) {
        expect(await refusal(DeleteWorkoutDocument, { workoutId })).toEqual(['NOT_FOUND input.workoutId'])
      }
    })
  })
})
