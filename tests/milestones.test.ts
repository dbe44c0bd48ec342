import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decodeId } from '../src/kernel/nodeId.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import {
  DeleteMilestoneDocument,
  DeleteProgramDocument,
  SetMilestoneWorkoutsDocument,
  UpdateMilestoneDocument,
} from '../src/testing/generated/operations.ts'
import { mutations } from '../src/testing/mutations.ts'
import { type Person, startTestServer, type TestServer } from '../src/testing/testServer.ts'

describe('a milestone that a coach edits', () => {
  let server: TestServer
  let coach: Person
  let make: ReturnType<typeof catalogue>
  let { mutate, refusal } = {} as ReturnType<typeof mutations>
  let a: string
  let b: string

  beforeAll(async () => {
    server = await startTestServer()
    coach = await server.register({ username: 'coach.one', role: 'COACH' })
    make = catalogue(server, coach)
    ;({ mutate, refusal } = mutations(server, coach))
    const exercise = await make.exercise()
    ;[a, b] = [await make.workout([exercise]), await make.workout([exercise])]
  })
  afterAll(() => server.stop())

  const stored = (id: string) =>
    server.waymark.payload.findByID({ collection: 'milestones', id: String(decodeId('milestone', id)), depth: 0 })
  const revision = async (program: string) =>
    (await server.graphql('query ($id: ID!) { program(id: $id) { revision } }', { id: program }, coach)).data.program
      .revision
  const slots = async (id: string) => (await stored(id)).workouts?.map((row) => `slot_${row.id}`) as string[]

  describe('updateMilestone', () => {
    it('changes what is given, leaves what is omitted, and clears what is null', async () => {
      const milestoneId = await make.milestone([a, b])
      const kept = await slots(milestoneId)
      const change = (expectedRevision: number, input: object) =>
        mutate(UpdateMilestoneDocument, { milestoneId, expectedRevision, ...input })
      expect((await change(1, { description: 'First week' })).milestone).toMatchObject({
        ...{ id: milestoneId, title: expect.stringMatching(/^Milestone /), description: 'First week', revision: 2 },
      })
      expect((await change(2, { title: 'Base' })).milestone).toMatchObject({
        ...{ title: 'Base', description: 'First week', revision: 3 },
      })
      expect((await change(3, { description: null })).milestone).toMatchObject({
        ...{ title: 'Base', description: null, revision: 4 },
      })
      expect(await slots(milestoneId)).toEqual(kept)
    })

    it('that changes nothing makes no revision and does not move updatedAt', async () => {
      const milestoneId = await make.milestone([a], { title: 'Same' })
      const program = await make.program([milestoneId])
      const before = await stored(milestoneId)
      for (const input of [{}, { title: 'Same' }, { description: null }, { description: '' }]) {
        const { milestone } = await mutate(UpdateMilestoneDocument, { milestoneId, expectedRevision: 1, ...input })
        expect(milestone?.revision).toBe(1)
      }
      expect([await stored(milestoneId), await revision(program)]).toEqual([before, 1])
    })

    it('moves the programs that hold it with a title, and leaves them with a description', async () => {
      const milestoneId = await make.milestone([a])
      const program = await make.program([milestoneId])
      await mutate(UpdateMilestoneDocument, { milestoneId, expectedRevision: 1, description: 'New' })
      expect(await revision(program)).toBe(1)
      await mutate(UpdateMilestoneDocument, { milestoneId, expectedRevision: 2, title: 'New' })
      expect(await revision(program)).toBe(2)
    })

    it.each([
      ['a null title', { title: null }, 'INVALID input.title'],
      ['a title of two lines', { title: 'a\nb' }, 'INVALID input.title'],
      ['a description with a null byte', { description: '\u0000' }, 'INVALID input.description'],
      ['an old revision', { expectedRevision: 0 }, 'STALE_REVISION input.expectedRevision'],
      ['an unknown ID', { milestoneId: 'milestone_x' }, 'NOT_FOUND input.milestoneId'],
    ])('refuses %s', async (_, input, expected) => {
      const milestoneId = await make.milestone([a])
      const given = { milestoneId, expectedRevision: 1, title: 'New', ...input }
      expect(await refusal(UpdateMilestoneDocument, given)).toEqual([expected])
    })
  })

  describe('setMilestoneWorkouts', () => {
    const set = (milestoneId: string, expectedRevision: number, workouts: { id?: string; workoutId: string }[]) =>
      mutate(SetMilestoneWorkoutsDocument, { milestoneId, expectedRevision, workouts })

    it('keeps the slots that are named, makes those that are not, and drops the rest', async () => {
      const milestoneId = await make.milestone([a, b, a])
      const [first, second, third] = (await slots(milestoneId)) as [string, string, string]
      const answer = await set(milestoneId, 1, [
        { id: third, workoutId: b },
        { workoutId: a },
        { id: first, workoutId: a },
      ])
      const made = answer.milestone?.workouts[1]?.id
      expect(answer).toMatchObject({
        milestone: {
          revision: 2,
          workouts: [
            { id: third, workout: { id: b } },
            { id: made, workout: { id: a } },
            { id: first, workout: { id: a } },
          ],
        },
        userErrors: [],
      })
      expect([first, second, third]).not.toContain(made)
      expect(await slots(milestoneId)).toEqual([third, made, first])
    })

    it('that keeps every slot makes no revision and does not move updatedAt', async () => {
      const milestoneId = await make.milestone([a, b])
      const program = await make.program([milestoneId])
      const before = await stored(milestoneId)
      const [first, second] = (await slots(milestoneId)) as [string, string]
      const { milestone } = await set(milestoneId, 1, [
        { id: first, workoutId: a },
        { id: second, workoutId: b },
      ])
      expect([milestone?.revision, await stored(milestoneId), await revision(program)]).toEqual([1, before, 1])
    })

    it('empties a milestone of drafts; in a published program another must have a workout', async () => {
      const milestoneId = await make.milestone([a])
      const draft = await make.program([milestoneId])
      const published = await make.program([milestoneId, await make.milestone([b])], { isPublished: true })
      expect((await set(milestoneId, 1, [])).milestone).toMatchObject({ revision: 2, workouts: [] })
      expect([await revision(draft), await revision(published)]).toEqual([2, 3])
    })

    it('refuses to empty the last one of a published program, whatever else holds it', async () => {
      const milestoneId = await make.milestone([a])
      await make.program([milestoneId])
      await make.program([await make.milestone([]), milestoneId], { isPublished: true, title: 'Shown' })
      const input = { milestoneId, expectedRevision: 1, workouts: [] }
      expect(await refusal(SetMilestoneWorkoutsDocument, input)).toEqual(['NOT_PUBLISHABLE'])
      const { userErrors } = await mutate(SetMilestoneWorkoutsDocument, input)
      expect(userErrors[0]?.message).toContain('"Shown"')
    })

    it('refuses a slot of another milestone, one kept twice, a workout that is none, 51, and an old revision', async () => {
      const milestoneId = await make.milestone([a])
      const [own] = (await slots(milestoneId)) as [string]
      const [foreign] = (await slots(await make.milestone([a]))) as [string]
      const refused = (workouts: { id?: string; workoutId: string }[], expectedRevision = 1) =>
        refusal(SetMilestoneWorkoutsDocument, { milestoneId, expectedRevision, workouts })
      const kept = { id: own, workoutId: a }
      expect(await refused([kept, { id: foreign, workoutId: a }])).toEqual(['NOT_FOUND input.workouts.1.id'])
      expect(await refused([{ id: 'slot_', workoutId: a }])).toEqual(['NOT_FOUND input.workouts.0.id'])
      expect(await refused([kept, kept])).toEqual(['INVALID input.workouts.1.id'])
      expect(await refused([kept, { workoutId: milestoneId }])).toEqual(['NOT_FOUND input.workouts.1.workoutId'])
      expect(await refused(Array(51).fill({ workoutId: a }))).toEqual(['TOO_MANY input.workouts'])
      expect(await refused([], 2)).toEqual(['STALE_REVISION input.expectedRevision'])
      const elsewhere = { milestoneId: a, expectedRevision: 1, workouts: [] }
      expect(await refusal(SetMilestoneWorkoutsDocument, elsewhere)).toEqual(['NOT_FOUND input.milestoneId'])
    })

    it('tells whoever is behind where the milestone is now', async () => {
      const milestoneId = await make.milestone([a])
      await set(milestoneId, 1, [])
      expect((await set(milestoneId, 1, [])).userErrors).toMatchObject([
        { code: 'STALE_REVISION', currentRevision: 2, current: { id: milestoneId, revision: 2 } },
      ])
    })
  })

  describe('deleteMilestone', () => {
    it('takes the milestone away, and leaves its workouts', async () => {
      const milestoneId = await make.milestone([a])
      expect(await mutate(DeleteMilestoneDocument, { milestoneId })).toEqual({
        ...{ deletedMilestoneId: milestoneId, unusedWorkouts: [], userErrors: [] },
      })
      const query = 'query ($id: ID!, $a: ID!) { node(id: $id) { id } workout(id: $a) { id } }'
      const { data } = await server.graphql(query, { id: milestoneId, a }, coach)
      expect(data).toEqual({ node: null, workout: { id: a } })
    })

    it('is refused while a program holds it, by the title of the program', async () => {
      const milestoneId = await make.milestone([a])
      const program = await make.program([milestoneId], { title: 'The holder' })
      expect(await refusal(DeleteMilestoneDocument, { milestoneId })).toEqual(['IN_USE input.milestoneId'])
      const { userErrors } = await mutate(DeleteMilestoneDocument, { milestoneId })
      expect(userErrors[0]?.message).toBe('This milestone is in use by "The holder". Remove it there first.')
      await mutate(DeleteProgramDocument, { programId: program, expectedRevision: 1 })
      expect((await mutate(DeleteMilestoneDocument, { milestoneId })).deletedMilestoneId).toBe(milestoneId)
    })

    it('names three of many programs', async () => {
      const milestoneId = await make.milestone([])
      for (const title of ['One', 'Two', 'Three', 'Four']) await make.program([milestoneId], { title })
      const { userErrors } = await mutate(DeleteMilestoneDocument, { milestoneId })
      expect(userErrors[0]?.message).toMatch(/^This milestone is in use by ("\w+", ){2}"\w+" and others\./)
    })

    it('is refused for what is not there', async () => {
      for (const milestoneId of [a, 'milestone_x', '']) {
        expect(await refusal(DeleteMilestoneDocument, { milestoneId })).toEqual(['NOT_FOUND input.milestoneId'])
      }
    })
  })
})
