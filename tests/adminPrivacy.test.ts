import type { CollectionSlug } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownTraining } from '../src/collections/access.ts'
import { adminCookie, adminOf, cookieOf } from '../src/testing/adminOf.ts'
import { type PrivateWorld, privateWorld, SECRETS, UNREAD } from '../src/testing/privateWorld.ts'
import { type Person, present, startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { rawId } from '../src/testing/trainingHistory.ts'

/** Every route of the admin interface's REST API by which somebody may come to an athlete. */

const OF_PEOPLE = [
  'productUsers',
  'coachings',
  'enrolments',
  'adjustments',
  'workoutSessions',
  'performedSets',
  'personalRecords',
  'comments',
] as const
type Slug = (typeof OF_PEOPLE)[number]
/** The field by which each collection names the athlete. */
const ATHLETE: Record<Slug, string> = {
  ...{ productUsers: 'id', coachings: 'athlete', enrolments: 'user', adjustments: 'user', workoutSessions: 'user' },
  ...{ performedSets: 'user', personalRecords: 'user', comments: 'user' },
}

describe('the admin interface', () => {
  let server: TestServer
  let world: PrivateWorld
  let cookies: Record<
    'athlete' | 'coach' | 'fellowCoach' | 'formerCoach' | 'otherCoach' | 'owner' | 'viewer' | 'anonymous',
    string
  >
  /** The database's IDs of the athlete's documents. */
  let own: Record<Slug, string>

  beforeAll(async () => {
    server = await startTestServer({ admin: 'in development' })
    world = await privateWorld(server)
    const enter = async ({ token }: Person) =>
      cookieOf(
        await fetch(`${server.url}/admin-session`, { method: 'POST', headers: { authorization: `Bearer ${token}` } }),
      )
    await adminOf(server)
    const viewer = { email: 'viewer@example.com', password: 'correct horse battery' }
    await server.waymark.payload.create({ collection: 'admins', data: { ...viewer, role: 'viewer' } })
    cookies = {
      ...{ anonymous: '', athlete: '' },
      coach: await enter(world.coach),
      fellowCoach: await enter(world.coaches[0]),
      formerCoach: await enter(world.outsiders.formerCoach[0]),
      otherCoach: await enter(world.outsiders.otherCoach[0]),
      owner: await adminCookie(server),
      viewer: await adminCookie(server, viewer),
    }
    const { user, coaching, enrolment, adjustment, workoutSession, performedSet, personalRecord, comment } = world.own
    own = {
      ...{ productUsers: rawId(user), coachings: rawId(coaching), enrolments: rawId(enrolment) },
      adjustments: rawId(adjustment),
      ...{ workoutSessions: rawId(workoutSession), performedSets: rawId(performedSet) },
      ...{ personalRecords: rawId(personalRecord), comments: rawId(comment) },
    }
  })
  afterAll(() => server.stop())

  type Who = keyof typeof cookies
  async function ask(who: Who, path: string, init: { method?: string; body?: string } = {}) {
    const headers: Record<string, string> = { cookie: cookies[who] }
    if (who === 'athlete') headers.authorization = `Bearer ${world.outsiders.athlete[0].token}`
    if (init.body) headers['content-type'] = 'application/json'
    const response = await fetch(`${server.url}/api/${path}`, { ...init, headers })
    return { status: response.status, text: await response.text() }
  }

  /** Paths that name a document by its ID. */
  const namingPaths = (slug: Slug, id: string) => [
    `${slug}/${id}?depth=2`,
    `${slug}?where[id][equals]=${id}`,
    `${slug}/count?where[id][equals]=${id}`,
    ...(slug === 'productUsers'
      ? [
          ...[`${slug}/${id}/training`, `${slug}/${id}/estimates?exercise=${rawId(world.hidden.exercise)}`],
          ...[`${slug}/${id}/calendar?month=2026-01`, `${slug}/${id}/words`],
        ]
      : []),
    ...(slug === 'productUsers' ? [`${slug}/${id}/calendar`] : []),
    ...(slug === 'enrolments' ? [`${slug}/${id}/rows`] : []),
    ...(slug === 'workoutSessions' ? [`${slug}/${id}/sets`, `${slug}/${id}/words`] : []),
  ]

  /** Paths that name no document of the athlete, and that lead to people all the same. */
  function otherPaths(): string[] {
    const program = rawId(world.hidden.program)
    const { id } = world.owner.user
    return [
      ...Object.keys(server.waymark.payload.collections).map((slug) => `${slug}?limit=0&depth=3`),
      ...OF_PEOPLE.flatMap((slug) => [
        `${slug}?limit=0&depth=2&where[${ATHLETE[slug]}][exists]=true`,
        `${slug}?where[or][0][id][exists]=true&limit=0`,
        `${slug}?select[${ATHLETE[slug]}]=true&limit=0&sort=-createdAt`,
      ]),
      ...['workoutSessions', 'performedSets', 'enrolments'].map(
        (join) => `productUsers?limit=0&joins[${join}][limit]=100`,
      ),
      ...['overview', 'enrolments', 'propagation', 'revisions', 'assign'].map((of) => `programs/${program}/${of}`),
      ...['athletes', 'athletes/invitations', 'attention'].map((of) => `productUsers/${of}`),
      `programRevisions?limit=0&depth=2&where[createdBy][equals]=${id}`,
    ]
  }

  /** The IDs, names and words of the athlete that an answer tells. */
  const told = (text: string) =>
    [...Object.values(own), ...Object.values(SECRETS)].filter((secret) =>
      text.replaceAll(/"message":"[^"]*"/g, '').includes(secret),
    )

  const REFUSED: Who[] = ['anonymous', 'athlete', 'formerCoach', 'otherCoach']

  it.each(REFUSED)('tells whoever is %s nothing, and of what is there no more than of what is not', async (who) => {
    for (const path of otherPaths()) {
      const { status, text } = await ask(who, path)
      // A coaching that has ended goes on saying with whom it was.
      const name: string[] =
        who === 'formerCoach' && path.startsWith('coachings') ? [own.productUsers, SECRETS.username] : []
      expect([path, status < 500, told(text).filter((secret) => !name.includes(secret))]).toEqual([path, true, []])
    }
    for (const slug of OF_PEOPLE) {
      const nobodys = namingPaths(slug, world.history.newId())
      for (const [index, path] of namingPaths(slug, own[slug]).entries()) {
        expect([path, await ask(who, path)]).toEqual([path, await ask(who, present(nobodys[index]))])
      }
      for (const method of ['PATCH', 'DELETE']) {
        const body = method === 'PATCH' ? '{}' : undefined
        const [theirs, none] = [own[slug], world.history.newId()].map((id) =>
          ask(who, `${slug}/${id}`, { method, body }),
        )
        expect([slug, method, await theirs]).toEqual([slug, method, await none])
      }
    }
  })

  it('tells no coach anything of another person by a condition or an order', async () => {
    const { payload } = server.waymark
    const author = world.outsiders.otherCoach[1].user.id
    const program = await payload.create({
      ...{ collection: 'programs', data: { title: 'By another', slug: 'by-another' } as never },
    })
    await payload.db.updateMany({
      ...{ collection: 'programRevisions', where: { program: { equals: program.id } }, data: { createdBy: author } },
    })
    await payload.db.updateOne({ collection: 'productUsers', id: author, data: { workoutsCompleted: 77 } })
    const count = async (condition: string) => {
      const { status, text } = await ask('coach', `programRevisions?where[program][equals]=${program.id}&${condition}`)
      return status === 200 ? JSON.parse(text).totalDocs : status
    }
    expect(await count('where[createdBy][exists]=true')).toBe(1)
    // The answer is the same whether the condition holds or not.
    const [holds, fails] = ['77', '78'].map((value) => count(`where[createdBy.workoutsCompleted][equals]=${value}`))
    expect(await holds).toEqual(await fails)
    expect(await count('sort=createdBy.workoutsCompleted')).toBe(400)
    expect(await count('sort=createdBy')).toBe(1)
  })

  /** What leads to comments, also without naming one. */
  const toComments = () => [
    ...otherPaths(),
    `comments?limit=0&depth=2&where[author][equals]=${world.coach.user.id}`,
    `comments?limit=0&where[author.username][equals]=coach.own`,
    `comments?limit=0&where[text][like]=between`,
    `comments?limit=0&where[subject][equals]=${own.workoutSessions}&sort=author`,
    ...['words', 'calendar'].map((of) => `productUsers/${own.productUsers}/${of}`),
    `workoutSessions/${own.workoutSessions}/words`,
  ]
  const words = (text: string) => [SECRETS.words, own.comments].filter((secret) => text.includes(secret))

  it('tells another coach of the same athlete nothing of what the coach has said', async () => {
    for (const path of toComments()) {
      const { status, text } = await ask('fellowCoach', path)
      const isNamed = path.includes(own.comments)
      expect([path, status < 500, isNamed ? [] : words(text)]).toEqual([path, true, []])
    }
    const nobodys = namingPaths('comments', world.history.newId())
    for (const [index, path] of namingPaths('comments', own.comments).entries()) {
      expect([path, await ask('fellowCoach', path)]).toEqual([path, await ask('fellowCoach', present(nobodys[index]))])
    }
    const { text } = await ask('fellowCoach', 'comments?limit=1')
    expect(JSON.parse(text)).toMatchObject({ totalDocs: UNREAD, docs: [{ byAthlete: true }] })
    expect(words((await ask('coach', 'comments?limit=0')).text)).toHaveLength(2)
  })

  /** Who the coach is, what they have said with a decision, and that somebody has commented at all. */
  const ofCoach = (text: string) =>
    [world.coach.user.id, SECRETS.words, '"hasComments":'].filter((secret) => text.includes(secret))

  it('tells another coach of the same athlete neither who decided something, nor why', async () => {
    const paths = OF_PEOPLE.flatMap((slug) => [`${slug}?limit=0&depth=3`, ...namingPaths(slug, own[slug])])
    for (const path of paths) expect([path, ofCoach((await ask('fellowCoach', path)).text)]).toEqual([path, []])
    for (const [slug, field] of [
      ...[['enrolments', 'assignedBy'] as const, ['enrolments', 'assignmentNote'] as const],
      ...[['enrolments', 'changes'] as const, ['enrolments', 'layout'] as const],
      ...[['adjustments', 'adjustedBy'] as const, ['adjustments', 'note'] as const],
      ...[['workoutSessions', 'hasComments'] as const, ['performedSets', 'hasComments'] as const],
    ]) {
      for (const question of [`where[${field}][exists]=true`, `sort=${field}`]) {
        expect([slug, question, (await ask('fellowCoach', `${slug}?${question}`)).status]).toEqual([
          slug,
          question,
          400,
        ])
      }
    }
    const { text } = await ask('coach', present(namingPaths('enrolments', own.enrolments)[0]))
    expect(ofCoach(text)).toEqual([world.coach.user.id, SECRETS.words])
  })

  it('a hole is found: comments that are shown to whoever sees the training', async () => {
    const { config } = present(server.waymark.payload.collections['comments' as CollectionSlug])
    const { read } = config.access
    config.access.read = ownTraining
    try {
      const texts = await Promise.all(toComments().map((path) => ask('fellowCoach', path)))
      expect(texts.flatMap(({ text }) => words(text))).toContain(own.comments)
    } finally {
      config.access.read = read
    }
  })

  it('shows the coach of the athlete what they train', async () => {
    for (const slug of OF_PEOPLE) {
      const { status, text } = await ask('coach', present(namingPaths(slug, own[slug])[0]))
      expect([slug, status, told(text).includes(own[slug])]).toEqual([slug, 200, true])
    }
    for (const path of [`productUsers/${own.productUsers}/words`, 'productUsers/athletes', 'productUsers/attention']) {
      const { status, text } = await ask('coach', path)
      expect([path, status, told(text).length > 0]).toEqual([path, 200, true])
    }
    const { text } = await ask('coach', `programs/${rawId(world.hidden.program)}/overview`)
    expect(JSON.parse(text).enrolments).toMatchObject({ total: 1, all: 1, shown: [{ name: SECRETS.name }] })
    const elsewhere = await ask('otherCoach', `programs/${rawId(world.hidden.program)}/overview`)
    expect(JSON.parse(elsewhere.text).enrolments).toMatchObject({ total: 0, all: 1, shown: [] })
  })

  describe.each(['owner', 'viewer'] as const)('to the %s', (who) => {
    const audited = () => server.lines.filter(({ audit }) => audit === 'people seen')

    it('shows people where it is set, and audits each look', async () => {
      for (const slug of OF_PEOPLE) {
        for (const path of namingPaths(slug, own[slug])) {
          const before = audited().length
          expect([path, (await ask(who, path)).status]).toEqual([path, 200])
          const looks = audited().slice(before)
          expect(looks).toContainEqual(
            expect.objectContaining({ collection: slug, role: who, adminId: expect.any(String) }),
          )
          if (path.startsWith(`${slug}/${own[slug]}`))
            expect(looks.map(({ document }) => document)).toContain(own[slug])
          expect(told(JSON.stringify(looks)).filter((secret) => !Object.values(own).includes(secret))).toEqual([])
        }
      }
      const before = audited().length
      const { text } = await ask(who, `programs/${rawId(world.hidden.program)}/enrolments`)
      expect(told(text)).toContain(SECRETS.name)
      expect(audited().length).toBe(before + 1)
    })

    it('shows nobody where it is not set, and no more of what is there than of what is not', async () => {
      const { waymark } = server.waymark.payload.db
      waymark.adminSeesTraining = false
      try {
        const before = audited().length
        for (const path of otherPaths()) expect([path, told((await ask(who, path)).text)]).toEqual([path, []])
        for (const slug of [...OF_PEOPLE, 'passkeys'] as const) {
          const id = slug === 'passkeys' ? world.history.newId() : own[slug]
          expect([slug, (await ask(who, `${slug}/${id}`)).status]).toEqual([slug, 403])
          if (slug === 'passkeys') continue
          const nobodys = namingPaths(slug, world.history.newId())
          for (const [index, path] of namingPaths(slug, id).entries()) {
            expect([path, await ask(who, path)]).toEqual([path, await ask(who, present(nobodys[index]))])
          }
          for (const method of ['PATCH', 'DELETE']) {
            const body = method === 'PATCH' ? '{"displayName":"Changed"}' : undefined
            expect([slug, method, (await ask(who, `${slug}/${id}`, { method, body })).status]).toEqual([
              slug,
              method,
              403,
            ])
          }
        }
        expect(audited().length).toBe(before)
      } finally {
        waymark.adminSeesTraining = true
      }
    })
  })

  it('a hole is found: an access function that lets every coach in', async () => {
    const { config } = present(server.waymark.payload.collections['workoutSessions' as CollectionSlug])
    const { read } = config.access
    config.access.read = () => true
    try {
      const texts = await Promise.all(otherPaths().map((path) => ask('otherCoach', path)))
      expect(texts.flatMap(({ text }) => told(text))).toContain(own.workoutSessions)
    } finally {
      config.access.read = read
    }
  })
})
