import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { oncePerKey } from '../src/actions/documents/oncePerKey.ts'
import { createProgram as createProgramOperation } from '../src/actions/programs/createProgram.ts'
import { sweep } from '../src/storage/sweep.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import {
  CreateExerciseDocument,
  CreateMilestoneDocument,
  CreateProgramDocument,
  CreateWorkoutDocument,
  DeleteMilestoneDocument,
  UpdateMilestoneDocument,
} from '../src/testing/generated/operations.ts'
import { codesOf, type Mutate, mutateAs, times } from '../src/testing/mutate.ts'
import { type Person, startTestServer, type TestServer } from '../src/testing/testServer.ts'

/** The answer of a creation, whatever it creates. */
interface Made {
  id: string | null
  codes: string[]
  field: string[] | null | undefined
}

describe('an idempotency key', () => {
  let server: TestServer
  let coach: Person
  let make: ReturnType<typeof catalogue>
  let exercise: string
  let workout: string
  let milestone: string
  let keys = 0

  beforeAll(async () => {
    server = await startTestServer()
    coach = await server.register({ username: 'coach.one', role: 'COACH' })
    make = catalogue(server, coach)
    exercise = await make.exercise()
    workout = await make.workout([exercise])
    milestone = await make.milestone([workout])
  })
  afterAll(() => server.stop())

  const newKey = () => {
    keys += 1
    return `key ${keys}`
  }
  const made = (
    answer: { userErrors: { code: string; field: string[] | null }[] },
    thing: { id: string } | null,
  ): Made => ({
    id: thing?.id ?? null,
    codes: codesOf(answer),
    field: answer.userErrors[0]?.field,
  })
  const as = (person: Person) => mutateAs(server, person)

  /** How to send each of the four mutations that take a key. Only the title distinguishes two bodies. */
  const creations: Record<string, (mutate: Mutate, title: string, idempotencyKey?: string) => Promise<Made>> = {
    createProgram: async (mutate, title, idempotencyKey) => {
      const answer = await mutate(CreateProgramDocument, { title, milestoneIds: [milestone], idempotencyKey })
      return made(answer, answer.program)
    },
    createMilestone: async (mutate, title, idempotencyKey) => {
      const answer = await mutate(CreateMilestoneDocument, { title, workoutIds: [workout], idempotencyKey })
      return made(answer, answer.milestone)
    },
    createWorkout: async (mutate, title, idempotencyKey) => {
      const exercises = [{ exerciseId: exercise, sets: [{ repsMin: 5 }] }]
      const answer = await mutate(CreateWorkoutDocument, { title, exercises, idempotencyKey })
      return made(answer, answer.workout)
    },
    createExercise: async (mutate, name, idempotencyKey) => {
      const input = { name, category: 'STRENGTH', metric: 'REPS', primaryMuscles: ['CHEST'], idempotencyKey } as const
      const answer = await mutate(CreateExerciseDocument, { ...input, primaryMuscles: [...input.primaryMuscles] })
      return made(answer, answer.exercise)
    },
  }
  const { createMilestone, createProgram } = creations as Record<string, (typeof creations)[string]> & {
    createMilestone: (typeof creations)[string]
    createProgram: (typeof creations)[string]
  }

  const count = async (where: Record<string, { equals: unknown }> = {}) =>
    (await server.waymark.payload.count({ collection: 'idempotencyKeys', where })).totalDocs

  describe.each(Object.entries(creations))('of %s', (name, create) => {
    it('makes one thing of twenty requests at once, and answers it to all of them', async () => {
      const key = newKey()
      const answers = await Promise.all(times(20, () => create(as(coach), `Raced ${name}`, key)))
      expect(answers).toEqual(Array(20).fill({ id: expect.any(String), codes: [], field: undefined }))
      expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
      expect(await count({ key: { equals: key } })).toBe(1)
    })

    it('refuses another body', async () => {
      const key = newKey()
      await create(as(coach), `First ${name}`, key)
      expect(await create(as(coach), `Second ${name}`, key)).toEqual({
        id: null,
        codes: ['IDEMPOTENCY_CONFLICT'],
        field: ['input', 'idempotencyKey'],
      })
    })

    it('is free again after a refusal', async () => {
      const key = newKey()
      expect(await create(as(coach), '', key)).toMatchObject({ id: null, codes: ['INVALID'] })
      expect(await count({ key: { equals: key } })).toBe(0)
      expect(await create(as(coach), `Not empty ${name}`, key)).toMatchObject({ id: expect.any(String), codes: [] })
    })

    it('belongs to its caller', async () => {
      const key = newKey()
      const other = await server.register({ username: `other.${name}`.toLowerCase(), role: 'COACH' })
      const mine = await create(as(coach), `Mine ${name}`, key)
      const theirs = await create(as(other), `Theirs ${name}`, key)
      expect([mine.codes, theirs.codes]).toEqual([[], []])
      expect(theirs.id).not.toBe(mine.id)
    })

    it.each([
      ['of 65 characters', 'x'.repeat(65)],
      ['that is empty', ''],
      ['with a line break', 'a\nb'],
    ])('is refused when it is one %s', async (_, key) => {
      expect(await create(as(coach), `Unkeyed ${name}`, key)).toEqual({
        id: null,
        codes: ['INVALID'],
        field: ['input', 'idempotencyKey'],
      })
    })

    it('may have 64 characters, whatever their size', async () => {
      const key = `${name}${'💪'.repeat(64 - name.length)}`
      const first = await create(as(coach), `Strong ${name}`, key)
      expect(first.codes).toEqual([])
      expect(await create(as(coach), `Strong ${name}`, key)).toEqual(first)
    })
  })

  it('is taken across mutations: the same body of another mutation is another', async () => {
    const input = { title: 'Across', idempotencyKey: newKey() }
    expect(codesOf(await as(coach)(CreateMilestoneDocument, input))).toEqual([])
    expect(codesOf(await as(coach)(CreateProgramDocument, input))).toEqual(['IDEMPOTENCY_CONFLICT'])
  })

  it('is free again after a refusal that came from the database, also for one of twenty', async () => {
    const key = newKey()
    await createProgram(as(coach), 'A slug in use')
    const answers = await Promise.all(times(20, () => createProgram(as(coach), 'A slug in use', key)))
    expect(answers.flatMap(({ codes }) => codes)).toEqual(Array(20).fill('TAKEN'))
    expect(await count({ key: { equals: key } })).toBe(0)
  })

  it('lets one of two bodies win when twenty race, and tells the others', async () => {
    const key = newKey()
    const answers = await Promise.all(times(20, (index) => createMilestone(as(coach), `Body ${index % 2}`, key)))
    const ids = new Set(answers.flatMap(({ id }) => id ?? []))
    expect(ids.size).toBe(1)
    expect(answers.filter(({ id }) => id !== null)).toHaveLength(10)
    expect(answers.flatMap(({ codes }) => codes)).toEqual(Array(10).fill('IDEMPOTENCY_CONFLICT'))
  })

  it('takes a body for the same in any order of its keys, and null for omitted', async () => {
    const key = newKey()
    const first = await as(coach)(CreateProgramDocument, { title: 'Canonical', level: 'BEGINNER', idempotencyKey: key })
    const bodies = [
      { idempotencyKey: key, level: 'BEGINNER', title: 'Canonical' },
      { description: null, title: 'Canonical', slug: null, milestoneIds: null, idempotencyKey: key, level: 'BEGINNER' },
    ] as const
    for (const body of bodies) expect(await as(coach)(CreateProgramDocument, body as never)).toEqual(first)
    const other = await as(coach)(CreateProgramDocument, { title: 'Canonical', level: null, idempotencyKey: key })
    expect(codesOf(other)).toEqual(['IDEMPOTENCY_CONFLICT'])
  })

  it('tells lists by their order', async () => {
    const key = newKey()
    const second = await make.workout()
    const send = (workoutIds: string[]) =>
      as(coach)(CreateMilestoneDocument, { title: 'Ordered', workoutIds, idempotencyKey: key })
    expect(codesOf(await send([workout, second]))).toEqual([])
    expect(codesOf(await send([second, workout]))).toEqual(['IDEMPOTENCY_CONFLICT'])
    expect(codesOf(await send([workout, second]))).toEqual([])
  })

  it('answers the thing as it now is', async () => {
    const key = newKey()
    const { id } = await createMilestone(as(coach), 'Before', key)
    await as(coach)(UpdateMilestoneDocument, { milestoneId: id as string, expectedRevision: 1, title: 'After' })
    const answer = await as(coach)(CreateMilestoneDocument, {
      title: 'Before',
      workoutIds: [workout],
      idempotencyKey: key,
    })
    expect(answer.milestone).toMatchObject({ id, title: 'After', revision: 2 })
  })

  it('answers NOT_FOUND when the thing was deleted', async () => {
    const key = newKey()
    const { id } = await createMilestone(as(coach), 'Gone', key)
    await as(coach)(DeleteMilestoneDocument, { milestoneId: id as string })
    expect(await createMilestone(as(coach), 'Gone', key)).toEqual({
      id: null,
      codes: ['NOT_FOUND'],
      field: ['input', 'idempotencyKey'],
    })
  })

  it('answers a coach who has become an athlete FORBIDDEN', async () => {
    const person = await server.register({ username: 'was.coach', role: 'COACH' })
    const key = newKey()
    expect((await createMilestone(as(person), 'Demoted', key)).codes).toEqual([])
    await server.waymark.payload.update({ collection: 'productUsers', id: person.user.id, data: { role: 'ATHLETE' } })
    const input = { title: 'Demoted', workoutIds: [workout], idempotencyKey: key }
    const { data, errors } = await server.graphql(CreateMilestoneDocument, { input }, person)
    expect([data.createMilestone, errors?.map(({ extensions }) => extensions.code)]).toEqual([null, ['FORBIDDEN']])
  })

  describe('that has expired', () => {
    const expire = async (key: string) => {
      const { payload } = server.waymark
      const data = { expiresAt: new Date(Date.now() - 1_000).toISOString() }
      await payload.db.updateOne({ collection: 'idempotencyKeys', where: { key: { equals: key } }, data })
    }

    it('lasts for a day', async () => {
      const key = newKey()
      await createMilestone(as(coach), 'A day', key)
      const { docs } = await server.waymark.payload.find({
        collection: 'idempotencyKeys',
        where: { key: { equals: key } },
      })
      const left = Date.parse(String(docs[0]?.expiresAt)) - Date.now()
      expect(Math.round(left / 60_000)).toBe(24 * 60)
    })

    it('is free again, for one of twenty', async () => {
      const key = newKey()
      const old = await createMilestone(as(coach), 'Old', key)
      await expire(key)
      const answers = await Promise.all(times(20, () => createMilestone(as(coach), 'New', key)))
      expect(answers.flatMap(({ codes }) => codes)).toEqual([])
      expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
      expect(answers[0]?.id).not.toBe(old.id)
      expect(await count({ key: { equals: key } })).toBe(1)
    })

    it('is swept away, and no other', async () => {
      const [expired, fresh] = [newKey(), newKey()]
      await createMilestone(as(coach), 'Expired', expired)
      await createMilestone(as(coach), 'Fresh', fresh)
      const before = await count()
      await expire(expired)
      await sweep(server.waymark.payload)
      expect(await count()).toBe(before - 1)
      expect([await count({ key: { equals: expired } }), await count({ key: { equals: fresh } })]).toEqual([0, 1])
      expect((await createMilestone(as(coach), 'Other than fresh', fresh)).codes).toEqual(['IDEMPOTENCY_CONFLICT'])
    })
  })

  it('is one when its racers share no queue, as in two processes', async () => {
    const { doorway, payload } = server.waymark
    // Programs also have a unique slug. A racer must find the key before it finds the slug.
    const input = { title: 'Two processes', idempotencyKey: newKey() }
    const documents = await Promise.all(
      times(20, () =>
        doorway.inTransaction(coach.caller, (tx) =>
          oncePerKey(tx, 'programs', 'createProgram', input, () => createProgramOperation(tx, input)),
        ),
      ),
    )
    expect(new Set(documents.map(({ id }) => id)).size).toBe(1)
    const where = { title: { equals: 'Two processes' } }
    expect((await payload.count({ collection: 'programs', where })).totalDocs).toBe(1)
  })
})
