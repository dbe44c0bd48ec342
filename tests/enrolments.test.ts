import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { catalogue } from '../src/testing/catalogue.ts'
import { coached } from '../src/testing/coached.ts'
import { doSlots, settleAgain } from '../src/testing/doSlots.ts'
import {
  AddMilestoneToProgramDocument,
  DeleteMilestoneDocument,
  DeleteProgramDocument,
  EnrolInProgramDocument,
  EnrolmentDocument,
  type EnrolmentQuery,
  LeaveProgramDocument,
  ProgramEnrolmentsDocument,
  RemoveMilestoneFromProgramDocument,
  ReorderProgramMilestonesDocument,
  SetMilestoneWorkoutsDocument,
  TakeProgramRevisionDocument,
  UnpublishProgramDocument,
  UpdateMilestoneDocument,
  UpdateProgramDocument,
} from '../src/testing/generated/operations.ts'
import { times } from '../src/testing/mutate.ts'
import { mutations } from '../src/testing/mutations.ts'
import { RAISED_LIMITS } from '../src/testing/raisedLimits.ts'
import { AUTHENTICATION, type Person, present, startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { minute, rawId } from '../src/testing/trainingHistory.ts'

type Shown = NonNullable<EnrolmentQuery['enrolment']>

describe('enrolments', () => {
  let server: TestServer
  let coach: Person
  let athlete: Person
  let stranger: Person
  let make: ReturnType<typeof catalogue>
  let coaching: ReturnType<typeof mutations>
  let own: ReturnType<typeof mutations>

  beforeAll(async () => {
    // The limits are raised, because twenty programs with all their enrolments are more than one request may ask for.
    server = await startTestServer({ limits: RAISED_LIMITS })
    coach = await server.register({ username: 'coach.one', role: 'COACH' })
    athlete = await server.register({ username: 'athlete.one' })
    stranger = await server.register({ username: 'athlete.two' })
    make = catalogue(server, coach)
    coaching = mutations(server, coach)
    own = mutations(server, athlete)
  })
  afterAll(() => server.stop())

  /** A published program of milestones with `sizes` slots, all for one workout. */
  async function programOf(...sizes: number[]) {
    const workout = await make.workout([await make.exercise()])
    const milestones: string[] = []
    for (const size of sizes) milestones.push(await make.milestone(times(size, () => workout)))
    return { workout, milestones, program: await make.program(milestones, { isPublished: true }) }
  }
  const enrol = async (programId: string, person = athlete) =>
    present((await mutations(server, person).mutate(EnrolInProgramDocument, { programId })).enrolment)
  const look = async (id: string, person = athlete): Promise<Shown> => {
    const { data, errors } = await server.graphql(EnrolmentDocument, { id }, person)
    if (errors) throw new Error(JSON.stringify(errors))
    return present(data.enrolment)
  }
  const slotsOf = ({ milestones }: { milestones: { slots: { slotId: string }[] }[] }) =>
    milestones.flatMap(({ slots }) => slots.map(({ slotId }) => slotId))
  const completed = ({ milestones }: { milestones: { completedAt: string | null }[] }) =>
    milestones.map(({ completedAt }) => completedAt !== null)

  describe('enrolInProgram', () => {
    it('pins the athlete to what the program is at this moment', async () => {
      const { program, milestones, workout } = await programOf(2, 1)
      const enrolment = await enrol(program)
      expect(enrolment).toMatchObject({
        ...{ pinnedRevision: 2, isCurrent: true, status: 'ACTIVE', completedAt: null, percentComplete: 0 },
        currentMilestone: { milestoneId: milestones[0] },
        nextWorkout: { slotId: slotsOf(enrolment)[0], workout: { id: workout } },
      })
      expect(enrolment.milestones.map(({ milestoneId, slotsTotal }) => [milestoneId, slotsTotal])).toEqual([
        [milestones[0], 2],
        [milestones[1], 1],
      ])
      await coaching.mutate(RemoveMilestoneFromProgramDocument, {
        programId: program,
        milestoneId: milestones[0] ?? '',
      })
      await coaching.mutate(UpdateProgramDocument, { programId: program, expectedRevision: 3, title: 'Renamed' })
      const later = await look(enrolment.id)
      expect(later.milestones.map(({ milestoneId }) => milestoneId)).toEqual(milestones)
      expect([later.pinnedRevision, later.isCurrent]).toEqual([2, false])
      expect(later.programTitle).toBe(enrolment.programTitle)
    })

    it('answers the same enrolment while it is active, and a new one when it has ended', async () => {
      const { program } = await programOf(1)
      const [first, again] = [await enrol(program), await enrol(program)]
      expect(again).toEqual(first)
      await own.mutate(LeaveProgramDocument, { enrolmentId: first.id })
      const second = await enrol(program)
      expect(second.id).not.toBe(first.id)
      expect((await look(first.id)).status).toBe('LEFT')
    })

    it('is for published programs, coaches included', async () => {
      const draft = await make.program(await make.milestones(1))
      const { program } = await programOf(1)
      for (const programId of [draft, `program_${'0'.repeat(24)}`, 'rubbish', program.replace('program', 'workout')]) {
        expect(await own.refusal(EnrolInProgramDocument, { programId })).toEqual(['NOT_FOUND input.programId'])
        expect(await coaching.refusal(EnrolInProgramDocument, { programId })).toEqual(['NOT_FOUND input.programId'])
      }
      expect((await enrol(program, coach)).status).toBe('ACTIVE')
    })

    it('of a program without slots is active with 0 percent, also when everything is settled', async () => {
      const workout = await make.workout()
      const milestones = [await make.milestone([workout]), await make.milestone([])]
      const program = await make.program(milestones, { isPublished: true })
      const at = { programId: program, expectedRevision: 2 }
      await coaching.mutate(UnpublishProgramDocument, at)
      await coaching.mutate(SetMilestoneWorkoutsDocument, {
        ...{ milestoneId: milestones[0] ?? '', expectedRevision: 1, workouts: [] },
      })
      // A published program must have a slot. This program has none, as data of an older release may.
      await server.waymark.payload.db.updateOne({
        ...{ collection: 'programs', id: rawId(program), data: { isPublished: true } },
      })
      const enrolment = await enrol(program)
      await settleAgain(server, athlete, [enrolment.id])
      expect(await look(enrolment.id)).toMatchObject({ status: 'ACTIVE', percentComplete: 0, nextWorkout: null })
    })

    it('keeps the program from being deleted, and makes the athlete one whom coaches find', async () => {
      const newcomer = await server.register({ username: 'newcomer', displayName: 'Ada Lovelace' })
      const user = () => server.waymark.payload.findByID({ collection: 'productUsers', id: newcomer.user.id, depth: 0 })
      await server.waymark.payload.db.updateOne({
        ...{ collection: 'productUsers', id: newcomer.user.id, data: { searchText: null } },
      })
      expect([(await user()).wasEnrolled, (await user()).searchText]).toEqual([false, null])
      newcomer.user = await user()
      const { program } = await programOf(1)
      await enrol(program, newcomer)
      expect((await user()).wasEnrolled).toBe(true)
      expect((await user()).searchText).toContain('lovelace')
      expect(await coaching.refusal(DeleteProgramDocument, { programId: program, expectedRevision: 2 })).toEqual([
        'IN_USE input.programId',
      ])
    })

    it('twenty at once make one enrolment', async () => {
      const { program } = await programOf(1)
      const made = await Promise.all(times(20, () => enrol(program)))
      expect(new Set(made.map(({ id }) => id)).size).toBe(1)
      const { totalDocs } = await server.waymark.payload.count({
        ...{ collection: 'enrolments', where: { program: { equals: rawId(program) } } },
      })
      expect(totalDocs).toBe(1)
    })

    it('of twenty athletes at once makes twenty', async () => {
      const { program } = await programOf(1)
      const people = await Promise.all(times(20, (index) => server.register({ username: `crowd.${index}` })))
      const made = await Promise.all(people.map((person) => enrol(program, person)))
      expect(new Set(made.map(({ id }) => id)).size).toBe(20)
    })
  })

  describe('progress', () => {
    it('counts sessions by slot, and completes milestones and the enrolment', async () => {
      const { program } = await programOf(2, 0, 1)
      const { id, milestones } = await enrol(program)
      const [first, second, third] = slotsOf({ milestones })
      const [session] = await doSlots(server, athlete, id, [first ?? ''], 5)
      const begun = await look(id)
      expect([begun.percentComplete, completed(begun), begun.nextWorkout?.slotId]).toEqual([
        ...[100 / 3, [false, false, false], second],
      ])
      expect(begun.milestones[0]?.slots.map(({ completedSession }) => completedSession?.id)).toEqual([
        session,
        undefined,
      ])

      await doSlots(server, athlete, id, [second ?? ''], 9)
      const further = await look(id)
      expect(completed(further)).toEqual([true, false, false])
      expect([further.milestones[0]?.completedAt, further.nextWorkout?.slotId]).toEqual([minute(9), third])

      await doSlots(server, athlete, id, [third ?? ''], 7)
      expect(await look(id)).toMatchObject({
        ...{ status: 'COMPLETED', completedAt: minute(9), percentComplete: 100 },
        ...{ currentMilestone: null, nextWorkout: null },
      })
      expect((await enrol(program)).id).not.toBe(id)
    })

    it('moves to an earlier moment when a session arrives late, never to a later one', async () => {
      const { program } = await programOf(1)
      const { id, milestones } = await enrol(program)
      const [slot] = slotsOf({ milestones })
      for (const [at, expected] of [
        [30, 30],
        [20, 20],
        [40, 20],
      ] as const) {
        const [session] = await doSlots(server, athlete, id, [slot ?? ''], at)
        const { completedAt, milestones: now } = await look(id)
        expect([completedAt, now[0]?.completedAt]).toEqual([minute(expected), minute(expected)])
        if (at === expected) expect(now[0]?.slots[0]?.completedSession?.id).toBe(session)
      }
    })

    it('earns milestones in an enrolment that was left, which stays LEFT', async () => {
      const { program, milestones } = await programOf(1, 1)
      const enrolment = await enrol(program)
      await own.mutate(LeaveProgramDocument, { enrolmentId: enrolment.id })
      await doSlots(server, athlete, enrolment.id, slotsOf(enrolment))
      const late = await look(enrolment.id)
      expect([late.status, late.completedAt, completed(late)]).toEqual(['LEFT', null, [true, true]])
      expect(milestones).toHaveLength(2)
    })

    it('passes a milestone that a coach has deleted, when its slots are done', async () => {
      const { program, milestones } = await programOf(1, 1)
      const enrolment = await enrol(program)
      const milestoneId = milestones[0] ?? ''
      await coaching.mutate(RemoveMilestoneFromProgramDocument, { programId: program, milestoneId })
      expect((await coaching.mutate(DeleteMilestoneDocument, { milestoneId })).deletedMilestoneId).toBe(milestoneId)
      const [first, second] = slotsOf(enrolment)
      await doSlots(server, athlete, enrolment.id, [first ?? ''])
      const later = await look(enrolment.id)
      expect([later.milestones[0]?.milestone, later.nextWorkout?.slotId]).toEqual([null, second])
      await doSlots(server, athlete, enrolment.id, [second ?? ''], 9)
      expect(await look(enrolment.id)).toMatchObject({ status: 'COMPLETED', completedAt: minute(9) })
    })

    it('keeps a milestone that was completed from being deleted', async () => {
      const { program, milestones } = await programOf(1, 1)
      const enrolment = await enrol(program)
      await doSlots(server, athlete, enrolment.id, slotsOf(enrolment).slice(0, 1))
      const milestoneId = milestones[0] ?? ''
      await coaching.mutate(RemoveMilestoneFromProgramDocument, { programId: program, milestoneId })
      expect(await coaching.refusal(DeleteMilestoneDocument, { milestoneId })).toEqual(['IN_USE input.milestoneId'])
    })
  })

  describe('takeProgramRevision', () => {
    it('pins the newest revision; what was earned stays, what was done counts', async () => {
      const { program, milestones, workout } = await programOf(1, 2)
      const enrolment = await enrol(program)
      const [first, second, third] = slotsOf(enrolment)
      await doSlots(server, athlete, enrolment.id, [first ?? '', second ?? ''])
      // The first milestone then has one slot more, and the second one slot fewer.
      await coaching.mutate(SetMilestoneWorkoutsDocument, {
        ...{ milestoneId: milestones[0] ?? '', expectedRevision: 1 },
        workouts: [{ id: first, workoutId: workout }, { workoutId: workout }],
      })
      await coaching.mutate(SetMilestoneWorkoutsDocument, {
        ...{ milestoneId: milestones[1] ?? '', expectedRevision: 1, workouts: [{ id: second, workoutId: workout }] },
      })
      await coaching.mutate(AddMilestoneToProgramDocument, {
        ...{ programId: program, milestoneId: await make.milestone([workout]) },
      })
      await coaching.mutate(UpdateProgramDocument, { programId: program, expectedRevision: 5, title: 'Better' })
      expect((await look(enrolment.id)).nextWorkout?.slotId).toBe(third)
      const { enrolment: taken } = await own.mutate(TakeProgramRevisionDocument, { enrolmentId: enrolment.id })
      expect(taken).toMatchObject({ pinnedRevision: 6, isCurrent: true, programTitle: 'Better', status: 'ACTIVE' })
      expect(taken?.milestones.map(({ slotsDone, slotsTotal }) => [slotsDone, slotsTotal])).toEqual([
        [1, 2],
        [1, 1],
        [0, 1],
      ])
      expect([completed(present(taken)), taken?.percentComplete]).toEqual([[true, true, false], 50])
      expect(taken?.milestones.map(({ completedAt }) => completedAt)).toEqual([minute(0), minute(1), null])
      expect(taken?.nextWorkout?.slotId).toBe(slotsOf(present(taken))[3])
      expect((await own.mutate(TakeProgramRevisionDocument, { enrolmentId: enrolment.id })).enrolment).toEqual(taken)
    })

    it('may complete the enrolment, also of a program that is a draft again', async () => {
      const { program, milestones } = await programOf(1, 1)
      const enrolment = await enrol(program)
      await doSlots(server, athlete, enrolment.id, slotsOf(enrolment).slice(0, 1), 3)
      await coaching.mutate(RemoveMilestoneFromProgramDocument, {
        programId: program,
        milestoneId: milestones[1] ?? '',
      })
      await coaching.mutate(UnpublishProgramDocument, { programId: program, expectedRevision: 3 })
      const { enrolment: taken } = await own.mutate(TakeProgramRevisionDocument, { enrolmentId: enrolment.id })
      expect(taken).toMatchObject({ status: 'COMPLETED', completedAt: minute(3), percentComplete: 100 })
      expect((await look(enrolment.id)).program).toEqual({ id: program, revision: 4, isPublished: false })
    })
  })

  it('what has ended stays as it is, and is nobody else’s', async () => {
    const { program } = await programOf(1)
    const active = await enrol(program)
    const left = await enrol((await programOf(1)).program)
    await own.mutate(LeaveProgramDocument, { enrolmentId: left.id })
    const done = await enrol((await programOf(1)).program)
    await doSlots(server, athlete, done.id, slotsOf(done))
    const steps = [
      ({ refusal }: typeof own, enrolmentId: string) => refusal(LeaveProgramDocument, { enrolmentId }),
      ({ refusal }: typeof own, enrolmentId: string) => refusal(TakeProgramRevisionDocument, { enrolmentId }),
    ]
    for (const refusalOf of steps) {
      for (const { id } of [left, done]) {
        expect(await refusalOf(own, id)).toEqual(['INVALID_TRANSITION input.enrolmentId'])
      }
      for (const enrolmentId of [active.id, `enrolment_${'0'.repeat(24)}`, program, '']) {
        for (const other of [stranger, coach]) {
          expect(await refusalOf(mutations(server, other), enrolmentId)).toEqual(['NOT_FOUND input.enrolmentId'])
        }
      }
    }
  })

  describe('who sees them', () => {
    it('their athlete and the coaches of the athlete; to others there is none', async () => {
      const { program, milestones, workout } = await programOf(1)
      const { id } = await enrol(program)
      expect((await server.graphql('query ($id: ID!) { node(id: $id) { id } }', { id }, coach)).data.node).toBeNull()
      await coached(server, coach, athlete)
      expect((await look(id, coach)).productUser.username).toBe('athlete.one')
      const both = 'query ($id: ID!) { enrolment(id: $id) { id } node(id: $id) { id } }'
      expect((await server.graphql(both, { id }, athlete)).data).toEqual({ enrolment: { id }, node: { id } })
      expect((await server.graphql(both, { id }, stranger)).data).toEqual({ enrolment: null, node: null })
      const anonymous = await server.graphql('query ($id: ID!) { enrolment(id: $id) { id } }', { id })
      expect([anonymous.status, anonymous.data]).toEqual([401, undefined])

      const viewer = 'query ($id: ID!) { program(id: $id) { viewerEnrolment { id } } }'
      const viewed = async (person?: Person) => (await server.graphql(viewer, { id: program }, person)).data.program
      expect(await viewed(athlete)).toEqual({ viewerEnrolment: { id } })
      expect([await viewed(stranger), await viewed(coach), await viewed()]).toEqual(
        times(3, () => ({ viewerEnrolment: null })),
      )
      const { errors } = await server.graphql(ProgramEnrolmentsDocument, { id: program }, athlete)
      // The count of all, and the list.
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN', 'FORBIDDEN'])
      expect([milestones, workout]).toHaveLength(2)
    })

    it('an athlete goes on seeing what a pinned revision names, whatever has become of it', async () => {
      const { program, milestones, workout } = await programOf(1)
      const kept = await make.milestone([await make.workout()])
      await coaching.mutate(AddMilestoneToProgramDocument, { programId: program, milestoneId: kept })
      const { id } = await enrol(program)
      await coaching.mutate(RemoveMilestoneFromProgramDocument, {
        programId: program,
        milestoneId: milestones[0] ?? '',
      })
      await coaching.mutate(UnpublishProgramDocument, { programId: program, expectedRevision: 4 })
      const query = `query ($program: ID!, $milestone: ID!, $workout: ID!) {
        program(id: $program) { id } milestone(id: $milestone) { id } workout(id: $workout) { id } node(id: $workout) { id }
      }`
      const asked = { program, milestone: milestones[0] ?? '', workout }
      const seen = async (person?: Person) => (await server.graphql(query, asked, person)).data
      const all = { program: { id: program }, milestone: { id: asked.milestone } }
      expect(await seen(athlete)).toEqual({ ...all, workout: { id: workout }, node: { id: workout } })
      const nothing = { program: null, milestone: null, workout: null, node: null }
      expect([await seen(stranger), await seen()]).toEqual([nothing, nothing])
      await own.mutate(LeaveProgramDocument, { enrolmentId: id })
      expect((await seen(athlete)).workout).toEqual({ id: workout })
    })
  })

  describe('lists', () => {
    const names = (page: { nodes: { productUser: { username: string } }[] } | null | undefined) =>
      page?.nodes.map(({ productUser }) => productUser.username)

    it('of a program, newest first, a page at a time, by status and by whether they are current', async () => {
      const { program, milestones } = await programOf(1, 1)
      const people: Person[] = []
      for (const name of ['list.a', 'list.b', 'list.c', 'list.d'])
        people.push(await server.register({ username: name }))
      await coached(server, coach, ...people)
      const [a, b, c, d] = people as [Person, Person, Person, Person]
      const first = await enrol(program, a)
      await enrol(program, b)
      await mutations(server, a).mutate(LeaveProgramDocument, { enrolmentId: first.id })
      // A changed title does not make an enrolment outdated.
      await coaching.mutate(UpdateMilestoneDocument, {
        ...{ milestoneId: milestones[0] ?? '', expectedRevision: 1, title: 'Renamed' },
      })
      await enrol(program, c)
      const page = async (args: object) =>
        (await server.graphql(ProgramEnrolmentsDocument, { id: program, first: 20, ...args }, coach)).data.program
          ?.enrolments
      expect(names(await page({}))).toEqual(['list.c', 'list.b', 'list.a'])
      expect(names(await page({ isCurrent: true }))).toEqual(['list.c', 'list.b', 'list.a'])
      expect(names(await page({ isCurrent: false }))).toEqual([])

      const milestoneIds = milestones.toReversed()
      await coaching.mutate(ReorderProgramMilestonesDocument, { programId: program, milestoneIds, expectedRevision: 3 })
      await enrol(program, d)
      expect(names(await page({ isCurrent: true }))).toEqual(['list.d'])
      expect(names(await page({ isCurrent: false, status: 'ACTIVE' }))).toEqual(['list.c', 'list.b'])
      expect(names(await page({ status: 'LEFT' }))).toEqual(['list.a'])
      const begin = await page({ first: 3 })
      expect([begin?.totalCount, begin?.pageInfo.hasNextPage]).toEqual([4, true])
      expect(names(await page({ first: 3, after: begin?.pageInfo.endCursor }))).toEqual(['list.a'])
      expect((await page({ isCurrent: false, status: 'LEFT' }))?.totalCount).toBe(1)
    })

    const cursor = (key: string, id: string) =>
      Buffer.from(JSON.stringify(['startedAt_DESC', key, id])).toString('base64url')
    const refusedCursor = async (after: string) => {
      const query = 'query ($after: String) { me { enrolments(after: $after) { totalCount nodes { id } } } }'
      const { errors } = await server.graphql(query, { after }, athlete)
      return errors?.map(({ extensions }) => `${extensions.code} ${extensions.argument}`)
    }

    it.each([
      ['rubbish', 'rubbish'],
      ['another order', Buffer.from(`["TITLE_ASC","a","${'0'.repeat(24)}"]`).toString('base64url')],
      ['no date', cursor('never', '0'.repeat(24))],
      ['no ID', cursor(minute(0), '-'.repeat(24))],
    ])('refuse a cursor: %s', async (_, after) => {
      expect(await refusedCursor(after)).toEqual(['BAD_USER_INPUT after'])
    })

    it('refuse a cursor with the ID of the other database', async () => {
      const forms = ['0'.repeat(24), '00000000-0000-0000-0000-000000000000']
      const refused = await Promise.all(forms.map((id) => refusedCursor(cursor(minute(0), id))))
      expect(refused.filter(Boolean)).toEqual([['BAD_USER_INPUT after']])
    })
  })

  describe('database calls', () => {
    const FIELDS = `id isCurrent percentComplete currentMilestone { milestoneId } nextWorkout { slotId }
      program { id } productUser { username }
      milestones { completedAt milestone { title } slots { workout { title } completedSession { id } } }`
    /** A person enrolled in `programs` programs with one slot done in each. Each program has changed since. */
    async function busy(username: string, programs: number) {
      const person = await server.register({ username })
      await coached(server, coach, person)
      const ids: string[] = []
      for (let index = 0; index < programs; index += 1) {
        const { program, milestones } = await programOf(1, 1)
        const enrolment = await enrol(program, person)
        await doSlots(server, person, enrolment.id, slotsOf(enrolment).slice(0, 1))
        await coaching.mutate(RemoveMilestoneFromProgramDocument, {
          ...{ programId: program, milestoneId: milestones[1] ?? '' },
        })
        ids.push(program)
      }
      return { person, ids }
    }
    let one: Awaited<ReturnType<typeof busy>>
    let twenty: Awaited<ReturnType<typeof busy>>
    beforeAll(async () => {
      one = await busy('busy.one', 1)
      twenty = await busy('busy.twenty', 20)
    })
    /** The calls of the same document for few and for many, in alphabetical order. */
    const both = async (query: string, as?: Person) => {
      const calls: string[][] = []
      for (const { person, ids } of [one, twenty]) {
        const made = await server.calls(async () => {
          const { errors } = await server.graphql(query, { ids }, as ?? person)
          if (errors) throw new Error(JSON.stringify(errors))
        })
        calls.push(made.toSorted())
      }
      return calls
    }

    it('of one’s own enrolments are the same for one and for twenty', async () => {
      const [few, many] = await both(`{ me { enrolments(first: 100) { totalCount nodes { ${FIELDS} } } } }`)
      expect(many).toEqual(few)
      expect(many).toEqual(
        [
          ...AUTHENTICATION,
          ...['pageOfEach enrolments', 'find enrolments', 'countOfEach enrolments'],
          ...['find programRevisions', 'find workoutSessions', 'find milestoneCompletions'],
          // The program, its newest revision, and everything that the document selects of each enrolment.
          ...['find programs', 'find programRevisions', 'find productUsers'],
          ...['find milestones', 'find workouts', 'find workoutSessions'],
        ].toSorted(),
      )
    })

    it('of the enrolments of programs are the same for one program and for twenty', async () => {
      const query = (args: string) => `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Program {
        enrolments${args} { totalCount nodes { ${FIELDS} } } viewerEnrolment { id }
      } } }`
      for (const args of ['', '(isCurrent: false)']) {
        const [few, many] = await both(query(args), coach)
        expect(many).toEqual(few)
        expect(many?.length).toBe(args ? 18 : 15)
      }
    })

    it('of the mutations', async () => {
      const newcomer = await server.register({ username: 'counted' })
      const counted = mutations(server, newcomer)
      const read = `{ enrolment { id } userErrors { message } }`
      const send = (name: string, input: object) =>
        server.calls(async () => {
          const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input!`
          const query = `mutation ($input: ${type}) { ${name}(input: $input) ${read} }`
          const { data } = await server.graphql(query, { input }, newcomer)
          expect(data[name].userErrors).toEqual([])
        })
      const HOLD = [...AUTHENTICATION, 'hold productUsers']
      const { program, milestones } = await programOf(1, 1)
      const programId = program
      expect(await send('enrolInProgram', { programId })).toEqual([
        // Payload asks for access twice: for the programs, and for the order in which they are read.
        ...[...HOLD, 'find enrolments', 'find enrolments', 'find programs', 'find enrolments', 'insertMany enrolments'],
        ...['markMany programs', 'updateOne productUsers'],
      ])
      expect(await send('enrolInProgram', { programId })).toEqual([
        ...[...HOLD, 'find enrolments', 'find enrolments', 'find programs', 'find enrolments'],
      ])
      const { enrolment } = await counted.mutate(EnrolInProgramDocument, { programId })
      const enrolmentId = present(enrolment).id
      await doSlots(server, newcomer, enrolmentId, slotsOf(present(enrolment)).slice(0, 1))
      await coaching.mutate(RemoveMilestoneFromProgramDocument, { programId, milestoneId: milestones[1] ?? '' })
      expect(await send('takeProgramRevision', { enrolmentId })).toEqual([
        ...[...HOLD, 'find enrolments', 'find programs', 'find programRevisions', 'find workoutSessions'],
        ...['find milestoneCompletions', 'upsertMany enrolments'],
      ])
      await counted.mutate(EnrolInProgramDocument, { programId })
      const again = present((await counted.mutate(EnrolInProgramDocument, { programId })).enrolment)
      expect(await send('leaveProgram', { enrolmentId: again.id })).toEqual([
        ...[...HOLD, 'find enrolments', 'upsertMany enrolments'],
      ])
    })

    it('of settling are the same for one enrolment and for twenty', async () => {
      const settle = async (enrolled: Awaited<ReturnType<typeof busy>>) => {
        const ids = (
          await server.graphql('{ me { enrolments(first: 100) { nodes { id } } } }', {}, enrolled.person)
        ).data.me.enrolments.nodes.map(({ id }: { id: string }) => id)
        // The completions are deleted, so that they are earned again.
        await server.waymark.payload.delete({
          ...{ collection: 'milestoneCompletions', where: { enrolment: { in: ids.map(rawId) } } },
        })
        return server.calls(() => settleAgain(server, enrolled.person, ids))
      }
      const expected = [
        ...['find enrolments', 'hold enrolments', 'find programRevisions', 'firstDone workoutSessions'],
        ...['findTogether workoutSessions+milestoneCompletions', 'find milestones', 'upsertMany milestoneCompletions'],
      ]
      expect([await settle(one), await settle(twenty)]).toEqual([expected, expected])
    })
  })
})
