import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decodeId } from '../src/kernel/nodeId.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import {
  ArchiveExerciseDocument,
  CreateExerciseDocument,
  type CreateExerciseInput,
  DeleteExerciseDocument,
  DeleteWorkoutDocument,
  UnarchiveExerciseDocument,
  UpdateExerciseDocument,
} from '../src/testing/generated/operations.ts'
import { mutations } from '../src/testing/mutations.ts'
import { type Person, startTestServer, type TestServer } from '../src/testing/testServer.ts'

describe('an exercise that a coach edits', () => {
  let server: TestServer
  let coach: Person
  let make: ReturnType<typeof catalogue>
  let { mutate, refusal } = {} as ReturnType<typeof mutations>

  beforeAll(async () => {
    server = await startTestServer()
    coach = await server.register({ username: 'coach.one', role: 'COACH' })
    make = catalogue(server, coach)
    ;({ mutate, refusal } = mutations(server, coach))
    await make.exercise({ slug: 'in-use' })
  })
  afterAll(() => server.stop())

  const stored = (id: string) =>
    server.waymark.payload.findByID({ collection: 'exercises', id: String(decodeId('exercise', id)), depth: 0 })
  const listed = async (search: string, includeArchived = false) => {
    const query = 'query ($filter: ExerciseFilter) { exercises(filter: $filter) { nodes { id } } }'
    return (await server.graphql(query, { filter: { search, includeArchived } })).data.exercises.nodes
  }
  const least = (name: string): CreateExerciseInput => ({
    ...{ name, category: 'STRENGTH', metric: 'LOAD_AND_REPS', primaryMuscles: ['CHEST'] },
  })
  const full = (name: string): CreateExerciseInput => ({
    ...least(name),
    aliases: [`${name} of old`, 'MP'],
    ...({
      description: 'Slowly.',
      level: 'EXPERT',
      mechanic: 'COMPOUND',
      force: 'PUSH',
      equipment: 'BARBELL',
    } as const),
    ...{ secondaryMuscles: ['TRICEPS', 'SHOULDERS'], videoUrl: 'https://example.com/v' },
  })
  const cleared = {
    ...{ description: null, level: null, mechanic: null, force: null, equipment: null, videoUrl: null },
  }

  describe('createExercise', () => {
    it('adds an exercise under the slug of its name, for everybody to find', async () => {
      const { exercise, userErrors } = await mutate(CreateExerciseDocument, full('Crème Press'))
      expect([exercise, userErrors]).toEqual([
        { ...full('Crème Press'), id: expect.stringMatching(/^exercise_/), slug: 'creme-press', isArchived: false },
        [],
      ])
      expect(await listed('creme')).toEqual([{ id: exercise?.id }])
    })

    it('needs a name, a category, a metric and a muscle, and no more', async () => {
      const { exercise } = await mutate(CreateExerciseDocument, least('Least'))
      expect(exercise).toMatchObject({
        ...least('Least'),
        ...cleared,
        ...{ aliases: [], secondaryMuscles: [] },
        slug: 'least',
      })
    })

    it.each([
      ['an empty name', { name: '' }, 'INVALID input.name'],
      ['a name whose slug is in use', { name: 'In Üse!' }, 'TAKEN input.name'],
      ['a slug in use', { slug: 'in-use' }, 'TAKEN input.slug'],
      ['a slug with an emoji', { slug: 'a-💪' }, 'INVALID input.slug'],
      ['no muscle', { primaryMuscles: [] }, 'INVALID input.primaryMuscles'],
      ['a muscle twice', { primaryMuscles: ['CHEST', 'CHEST'] }, 'INVALID input.primaryMuscles'],
      ['a second muscle twice', { secondaryMuscles: ['NECK', 'NECK'] }, 'INVALID input.secondaryMuscles'],
      ['21 aliases', { aliases: Array.from({ length: 21 }, (_, n) => `A ${n}`) }, 'TOO_MANY input.aliases'],
      ['an alias of 101 characters', { aliases: ['x'.repeat(101)] }, 'INVALID input.aliases'],
      ['an empty alias', { aliases: ['OHP', ''] }, 'INVALID input.aliases'],
      ['an alias of emoji', { aliases: ['💪'] }, 'INVALID input.aliases'],
      ['an alias of two lines', { aliases: ['a\nb'] }, 'INVALID input.aliases'],
      ['an alias twice', { aliases: ['Óhp', 'OHP'] }, 'INVALID input.aliases'],
      ['a video over http', { videoUrl: 'http://example.com' }, 'INVALID input.videoUrl'],
      ['a video that is a script', { videoUrl: 'javascript:alert(1)' }, 'INVALID input.videoUrl'],
      ['a description of 2,001 characters', { description: 'x'.repeat(2_001) }, 'INVALID input.description'],
    ])('refuses %s', async (_, input, expected) => {
      const given = { ...least('Refused'), ...input } as CreateExerciseInput
      expect(await refusal(CreateExerciseDocument, given)).toEqual([expected])
    })

    it('lets one of twenty have a slug; nineteen are told that it is taken', async () => {
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, n) => mutate(CreateExerciseDocument, least(n % 2 ? 'Race' : 'race!'))),
      )
      expect(answers.filter(({ exercise }) => exercise?.slug === 'race')).toHaveLength(1)
      expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(Array(19).fill('TAKEN'))
      expect(await listed('race')).toHaveLength(1)
    })
  })

  describe('updateExercise', () => {
    it('changes what is given, and leaves the slug and what is omitted', async () => {
      const created = await mutate(CreateExerciseDocument, full('Bench'))
      const exerciseId = String(created.exercise?.id)
      const changes = { name: 'Board', category: 'POWERLIFTING', metric: 'REPS', primaryMuscles: ['TRICEPS'] } as const
      const aliases = ['Half Pin Press']
      const { exercise, userErrors } = await mutate(UpdateExerciseDocument, {
        ...{ exerciseId, aliases, ...changes, primaryMuscles: [...changes.primaryMuscles] },
      })
      expect([exercise, userErrors]).toEqual([{ ...created.exercise, ...changes, aliases }, []])
      const found = await Promise.all(['bench', 'board power', 'halfpin presses'].map((each) => listed(each)))
      expect(found).toEqual([[], [{ id: exerciseId }], [{ id: exerciseId }]])
    })

    it('clears what is null', async () => {
      const { exercise } = await mutate(CreateExerciseDocument, full('Cleared'))
      const input = { exerciseId: String(exercise?.id), ...cleared, aliases: null, secondaryMuscles: null }
      const answer = await mutate(UpdateExerciseDocument, input)
      expect(answer.exercise).toEqual({ ...exercise, ...cleared, aliases: [], secondaryMuscles: [] })
      const { aliases, secondaryMuscles } = await stored(input.exerciseId)
      expect([aliases ?? [], secondaryMuscles]).toEqual([[], []])
      expect(await listed('cleared old')).toEqual([])
    })

    it('that changes nothing does not move updatedAt', async () => {
      const same = [full('Same in full'), least('Same at least')]
      for (const input of same) {
        const { exercise } = await mutate(CreateExerciseDocument, input)
        const exerciseId = String(exercise?.id)
        const before = await stored(exerciseId)
        const absent = input.level ? {} : { ...cleared, aliases: null, secondaryMuscles: null }
        for (const each of [{}, input, absent, { ...absent, description: input.description ?? '' }]) {
          await mutate(UpdateExerciseDocument, { exerciseId, ...each })
        }
        expect(await stored(exerciseId)).toEqual(before)
      }
    })

    it.each([
      ['a null name', { name: null }, 'INVALID input.name'],
      ['a null category', { category: null }, 'INVALID input.category'],
      ['a null metric', { metric: null }, 'INVALID input.metric'],
      ['null muscles', { primaryMuscles: null }, 'INVALID input.primaryMuscles'],
      ['an alias twice', { aliases: ['OHP', 'ohp'] }, 'INVALID input.aliases'],
      ['no muscle', { primaryMuscles: [] }, 'INVALID input.primaryMuscles'],
      ['a muscle twice', { secondaryMuscles: ['NECK', 'NECK'] as const }, 'INVALID input.secondaryMuscles'],
      ['a video over http', { videoUrl: 'http://example.com' }, 'INVALID input.videoUrl'],
      ['an unknown ID', { exerciseId: 'exercise_x' }, 'NOT_FOUND input.exerciseId'],
    ])('refuses %s', async (_, input, expected) => {
      const given = { exerciseId: await make.exercise(), ...input } as { exerciseId: string }
      expect(await refusal(UpdateExerciseDocument, given)).toEqual([expected])
    })
  })

  describe('archiveExercise and unarchiveExercise', () => {
    it('hide an exercise from lists and show it again; what names it stays as it is', async () => {
      const exerciseId = await make.exercise({ name: 'Retired' })
      const workout = await make.workout([exerciseId])
      const query =
        'query ($id: ID!, $w: ID!) { exercise(id: $id) { id } workout(id: $w) { exercises { exercise { id } } } }'
      const archived = await mutate(ArchiveExerciseDocument, { exerciseId })
      expect(archived).toEqual({ exercise: { id: exerciseId, isArchived: true }, userErrors: [] })
      expect([await listed('retired'), await listed('retired', true)]).toEqual([[], [{ id: exerciseId }]])
      expect((await server.graphql(query, { id: exerciseId, w: workout }, coach)).data).toEqual({
        ...{ exercise: { id: exerciseId }, workout: { exercises: [{ exercise: { id: exerciseId } }] } },
      })
      const shown = await mutate(UnarchiveExerciseDocument, { exerciseId })
      expect(shown).toEqual({ exercise: { id: exerciseId, isArchived: false }, userErrors: [] })
      expect(await listed('retired')).toEqual([{ id: exerciseId }])
    })

    it('twice are the same as once, and do not move updatedAt', async () => {
      const exerciseId = await make.exercise()
      for (const document of [UnarchiveExerciseDocument, ArchiveExerciseDocument]) {
        await mutate(document as typeof ArchiveExerciseDocument, { exerciseId })
        const before = await stored(exerciseId)
        await mutate(document as typeof ArchiveExerciseDocument, { exerciseId })
        expect(await stored(exerciseId)).toEqual(before)
      }
    })

    it('are refused for what is not there', async () => {
      const exerciseId = 'exercise_x'
      expect(await refusal(ArchiveExerciseDocument, { exerciseId })).toEqual(['NOT_FOUND input.exerciseId'])
      expect(await refusal(UnarchiveExerciseDocument, { exerciseId })).toEqual(['NOT_FOUND input.exerciseId'])
    })
  })

  describe('deleteExercise', () => {
    it('takes the exercise away and frees its slug', async () => {
      const exerciseId = await make.exercise({ slug: 'free-again' })
      expect(await mutate(DeleteExerciseDocument, { exerciseId })).toEqual({
        ...{ deletedExerciseId: exerciseId, userErrors: [] },
      })
      const { data } = await server.graphql('query ($id: ID!) { node(id: $id) { id } }', { id: exerciseId })
      expect(data.node).toBeNull()
      expect((await mutate(CreateExerciseDocument, least('Free again'))).exercise?.slug).toBe('free-again')
    })

    it('is refused while a workout names it, by the title of the workout, once', async () => {
      const exerciseId = await make.exercise()
      const workoutId = await make.workout([exerciseId, exerciseId], { title: 'The holder' })
      expect(await refusal(DeleteExerciseDocument, { exerciseId })).toEqual(['IN_USE input.exerciseId'])
      const { userErrors } = await mutate(DeleteExerciseDocument, { exerciseId })
      expect(userErrors[0]?.message).toBe('This exercise is in use by "The holder". Remove it there first.')
      await mutate(DeleteWorkoutDocument, { workoutId })
      expect((await mutate(DeleteExerciseDocument, { exerciseId })).deletedExerciseId).toBe(exerciseId)
    })

    it('is refused for what is not there', async () => {
      for (const exerciseId of [await make.workout([]), 'exercise_x', '']) {
        expect(await refusal(DeleteExerciseDocument, { exerciseId })).toEqual(['NOT_FOUND input.exerciseId'])
      }
    })
  })
})
