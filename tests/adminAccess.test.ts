import { execFileSync } from 'node:child_process'
import type { CollectionSlug } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changeRole } from '../src/actions/auth/changeRole.ts'
import { decodeId, encodeId } from '../src/kernel/nodeId.ts'
import { adminCookie, cookieOf } from '../src/testing/adminOf.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import { brokenLaws } from '../src/testing/catalogueLaws.ts'
import { coached } from '../src/testing/coached.ts'
import { ReorderProgramMilestonesDocument } from '../src/testing/generated/operations.ts'
import { memoryLog } from '../src/testing/memoryLog.ts'
import { CREATE_ADMIN, GRANT, run, TOKEN } from '../src/testing/startService.ts'
import { isMongo, type Person, present, startTestServer, type TestServer } from '../src/testing/testServer.ts'

type Who = 'anonymous' | 'athlete' | 'coach' | 'viewer' | 'owner'

const PEOPLE: Who[] = ['anonymous', 'athlete', 'coach', 'viewer', 'owner']
const PASSWORD = 'correct horse battery'
const NOWHERE = isMongo ? 'f'.repeat(24) : '00000000-0000-4000-8000-000000000000'

const CATALOGUE = ['programs', 'milestones', 'workouts', 'exercises']
const TRAINING = [
  'enrolments',
  'adjustments',
  'workoutSessions',
  'performedSets',
  'milestoneCompletions',
  'personalRecords',
  'comments',
]
const CLOSED = [
  'workoutEvents',
  'commentReceipts',
  'idempotencyKeys',
  'authSessions',
  'ceremonies',
  'recoveryCodes',
  'coachingInvitations',
  'attentionDismissals',
  'calendarFeeds',
  'rateLimits',
  'leases',
]

/** The roles that may read and write each collection. All other roles may not. */
const RULES: Record<string, { read: Who[]; write: Who[] }> = {
  ...Object.fromEntries(
    CATALOGUE.map((slug) => [slug, { read: ['coach', 'viewer', 'owner'], write: ['coach', 'owner'] }]),
  ),
  ...Object.fromEntries(
    [...TRAINING, 'programRevisions', 'workoutRevisions'].map((slug) => [
      slug,
      { read: ['coach', 'viewer', 'owner'], write: [] },
    ]),
  ),
  ...Object.fromEntries(CLOSED.map((slug) => [slug, { read: [], write: [] }])),
  webhookMessages: { read: ['owner'], write: [] },
  productUsers: { read: ['coach', 'viewer', 'owner'], write: ['owner'] },
  coachings: { read: ['coach', 'viewer', 'owner'], write: [] },
  passkeys: { read: ['viewer', 'owner'], write: [] },
  admins: { read: ['coach', 'viewer', 'owner'], write: ['owner'] }, // a coach reads no account but the coach's own
}

/**
 * Each kind of request, with an ID that no document has. A caller who may make it is told that there is no such
 * document, or that the input is invalid.
 */
const READS = [
  ['GET', ''],
  ['GET', '/count'],
  ['GET', `/${NOWHERE}`],
] as const
const WRITES = [
  ['POST', ''],
  ['PATCH', `/${NOWHERE}`],
  ['DELETE', `/${NOWHERE}`],
  ['PATCH', `?where[id][equals]=${NOWHERE}`],
  ['DELETE', `?where[id][equals]=${NOWHERE}`],
] as const

/** The endpoints of a coach's pages. A body that says nothing is refused, but only to whom it may be told. */
const OF_COACHES_READ = [
  'productUsers/athletes',
  'productUsers/athletes/invitations',
  'productUsers/athletes/programs',
  'productUsers/attention',
  'programs/:id/assign',
]
const OF_COACHES_WRITE = [
  'productUsers/athletes/invite',
  'productUsers/athletes/link',
  'productUsers/athletes/revoke',
  'productUsers/athletes/end',
  'productUsers/attention/dismiss',
  'productUsers/words',
  'productUsers/words/read',
  'programs/:id/assign',
  'enrolments/:id/adjust',
  'enrolments/:id/move',
  'enrolments/:id/skip',
  'enrolments/:id/shift',
  'enrolments/:id/pause',
  'enrolments/:id/schedule',
]

