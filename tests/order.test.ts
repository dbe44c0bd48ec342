import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { milestoneIdsOf, type SnapshotMilestone } from '../src/actions/programs/revise.ts'
import { decodeId } from '../src/kernel/nodeId.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import {
  AddMilestoneToProgramDocument,
  type AddMilestoneToProgramInput,
  ProgramByIdDocument,
  ReorderProgramMilestonesDocument,
} from '../src/testing/generated/operations.ts'
import { hard } from '../src/testing/hard.ts'
import { AUTHENTICATION, type Person, startTestServer, type TestServer } from '../src/testing/testServer.ts'

function present<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error('There is no answer.')
  return value
}

describe('the order of a program', () => {
  let server: TestServer
  let coach: Person
  let make: ReturnType<typeof catalogue>
  let milestones: string[]

  beforeAll(async () => {
    server = await startTestServer()
    coach = await server.register({ username: 'coach.one', role: 'COACH' })
    make = catalogue(server, coach)
    milestones = await make.milestones(24)
  })
  afterAll(() => server.stop())

  const ids = (program: { milestones: { id: string }[] } | null | undefined) =>
    program?.milestones.map(({ id }) => id) ?? []
  const reorder = async (programId: string, milestoneIds: string[], expectedRevision: number) => {
    const input = { programId, milestoneIds, expectedRevision }
    const { data } = await server.graphql(ReorderProgramMilestonesDocument, { input }, coach)
    return present(data.reorderProgramMilestones)
  }
  const add = async (programId: string, milestoneId: string, place?: AddMilestoneToProgramInput['place']) => {
    const { data } = await server.graphql(
      AddMilestoneToProgramDocument,
      { input: { programId, milestoneId, place } },
      coach,
    )
    return present(data.addMilestoneToProgram)
  }
  const read = async (id: string) => present((await server.graphql(ProgramByIdDocument, { id }, coach)).data.program)

  /** Checks that the program equals its newest revision, and that revisions count 1…n without a gap (invariant 1). */
  async function lawsHold(programId: string): Promise<string[]> {
    const id = decodeId('program', programId) as string
    const { payload } = server.waymark
    const program = await payload.findByID({ collection: 'programs', id, depth: 0 })
    const { docs } = await payload.find({
      collection: 'programRevisions',
      where: { program: { equals: id } },
      sort: 'revision',
      pagination: false,
      depth: 0,
    })
    const newest = docs.at(-1)
    expect(docs.map(({ revision }) => revision)).toEqual(docs.map((_, index) => index + 1))
    expect(program.revision).toBe(newest?.revision)
    const held = milestoneIdsOf(program)
    const snapshot = newest?.milestones as unknown as SnapshotMilestone[] | undefined
    expect(snapshot?.map((milestone) => milestone.id)).toEqual(held)
    expect(new Set(held).size).toBe(held.length)
    return held
  }

  it('accepts exactly one of twenty who reorder at one revision; nineteen get the program as it now is', async () => {
    const own = milestones.slice(0, 6)
    const programId = await make.program(own)
    const rotated = (by: number) => [...own.slice(by), ...own.slice(0, by)]
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => reorder(programId, rotated(1 + (n % 5)), 1)))
    const accepted = answers.filter(({ userErrors }) => userErrors.length === 0)
    const stale = answers.flatMap(({ userErrors }) => userErrors)
    expect(accepted).toHaveLength(1)
    expect(stale).toHaveLength(19)
    for (const error of stale) {
      expect(error).toMatchObject({
        __typename: 'StaleRevisionError',
        code: 'STALE_REVISION',
        field: ['input', 'expectedRevision'],
        currentRevision: 2,
        current: { id: programId, revision: 2, milestones: accepted[0]?.program?.milestones.map(({ id }) => ({ id })) },
      })
    }
    await lawsHold(programId)
  })

  it('loses none of twenty milestones added at once', async () => {
    const programId = await make.program([])
    const answers = await Promise.all(milestones.slice(0, 20).map((milestone) => add(programId, milestone)))
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([])
    const program = await read(programId)
    expect(ids(program).sort()).toEqual(milestones.slice(0, 20).sort())
    expect(program.revision).toBe(21)
    await lawsHold(programId)
  })

  it('stays valid under adds and reorders mixed at random, and every answer is one that the contract names', async () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('add' as const), milestone: fc.nat({ max: 9 }), at: fc.nat({ max: 3 }) }),
      fc.record({ kind: fc.constant('reorder' as const), seed: fc.nat(), behind: fc.nat({ max: 1 }) }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 12 }), async (steps) => {
        const programId = await make.program(milestones.slice(20, 22))
        const added = new Set(milestones.slice(20, 22))
        for (let start = 0; start < steps.length; start += 4) {
          const program = await read(programId)
          const own = ids(program)
          await Promise.all(
            steps.slice(start, start + 4).map(async (each) => {
              if (each.kind === 'add') {
                const milestone = milestones[each.milestone] as string
                const anchor = own[each.at % own.length]
                const places = [{ edge: 'FIRST' }, { edge: 'LAST' }, { before: anchor }, { after: anchor }] as const
                const place = places[each.at]
                expect((await add(programId, milestone, place)).userErrors).toEqual([])
                added.add(milestone)
              } else {
                const turned = [...own.slice(each.seed % own.length), ...own.slice(0, each.seed % own.length)]
                const { userErrors } = await reorder(programId, turned, program.revision - each.behind)
                expect(['STALE_REVISION', undefined]).toContain(userErrors[0]?.code)
              }
            }),
          )
        }
        const held = await lawsHold(programId)
        expect(held.map((id) => `milestone_${id}`).sort()).toEqual([...added].sort())
      }),
      { numRuns: hard(6, 60) },
    )
  })

  it("takes today's order for a success without a revision", async () => {
    const own = milestones.slice(0, 3)
    const programId = await make.program(own)
    const answer = await reorder(programId, own, 1)
    expect(answer).toMatchObject({ program: { revision: 1 }, userErrors: [] })
    await lawsHold(programId)
  })

  it('refuses whatever is not a permutation, and says how', async () => {
    const [a, b, c, stranger] = milestones as [string, string, string, string]
    const programId = await make.program([a, b, c])
    const { program, userErrors } = await reorder(programId, [a, a, stranger, 'rubbish'], 1)
    expect(program).toBeNull()
    expect(userErrors).toEqual([
      expect.objectContaining({
        __typename: 'MilestoneSetMismatchError',
        code: 'MILESTONE_SET_MISMATCH',
        field: ['input', 'milestoneIds'],
        missing: [b, c],
        unexpected: [stranger, 'rubbish'],
        duplicated: [a],
      }),
    ])
  })

  it('looks at the revision before it looks at the list', async () => {
    const programId = await make.program(milestones.slice(0, 2))
    expect((await reorder(programId, [], 7)).userErrors[0]).toMatchObject({
      code: 'STALE_REVISION',
      currentRevision: 1,
    })
  })

  it('keeps the place that was asked for', async () => {
    const [a, b, first, before, after] = milestones as [string, string, string, string, string]
    const programId = await make.program([a, b])
    await add(programId, first, { edge: 'FIRST' })
    await add(programId, before, { before: b })
    const { program } = await add(programId, after, { after: b })
    expect(ids(program)).toEqual([first, a, before, b, after])
  })

  it('leaves a milestone where it is when it is added again', async () => {
    const [a, b] = milestones as [string, string]
    const programId = await make.program([a, b])
    expect(await add(programId, a)).toMatchObject({
      alreadyPresent: true,
      program: { revision: 1, milestones: [{ id: a }, { id: b }] },
      userErrors: [],
    })
  })

  it.each([
    ['two places', { edge: 'LAST', before: 'milestone_x' } as const, 'INVALID', ['input', 'place']],
    ['no place', {}, 'INVALID', ['input', 'place']],
    ['a neighbour that is not there', { before: 'milestone_x' }, 'NOT_FOUND', ['input', 'place', 'before']],
    ['an empty neighbour', { before: '' }, 'NOT_FOUND', ['input', 'place', 'before']],
  ])('refuses %s', async (_, place, code, field) => {
    const programId = await make.program([milestones[0] as string])
    expect(await add(programId, milestones[1] as string, place)).toMatchObject({
      program: null,
      alreadyPresent: false,
      userErrors: [{ code, field }],
    })
    await lawsHold(programId)
  })

  it('refuses the 101st milestone', async () => {
    const hundred = await make.milestones(100)
    const programId = await make.program(hundred)
    const answer = await add(programId, milestones[0] as string)
    expect(answer.userErrors).toMatchObject([
      { code: 'TOO_MANY', message: 'A program has at most 100 milestones.', field: ['input', 'milestoneId'] },
    ])
  })

  it('writes what changed, by whom, into a revision that keeps titles and slots', async () => {
    const programId = await make.program(milestones.slice(0, 2))
    await reorder(programId, [milestones[1] as string, milestones[0] as string], 1)
    const { docs } = await server.waymark.payload.find({
      collection: 'programRevisions',
      where: { program: { equals: decodeId('program', programId) } },
      sort: 'revision',
      depth: 0,
    })
    expect(docs.map(({ change, createdBy }) => [change, createdBy])).toEqual([
      ['CREATED', coach.user.id],
      ['MILESTONES_REORDERED', coach.user.id],
    ])
    const snapshot = docs[1]?.milestones as unknown as SnapshotMilestone[]
    expect(snapshot[0]).toEqual({
      id: decodeId('milestone', milestones[1] as string),
      title: expect.stringMatching(/^Milestone /),
      slots: [
        {
          ...{ id: expect.any(String), workoutId: expect.any(String) },
          ...{ workoutTitle: expect.stringMatching(/^Workout /), workoutRevision: 1 },
        },
      ],
    })
  })

  it('makes a bounded number of database calls, whatever the size of the program', async () => {
    const calls = async (size: number) => {
      const programId = await make.program(milestones.slice(0, size))
      const reversed = milestones.slice(0, size).reverse()
      return server.calls(() => reorder(programId, reversed, 1))
    }
    const two = await calls(2)
    expect(await calls(20)).toEqual(two)
    expect(two).toEqual([
      ...AUTHENTICATION,
      'find productUsers', // whether the caller is still a coach
      'find programs', // the program as this transaction sees it
      'findOne programs', // Payload reads a document before it updates it
      'find milestones', // the snapshot
      'find workouts',
      'insertMany programRevisions', // the commit point
      'updateOne programs',
      'find milestones', // for the answer
    ])
  })
})
