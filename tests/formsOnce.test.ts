import { randomUUID } from 'node:crypto'
import type { Where } from 'payload'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { adminCookie, adminOf } from '../src/testing/adminOf.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import { brokenLaws } from '../src/testing/catalogueLaws.ts'
import { startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { rawId } from '../src/testing/trainingHistory.ts'

/** A form of the admin interface makes one document, whatever becomes of the answers. */

let server: TestServer
let owner: string
let other: string
let exercise: string
let names = 0

const fresh = (name: string) => {
  names += 1
  return `${name} ${names}`
}

beforeAll(async () => {
  server = await startTestServer({ admin: 'in development' })
  const coach = await server.register({ username: 'the.coach', role: 'COACH' })
  exercise = rawId(await catalogue(server, coach).exercise())
  await adminOf(server)
  owner = await adminCookie(server)
  other = await another('owner')
})
/** Signs in somebody else. */
async function another(role: 'owner' | 'viewer'): Promise<string> {
  const account = { email: `${randomUUID()}@example.com`, password: 'correct horse battery' }
  await server.waymark.payload.create({ collection: 'admins', data: { ...account, role } })
  return adminCookie(server, account)
}

afterEach(async () => expect(await brokenLaws(server.waymark.payload)).toEqual([]))
afterAll(() => server.stop())

async function rest(method: string, path: string, body: object, cookie = owner) {
  const headers = { cookie, 'content-type': 'application/json' }
  const response = await fetch(`${server.url}/api/${path}`, { method, headers, body: JSON.stringify(body) })
  // biome-ignore lint/suspicious/noExplicitAny: each test reads what it asked for
  return { status: response.status, body: (await response.json()) as any }
}

const save = async (method: string, path: string, body: object) => {
  const { status, body: told } = await rest(method, path, body)
  expect([path, told.errors, status < 300]).toEqual([path, undefined, true])
  expect(told.doc.formKey).toBeUndefined()
  return told.doc
}

const refused = async (method: string, path: string, body: object, cookie?: string) => {
  const { status, body: told } = await rest(method, path, body, cookie)
  return [status, told.errors?.[0]?.message]
}

const count = async (collection: 'workouts' | 'idempotencyKeys', where: Where = {}) =>
  (await server.waymark.payload.count({ collection, where })).totalDocs

/** A new document of each collection that has a form for one. */
const NEW: Record<string, () => Record<string, string | number | object>> = {
  exercises: () => ({
    name: fresh('Swing'),
    category: 'STRENGTH',
    primaryMuscles: ['GLUTES'],
    metric: 'LOAD_AND_REPS',
  }),
  workouts: () => ({ title: fresh('Legs'), revision: 1, exercises: [{ exercise, sets: [{ repsMin: 5 }] }] }),
  milestones: () => ({ title: fresh('Week'), revision: 1 }),
  programs: () => ({ title: fresh('Block'), revision: 1 }),
  productUsers: () => ({ username: fresh('anton').replace(' ', '.'), role: 'ATHLETE' }),
  admins: () => ({ email: `${randomUUID()}@example.com`, password: 'correct horse battery', role: 'viewer' }),
}
const CATALOGUE = ['workouts', 'milestones', 'programs']

describe('a form that makes a document', () => {
  it('stands in this test, whichever it is', async () => {
    const response = await fetch(`${server.url}/api/access`, { headers: { cookie: owner } })
    const { collections } = (await response.json()) as { collections: Record<string, { create?: boolean }> }
    const made = Object.entries(collections).flatMap(([slug, { create }]) => (create ? [slug] : []))
    expect(made.filter((slug) => !slug.startsWith('payload-')).toSorted()).toEqual(Object.keys(NEW).toSorted())
  })

  it.each(Object.keys(NEW))('makes one of %s, when it is sent again after its answer was lost', async (slug) => {
    const formKey = randomUUID()
    const data = { ...NEW[slug]?.(), formKey }
    const made = await save('POST', slug, data)
    expect((await save('POST', slug, data)).id).toBe(made.id)
    // Somebody goes on typing before they save again.
    const [field = ''] = Object.keys(data)
    const text = slug === 'admins' ? `${randomUUID()}@example.com` : fresh('and.on').replace(' ', '')
    const changed = await save('POST', slug, { ...data, [field]: text })
    expect([changed.id, changed[field]]).toEqual([made.id, text])
    // Another form makes another document.
    expect((await save('POST', slug, { ...NEW[slug]?.(), formKey: randomUUID() })).id).not.toBe(made.id)
  })

  it('makes one document when it is sent several times at once', async () => {
    const data = { title: fresh('Legs'), formKey: randomUUID() }
    const answers = await Promise.all(Array.from({ length: 5 }, () => rest('POST', 'workouts', data)))
    expect(answers.map(({ status }) => status).filter((status) => status > 201)).toEqual([])
    expect(new Set(answers.map(({ body }) => body.doc.id)).size).toBe(1)
    expect(await count('workouts', { title: { equals: data.title } })).toBe(1)
  })

  it('leaves nothing of a save that was refused', async () => {
    const before = await count('idempotencyKeys')
    const formKey = randomUUID()
    expect((await refused('POST', 'workouts', { title: '', formKey }))[0]).toBe(400)
    const watching = await another('viewer')
    expect((await refused('POST', 'workouts', { title: 'Legs', formKey }, watching))[0]).toBe(403)
    expect((await refused('POST', 'workouts', { title: 'Legs', formKey }, ''))[0]).toBe(403)
    for (const wrong of [7, '', 'x'.repeat(65), null, {}]) {
      expect(await refused('POST', 'workouts', { title: 'Legs', formKey: wrong })).toEqual([
        ...[400, 'The "formKey" must be a short text.'],
      ])
    }
    expect(await count('idempotencyKeys')).toBe(before)
    await save('POST', 'workouts', { title: 'Legs', formKey })
  })

  it('makes the document again after it was deleted, and is of one account and one collection', async () => {
    const data = { ...NEW.workouts?.(), formKey: randomUUID() }
    const { id } = await save('POST', 'workouts', data)
    const theirs = await rest('POST', 'workouts', data, other)
    expect([theirs.status, theirs.body.doc.id === id]).toEqual([201, false])
    expect((await refused('POST', 'milestones', { title: 'Week', formKey: data.formKey }))[0]).toBe(409)
    await rest('DELETE', `workouts/${id}`, {})
    const again = await save('POST', 'workouts', data)
    expect(again.id).not.toBe(id)
    expect((await save('POST', 'workouts', data)).id).toBe(again.id)
  })

  it.each(CATALOGUE)('makes one copy of %s', async (slug) => {
    const { id } = await save('POST', slug, NEW[slug]?.() ?? {})
    const ask = { title: fresh('Copy'), formKey: randomUUID() }
    const copy = await save('POST', `${slug}/${id}/duplicate`, ask)
    expect((await save('POST', `${slug}/${id}/duplicate`, ask)).id).toBe(copy.id)
    const renamed = await save('POST', `${slug}/${id}/duplicate`, { ...ask, title: fresh('Copy') })
    expect([renamed.id === copy.id, renamed.title === copy.title]).toEqual([true, false])
    expect(copy.id).not.toBe(id)
  })
})

describe.each(CATALOGUE)('a form of %s that changes a document', (slug) => {
  const STALE = /^This was not saved\. Somebody else has changed this/

  it('has seen what it has saved itself, and nothing that somebody else has saved', async () => {
    const { id, revision } = await save('POST', slug, NEW[slug]?.() ?? {})
    const mine = { title: fresh('Mine'), description: 'A', revision, formKey: randomUUID() }
    await save('PATCH', `${slug}/${id}`, mine)
    await save('PATCH', `${slug}/${id}`, mine)
    const more = { ...mine, title: fresh('Mine and more') }
    expect((await save('PATCH', `${slug}/${id}`, more)).title).toBe(more.title)

    const theirs = { title: fresh('Theirs'), revision, formKey: randomUUID() }
    expect(await refused('PATCH', `${slug}/${id}`, theirs)).toEqual([409, expect.stringMatching(STALE)])
    expect(await refused('PATCH', `${slug}/${id}`, { ...theirs, formKey: mine.formKey }, other)).toEqual([
      ...[409, expect.stringMatching(STALE)],
    ])
    await save('PATCH', `${slug}/${id}`, { title: theirs.title })
    expect(await refused('PATCH', `${slug}/${id}`, more)).toEqual([409, expect.stringMatching(STALE)])
    const stored = await fetch(`${server.url}/api/${slug}/${id}`, { headers: { cookie: owner } })
    expect(await stored.json()).toMatchObject({ title: theirs.title })
  })

  it('that was just made, is told when somebody else has changed it', async () => {
    const data = { ...NEW[slug]?.(), formKey: randomUUID() }
    const { id } = await save('POST', slug, data)
    await save('PATCH', `${slug}/${id}`, { title: fresh('Theirs') })
    expect(await refused('POST', slug, data)).toEqual([409, expect.stringMatching(STALE)])
  })

  it('saves what was sent several times at once', async () => {
    const { id, revision } = await save('POST', slug, NEW[slug]?.() ?? {})
    const mine = { title: fresh('Mine'), revision, formKey: randomUUID() }
    const answers = await Promise.all(Array.from({ length: 4 }, () => rest('PATCH', `${slug}/${id}`, mine)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
  })
})
