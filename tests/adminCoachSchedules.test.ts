import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodeId } from '../src/kernel/nodeId.ts'
import { type Coach, coachPages, day, EVERY_DAY, NOWHERE, today } from '../src/testing/coachPages.ts'
import { callsOf } from '../src/testing/countCalls.ts'
import { type Person, present } from '../src/testing/testServer.ts'
import { training } from '../src/testing/training.ts'
import { rawId, trainingHistory } from '../src/testing/trainingHistory.ts'

// What a coach assigns, and the month of an athlete.
const pages = coachPages()
const { publicId, send, answer, refused, athlete, coachedBy, assignTo, month, workouts } = pages

beforeAll(pages.begin)
afterAll(pages.end)

describe('an assignment', () => {
  it('tells what became of each athlete, and shows who has the program already', async () => {
    const [ada, bob, eve] = [await athlete(), await athlete(), await athlete()]
    await coachedBy('mara', ada, bob)
    const key = randomUUID()
    const { results } = await assignTo([ada, eve], { key, note: 'Slowly.' })
    expect(results).toMatchObject([
      { athleteId: publicId(ada), outcome: 'BEGUN', startsOn: today, problem: null },
      { athleteId: publicId(eve), outcome: null, problem: 'There is no such athlete whom you coach.' },
    ])
    expect((await assignTo([ada, eve], { key, note: 'Slowly.' })).results).toEqual(results)
    const later = await assignTo([ada], { note: 'Quickly.' })
    expect(later.results).toMatchObject([{ outcome: 'KEPT', startsOn: today, problem: null }])
    const { athletes } = await answer('mara', `programs/${rawId(pages.programId)}/assign`)
    const has = (person: Person) => athletes.find(({ id }: { id: string }) => id === publicId(person))?.has
    expect([has(ada), has(bob), has(eve)]).toEqual(['scheduled', null, undefined])
  })

  it('refuses a program that does not exist, nobody, and days without a first day', async () => {
    const ada = await athlete()
    await coachedBy('mara', ada)
    const path = `programs/${rawId(pages.programId)}/assign`
    const athleteIds = [publicId(ada)]
    expect(await refused('mara', `programs/${NOWHERE}/assign`, { athleteIds })).toEqual([
      409,
      'There is no such program.',
    ])
    expect((await send('mara', `programs/${NOWHERE}/assign`)).status).toBe(404)
    expect(await refused('mara', path, { athleteIds: [] })).toEqual([400, 'The list of athletes must not be empty.'])
    const [, message] = await refused('mara', path, { athleteIds, trainingDays: ['MONDAY'] })
    expect(message).toContain('The first day must be a day')
    for (const who of ['owner', 'viewer'] as const) expect((await send(who, path, { athleteIds })).status).toBe(403)
  })
})

