import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { adminCookie, adminOf } from '../src/testing/adminOf.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import { UpdateExerciseDocument } from '../src/testing/generated/operations.ts'
import { mutateAs } from '../src/testing/mutate.ts'
import { type Person, startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { rawId } from '../src/testing/trainingHistory.ts'

const SHEET = ['Week,Day,Exercise,Sets,Reps,%', '1,Squat day,Squatty,3,5,75', '1,Squat day,Plank up,2,10,'].join('\n')

describe('a program outside of GraphQL', () => {
  let server: TestServer
  let coach: Person
  let athlete: Person
  let cookie: string
  let exercise: string

  beforeAll(async () => {
    server = await startTestServer({ admin: 'in development' })
    coach = await server.register({ username: 'coach.one', role: 'COACH' })
    athlete = await server.register({ username: 'athlete.one' })
    await adminOf(server)
    cookie = await adminCookie(server)
    const make = catalogue(server, coach)
    exercise = await make.exercise({ name: 'Barbell Squat', slug: 'barbell-squat' })
    await make.exercise({ name: 'Plank-Up', slug: 'plank-up', metric: 'REPS' })
    const weeks = await Promise.all(
      [1, 2, 3].map(async (week) => make.milestone([await make.workout([exercise])], { title: `Week ${week}` })),
    )
    await make.program(weeks, { title: 'Open & free', slug: 'open', isPublished: true })
    await make.program(weeks.slice(1), { title: 'Not yet', slug: 'draft' })
  })
  afterAll(() => server.stop())

  const get = (url: string, headers: Record<string, string> = {}) => fetch(server.url + url, { headers })
  const as = ({ token }: Person) => ({ authorization: `Bearer ${token}` })
  const html = async (url: string, headers: Record<string, string> = {}) => {
    const answer = await get(url, headers)
    return [answer.status, await answer.text()] as const
  }

  it('is a page to print for everybody, which runs nothing and names nobody', async () => {
    const answer = await get('/programs/open')
    const page = await answer.text()
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'; style-src 'self'")
    for (const said of ['Open &amp; free', 'Week 3', 'Barbell Squat', '&gt;=5']) expect(page).toContain(said)
    expect(page).not.toMatch(/coach\.one|<script|Draft/)
    expect((await get('/programs/program.css')).status).toBe(200)
  })

  it('is kept in memory until something on it changes', async () => {
    const first = await get('/programs/open')
    const etag = String(first.headers.get('etag'))
    expect((await get('/programs/open', { 'if-none-match': etag })).status).toBe(304)
    expect(await server.calls(() => get('/programs/open'))).toEqual([])
    const named = { exerciseId: exercise, name: 'High-Bar Squat' }
    expect((await mutateAs(server, coach)(UpdateExerciseDocument, named)).userErrors).toEqual([])
    expect((await html('/programs/open'))[1]).toContain('High-Bar Squat')
  })

  it('costs as many calls of the database, however many weeks it has', async () => {
    const calls = await server.calls(() => get('/programs/draft', as(coach)))
    expect(calls.length).toBeLessThan(8)
    const make = catalogue(server, coach)
    await make.program(await make.milestones(12), { slug: 'longer' })
    expect(await server.calls(() => get('/programs/longer', as(coach)))).toEqual(calls)
  })

  it('that is a draft looks as if it were not there, to all but coaches', async () => {
    const nothing = await html('/programs/nothing-here')
    expect(nothing[0]).toBe(404)
    for (const slug of ['draft', 'Draft', '..%2Fdraft', '%00', 'a'.repeat(3_000)]) {
      expect([slug, await html(`/programs/${slug}`)]).toEqual([slug, nothing])
    }
    expect(await html('/programs/draft', as(athlete))).toEqual(nothing)
    expect(await html('/programs/draft', { cookie })).toEqual(nothing)
    const [status, page] = await html('/programs/draft', as(coach))
    expect([status, page.includes('Not yet'), page.includes('>Draft<')]).toEqual([200, true, true])
    expect(await html('/programs/draft')).toEqual(nothing)
  })

  it('is printed as a draft in the admin interface alone', async () => {
    const { docs } = await server.waymark.payload.find({ collection: 'programs', where: { slug: { equals: 'draft' } } })
    const url = `/api/programs/${docs[0]?.id}/print`
    expect((await get(url)).status).toBe(403)
    const [status, page] = await html(url, { cookie })
    expect([status, page.includes('Not yet')]).toEqual([200, true])
    const sheet = await get(`/api/programs/${docs[0]?.id}/sheet?format=csv`, { cookie })
    expect(sheet.headers.get('content-disposition')).toBe('attachment; filename="draft.csv"')
    expect(await sheet.text()).toContain('High-Bar Squat')
    const json = await get(`/api/programs/${docs[0]?.id}/sheet?format=json`, { cookie })
    expect(await json.json()).toMatchObject({ programs: [{ slug: 'draft' }] })
    expect(await html(`/api/programs/${docs[0]?.id}/sheet?format=ods`, { cookie })).toEqual([
      409,
      expect.stringContaining('format must be one of xlsx, csv, json, but is'),
    ])
  })

  describe('made of a sheet', () => {
    const send = async (step: 'read' | 'draft', body: object, headers: Record<string, string> = { cookie }) => {
      const answer = await fetch(`${server.url}/api/programs/sheets/${step}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: server.url, ...headers },
        body: JSON.stringify(body),
      })
      return { status: answer.status, body: (await answer.json()) as Record<string, never> }
    }
    const file = (text: string | Buffer, name = 'plan.csv') => ({ name, file: Buffer.from(text).toString('base64') })

    it('asks what the names mean, takes the answers, and makes a draft only when it is told to', async () => {
      const { body } = await send('read', file(SHEET))
      expect(body).toMatchObject({
        programId: null,
        title: 'plan',
        size: '1 week, 1 workout, 1 row',
        unmatched: [{ written: 'Squatty', choices: [{ id: rawId(exercise), name: 'High-Bar Squat' }] }],
        // A name is asked for once, where names are.
        problems: { count: 1, told: [] },
      })
      const exercises = { Squatty: rawId(exercise) }
      const corrected = { ...file(SHEET), exercises, title: 'From a sheet' }
      expect((await send('read', corrected)).body).toMatchObject({
        programId: null,
        problems: { count: 0 },
        title: 'From a sheet',
      })
      expect((await html('/programs/from-a-sheet', as(coach)))[0]).toBe(404)
      const made = (await send('draft', corrected)).body
      expect(made.programId).not.toBeNull()
      const [, page] = await html('/programs/from-a-sheet', as(coach))
      for (const said of ['Squat day', 'High-Bar Squat', '3 × 5</span> <span>@75%', 'Plank-Up'])
        expect(page).toContain(said)
      expect((await send('read', corrected)).body).toMatchObject({ taken: 'From a sheet', problems: { count: 0 } })
      const again = await Promise.all([1, 2].map(async () => (await send('draft', corrected)).body.programId))
      const { docs } = await server.waymark.payload.find({ collection: 'programs', where: { id: { in: again } } })
      expect(docs.map(({ slug, title }) => [slug, title]).sort()).toEqual([
        ['from-a-sheet-2', 'From a sheet'],
        ['from-a-sheet-3', 'From a sheet'],
      ])
    })

    it('is read whatever was remembered of names, and says what leads nowhere', async () => {
      const exercises = { Squatty: 'gone-since', 'Row thing': rawId(exercise), Press: 'plank-up' }
      expect((await send('read', { ...file(SHEET), exercises })).body).toMatchObject({
        unmatched: [{ written: 'Squatty' }],
        meant: [
          { written: 'Squatty', name: null },
          { written: 'Row thing', name: 'High-Bar Squat' },
          { written: 'Press', name: 'Plank-Up' },
        ],
      })
    })

    it('takes what a coach says of the columns', async () => {
      const odd = 'Lift;Thing;Times\nPlank-Up;3;12'
      expect((await send('read', file(odd))).body).toMatchObject({
        hasHeadings: false,
        problems: { count: 1, told: [{ message: expect.stringMatching(/^No sheet has the headings/) }] },
      })
      const columns = { '': { 0: 'exercise', 1: 'sets', 2: 'reps' } }
      expect((await send('read', { ...file(odd), columns })).body).toMatchObject({
        problems: { count: 0 },
        weeks: [{ days: [{ rows: [{ exercise: 'Plank-Up', sets: '3x12' }] }] }],
      })
    })

    it('is read in turn, of which only so many wait, and writes nothing', async () => {
      const sheet = { ...file(SHEET), exercises: { Squatty: rawId(exercise) } }
      const calls = await server.calls(() => send('read', sheet))
      expect(calls.filter((call) => /exercises|programs|milestones|workouts/.test(call))).toEqual([
        ...['find exercises', 'find programs'],
      ])
      const answers = await Promise.all(Array.from({ length: 14 }, () => send('read', sheet)))
      const busy = answers.filter(({ body }) => /^Others are importing/.test(body.refused ?? ''))
      const read = answers.filter(({ body }) => body.problems)
      expect([read.length > 8, busy.length + read.length]).toEqual([true, 14])
    })

    it('refuses in words whatever is no sheet, and answers nobody but those who may write', async () => {
      const broken: object[] = [
        {},
        { name: 'plan.csv' },
        { ...file(SHEET), columns: { '': { 0: 'nonsense' } } },
        { ...file(SHEET), columns: [] },
        { ...file(SHEET), exercises: { Squatty: 5 } },
        { ...file(SHEET), exercises: Object.fromEntries(Array.from({ length: 501 }, (_, index) => [index, 'x'])) },
        { ...file(SHEET), title: 'x'.repeat(500) },
        { ...file(SHEET), title: 'Week 1\u202edrawer' },
        { ...file(SHEET), unit: 'stone' },
        file(''),
        file(Buffer.from([0, 1, 2, 3])),
        file(readFileSync(path.resolve('package.json')), 'plan.xlsx'),
      ]
      for (const body of broken) {
        const answer = await send('read', body)
        expect([answer.status, JSON.stringify(answer.body)]).toEqual([
          expect.toSatisfy((status: number) => [200, 400, 409].includes(status)),
          expect.stringMatching(/"(refused|errors|problems)":.*[.]"/),
        ])
      }
      for (const headers of [{ cookie: '' }, as(athlete), as(coach)] as Record<string, string>[]) {
        expect((await send('draft', file(SHEET), headers)).status).toBe(403)
      }
    })
  })
})
