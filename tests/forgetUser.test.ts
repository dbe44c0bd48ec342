import { randomUUID } from 'node:crypto'
import type { CollectionSlug } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { collections } from '../src/collections/index.ts'
import { ANONYMOUS } from '../src/kernel/caller.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import { coached } from '../src/testing/coached.ts'
import {
  AddCommentDocument,
  DismissAttentionDocument,
  MarkCommentsReadDocument,
  MyAttentionDocument,
} from '../src/testing/generated/operations.ts'
import { hard } from '../src/testing/hard.ts'
import { mutateAs } from '../src/testing/mutate.ts'
import { type Person, present, startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { kg, training } from '../src/testing/training.ts'
import { minute, rawId, trainingHistory } from '../src/testing/trainingHistory.ts'

const ROUNDS = hard(8, 40)

describe('deleting a user', () => {
  let server: TestServer
  let coach: Person
  let gone: Person
  let stays: Person

  beforeAll(async () => {
    server = await startTestServer()
    coach = await server.register({ username: 'coach.one', role: 'COACH' })
    gone = await server.register({ username: 'goes.away' })
    stays = await server.register({ username: 'stays' })
    // Both have a coach, and both coach somebody, who stays.
    await coached(server, coach, gone, stays)
    for (const person of [gone, stays]) await coached(server, person, coach)
    await server.waymark.doorway.inTransaction(coach.caller, ({ payload, req }) =>
      payload.db.insertMany({
        collection: 'coachingInvitations',
        rows: [gone, stays].map(({ user }) => ({
          ...{
            coach: user.id,
            hash: user.id.split('').reverse().join(''),
            usesLeft: 1,
            expiresAt: minute(1),
            program: null,
          },
        })),
        req,
      }),
    )
    await server.waymark.doorway.inTransaction(coach.caller, ({ payload, req }) =>
      payload.db.insertMany({
        collection: 'attentionDismissals',
        rows: [gone, stays].flatMap(({ user }) => [
          { coach: user.id, athlete: coach.user.id, key: 'an item', dismissedAt: minute(1) },
          { coach: coach.user.id, athlete: user.id, key: `of ${user.username}`, dismissedAt: minute(1) },
        ]),
        req,
      }),
    )
    await server.waymark.doorway.inTransaction(coach.caller, ({ payload, req }) =>
      payload.db.insertMany({
        collection: 'calendarFeeds',
        rows: [gone, stays].map(({ user }) => ({
          ...{ user: user.id, hash: user.id.split('').reverse().join(''), madeAt: minute(1) },
        })),
        req,
      }),
    )
    const tree = await catalogue(server, coach).publishedTree()
    const history = trainingHistory(server)
    // Both have assigned a program to the coach, and have skipped a workout of it.
    for (const { user } of [gone, stays]) {
      const changes = [{ kind: 'SKIP', slot: 'any', reason: 'A cold.', by: user.id, at: minute(1) }]
      const assigned = { assignedBy: user.id, startsOn: '2026-01-05', trainingDays: 'MONDAY', changes }
      await history.enrolments(coach.user.id, [{ program: rawId(tree.program), ...assigned }])
    }
    for (const { user } of [gone, stays]) {
      const [program, workout, exercise] = [rawId(tree.program), rawId(tree.workout), rawId(tree.exercise)]
      const [enrolment] = await history.enrolments(user.id, [{ program }])
      const [session] = await history.sessions(user.id, [{ workout, enrolment: String(enrolment) }])
      const [set] = await history.sets(user.id, [{ session: String(session), exercise }])
      await history.records(user.id, [{ session: String(session), exercise, set: String(set) }])
      await history.adjustments(user.id, [{ enrolment: String(enrolment), adjustedBy: user.id }])
      const common = { user: user.id, id: history.newId() }
      await history.write('milestoneCompletions', [
        {
          ...{ ...common, enrolment, session, milestone: rawId(tree.milestone), revision: 2 },
          completedAt: minute(1),
        },
      ])
      // Each says something in their own training, and something to the other's coach as their coach.
      const words = { subject: String(session), subjectType: 'workoutSession', addedAt: minute(1), removedAt: null }
      for (const [athlete, author, byAthlete] of [
        [user.id, user.id, true],
        [coach.user.id, user.id, false],
      ] as const) {
        const written = { ...words, user: athlete, author, authorKey: author, byAthlete, text: 'x' }
        const comment = { ...written, id: history.newId(), clientId: history.newId() }
        await history.write('comments', [comment])
        await history.write('commentReceipts', [
          {
            id: history.newId(),
            user: athlete,
            reader: user.id,
            comment: comment.id,
            subject: words.subject,
            readAt: null,
          },
        ])
      }
      await history.write('workoutEvents', [
        {
          ...{ ...common, clientEventId: 'an event', bodyHash: 'x', body: {}, sessionClientId: null },
          ...{ setClientId: null, outcome: 'APPLIED', occurredAt: minute(1) },
        },
      ])
    }
  })
  afterAll(() => server.stop())

  /** The number of documents in each collection that contain the ID of this user anywhere. */
  async function traces({ user }: Person): Promise<Record<string, number>> {
    const counted: [string, number][] = []
    for (const { slug } of collections) {
      const { docs } = await server.waymark.payload.find({
        ...{ collection: slug as CollectionSlug, depth: 0, pagination: false, joins: false as never },
      })
      const count = docs.filter((document) => JSON.stringify(document).includes(user.id)).length
      if (count > 0) counted.push([slug, count])
    }
    return Object.fromEntries(counted)
  }

  it('leaves nothing of theirs in any collection, and everything of others', async () => {
    const before = await traces(stays)
    const training = [
      'enrolments',
      'adjustments',
      'milestoneCompletions',
      'performedSets',
      'personalRecords',
      'workoutEvents',
    ]
    expect(Object.keys(before).sort()).toEqual(
      [
        ...['attentionDismissals', 'authSessions', 'calendarFeeds', 'coachingInvitations', 'coachings'],
        ...['commentReceipts', 'comments', ...training, 'productUsers', 'workoutSessions'],
      ].sort(),
    )
    expect(await traces(gone)).toEqual(before)
    await server.waymark.payload.delete({ collection: 'productUsers', id: gone.user.id })
    expect(await traces(gone)).toEqual({})
    expect(await traces(stays)).toEqual(before)
  })
})

describe('deleting a user at the moment at which something is written that names them', () => {
  let server: TestServer

  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server.stop())

  /** A coach and an athlete, each with a comment to read and the coach with something to look at. */
  async function world(name: string) {
    const coach = await server.register({ username: `coach.${name}`, role: 'COACH' })
    const athlete = await server.register({ username: `athlete.${name}` })
    await coached(server, coach, athlete)
    const does = training(server, athlete)
    const session = (await does.start({ title: 'Freestyle' })).id
    const exercise = await catalogue(server, coach).exercise()
    await does.log(session, exercise, { reps: 5, load: kg('100'), hasPain: true })
    for (const person of [coach, athlete, athlete]) await say(person, session)
    const { data } = await server.graphql(MyAttentionDocument, { first: 10 }, coach)
    const items = present(data.attention).nodes.map(({ id }) => id)
    return { coach, athlete, session, items }
  }
  const say = (person: Person, subjectId: string) =>
    mutateAs(server, person)(AddCommentDocument, { clientId: randomUUID(), subjectId, text: 'Hello' })
  const remove = ({ user }: Person) =>
    server.waymark.doorway.inTransaction(ANONYMOUS, ({ payload, req }) =>
      payload.delete({ collection: 'productUsers', id: user.id, depth: 0, req }),
    )
  const soon = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

  it.each(['coach', 'athlete'] as const)('leaves nothing that names the %s', { timeout: 120_000 }, async (who) => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { coach, athlete, session, items } = await world(`${who}.${round}`)
      expect(items.length).toBeGreaterThan(1)
      const until = '2099-01-01T00:00:00.000Z'
      const mark = (person: Person) => () =>
        mutateAs(server, person)(MarkCommentsReadDocument, { subjectId: session, until })
      const writes: (() => Promise<unknown>)[] = [
        ...items.map((attentionId) => () => mutateAs(server, coach)(DismissAttentionDocument, { attentionId })),
        ...[mark(coach), mark(athlete), () => say(athlete, session), () => say(coach, session)],
        ...[() => say(athlete, session), mark(coach)],
      ]
      await Promise.allSettled([
        ...writes.map((write, index) => soon((index * 7 + round * 13) % 40).then(write)),
        soon((round * 17) % 50).then(() => remove({ coach, athlete }[who])),
      ])
      // A deletion that has met too many writers is sent again.
      await remove({ coach, athlete }[who]).catch(() => {})
      const left: string[] = []
      for (const slug of ['attentionDismissals', 'commentReceipts', 'comments', 'coachings'] as const) {
        const { docs } = await server.waymark.payload.find({ collection: slug, depth: 0, pagination: false })
        const { id } = { coach, athlete }[who].user
        left.push(...docs.filter((document) => JSON.stringify(document).includes(id)).map(() => slug))
      }
      expect([round, left]).toEqual([round, []])
    }
  })
})
