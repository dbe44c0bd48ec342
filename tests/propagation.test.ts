import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodeId } from '../src/kernel/nodeId.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import { coached } from '../src/testing/coached.ts'
import { doSlots } from '../src/testing/doSlots.ts'
import {
  AddMilestoneToProgramDocument,
  AssignProgramDocument,
  CompleteWorkoutDocument,
  EndCoachingDocument,
  EnrolInProgramDocument,
  LeaveProgramDocument,
  PreviewProgramPropagationDocument,
  PropagateProgramRevisionDocument,
  RemoveMilestoneFromProgramDocument,
  ReorderProgramMilestonesDocument,
  StartWorkoutDocument,
  UpdateMilestoneDocument,
} from '../src/testing/generated/operations.ts'
import { codesOf, times } from '../src/testing/mutate.ts'
import { mutations } from '../src/testing/mutations.ts'
import { AUTHENTICATION, type Person, present, startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { rawId } from '../src/testing/trainingHistory.ts'
import { brokenTrainingLaws, earnedCompletions } from '../src/testing/trainingLaws.ts'

describe('propagating a revision', () => {
  let server: TestServer
  let coach: Person
  let athletes: Person[]
  let make: ReturnType<typeof catalogue>
  let coaching: ReturnType<typeof mutations>

  beforeAll(async () => {
    server = await startTestServer()
    coach = await server.register({ username: 'coach.one', role: 'COACH' })
    athletes = await Promise.all(times(20, (index) => server.register({ username: `athlete.${index}` })))
    await coached(server, coach, ...athletes)
    make = catalogue(server, coach)
    coaching = mutations(server, coach)
  })
  afterAll(() => server.stop())

  /**
   * A published program at revision 2 with `milestoneCount` milestones of one slot each, and the enrolments of `people`
   * athletes.
   */
  async function enrolled(milestoneCount: number, people: number) {
    const workout = await make.workout([await make.exercise()])
    const milestones: string[] = []
    for (let index = 0; index < milestoneCount; index += 1) milestones.push(await make.milestone([workout]))
    const programId = await make.program(milestones, { isPublished: true })
    const enrolments: { id: string; slots: string[]; person: Person }[] = []
    for (const person of athletes.slice(0, people)) {
      const { enrolment } = await mutations(server, person).mutate(EnrolInProgramDocument, { programId })
      const { id, milestones: planned } = present(enrolment)
      const slots = planned.flatMap((milestone) => milestone.slots.map(({ slotId }) => slotId))
      enrolments.push({ id, slots, person })
    }
    return { programId, workout, milestones, enrolments }
  }
  const preview = async (programId: string, expectedRevision: number, enrolmentIds?: string[]) => {
    const input = { programId, expectedRevision, enrolmentIds }
    return server.graphql(PreviewProgramPropagationDocument, { input }, coach)
  }
  const pins = async (ids: string[]) => {
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Enrolment { pinnedRevision status } } }'
    const { data } = await server.graphql(query, { ids }, coach)
    return data.nodes.map((node: { pinnedRevision: number; status: string }) => `${node.pinnedRevision} ${node.status}`)
  }

  it('moves every active enrolment, says beforehand what it does, and completes who has nothing left to do', async () => {
    const { programId, milestones, enrolments } = await enrolled(3, 4)
    const [a, b, c, d] = enrolments as [...typeof enrolments, (typeof enrolments)[0]]
    const ids = enrolments.map(({ id }) => id)
    await doSlots(server, present(a).person, present(a).id, present(a).slots.slice(0, 2))
    await doSlots(server, present(b).person, present(b).id, present(b).slots.slice(0, 1))
    await doSlots(server, present(c).person, present(c).id, present(c).slots)
    await mutations(server, present(d).person).mutate(LeaveProgramDocument, { enrolmentId: present(d).id })
    const [first, second, third] = milestones as [string, string, string]
    await coaching.mutate(RemoveMilestoneFromProgramDocument, { programId, milestoneId: third })
    await coaching.mutate(UpdateMilestoneDocument, { milestoneId: first, expectedRevision: 1, title: 'Renamed' })
    await coaching.mutate(ReorderProgramMilestonesDocument, {
      ...{ programId, milestoneIds: [second, first], expectedRevision: 4 },
    })
    const before = await earnedCompletions(server.waymark.payload)
    const { data } = await preview(programId, 5)
    expect(data.previewProgramPropagation).toMatchObject({
      ...{ enrolmentsMoved: 2, enrolmentsCompleted: 1, othersMoved: 0 },
      athletes: {
        totalCount: 2,
        nodes: [
          {
            athlete: { username: 'athlete.0' },
            percentBefore: (2 * 100) / 3,
            percentAfter: 100,
            nextWorkoutBefore: { slotId: present(a).slots[2] },
            nextWorkoutAfter: null,
          },
          {
            athlete: { username: 'athlete.1' },
            percentBefore: 100 / 3,
            percentAfter: 50,
            nextWorkoutBefore: { slotId: present(b).slots[1] },
            nextWorkoutAfter: { slotId: present(b).slots[1] },
          },
        ],
      },
    })
    expect(
      data.previewProgramPropagation?.changes.map(({ kind, milestoneId, title }) => [kind, milestoneId, title]),
    ).toEqual([
      ['MOVED', second, expect.any(String)],
      ['EDITED', first, 'Renamed'],
      ['REMOVED', third, expect.any(String)],
    ])
    expect(await pins(ids)).toEqual(['2 ACTIVE', '2 ACTIVE', '2 COMPLETED', '2 LEFT'])

    const told = await coaching.mutate(PropagateProgramRevisionDocument, { programId, expectedRevision: 5 })
    expect(told).toMatchObject({ program: { id: programId, revision: 5 }, enrolmentsMoved: 2, enrolmentsCompleted: 1 })
    expect(await pins(ids)).toEqual(['5 COMPLETED', '5 ACTIVE', '2 COMPLETED', '2 LEFT'])
    const after = await earnedCompletions(server.waymark.payload)
    expect([...after]).toEqual(expect.arrayContaining([...before]))
    expect(await brokenTrainingLaws(server.waymark.payload)).toEqual([])

    const again = await coaching.mutate(PropagateProgramRevisionDocument, { programId, expectedRevision: 5 })
    expect(again).toMatchObject({ enrolmentsMoved: 0, enrolmentsCompleted: 0, userErrors: [] })
    expect((await preview(programId, 5)).data.previewProgramPropagation).toMatchObject({
      ...{ enrolmentsMoved: 0, enrolmentsCompleted: 0, othersMoved: 0, changes: [], athletes: { nodes: [] } },
    })
  })

  it('moves those that are named, and leaves those that have ended', async () => {
    const { programId, workout, enrolments } = await enrolled(2, 3)
    const ids = enrolments.map(({ id }) => id)
    const last = present(enrolments[2])
    await mutations(server, last.person).mutate(LeaveProgramDocument, { enrolmentId: last.id })
    const milestoneId = await make.milestone([workout])
    await coaching.mutate(AddMilestoneToProgramDocument, { programId, milestoneId })
    const input = { programId, expectedRevision: 3, enrolmentIds: [ids[1] ?? '', ids[2] ?? '', ids[1] ?? ''] }
    expect((await preview(programId, 3, input.enrolmentIds)).data.previewProgramPropagation).toMatchObject({
      ...{ enrolmentsMoved: 1, changes: [{ kind: 'ADDED', milestoneId }] },
    })
    expect(await coaching.mutate(PropagateProgramRevisionDocument, input)).toMatchObject({ enrolmentsMoved: 1 })
    expect(await pins(ids)).toEqual(['2 ACTIVE', '3 ACTIVE', '2 LEFT'])
  })

  it('moves whom the coach coaches and whom nobody coaches, names only the former, and leaves those of others', async () => {
    const { programId, workout, enrolments } = await enrolled(1, 1)
    const other = await server.register({ username: 'coach.two', role: 'COACH' })
    const enrol = async (username: string) => {
      const person = await server.register({ username })
      const { enrolment } = await mutations(server, person).mutate(EnrolInProgramDocument, { programId })
      return { person, id: present(enrolment).id }
    }
    const [theirs, nobodys, both] = [await enrol('of.another'), await enrol('of.nobody'), await enrol('of.both')]
    await coached(server, other, theirs.person, both.person)
    await coached(server, coach, both.person)
    await coaching.mutate(AddMilestoneToProgramDocument, { programId, milestoneId: await make.milestone([workout]) })
    const shown = present((await preview(programId, 3)).data.previewProgramPropagation)
    // Those who move and those who wait for another coach are one number.
    expect([shown.enrolmentsMoved, shown.othersMoved]).toEqual([4, 2])
    expect(shown.athletes?.nodes.map(({ athlete }) => athlete.username)).toEqual(['athlete.0', 'of.both'])
    expect(JSON.stringify(shown)).not.toMatch(/of\.(another|nobody)/)
    // What a coach does not see cannot be named either, whether it would move or not.
    for (const { id } of [theirs, nobodys]) {
      const input = { programId, expectedRevision: 3, enrolmentIds: [id] }
      expect(await coaching.refusal(PropagateProgramRevisionDocument, input)).toEqual([
        'NOT_FOUND input.enrolmentIds.0',
      ])
    }
    const told = await coaching.mutate(PropagateProgramRevisionDocument, { programId, expectedRevision: 3 })
    expect(told.enrolmentsMoved).toBe(4)
    const after = present((await preview(programId, 3)).data.previewProgramPropagation)
    expect([after.enrolmentsMoved, after.othersMoved, after.changes]).toEqual([0, 0, []])
    const pinned = async ({ id }: { id: string }) => {
      const { docs } = await server.waymark.payload.find({
        collection: 'enrolments',
        where: { id: { equals: rawId(id) } },
      })
      return docs[0]?.pinnedRevision
    }
    const all = [present(enrolments[0]), both, nobodys, theirs]
    expect(await Promise.all(all.map(pinned))).toEqual([3, 3, 3, 2])
  })

  it('tells a former coach neither what an athlete does nor whether somebody else coaches them', async () => {
    const workouts = await Promise.all(times(2, async () => make.workout([await make.exercise()])))
    const others = await server.register({ username: 'coach.of.others', role: 'COACH' })
    const count = `query ($id: ID!) { program(id: $id) { all: enrolmentCount active: enrolmentCount(status: ACTIVE)
      completed: enrolmentCount(status: COMPLETED) left: enrolmentCount(status: LEFT) } }`
    /** All that the former coach is told, while the program grows and shrinks and is propagated twice. */
    const told = async (isCoached: boolean, does: 'nothing' | 'one') => {
      const athlete = await server.register({ username: `former.${isCoached}.${does}` })
      if (isCoached) await coached(server, others, athlete)
      const [coachingId = ''] = await coached(server, coach, athlete)
      const [kept, removed] = [await make.milestone(workouts.slice(0, 1)), await make.milestone(workouts.slice(1))]
      const programId = await make.program([kept, removed])
      const assigned = await coaching.mutate(AssignProgramDocument, {
        ...{ programId, athleteIds: [encodeId('user', athlete.user.id)] },
      })
      const { id } = present(present(assigned.results[0]).enrolment)
      const planned = 'query ($id: ID!) { enrolment(id: $id) { milestones { slots { slotId } } } }'
      const { milestones } = (await server.graphql(planned, { id }, athlete)).data.enrolment
      await mutations(server, athlete).mutate(EndCoachingDocument, { coachingId })
      const [slot] = milestones[0].slots
      await coaching.mutate(RemoveMilestoneFromProgramDocument, { programId, milestoneId: removed })
      if (does === 'one') await doSlots(server, athlete, id, [slot.slotId])
      const answers: unknown[] = []
      const look = async (revision: number) => {
        const { data } = await preview(programId, revision)
        const {
          enrolmentsMoved,
          enrolmentsCompleted,
          othersMoved,
          athletes: named,
          changes,
        } = present(data.previewProgramPropagation)
        const kinds = changes.map(({ kind, milestoneId }) => [kind, milestoneId === kept])
        answers.push([enrolmentsMoved, enrolmentsCompleted, othersMoved, named?.totalCount, kinds])
        answers.push((await server.graphql(count, { id: programId }, coach)).data)
      }
      const propagate = async (expectedRevision: number) => {
        const said = await coaching.mutate(PropagateProgramRevisionDocument, { programId, expectedRevision })
        answers.push([said.enrolmentsMoved, said.enrolmentsCompleted])
      }
      await look(2)
      await propagate(2)
      await look(2)
      await propagate(2)
      return JSON.stringify(answers)
    }
    const first = await told(false, 'nothing')
    expect(first).toContain('[1,0,1,0,[["REMOVED",false]]]')
    expect(await told(true, 'nothing')).toBe(first)
    expect(await told(true, 'one')).toBe(first)
    expect(await told(false, 'one')).toBe(first)
  })

  it('is told anew of each revision, whether or not an athlete has followed the last one', async () => {
    const workout = await make.workout([await make.exercise()])
    const [one, two] = await Promise.all(
      times(2, () => server.register({ username: `reached.${randomUUID().slice(0, 8)}` })),
    )
    const others = await server.register({ username: 'coach.who.waits', role: 'COACH' })
    await coached(server, others, present(one))
    const answers = await Promise.all(
      [one, two].map(async (person) => {
        const programId = await make.program([await make.milestone([workout])], { isPublished: true })
        await mutations(server, present(person)).mutate(EnrolInProgramDocument, { programId })
        const seen: unknown[] = []
        for (const revision of [3, 4]) {
          const milestoneId = await make.milestone([workout])
          await coaching.mutate(AddMilestoneToProgramDocument, { programId, milestoneId })
          const { data } = await preview(programId, revision)
          const shown = present(data.previewProgramPropagation)
          seen.push([shown.othersMoved, shown.changes.map(({ kind }) => kind)])
          await coaching.mutate(PropagateProgramRevisionDocument, { programId, expectedRevision: revision })
        }
        return seen
      }),
    )
    expect(answers).toEqual(times(2, () => times(2, () => [1, ['ADDED']])))
  })

  describe('refuses', () => {
    const unknown = `enrolment_${'0'.repeat(24)}`
    it('what the preview refuses, with nothing written', async () => {
      const { programId, workout, enrolments } = await enrolled(1, 2)
      const elsewhere = await enrolled(1, 1)
      await coaching.mutate(AddMilestoneToProgramDocument, { programId, milestoneId: await make.milestone([workout]) })
      const own = present(enrolments[0]).id
      const foreign = present(elsewhere.enrolments[0]).id
      const cases: [object, string[]][] = [
        [{ expectedRevision: 2 }, ['STALE_REVISION input.expectedRevision']],
        [{ enrolmentIds: [] }, ['INVALID input.enrolmentIds']],
        [{ enrolmentIds: times(10_001, () => own) }, ['TOO_MANY input.enrolmentIds']],
        [
          { enrolmentIds: [own, unknown, foreign, 'rubbish'] },
          times(3, (index) => `NOT_FOUND input.enrolmentIds.${index + 1}`),
        ],
      ]
      for (const [more, expected] of cases) {
        const input = { programId, expectedRevision: 3, ...more }
        expect(await coaching.refusal(PropagateProgramRevisionDocument, input)).toEqual(expected)
        const { data, errors } = await server.graphql(PreviewProgramPropagationDocument, { input }, coach)
        expect(data.previewProgramPropagation).toBeNull()
        expect(errors?.map(({ extensions }) => [extensions.code, extensions.argument])).toEqual([
          ['BAD_USER_INPUT', expected[0]?.split(' ')[1]],
        ])
      }
      expect(
        await coaching.refusal(PropagateProgramRevisionDocument, { programId: unknown, expectedRevision: 1 }),
      ).toEqual(['NOT_FOUND input.programId'])
      const { data, errors } = await preview(unknown, 1)
      expect([data.previewProgramPropagation, errors]).toEqual([null, undefined])
    })

    it('athletes', async () => {
      const input = { programId: unknown, expectedRevision: 1 }
      for (const document of [PreviewProgramPropagationDocument, PropagateProgramRevisionDocument]) {
        const { errors } = await server.graphql(String(document), { input }, present(athletes[0]))
        expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN'])
      }
    })
  })

  it('makes the same database calls for one enrolment and for twenty', async () => {
    const counted = async (people: number) => {
      const { programId, milestones, enrolments } = await enrolled(3, people)
      // The slots are done, but the milestones are not earned yet.
      for (const { id, person, slots } of enrolments) await doSlots(server, person, id, slots.slice(0, 1))
      const enrolment = { in: enrolments.map(({ id }) => rawId(id)) }
      await server.waymark.payload.delete({ collection: 'milestoneCompletions', where: { enrolment } })
      await coaching.mutate(RemoveMilestoneFromProgramDocument, { programId, milestoneId: milestones[2] ?? '' })
      const shown = await server.calls(() => preview(programId, 3))
      const done = await server.calls(() =>
        coaching.mutate(PropagateProgramRevisionDocument, { programId, expectedRevision: 3 }),
      )
      // What the preview says of the athletes is read side by side, in any order.
      return [[...shown.slice(0, 7), ...shown.slice(7).toSorted()], done]
    }
    const reads = ['find programRevisions', 'find workoutSessions', 'find milestoneCompletions']
    const find = ['find programs', 'find coachings', 'find enrolments']
    const writes = ['find milestones', 'upsertMany milestoneCompletions', 'upsertMany enrolments']
    const expected = [
      // The preview names the athletes, and says how far they are.
      [...AUTHENTICATION, ...find, ...reads, ...[...reads, 'find productUsers'].toSorted()],
      [...AUTHENTICATION, 'find productUsers', ...find, 'hold enrolments', ...reads, ...writes],
    ]
    expect(await counted(1)).toEqual(expected)
    expect(await counted(20)).toEqual(expected)
  })

  it('while twenty athletes complete what they are at loses nothing', async () => {
    for (let round = 0; round < 3; round += 1) {
      const { programId, milestones, enrolments } = await enrolled(3, 20)
      const sessions = await Promise.all(
        enrolments.map(async ({ id, slots, person }, index) => {
          await doSlots(server, person, id, slots.slice(0, 1))
          const { workoutSession } = await mutations(server, person).mutate(StartWorkoutDocument, {
            ...{ clientId: randomUUID(), enrolmentId: id, slotId: slots[1 + (index % 2)] ?? '' },
          })
          return { person, workoutSessionId: present(workoutSession).id }
        }),
      )
      const milestoneId = milestones[2] ?? ''
      await coaching.mutate(RemoveMilestoneFromProgramDocument, { programId, milestoneId })
      const [told, ...answers] = await Promise.all([
        coaching.mutate(PropagateProgramRevisionDocument, { programId, expectedRevision: 3 }),
        ...sessions.map(({ person, workoutSessionId }) =>
          mutations(server, person).mutate(CompleteWorkoutDocument, { workoutSessionId }),
        ),
      ])
      expect([codesOf(told), answers.flatMap(codesOf)]).toEqual([[], []])
      expect(await brokenTrainingLaws(server.waymark.payload)).toEqual([])
      // Athletes who did the second slot are complete, by the session or by the revision. The others go on.
      expect((await pins(enrolments.map(({ id }) => id))).map((pin: string) => pin.split(' ')[1])).toEqual(
        times(20, (index) => (index % 2 === 0 ? 'COMPLETED' : 'ACTIVE')),
      )
    }
  })
})
