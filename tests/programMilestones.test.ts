import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decodeId } from '../src/kernel/nodeId.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import {
  MoveProgramMilestoneDocument,
  RemoveMilestoneFromProgramDocument,
} from '../src/testing/generated/operations.ts'
import { unlike } from '../src/testing/mutate.ts'
import { mutations } from '../src/testing/mutations.ts'
import { type Person, startTestServer, type TestServer } from '../src/testing/testServer.ts'

describe('the milestones of a program', () => {
  let server: TestServer
  let coach: Person
  let make: ReturnType<typeof catalogue>
  let { mutate, refusal } = {} as ReturnType<typeof mutations>
  let milestones: [string, string, string, string]
  let empty: string

  beforeAll(async () => {
    server = await startTestServer()
    coach = await server.register({ username: 'coach.one', role: 'COACH' })
    make = catalogue(server, coach)
    ;({ mutate, refusal } = mutations(server, coach))
    milestones = (await make.milestones(4)) as typeof milestones
    empty = await make.milestone([])
  })
  afterAll(() => server.stop())

  const stored = (id: string) =>
    server.waymark.payload.findByID({ collection: 'programs', id: String(decodeId('program', id)), depth: 0 })
  const revisions = async (id: string) => {
    const where = { program: { equals: decodeId('program', id) } }
    return (await server.waymark.payload.count({ collection: 'programRevisions', where })).totalDocs
  }
  const order = (answer: { program: { milestones: { id: string }[] } | null }) =>
    answer.program?.milestones.map(({ id }) => id)

  describe('removeMilestoneFromProgram', () => {
    it('takes one out; the others keep their order and their rows, and the milestone stays', async () => {
      const [a, b, c] = milestones
      const programId = await make.program([a, b, c])
      const before = await stored(programId)
      const answer = await mutate(RemoveMilestoneFromProgramDocument, { programId, milestoneId: b })
      expect([order(answer), answer.program?.revision, answer.userErrors]).toEqual([[a, c], 2, []])
      const { milestones: rows } = await stored(programId)
      expect(rows).toEqual(before.milestones?.filter((_, index) => index !== 1))
      const { data } = await server.graphql('query ($b: ID!) { milestone(id: $b) { id } }', { b }, coach)
      expect(data.milestone).toEqual({ id: b })
    })

    it('refuses to leave a published program without a workout', async () => {
      const programId = await make.program([empty, milestones[0]], { isPublished: true, title: 'Shown' })
      const input = { programId, milestoneId: milestones[0] }
      expect(await refusal(RemoveMilestoneFromProgramDocument, input)).toEqual(['NOT_PUBLISHABLE'])
      const { userErrors } = await mutate(RemoveMilestoneFromProgramDocument, input)
      expect(userErrors[0]?.message).toBe(
        'A published program needs at least one milestone with a workout, but "Shown" would have none.',
      )
      const { program } = await mutate(RemoveMilestoneFromProgramDocument, { programId, milestoneId: empty })
      expect(program?.milestones).toEqual([{ id: milestones[0] }])
    })

    it('empties a draft', async () => {
      const programId = await make.program([milestones[0]])
      const answer = await mutate(RemoveMilestoneFromProgramDocument, { programId, milestoneId: milestones[0] })
      expect([order(answer), answer.userErrors]).toEqual([[], []])
    })

    it('refuses what is not in the program, and what is no program', async () => {
      const programId = await make.program([milestones[0]])
      for (const milestoneId of [milestones[1], programId, 'milestone_', '']) {
        expect(await refusal(RemoveMilestoneFromProgramDocument, { programId, milestoneId })).toEqual([
          'NOT_FOUND input.milestoneId',
        ])
      }
      const input = { programId: unlike(programId), milestoneId: milestones[0] }
      expect(await refusal(RemoveMilestoneFromProgramDocument, input)).toEqual(['NOT_FOUND input.programId'])
    })
  })

  describe('moveProgramMilestone', () => {
    it('puts a milestone at a place relative to the others, whose rows stay', async () => {
      const [a, b, c, d] = milestones
      const programId = await make.program(milestones)
      const rows = async () => (await stored(programId)).milestones?.map(({ id }) => id).sort()
      const before = await rows()
      const move = (milestoneId: string, place: object) =>
        mutate(MoveProgramMilestoneDocument, { programId, milestoneId, place }).then(order)
      expect(await move(c, { edge: 'FIRST' })).toEqual([c, a, b, d])
      expect(await move(c, { edge: 'LAST' })).toEqual([a, b, d, c])
      expect(await move(a, { after: d })).toEqual([b, d, a, c])
      expect(await move(c, { before: d })).toEqual([b, c, d, a])
      expect([(await stored(programId)).revision, await rows()]).toEqual([5, before])
    })

    it('to where it is makes no revision and does not move updatedAt', async () => {
      const [a, b, c] = milestones
      const programId = await make.program([a, b, c])
      const before = await stored(programId)
      for (const place of [{ after: a }, { before: c }]) {
        const answer = await mutate(MoveProgramMilestoneDocument, { programId, milestoneId: b, place })
        expect([order(answer), answer.program?.revision, answer.userErrors]).toEqual([[a, b, c], 1, []])
      }
      expect([await stored(programId), await revisions(programId)]).toEqual([before, 1])
    })

    it('refuses a place that is none, or beside itself, or beside a stranger', async () => {
      const [a, b, c, stranger] = milestones
      const programId = await make.program([a, b, c])
      const refused = (milestoneId: string, place: object) =>
        refusal(MoveProgramMilestoneDocument, { programId, milestoneId, place })
      expect(await refused(a, {})).toEqual(['INVALID input.place'])
      expect(await refused(a, { edge: 'LAST', after: b })).toEqual(['INVALID input.place'])
      expect(await refused(a, { before: a })).toEqual(['INVALID input.place'])
      expect(await refused(a, { after: a })).toEqual(['INVALID input.place'])
      expect(await refused(a, { before: stranger })).toEqual(['NOT_FOUND input.place.before'])
      expect(await refused(a, { after: programId })).toEqual(['NOT_FOUND input.place.after'])
      expect(await refused(stranger, { edge: 'LAST' })).toEqual(['NOT_FOUND input.milestoneId'])
      const elsewhere = { programId: a, milestoneId: a, place: { edge: 'LAST' } as const }
      expect(await refusal(MoveProgramMilestoneDocument, elsewhere)).toEqual(['NOT_FOUND input.programId'])
    })
  })
})
