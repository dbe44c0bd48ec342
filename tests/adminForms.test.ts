import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { coachPages, day, EVERY_DAY, today } from '../src/testing/coachPages.ts'
import { present } from '../src/testing/testServer.ts'
import { training } from '../src/testing/training.ts'
import { rawId } from '../src/testing/trainingHistory.ts'
import { wholeDatabase } from '../src/testing/wholeDatabase.ts'

/**
 * Every form of ours in the admin interface, with a body that is right. What a body leaves out, misspells or says in a
 * wrong form must change nothing.
 */
const pages = coachPages()
const { publicId, send, answer, athlete, coachedBy, assignTo, workouts } = pages

interface Form {
  path: string
  right: Record<string, unknown>
}

let forms: Form[]

beforeAll(async () => {
  await pages.begin()
  const ada = await athlete()
  const [coaching] = await coachedBy('mara', ada)
  await assignTo([ada])
  const [first, second] = await workouts('mara', ada)
  const { enrolmentId, slotId } = present(first)
  await answer('mara', `enrolments/${enrolmentId}/move`, { slotId, to: day(9) })
  const [row] = (await answer('mara', `enrolments/${enrolmentId}/rows`)).workouts[0].rows
  await answer('mara', `enrolments/${enrolmentId}/adjust`, { rowId: row.rowId, note: 'Your knee.' })
  const session = await training(pages.server, ada).start({ title: 'Squats' })
  await training(pages.server, ada).complete(session.id)
  await answer('mara', 'productUsers/athletes/link', { uses: 1, expiresInDays: 7 })
  const { links } = await answer('mara', 'productUsers/athletes/invitations')
  const { shown } = await answer('mara', 'productUsers/attention')
  const enrolment = `enrolments/${enrolmentId}`
  const program = `programs/${rawId(pages.programId)}`
  const days = { startsOn: today, trainingDays: EVERY_DAY }
  const sheet = {
    name: 'a.csv',
    file: '',
    unit: 'kg',
    columns: {},
    exercises: {},
    headings: {},
    cells: {},
    title: 'A sheet',
    key: randomUUID(),
  }
  forms = [
    { path: `${enrolment}/move`, right: { slotId, to: day(3) } },
    { path: `${enrolment}/skip`, right: { slotId, reason: 'A cold' } },
    { path: `${enrolment}/shift`, right: { slotId: present(second).slotId, days: 1, clientId: randomUUID() } },
    { path: `${enrolment}/pause`, right: { from: day(1), until: day(2) } },
    { path: `${enrolment}/schedule`, right: days },
    { path: `${enrolment}/adjust`, right: { rowId: row.rowId, prescription: '3x5', note: '', remove: false } },
    { path: `${program}/assign`, right: { athleteIds: [publicId(ada)], note: '', key: randomUUID(), ...days } },
    { path: `${program}/plan`, right: { revision: 1, milestones: [], dryRun: true, shared: 'COPY' } },
    { path: `${program}/propagation`, right: { revision: 1 } },
    { path: 'programs/sheets/read', right: sheet },
    { path: 'programs/sheets/draft', right: sheet },
    { path: 'programs/sheets/table', right: sheet },
    { path: 'productUsers/words', right: { clientId: randomUUID(), subjectId: session.id, text: 'Well done' } },
    { path: 'productUsers/words/read', right: { subjectId: session.id, until: new Date().toISOString() } },
    { path: 'productUsers/attention/dismiss', right: { id: shown[0].id } },
    { path: 'productUsers/athletes/invite', right: { username: ada.user.username } },
    {
      path: 'productUsers/athletes/link',
      right: { uses: 1, expiresInDays: 1, programId: pages.programId, ...days },
    },
    { path: 'productUsers/athletes/revoke', right: { id: links[0].id } },
    { path: 'productUsers/athletes/end', right: { id: coaching } },
  ]
})
afterAll(pages.end)

const everything = () => wholeDatabase(pages.server.waymark.payload)

const WRONG: readonly unknown[] = [
  7,
  'x\u0000',
  true,
  {},
  { $ne: 1 },
  { toString: null, valueOf: 1 },
  [7],
  [[]],
  1.5,
  -1,
]
/** Payload's own endpoints, and those of accounts, which say nothing of why a sign-in fails. */
const PAYLOADS = /^(payload-|admins\/)|\/$|\/:id\/duplicate$|\/access\/:id\?$/

const isSame = (one: unknown, other: unknown) => typeof one === typeof other && !Array.isArray(one)

