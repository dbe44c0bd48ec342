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
  CreateCalendarFeedDocument,
  EnrolmentScheduleDocument,
  MyAttentionDocument,
  PauseEnrolmentDocument,
  ScheduleEnrolmentDocument,
  SetMilestoneWorkoutsDocument,
  TakeProgramRevisionDocument,
} from '../src/testing/generated/operations.ts'
import { mutateAs, times } from '../src/testing/mutate.ts'
import { type Person, present, startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { training } from '../src/testing/training.ts'

const today = dayOf(new Date(), 'UTC')
const day = (offset: number) => daysAfter(today, offset)
const from = (offset: number) => ({ startsOn: day(offset), trainingDays: Object.values(DayOfWeek) })

describe('what never was due', () => {
  let server: TestServer
  let ask: Asking['ask']
  let coach: Person
  let workoutId: string
  let count = 0

  beforeAll(async () => {
    server = await startTestServer()
    ;({ ask } = asking(server))
    coach = await server.register({ username: 'coach.one', role: 'COACH' })
    const make = catalogue(server, coach)
    workoutId = await make.workout([await make.exercise()])
  })
  afterAll(() => server.stop())

  /** An athlete with a program of two milestones: one workout, and two. */
  async function assigned() {
    count += 1
    const ada = await server.register({ username: `athlete.${count}` })
    await coached(server, coach, ada)
    const make = catalogue(server, coach)
    const milestoneId = await make.milestone([workoutId])
    const programId = await make.program([milestoneId, await make.milestone(times(2, () => workoutId))])
    const athleteIds = [encodeId('user', ada.user.id)]
    const { results } = await mutateAs(server, coach)(AssignProgramDocument, {
      ...{ programId, athleteIds, schedule: from(-1) },
    })
    const { id } = present(results[0]?.enrolment)
    const { data } = await server.graphql(CreateCalendarFeedDocument, {}, ada)
    const address = new URL(present(data.createCalendarFeed?.url)).pathname
    return { ada, id, milestoneId, ...everywhere(ada, id, address) }
  }

  /** What each place says of the one enrolment of an athlete. */
  function everywhere(ada: Person, id: string, address: string) {
    type Listed = { dueOn?: string | null; doneOn?: string | null; status: string }
    const line = ({ dueOn, doneOn, status }: Listed) => {
      const on = (Date.parse(dueOn ?? present(doneOn)) - Date.parse(today)) / 86_400_000
      return dueOn ? `${on} ${status}` : `${status} on ${on}`
    }
    const enrolment = async (who: Person) =>
      present((await server.graphql(EnrolmentScheduleDocument, { id }, who)).data.enrolment)
    return {
      slots: async () => (await enrolment(ada)).schedule?.nodes.map(({ slot }) => slot.slotId) ?? [],
      schedule: async (who = ada) => (await enrolment(who)).schedule?.nodes.map(line),
      agenda: async () => {
        const { data } = await server.graphql(AgendaDocument, { from: day(-30), to: day(30) }, ada)
        return data.agenda?.map(line)
      },
      adherence: async () => {
        const { due, done, missed } = present((await enrolment(coach)).adherence)
        return { due, done, missed }
      },
      attention: async () => {
        const { data } = await server.graphql(MyAttentionDocument, { first: 100, kind: ['MISSED_WORKOUTS'] }, coach)
        const own = data.attention?.nodes.filter(({ athlete }) => athlete.id === encodeId('user', ada.user.id))
        return own?.map(({ summary }) => summary.slice(0, 'Missed 2 workouts'.length))
      },
      feed: async () => {
        const text = await (await fetch(`${server.url}${address}`)).text()
        const lines = text.replaceAll('\r\n ', '').split('\r\n')
        const said = (name: string) => lines.flatMap((each) => (each.startsWith(name) ? [each.split(':')[1]] : []))
        const days = said('DTSTART;VALUE=DATE')
        return said('DESCRIPTION').map((status, place) => {
          const offset = times(61, (each) => each - 30).find((each) => day(each).replaceAll('-', '') === days[place])
          return `${offset} ${status?.match(/\((\w+)\)/)?.[1] ?? ''}`.trim()
        })
      },
      next: async () => {
        const question = 'query ($id: ID!) { enrolment(id: $id) { nextWorkout { slotId } } }'
        return (await ask(question, ada, { id })).enrolment.nextWorkout?.slotId
      },
    }
  }

  it('is what a newer revision adds to a milestone that was complete: it is not due, not missed, and may be done', async () => {
    const { ada, id, milestoneId, ...told } = await assigned()
    const [first, second] = await told.slots()
    const does = training(server, ada)
    const perform = async (slotId: string) => does.complete((await does.start({ enrolmentId: id, slotId })).id)
    await perform(present(first))
    const set = await mutateAs(server, coach)(SetMilestoneWorkoutsDocument, {
      ...{ milestoneId, expectedRevision: 1 },
      workouts: [{ workoutId }, { id: present(first), workoutId }],
    })
    expect(set.userErrors).toEqual([])
    await does.mutate(TakeProgramRevisionDocument, { enrolmentId: id })
    // The workouts behind it keep their days.
    expect(await told.schedule()).toEqual(['-1 DONE', '0 DUE_TODAY', '1 UPCOMING'])
    expect(await told.next()).toBe(second)
    await does.mutate(ScheduleEnrolmentDocument, { enrolmentId: id, schedule: from(-3) })
    const days = ['-3 MISSED', '-2 MISSED', '-1 DONE']
    expect(await told.schedule(coach)).toEqual(days)
    expect(await told.agenda()).toEqual(days)
    expect(await told.feed()).toEqual(['-3 Missed', '-2 Missed', '-1 Done'])
    const kept = { due: 3, done: 1, missed: 2 }
    expect(await told.adherence()).toEqual(kept)
    expect(await told.attention()).toEqual(['Missed 2 workouts'])

    const plan = 'query ($id: ID!) { enrolment(id: $id) { milestones { slots { slotId } } } }'
    const { enrolment } = await ask(plan, ada, { id })
    await perform(enrolment.milestones[0].slots[0].slotId)
    expect(await told.schedule()).toEqual([...days, 'DONE on 0'])
    expect(await told.agenda()).toEqual([...days, 'DONE on 0'])
    expect(await told.feed()).toEqual(['-3 Missed', '-2 Missed', '-1 Done', '0 Done'])
    expect(await told.adherence()).toEqual(kept)
    expect(await told.attention()).toEqual(['Missed 2 workouts'])
    expect(await told.next()).toBe(second)
  })

  it('is what was done while a pause without an end held it, and stands on the day it was done', async () => {
    const { ada, id, ...told } = await assigned()
    const slots = await told.slots()
    const does = training(server, ada)
    await does.mutate(PauseEnrolmentDocument, { enrolmentId: id, from: day(-1) })
    expect(await told.schedule()).toEqual([])
    const session = await does.start({ enrolmentId: id, slotId: present(slots[1]) })
    await does.complete(session.id)
    for (const place of [told.schedule, told.agenda]) expect(await place()).toEqual(['DONE on 0'])
    expect(await told.feed()).toEqual(['0 Done'])
    expect(await told.adherence()).toEqual({ due: 0, done: 0, missed: 0 })
    // When the pause ends, nothing is due on a day that was made up for it.
    await does.mutate(PauseEnrolmentDocument, { enrolmentId: id, from: day(-1), until: day(-1) })
    expect(await told.schedule()).toEqual(['0 DUE_TODAY', 'DONE on 0', '1 UPCOMING'])
    expect(await told.adherence()).toEqual({ due: 0, done: 0, missed: 0 })
  })
})
