import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dayOf, daysAfter } from '../src/kernel/localDay.ts'
import { encodeId } from '../src/kernel/nodeId.ts'
import { DayOfWeek } from '../src/kernel/schedule/vocabulary.ts'
import { type Asking, asking } from '../src/testing/asking.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import { coached } from '../src/testing/coached.ts'
import {
  AgendaDocument,
  AssignProgramDocument,
  EndCoachingDocument,
  EnrolInProgramDocument,
  EnrolmentScheduleDocument,
  type EnrolmentScheduleQuery,
  LeaveProgramDocument,
  MoveScheduledWorkoutDocument,
  PauseEnrolmentDocument,
  ScheduleEnrolmentDocument,
  SetMilestoneWorkoutsDocument,
  ShiftScheduleDocument,
  SkipScheduledWorkoutDocument,
  TakeProgramRevisionDocument,
} from '../src/testing/generated/operations.ts'
import { codesOf, times } from '../src/testing/mutate.ts'
import { mutations } from '../src/testing/mutations.ts'
import { AUTHENTICATION, type Person, present, startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { rawId, trainingHistory } from '../src/testing/trainingHistory.ts'

const RACERS = 20
type Page = NonNullable<EnrolmentScheduleQuery['enrolment']>['schedule']
const WEEK = Object.values(DayOfWeek)
const today = dayOf(new Date(), 'UTC')
const day = (offset: number) => daysAfter(today, offset)
const daily = (offset: number) => ({ startsOn: day(offset), trainingDays: WEEK })

describe('a schedule', () => {
  let server: TestServer
  let ask: Asking['ask']
  let coach: Person
  let other: Person
  let programId: string
  let milestoneId: string
  let workoutId: string
  let count = 0
  const next = () => {
    count += 1
    return count
  }
  const athlete = () => server.register({ username: `athlete.${next()}` })
  const as = (person: Person) => mutations(server, person)
  const idOf = ({ user }: Person) => encodeId('user', user.id)
  const assign = async (people: Person[], input: object = {}, by = coach) =>
    as(by).mutate(AssignProgramDocument, { programId, athleteIds: people.map(idOf), schedule: daily(0), ...input })
  const assigned = async (person: Person, input: object = {}) =>
    present((await assign([person], input)).results[0]?.enrolment)
  const shown = async (id: string, who: Person, page: object = {}) => {
    const { data, errors } = await server.graphql(EnrolmentScheduleDocument, { id, ...page }, who)
    expect(errors).toBeUndefined()
    return data.enrolment
  }
  /** Each workout as its day, counted from today, and its status. */
  const listed = async (id: string, who: Person) =>
    present(await shown(id, who)).schedule?.nodes.map(({ dueOn, doneOn, status }) => {
      const on = (Date.parse(dueOn ?? present(doneOn)) - Date.parse(today)) / 86_400_000
      return dueOn ? `${on} ${status}` : `${status} on ${on}`
    })
  const slotsOf = async (id: string, who: Person) =>
    present(await shown(id, who)).schedule?.nodes.map(({ slot }) => slot.slotId) ?? []
  const does = (person: Person, enrolment: string, slotId: string, completedAt = new Date().toISOString()) => {
    const slot = slotId.slice('slot_'.length)
    const session = { enrolment: rawId(enrolment), slotId: slot, startedAt: completedAt, completedAt }
    return trainingHistory(server).sessions(person.user.id, [session])
  }

  beforeAll(async () => {
    server = await startTestServer()
    ;({ ask } = asking(server))
    coach = await server.register({ username: 'coach.one', role: 'COACH', displayName: 'Coach One' })
    other = await server.register({ username: 'coach.two', role: 'COACH' })
    const make = catalogue(server, coach)
    workoutId = await make.workout([await make.exercise()])
    milestoneId = await make.milestone(times(5, () => workoutId))
    programId = await make.program([milestoneId])
  })
  afterAll(() => server.stop())

  it('comes with an assignment, which the athlete and the assigning coach see, and no other coach', async () => {
    const [ada, bob, eve] = [await athlete(), await athlete(), await athlete()]
    await coached(server, coach, ada, bob)
    await coached(server, other, ada)
    const { results, userErrors } = await assign([ada, eve, bob], { note: 'Slowly.', schedule: daily(-1) })
    expect(userErrors).toEqual([])
    expect(
      results.map(({ athleteId, userErrors: [error] }) => [athleteId, error?.code, error?.field?.join('.')]),
    ).toEqual([
      [idOf(ada), undefined, undefined],
      [idOf(eve), 'NOT_FOUND', 'input.athleteIds.1'],
      [idOf(bob), undefined, undefined],
    ])
    const enrolment = present(results[0]?.enrolment)
    const { id } = enrolment
    expect(enrolment).toMatchObject({ startsOn: day(-1), trainingDays: WEEK, assignmentNote: 'Slowly.' })
    expect(await listed(id, ada)).toEqual(['-1 MISSED', '0 DUE_TODAY', '1 UPCOMING', '2 UPCOMING', '3 UPCOMING'])
    const authors = await Promise.all(
      [ada, coach, other].map(async (who) => {
        const seen = present(await shown(id, who))
        return [seen.assignedBy?.username, seen.assignmentNote]
      }),
    )
    expect(authors).toEqual([
      ['coach.one', 'Slowly.'],
      ['coach.one', 'Slowly.'],
      [undefined, null],
    ])
    expect(await shown(id, eve)).toBeNull()
    const { data } = await server.graphql('{ me { coachings { nodes { id } } } }', {}, ada)
    const ids = data.me.coachings.nodes.map(({ id: each }: { id: string }) => each)
    for (const coachingId of ids) await as(ada).mutate(EndCoachingDocument, { coachingId })
    expect(await shown(id, coach)).toBeNull()
    expect(present(await shown(id, ada)).assignedBy?.username).toBe('coach.one')
  })

  it('goes to an enrolment that is there only if it has none, and the same key is the same assignment', async () => {
    const ada = await athlete()
    await coached(server, coach, ada)
    const key = randomUUID()
    const first = await assigned(ada, { schedule: null, idempotencyKey: key })
    expect(first).toMatchObject({ startsOn: null, trainingDays: null })
    expect(present(await shown(first.id, ada)).schedule?.nodes).toEqual([])
    const isNew = async (input: object) => (await assign([ada], input)).results[0]?.isNew
    expect(await isNew({ schedule: null, idempotencyKey: key })).toBe(true)
    expect(await isNew({ schedule: daily(3) })).toBe(false)
    expect(await assigned(ada, { schedule: daily(3) })).toMatchObject({ id: first.id, startsOn: day(3) })
    expect(await assigned(ada, { schedule: daily(7) })).toMatchObject({ id: first.id, startsOn: day(3) })
    expect((await assign([ada], { idempotencyKey: key })).userErrors.map(({ code }) => code)).toEqual([
      'IDEMPOTENCY_CONFLICT',
    ])
    await as(ada).mutate(LeaveProgramDocument, { enrolmentId: first.id })
    expect(await assigned(ada, { schedule: null, idempotencyKey: key })).toMatchObject({ id: first.id, status: 'LEFT' })
    expect((await assigned(ada)).id).not.toBe(first.id)
  })

  it('is begun by who enrols, and what is done keeps the day it had when it begins anew', async () => {
    const ada = await athlete()
    const { program } = await catalogue(server, coach).publishedTree()
    const { enrolment } = await as(ada).mutate(EnrolInProgramDocument, { programId: program, schedule: daily(2) })
    expect(await listed(present(enrolment).id, ada)).toEqual(['2 UPCOMING'])
    await coached(server, coach, ada)
    const { id } = await assigned(ada, { schedule: daily(-2) })
    const slots = await slotsOf(id, ada)
    await does(ada, id, present(slots[1]))
    const anew = await as(coach).mutate(ScheduleEnrolmentDocument, { enrolmentId: id, schedule: daily(1) })
    expect(anew.userErrors).toEqual([])
    expect(await listed(id, ada)).toEqual(['-1 DONE', '1 UPCOMING', '2 UPCOMING', '3 UPCOMING', '4 UPCOMING'])
    await as(ada).mutate(ScheduleEnrolmentDocument, { enrolmentId: id })
    expect(await shown(id, ada)).toMatchObject({ startsOn: null, schedule: { nodes: [] }, adherence: { due: 0 } })
  })

  it('is moved, shifted, paused and skipped by the athlete and by their coach', async () => {
    const ada = await athlete()
    await coached(server, coach, ada)
    const { id: enrolmentId } = await assigned(ada, { schedule: daily(-2) })
    const slots = await slotsOf(enrolmentId, ada)
    const slot = (index: number) => present(slots[index])
    await does(ada, enrolmentId, slot(0))
    const moved = await as(coach).mutate(MoveScheduledWorkoutDocument, { enrolmentId, slotId: slot(1), to: day(9) })
    expect(moved.scheduledWorkout).toMatchObject({ dueOn: day(9), status: 'UPCOMING', movedFrom: day(-1) })
    const days = () => listed(enrolmentId, ada)
    expect(await days()).toEqual(['-2 DONE', '0 DUE_TODAY', '1 UPCOMING', '2 UPCOMING', '9 UPCOMING'])
    const shift = (count: number) =>
      as(ada).mutate(ShiftScheduleDocument, { enrolmentId, fromSlotId: slot(2), days: count })
    expect((await shift(3)).scheduledWorkout?.dueOn).toBe(day(3))
    await shift(-3)
    expect(await days()).toEqual(['-2 DONE', '0 DUE_TODAY', '1 UPCOMING', '2 UPCOMING', '9 UPCOMING'])
    await as(coach).mutate(PauseEnrolmentDocument, { enrolmentId, from: day(-2), until: day(1) })
    expect(await days()).toEqual(['-2 DONE', '3 UPCOMING', '4 UPCOMING', '5 UPCOMING', '9 UPCOMING'])
    await as(coach).mutate(PauseEnrolmentDocument, { enrolmentId, from: day(-2), until: day(-3) })
    const skip = { enrolmentId, slotId: slot(2), reason: 'A cold.' }
    const skipped = await as(coach).mutate(SkipScheduledWorkoutDocument, skip)
    expect(skipped.scheduledWorkout).toMatchObject({ status: 'SKIPPED', skipReason: 'A cold.' })
    expect(await days()).toEqual(['-2 DONE', '0 SKIPPED', '1 UPCOMING', '2 UPCOMING', '9 UPCOMING'])
    expect(present(await shown(enrolmentId, ada)).adherence).toEqual({
      due: 1,
      done: 1,
      missed: 0,
      skipped: 0,
      percent: 100,
    })
    await as(ada).mutate(PauseEnrolmentDocument, { enrolmentId, from: day(1) })
    expect(await days()).toEqual(['-2 DONE', '0 SKIPPED'])
    await does(ada, enrolmentId, slot(2))
    expect(await days()).toEqual(['-2 DONE', '0 DONE'])
  })

  it('is changed by nobody else, and nothing is changed that makes no sense', async () => {
    const [ada, eve] = [await athlete(), await athlete()]
    await coached(server, coach, ada)
    const { id: enrolmentId } = await assigned(ada, { schedule: daily(-1) })
    const [done = '', open = ''] = await slotsOf(enrolmentId, ada)
    await does(ada, enrolmentId, done)
    const missing = ['NOT_FOUND input.enrolmentId']
    for (const who of [eve, other]) {
      const { refusal } = as(who)
      expect(await refusal(ScheduleEnrolmentDocument, { enrolmentId, schedule: daily(0) })).toEqual(missing)
      expect(await refusal(MoveScheduledWorkoutDocument, { enrolmentId, slotId: open, to: day(1) })).toEqual(missing)
      expect(await refusal(ShiftScheduleDocument, { enrolmentId, fromSlotId: open, days: 1 })).toEqual(missing)
      expect(await refusal(PauseEnrolmentDocument, { enrolmentId, from: day(1) })).toEqual(missing)
      expect(await refusal(SkipScheduledWorkoutDocument, { enrolmentId, slotId: open })).toEqual(missing)
    }
    const { refusal, mutate } = as(ada)
    const move = (slotId: string, to: string) => refusal(MoveScheduledWorkoutDocument, { enrolmentId, slotId, to })
    expect(await move(done, day(1))).toEqual(['INVALID input.slotId'])
    expect(await move(encodeId('slot', rawId(programId)), day(1))).toEqual(['NOT_FOUND input.slotId'])
    expect(await refusal(SkipScheduledWorkoutDocument, { enrolmentId, slotId: done })).toEqual(['INVALID input.slotId'])
    await mutate(PauseEnrolmentDocument, { enrolmentId, from: day(5), until: day(6) })
    expect(await move(open, day(6))).toEqual(['INVALID input.to'])
    const until = ['INVALID input.until']
    expect(await refusal(PauseEnrolmentDocument, { enrolmentId, from: day(4), until: day(3) })).toEqual(until)
    expect(await refusal(PauseEnrolmentDocument, { enrolmentId, from: day(1), until: '9999-12-31' })).toEqual(until)
    const shift = (days: number) => refusal(ShiftScheduleDocument, { enrolmentId, fromSlotId: open, days })
    expect(await shift(367)).toEqual(['INVALID input.days'])
    const late = { startsOn: '9999-12-30', trainingDays: WEEK }
    const starts = ['INVALID input.schedule.startsOn']
    expect(await refusal(ScheduleEnrolmentDocument, { enrolmentId, schedule: late })).toEqual(starts)
    // What lies far back would be missed at once. The day is told wherever the athlete is.
    expect(await refusal(ScheduleEnrolmentDocument, { enrolmentId, schedule: daily(-33) })).toEqual(starts)
    expect(
      await as(coach).refusal(AssignProgramDocument, {
        programId,
        athleteIds: [idOf(ada)],
        schedule: { ...late, trainingDays: [] },
      }),
    ).toEqual(['INVALID input.schedule.trainingDays'])
    const trained = async () => {
      const person = await athlete()
      await coached(server, coach, person)
      return person
    }
    const free = await trained()
    const without = { programId, athleteIds: [idOf(free)], schedule: late }
    expect(await as(coach).refusal(AssignProgramDocument, without)).toEqual(starts)
    const ago = { ...without, schedule: daily(-40) }
    expect(await as(coach).refusal(AssignProgramDocument, ago)).toEqual(starts)
    expect(await assigned(await trained(), { schedule: daily(-31) })).toMatchObject({ startsOn: day(-31) })
    const { id: bare } = await assigned(free, { schedule: null })
    expect(await as(free).refusal(PauseEnrolmentDocument, { enrolmentId: bare, from: day(1) })).toEqual([
      'INVALID input.enrolmentId',
    ])
    await mutate(LeaveProgramDocument, { enrolmentId })
    expect(await shift(1)).toEqual(['INVALID_TRANSITION input.enrolmentId'])
    expect(await listed(enrolmentId, ada)).toEqual(['-1 DONE'])
  })

  it('is changed a bounded number of times', async () => {
    const ada = await athlete()
    await coached(server, coach, ada)
    const { id: enrolmentId } = await assigned(ada)
    const [slotId = ''] = await slotsOf(enrolmentId, ada)
    const change = (kind: Record<string, unknown>): Record<string, unknown> => ({
      at: new Date().toISOString(),
      ...kind,
    })
    const changes = times(500, (index) => change({ kind: 'MOVE', slot: slotId.slice(5), to: day(index) }))
    const write = (data: Record<string, unknown>) =>
      server.waymark.payload.db.updateOne({ collection: 'enrolments', id: rawId(enrolmentId), data })
    await write({ changes })
    const { refusal } = as(ada)
    expect(await refusal(SkipScheduledWorkoutDocument, { enrolmentId, slotId })).toEqual(['TOO_MANY input.enrolmentId'])
    await write({
      changes: times(50, (index) => change({ kind: 'PAUSE', from: day(20 + index), until: day(20 + index) })),
    })
    expect(await refusal(PauseEnrolmentDocument, { enrolmentId, from: day(1), until: day(2) })).toEqual([
      'TOO_MANY input.enrolmentId',
    ])
  })

  it('keeps what was done, moved and missed when a newer revision is taken', async () => {
    const make = catalogue(server, coach)
    const [workout, more] = [await make.workout(), await make.workout()]
    const milestone = await make.milestone(times(4, () => workout))
    const program = await make.program([milestone])
    const ada = await athlete()
    await coached(server, coach, ada)
    const { id } = await assigned(ada, { programId: program, schedule: daily(-2) })
    const slots = await slotsOf(id, ada)
    await does(ada, id, present(slots[1]))
    await as(ada).mutate(MoveScheduledWorkoutDocument, { enrolmentId: id, slotId: present(slots[2]), to: day(8) })
    expect(await listed(id, ada)).toEqual(['-2 MISSED', '-1 DONE', '1 UPCOMING', '8 UPCOMING'])
    const kept = (index: number) => ({ id: present(slots[index]), workoutId: workout })
    const set = await as(coach).mutate(SetMilestoneWorkoutsDocument, {
      ...{ milestoneId: milestone, expectedRevision: 1 },
      workouts: [{ workoutId: more }, kept(3), kept(2), kept(1), kept(0)],
    })
    expect(set.userErrors).toEqual([])
    await as(ada).mutate(TakeProgramRevisionDocument, { enrolmentId: id })
    const taken = present(await shown(id, ada)).schedule?.nodes.map(({ slot, dueOn }) => [
      slots.indexOf(slot.slotId),
      dueOn,
    ])
    expect(taken).toEqual([
      [0, day(-2)],
      [1, day(-1)],
      // The new workout takes the next day that was free, and the one behind it the day after the last one.
      [-1, day(1)],
      [2, day(8)],
      [3, day(9)],
    ])
  })

  it('makes up the agenda of the athlete, in the same number of calls for few enrolments and for many', async () => {
    const ada = await athlete()
    await coached(server, coach, ada)
    const agenda = async (from: string, to: string, who = ada) => {
      const { data, errors } = await server.graphql(AgendaDocument, { from, to }, who)
      return errors ? errors.map(({ extensions }) => `${extensions.code} ${extensions.argument}`) : data.agenda
    }
    const { id } = await assigned(ada, { schedule: daily(-1) })
    expect(await agenda(day(0), day(1))).toMatchObject([
      { dueOn: day(0), status: 'DUE_TODAY', enrolment: { id } },
      { dueOn: day(1), status: 'UPCOMING' },
    ])
    expect(await agenda(day(0), day(1), coach)).toEqual([])
    expect(await agenda(day(1), day(0))).toEqual(['BAD_USER_INPUT to'])
    expect(await agenda(day(0), day(62))).toEqual(['BAD_USER_INPUT to'])
    expect(await agenda('0001-01-01', '0001-01-02')).toEqual([])
    expect(await agenda('9999-12-31', '9999-12-31')).toEqual([])
    const one = await server.calls(() => agenda(day(0), day(1)))
    for (let made = 0; made < 3; made += 1) {
      await assigned(ada, { programId: await catalogue(server, coach).program([milestoneId]) })
    }
    expect(await agenda(day(0), day(0))).toHaveLength(4)
    expect(await server.calls(() => agenda(day(0), day(1)))).toEqual(one)
    expect(one.slice(AUTHENTICATION.length)).toHaveLength(4)
  })

  it('is read in pages, and for a page of enrolments in the same calls as for one', async () => {
    const people = await Promise.all(times(4, athlete))
    await coached(server, coach, ...people)
    const program = await catalogue(server, coach).program([milestoneId])
    const { results } = await assign(people.slice(0, 1), { programId: program })
    const { id } = present(results[0]?.enrolment)
    const seen: string[] = []
    for (let after: string | null = null, more = true; more; ) {
      const page: Page = present(await shown(id, coach, { first: 2, after }))?.schedule
      seen.push(...present(page).nodes.map(({ dueOn }) => present(dueOn)))
      expect(page?.totalCount).toBe(5)
      more = present(page).pageInfo.hasNextPage
      after = present(page).pageInfo.endCursor ?? null
    }
    expect(seen).toEqual(times(5, day))
    const between = present(await shown(id, coach, { from: day(1), to: day(2) }))
    expect(between.schedule?.nodes.map(({ dueOn }) => dueOn)).toEqual([day(1), day(2)])
    const read = () =>
      ask(
        'query ($id: ID!) { program(id: $id) { enrolments { nodes { adherence { due } assignedBy { id } schedule(first: 2) { nodes { dueOn } } } } } }',
        coach,
        { id: program },
      )
    const one = await server.calls(read)
    const calls = () => server.calls(() => assign(people, { programId: program }))
    const assigning = await calls()
    await assign(people, { programId: program })
    expect((await read()).program.enrolments.nodes).toHaveLength(4)
    expect(await server.calls(read)).toEqual(one)
    const many = await Promise.all(times(8, athlete))
    await coached(server, coach, ...many)
    people.push(...many)
    expect((await calls()).toSorted()).toEqual(assigning.toSorted())
  })

  it('is shifted once with one ID, also where it was laid anew before the retry came', async () => {
    const ada = await athlete()
    await coached(server, coach, ada)
    const { id: enrolmentId } = await assigned(ada)
    const [fromSlotId = '', second = ''] = await slotsOf(enrolmentId, ada)
    const clientId = randomUUID()
    const shift = { enrolmentId, fromSlotId, days: 2, clientId }
    const first = await as(ada).mutate(ShiftScheduleDocument, shift)
    const again = await as(coach).mutate(ShiftScheduleDocument, { ...shift, clientId: clientId.toUpperCase() })
    expect(again).toEqual(first)
    const used = ['INVALID input.clientId']
    const { refusal } = as(ada)
    expect(await refusal(ShiftScheduleDocument, { ...shift, days: 3 })).toEqual(used)
    expect(await refusal(ShiftScheduleDocument, { ...shift, fromSlotId: second })).toEqual(used)
    expect(await refusal(ShiftScheduleDocument, { ...shift, clientId: 'again' })).toEqual(used)
    await as(ada).mutate(ShiftScheduleDocument, { ...shift, days: 1, clientId: null })
    await as(ada).mutate(ShiftScheduleDocument, { ...shift, days: 1, clientId: null })
    expect((await listed(enrolmentId, ada))?.[0]).toBe('4 UPCOMING')
    await as(ada).mutate(ScheduleEnrolmentDocument, { enrolmentId, schedule: daily(1) })
    expect((await as(ada).mutate(ShiftScheduleDocument, shift)).scheduledWorkout?.dueOn).toBe(day(1))
    expect(await refusal(ShiftScheduleDocument, { ...shift, days: 3 })).toEqual(used)
  })

  describe('in a race of twenty', () => {
    it('to shift with one ID shifts once', async () => {
      const ada = await athlete()
      await coached(server, coach, ada)
      const { id: enrolmentId } = await assigned(ada)
      const [fromSlotId = ''] = await slotsOf(enrolmentId, ada)
      const shift = { enrolmentId, fromSlotId, days: 1, clientId: randomUUID() }
      const told = await Promise.all(
        times(RACERS, (index) => as(index % 2 ? ada : coach).mutate(ShiftScheduleDocument, shift)),
      )
      expect(told.flatMap(codesOf)).toEqual([])
      expect(new Set(told.map(({ scheduledWorkout }) => scheduledWorkout?.dueOn))).toEqual(new Set([day(1)]))
      expect((await listed(enrolmentId, ada))?.[0]).toBe('1 UPCOMING')
    })

    it('to assign the same program to the same athlete makes one enrolment', async () => {
      const ada = await athlete()
      await coached(server, coach, ada)
      await coached(server, other, ada)
      const told = await Promise.all(times(RACERS, (index) => assign([ada], {}, index % 2 ? coach : other)))
      expect(told.flatMap(codesOf)).toEqual([])
      expect(new Set(told.map(({ results }) => results[0]?.enrolment?.id)).size).toBe(1)
    })

    it('to assign and to end the coaching leaves either an enrolment from before the end or a refusal', async () => {
      const people = await Promise.all(times(RACERS / 2, athlete))
      const coachings = await coached(server, coach, ...people)
      const [told] = await Promise.all([
        Promise.all(people.map((person) => assign([person]))),
        Promise.all(
          people.map((person, index) =>
            as(person).mutate(EndCoachingDocument, { coachingId: present(coachings[index]) }),
          ),
        ),
      ])
      for (const [index, { results }] of told.entries()) {
        const stored = await server.waymark.payload.count({
          collection: 'enrolments',
          where: { user: { equals: present(people[index]).user.id } },
        })
        expect(stored.totalDocs).toBe(results[0]?.userErrors.length ? 0 : 1)
      }
    })

    it('to shift by the athlete and by the coach counts every shift', async () => {
      const ada = await athlete()
      await coached(server, coach, ada)
      const { id: enrolmentId } = await assigned(ada)
      const [fromSlotId = ''] = await slotsOf(enrolmentId, ada)
      const told = await Promise.all(
        times(RACERS, (index) =>
          as(index % 2 ? ada : coach).mutate(ShiftScheduleDocument, { enrolmentId, fromSlotId, days: 1 }),
        ),
      )
      expect(told.flatMap(codesOf)).toEqual([])
      expect((await listed(enrolmentId, ada))?.[0]).toBe(`${RACERS} UPCOMING`)
    })
  })
})