let server: TestServer
let people: Record<Who, Record<string, string>>
let coach: Person
let athlete: Person

const api = (method: string, path: string, headers: Record<string, string> = {}, body?: object) =>
  fetch(`${server.url}${path}`, {
    method,
    headers: { ...(body && { 'content-type': 'application/json' }), ...headers },
    body: body && JSON.stringify(body),
    redirect: 'manual',
  })
const bearer = ({ token }: Person) => ({ authorization: `Bearer ${token}` })
async function passkeyCookie(person: Person) {
  const response = await api('POST', '/admin-session', bearer(person))
  expect(response.status).toBe(204)
  return cookieOf(response)
}

beforeAll(async () => {
  server = await startTestServer({ admin: 'in development' })
  coach = await server.register({ username: 'the.coach', role: 'COACH' })
  athlete = await server.register({ username: 'the.athlete' })
  await server.register({ username: 'a.stranger' })
  for (const role of ['owner', 'viewer'] as const) {
    await server.waymark.payload.create({
      collection: 'admins',
      data: { email: `${role}@example.com`, password: PASSWORD, role },
    })
  }
  people = {
    anonymous: {},
    athlete: bearer(athlete),
    coach: { cookie: await passkeyCookie(coach) },
    viewer: { cookie: await adminCookie(server, { email: 'viewer@example.com' }) },
    owner: { cookie: await adminCookie(server, { email: 'owner@example.com' }) },
  }
})
afterAll(() => server.stop())

