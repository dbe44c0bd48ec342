import { randomUUID } from 'node:crypto'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { WorkoutSession } from '../src/payload-types.ts'
import { setRouted } from '../src/storage/mongodbSharding.ts'
import { attentionReference, said } from '../src/testing/attentionReference.ts'
import { coached } from '../src/testing/coached.ts'
import { AddCommentDocument } from '../src/testing/generated/operations.ts'
import { mutateAs, times } from '../src/testing/mutate.ts'
import { isMongo, type Person, startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { training } from '../src/testing/training.ts'
import { trainingHistory } from '../src/testing/trainingHistory.ts'

const DAY_MS = 86_400_000
const MOST = 100
const FLOOD = 3 * MOST
const ATTENTION = `query ($after: String) { attention(first: 100, after: $after, kind: [PAIN_REPORTED, UNREAD_COMMENT]) {
  totalCount pageInfo { endCursor hasNextPage } nodes { kind since athlete { username } because { ... on Node { id } } } } }`

interface Told {
  kind: string
  since: string
  athlete: { username: string }
  because: { id: string }[]
}

/** One athlete tells a coach of more than anybody can look at. */
describe('the attention of a coach', () => {
  let server: TestServer
  let coach: Person
  let loud: Person
  let hurt: Person

  beforeAll(async () => {
    server = await startTestServer()
    coach = await server.register({ username: 'coach.one', role: 'COACH' })
    loud = await server.register({ username: 'loud' })
    hurt = await server.register({ username: 'hurt' })
    await coached(server, coach, loud, hurt)
    const train = training(server, hurt)
    const { id } = await train.start({ title: 'Ouch' })
    await train.complete(id, { notes: 'sharp pain' })
    await mutateAs(server, hurt)(AddCommentDocument, { clientId: randomUUID(), subjectId: id, text: 'Help' })
  })
  afterAll(() => server.stop())

  const told = async () => {
    const nodes: Told[] = []
    let totalCount = 0
    for (let after: string | null = null, isLast = false; !isLast; ) {
      const { data } = await server.graphql(ATTENTION, { after }, coach)
      nodes.push(...(data.attention.nodes as Told[]))
      ;({ endCursor: after } = data.attention.pageInfo as { endCursor: string })
      isLast = !data.attention.pageInfo.hasNextPage
      totalCount = data.attention.totalCount
    }
    const of = ({ user }: Person) => nodes.filter(({ athlete }) => athlete.username === user.username)
    return { of, totalCount }
  }
  const painful = (rows: Partial<WorkoutSession>[]) =>
    trainingHistory(server).sessions(
      loud.user.id,
      rows.map((row) => ({ completedAt: null, status: 'IN_PROGRESS' as const, notes: 'sharp pain', ...row })),
    )

  it('has what others report, however much one of them reports, and the newest of that', async () => {
    const before = (await told()).of(hurt)
    expect(before.map(({ kind }) => kind).sort()).toEqual(['PAIN_REPORTED', 'UNREAD_COMMENT'])
    const now = Date.now()
    await painful(times(FLOOD, (index) => ({ startedAt: new Date(now - DAY_MS + index * 1_000).toISOString() })))
    // Several begin at the same moment.
    await painful(times(MOST, (index) => ({ startedAt: new Date(now - (index % 5)).toISOString() })))
    const { of, totalCount } = await told()
    expect(of(hurt)).toEqual(before)
    expect(totalCount).toBe(before.length + MOST)
    const { waymark } = server
    const expected = await attentionReference(waymark.payload, loud.user.id, new Set(), Date.now())
    const found = of(loud).map(({ kind, since, because }) =>
      said(
        kind,
        new Date(since).toISOString(),
        because.map(({ id }) => id),
      ),
    )
    expect(found.length).toBeGreaterThan(MOST - 5)
    expect(expected.filter((each) => each.startsWith('PAIN'))).toEqual(expect.arrayContaining(found))
  })

  it('does not have what begins later until it has begun', async () => {
    const before = await told()
    const soon = Date.now() + 3_000
    const [id = ''] = await painful([{ startedAt: new Date(soon).toISOString() }])
    await painful(times(FLOOD, (index) => ({ startedAt: new Date(Date.now() + DAY_MS + index).toISOString() })))
    const names = async () => (await told()).of(loud).flatMap(({ because }) => because.map((each) => each.id))
    expect(await told()).toMatchObject({ totalCount: before.totalCount })
    expect(await names()).not.toContain(`workoutSession_${id}`)
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, soon - Date.now()) + 50))
    expect(await names()).toContain(`workoutSession_${id}`)
  })

  it('has the unread comments of others, however many one of them writes', async () => {
    const before = (await told()).of(hurt)
    const history = trainingHistory(server)
    const subjects = await history.sessions(
      loud.user.id,
      times(3, () => ({ startedAt: new Date(Date.now() - 2 * DAY_MS).toISOString() })),
    )
    for (const subject of subjects) {
      const rows = times(FLOOD, (index) => ({
        ...{ id: history.newId(), user: loud.user.id, author: loud.user.id, authorKey: loud.user.id, text: 'x' },
        ...{ subject, subjectType: 'workoutSession', clientId: randomUUID(), removedAt: null, byAthlete: true },
        addedAt: new Date(Date.now() - FLOOD + index).toISOString(),
      }))
      await history.write('comments', rows)
      await history.write(
        'commentReceipts',
        rows.map(({ id: comment }) => ({
          ...{ id: history.newId(), user: loud.user.id, reader: coach.user.id, comment, subject, readAt: null },
        })),
      )
    }
    const query = '{ attention(first: 20, kind: [UNREAD_COMMENT]) { nodes { athlete { username } summary } } }'
    const { data } = await server.graphql(query, {}, coach)
    const names = data.attention.nodes.map((each: Told) => each.athlete.username)
    expect(names.filter((name: string) => name === 'hurt')).toHaveLength(1)
    expect(new Set(names)).toEqual(new Set(['hurt', 'loud']))
    expect((await told()).of(hurt)).toEqual(before)
  })

  it('asks the database for the latest of each as a slow reader finds them', async () => {
    const { db } = server.waymark.payload
    const people = await Promise.all(times(4, (index) => server.register({ username: `many.${index}` })))
    const rows = people.map(({ user }, person) =>
      times(person * 5, (index) => ({
        ...{ user: user.id, startedAt: new Date(Date.now() - (index % 4) * 1_000 - person).toISOString() },
        removedAt: index % 3 === 0 ? new Date().toISOString() : null,
      })),
    )
    const made = await Promise.all(
      rows.map((own, at) => (own.length > 0 ? trainingHistory(server).sessions(String(people[at]?.user.id), own) : [])),
    )
    const limit = 4
    const expected = rows.flatMap((own, at) =>
      own
        .map((row, index) => ({ ...row, id: String(made[at]?.[index]) }))
        .filter(({ removedAt }) => removedAt === null)
        .sort((one, other) =>
          one.startedAt === other.startedAt ? (one.id < other.id ? -1 : 1) : one.startedAt < other.startedAt ? 1 : -1,
        )
        .slice(0, limit)
        .map(({ id }) => id),
    )
    const ask = () =>
      db.latestOfEach({
        ...{ collection: 'workoutSessions', by: 'user', parents: people.map(({ user }) => user.id), limit },
        ...{ where: { removedAt: { exists: false } }, newest: 'startedAt' },
      })
    const found = await ask()
    expect(found.map(({ id }) => id).sort()).toEqual(expected.sort())
    expect(found[0]).toMatchObject({ user: expect.any(String), workoutTitle: 'A workout', status: 'COMPLETED' })
    const nobody = { collection: 'workoutSessions', by: 'user', parents: [], limit } as const
    expect(await db.latestOfEach({ ...nobody, where: { removedAt: { exists: false } }, newest: 'startedAt' })).toEqual(
      [],
    )
    if (!isMongo) return
    // The same through a mongos, which is asked without a lookup.
    setRouted(db as unknown as MongooseAdapter)
    const key = ({ id }: { id?: unknown }) => String(id)
    expect((await ask()).sort((one, other) => (key(one) < key(other) ? -1 : 1))).toEqual(
      found.sort((one, other) => (key(one) < key(other) ? -1 : 1)),
    )
  })
})