describe('the month of an athlete', () => {
  it('has whole weeks, what is due, and what was done beside it', async () => {
    const ada = await athlete({ timeZone: 'Pacific/Auckland' })
    await coachedBy('mara', ada)
    await assignTo([ada], { startsOn: day(-1) })
    const does = training(pages.server, ada)
    const session = await does.start({ title: 'A long run' })
    await does.complete(session.id)
    const shown = await month('mara', ada)
    expect(shown.weeks.every((week: string[]) => week.length === 7)).toBe(true)
    expect(new Date(shown.weeks[0][0]).getUTCDay()).toBe(1)
    expect(shown.weeks.flat()).toContain(shown.today)
    expect(shown.mayChange).toBe(true)
    expect(shown.others).toEqual([{ sessionId: rawId(session.id), title: 'A long run', on: shown.today }])
    expect((await workouts('mara', ada)).map(({ dueOn }) => dueOn)).toEqual([day(-1), day(0), day(1), day(2)])
    expect(shown.programs).toMatchObject([{ slotsDone: 0, slotsTotal: 4, percent: 0, pauses: [] }])
  })

  it('says on which day something was done that was due on another, and so does the list of sessions', async () => {
    const ada = await athlete()
    await coachedBy('mara', ada)
    await assignTo([ada], { startsOn: day(-3) })
    const [first, second, third] = await workouts('mara', ada)
    const done = ({ enrolmentId, slotId }: { enrolmentId: string; slotId: string }, on: string) => ({
      ...{ enrolment: enrolmentId, slotId: slotId.slice('slot_'.length), completedOn: on },
      ...{ startedAt: `${on}T09:00:00.000Z`, completedAt: `${on}T10:00:00.000Z` },
    })
    const sessions = [done(present(first), day(-1)), done(present(second), day(-2)), done(present(third), day(-2))]
    await trainingHistory(pages.server).sessions(ada.user.id, sessions)
    const days = ({ dueOn, doneOn }: { dueOn: string | null; doneOn: string | null }) => [dueOn, doneOn]
    const told = [
      ...[
        [day(-3), day(-1)],
        [day(-2), day(-2)],
        [day(-1), day(-2)],
        [day(0), null],
      ], // late, on its day, early, open
    ]
    expect((await workouts('mara', ada)).map(days)).toEqual(told)
    const { sessions: list } = await answer('mara', `productUsers/${ada.user.id}/training`)
    expect(list.map(days).toSorted()).toEqual(told.slice(0, 3))
  })

  it('costs as many calls for much training as for little', async () => {
    const calls = async (count: number) => {
      const ada = await athlete()
      await coachedBy('mara', ada)
      await assignTo([ada], { startsOn: day(-3) })
      const done = (await workouts('mara', ada)).slice(0, count).map(({ enrolmentId, slotId }, index) => ({
        ...{ enrolment: enrolmentId, slotId: slotId.slice('slot_'.length) },
        ...{ startedAt: `${day(index - 3)}T09:00:00.000Z`, completedAt: `${day(index - 3)}T10:00:00.000Z` },
      }))
      await trainingHistory(pages.server).sessions(ada.user.id, done)
      const { payload } = pages.server.waymark
      return Promise.all([
        await callsOf(payload, () => month('mara', ada)),
        await callsOf(payload, () => answer('mara', `productUsers/${ada.user.id}/training`)),
      ])
    }
    expect(await calls(3)).toEqual(await calls(1))
  })

  it('has what was done while a pause without an end held it beside the schedule, on the day it was done', async () => {
    const ada = await athlete()
    await coachedBy('mara', ada)
    await assignTo([ada])
    const [first] = await workouts('mara', ada)
    const { enrolmentId, slotId } = present(first)
    await answer('mara', `enrolments/${enrolmentId}/pause`, { from: today })
    const does = training(pages.server, ada)
    const session = await does.start({ enrolmentId: encodeId('enrolment', enrolmentId), slotId })
    await does.complete(session.id)
    const shown = await month('mara', ada)
    expect(shown.workouts).toEqual([])
    expect(shown.others).toMatchObject([{ sessionId: rawId(session.id), on: shown.today }])
    expect(shown.programs).toMatchObject([{ slotsDone: 1, adherence: null, missed: 0 }])
  })

  it('is no month to another coach, to a former one, and for an athlete who does not exist', async () => {
    const ada = await athlete()
    const [coaching] = await coachedBy('mara', ada)
    const path = `productUsers/${ada.user.id}/calendar`
    const nowhere = await send('otto', `productUsers/${NOWHERE}/calendar`)
    expect(nowhere.status).toBe(404)
    expect(await send('otto', path)).toEqual(nowhere)
    await assignTo([ada])
    const [first] = await workouts('mara', ada)
    const { enrolmentId, slotId } = present(first)
    for (const [name, body] of CHANGES(slotId)) {
      const missing = await send('otto', `enrolments/${NOWHERE}/${name}`, body)
      expect([name, missing.status]).toEqual([name, 409])
      expect(await send('otto', `enrolments/${enrolmentId}/${name}`, body)).toEqual(missing)
      for (const who of ['owner', 'viewer'] as const) {
        expect((await send(who, `enrolments/${enrolmentId}/${name}`, body)).status).toBe(403)
      }
    }
    expect((await answer('mara', `productUsers/${ada.user.id}/training`)).coachingId).toBe(coaching)
    await answer('mara', 'productUsers/athletes/end', { id: coaching })
    expect(await send('mara', path)).toEqual(nowhere)
    expect((await refused('mara', `enrolments/${enrolmentId}/skip`, { slotId }))[0]).toBe(409)
  })

  it('shows owners and viewers what they see, and lets them change nothing', async () => {
    const ada = await athlete()
    await coachedBy('mara', ada)
    for (const who of ['owner', 'viewer'] as const) {
      expect((await month(who, ada)).mayChange).toBe(false)
      expect((await answer(who, `productUsers/${ada.user.id}/training`)).coachingId).toBe(null)
    }
  })

  it('refuses what is no month', async () => {
    const ada = await athlete()
    await coachedBy('mara', ada)
    for (const asked of ['2026-13', '2026', 'x', '0001-01', '9999-12']) {
      expect(await refused('mara', `productUsers/${ada.user.id}/calendar?month=${asked}`)).toEqual([
        409,
        '"month" must be a month such as 2026-11.',
      ])
    }
    const january = await month('mara', ada, '?month=2027-01')
    expect([january.before, january.after]).toEqual(['2026-12', '2027-02'])
  })
})

