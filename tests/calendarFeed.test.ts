import { createHash } from 'node:crypto'
import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dayOf, daysAfter } from '../src/kernel/localDay.ts'
import { idOf } from '../src/kernel/relation.ts'
import type { ScheduleChange } from '../src/kernel/schedule/layout.ts'
import { DayOfWeek, SCHEDULE_LIMITS } from '../src/kernel/schedule/vocabulary.ts'
import { workOf } from '../src/kernel/schedule/work.ts'
import { textWithoutValues } from '../src/kernel/withoutValues.ts'
import type { Enrolment } from '../src/payload-types.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import {
  AgendaDocument,
  CreateCalendarFeedDocument,
  EnrolInProgramDocument,
  MoveScheduledWorkoutDocument,
  MyCalendarFeedDocument,
  RevokeCalendarFeedDocument,
} from '../src/testing/generated/operations.ts'
import { mutateAs, times } from '../src/testing/mutate.ts'
import { type Person, present, startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { rawId, trainingHistory } from '../src/testing/trainingHistory.ts'

const today = dayOf(new Date(), 'UTC')
const plain = (offset: number) => daysAfter(today, offset).replaceAll('-', '')

describe('a calendar feed', () => {
  let server: TestServer
  let coach: Person
  let ada: Person
  let enrolmentId: string
  const create = async (person = ada) => {
    const { data } = await server.graphql(CreateCalendarFeedDocument, {}, person)
    return present(data.createCalendarFeed?.url)
  }
  const get = (address: string, headers: Record<string, string> = {}) =>
    fetch(new URL(new URL(address).pathname, server.url), { headers })
  const madeAt = async (person: Person) =>
    (await server.graphql(MyCalendarFeedDocument, {}, person)).data.me?.calendarFeedCreatedAt

  beforeAll(async () => {
    server = await startTestServer()
    coach = await server.register({ username: 'coach.one', role: 'COACH' })
    ada = await server.register({ username: 'ada' })
    const make = catalogue(server, coach)
    const workout = await make.workout([], { title: 'Squats; heavy, "deep"\\' })
    const milestone = await make.milestone(times(3, () => workout))
    const programId = await make.program([milestone], { isPublished: true, title: 'Strong, again' })
    const schedule = { startsOn: today, trainingDays: Object.values(DayOfWeek) }
    const { enrolment } = await mutateAs(server, ada)(EnrolInProgramDocument, { programId, schedule })
    enrolmentId = present(enrolment).id
  })
  afterAll(() => server.stop())

  it('has an event of a whole day for each workout, under an ID that stays when the day moves', async () => {
    const address = await create()
    expect(new URL(address).pathname).toMatch(/^\/calendars\/[0-9A-Z-]{19}\.ics$/)
    const answer = await get(address)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
    const text = await answer.text()
    const lines = text.replaceAll('\r\n ', '').split('\r\n')
    const days = (name: string) => lines.filter((line) => line.startsWith(name)).map((line) => line.split(':')[1])
    expect(days('DTSTART;VALUE=DATE')).toEqual([plain(0), plain(1), plain(2)])
    expect(days('DTEND;VALUE=DATE')).toEqual([plain(1), plain(2), plain(3)])
    expect(lines).toContain('SUMMARY:Squats\\; heavy\\, "deep"\\\\')
    expect(lines).toContain('DESCRIPTION:Strong\\, again')
    const slotId = `slot_${present(days('UID')[0]).split('.')[1]?.split('@')[0]}`
    await mutateAs(server, ada)(MoveScheduledWorkoutDocument, { enrolmentId, slotId, to: daysAfter(today, 9) })
    const moved = (await (await get(address)).text()).split('\r\n')
    expect(moved).toContain(`DTSTART;VALUE=DATE:${plain(9)}`)
    const uids = (of: string[]) => of.filter((line) => line.startsWith('UID:')).sort()
    expect(uids(moved)).toEqual(uids(lines))
  })

  it('has of somebody who enrols to make work the enrolments that were begun last, as the agenda has', async () => {
    const busy = await server.register({ username: 'busy' })
    const { payload } = server.waymark
    const { program, pinnedRevision } = await payload.findByID({
      ...{ collection: 'enrolments', id: rawId(enrolmentId), depth: 0 },
    })
    const at = new Date().toISOString()
    const pause: ScheduleChange = { kind: 'PAUSE', from: daysAfter(today, -9), until: daysAfter(today, -8), at }
    const shift: ScheduleChange = { kind: 'SHIFT', slot: 'gone', days: 1, at }
    // A pause that is told anew takes all changes behind it again.
    const changes = [pause, ...times(450, () => shift), ...times(49, () => pause)]
    const taken = Math.floor(SCHEDULE_LIMITS.workOfAthlete / workOf(3, changes))
    const made = times(taken + 5, (index) => ({
      ...{
        program: idOf(program) as string,
        pinnedRevision,
        joinedRevision: pinnedRevision,
        activeKey: `busy ${index}`,
      },
      ...{ startsOn: today, trainingDays: 'MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY' },
      ...{ changes: changes as unknown as Enrolment['changes'] },
      startedAt: new Date(Date.parse(at) - index * 1_000).toISOString(),
    }))
    const ids = await trainingHistory(server).enrolments(busy.user.id, made)
    const events = (await (await get(await create(busy))).text()).match(/^UID:.*/gm) ?? []
    const days = { from: today, to: daysAfter(today, 9) }
    const agenda = present((await server.graphql(AgendaDocument, days, busy)).data.agenda)
    expect([events.length, agenda.length]).toEqual([taken * 3, taken * 3])
    const shown = new Set(agenda.map(({ enrolment }) => rawId(present(enrolment).id)))
    expect(shown).toEqual(new Set(ids.slice(0, taken)))
    await server.graphql(RevokeCalendarFeedDocument, {}, busy)
  })

  it('is not sent again where nothing has changed', async () => {
    const address = await create()
    const etag = present((await get(address)).headers.get('etag'))
    const again = await get(address, { 'if-none-match': `"other", ${etag}` })
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
    expect((await get(address, { 'if-none-match': '"other"' })).status).toBe(200)
  })

  it('ends with a new address and with its revocation, and says no more of an old secret than of any text', async () => {
    const first = await create()
    const second = await create()
    expect(await madeAt(ada)).toEqual(expect.any(String))
    expect(await madeAt(coach)).toBeNull()
    expect((await get(second)).status).toBe(200)
    const { data } = await server.graphql(RevokeCalendarFeedDocument, {}, ada)
    expect(data.revokeCalendarFeed).toEqual({ revoked: true, userErrors: [] })
    expect(await madeAt(ada)).toBeNull()
    await create()
    const { docs } = await server.waymark.payload.find({ collection: 'calendarFeeds', depth: 0 })
    // Nothing else that is known of an address leads to its calendar, and no part of a secret.
    const known = docs.flatMap(({ id, user, hash, madeAt }) => [id, String(user), `user_${user}`, hash, madeAt])
    const third = new URL(await create()).pathname.split('/')[2] as string
    const strange = [
      third.slice(1),
      ...known.map((each) => `${encodeURIComponent(each)}.ics`),
      'AAAA-BBBB-CCCC-DDDD.ics',
      'a',
      '.ics',
      `${'x'.repeat(300)}.ics`,
      '%00.ics',
    ]
    const tried = [first, second, ...strange.map((file) => `http://localhost/calendars/${file}`)]
    const answers = await Promise.all(
      tried.map(async (address) => {
        const answer = await get(address)
        return [answer.status, await answer.text(), answer.headers.get('cache-control')]
      }),
    )
    expect(new Set(answers.map((each) => JSON.stringify(each)))).toEqual(
      new Set([JSON.stringify([404, 'There is no such calendar.\n', 'private, no-cache'])]),
    )
  })

  it('is kept as a hash, leaves no secret in the log, and is gone with the account', async () => {
    const secret = new URL(await create()).pathname.split('/')[2]?.slice(0, -'.ics'.length) as string
    await get(`http://localhost/calendars/${secret}.ics`)
    const { payload } = server.waymark
    const stored = JSON.stringify((await payload.find({ collection: 'calendarFeeds', depth: 0 })).docs)
    expect([stored.includes(secret), stored.includes(createHash('sha256').update(secret).digest('base64url'))]).toEqual(
      [false, false],
    )
    expect(JSON.stringify(server.lines)).not.toContain(secret)
    await payload.delete({ collection: 'productUsers', id: ada.user.id })
    expect((await get(`http://localhost/calendars/${secret}.ics`)).status).toBe(404)
    expect((await payload.count({ collection: 'calendarFeeds' })).totalDocs).toBe(0)
  })

  it('leaves no secret in the log, however its path is spelled', async () => {
    const bob = await server.register({ username: 'bob.of.the.log' })
    const secret = new URL(await create(bob)).pathname.split('/')[2]?.slice(0, -'.ics'.length) as string
    const plain = secret.replaceAll('-', '').toLowerCase()
    const encoded = (text: string) => [...text].map((each) => `%${each.charCodeAt(0).toString(16)}`).join('')
    const twice = encoded(plain).replaceAll('%', '%25')
    const good = ['', '%63alendars', 'c%61lendars'].flatMap((place) =>
      [plain, secret, encoded(plain)].map((spelled) => `/${place || 'calendars'}/${spelled}.ics`),
    )
    const others = [
      ...[
        `/Calendars/${plain}.ics`,
        `/calendars/./${plain}.ics`,
        `/calendars%2F${plain}.ics`,
        `/calendars;/${plain}.ics`,
      ],
      ...[
        `//calendars/${plain}.ics`,
        `/calendars\\${plain}.ics`,
        `/x?next=/calendars%2F${plain}.ics`,
        `/feeds/${plain}.ics`,
      ],
      ...[`/calendars/${plain}`, `/CALENDARS/${secret}/`, `/%2563alendars/${plain}.ICS`, `/calendars/${twice}.ics`],
      ...[`/calendars/${secret.slice(0, 9)}%20${secret.slice(9)}.ics`, `/feeds/${encoded(`${plain}.ics`)}?x=1`],
    ]
    const { hostname, port } = new URL(server.url)
    const ask = (path: string) =>
      new Promise<number | undefined>((resolve, reject) => {
        const asked = request({ hostname, port, path }, (answer) =>
          answer.resume().on('end', () => resolve(answer.statusCode)),
        )
        asked.on('error', reject).end()
      })
    const before = server.lines.length
    for (const path of good) expect([path, await ask(path)]).toEqual([path, 200])
    for (const path of others) await ask(path)
    const said = server.lines.slice(before).map((line) => JSON.stringify(line))
    expect(said.filter((line) => line.includes('calendars')).length).toBeGreaterThanOrEqual(good.length)
    const parts = [
      secret,
      plain,
      plain.slice(4, 12),
      secret.slice(10),
      encoded(plain).slice(12, 24),
      twice.slice(20, 40),
    ]
    const leaks = (line: string) => parts.some((part) => line.toLowerCase().includes(part.toLowerCase()))
    expect(said.filter(leaks)).toEqual([])
    // The names of our own files are no secrets.
    const frame = 'at serve (/app/dist/http/calendars/serveCalendars.js:40:7)'
    expect(textWithoutValues(frame)).toBe(frame)
  })

  it('is one for an athlete, also when twenty are made at once', async () => {
    const bob = await server.register({ username: 'bob' })
    const made = await Promise.all(times(20, () => create(bob)))
    const good = await Promise.all(made.map(async (address) => (await get(address)).status))
    expect(good.toSorted()).toEqual([200, ...times(19, () => 404)])
    expect(await (await get(present(made[good.indexOf(200)]))).text()).toContain('BEGIN:VCALENDAR')
  })
})