describe('the REST API of the admin interface', () => {
  it('has a rule here for every collection', () => {
    const own = Object.keys(server.waymark.payload.collections).filter((slug) => !slug.startsWith('payload-'))
    expect(own.sort()).toEqual(Object.keys(RULES).sort())
  })

  it.each(Object.keys(RULES))('lets in whom it should, at every method of %s', async (slug) => {
    const { read, write } = present(RULES[slug])
    const wrong: string[] = []
    for (const who of PEOPLE) {
      const refused = async (method: string, path: string) => {
        const body = method === 'GET' || method === 'DELETE' ? undefined : {}
        const { status } = await api(method, `/api/${slug}${path}`, people[who], body)
        if (status >= 500) wrong.push(`${who} ${method} ${path}: ${status}`)
        return status === 403 || status === 401
      }
      for (const [method, path] of READS) {
        if ((await refused(method, path)) === read.includes(who)) wrong.push(`${who} ${method} ${path}`)
      }
      for (const [method, path] of WRITES) {
        // Only owners change many documents at once. Programs and milestones are never edited in bulk, whoever asks,
        // because each edit must make its revision or change nothing.
        const isBulk = path.startsWith('?')
        const isClosed =
          isBulk && (who !== 'owner' || (method === 'PATCH' && ['programs', 'milestones'].includes(slug)))
        if ((await refused(method, path)) === (write.includes(who) && !isClosed)) wrong.push(`${who} ${method} ${path}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('lets nobody make by copying what they may not make', async () => {
    const { payload } = server.waymark
    const data = { title: 'Original', slug: 'original' } as never
    const { id } = await payload.create({ collection: 'programs', data })
    for (const who of PEOPLE) {
      const { status } = await api('POST', `/api/programs/${id}/duplicate`, people[who], {})
      expect([who, status]).toEqual([who, ['coach', 'owner'].includes(who) ? 200 : 403])
    }
    const copy = await api('POST', `/api/productUsers/${athlete.user.id}/duplicate`, people.viewer, {})
    expect(copy.status).toBe(403)
  })

  it('asks at each endpoint of its views who is there', async () => {
    const { payload } = server.waymark
    const { id } = await payload.create({ collection: 'programs', data: { title: 'Viewed', slug: 'viewed' } as never })
    await payload.update({ collection: 'programs', id, data: { title: 'Viewed again' } })
    for (const who of PEOPLE) {
      const ask = async (method: string, path: string, body?: object) =>
        (await api(method, `/api/programs/${id}${path}`, people[who], body)).status
      const reads = [
        ...['/overview', '/revisions', '/enrolments', '/difference?from=1&to=2', '/propagation', '/plan', '/exercises'],
      ]
      const mayRead = ['coach', 'viewer', 'owner'].includes(who)
      for (const path of reads) expect([who, path, await ask('GET', path)]).toEqual([who, path, mayRead ? 200 : 403])
      const mayMove = ['coach', 'owner'].includes(who)
      const moved = await ask('POST', '/propagation', { revision: 2 })
      expect([who, moved]).toEqual([who, mayMove ? 200 : 403])
      if (mayMove) expect(await ask('POST', '/propagation', { revision: 1 })).toBe(409)
      const planned = await ask('POST', '/plan', { revision: 2, milestones: [], dryRun: true })
      expect([who, planned]).toEqual([who, mayMove ? 200 : 403])
    }
    for (const who of PEOPLE) {
      for (const path of ['/training', `/estimates?exercise=${NOWHERE}`]) {
        const { status } = await api('GET', `/api/productUsers/${coach.user.id}${path}`, people[who])
        expect([who, path, status]).toEqual([who, path, ['coach', 'viewer', 'owner'].includes(who) ? 200 : 403])
      }
    }
    for (const who of PEOPLE) {
      for (const path of ['/calendar', '/words']) {
        const { status } = await api('GET', `/api/productUsers/${coach.user.id}${path}`, people[who])
        expect([who, path, status]).toEqual([who, path, ['coach', 'viewer', 'owner'].includes(who) ? 200 : 403])
      }
      // What is about one's own athletes is a coach's alone.
      for (const path of OF_COACHES_READ) {
        const { status } = await api('GET', `/api/${path.replace(':id', id)}`, people[who])
        expect([who, path, status]).toEqual([who, path, who === 'coach' ? 200 : 403])
      }
      for (const path of OF_COACHES_WRITE) {
        const { status } = await api('POST', `/api/${path.replace(':id', NOWHERE)}`, people[who], {})
        expect([who, path, status]).toEqual([who, path, who === 'coach' ? 400 : 403])
      }
    }
    for (const who of PEOPLE) {
      for (const path of ['milestones', 'workouts']) {
        const { status } = await api('GET', `/api/${path}/uses?ids=${NOWHERE}`, people[who])
        expect([who, path, status]).toEqual([who, path, ['coach', 'viewer', 'owner'].includes(who) ? 200 : 403])
      }
      const rows = await api('GET', `/api/enrolments/${NOWHERE}/rows`, people[who])
      expect([who, 'rows', rows.status]).toEqual([who, 'rows', ['coach', 'viewer', 'owner'].includes(who) ? 404 : 403])
      for (const path of ['sets', 'words']) {
        const { status } = await api('GET', `/api/workoutSessions/${NOWHERE}/${path}`, people[who])
        expect([who, path, status]).toEqual([who, path, ['coach', 'viewer', 'owner'].includes(who) ? 404 : 403])
      }
    }
    const difference = await api('GET', `/api/programs/${id}/difference?from=1&to=2`, people.viewer)
    expect(await difference.json()).toEqual({
      from: 1,
      to: 2,
      changes: [{ what: 'Renamed: Viewed → Viewed again', details: [] }],
    })
    for (const path of ['/overview', '/propagation', '/difference?from=1&to=2', '/plan', '/exercises']) {
      expect((await api('GET', `/api/programs/${NOWHERE}${path}`, people.owner)).status).toBe(404)
    }
  })

  it.each(PEOPLE)("keeps Payload's own collections from the %s, but for their own preferences", async (who) => {
    const slugs = Object.keys(server.waymark.payload.collections).filter(
      (slug) => slug.startsWith('payload-') && slug !== 'payload-preferences',
    )
    const answers = await Promise.all(
      slugs.flatMap((slug) =>
        [...READS, ...WRITES].map(([method, path]) =>
          api(method, `/api/${slug}${path}`, people[who], method === 'GET' || method === 'DELETE' ? undefined : {}),
        ),
      ),
    )
    expect(answers.filter(({ status }) => status < 400).map(({ url }) => url)).toEqual([])
  })

  it('shows a coach their own account and no other, and of people the athletes whom they coach', async () => {
    const of = async (slug: string) =>
      (
        (await (await api('GET', `/api/${slug}?limit=0`, people.coach)).json()) as {
          docs: { id: string; username?: string; role: string }[]
        }
      ).docs
    expect((await of('admins')).map(({ role }) => role)).toEqual(['coach'])
    expect((await of('productUsers')).map(({ username }) => username)).toEqual(['the.coach'])
    const path = `/api/productUsers/${athlete.user.id}`
    expect((await api('GET', path, people.coach)).status).toBe(404)
    await coached(server, coach, athlete)
    expect((await api('GET', path, people.coach)).status).toBe(200)
  })

  it.each([
    ['POST', '/api/admins/forgot-password', 404],
    ['POST', '/api/admins/reset-password', 404],
    ['POST', '/api/admins/unlock', 404],
    ['POST', '/api/admins/verify/x', 404],
    ['POST', '/api/graphql', 404],
    ['GET', '/api/graphql-playground', 404],
    ['POST', '/api/admins/first-register', 403],
  ])('answers an owner who asks %s %s with %d', async (method, path, status) => {
    const body = { email: 'owner@example.com', password: PASSWORD }
    expect((await api(method, path, people.owner, method === 'GET' ? undefined : body)).status).toBe(status)
  })

  it('never shows a key, a hash or a code, whoever asks and however', async () => {
    await server.waymark.payload.create({
      collection: 'passkeys',
      data: {
        ...{ user: coach.user.id, name: 'Phone', credentialId: 'SECRETcredential', publicKey: 'SECRETkey', counter: 7 },
        ...{ transports: ['internal'], deviceType: 'multiDevice', backedUp: true },
      },
    })
    const slugs = Object.keys(server.waymark.payload.collections)
    for (const who of PEOPLE) {
      const answers = await Promise.all(
        [...slugs.map((slug) => `/api/${slug}?limit=0&depth=2&showHiddenFields=true`), '/api/admins/me'].map(
          async (path) => (await api('GET', path, people[who])).text(),
        ),
      )
      expect(answers.join('\n')).not.toMatch(
        /SECRET|"(publicKey|credentialId|counter|webauthnUserId|tokenHash|previousHash|hash|salt|productUserKey)":/,
      )
    }
  })

  it('finds nothing out by filtering on what it does not show', async () => {
    for (const [slug, field] of [
      ['passkeys', 'publicKey'],
      ['passkeys', 'credentialId'],
      ['admins', 'hash'],
      ['admins', 'productUserKey'],
      ['productUsers', 'webauthnUserId'],
    ]) {
      const answer = await api('GET', `/api/${slug}?where[${field}][like]=S`, people.viewer)
      expect([slug, field, answer.status]).toEqual([slug, field, 400])
    }
  })

  it('refuses what a page of another site sends, cookies or not', async () => {
    for (const who of ['owner', 'coach'] as const) {
      const write = (headers: Record<string, string>) =>
        api('POST', '/api/exercises', { ...people[who], ...headers }, { name: '' }).then(({ status }) => status)
      expect(await write({ origin: 'https://app.example.com' })).toBe(403) // an allowed front end
      expect(await write({ origin: 'null' })).toBe(403)
      expect(await write({ 'sec-fetch-site': 'same-site' })).toBe(403)
      expect(await write({ 'sec-fetch-site': 'same-site', origin: server.url })).toBe(403)
      expect(await write({ 'sec-fetch-site': 'same-origin', origin: server.url })).toBe(400)
      expect(await write({ origin: server.url })).toBe(400)
    }
  })

  it('takes no form that is larger than any document', async () => {
    const answer = await api('POST', '/api/exercises', people.owner, { name: 'x'.repeat(11 * 1024 * 1024) })
    expect(answer.status).toBe(413)
  })
})

describe('a passkey coach', () => {
  it('gets a cookie that no script reads and no other site sends', async () => {
    const response = await api('POST', '/admin-session', bearer(coach))
    expect(response.headers.getSetCookie()[0]).toMatch(
      /^waymark-admin=[^;]+; Path=\/; HttpOnly; SameSite=Strict; Max-Age=43200$/,
    )
  })

  it('is who no athlete and nobody without a token can be', async () => {
    const refused = await api('POST', '/admin-session', bearer(athlete))
    expect([refused.status, refused.headers.getSetCookie()]).toEqual([403, []])
    expect((await api('POST', '/admin-session')).status).toBe(401)
    expect((await api('POST', '/admin-session', { authorization: 'Bearer a.b.c' })).status).toBe(401)
  })

  it('cannot use a cookie that they wrote themselves', async () => {
    const [name, value = ''] = present(people.coach.cookie).split('=')
    const [sid, until, signature] = value.split('.')
    const forged = [
      `${athlete.sessionId}.${until}.${signature}`,
      `${sid}.${Number(until) + 9}.${signature}`,
      `${sid}.${until}.`,
      '',
    ]
    for (const each of forged) {
      expect((await api('GET', '/api/programs', { cookie: `${name}=${each}` })).status).toBe(403)
    }
  })

  it.each<[string, (person: Person, cookie: string) => Promise<unknown>]>([
    ['logged out at a front end', (person) => server.graphql('mutation { logout { sessionsEnded } }', {}, person)],
    ['logged out in the admin interface', (_, cookie) => api('POST', '/api/admins/logout', { cookie })],
    ['signed out by DELETE', (_, cookie) => api('DELETE', '/admin-session', { cookie })],
    ['demoted', ({ user }) => changeRole(server.waymark.doorway, memoryLog().log, user.username, 'ATHLETE')],
    [
      'demoted by an owner',
      ({ user }) => api('PATCH', `/api/productUsers/${user.id}`, people.owner, { role: 'ATHLETE' }),
    ],
    ['deleted', ({ user }) => api('DELETE', `/api/productUsers/${user.id}`, people.owner)],
  ])('who was %s is out on the next request', async (how, end) => {
    const person = await server.register({
      username: how.replaceAll(' ', '-').toLowerCase().slice(0, 30),
      role: 'COACH',
    })
    const cookie = await passkeyCookie(person)
    expect((await api('GET', '/api/programs', { cookie })).status).toBe(200)
    await end(person, cookie)
    expect((await api('GET', '/api/programs', { cookie })).status).toBe(403)
  })

  const linked = async ({ user }: Person) =>
    (await server.waymark.payload.find({ collection: 'admins', where: { productUser: { equals: user.id } } })).docs

  it('has one account here from the moment that they are a coach, until they are none', async () => {
    const person = await server.register({ username: 'grown.coach' })
    const { log } = memoryLog()
    expect(await linked(person)).toEqual([])
    await changeRole(server.waymark.doorway, log, 'grown.coach', 'COACH')
    await changeRole(server.waymark.doorway, log, 'grown.coach', 'COACH')
    expect(await linked(person)).toEqual([expect.objectContaining({ role: 'coach' })])
    await Promise.all([passkeyCookie(person), passkeyCookie(person)])
    expect(await linked(person)).toHaveLength(1)
    await changeRole(server.waymark.doorway, log, 'grown.coach', 'ATHLETE')
    expect(await linked(person)).toEqual([])
  })

  it('never signs in with a password, and no owner makes anything else of the account', async () => {
    const [account] = await linked(coach)
    const { id, email } = present(account)
    const set = await api('PATCH', `/api/admins/${id}`, people.owner, { password: PASSWORD })
    expect(set.status).toBe(200)
    expect((await api('POST', '/api/admins/login', {}, { email, password: PASSWORD })).status).not.toBe(200)
    expect((await api('PATCH', `/api/admins/${id}`, people.owner, { role: 'owner' })).status).toBe(409)
    expect((await api('DELETE', `/api/admins/${id}`, people.owner)).status).toBe(409)
  })

  it('is named as the author of a revision', async () => {
    const made = await api('POST', '/api/programs', people.coach, { title: 'By a coach', slug: 'by-a-coach' })
    const { doc } = (await made.json()) as { doc: { id: string } }
    const { docs } = await server.waymark.payload.find({
      collection: 'programRevisions',
      where: { program: { equals: doc.id } },
      depth: 0,
    })
    expect(docs.map(({ createdBy }) => createdBy)).toEqual([coach.user.id])
  })
})

describe('an owner', () => {
  it('is never the last one to go', async () => {
    const { docs } = await server.waymark.payload.find({ collection: 'admins', where: { role: { equals: 'owner' } } })
    const { id } = present(docs[0])
    expect((await api('DELETE', `/api/admins/${id}`, people.owner)).status).toBe(409)
    expect((await api('PATCH', `/api/admins/${id}`, people.owner, { role: 'viewer' })).status).toBe(409)
  })

  it('has a password that is not short', async () => {
    const make = (password: string) =>
      api('POST', '/api/admins', people.owner, { email: `${password.length}@example.com`, password, role: 'viewer' })
    expect([(await make('short')).status, (await make('long enough it is')).status]).toEqual([409, 201])
  })
})

describe('the first account', () => {
  const data = { email: 'first@example.com', password: PASSWORD, role: 'viewer' }
  const register = (url: string, headers: Record<string, string> = {}) =>
    fetch(`${url}/api/admins/first-register`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(data),
    })

  it('is an owner, made from this machine in development', async () => {
    const fresh = await startTestServer({ admin: 'in development' })
    try {
      expect((await register(fresh.url, { 'x-forwarded-for': '10.0.0.1' })).status).toBe(403)
      const made = await register(fresh.url)
      expect([made.status, await made.json()]).toEqual([
        200,
        expect.objectContaining({ user: expect.objectContaining({ role: 'owner' }) }),
      ])
      expect((await register(fresh.url)).status).toBe(403)
    } finally {
      await fresh.stop()
    }
  })

  it('is told of by the commands that make a coach, until somebody owns the interface', async () => {
    execFileSync(process.execPath, ['scripts/build.mjs', '--if-stale'], { stdio: 'pipe' })
    const fresh = await startTestServer({ admin: 'in development' })
    const command = (program: string, args: string[], ADMIN = 'on') => {
      const secrets = { JWT_SECRET: fresh.jwtSecret, PAYLOAD_SECRET: `${fresh.jwtSecret}-other` }
      return run(program, args, { cwd: process.cwd(), env: { ADMIN, DATABASE_URL: fresh.databaseUrl, ...secrets } })
    }
    const hint = 'The admin interface has no owner yet. To create one, run: npm run create-admin -- you@example.com\n'
    try {
      await fresh.register({ username: 'granted' })
      expect((await command(GRANT, ['granted', 'coach'])).stdout).toContain(hint)
      expect((await command(GRANT, ['granted', 'athlete'])).stdout).not.toContain(hint)
      expect((await command(GRANT, ['granted', 'coach'], 'off')).stdout).not.toContain(hint)
      const token = await command(TOKEN, ['tokened', '--coach'])
      expect(token.stderr).toContain(hint)
      expect(token.stdout).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/) // only the token, because scripts read it
      expect((await command(TOKEN, ['somebody'])).stderr).not.toContain(hint)
      expect((await command(CREATE_ADMIN, ['first@example.com'])).code).toBe(0)
      expect((await command(GRANT, ['granted', 'coach'])).stdout).not.toContain(hint)
      expect((await command(TOKEN, ['tokened', '--coach'])).stderr).not.toContain(hint)
    } finally {
      await fresh.stop()
    }
  })

  it('is nobody’s to take in production', async () => {
    const fresh = await startTestServer({ admin: 'in production' })
    try {
      expect((await register(fresh.url)).status).toBe(403)
      expect(await fresh.waymark.payload.count({ collection: 'admins' as CollectionSlug })).toEqual({ totalDocs: 0 })
    } finally {
      await fresh.stop()
    }
  })
})

describe('a save in the admin interface', () => {
  const revalidated = () => server.lines.filter(({ msg }) => msg === 'revalidate').map(({ tags }) => tags as string[])

  it('is revalidated once, after its commit, and not when it is refused', async () => {
    const before = revalidated().length
    const made = await api('POST', '/api/programs', people.owner, { title: 'Tagged', slug: 'tagged' })
    const { doc } = (await made.json()) as { doc: { id: string; revision: number } }
    expect(revalidated().slice(before)).toEqual([[`program:${doc.id}`, 'programs']])
    const stale = await api('PATCH', `/api/programs/${doc.id}`, people.owner, { title: 'Other', revision: 7 })
    expect([stale.status, await stale.json()]).toEqual([
      409,
      {
        errors: [
          expect.objectContaining({
            message: expect.stringMatching(/^This was not saved\. Somebody else .* still here/),
          }),
        ],
      },
    ])
    expect(revalidated().length).toBe(before + 1)
    await api('PATCH', `/api/programs/${doc.id}`, people.owner, { title: 'Other', revision: doc.revision })
    await api('DELETE', `/api/programs/${doc.id}`, people.owner)
    expect(revalidated().slice(before + 1)).toEqual([
      [`program:${doc.id}`, 'programs'],
      [`program:${doc.id}`, 'programs'],
    ])
  })
})

describe('fifty rounds of the admin interface and the API on one program', () => {
  it('grow its revision by one each, lose nothing, and tell the one who came second', async () => {
    const make = catalogue(server, coach)
    const ids = await make.milestones(4)
    const programId = await make.program(ids)
    const id = decodeId('program', programId) as string
    const order = async () => {
      const program = await server.waymark.payload.findByID({ collection: 'programs', id, depth: 0 })
      const own = (program.milestones ?? []).map(({ milestone }) => encodeId('milestone', milestone as string))
      return { revision: program.revision, own }
    }
    const wins = { api: 0, form: 0 }
    for (let round = 0; round < 50; round += 1) {
      const { revision, own } = await order()
      const [a, b, c, d] = own as [string, string, string, string]
      const [byApi, byForm] = [
        [b, c, d, a],
        [b, a, c, d],
      ]
      const asApi = async () => {
        const input = { programId, milestoneIds: byApi, expectedRevision: revision }
        const { data } = await server.graphql(ReorderProgramMilestonesDocument, { input }, coach)
        return data.reorderProgramMilestones?.userErrors.map(({ code }) => code) ?? []
      }
      const asForm = async () => {
        const milestones = byForm.map((milestone) => ({ milestone: decodeId('milestone', milestone) }))
        const answer = await api('PATCH', `/api/programs/${id}`, people.owner, { milestones, revision })
        return { status: answer.status, text: await answer.text() }
      }
      // Each of the two starts first in half of the rounds.
      const [told, form] =
        round % 2 ? await Promise.all([asApi(), asForm()]) : (await Promise.all([asForm(), asApi()])).reverse()
      const now = await order()
      expect(now.revision).toBe(revision + 1)
      const { status, text } = form as Awaited<ReturnType<typeof asForm>>
      if (status === 200) {
        wins.form += 1
        expect([told, now.own]).toEqual([['STALE_REVISION'], byForm])
      } else {
        wins.api += 1
        expect([told, now.own, status]).toEqual([[], byApi, 409])
        expect(text).toMatch(/[Ss]omebody else/)
      }
    }
    expect(wins.api + wins.form).toBe(50)
    expect(await brokenLaws(server.waymark.payload)).toEqual([])
  }, 120_000)
})

describe('a service without the admin interface', () => {
  it('answers 404 at all of its addresses', async () => {
    const bare = await startTestServer()
    try {
      for (const path of [
        '/admin',
        '/admin/login',
        '/api/programs',
        '/api/admins/login',
        '/_next/x',
        '/admin-session',
      ]) {
        for (const method of ['GET', 'POST']) expect((await fetch(`${bare.url}${path}`, { method })).status).toBe(404)
      }
    } finally {
      await bare.stop()
    }
  })
})
