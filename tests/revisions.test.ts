import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decodeId } from '../src/kernel/nodeId.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import {
  AddMilestoneToProgramDocument,
  CreateProgramDocument,
  DeleteMilestoneDocument,
  DeleteWorkoutDocument,
  MoveProgramMilestoneDocument,
  ProgramRevisionsDocument,
  PublishProgramDocument,
  RemoveMilestoneFromProgramDocument,
  ReorderProgramMilestonesDocument,
  SetMilestoneWorkoutsDocument,
  UnpublishProgramDocument,
  UpdateMilestoneDocument,
  UpdateProgramDocument,
  UpdateWorkoutDocument,
} from '../src/testing/generated/operations.ts'
import { mutations } from '../src/testing/mutations.ts'
import { RAISED_LIMITS } from '../src/testing/raisedLimits.ts'
import { AUTHENTICATION, type Person, startTestServer, type TestServer } from '../src/testing/testServer.ts'

describe('the revisions of a program', () => {
  let server: TestServer
  let coach: Person
  let make: ReturnType<typeof catalogue>
  let { mutate } = {} as ReturnType<typeof mutations>
  let exercise: string
  let workout: string

  beforeAll(async () => {
    server = await startTestServer({ limits: RAISED_LIMITS })
    coach = await server.register({ username: 'coach.one', role: 'COACH' })
    make = catalogue(server, coach)
    ;({ mutate } = mutations(server, coach))
    exercise = await make.exercise()
    workout = await make.workout([exercise], { title: 'Day A' })
  })
  afterAll(() => server.stop())

  async function page(id: string, first = 100, after?: string | null) {
    const { data } = await server.graphql(ProgramRevisionsDocument, { id, first, after }, coach)
    if (!data.program?.revisions) throw new Error('There are no revisions.')
    return data.program.revisions
  }
  const newest = async (id: string) => (await page(id, 1)).nodes[0]
  const rows = async (id: string) => {
    const where = { program: { equals: decodeId('program', id) } }
    const options = { collection: 'programRevisions', where, sort: 'revision', pagination: false, depth: 0 } as const
    return (await server.waymark.payload.find(options)).docs.map((row) => JSON.stringify(row))
  }

  describe('are written', () => {
    it('by each mutation under its own name, and signed by the coach', async () => {
      const [a, b] = [await make.milestone([workout]), await make.milestone([])]
      const created = await mutate(CreateProgramDocument, { title: 'Kinds', milestoneIds: [a] })
      const programId = String(created.program?.id)
      const at = (expectedRevision: number) => ({ programId, expectedRevision })
      await mutate(AddMilestoneToProgramDocument, { programId, milestoneId: b })
      await mutate(MoveProgramMilestoneDocument, { programId, milestoneId: b, place: { edge: 'FIRST' } })
      await mutate(ReorderProgramMilestonesDocument, { ...at(3), milestoneIds: [a, b] })
      await mutate(UpdateProgramDocument, { ...at(4), description: 'Twelve weeks.' })
      await mutate(PublishProgramDocument, at(5))
      await mutate(UpdateMilestoneDocument, { milestoneId: b, expectedRevision: 1, title: 'Renamed' })
      const slots = [{ workoutId: workout }, { workoutId: workout }]
      await mutate(SetMilestoneWorkoutsDocument, { milestoneId: b, expectedRevision: 2, workouts: slots })
      await mutate(RemoveMilestoneFromProgramDocument, { programId, milestoneId: a })
      await mutate(UnpublishProgramDocument, at(9))
      const { nodes, totalCount } = await page(programId)
      expect([totalCount, nodes.map(({ revision, change }) => `${revision} ${change}`)]).toEqual([
        10,
        [
          ...['10 UNPUBLISHED', '9 MILESTONE_REMOVED', '8 MILESTONE_EDITED', '7 MILESTONE_EDITED', '6 PUBLISHED'],
          ...['5 EDITED', '4 MILESTONES_REORDERED', '3 MILESTONE_MOVED', '2 MILESTONE_ADDED', '1 CREATED'],
        ],
      ])
      for (const { createdBy, createdAt } of nodes) {
        expect(createdBy).toEqual({ id: `user_${coach.user.id}`, username: 'coach.one' })
        expect(Math.abs(Date.now() - Date.parse(createdAt))).toBeLessThan(60_000)
      }
    })

    it('for every program that holds an edited milestone, and for no other', async () => {
      const edited = await make.milestone([workout], { title: 'Before' })
      const other = await make.milestone([workout], { title: 'Other' })
      const [first, second] = [await make.program([other, edited]), await make.program([edited])]
      const bystander = await make.program([other])
      await mutate(UpdateMilestoneDocument, { milestoneId: edited, expectedRevision: 1, title: 'After' })
      const slots = [{ workoutId: workout }, { workoutId: workout }]
      const answer = await mutate(SetMilestoneWorkoutsDocument, {
        ...{ milestoneId: edited, expectedRevision: 2, workouts: slots },
      })
      const slot = { slotId: expect.stringMatching(/^slot_/), workoutId: workout, workoutTitle: 'Day A' }
      const after = {
        milestoneId: edited,
        title: 'After',
        slots: answer.milestone?.workouts.map(({ id }) => ({ ...slot, slotId: id })),
      }
      const others = { milestoneId: other, title: 'Other', slots: [slot] }
      expect((await newest(first))?.milestones).toEqual([others, after])
      expect(await newest(second)).toMatchObject({ revision: 3, change: 'MILESTONE_EDITED', milestones: [after] })
      expect(after.slots).toHaveLength(2)
      expect(await newest(bystander)).toMatchObject({ revision: 1, change: 'CREATED' })
      expect((await page(first)).nodes[1]?.milestones[1]).toEqual({ ...after, slots: [slot] })
    })

    it('once, and stay byte for byte what they were', async () => {
      const milestone = await make.milestone([workout], { title: 'Kept' })
      const programId = await make.program([milestone], { title: 'Kept' })
      const kept = await rows(programId)
      const other = await make.workout([exercise], { title: 'Day B' })
      await mutate(UpdateProgramDocument, { programId, expectedRevision: 1, title: 'New' })
      await mutate(UpdateMilestoneDocument, { milestoneId: milestone, expectedRevision: 1, title: 'New' })
      await mutate(SetMilestoneWorkoutsDocument, {
        ...{ milestoneId: milestone, expectedRevision: 2, workouts: [{ workoutId: other }] },
      })
      await mutate(UpdateWorkoutDocument, { workoutId: other, expectedRevision: 1, title: 'Day C' })
      const after = await rows(programId)
      expect([after.slice(0, 1), after.length]).toEqual([kept, 5])
      await mutate(RemoveMilestoneFromProgramDocument, { programId, milestoneId: milestone })
      expect((await rows(programId)).slice(0, 5)).toEqual(after)
    })

    it('with the titles that workouts have then: a rename is one itself', async () => {
      const renamed = await make.workout([exercise], { title: 'Old name' })
      const milestone = await make.milestone([renamed])
      const programId = await make.program([milestone])
      await mutate(UpdateWorkoutDocument, { workoutId: renamed, expectedRevision: 1, title: 'New name' })
      await mutate(UpdateMilestoneDocument, { milestoneId: milestone, expectedRevision: 1, title: 'Touched' })
      const { nodes } = await page(programId)
      expect(nodes.map(({ change, milestones }) => [change, milestones[0]?.slots[0]?.workoutTitle])).toEqual([
        ['MILESTONE_EDITED', 'New name'],
        ['WORKOUT_EDITED', 'New name'],
        ['CREATED', 'Old name'],
      ])
    })
  })

  describe('are read', () => {
    let programId: string
    beforeAll(async () => {
      programId = await make.program([await make.milestone([workout])], { title: 'Title 1' })
      for (let revision = 1; revision < 25; revision += 1) {
        const title = `Title ${revision + 1}`
        await mutate(UpdateProgramDocument, { programId, expectedRevision: revision, title })
      }
    })

    it('newest first, page by page, without a gap or a repeat', async () => {
      const seen: string[] = []
      const pages: boolean[] = []
      for (let after: string | null = null; pages.at(-1) ?? true; ) {
        const { nodes, pageInfo, totalCount } = await page(programId, 6, after)
        expect(totalCount).toBe(25)
        seen.push(...nodes.map(({ revision, title }) => `${revision} ${title}`))
        pages.push(pageInfo.hasNextPage)
        after = pageInfo.endCursor
      }
      expect(seen).toEqual(Array.from({ length: 25 }, (_, n) => `${25 - n} Title ${25 - n}`))
      expect(pages).toEqual([true, true, true, true, false])
    })

    it('from where a page ended, also when there are newer ones by then', async () => {
      const growing = await make.program([])
      await mutate(UpdateProgramDocument, { programId: growing, expectedRevision: 1, title: 'Second' })
      const { pageInfo } = await page(growing, 1)
      await mutate(UpdateProgramDocument, { programId: growing, expectedRevision: 2, title: 'Third' })
      const rest = await page(growing, 1, pageInfo.endCursor)
      expect([rest.totalCount, rest.nodes.map(({ revision }) => revision)]).toEqual([3, [1]])
      expect((await page(growing, 1, rest.pageInfo.endCursor)).nodes).toEqual([])
    })

    it.each([
      ['rubbish', 'rubbish'],
      ['of another list', ['TITLE_ASC', 'a', '0'.repeat(24)]],
      ['with a text for a number', ['REVISION_DESC', 'a', '0'.repeat(24)]],
      ['with an operator', ['REVISION_DESC', { $gt: 0 }, '0'.repeat(24)]],
    ])('not behind a cursor that is %s: BAD_USER_INPUT', async (_, cursor) => {
      const after = typeof cursor === 'string' ? cursor : Buffer.from(JSON.stringify(cursor)).toString('base64url')
      const { errors } = await server.graphql(ProgramRevisionsDocument, { id: programId, after }, coach)
      expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'BAD_USER_INPUT', argument: 'after' }])
    })

    it('not with a page of 101: BAD_USER_INPUT', async () => {
      const { errors } = await server.graphql(ProgramRevisionsDocument, { id: programId, first: 101 }, coach)
      expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'BAD_USER_INPUT', argument: 'first' }])
    })

    it('with what they name as it now is, null where it is gone', async () => {
      const gone = await make.workout([exercise], { title: 'Gone workout' })
      const [left, kept] = [await make.milestone([gone], { title: 'Gone milestone' }), await make.milestone([gone])]
      const id = await make.program([left, kept])
      for (const milestoneId of [left, kept]) {
        await mutate(RemoveMilestoneFromProgramDocument, { programId: id, milestoneId })
      }
      await mutate(SetMilestoneWorkoutsDocument, { milestoneId: kept, expectedRevision: 1, workouts: [] })
      await mutate(DeleteMilestoneDocument, { milestoneId: left })
      await mutate(DeleteWorkoutDocument, { workoutId: gone })
      const query = `query ($id: ID!) { program(id: $id) { revisions { nodes {
        milestones { title milestone { id } slots { workoutTitle workout { id } } }
      } } } }`
      const { data, errors } = await server.graphql(query, { id }, coach)
      const slots = [{ workoutTitle: 'Gone workout', workout: null }]
      expect([errors, data.program.revisions.nodes.at(-1).milestones]).toEqual([
        undefined,
        [
          { title: 'Gone milestone', milestone: null, slots },
          { title: expect.any(String), milestone: { id: kept }, slots },
        ],
      ])
    })

    it('without a coach when an admin did it, and when the coach is gone', async () => {
      const leaving = await server.register({ username: 'coach.leaving', role: 'COACH' })
      const id = await catalogue(server, leaving).program([])
      const { payload } = server.waymark
      await payload.update({ collection: 'programs', id: String(decodeId('program', id)), data: { title: 'By admin' } })
      await payload.delete({ collection: 'productUsers', id: leaving.user.id })
      const { nodes } = await page(id)
      expect(nodes.map(({ change, createdBy }) => [change, createdBy])).toEqual([
        ['EDITED', null],
        ['CREATED', null],
      ])
    })

    it('by coaches alone: an athlete gets the rest of the answer, a stranger is asked to sign in', async () => {
      const { program } = await make.publishedTree({ title: 'Shown' })
      const athlete = await server.register({ username: 'athlete.one' })
      const query = 'query ($id: ID!) { program(id: $id) { title revisions { totalCount nodes { title } } } }'
      const [asAthlete, asStranger, asCoach] = [
        await server.graphql(query, { id: program }, athlete),
        await server.graphql(query, { id: program }),
        await server.graphql(query, { id: program }, coach),
      ]
      for (const [{ data, errors }, code] of [
        [asAthlete, 'FORBIDDEN'],
        [asStranger, 'UNAUTHENTICATED'],
      ] as const) {
        expect(data).toEqual({ program: { title: 'Shown', revisions: null } })
        expect(errors).toMatchObject([{ path: ['program', 'revisions'], extensions: { code } }])
      }
      expect(asCoach.data.program.revisions.totalCount).toBe(2)
    })

    it('by their own ID, by coaches alone', async () => {
      const athlete = await server.register({ username: 'athlete.two' })
      const { program } = await make.publishedTree()
      const id = (await newest(program))?.id
      const query = 'query ($id: ID!) { node(id: $id) { id __typename ... on ProgramRevision { revision change } } }'
      const found = { id, __typename: 'ProgramRevision', revision: 2, change: 'PUBLISHED' }
      expect((await server.graphql(query, { id }, coach)).data.node).toEqual(found)
      for (const person of [athlete, undefined]) {
        expect(await server.graphql(query, { id }, person)).toMatchObject({ status: 200, data: { node: null } })
      }
    })
  })

  it('cost the same number of database calls for twenty programs as for one, and for long pages as for short ones', async () => {
    const titles = Array.from({ length: 20 }, (_, n) => `Counted ${n}`)
    for (const title of titles) {
      const { program } = await make.publishedTree({ title })
      await mutate(UpdateProgramDocument, { programId: program, expectedRevision: 2, description: 'Third' })
    }
    const query = `query ($programs: Int!, $revisions: Int!) {
      programs(first: $programs, filter: { search: "counted" }) { nodes { revisions(first: $revisions) {
        totalCount
        pageInfo { hasNextPage }
        nodes { change createdBy { id } milestones { title milestone { id } slots { workoutTitle workout { id } } } }
      } } }
    }`
    // The calls are sorted, because fields side by side are resolved in any order.
    const calls = async (programs: number, revisions: number) => {
      const made = await server.calls(async () => {
        const { data } = await server.graphql(query, { programs, revisions }, coach)
        expect(data.programs.nodes).toHaveLength(programs)
        for (const each of data.programs.nodes) expect(each.revisions.nodes).toHaveLength(Math.min(revisions, 3))
      })
      return made.sort()
    }
    const once = await calls(1, 1)
    expect(once).toEqual(
      [
        ...AUTHENTICATION, // the caller
        'find programs',
        'find programRevisions',
        'find productUsers', // the authors of the revisions
        'find milestones',
        'find workouts',
      ].sort(),
    )
    expect([await calls(20, 1), await calls(1, 100), await calls(20, 100)]).toEqual([once, once, once])
  })
})
