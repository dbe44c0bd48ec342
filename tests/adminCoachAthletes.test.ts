import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { catalogue } from '../src/testing/catalogue.ts'
import { type Coach, coachPages, day, today } from '../src/testing/coachPages.ts'
import { callsOf } from '../src/testing/countCalls.ts'
import { AcceptCoachingDocument } from '../src/testing/generated/operations.ts'
import { mutateAs, times } from '../src/testing/mutate.ts'
import { type Person, present } from '../src/testing/testServer.ts'
import { rawId, trainingHistory } from '../src/testing/trainingHistory.ts'

// What a coach does on the page of their athletes.
const pages = coachPages()
const { answer, refused, athlete, coachedBy, assignTo, month, workouts } = pages

beforeAll(pages.begin)
afterAll(pages.end)

describe('the athletes of a coach', () => {
  it('are those whom they coach, found by name, and nobody whom another coach coaches', async () => {
    const [ada, bob] = [await athlete({ displayName: 'Ada Lovelace' }), await athlete()]
    await coachedBy('mara', ada)
    await coachedBy('otto', bob)
    const names = async (who: Coach, search = '') => {
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
    await coachedBy('mara', ...people)
    await assignTo(people, { startsOn: day(-2) })
    const [ada] = people
    const [first] = await workouts('mara', present(ada))
    const done = { enrolment: present(first).enrolmentId, slotId: present(first).slotId.slice('slot_'.length) }
    const at = new Date().toISOString()
    await trainingHistory(pages.server).sessions(present(ada).user.id, [{ ...done, startedAt: at, completedAt: at }])
    const row = async (person: Person) =>
      (await answer('mara', `productUsers/athletes?search=${person.user.username}`)).shown[0]
    expect(await row(present(ada))).toMatchObject({ adherence: { done: 1, due: 2, percent: 50 } })
    expect(await row(present(people[1]))).toMatchObject({ adherence: { done: 0, due: 2, percent: 0 } })
    const list = () => callsOf(pages.server.waymark.payload, () => answer('mara', 'productUsers/athletes'))
    const few = (await list()).length
    const more = [await athlete(), await athlete(), await athlete(), await athlete()]
    await coachedBy('mara', ...more)
    await assignTo(more)
    expect((await list()).length).toBe(few)
  })

  it('are given one of all programs, a page at a time, and found by a search', async () => {
    const make = catalogue(pages.server, pages.coaches.mara)
    for (const index of times(51, (each) => each)) await make.program([], { title: `Strength ${100 + index}` })
    interface Answer {
      shown: { title: string; rawId: string; isPublished: boolean }[]
      total: number
      next: number | null
    }
    const programs = (query: string): Promise<Answer> => answer('mara', `productUsers/athletes/programs?${query}`)
    const first = await programs('search=strength')
    expect([first.shown.length, first.total, first.next]).toEqual([50, 51, 50])
    const second = await programs(`search=strength&skip=${first.next}`)
    expect([second.shown.map(({ title }) => title), second.next]).toEqual([['Strength 150'], null])
    expect((await programs('search=strength+107')).shown).toMatchObject([{ title: 'Strength 107', isPublished: false }])
    expect((await programs('search=nothing')).shown).toEqual([])
    const all = await programs('')
    expect([all.shown.length, all.total > 51, all.next]).toEqual([50, true, 50])
    expect(await refused('mara', `productUsers/athletes/programs?search=${'x'.repeat(101)}`)).toEqual([
      409,
      'The search must be at most 100 characters long.',
    ])
  })

  it('can be listed by coaches alone', async () => {
    const reads = ['athletes', 'athletes/invitations', 'athletes/programs', 'attention'].map(
      (path) => `productUsers/${path}`,
    )
    for (const path of [...reads, `programs/${rawId(pages.programId)}/assign`]) {
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
    expect(made.answersAt).toMatch(/^https?:\/\/[^/]+\/invitations$/)
    expect((await open()).invited).toMatchObject([{ id: made.id, username: ada.user.username, invitedOn: today }])
    expect(await refused('otto', 'productUsers/athletes/end', { id: made.id })).toEqual([
      409,
      'There is no such coaching.',
    ])
    await answer('mara', 'productUsers/athletes/end', { id: made.id })
    expect((await open()).invited).toEqual([])
    const codes = await mutateAs(pages.server, ada)(AcceptCoachingDocument, { coachingId: made.id })
    expect(codes.userErrors.map(({ code }) => code)).toEqual(['INVALID_TRANSITION'])
  })

  it('is refused for nobody, for oneself and for what is no name', async () => {
    const invite = (username: unknown) => refused('mara', 'productUsers/athletes/invite', { username })
    expect(await invite('no.such.athlete')).toEqual([409, 'There is no such user.'])
    expect(await invite('coach.mara')).toEqual([409, 'Nobody coaches themself.'])
    expect(await invite(7)).toEqual([400, 'The username must be text.'])
  })

  it('by a link carries a program and its days, is shown once, and is good until it is taken back', async () => {
    const asked = {
      uses: 2,
      expiresInDays: 7,
      programId: pages.programId,
      startsOn: day(3),
      trainingDays: ['MONDAY', 'FRIDAY'],
    }
    const made = await answer('mara', 'productUsers/athletes/link', asked)
    expect(made).toEqual({ url: expect.stringMatching(/^https?:\/\/[^/]+\/invitations#.{8,}$/), expiresOn: day(7) })
    const [link] = (await open()).links
    expect(link).toMatchObject({ usesLeft: 2, startsOn: day(3), trainingDays: ['MONDAY', 'FRIDAY'] })
    expect(JSON.stringify(await open())).not.toContain(made.url.split('#')[1])
    expect((await answer('otto', 'productUsers/athletes/invitations')).links).toEqual([])

    const ada = await athlete()
    const code = made.url.split('#')[1]
    const accepted = await mutateAs(pages.server, ada)(AcceptCoachingDocument, { code })
    expect(accepted.userErrors).toEqual([])
    const { programs } = await month('mara', ada)
    expect(programs).toMatchObject([{ startsOn: day(3), trainingDays: ['MONDAY', 'FRIDAY'], isActive: true }])

    expect(await refused('otto', 'productUsers/athletes/revoke', { id: link.id })).toEqual([
      409,
      'There is no such invitation.',
    ])
    await answer('mara', 'productUsers/athletes/revoke', { id: link.id })
    expect((await open()).links).toEqual([])
    const late = await mutateAs(pages.server, await athlete())(AcceptCoachingDocument, { code })
    expect(late.userErrors.map(({ code: why }) => why)).toEqual(['NOT_FOUND'])
  })

  it('says all that is wrong with a link at once', async () => {
    const asked = {
      uses: 0,
      expiresInDays: 'x',
      programId: pages.programId,
      startsOn: '2026-02-30',
      trainingDays: ['NODAY'],
    }
    const [status, message] = await refused('mara', 'productUsers/athletes/link', asked)
    expect(status).toBe(400)
    for (const part of ['The number of athletes', 'The number of days', 'The first day', 'The list of training days']) {
      expect(message).toContain(part)
    }
  })
})
