import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dayOf, daysAfter } from '../src/kernel/localDay.ts'
import { encodeId } from '../src/kernel/nodeId.ts'
import { adminCookie, cookieOf } from '../src/testing/adminOf.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import { coached } from '../src/testing/coached.ts'
import { callsOf } from '../src/testing/countCalls.ts'
import { AcceptCoachingDocument, AddCommentDocument } from '../src/testing/generated/operations.ts'
import { mutateAs, times } from '../src/testing/mutate.ts'
import { isMongo, type Person, present, startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { training } from '../src/testing/training.ts'
import { rawId, trainingHistory } from '../src/testing/trainingHistory.ts'

// What the pages of a coach read and do: athletes, invitations, assignments, months, and who needs them.
const PASSWORD = 'correct horse battery'
const NOWHERE = isMongo ? 'f'.repeat(24) : '00000000-0000-4000-8000-000000000000'
const EVERY_DAY = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY']
const today = dayOf(new Date(), 'UTC')
const day = (offset: number) => daysAfter(today, offset)

let server: TestServer
let mara: Person
let otto: Person
let programId: string
let exerciseId: string
let cookies: Record<'mara' | 'otto' | 'owner' | 'viewer', string>
let count = 0

async function send(who: keyof typeof cookies, path: string, body?: object) {
  const response = await fetch(`${server.url}/api/${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { cookie: cookies[who], ...(body && { 'content-type': 'application/json' }) },
    body: body && JSON.stringify(body),
  })
  // biome-ignore lint/suspicious/noExplicitAny: each test reads what it asked for
  return { status: response.status, body: (await response.json()) as any }
}

async function answer(who: keyof typeof cookies, path: string, body?: object) {
  const { status, body: answered } = await send(who, path, body)
  expect([path, status, answered.errors]).toEqual([path, 200, undefined])
  return answered
}

async function refused(who: keyof typeof cookies, path: string, body?: object) {
  const { status, body: answered } = await send(who, path, body)
  return [status, answered.errors?.[0]?.message]
}

async function athlete(more: object = {}) {
  count += 1
  const person = await server.register({ username: `athlete.${count}` })
  if (Object.keys(more).length > 0)
    await server.waymark.payload.update({ collection: 'productUsers', id: person.user.id, data: more })
  return person
}

const publicId = ({ user }: Person) => encodeId('user', user.id)
const assignTo = (people: Person[], more: object = {}) =>
  answer('mara', `programs/${rawId(programId)}/assign`, {
    athleteIds: people.map(publicId),
    startsOn: today,
    trainingDays: EVERY_DAY,
    ...more,
  })
const month = (who: keyof typeof cookies, { user }: Person, asked = '') =>
  answer(who, `productUsers/${user.id}/calendar${asked}`)
/** The workouts of today's month and of the one after it. */
async function workouts(who: keyof typeof cookies, person: Person) {
  const shown = await month(who, person)
  const next = await month(who, person, `?month=${shown.after}`)
  const all = [...shown.workouts, ...next.workouts] as {
    slotId: string
    enrolmentId: string
    dueOn: string
    status: string
  }[]
  return [...new Map(all.map((each) => [each.slotId, each])).values()]
}

beforeAll(async () => {
  server = await startTestServer({ admin: 'in development' })
  const enter = async (person: Person) =>
    cookieOf(
      await fetch(`${server.url}/admin-session`, {
        method: 'POST',
        headers: { authorization: `Bearer ${person.token}` },
      }),
    )
  mara = await server.register({ username: 'coach.mara', role: 'COACH' })
  otto = await server.register({ username: 'coach.otto', role: 'COACH' })
  for (const role of ['owner', 'viewer'] as const) {
    const data = { email: `${role}@example.com`, password: PASSWORD, role }
    await server.waymark.payload.create({ collection: 'admins', data })
  }
  cookies = {
    mara: await enter(mara),
    otto: await enter(otto),
    owner: await adminCookie(server, { email: 'owner@example.com' }),
    viewer: await adminCookie(server, { email: 'viewer@example.com' }),
  }
  const make = catalogue(server, mara)
  exerciseId = await make.exercise()
  const workout = await make.workout([exerciseId])
  programId = await make.program([await make.milestone(times(4, () => workout))])
})
afterAll(() => server.stop())

describe('the athletes of a coach', () => {
  it('are those whom they coach, found by name, and nobody whom another coach coaches', async () => {
    const [ada, bob] = [await athlete({ displayName: 'Ada Lovelace' }), await athlete()]
    await coached(server, mara, ada)
    await coached(server, otto, bob)
    const names = async (who: 'mara' | 'otto', search = '') => {
      const { shown } = await answer(who, `productUsers/athletes?search=${search}`)
      return shown.map(({ username }: { username: string }) => username)
    }
    expect(await names('mara')).toContain(ada.user.username)
    expect(await names('mara')).not.toContain(bob.user.username)
    expect(await names('mara', 'lovelace')).toEqual([ada.user.username])
    expect(await names('otto', 'lovelace')).toEqual([])
    const { shown } = await answer('mara', 'productUsers/athletes?search=lovelace')
    expect(shown).toMatchObject([{ lastWorkoutOn: null, adherence: null, attention: 1, worst: 'Invitation answered' }])
  })

  it('come with how they keep to their schedules, in calls that do not depend on how many there are', async () => {
    const people = [await athlete(), await athlete(), await athlete()]
    await coached(server, mara, ...people)
    await assignTo(people, { startsOn: day(-2) })
    const [ada] = people
    const [first] = await workouts('mara', present(ada))
    const done = { enrolment: present(first).enrolmentId, slotId: present(first).slotId.slice('slot_'.length) }
    const at = new Date().toISOString()
    await trainingHistory(server).sessions(present(ada).user.id, [{ ...done, startedAt: at, completedAt: at }])
    const row = async (person: Person) =>
      (await answer('mara', `productUsers/athletes?search=${person.user.username}`)).shown[0]
    expect(await row(present(ada))).toMatchObject({ adherence: { done: 1, due: 2, percent: 50 } })
    expect(await row(present(people[1]))).toMatchObject({ adherence: { done: 0, due: 2, percent: 0 } })
    const list = () => callsOf(server.waymark.payload, () => answer('mara', 'productUsers/athletes'))
    const few = (await list()).length
    const more = [await athlete(), await athlete(), await athlete(), await athlete()]
    await coached(server, mara, ...more)
    await assignTo(more)
    expect((await list()).length).toBe(few)
  })

  it('can be listed by coaches alone', async () => {
    const reads = ['athletes', 'athletes/invitations', 'athletes/programs', 'attention'].map(
      (path) => `productUsers/${path}`,
    )
    for (const path of [...reads, `programs/${rawId(programId)}/assign`]) {
      for (const who of ['owner', 'viewer'] as const) {
        expect([path, ...(await refused(who, path))]).toEqual([path, 403, 'Only coaches can do this.'])
      }
    }
  })

  it('refuses a page and a search that are none, by name', async () => {
    expect(await refused('mara', 'productUsers/athletes?skip=-1')).toEqual([
      409,
      '"skip" must be a whole number of at most 9 digits.',
    ])
    expect(await refused('mara', `productUsers/athletes?search=${'x'.repeat(101)}`)).toEqual([
      409,
      'The search must be at most 100 characters long.',
    ])
  })
})

describe('an invitation', () => {
  const open = () => answer('mara', 'productUsers/athletes/invitations')

  it('by name waits until it is answered, and can be taken back', async () => {
    const ada = await athlete()
    const made = await answer('mara', 'productUsers/athletes/invite', { username: ` ${ada.user.username} ` })
    expect(made).toMatchObject({ status: 'INVITED', username: ada.user.username })
    expect((await open()).invited).toMatchObject([{ id: made.id, username: ada.user.username, invitedOn: today }])
    expect(await refused('otto', 'productUsers/athletes/end', { id: made.id })).toEqual([
      409,
      'There is no such coaching.',
    ])
    await answer('mara', 'productUsers/athletes/end', { id: made.id })
    expect((await open()).invited).toEqual([])
    const codes = await mutateAs(server, ada)(AcceptCoachingDocument, { coachingId: made.id })
    expect(codes.userErrors.map(({ code }) => code)).toEqual(['INVALID_TRANSITION'])
  })

  it('is refused for nobody, for oneself and for what is no name', async () => {
    const invite = (username: unknown) => refused('mara', 'productUsers/athletes/invite', { username })
    expect(await invite('no.such.athlete')).toEqual([409, 'There is no such user.'])
    expect(await invite('coach.mara')).toEqual([409, 'Nobody coaches themself.'])
    expect(await invite(7)).toEqual([409, 'The username must be text.'])
  })

  it('by a link carries a program and its days, is shown once, and is good until it is taken back', async () => {
    const asked = { uses: 2, expiresInDays: 7, programId, startsOn: day(3), trainingDays: ['MONDAY', 'FRIDAY'] }
    const made = await answer('mara', 'productUsers/athletes/link', asked)
    expect(made).toEqual({ url: expect.stringMatching(/^https?:\/\/[^/]+\/invitations#.{8,}$/), expiresOn: day(7) })
    const [link] = (await open()).links
    expect(link).toMatchObject({ usesLeft: 2, startsOn: day(3), trainingDays: ['MONDAY', 'FRIDAY'] })
    expect(JSON.stringify(await open())).not.toContain(made.url.split('#')[1])
    expect((await answer('otto', 'productUsers/athletes/invitations')).links).toEqual([])

    const ada = await athlete()
    const code = made.url.split('#')[1]
    const accepted = await mutateAs(server, ada)(AcceptCoachingDocument, { code })
    expect(accepted.userErrors).toEqual([])
    const { programs } = await month('mara', ada)
    expect(programs).toMatchObject([{ startsOn: day(3), trainingDays: ['MONDAY', 'FRIDAY'], isActive: true }])

    expect(await refused('otto', 'productUsers/athletes/revoke', { id: link.id })).toEqual([
      409,
      'There is no such invitation.',
    ])
    await answer('mara', 'productUsers/athletes/revoke', { id: link.id })
    expect((await open()).links).toEqual([])
    const late = await mutateAs(server, await athlete())(AcceptCoachingDocument, { code })
    expect(late.userErrors.map(({ code: why }) => why)).toEqual(['NOT_FOUND'])
  })

  it('says all that is wrong with a link at once', async () => {
    const asked = { uses: 0, expiresInDays: 'x', programId, startsOn: '2026-02-30', trainingDays: ['NODAY'] }
    const [status, message] = await refused('mara', 'productUsers/athletes/link', asked)
    expect(status).toBe(409)
    for (const part of ['The number of athletes', 'The number of days', 'The first day', 'The list of training days']) {
      expect(message).toContain(part)
    }
  })
})

describe('an assignment', () => {
  it('tells what became of each athlete, and shows who has the program already', async () => {
    const [ada, bob, eve] = [await athlete(), await athlete(), await athlete()]
    await coached(server, mara, ada, bob)
    const key = randomUUID()
    const { results } = await assignTo([ada, eve], { key, note: 'Slowly.' })
    expect(results).toMatchObject([
      { athleteId: publicId(ada), outcome: 'BEGUN', startsOn: today, problem: null },
      { athleteId: publicId(eve), outcome: null, problem: 'There is no such athlete whom you coach.' },
    ])
    expect((await assignTo([ada, eve], { key, note: 'Slowly.' })).results).toEqual(results)
    const later = await assignTo([ada], { note: 'Quickly.' })
    expect(later.results).toMatchObject([{ outcome: 'KEPT', startsOn: today, problem: null }])
    const { athletes } = await answer('mara', `programs/${rawId(programId)}/assign`)
    const has = (person: Person) => athletes.find(({ id }: { id: string }) => id === publicId(person))?.has
    expect([has(ada), has(bob), has(eve)]).toEqual(['scheduled', null, undefined])
  })

  it('refuses a program that does not exist, nobody, and days without a first day', async () => {
    const ada = await athlete()
    await coached(server, mara, ada)
    const path = `programs/${rawId(programId)}/assign`
    const athleteIds = [publicId(ada)]
    expect(await refused('mara', `programs/${NOWHERE}/assign`, { athleteIds })).toEqual([
      409,
      'There is no such program.',
    ])
    expect((await send('mara', `programs/${NOWHERE}/assign`)).status).toBe(404)
    expect(await refused('mara', path, { athleteIds: [] })).toEqual([409, 'The list of athletes must not be empty.'])
    const [, message] = await refused('mara', path, { athleteIds, trainingDays: ['MONDAY'] })
    expect(message).toContain('The first day must be a day')
    for (const who of ['owner', 'viewer'] as const) expect((await send(who, path, { athleteIds })).status).toBe(403)
  })
})

describe('the month of an athlete', () => {
  it('has whole weeks, what is due, and what was done beside it', async () => {
    const ada = await athlete({ timeZone: 'Pacific/Auckland' })
    await coached(server, mara, ada)
    await assignTo([ada], { startsOn: day(-1) })
    const does = training(server, ada)
    const session = await does.start({ title: 'A long run' })
    await does.complete(session.id)
    const shown = await month('mara', ada)
    expect(shown.weeks.every((week: string[]) => week.length === 7)).toBe(true)
    expect(new Date(shown.weeks[0][0]).getUTCDay()).toBe(1)
    expect(shown.weeks.flat()).toContain(shown.today)
    expect(shown.mayChange).toBe(true)
    expect(shown.others).toEqual([{ sessionId: rawId(session.id), title: 'A long run', on: shown.today }])
    // Where it is tomorrow already, the month may have begun with today.
    const days = [day(-1), day(0), day(1), day(2)].filter((each) => shown.weeks.flat().includes(each))
    expect((await workouts('mara', ada)).map(({ dueOn }) => dueOn)).toEqual(days)
    expect(shown.programs).toMatchObject([{ slotsDone: 0, slotsTotal: 4, percent: 0, pauses: [] }])
  })

  it('has what was done while a pause without an end held it beside the schedule, on the day it was done', async () => {
    const ada = await athlete()
    await coached(server, mara, ada)
    await assignTo([ada])
    const [first] = await workouts('mara', ada)
    const { enrolmentId, slotId } = present(first)
    await answer('mara', `enrolments/${enrolmentId}/pause`, { from: today })
    const does = training(server, ada)
    const session = await does.start({ enrolmentId: encodeId('enrolment', enrolmentId), slotId })
    await does.complete(session.id)
    const shown = await month('mara', ada)
    expect(shown.workouts).toEqual([])
    expect(shown.others).toMatchObject([{ sessionId: rawId(session.id), on: shown.today }])
    expect(shown.programs).toMatchObject([{ slotsDone: 1, adherence: null, missed: 0 }])
  })

  it('is no month to another coach, to a former one, and for an athlete who does not exist', async () => {
    const ada = await athlete()
    const [coaching] = await coached(server, mara, ada)
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
    await answer('mara', 'productUsers/athletes/end', { id: coaching })
    expect(await send('mara', path)).toEqual(nowhere)
    expect((await refused('mara', `enrolments/${enrolmentId}/skip`, { slotId }))[0]).toBe(409)
  })

  it('shows owners and viewers what they see, and lets them change nothing', async () => {
    const ada = await athlete()
    await coached(server, mara, ada)
    for (const who of ['owner', 'viewer'] as const) expect((await month(who, ada)).mayChange).toBe(false)
  })

  it('refuses what is no month', async () => {
    const ada = await athlete()
    await coached(server, mara, ada)
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
    await coached(server, mara, ada)
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
    expect((await month('mara', ada)).programs[0].pauses).toEqual([{ from: day(4), until: day(5) }])
    expect(await days()).toEqual([day(2), day(3), day(6), day(7)])
    await change('pause', { from: day(4), until: day(3) })
    expect((await month('mara', ada)).programs[0].pauses).toEqual([])
    await change('schedule', { startsOn: day(2), trainingDays: EVERY_DAY })
    expect(await days()).toEqual([day(2), day(3), day(4), day(5)])
    await change('schedule', {})
    expect(await days()).toEqual([])
  })

  it('shows no other coach why something is skipped', async () => {
    const { ada, slotId, change } = await begun()
    await coached(server, otto, ada)
    await change('skip', { slotId, reason: 'Between us' })
    const seen = async (who: 'mara' | 'otto') => (await month(who, ada)).workouts[0]
    expect(await seen('mara')).toMatchObject({ status: 'SKIPPED', reason: 'Between us' })
    expect(await seen('otto')).toMatchObject({ status: 'SKIPPED', reason: null })
  })

  it('is refused what has no form, by name', async () => {
    const { enrolmentId, slotId } = await begun()
    const wrong = async (name: string, body: object) =>
      (await refused('mara', `enrolments/${enrolmentId}/${name}`, body))[1]
    expect(await wrong('move', { slotId, to: 'tomorrow' })).toContain('The day must be a day')
    expect(await wrong('move', { slotId: 7, to: day(1) })).toContain('The workout must be text')
    expect(await wrong('shift', { slotId, days: 400 })).toContain('The number of days must be')
    expect(await wrong('shift', { slotId, days: 1, clientId: 'mine' })).toContain('The ID of the shift must be a UUID')
    expect(await wrong('skip', { slotId, reason: 'x'.repeat(201) })).toContain('The reason must be at most 200')
    expect(await wrong('pause', { from: '' })).toContain('The first day of the pause')
    expect(await wrong('schedule', { startsOn: day(1), trainingDays: ['MONDAY', 'MONDAY'] })).toContain('only once')
  })
})

describe('what a coach should look at', () => {
  it('is a page at a time, the most urgent first, and goes when it is dismissed', async () => {
    const people = await Promise.all(times(12, () => athlete()))
    await coached(server, otto, ...people)
    const first = await answer('otto', 'productUsers/attention')
    expect(first.shown).toHaveLength(10)
    expect(first.total).toBeGreaterThanOrEqual(12)
    const urgency = ['Pain reported', 'Missed workouts', 'Program ends soon', 'Invitation answered', 'New record']
    const order = first.shown.map(({ kind }: { kind: string }) => urgency.indexOf(kind))
    expect(order).toEqual(order.toSorted((one: number, other: number) => one - other))
    const answered = first.shown.find(({ kind }: { kind: string }) => kind === 'Invitation answered')
    expect(answered).toMatchObject({
      kind: 'Invitation answered',
      since: today,
      athlete: expect.stringMatching(/^athlete\./),
      link: { href: '/admin/athletes' },
    })
    const second = await answer('otto', `productUsers/attention?before=${encodeURIComponent(first.older)}`)
    const ids = [...first.shown, ...second.shown].map(({ id }: { id: string }) => id)
    expect(new Set(ids).size).toBe(Math.min(first.total, 20))
    const { id } = answered
    expect(await refused('mara', 'productUsers/attention/dismiss', { id })).toEqual([
      409,
      'There is no such attention.',
    ])
    await answer('otto', 'productUsers/attention/dismiss', { id })
    const after = await answer('otto', 'productUsers/attention')
    expect([after.total, after.shown.some((each: { id: string }) => each.id === id)]).toEqual([first.total - 1, false])
    expect(await refused('otto', 'productUsers/attention?before=x')).toEqual([
      409,
      '"before" must be the value of "older" in a page of this list.',
    ])
  })

  it('leads to the session in which something hurt', async () => {
    const ada = await athlete()
    await coached(server, mara, ada)
    const does = training(server, ada)
    const session = await does.start({ title: 'Squats' })
    await does.complete(session.id, { notes: 'Sharp pain in the left shoulder.' })
    const { shown } = await answer('mara', 'productUsers/attention')
    const pain = shown.find(
      ({ athleteId, kind }: { athleteId: string; kind: string }) =>
        athleteId === ada.user.id && kind === 'Pain reported',
    )
    expect(pain.link.href).toBe(`/admin/collections/workoutSessions/${rawId(session.id)}/sets`)
    const [row] = (await answer('mara', `productUsers/athletes?search=${ada.user.username}`)).shown
    expect(row).toMatchObject({ worst: 'Pain reported', lastWorkoutOn: today })
  })
})

describe('words', () => {
  it('are read, answered and marked, and another coach sees those of the athlete alone', async () => {
    const ada = await athlete()
    await coached(server, mara, ada)
    await coached(server, otto, ada)
    const does = training(server, ada)
    const session = await does.start({ title: 'Squats' })
    await does.mutate(AddCommentDocument, { clientId: randomUUID(), subjectId: session.id, text: 'Too heavy?' })
    const words = async (who: 'mara' | 'otto') => (await answer(who, `productUsers/${ada.user.id}/words`)).threads
    const [thread] = await words('mara')
    expect(thread).toMatchObject({
      ...{ subjectId: session.id, title: 'Squats', unread: 1 },
      href: `/admin/collections/workoutSessions/${rawId(session.id)}/sets`,
      comments: [{ text: 'Too heavy?', by: ada.user.username, isMine: false, on: today }],
    })
    const said = { clientId: randomUUID(), subjectId: session.id, text: 'Take 5 % off.' }
    await answer('mara', 'productUsers/words', said)
    await answer('mara', 'productUsers/words', said)
    await answer('mara', 'productUsers/words/read', { subjectId: session.id, until: thread.until })
    const texts = async (who: 'mara' | 'otto') =>
      (await words(who)).flatMap(({ unread, comments }: { unread: number; comments: { text: string }[] }) => [
        unread,
        ...comments.map(({ text }) => text),
      ])
    expect(await texts('mara')).toEqual([0, 'Too heavy?', 'Take 5 % off.'])
    expect(await texts('otto')).toEqual([1, 'Too heavy?'])
  })

  it('are refused to who does not coach the athlete, as for nobody, and without a text', async () => {
    const ada = await athlete()
    await coached(server, mara, ada)
    const session = await training(server, ada).start({ title: 'Squats' })
    const say = (who: keyof typeof cookies, more: object = {}) =>
      send(who, 'productUsers/words', { clientId: randomUUID(), subjectId: session.id, text: 'Hello', ...more })
    const nowhere = await say('otto', { subjectId: encodeId('workoutSession', NOWHERE) })
    expect(nowhere.status).toBe(409)
    expect(await say('otto')).toEqual(nowhere)
    expect((await say('owner')).status).toBe(403)
    expect((await send('otto', `productUsers/${ada.user.id}/words`)).status).toBe(404)
    expect((await say('mara', { text: '' })).body.errors[0].message).toContain('The comment must')
    expect((await send('mara', 'productUsers/words/read', { subjectId: session.id, until: 'x' })).body).toEqual({
      errors: [{ message: 'The moment must be that of the last comment.' }],
    })
  })
})

describe('a program for one athlete alone', () => {
  it('has another line, a note for the athlete, or no row, until it is as in the program again', async () => {
    const ada = await athlete()
    await coached(server, mara, ada)
    await coached(server, otto, ada)
    await assignTo([ada])
    const [first] = await workouts('mara', ada)
    const { enrolmentId } = present(first)
    const rows = async (who: 'mara' | 'otto') => (await answer(who, `enrolments/${enrolmentId}/rows`)).workouts[0].rows
    const [row] = await rows('mara')
    expect(row).toMatchObject({ asked: row.written, change: null })
    const adjust = (more: object) => answer('mara', `enrolments/${enrolmentId}/adjust`, { rowId: row.rowId, ...more })
    await adjust({ prescription: '2x3 @60kg', note: 'Your knee.' })
    const line = { exercise: row.written.exercise, prescription: '2x3 @60kg' }
    expect(await rows('mara')).toMatchObject([
      { written: row.written, asked: line, change: { prescription: '2x3 @60kg', note: 'Your knee.', remove: false } },
    ])
    expect((await rows('otto'))[0]).toMatchObject({ asked: line, change: { note: null } })
    await adjust({ remove: true })
    expect((await rows('mara'))[0]).toMatchObject({ asked: null, change: { remove: true } })
    await adjust({})
    expect(await rows('mara')).toEqual([row])
  })

  it('is refused to who does not coach the athlete, and for what cannot be read', async () => {
    const ada = await athlete()
    await coached(server, mara, ada)
    await assignTo([ada])
    const [first] = await workouts('mara', ada)
    const { enrolmentId } = present(first)
    const [row] = (await answer('mara', `enrolments/${enrolmentId}/rows`)).workouts[0].rows
    const adjust = (who: keyof typeof cookies, id: string, more: object = {}) =>
      send(who, `enrolments/${id}/adjust`, { rowId: row.rowId, prescription: '3x5', ...more })
    expect((await send('otto', `enrolments/${enrolmentId}/rows`)).status).toBe(404)
    expect(await adjust('otto', enrolmentId)).toEqual(await adjust('otto', NOWHERE))
    expect((await adjust('viewer', enrolmentId)).status).toBe(403)
    expect((await adjust('mara', enrolmentId, { prescription: 'three times' })).status).toBe(409)
    expect((await adjust('mara', enrolmentId, { rowId: encodeId('workoutExercise', NOWHERE) })).status).toBe(409)
    expect((await adjust('mara', enrolmentId, { exerciseId: NOWHERE })).status).toBe(409)
  })
})
