import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodeId } from '../src/kernel/nodeId.ts'
import { type Asking, asking } from '../src/testing/asking.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import { times } from '../src/testing/mutate.ts'
import { type Person, startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { minute, rawId, trainingHistory } from '../src/testing/trainingHistory.ts'

describe('what is read of training', () => {
  let server: TestServer
  let ask: Asking['ask']
  let coach: Person
  let make: ReturnType<typeof catalogue>
  let history: ReturnType<typeof trainingHistory>
  let tree: Awaited<ReturnType<ReturnType<typeof catalogue>['publishedTree']>>
  let athlete: Asking['athlete']

  beforeAll(async () => {
    server = await startTestServer()
    ;({ ask, athlete } = asking(server))
    coach = await server.register({ username: 'coach.one', role: 'COACH' })
    make = catalogue(server, coach)
    history = trainingHistory(server)
    tree = await make.publishedTree()
  })
  afterAll(() => server.stop())

  describe('a session', () => {
    const SESSION = `
      id clientId workoutTitle slotId status startedAt completedAt notes rating
      kg: volume lb: volume(unit: LB)
      productUser { username } workout { title }
      sets { id position exerciseName }`

    it('says what was done, as it was called then', async () => {
      const ada = await athlete()
      const [slot, clientId] = [history.newId(), randomUUID()]
      const [id] = await history.sessions(ada.user.id, [
        {
          ...{
            workout: rawId(tree.workout),
            workoutTitle: 'Its old title',
            slotId: slot,
            clientId,
            rating: 4,
            notes: 'Hard',
          },
          ...{ volumeKgThousandths: 1_000_000, volumeLbThousandths: 45_000 },
        },
      ])
      const { workout } = await ask('query ($id: ID!) { workout(id: $id) { title } }', ada, { id: tree.workout })
      const { workoutSession } = await ask(`query ($id: ID!) { workoutSession(id: $id) { ${SESSION} } }`, ada, {
        id: encodeId('workoutSession', String(id)),
      })
      expect(workoutSession).toEqual({
        ...{ id: `workoutSession_${id}`, clientId, workoutTitle: 'Its old title', slotId: `slot_${slot}` },
        ...{ status: 'COMPLETED', startedAt: minute(0), completedAt: minute(45), notes: 'Hard', rating: 4 },
        ...{ kg: '1020.412', lb: '2249.623', productUser: { username: ada.user.username }, workout, sets: [] },
      })
      expect(
        await ask('query ($c: ID!) { workoutSession(clientId: $c) { id } }', ada, { c: clientId.toUpperCase() }),
      ).toEqual({
        workoutSession: { id: workoutSession.id },
      })
      expect(await ask('query ($id: ID!) { node(id: $id) { id } }', ada, { id: workoutSession.id })).toEqual({
        node: { id: workoutSession.id },
      })
    })

    it('goes on without its workout', async () => {
      const ada = await athlete()
      const workout = rawId(await make.workout([tree.exercise]))
      await history.sessions(ada.user.id, [{ workout }, {}])
      await server.waymark.payload.db.deleteOne({ collection: 'workouts', where: { id: { equals: workout } } })
      const { me } = await ask('{ me { workoutSessions { nodes { workoutTitle workout { id } } } } }', ada)
      expect(me.workoutSessions.nodes).toEqual(times(2, () => ({ workoutTitle: 'A workout', workout: null })))
    })

    it('shows its sets in the order in which they were done, and those that were removed nowhere', async () => {
      const ada = await athlete()
      const [session] = await history.sessions(ada.user.id, [{}])
      const common = { session: String(session), exercise: rawId(tree.exercise) }
      const ids = await history.sets(ada.user.id, [
        { ...common, performedAt: minute(9), exerciseName: 'third' },
        { ...common, performedAt: minute(3), clientId: `b${randomUUID().slice(1)}`, exerciseName: 'second' },
        { ...common, performedAt: minute(3), clientId: `a${randomUUID().slice(1)}`, exerciseName: 'first' },
        { ...common, performedAt: minute(1), removedAt: minute(20), exerciseName: 'removed' },
      ])
      const { me } = await ask('{ me { workoutSessions { nodes { sets { exerciseName position } } } } }', ada)
      expect(me.workoutSessions.nodes).toEqual([
        {
          sets: [
            { exerciseName: 'first', position: 1 },
            { exerciseName: 'second', position: 2 },
            { exerciseName: 'third', position: 3 },
          ],
        },
      ])
      const tagged = ids.map((id) => encodeId('performedSet', id))
      const { nodes } = await ask(
        'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on PerformedSet { exerciseName position } } }',
        ada,
        { ids: tagged },
      )
      expect(nodes).toEqual([
        { exerciseName: 'third', position: 3 },
        { exerciseName: 'second', position: 2 },
        { exerciseName: 'first', position: 1 },
        null,
      ])
      const { me: again } = await ask(
        'query ($e: ID!) { me { performedSets(exercise: $e) { totalCount nodes { exerciseName } } } }',
        ada,
        { e: tree.exercise },
      )
      expect(again.performedSets.totalCount).toBe(3)
      expect(again.performedSets.nodes.map(({ exerciseName }: { exerciseName: string }) => exerciseName)[0]).toBe(
        'third',
      )
    })

    it.each(['{ workoutSession { id } }', '{ workoutSession(id: "x", clientId: "y") { id } }'])(
      '%s names not exactly one',
      async (query) => {
        const { data, errors } = await server.graphql(query, {}, await athlete())
        expect([data, errors?.[0]?.extensions]).toMatchObject([
          { workoutSession: null },
          { code: 'BAD_USER_INPUT', argument: 'id' },
        ])
      },
    )
  })

  it('a set comes back as it was logged, with an estimate that is rounded once in either unit', async () => {
    const ada = await athlete()
    const [session] = await history.sessions(ada.user.id, [{}])
    const common = { session: String(session), exercise: rawId(tree.exercise) }
    const row = history.newId()
    await history.sets(ada.user.id, [
      {
        ...common,
        reps: 5,
        load: { thousandths: 102_500, unit: 'LB' },
        rpe: 8.5,
        workoutExerciseId: row,
        prescribedSetIndex: 0,
      },
      { ...common, reps: 1 },
      { ...common, reps: 13, type: 'AMRAP' },
      {
        ...common,
        reps: null,
        load: {},
        durationSeconds: 90,
        distanceMeters: 400.125,
        isSubstitution: true,
        notes: 'Wet',
      },
    ])
    const { me } = await ask(
      `{ me { workoutSessions { nodes { sets {
        type reps load { value unit converted(to: KG) } rpe durationSeconds distanceMeters notes performedAt workoutExerciseId
        prescribedSetIndex isSubstitution exercise { id } estimatedOneRepMax { value unit converted(to: KG) }
      } } } } }`,
      ada,
    )
    const nothing = {
      ...{ type: 'NORMAL', rpe: null, durationSeconds: null, distanceMeters: null, notes: null },
      ...{ workoutExerciseId: null, prescribedSetIndex: null, isSubstitution: false, exercise: { id: tree.exercise } },
    }
    const hundred = { value: '100', unit: 'KG', converted: '100' }
    expect(me.workoutSessions.nodes[0].sets).toEqual([
      {
        ...{ ...nothing, reps: 5, rpe: '8.5', performedAt: minute(0) },
        ...{ workoutExerciseId: `workoutExercise_${row}`, prescribedSetIndex: 0 },
        load: { value: '102.5', unit: 'LB', converted: '46.493' },
        // 102.5 lb × 35 ÷ 30 = 119.58333… lb = 54.24208759… kg
        estimatedOneRepMax: { value: '119.583', unit: 'LB', converted: '54.242' },
      },
      { ...nothing, reps: 1, performedAt: minute(1), load: hundred, estimatedOneRepMax: hundred },
      { ...nothing, type: 'AMRAP', reps: 13, performedAt: minute(2), load: hundred, estimatedOneRepMax: null },
      {
        ...{ ...nothing, reps: null, performedAt: minute(3), load: null, estimatedOneRepMax: null },
        ...{ durationSeconds: 90, distanceMeters: '400.125', isSubstitution: true, notes: 'Wet' },
      },
    ])
  })

  describe('lists', () => {
    let ada: Person
    let sessions: string[]
    const PAGE = `query ($after: String, $filter: WorkoutSessionFilter) {
      me { workoutSessions(first: 4, after: $after, filter: $filter) {
        totalCount edges { cursor } nodes { id } pageInfo { hasNextPage hasPreviousPage endCursor } } } }`

    beforeAll(async () => {
      ada = await athlete()
      const statuses = ['COMPLETED', 'ABANDONED', 'IN_PROGRESS'] as const
      // Three sessions start at each moment.
      const rows = times(30, (n) => ({
        startedAt: minute(Math.floor(n / 3)),
        status: statuses[n % 3],
        workout: n % 2 === 0 ? rawId(tree.workout) : null,
      }))
      const ids = await history.sessions(ada.user.id, rows)
      sessions = ids
        .map((id, n) => ({ id: encodeId('workoutSession', id), at: Math.floor(n / 3) }))
        .sort((one, other) => other.at - one.at || (one.id < other.id ? 1 : -1))
        .map(({ id }) => id)
    })
    const read = async (filter?: object) => {
      const found: string[] = []
      for (let after: string | null = null; ; ) {
        const { me } = await ask(PAGE, ada, { after, filter })
        const { nodes, pageInfo } = me.workoutSessions
        expect(pageInfo.hasPreviousPage).toBe(after !== null)
        found.push(...nodes.map(({ id }: { id: string }) => id))
        if (!pageInfo.hasNextPage) return { found, total: me.workoutSessions.totalCount }
        after = pageInfo.endCursor
      }
    }

    it('page through everything, begun last first, none twice', async () => {
      expect(await read()).toEqual({ found: sessions, total: 30 })
    })

    it('are filtered by status, workout and time', async () => {
      expect((await read({ status: ['ABANDONED'] })).total).toBe(10)
      expect((await read({ status: ['ABANDONED', 'COMPLETED'] })).found).toHaveLength(20)
      expect((await read({ status: [] })).found).toEqual([])
      expect((await read({ workout: tree.workout })).total).toBe(15)
      expect((await read({ startedAfter: minute(8) })).found).toEqual(sessions.slice(0, 6))
      expect((await read({ startedBefore: minute(1) })).found).toEqual(sessions.slice(27))
      expect((await read({ startedAfter: minute(2), startedBefore: minute(3) })).found).toEqual(sessions.slice(21, 24))
      expect((await read({ startedAfter: minute(3), startedBefore: minute(3) })).total).toBe(0)
    })

    it.each([
      ['of another type', () => tree.program],
      ['of no type', () => 'x'],
      ['of another database', () => `workout_${randomUUID()}`],
      ['that could be', () => 'workout_0123456789abcdef01234567'],
    ])('find nothing for an ID %s', async (_, id) => {
      expect(await read({ workout: id() })).toEqual({ found: [], total: 0 })
      const exercise = id().replace('workout', 'exercise')
      const lists = await ask(
        `query ($e: ID!) { me { performedSets(exercise: $e) { totalCount nodes { id } } personalRecords(exercise: $e) { totalCount nodes { id } } } }`,
        ada,
        { e: exercise },
      )
      const none = { totalCount: 0, nodes: [] }
      expect(lists.me).toEqual({ performedSets: none, personalRecords: none })
    })

    it.each([
      ['(first: 0)', 'first'],
      ['(first: 101)', 'first'],
      ['(after: "x")', 'after'],
    ])('refuse %s', async (args, argument) => {
      const { errors } = await server.graphql(`{ me { workoutSessions${args} { totalCount } } }`, {}, ada)
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument })
    })
  })

  it('records say what is the best, and which set proves it', async () => {
    const ada = await athlete()
    const other = await make.exercise()
    const [session] = await history.sessions(ada.user.id, [{}])
    const common = { session: String(session), exercise: rawId(tree.exercise) }
    const [set] = await history.sets(ada.user.id, [common])
    await history.records(ada.user.id, [
      { ...common, set: String(set), kind: 'HEAVIEST_LOAD' },
      { ...common, set: String(set), kind: 'MOST_REPS' },
      { ...common, set: String(set), exercise: rawId(other), kind: 'MOST_REPS' },
    ])
    const query = `query ($e: ID) { me { personalRecords(exercise: $e) { totalCount nodes {
      id kind achievedAt exercise { id } set { id position } } } } }`
    const { nodes, totalCount } = (await ask(query, ada)).me.personalRecords
    expect(totalCount).toBe(3)
    expect(nodes[0]).toMatchObject({
      ...{ kind: 'MOST_REPS', achievedAt: minute(2), exercise: { id: other } },
      set: { id: encodeId('performedSet', String(set)), position: 1 },
    })
    expect((await ask(query, ada, { e: tree.exercise })).me.personalRecords.totalCount).toBe(2)
    expect(await ask('query ($id: ID!) { node(id: $id) { id } }', ada, { id: nodes[0].id })).toEqual({
      node: { id: nodes[0].id },
    })
  })

  describe('progress', () => {
    const monday = (weeksAgo: number, zoneOffsetDays = 0) => {
      const now = new Date()
      const day = (now.getUTCDay() + 6) % 7
      return Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() - day - weeksAgo * 7 + zoneOffsetDays)
    }
    const date = (time: number) => new Date(time).toISOString().slice(0, 10)

    it('sums up exactly, over both units', async () => {
      const ada = await athlete()
      await server.waymark.payload.db.updateOne({
        collection: 'productUsers',
        id: ada.user.id,
        data: {
          volumeKgThousandths: 1,
          volumeLbThousandths: 3_000,
          totalVolumeKg: 99,
          workoutsCompleted: 7,
          setsPerformed: 70,
        },
      })
      const { me } = await ask(
        '{ me { progress { workoutsCompleted setsPerformed kg: totalVolume lb: totalVolume(unit: LB) } } }',
        ada,
      )
      expect(me.progress).toEqual({ workoutsCompleted: 7, setsPerformed: 70, kg: '1.362', lb: '3.002' })
    })

    it('by week has every week up to the running one, oldest first', async () => {
      const ada = await athlete()
      const hour = 3_600_000
      const at = (time: number) => ({ completedAt: new Date(time).toISOString() })
      await history.sessions(ada.user.id, [
        { ...at(monday(0)), volumeKgThousandths: 1_500 },
        { ...at(monday(2)), volumeKgThousandths: 1_000 },
        { ...at(monday(1) - 1), volumeLbThousandths: 1_000 },
        { ...at(monday(3) - hour), volumeKgThousandths: 9_000 },
        { ...at(monday(2)), status: 'IN_PROGRESS' },
      ])
      const { me } = await ask(
        '{ me { progress { byWeek(last: 3) { weekStart workoutsCompleted volume lb: volume(unit: LB) } } } }',
        ada,
      )
      expect(me.progress.byWeek).toEqual([
        { weekStart: date(monday(2)), workoutsCompleted: 2, volume: '1.454', lb: '3.205' },
        { weekStart: date(monday(1)), workoutsCompleted: 0, volume: '0', lb: '0' },
        { weekStart: date(monday(0)), workoutsCompleted: 1, volume: '1.5', lb: '3.307' },
      ])
      const { me: more } = await ask(
        '{ me { progress { byWeek { weekStart } most: byWeek(last: 104) { weekStart } } } }',
        ada,
      )
      expect([more.progress.byWeek.length, more.progress.most.length]).toEqual([12, 104])
      expect(more.progress.most[0]).toEqual({ weekStart: date(monday(103)) })
    })

    it.each([
      ['Pacific/Kiritimati', -14],
      ['Pacific/Pago_Pago', 11],
    ])('weeks begin on Monday in %s', async (timeZone, midnight) => {
      const ada = await athlete({ timeZone })
      const begins = monday(2) + midnight * 3_600_000
      await history.sessions(ada.user.id, [
        { completedAt: new Date(begins).toISOString() },
        { completedAt: new Date(begins - 1).toISOString() },
      ])
      const { me } = await ask('{ me { progress { byWeek(last: 5) { weekStart workoutsCompleted } } } }', ada)
      const count = (weeksAgo: number) =>
        me.progress.byWeek.find(({ weekStart }: { weekStart: string }) => weekStart === date(monday(weeksAgo)))
      expect([count(2).workoutsCompleted, count(3).workoutsCompleted]).toEqual([1, 1])
    })

    it.each([0, 105])('byWeek(last: %d) is refused', async (last) => {
      const { errors } = await server.graphql(
        `{ me { progress { byWeek(last: ${last}) { weekStart } } } }`,
        {},
        await athlete(),
      )
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'last' })
    })
  })

  describe('previous sets', () => {
    const QUERY = `query ($id: ID!) { workout(id: $id) { exercises { previousSets { exerciseName position reps } } } }`
    const done = (session: string, exercise: string, at: number, more: object = {}) => ({
      ...{ session, exercise: rawId(exercise), sessionCompletedAt: minute(at), ...more },
    })

    it('are those of the last completed session with the exercise, in order', async () => {
      const ada = await athlete()
      const bob = await athlete()
      const [one, two, three] = [await make.exercise(), await make.exercise(), await make.exercise()]
      const workout = await make.workout([one, two, three, one])
      const milestone = await make.milestone([workout])
      await make.program([milestone], { isPublished: true })
      const [first, second, third] = await history.sessions(ada.user.id, [{}, {}, {}])
      await history.sets(ada.user.id, [
        done(String(first), one, 10, { exerciseName: 'older' }),
        done(String(second), one, 20, { exerciseName: 'newer, later', performedAt: minute(5) }),
        done(String(second), one, 20, { exerciseName: 'newer', performedAt: minute(4) }),
        done(String(second), one, 20, { exerciseName: 'removed', removedAt: minute(21) }),
        done(String(third), one, 30, { exerciseName: 'all of it removed', removedAt: minute(31) }),
        done(String(third), one, 0, { exerciseName: 'running', sessionCompletedAt: null }),
        done(String(first), two, 10, { exerciseName: 'two' }),
      ])
      const [his] = await history.sessions(bob.user.id, [{}])
      await history.sets(bob.user.id, [done(String(his), one, 99, { exerciseName: 'of another' })])

      const { workout: shown } = await ask(QUERY, ada, { id: workout })
      const expected = [
        { exerciseName: 'newer', position: 1, reps: 5 },
        { exerciseName: 'newer, later', position: 2, reps: 5 },
      ]
      expect(shown.exercises.map(({ previousSets }: { previousSets: unknown }) => previousSets)).toEqual([
        expected,
        [{ exerciseName: 'two', position: 2, reps: 5 }], // second in its session, after another exercise
        [],
        expected,
      ])
      const { workout: anonymous } = await ask(QUERY, undefined, { id: workout })
      expect(anonymous.exercises.map(({ previousSets }: { previousSets: unknown }) => previousSets)).toEqual([
        [],
        [],
        [],
        [],
      ])
    })

    it('are of the greater ID where two sessions were completed at one moment', async () => {
      const ada = await athlete()
      const sessions = (
        await history.sessions(
          ada.user.id,
          times(5, () => ({})),
        )
      ).sort()
      await history.sets(
        ada.user.id,
        sessions.map((session, n) => done(session, tree.exercise, 10, { exerciseName: `of ${n}` })),
      )
      const { workout } = await ask(QUERY, ada, { id: tree.workout })
      expect(workout.exercises[0].previousSets).toEqual([{ exerciseName: 'of 4', position: 1, reps: 5 }])
    })

    it('cost three calls for any number of exercises, and none for whoever is anonymous', async () => {
      const ada = await athlete()
      const [session] = await history.sessions(ada.user.id, [{}])
      const exercises = await Promise.all(times(20, () => make.exercise()))
      await history.sets(
        ada.user.id,
        exercises.flatMap((exercise) => times(3, () => done(String(session), exercise, 10))),
      )
      const calls = async (count: number, person?: Person) => {
        const workout = await make.workout(exercises.slice(0, count))
        await make.program([await make.milestone([workout])], { isPublished: true })
        const query = 'query ($id: ID!) { workout(id: $id) { exercises { previousSets { reps } } } }'
        return server.calls(() => server.graphql(query, { id: workout }, person))
      }
      const before = await calls(0, ada)
      const three = ['pageOfEach performedSets', 'find performedSets', 'find performedSets']
      expect(await calls(1, ada)).toEqual([...before, ...three])
      expect(await calls(20, ada)).toEqual([...before, ...three])
      expect((await calls(20)).filter((call) => call.endsWith('performedSets'))).toEqual([])
    })
  })
})
