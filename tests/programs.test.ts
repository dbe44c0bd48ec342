import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decodeId } from '../src/kernel/nodeId.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import { DeleteProgramDocument, UpdateProgramDocument } from '../src/testing/generated/operations.ts'
import { unlike } from '../src/testing/mutate.ts'
import { mutations } from '../src/testing/mutations.ts'
import { type Person, startTestServer, type TestServer } from '../src/testing/testServer.ts'

describe('a program that a coach edits', () => {
  let server: TestServer
  let coach: Person
  let make: ReturnType<typeof catalogue>
  let { mutate, refusal } = {} as ReturnType<typeof mutations>
  let milestones: [string, string, string, string]

  beforeAll(async () => {
    server = await startTestServer()
    coach = await server.register({ username: 'coach.one', role: 'COACH' })
    make = catalogue(server, coach)
    ;({ mutate, refusal } = mutations(server, coach))
    milestones = (await make.milestones(4)) as typeof milestones
    await make.program([], { slug: 'in-use' })
  })
  afterAll(() => server.stop())

  const stored = (id: string) =>
    server.waymark.payload.findByID({ collection: 'programs', id: String(decodeId('program', id)), depth: 0 })
  const revisions = async (id: string) => {
    const where = { program: { equals: decodeId('program', id) } }
    return (await server.waymark.payload.count({ collection: 'programRevisions', where })).totalDocs
  }

  describe('updateProgram', () => {
    it('changes what is given and leaves what is omitted', async () => {
      const programId = await make.program(milestones, { title: 'Before', slug: 'before', description: 'Old' })
      const first = await mutate(UpdateProgramDocument, { programId, expectedRevision: 1, title: 'After' })
      expect(first).toEqual({
        program: { id: programId, slug: 'before', title: 'After', description: 'Old', level: null, revision: 2 },
        userErrors: [],
      })
      const second = await mutate(UpdateProgramDocument, {
        ...{ programId, expectedRevision: 2 },
        ...{ slug: 'after', description: 'New', level: 'EXPERT' },
      })
      expect(second.program).toEqual({
        ...{ id: programId, slug: 'after', title: 'After', description: 'New', level: 'EXPERT', revision: 3 },
      })
      const { milestones: rows } = await stored(programId)
      expect(rows?.map(({ milestone }) => `milestone_${milestone}`)).toEqual(milestones)
    })

    it('clears what is null', async () => {
      const programId = await make.program([], { description: 'Old' })
      await mutate(UpdateProgramDocument, { programId, expectedRevision: 1, level: 'BEGINNER' })
      const { program } = await mutate(UpdateProgramDocument, {
        ...{ programId, expectedRevision: 2, description: null, level: null },
      })
      expect(program).toMatchObject({ description: null, level: null, revision: 3 })
    })

    it('lets search follow the new title', async () => {
      const programId = await make.program([], { title: 'Quartz' })
      await mutate(UpdateProgramDocument, { programId, expectedRevision: 1, title: 'Änderung' })
      const found = async (search: string) => {
        const query = 'query ($search: String) { programs(filter: { search: $search }) { nodes { id } } }'
        return (await server.graphql(query, { search }, coach)).data.programs.nodes
      }
      expect([await found('quartz'), await found('anderung')]).toEqual([[], [{ id: programId }]])
    })

    it.each([
      ['nothing', {}],
      ['what it says already', { title: 'Same', slug: 'same', description: 'Same', level: null }],
    ])('that says %s makes no revision and does not move updatedAt', async (_, input) => {
      const programId = await make.program([], { title: 'Same', slug: 'same', description: 'Same' })
      const before = await stored(programId)
      const { program } = await mutate(UpdateProgramDocument, { programId, expectedRevision: 1, ...input })
      expect(program?.revision).toBe(1)
      expect([await stored(programId), await revisions(programId)]).toEqual([before, 1])
      await mutate(DeleteProgramDocument, { programId, expectedRevision: 1 })
    })

    it('leaves a published program published, since when it was', async () => {
      const { program: programId } = await make.publishedTree()
      const { publishedAt } = await stored(programId)
      await mutate(UpdateProgramDocument, { programId, expectedRevision: 2, title: 'Still shown' })
      expect(await stored(programId)).toMatchObject({ isPublished: true, publishedAt, title: 'Still shown' })
    })

    it.each([
      ['a null title', { title: null }, 'INVALID input.title'],
      ['an empty title', { title: ' ' }, 'INVALID input.title'],
      ['a null slug', { slug: null }, 'INVALID input.slug'],
      ['a slug with a space', { slug: 'a b' }, 'INVALID input.slug'],
      ['a description of 2,001 characters', { description: 'x'.repeat(2_001) }, 'INVALID input.description'],
      ['a slug in use', { slug: 'in-use' }, 'TAKEN input.slug'],
      ['an old revision', { expectedRevision: 0 }, 'STALE_REVISION input.expectedRevision'],
      ['an unknown ID', { programId: 'program_x' }, 'NOT_FOUND input.programId'],
    ])('refuses %s', async (_, input, expected) => {
      const given = { programId: await make.program([]), expectedRevision: 1, ...input }
      expect(await refusal(UpdateProgramDocument, given)).toEqual([expected])
    })

    it('refuses the ID of something else', async () => {
      for (const programId of [milestones[0], unlike(await make.program([])), '']) {
        expect(await refusal(UpdateProgramDocument, { programId, expectedRevision: 1 })).toEqual([
          'NOT_FOUND input.programId',
        ])
      }
    })

    it('tells whoever is behind where the program is now', async () => {
      const programId = await make.program(milestones)
      await mutate(UpdateProgramDocument, { programId, expectedRevision: 1, title: 'Moved on' })
      const { program, userErrors } = await mutate(UpdateProgramDocument, { programId, expectedRevision: 1 })
      expect([program, userErrors]).toMatchObject([
        null,
        [
          {
            ...{ __typename: 'StaleRevisionError', code: 'STALE_REVISION', currentRevision: 2 },
            message:
              'You named revision 1, but the program is at revision 2. Load the program again and repeat your change.',
            current: { id: programId, revision: 2, milestones: milestones.map((id) => ({ id })) },
          },
        ],
      ])
    })

    it('lets one of twenty programs have a slug; nineteen are told that it is taken, and are as they were', async () => {
      const programs = await Promise.all(Array.from({ length: 20 }, () => make.program([])))
      const answers = await Promise.all(
        programs.map((programId) => mutate(UpdateProgramDocument, { programId, expectedRevision: 1, slug: 'race' })),
      )
      expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(Array(19).fill('TAKEN'))
      const after = await Promise.all(programs.map(stored))
      expect(after.map(({ revision }) => revision).sort()).toEqual([...Array(19).fill(1), 2])
      expect(after.filter(({ slug }) => slug === 'race')).toHaveLength(1)
    })
  })

  describe('deleteProgram', () => {
    it('takes the program and its revisions away, and leaves its milestones', async () => {
      const { program: programId, milestone } = await make.publishedTree({ title: 'Doomed', slug: 'doomed' })
      const other = await make.program([milestone])
      const answer = await mutate(DeleteProgramDocument, { programId, expectedRevision: 2 })
      expect(answer).toEqual({ deletedProgramId: programId, userErrors: [] })
      const query = `query ($id: ID!, $milestone: ID!) {
        node(id: $id) { id }
        byId: program(id: $id) { id }
        bySlug: program(slug: "doomed") { id }
        programs(filter: { search: "doomed" }) { totalCount }
        milestone(id: $milestone) { workouts { id } programs { nodes { id } } }
      }`
      const { data } = await server.graphql(query, { id: programId, milestone }, coach)
      expect(data).toEqual({
        ...{ node: null, byId: null, bySlug: null, programs: { totalCount: 0 } },
        milestone: { workouts: [{ id: expect.any(String) }], programs: { nodes: [{ id: other }] } },
      })
      expect([await revisions(programId), await revisions(other)]).toEqual([0, 1])
    })

    it('frees the slug', async () => {
      const programId = await make.program([], { slug: 'again' })
      await mutate(DeleteProgramDocument, { programId, expectedRevision: 1 })
      expect(await make.program([], { slug: 'again' })).not.toBe(programId)
    })

    it('is refused at an old revision, and for what is not there', async () => {
      const programId = await make.program([])
      expect(await refusal(DeleteProgramDocument, { programId, expectedRevision: 2 })).toEqual([
        'STALE_REVISION input.expectedRevision',
      ])
      for (const unknown of [unlike(programId), milestones[0], 'x']) {
        expect(await refusal(DeleteProgramDocument, { programId: unknown, expectedRevision: 1 })).toEqual([
          'NOT_FOUND input.programId',
        ])
      }
    })
  })
})
