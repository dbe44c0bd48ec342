import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodeId } from '../src/kernel/nodeId.ts'
import { LIMITS } from '../src/kernel/rules.ts'
import { type Asking, asking } from '../src/testing/asking.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import { coached } from '../src/testing/coached.ts'
import {
  AddCommentDocument,
  CommentsDocument,
  DeleteWorkoutSessionDocument,
  EndCoachingDocument,
  MarkCommentsReadDocument,
  RemoveCommentDocument,
  RemoveSetDocument,
} from '../src/testing/generated/operations.ts'
import { codesOf, times } from '../src/testing/mutate.ts'
import { mutations } from '../src/testing/mutations.ts'
import { type Person, present, startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { event, kg, training } from '../src/testing/training.ts'
import { rawId } from '../src/testing/trainingHistory.ts'

const RACERS = 20
const LATER = '2099-01-01T00:00:00.000Z'

describe('comments', () => {
  let server: TestServer
  let ask: Asking['ask']
  let callsOf: Asking['callsOf']
  let coach: Person
  let other: Person
  let stranger: Person
  let exercise: string
  let program: string
  let count = 0

  beforeAll(async () => {
    server = await startTestServer()
    ;({ ask, callsOf } = asking(server))
    coach = await server.register({ username: 'coach.one', role: 'COACH', displayName: 'Coach One' })
    other = await server.register({ username: 'coach.two', role: 'COACH', displayName: 'Coach Two' })
    stranger = await server.register({ username: 'coach.three', role: 'COACH' })
    const make = catalogue(server, coach)
    exercise = await make.exercise()
    program = (await make.publishedTree()).program
  })
  afterAll(() => server.stop())

  const as = (person: Person) => mutations(server, person)
  const say = (person: Person, subjectId: string, text: string, clientId: string = randomUUID()) =>
    as(person).mutate(AddCommentDocument, { clientId, subjectId, text })
  const said = async (person: Person, subjectId: string, text: string) =>
    present((await say(person, subjectId, text)).comment)
  const list = async (person: Person, subjectId: string, more: object = {}) => {
    const { node } = (await server.graphql(CommentsDocument, { subjectId, ...more }, person)).data
    return node as null | {
      unreadComments: number
      comments: { nodes: { id: string; text: string; readAt: string | null; author: { username: string } | null }[] }
    }
  }
  const texts = async (person: Person, subjectId: string) =>
    (await list(person, subjectId))?.comments.nodes.map(({ text }) => text) ?? null
  const unread = async (person: Person, athlete: Person) =>
    (
      await ask('query ($id: ID!) { productUser(id: $id) { unreadComments } }', person, {
        id: encodeId('user', athlete.user.id),
      })
    ).productUser?.unreadComments ?? null

  /** An athlete with two coaches, a session with a set, and an enrolment. */
  async function world() {
    count += 1
    const athlete = await server.register({ username: `athlete.${count}`, displayName: 'Ada' })
    const [coaching = ''] = await coached(server, coach, athlete)
    await coached(server, other, athlete)
    const does = training(server, athlete)
    const session = (await does.start({ title: 'Freestyle' })).id
    const set = present((await does.log(session, exercise, { reps: 5, load: kg('100') })).set).id
    const enrolment = (await does.enrol(program)).id
    return { athlete, does, coaching, session, set, enrolment, subjects: [session, set, enrolment] }
  }

  it('are seen by the athlete and by their author, and the words of one coach never by another', async () => {
    const { athlete, coaching, subjects } = await world()
    for (const subject of subjects) {
      const mine = await said(athlete, subject, 'My shoulder hurts')
      const theirs = await said(coach, subject, 'Stop pressing')
      await said(other, subject, 'Press more')
      expect(await texts(athlete, subject)).toEqual(['Press more', 'Stop pressing', 'My shoulder hurts'])
      expect(await texts(coach, subject)).toEqual(['Stop pressing', 'My shoulder hurts'])
      expect(await texts(other, subject)).toEqual(['Press more', 'My shoulder hurts'])
      expect([await list(stranger, subject), await list(stranger, mine.id)]).toEqual([null, null])
      const sees = async (who: Person, id: string) =>
        (await ask('query ($id: ID!) { node(id: $id) { id } }', who, { id })).node !== null
      expect([await sees(coach, theirs.id), await sees(other, theirs.id), await sees(athlete, theirs.id)]).toEqual([
        ...[true, false, true],
      ])
      expect(await as(other).refusal(RemoveCommentDocument, { commentId: theirs.id })).toEqual([
        'NOT_FOUND input.commentId',
      ])
    }
    // What another coach has said moves no count and no cursor.
    const page = await ask(
      `query ($id: ID!) { node(id: $id) { ... on WorkoutSession { comments(first: 1) {
        totalCount pageInfo { hasNextPage } nodes { text subject { id } author { username displayName timeZone } } } } } }`,
      coach,
      { id: subjects[0] },
    )
    expect(page.node.comments).toEqual({
      ...{ totalCount: 2, pageInfo: { hasNextPage: true } },
      nodes: [
        {
          ...{ text: 'Stop pressing', subject: { id: subjects[0] } },
          author: { username: 'coach.one', displayName: 'Coach One', timeZone: coach.user.timeZone },
        },
      ],
    })
    // After the end the athlete keeps the words, and the coach sees and writes none.
    await as(athlete).mutate(EndCoachingDocument, { coachingId: coaching })
    for (const subject of subjects) {
      expect(await list(coach, subject)).toBeNull()
      expect(await texts(athlete, subject)).toHaveLength(3)
      const input = { clientId: randomUUID(), subjectId: subject, text: 'One more thing' }
      expect(await as(coach).refusal(AddCommentDocument, input)).toEqual(['NOT_FOUND input.subjectId'])
      expect(await as(coach).refusal(MarkCommentsReadDocument, { subjectId: subject, until: LATER })).toEqual([
        'NOT_FOUND input.subjectId',
      ])
    }
    expect(await unread(coach, athlete)).toBeNull()
  })

  it('come once for a clientId, of each author by themself', async () => {
    const { athlete, session, set } = await world()
    const clientId = randomUUID()
    const first = present((await say(athlete, session, 'Once', clientId)).comment)
    expect((await say(athlete, session, 'Once', clientId.toUpperCase())).comment?.id).toBe(first.id)
    for (const [subjectId, text] of [
      [session, 'Otherwise'],
      [set, 'Once'],
    ] as const) {
      expect(await as(athlete).refusal(AddCommentDocument, { clientId, subjectId, text })).toEqual([
        'INVALID input.clientId',
      ])
    }
    const byCoaches = [await say(coach, session, 'Mine', clientId), await say(other, session, 'Mine too', clientId)]
    expect(new Set([first.id, ...byCoaches.map(({ comment }) => comment?.id)]).size).toBe(3)
    await as(athlete).mutate(RemoveCommentDocument, { commentId: first.id })
    const again = { clientId, subjectId: session, text: 'Once' }
    expect(await as(athlete).refusal(AddCommentDocument, again)).toEqual(['INVALID input.clientId'])
  })

  it('are refused without words, with too many, and on what is not there', async () => {
    const { athlete, session } = await world()
    const refusal = (text: string, subjectId = session) =>
      as(athlete).refusal(AddCommentDocument, { clientId: randomUUID(), subjectId, text })
    expect([await refusal(' \n '), await refusal('x'.repeat(LIMITS.comment + 1))]).toEqual([
      ['INVALID input.text'],
      ['INVALID input.text'],
    ])
    expect((await say(athlete, session, `${'😀'.repeat(LIMITS.comment)}`)).userErrors).toEqual([])
    for (const id of [encodeId('user', athlete.user.id), 'workoutSession_', 'nonsense', program]) {
      expect(await refusal('Hello', id)).toEqual(['NOT_FOUND input.subjectId'])
    }
    expect(await as(athlete).refusal(MarkCommentsReadDocument, { subjectId: program, until: LATER })).toEqual([
      'NOT_FOUND input.subjectId',
    ])
    expect(await as(athlete).refusal(RemoveCommentDocument, { commentId: session })).toEqual([
      'NOT_FOUND input.commentId',
    ])
  })

  it('are bounded for each author, so that nobody learns how much others have said', async () => {
    const { athlete, session } = await world()
    const { payload, doorway } = server.waymark
    const rows = times(LIMITS.commentsPerSubject, (index) => ({
      ...{ user: athlete.user.id, author: other.user.id, authorKey: other.user.id, byAthlete: false, text: 'x' },
      ...{ clientId: randomUUID(), subjectType: 'workoutSession', subject: rawId(session), removedAt: null },
      addedAt: new Date(Date.parse('2025-01-01T00:00:00.000Z') + index).toISOString(),
    }))
    await doorway.inTransaction(athlete.caller, ({ req }) =>
      payload.db.insertMany({ collection: 'comments', rows, req }),
    )
    const input = () => ({ clientId: randomUUID(), subjectId: session, text: 'One more' })
    expect(await as(other).refusal(AddCommentDocument, input())).toEqual(['TOO_MANY input.subjectId'])
    expect(codesOf(await as(coach).mutate(AddCommentDocument, input()))).toEqual([])
    expect(codesOf(await as(athlete).mutate(AddCommentDocument, input()))).toEqual([])
  })

  it('leave no text once they are removed, and go with what they are about', async () => {
    const { athlete, does, session, set, enrolment } = await world()
    const onSession = await said(athlete, session, 'Secret words of the athlete')
    const remove = () => as(athlete).mutate(RemoveCommentDocument, { commentId: onSession.id })
    expect([(await remove()).removedCommentId, (await remove()).removedCommentId]).toEqual([onSession.id, onSession.id])
    expect([await texts(athlete, session), await unread(coach, athlete)]).toEqual([[], 0])
    const events = [
      event('2025-11-17T12:00:00.000Z', {
        commentAdded: { commentClientId: onSession.clientId, enrolmentId: enrolment, text: 'Secret words of a device' },
      }),
    ]
    await does.sync(events)
    await said(coach, set, 'Secret words of the coach')
    expect([await unread(athlete, athlete), await unread(coach, athlete)]).toEqual([1, 0])
    await does.mutate(RemoveSetDocument, { setId: set })
    expect(await unread(athlete, athlete)).toBe(0)
    const another = await said(coach, session, 'Secret words of the coach, again')
    await said(coach, enrolment, 'These stay')
    expect(await unread(athlete, athlete)).toBe(2)
    await does.mutate(DeleteWorkoutSessionDocument, { workoutSessionId: session })
    expect(await unread(athlete, athlete)).toBe(1)
    const node = await ask('query ($id: ID!) { node(id: $id) { id } }', athlete, { id: another.id })
    expect(node.node).toBeNull()
    const stored = await Promise.all(
      (['comments', 'workoutEvents'] as const).map((collection) =>
        server.waymark.payload.find({ collection, where: { user: { equals: athlete.user.id } }, pagination: false }),
      ),
    )
    expect(JSON.stringify(stored)).not.toContain('Secret words')
  })

  it('are read by each reader by themself, up to a moment and never back', async () => {
    const { athlete, session } = await world()
    const first = await said(athlete, session, 'One')
    const second = await said(athlete, session, 'Two')
    await said(coach, session, 'Three')
    const counts = async () => [
      await unread(athlete, athlete),
      await unread(coach, athlete),
      await unread(other, athlete),
      (await list(coach, session))?.unreadComments,
    ]
    expect(await counts()).toEqual([1, 2, 2, 2])
    const readAt = async (person: Person) =>
      (await list(person, session))?.comments.nodes.map((each) => each.readAt !== null)
    const mark = async (person: Person, until: string) =>
      (await as(person).mutate(MarkCommentsReadDocument, { subjectId: session, until })).subject
    expect(await mark(coach, first.createdAt)).toEqual({ id: session, unreadComments: 1 })
    expect(await counts()).toEqual([1, 1, 2, 1])
    expect([await readAt(athlete), await readAt(coach)]).toEqual([
      [false, false, true],
      [false, false, false],
    ])
    const { readAt: at } = present((await list(athlete, session))?.comments.nodes.at(-1))
    expect(await mark(coach, second.createdAt)).toMatchObject({ unreadComments: 0 })
    expect(await mark(coach, '2020-01-01T00:00:00.000Z')).toMatchObject({ unreadComments: 0 })
    // A second reader moves neither the first one's count nor the moment that the author was told.
    expect(await mark(other, LATER)).toMatchObject({ unreadComments: 0 })
    expect((await list(athlete, session))?.comments.nodes.at(-1)?.readAt).toBe(at)
    expect(await counts()).toEqual([1, 0, 0, 0])
    expect(await mark(athlete, LATER)).toMatchObject({ unreadComments: 0 })
    expect(await readAt(coach)).toEqual([true, false, false])
  })

  it('from before a coaching count as read, and are marked all the same', async () => {
    const { athlete, session } = await world()
    await said(athlete, session, 'Before')
    await coached(server, stranger, athlete)
    expect(await unread(stranger, athlete)).toBe(0)
    await said(athlete, session, 'Since')
    expect(await unread(stranger, athlete)).toBe(1)
    await as(stranger).mutate(MarkCommentsReadDocument, { subjectId: session, until: LATER })
    expect((await list(athlete, session))?.comments.nodes.map(({ readAt }) => readAt !== null)).toEqual([true, true])
  })

  it('race: one of twenty with one clientId, every one of twenty others, and no mark loses one', async () => {
    const { athlete, session } = await world()
    const clientId = randomUUID()
    const same = await Promise.all(times(RACERS, () => say(coach, session, 'Once', clientId)))
    expect(new Set(same.map(({ comment }) => comment?.id)).size).toBe(1)
    const people = [coach, other, athlete]
    const [added] = await Promise.all([
      Promise.all(times(RACERS, (index) => said(people[index % 3] as Person, session, `Number ${index}`))),
      Promise.all(times(4, () => as(athlete).mutate(MarkCommentsReadDocument, { subjectId: session, until: LATER }))),
    ])
    const all = await list(athlete, session, { first: 100 })
    expect(all?.comments.nodes).toHaveLength(RACERS + 1)
    // Each has a moment of its own, so that a mark up to one that was seen marks none that was not.
    expect(new Set(added.map(({ createdAt }) => createdAt)).size).toBe(RACERS)
    const isUnread = (all?.unreadComments ?? 0) + (await ofCoachesRead(athlete))
    expect(isUnread).toBe(1 + added.filter(({ author }) => author?.username !== athlete.user.username).length)
    expect(await unread(coach, athlete)).toBe(added.filter((each) => each.author?.role === 'ATHLETE').length)
  })

  /** How many receipts of the athlete say that they have read it. */
  async function ofCoachesRead(athlete: Person): Promise<number> {
    const where = { and: [{ reader: { equals: athlete.user.id } }, { readAt: { exists: true } }] }
    return (await server.waymark.payload.count({ collection: 'commentReceipts', where: where as never })).totalDocs
  }

  it('race with the end of a coaching and with a deletion: nothing half-done', async () => {
    const { athlete, coaching, session, set, does } = await world()
    const [, ...outcomes] = await Promise.all([
      as(athlete).mutate(EndCoachingDocument, { coachingId: coaching }),
      does.mutate(DeleteWorkoutSessionDocument, { workoutSessionId: session }),
      ...times(RACERS, (index) =>
        as(index % 2 ? coach : other).mutate(AddCommentDocument, {
          ...{ clientId: randomUUID(), subjectId: index % 4 < 2 ? session : set, text: 'Racing' },
        }),
      ),
    ])
    expect(
      outcomes.flatMap(({ userErrors }) => userErrors.map(({ code }) => code)).filter((code) => code !== 'NOT_FOUND'),
    ).toEqual([])
    expect(await unread(athlete, athlete)).toBe(0)
    const { docs } = await server.waymark.payload.find({
      collection: 'comments',
      where: { user: { equals: athlete.user.id } },
      pagination: false,
    })
    expect(docs.filter(({ text, removedAt }) => text || !removedAt)).toEqual([])
  })

  it('come offline in any order, and a coach’s use of the same clientId spoils no sync', async () => {
    const { athlete, does, enrolment } = await world()
    const [sessionClientId, setClientId] = [randomUUID(), randomUUID()]
    const ids = times(3, () => randomUUID())
    const at = (minute: number) => new Date(Date.parse('2025-11-17T12:00:00.000Z') + minute * 60_000).toISOString()
    const commented = (minute: number, commentAdded: object) => event(at(minute), { commentAdded })
    const events = [
      event(at(9), { commentRemoved: { commentClientId: ids[1] } }),
      commented(5, { commentClientId: ids[1], setClientId, text: 'On the set' }),
      commented(4, { commentClientId: ids[0], sessionClientId, text: 'On the session' }),
      event(at(1), {
        setLogged: { sessionClientId, setClientId, exerciseId: exercise, reps: '5', loadValue: '100', loadUnit: 'KG' },
      }),
      commented(6, { commentClientId: ids[2], enrolmentId: enrolment, text: 'On the enrolment' }),
      event(at(0), { workoutStarted: { sessionClientId, title: 'Offline' } }),
    ]
    await say(coach, enrolment, 'Of the coach', ids[2])
    const outcomes: string[][] = []
    for (const each of events) outcomes.push((await does.sync([each])).map(({ outcome }) => outcome))
    expect(outcomes).toEqual([...times(4, () => ['WAITING']), ['APPLIED'], ['APPLIED']])
    const again = await does.sync([...events].reverse())
    expect(again.map(({ outcome }) => outcome)).toEqual(times(6, () => 'DUPLICATE'))
    const { workoutSession } = await ask(
      `query ($id: ID!) { workoutSession(clientId: $id) { comments { nodes { clientId text } } sets { comments { nodes { text } } } } }`,
      athlete,
      { id: sessionClientId },
    )
    expect(workoutSession).toEqual({
      comments: { nodes: [{ clientId: ids[0], text: 'On the session' }] },
      sets: [{ comments: { nodes: [] } }],
    })
    expect(await texts(athlete, enrolment)).toEqual(['On the enrolment', 'Of the coach'])
    expect(await unread(coach, athlete)).toBe(2)
    // One malformed event spoils no other.
    const [wrong, right] = await does.sync([
      commented(7, { commentClientId: randomUUID(), setClientId, sessionClientId, text: 'Where?' }),
      commented(8, { commentClientId: ids[2], enrolmentId: enrolment, text: 'Another text' }),
    ])
    expect([wrong?.outcome, right?.outcome]).toEqual(['REJECTED', 'REJECTED'])
    expect(right?.userErrors).toMatchObject([{ field: ['input', 'events', '1', 'commentAdded', 'commentClientId'] }])
  })

  it('of which an earlier addition arrives late, about something else, are read and counted where they are', async () => {
    const { athlete, does } = await world()
    const [first, second, commentClientId] = [randomUUID(), randomUUID(), randomUUID()]
    const at = (minute: number) => new Date(Date.now() - 3_600_000 + minute * 60_000).toISOString()
    await does.sync([
      event(at(0), { workoutStarted: { sessionClientId: first, title: 'One' } }),
      event(at(1), { workoutStarted: { sessionClientId: second, title: 'Two' } }),
      event(at(9), { commentAdded: { commentClientId, sessionClientId: second, text: 'Late' } }),
    ])
    await does.sync([event(at(5), { commentAdded: { commentClientId, sessionClientId: first, text: 'Early' } })])
    const query = 'query ($id: ID!) { workoutSession(clientId: $id) { id } }'
    const idOf = async (id: string) => (await ask(query, athlete, { id })).workoutSession.id as string
    const [one, two] = [await idOf(first), await idOf(second)]
    const counts = async () => [
      ...[(await list(coach, one))?.unreadComments, (await list(coach, two))?.unreadComments],
      await unread(coach, athlete),
    ]
    expect(await counts()).toEqual([1, 0, 1])
    for (const subjectId of [two, one]) {
      expect(codesOf(await as(coach).mutate(MarkCommentsReadDocument, { subjectId, until: LATER }))).toEqual([])
    }
    expect(await counts()).toEqual([0, 0, 0])
    // As a receipt may be that was written before receipts moved along.
    const { payload } = server.waymark
    const where = { reader: { equals: other.user.id }, user: { equals: athlete.user.id } }
    await payload.db.updateMany({ collection: 'commentReceipts', where, data: { subject: rawId(two) } })
    expect(codesOf(await as(other).mutate(MarkCommentsReadDocument, { subjectId: one, until: LATER }))).toEqual([])
    expect([await unread(other, athlete), (await list(other, two))?.unreadComments]).toEqual([0, 0])
    // They go with what they are about.
    await does.mutate(DeleteWorkoutSessionDocument, { workoutSessionId: one })
    const left = await payload.count({ collection: 'commentReceipts', where: { user: { equals: athlete.user.id } } })
    expect(left.totalDocs).toBe(0)
  })

  it('whose author has deleted the account stay for the athlete, without a name', async () => {
    const { athlete, session } = await world()
    const leaver = await server.register({ username: `leaver.${count}`, role: 'COACH' })
    await coached(server, leaver, athlete)
    await said(leaver, session, 'Goodbye')
    await said(athlete, session, 'Goodbye, coach')
    await server.waymark.payload.delete({ collection: 'productUsers', id: leaver.user.id })
    const [, last] = present(await list(athlete, session)).comments.nodes
    expect(last).toMatchObject({ text: 'Goodbye', author: null })
    expect(await texts(coach, session)).toEqual(['Goodbye, coach'])
    await server.waymark.payload.delete({ collection: 'productUsers', id: athlete.user.id })
    const left = await Promise.all(
      (['comments', 'commentReceipts'] as const).map((collection) =>
        server.waymark.payload.count({ collection, where: { user: { equals: athlete.user.id } } }),
      ),
    )
    expect(left.map(({ totalDocs }) => totalDocs)).toEqual([0, 0])
  })

  it('cost the same number of calls for one session and for twenty, and nothing where there are none', async () => {
    const { athlete, does } = await world()
    const query = (first: number) => `{ me { unreadComments workoutSessions(first: ${first}) { nodes {
      unreadComments comments(first: 5) { nodes { text readAt author { username } } }
      sets { unreadComments comments(first: 5) { nodes { text } } } } } } }`
    const sessions = await Promise.all(times(20, async () => (await does.start({ title: 'Another' })).id))
    for (const session of sessions) {
      await said(coach, session, 'Well done')
      await said(athlete, session, 'Thanks')
    }
    const [one, twenty] = [await callsOf(query(1), athlete), await callsOf(query(20), athlete)]
    expect(twenty).toEqual(one)
    const before = await server.calls(() => does.start({ title: 'No comments' }))
    expect(before.filter((call) => /comment/i.test(call))).toEqual([])
    const [plain = '', commentedOn = ''] = [(await does.start({ title: 'Plain' })).id, sessions[0]]
    const deleted = async (workoutSessionId: string) =>
      (await server.calls(() => does.mutate(DeleteWorkoutSessionDocument, { workoutSessionId }))).filter((call) =>
        call.includes('omment'),
      )
    expect([await deleted(plain), await deleted(commentedOn)]).toEqual([
      [],
      ['updateMany comments', 'deleteMany commentReceipts'],
    ])
    const calls = async () =>
      server.calls(() =>
        as(coach).mutate(AddCommentDocument, { clientId: randomUUID(), subjectId: present(sessions[1]), text: 'Hm' }),
      )
    expect(await calls()).toEqual(await calls())
  })
})
