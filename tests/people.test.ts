import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodeId } from '../src/kernel/nodeId.ts'
import { type Asking, asking } from '../src/testing/asking.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import { coached } from '../src/testing/coached.ts'
import { times } from '../src/testing/mutate.ts'
import { AUTHENTICATION, type Person, startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { rawId, trainingHistory } from '../src/testing/trainingHistory.ts'

describe('who sees whom', () => {
  let server: TestServer
  let ask: Asking['ask']
  let coach: Person
  let otherCoach: Person
  let ada: Person
  let bob: Person
  let make: ReturnType<typeof catalogue>
  let history: ReturnType<typeof trainingHistory>
  let exercise: string
  const idOfPerson = ({ user }: Person) => encodeId('user', user.id)

  beforeAll(async () => {
    server = await startTestServer()
    ;({ ask } = asking(server))
    coach = await server.register({ username: 'coach.one', role: 'COACH' })
    otherCoach = await server.register({ username: 'coach.two', role: 'COACH', displayName: 'Zoë Quist' })
    ada = await server.register({ username: 'ada', displayName: 'Ada Lovelace' })
    bob = await server.register({ username: 'bob' })
    make = catalogue(server, coach)
    history = trainingHistory(server)
    exercise = await make.exercise()
    await coached(server, coach, ada)
    await coached(server, otherCoach, bob)
    for (const { user } of [ada, bob, otherCoach]) {
      const [session] = await history.sessions(user.id, [{ volumeKgThousandths: 500_000 }])
      const common = { session: String(session), exercise: rawId(exercise) }
      const [set] = await history.sets(user.id, [common])
      await history.records(user.id, [{ ...common, set: String(set) }])
      await server.waymark.payload.db.updateOne({
        collection: 'productUsers',
        id: user.id,
        data: { workoutsCompleted: 1, volumeKgThousandths: 500_000 },
      })
    }
  })
  afterAll(() => server.stop())

  const BY_ID = 'query ($id: ID!) { it: productUser(id: $id) { username } node(id: $id) { id } }'
  const BY_NAME = 'query ($name: String!) { it: productUser(username: $name) { username } }'

  it.each([
    ['oneself', () => bob, () => bob, true],
    ['an athlete, another', () => bob, () => ada, false],
    ['an athlete, a coach', () => ada, () => coach, false],
    ['a coach, an athlete they coach', () => coach, () => ada, true],
    ['a coach, an athlete whom another coaches', () => coach, () => bob, false],
    ['a coach, one of two coaches', () => otherCoach, () => bob, true],
    ['a coach, another coach', () => coach, () => otherCoach, false],
    ['a coach, oneself', () => coach, () => coach, true],
  ])('%s', async (_, who, whom, seen) => {
    const { username } = whom().user
    const it = seen ? { username } : null
    const id = idOfPerson(whom())
    expect(await ask(BY_ID, who(), { id })).toEqual({ it, node: seen ? { id } : null })
    expect(await ask(BY_NAME, who(), { name: ` ${username.toUpperCase()}`.trim() })).toEqual({ it })
  })

  it.each(['{ productUser { id } }', '{ productUser(id: "x", username: "y") { id } }'])(
    '%s names not exactly one',
    async (query) => {
      const { errors } = await server.graphql(query, {}, coach)
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'id' })
    },
  )

  it('a coach reads what an athlete trains, and nothing of the account', async () => {
    const { productUser } = await ask(
      `query ($id: ID!, $e: ID!) { productUser(id: $id) {
        account { passkeys { id } } progress { workoutsCompleted totalVolume byWeek(last: 1) { workoutsCompleted } }
        workoutSessions { totalCount nodes { productUser { username } sets { reps } volume } } performedSets(exercise: $e) { totalCount }
        personalRecords { totalCount nodes { set { reps } } } } }`,
      coach,
      { id: idOfPerson(ada), e: exercise },
    )
    expect(productUser).toEqual({
      account: null,
      progress: { workoutsCompleted: 1, totalVolume: '500', byWeek: [{ workoutsCompleted: 0 }] },
      workoutSessions: {
        totalCount: 1,
        nodes: [{ productUser: { username: 'ada' }, sets: [{ reps: 5 }], volume: '500' }],
      },
      performedSets: { totalCount: 1 },
      personalRecords: { totalCount: 1, nodes: [{ set: { reps: 5 } }] },
    })
  })

  it('a coach sees nothing of what another coach trains, however they are reached', async () => {
    const program = await catalogue(server, otherCoach).program()
    const { program: shown } = await ask(
      `query ($id: ID!, $e: ID!) { program(id: $id) { revisions { nodes { createdBy {
        username progress { workoutsCompleted totalVolume lastWorkoutAt byWeek(last: 2) { workoutsCompleted volume } }
        workoutSessions { totalCount nodes { id } } performedSets(exercise: $e) { totalCount nodes { id } }
        personalRecords { totalCount nodes { id } } } } } } }`,
      coach,
      { id: program, e: exercise },
    )
    const none = { totalCount: 0, nodes: [] }
    const nothing = { workoutsCompleted: 0, volume: '0' }
    expect(shown.revisions.nodes[0].createdBy).toEqual({
      username: 'coach.two',
      progress: { workoutsCompleted: 0, totalVolume: '0', lastWorkoutAt: null, byWeek: [nothing, nothing] },
      ...{ workoutSessions: none, performedSets: none, personalRecords: none },
    })
  })

  describe('productUsers', () => {
    const names = async (args: string) =>
      (await ask(`{ productUsers${args} { totalCount nodes { username } } }`, coach)).productUsers

    it('lists whom the coach coaches, newest first, and finds them by the beginnings of their names', async () => {
      expect(await names('')).toEqual({ totalCount: 1, nodes: [{ username: 'ada' }] })
      await coached(server, coach, otherCoach)
      expect((await names('')).nodes).toEqual([{ username: 'ada' }, { username: 'coach.two' }])
      expect((await names('(search: "zoe")')).nodes).toEqual([{ username: 'coach.two' }])
      expect((await names('(search: "love AD")')).nodes).toEqual([{ username: 'ada' }])
      expect((await names('(search: "bob")')).totalCount).toBe(0)
      expect((await names('(first: 1)')).nodes).toHaveLength(1)
    })

    it('pages without a gap', async () => {
      const { edges } = (await ask('{ productUsers(first: 1) { edges { cursor node { username } } } }', coach))
        .productUsers
      const { productUsers } = await ask(
        'query ($a: String) { productUsers(after: $a) { nodes { username } pageInfo { hasNextPage } } }',
        coach,
        { a: edges[0].cursor },
      )
      expect([
        edges[0].node.username,
        ...productUsers.nodes.map((node: { username: string }) => node.username),
      ]).toEqual(['ada', 'coach.two'])
    })
  })

  describe('the database calls', () => {
    const MINE = `{ me {
      progress { workoutsCompleted byWeek { workoutsCompleted } }
      enrolments { nodes { programTitle } }
      workoutSessions(first: 100) { nodes { sets { exerciseName position exercise { name } } } }
      personalRecords { nodes { kind exercise { name } set { reps } } } } }`

    it('of one’s own training are the same for one session and for fifty', async () => {
      const calls = async (count: number) => {
        const person = await server.register({ username: `trains.${count}` })
        const sessions = await history.sessions(
          person.user.id,
          times(count, () => ({})),
        )
        const exercises = await Promise.all(times(Math.min(count, 9), () => make.exercise()))
        const program = rawId(await make.program())
        await history.enrolments(
          person.user.id,
          times(Math.min(count, 20), () => ({ program })),
        )
        const sets = sessions.flatMap((session, n) =>
          exercises.map((each) => ({ session, exercise: rawId(each), exerciseName: `${n}` })),
        )
        const ids = await history.sets(person.user.id, sets)
        await history.records(
          person.user.id,
          exercises.map((each, n) => ({ exercise: rawId(each), session: String(sessions[0]), set: String(ids[n]) })),
        )
        const list: string[] = await server.calls(async () => {
          const { me } = await ask(MINE, person)
          expect(me.workoutSessions.nodes).toHaveLength(count)
          expect(me.workoutSessions.nodes[0].sets).toHaveLength(Math.min(count, 9))
        })
        return list.sort()
      }
      const expected = [
        ...AUTHENTICATION,
        'find workoutSessions', // the sessions by week
        ...['pageOfEach enrolments', 'find enrolments'],
        ...['pageOfEach workoutSessions', 'find workoutSessions'],
        'find performedSets', // the sets of these sessions
        ...['pageOfEach personalRecords', 'find personalRecords'],
        'find performedSets', // the sets of these records
        'find exercises',
      ].sort()
      expect(await calls(1)).toEqual(expected)
      expect(await calls(50)).toEqual(expected)
    })

    it('of page n of the sessions are those of page 1', async () => {
      const person = await server.register({ username: 'pages' })
      await history.sessions(
        person.user.id,
        times(60, () => ({})),
      )
      const query =
        'query ($after: String) { me { workoutSessions(first: 10, after: $after) { nodes { id } pageInfo { endCursor } } } }'
      const expected = [...AUTHENTICATION, 'pageOfEach workoutSessions', 'find workoutSessions']
      for (let page = 0, after: string | null = null; page < 6; page += 1) {
        let cursor = null
        const list = await server.calls(async () => {
          const { me } = await ask(query, person, { after })
          cursor = me.workoutSessions.pageInfo.endCursor
          expect(me.workoutSessions.nodes).toHaveLength(10)
        })
        expect(list).toEqual(expected)
        after = cursor
      }
    })

    it('of athletes that a coach looks at are the same for one and for twenty', async () => {
      const query = (first: number) =>
        `{ productUsers(first: ${first}) { nodes { workoutSessions { totalCount nodes { sets { reps } } } progress { byWeek { workoutsCompleted } } } } }`
      const athletes = await Promise.all(times(20, (n) => server.register({ username: `looked.at.${n}` })))
      await coached(server, coach, ...athletes)
      for (const { user } of athletes) {
        const [session] = await history.sessions(user.id, [{}, {}])
        await history.sets(user.id, [{ session: String(session), exercise: rawId(exercise) }])
      }
      const expected = [
        ...[
          ...AUTHENTICATION,
          'find coachings',
          'find productUsers',
          'pageOfEach workoutSessions',
          'find workoutSessions',
        ],
        ...['find workoutSessions', 'countOfEach workoutSessions', 'find performedSets'],
      ].sort()
      for (const first of [1, 20]) {
        const list: string[] = await server.calls(async () => {
          const { productUsers } = await ask(query(first), coach)
          expect(productUsers.nodes).toHaveLength(first)
          expect(productUsers.nodes[0].workoutSessions.totalCount).toBe(2)
        })
        expect(list.sort()).toEqual(expected)
      }
    })
  })

  describe('workouts', () => {
    const QUERY = 'query ($id: ID!) { workout(id: $id) { title } node(id: $id) { id } }'

    it('that one’s own sessions name stay visible, whatever has become of the program', async () => {
      const workout = await make.workout([exercise], { title: 'Hidden since' })
      const [status] = ['ABANDONED'] as const
      await history.sessions(ada.user.id, [{ workout: rawId(workout), status }])
      expect(await ask(QUERY, ada, { id: workout })).toEqual({
        workout: { title: 'Hidden since' },
        node: { id: workout },
      })
      for (const person of [bob, undefined]) {
        expect(await ask(QUERY, person, { id: workout })).toEqual({ workout: null, node: null })
      }
    })

    it('that are visible anyway cost no look at one’s sessions', async () => {
      const { workout } = await make.publishedTree()
      const calls = (person?: Person) =>
        server.calls(() => ask('query ($id: ID!) { workout(id: $id) { id } }', person, { id: workout }))
      for (const person of [undefined, bob]) {
        expect(await calls(person)).toContain('find workouts')
        expect((await calls(person)).filter((call) => call.endsWith('workoutSessions'))).toEqual([])
      }
    })
  })

  it('who reads a person never reads what is joined to them', async () => {
    const { db } = server.waymark.payload
    const { find } = db
    const joins: unknown[] = []
    db.find = ((options: { collection: string; joins?: unknown }) => {
      if (options.collection === 'productUsers') joins.push(options.joins)
      return find.call(db, options as never)
    }) as never
    try {
      await ask('{ me { id } productUsers { nodes { id } } productUser(username: "ada") { id } }', coach)
      await ask(BY_ID, coach, { id: idOfPerson(ada) })
      await ask('{ usernameAvailability(username: "ada") { available } }')
    } finally {
      db.find = find
    }
    expect(joins.length).toBeGreaterThan(3) // findTogether has no joins and is not counted
    expect(joins.every((each) => each === false)).toBe(true)
  })
})