describe('a form of the admin interface', () => {
  it('stands in this test, whichever it is', () => {
    const ours = pages.server.waymark.payload.config.collections.flatMap(({ slug, endpoints }) =>
      (endpoints || []).flatMap(({ method, path }) => (method === 'post' ? [`${slug}${path}`] : [])),
    )
    const listed = forms.map(({ path }) => path.replace(/^(enrolments|programs)\/[^/]{20,}\//, '$1/:id/'))
    expect(ours.filter((path) => !listed.includes(path) && !PAYLOADS.test(path)).toSorted()).toEqual([])
  })

  it('is refused with a sentence, and changes nothing, where it says nothing or what nobody asks for', async () => {
    const before = await everything()
    for (const { path, right } of forms) {
      const misspelt = { ...right, sartsOn: today }
      for (const body of [{}, misspelt, { ...right, ['__proto__x'.repeat(50)]: 1 }, { schedule: null }]) {
        const { status, body: told } = await send('mara', path, body)
        expect([path, body, status]).toEqual([path, body, 400])
        expect([path, told.errors[0].message]).toEqual([path, expect.stringMatching(/^[A-Z].{5,500}\.$/)])
      }
      const { body: told } = await send('mara', path, misspelt)
      expect(told.errors[0].message).toBe('There is no field "sartsOn" here.')
    }
    expect(await everything()).toEqual(before)
  })

  it('is refused with a sentence, and changes nothing, where a field has a wrong form', async () => {
    const before = await everything()
    for (const { path, right } of forms) {
      for (const [field, value] of Object.entries(right)) {
        for (const wrong of WRONG.filter((each) => !isSame(each, value))) {
          const { status, body } = await send('mara', path, { ...right, [field]: wrong })
          const isPlan = path.endsWith('/plan') && field === 'milestones'
          const isMap = path.includes('sheets') && typeof value === 'object'
          if (isMap && typeof wrong === 'object' && Object.keys(Object(wrong)).length === 0) continue
          // What is wrong in a cell of a plan is told at the cell.
          const message = isPlan ? body.refused?.[0]?.message : body.errors?.[0]?.message
          expect([path, field, wrong, status]).toEqual([path, field, wrong, isPlan ? 200 : 400])
          expect(message).toMatch(/^[A-Z].*\.$/)
        }
      }
    }
    expect(await everything()).toEqual(before)
  })

  it('tells at the cell what an object with methods of its own is not, and takes no wrong author for none', async () => {
    const strange = { toString: null }
    const row = { exerciseId: strange, prescription: strange, notes: strange, group: strange }
    const weeks = [{ title: strange, workouts: [{ title: strange, rows: [row] }] }]
    const path = `programs/${rawId(pages.programId)}/plan`
    const { status, body } = await send('mara', path, { revision: 1, milestones: weeks })
    expect([status, body.refused.length > 4]).toEqual([200, true])
    for (const author of [['x'], 7, strange]) {
      const [code, message] = await pages.refused('mara', path, { revision: 1, milestones: [], author })
      expect([code, message]).toEqual([400, 'The author must be text.'])
    }
  })

  it('corrects of a sheet only what a person can have said of it', async () => {
    const file = Buffer.from('Exercise,Sets,Reps,Rest\nNobody knows it,3,5,ages\n').toString('base64')
    const many = Object.fromEntries(Array.from({ length: 251 }, (_, index) => [`text ${index}`, '60']))
    const wrong = [
      ...[{ rest: { ages: 60 } }, { rest: 'ages' }, { rest: ['ages'] }, { breaks: {} }, { constructor: { a: 'b' } }],
      ...[{ exercise: { a: 'b' } }, { rest: { ages: 'x'.repeat(301) } }, { rest: { ages: 'x\u0000' } }],
      ...[{ rest: { ['x'.repeat(301)]: '60' } }, { rest: many, load: many }],
    ].map((cells) => ({ cells }))
    const rows = [-1, 1.5, '1', null, 10_001, {}].map((row) => ({ headings: { '': row } }))
    for (const corrected of [...wrong, ...rows]) {
      const { status, body } = await send('mara', 'programs/sheets/read', { name: 'a.csv', file, ...corrected })
      expect([corrected, status]).toEqual([corrected, 400])
      expect(body.errors[0].message).toMatch(/^[A-Z].{5,200}\.$/)
    }
    const cells = { rest: { ages: '60' } }
    const read = await answer('mara', 'programs/sheets/read', { name: 'a.csv', file, cells, headings: { '': 1 } })
    expect([read.problems.told, read.unmatched[0].written]).toEqual([[], 'Nobody knows it'])
  })

  it('makes one draft of a sheet, however often and however close together it is sent', async () => {
    const file = Buffer.from('Exercise,Sets,Reps\nBarbell Squat,3,5\n').toString('base64')
    const exercises = { 'Barbell Squat': rawId(pages.exerciseId) }
    const once = { name: 'once.csv', file, exercises, key: randomUUID() }
    const read = await answer('mara', 'programs/sheets/read', once)
    expect([read.problems.told, read.unmatched]).toEqual([[], []])
    const both = await Promise.all([1, 2].map(() => answer('mara', 'programs/sheets/draft', once)))
    const [first, second, third] = [...both, await answer('mara', 'programs/sheets/draft', once)]
    expect(first.programId).toMatch(/./)
    expect([second.programId, third.programId]).toEqual([first.programId, first.programId])
    const other = await answer('mara', 'programs/sheets/draft', { ...once, key: randomUUID() })
    expect(other.programId).not.toBe(first.programId)
  })

  it('takes days and adjustments away only where it says so', async () => {
    const [{ path: move }] = forms as [Form]
    const enrolment = move.replace('/move', '')
    const unsaid = [{ startsOn: '' }, { startsOn: '', trainingDays: [] }, { trainingDays: [] }, { trainingDays: null }]
    for (const body of unsaid) {
      const { status, body: told } = await send('mara', `${enrolment}/schedule`, body)
      expect([body, status, told.errors[0].message]).toEqual([
        ...[body, 400],
        expect.stringContaining('or null, which takes the days away'),
      ])
    }
    const { rowId } = forms.find(({ path }) => path.endsWith('/adjust'))?.right ?? {}
    for (const body of [{ rowId }, { rowId, note: '' }, { rowId, note: 'Your knee.', asInProgram: true }]) {
      expect((await send('mara', `${enrolment}/adjust`, body)).status).toBe(400)
    }
    await answer('mara', `${enrolment}/schedule`, { startsOn: null })
    await answer('mara', `${enrolment}/adjust`, { rowId, asInProgram: true })
  })
})