const CHANGES = (slotId: string): [string, object][] => [
  ['move', { slotId, to: day(9) }],
  ['skip', { slotId, reason: 'A cold' }],
  ['shift', { slotId, days: 2 }],
  ['pause', { from: day(1), until: day(2) }],
  ['schedule', { startsOn: day(1), trainingDays: ['MONDAY'] }],
]

describe('a schedule', () => {
  const begun = async () => {
    const ada = await athlete()
    await coachedBy('mara', ada)
    await assignTo([ada])
    const [first, second] = await workouts('mara', ada)
    const { enrolmentId, slotId } = present(first)
    const change = (name: string, body: object) => answer('mara', `enrolments/${enrolmentId}/${name}`, body)
    const days = async () => (await workouts('mara', ada)).map(({ dueOn }) => dueOn)
    return { ada, enrolmentId, slotId, second: present(second).slotId, change, days }
  }

  it('is moved, shifted, skipped, paused and begun anew', async () => {
    const { ada, slotId, second, change, days } = await begun()
    await change('move', { slotId, to: day(7) })
    expect(await days()).toEqual([day(1), day(2), day(3), day(7)])
    const shift = { slotId: second, days: 1, clientId: randomUUID() }
    await change('shift', shift)
    await change('shift', shift)
    expect(await days()).toEqual([day(2), day(3), day(4), day(7)])
    await change('skip', { slotId: second, reason: 'A cold' })
    const skipped = (await workouts('mara', ada)).find((each) => each.slotId === second)
    expect(skipped).toMatchObject({ status: 'SKIPPED', reason: 'A cold' })
    await change('pause', { from: day(4), until: day(5) })
    const paused = { from: day(4), until: day(5) }
    expect((await month('mara', ada)).programs[0].pauses).toEqual([{ ...paused, hasBegun: false }])
    const [program] = (await month('mara', ada, `?month=${day(4).slice(0, 7)}`)).paused
    expect(program).toMatchObject(paused)
    expect(await days()).toEqual([day(2), day(3), day(6), day(7)])
    await change('pause', { from: day(4), until: day(3) })
    expect((await month('mara', ada)).programs[0].pauses).toEqual([])
    await change('schedule', { startsOn: day(2), trainingDays: EVERY_DAY })
    expect(await days()).toEqual([day(2), day(3), day(4), day(5)])
    await change('schedule', { startsOn: null })
    expect(await days()).toEqual([])
  })

  it('shows no other coach why something is skipped', async () => {
    const { ada, slotId, change } = await begun()
    await coachedBy('otto', ada)
    await change('skip', { slotId, reason: 'Between us' })
    const seen = async (who: Coach) => (await month(who, ada)).workouts[0]
    expect(await seen('mara')).toMatchObject({ status: 'SKIPPED', reason: 'Between us' })
    expect(await seen('otto')).toMatchObject({ status: 'SKIPPED', reason: null })
  })

  it('is refused what has no form, by name', async () => {
    const { ada, enrolmentId, slotId } = await begun()
    const wrong = async (name: string, body: object) =>
      (await refused('mara', `enrolments/${enrolmentId}/${name}`, body))[1]
    expect(await wrong('move', { slotId, to: 'tomorrow' })).toContain('The day must be a day')
    expect(await wrong('move', { slotId: 7, to: day(1) })).toContain('The workout must be text')
    expect(await wrong('shift', { slotId, days: 400 })).toContain('The number of days must be')
    expect(await wrong('shift', { slotId, days: 1, clientId: 'mine' })).toContain('The ID of the shift must be a UUID')
    expect(await wrong('skip', { slotId, reason: 'x'.repeat(201) })).toContain('The reason must be at most 200')
    expect(await wrong('pause', { from: '' })).toContain('The first day of the pause')
    expect(await wrong('schedule', { startsOn: day(1), trainingDays: ['MONDAY', 'MONDAY'] })).toContain('only once')
    // Nothing that was left out or misspelt takes a schedule away.
    const before = await workouts('mara', ada)
    for (const body of [{}, { schedule: { startsOn: day(1) } }, { startsOn: '' }, { startsOn: '2026-02-30' }]) {
      expect(await wrong('schedule', body)).toContain('The first day must be')
    }
    expect(await wrong('schedule', { startsOn: null, trainingDays: ['MONDAY'] })).toContain('The first day must be')
    expect(await workouts('mara', ada)).toEqual(before)
  })
})
