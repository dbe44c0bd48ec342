import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { daysAfter, mondayOf, weekOf } from '../src/kernel/localDay.ts'
import { type Asking, asking } from '../src/testing/asking.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import { coached } from '../src/testing/coached.ts'
import { times } from '../src/testing/mutate.ts'
import { RAISED_LIMITS } from '../src/testing/raisedLimits.ts'
import { type Person, present, startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { kg, training } from '../src/testing/training.ts'
import { minute, rawId, trainingHistory } from '../src/testing/trainingHistory.ts'

describe('what a user lifts', () => {
  let server: TestServer
  let ask: Asking['ask']
  let callsOf: Asking['callsOf']
  let coach: Person
  let make: ReturnType<typeof catalogue>
  let history: ReturnType<typeof trainingHistory>
  let exercises: string[]
  let athlete: Asking['athlete']

  beforeAll(async () => {
    server = await startTestServer({ limits: RAISED_LIMITS })
    ;({ ask, callsOf, athlete } = asking(server))
    coach = await server.register({ username: 'coach.one', role: 'COACH' })
    make = catalogue(server, coach)
    history = trainingHistory(server)
    exercises = await Promise.all(times(9, () => make.exercise()))
  })
  afterAll(() => server.stop())

  describe('the exercises that were done', () => {
    const LOGGED = `query ($first: Int, $after: String) { me { exercisesLogged(first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor }
      nodes { lastPerformedAt exercise { id } lastSet { id performedAt exercise { id } } } } } }`

    it('come last done first, once each, page by page, without removed sets', async () => {
      const done = fc.record({
        exercise: fc.nat(8),
        at: fc.nat(6),
        removedAt: fc.constantFrom(null, null, minute(99)),
      })
      await fc.assert(
        fc.asyncProperty(
          fc.array(done, { minLength: 1, maxLength: 30 }),
          fc.integer({ min: 1, max: 5 }),
          async (sets, first) => {
            const ada = await athlete()
            const [session = ''] = await history.sessions(ada.user.id, [{}])
            const rows = sets.map(({ exercise, at, removedAt }) => ({
              ...{ session, removedAt, exercise: rawId(present(exercises[exercise])), performedAt: minute(at) },
              clientId: randomUUID(),
            }))
            const ids = await history.sets(ada.user.id, rows)
            const last = new Map<string, { at: string; place: string; id: string }>()
            for (const [index, { exercise, removedAt, performedAt, clientId }] of rows.entries()) {
              const place = `${performedAt} ${clientId}`
              if (removedAt === null && place > (last.get(exercise)?.place ?? '')) {
                last.set(exercise, { at: performedAt, place, id: String(ids[index]) })
              }
            }
            const expected = [...last].sort(([, one], [, other]) => (one.place > other.place ? -1 : 1))
            const seen: unknown[] = []
            for (let after: string | null = null, more = true; more; ) {
              const { me } = await ask(LOGGED, ada, { first, after })
              const { nodes, pageInfo, totalCount } = me.exercisesLogged
              expect(totalCount).toBe(expected.length)
              expect(nodes.length).toBeLessThanOrEqual(first)
              seen.push(...nodes)
              more = pageInfo.hasNextPage
              after = pageInfo.endCursor
            }
            expect(seen).toEqual(
              expected.map(([exercise, { at, id }]) => ({
                lastPerformedAt: at,
                exercise: { id: `exercise_${exercise}` },
                lastSet: { id: `performedSet_${id}`, performedAt: at, exercise: { id: `exercise_${exercise}` } },
              })),
            )
          },
        ),
        { numRuns: 6 },
      )
    })

    it('are for the athlete and for their coach', async () => {
      const [ada, bob] = [await athlete(), await athlete()]
      const [session = ''] = await history.sessions(ada.user.id, [{}])
      await history.sets(ada.user.id, [{ session, exercise: rawId(present(exercises[0])) }])
      await coached(server, coach, ada, bob)
      const counts = async (person: Person) => {
        const { nodes } = await ask(
          `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ProductUser { exercisesLogged { totalCount nodes { exercise { id } } } } } }`,
          person,
          { ids: [`user_${ada.user.id}`, `user_${bob.user.id}`] },
        )
        return nodes.map(
          (user: { exercisesLogged: { totalCount: number } } | null) => user?.exercisesLogged.totalCount ?? null,
        )
      }
      expect(await counts(coach)).toEqual([1, 0])
      expect(await counts(ada)).toEqual([1, null])
      expect(await counts(bob)).toEqual([null, 0])
    })

    it('of one athlete and of twenty, with short and with long histories, take the same calls', async () => {
      const query = (first: number) => `{ productUsers(first: ${first}) { nodes { exercisesLogged(first: 3) {
        totalCount nodes { exercise { name } lastSet { reps } } } } } }`
      const athletes = await Promise.all(times(20, () => athlete()))
      for (const [index, { user }] of athletes.entries()) {
        const [session = ''] = await history.sessions(user.id, [{}])
        await history.sets(
          user.id,
          times(index === 0 ? 300 : 3, (n) => ({ session, exercise: rawId(present(exercises[n % 9])) })),
        )
      }
      await coached(server, coach, ...athletes)
      const expected = [
        ...['find coachings', 'find exercises', 'find performedSets', 'find productUsers'],
        'lastSets performedSets',
      ]
      expect(await callsOf(query(1), coach)).toEqual(expected)
      expect(await callsOf(query(20), coach)).toEqual(expected)
    })
  })

  describe('the estimates', () => {
    const ESTIMATES = `query ($e: ID!, $by: TrainingPeriod, $last: Int) { me {
      estimatedOneRepMaxes(exercise: $e, by: $by, last: $last) { startsOn estimate { value unit } set { id reps } } } }`

    it.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Berlin'])(
      'in %s are those of the best sets of each day and each week that counts',
      async (timeZone) => {
        const ada = await athlete({ timeZone })
        const does = training(server, ada)
        const { exercise, workout: workoutId } = await make.publishedTree()
        const session = await does.start({ workoutId })
        const day = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' })
        const now = Date.now()
        const logged: { on: string; reps: number; value: number; id: string }[] = []
        for (const [hoursAgo, reps, value, type] of [
          [1, 5, 90, 'NORMAL'],
          [1, 5, 100, 'WARMUP'],
          [1, 20, 95, 'NORMAL'],
          [11, 5, 80, 'NORMAL'],
          [30, 1, 120, 'NORMAL'],
          [31, 3, 100, 'NORMAL'],
          [100, 12, 60, 'FAILURE'],
          [400, 2, 200, 'NORMAL'],
          [3000, 5, 70, 'NORMAL'],
        ] as const) {
          const performedAt = new Date(now - hoursAgo * 3_600_000).toISOString()
          const { set } = await does.log(session.id, exercise, {
            performedAt,
            reps,
            load: kg(`${value}`),
            type: type as never,
          })
          if (type === 'WARMUP' || reps > 12) continue
          logged.push({ on: day.format(new Date(performedAt)), reps, value, id: present(set).id })
        }
        const today = day.format(new Date(now))
        const worth = ({ reps, value }: (typeof logged)[number]) => (reps === 1 ? value : (value * (30 + reps)) / 30)
        const expectedOf = (by: 'DAY' | 'WEEK', last: number) => {
          const from = by === 'DAY' ? daysAfter(today, 1 - last) : mondayOf(weekOf(today) - last + 1)
          const best = new Map<string, (typeof logged)[number]>()
          for (const set of logged.filter(({ on }) => on >= from)) {
            const period = by === 'DAY' ? set.on : mondayOf(weekOf(set.on))
            const known = best.get(period)
            if (!known || worth(set) > worth(known)) best.set(period, set)
          }
          return [...best]
            .sort(([one], [other]) => (one < other ? -1 : 1))
            .map(([startsOn, set]) => [startsOn, set.id, Number(worth(set).toFixed(3))])
        }
        const asked = async (by: 'DAY' | 'WEEK' | null, last: number | null) => {
          const { me } = await ask(ESTIMATES, ada, { e: exercise, by, last })
          return me.estimatedOneRepMaxes.map(
            (each: { startsOn: string; set: { id: string }; estimate: { value: string } }) => [
              ...[each.startsOn, each.set.id, Number(each.estimate.value)],
            ],
          )
        }
        for (const last of [1, 2, 5, 60, 366]) {
          expect(['DAY', last, await asked('DAY', last)]).toEqual(['DAY', last, expectedOf('DAY', last)])
          expect(['WEEK', last, await asked('WEEK', last)]).toEqual(['WEEK', last, expectedOf('WEEK', last)])
        }
        expect(await asked(null, null)).toEqual(expectedOf('WEEK', 12))
      },
    )

    it('refuse a number of periods that is none, and find nothing for an unknown exercise', async () => {
      const ada = await athlete()
      for (const last of [0, 367]) {
        const { errors } = await server.graphql(ESTIMATES, { e: exercises[0], last }, ada)
        expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'BAD_USER_INPUT', argument: 'last' }])
      }
      expect(await ask(ESTIMATES, ada, { e: 'exercise_rubbish' })).toEqual({ me: { estimatedOneRepMaxes: [] } })
    })

    it('are nothing to who may not see the training', async () => {
      const shy = await server.register({ username: 'coach.trains', role: 'COACH' })
      const [session = ''] = await history.sessions(shy.user.id, [{}])
      const performedAt = new Date().toISOString()
      await history.sets(shy.user.id, [{ session, exercise: rawId(present(exercises[0])), performedAt }])
      const query = `query ($id: ID!) { program(id: $id) { revisions { nodes { createdBy {
        estimatedOneRepMaxes(exercise: "${exercises[0]}") { startsOn } exercisesLogged { totalCount } } } } } }`
      const id = await catalogue(server, shy).program()
      const of = async (person: Person) => (await ask(query, person, { id })).program.revisions.nodes[0].createdBy
      expect(await of(coach)).toEqual({ estimatedOneRepMaxes: [], exercisesLogged: { totalCount: 0 } })
      const own = await of(shy)
      expect([own.estimatedOneRepMaxes.length, own.exercisesLogged.totalCount]).toEqual([1, 1])
    })

    it('of three exercises of twenty athletes take the calls of one', async () => {
      const query = (first: number) =>
        `{ productUsers(first: ${first}) { nodes { ${exercises
          .slice(0, 3)
          .map((each, index) => `e${index}: estimatedOneRepMaxes(exercise: "${each}", last: 2) { startsOn }`)
          .join(' ')} } } }`
      const expected = ['find coachings', 'find performedSets', 'find productUsers']
      expect(await callsOf(query(1), coach)).toEqual(expected)
      expect(await callsOf(query(20), coach)).toEqual(expected)
    })
  })
})

describe('the list of athletes', () => {
  let server: TestServer
  let coach: Person

  beforeAll(async () => {
    server = await startTestServer()
    coach = await server.register({ username: 'coach.one', role: 'COACH' })
    const days = { 'b.never': null, 'a.long-ago': '2026-01-05', 'd.lately': '2026-03-05', 'c.coach': '2026-02-05' }
    for (const [username, day] of Object.entries(days)) {
      const person = await server.register({ username, role: username === 'c.coach' ? 'COACH' : 'ATHLETE' })
      const lastWorkoutAt = day && `${day}T12:00:00.000Z`
      await server.waymark.payload.db.updateOne({
        ...{ collection: 'productUsers', id: person.user.id },
        data: { ...(lastWorkoutAt && { lastWorkoutAt }) },
      })
      await coached(server, coach, person)
    }
  })
  afterAll(() => server.stop())

  const names = async (args: string) => {
    const { data, errors } = await server.graphql(
      `{ productUsers(${args}) { totalCount nodes { username } pageInfo { endCursor } } }`,
      {},
      coach,
    )
    expect(errors).toBeUndefined()
    const { nodes, totalCount, pageInfo } = data.productUsers
    return { names: nodes.map(({ username }: { username: string }) => username), totalCount, after: pageInfo.endCursor }
  }

  it.each([
    ['orderBy: USERNAME_ASC', ['a.long-ago', 'b.never', 'c.coach', 'd.lately']],
    ['orderBy: USERNAME_DESC', ['d.lately', 'c.coach', 'b.never', 'a.long-ago']],
    ['orderBy: null', ['c.coach', 'd.lately', 'a.long-ago', 'b.never']],
  ])('comes in the order of %s, also page by page', async (orderBy, expected) => {
    expect((await names(`${orderBy}`)).names).toEqual(expected)
    const seen: string[] = []
    for (let after = ''; seen.length < 4; ) {
      const page = await names(`first: 1 ${orderBy} ${after && `after: "${after}"`}`)
      seen.push(...page.names)
      after = page.after
    }
    expect(seen).toEqual(expected)
  })

  it('takes no cursor of another order', async () => {
    const { after } = await names('first: 1 orderBy: USERNAME_ASC')
    const { errors } = await server.graphql(`{ productUsers(after: "${after}") { totalCount } }`, {}, coach)
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument: 'after' })
  })

  it.each([
    ['role: COACH', ['c.coach']],
    ['lastWorkoutAfter: "2026-02-05T12:00:00Z"', ['c.coach', 'd.lately']],
    ['noWorkoutSince: "2026-02-05T12:00:00Z"', ['a.long-ago', 'b.never']],
    ['noWorkoutSince: "2026-02-06T00:00:00Z", role: ATHLETE', ['a.long-ago', 'b.never']],
    ['noWorkoutSince: "2026-02-06T00:00:00Z", lastWorkoutAfter: "2026-01-06T00:00:00Z"', ['c.coach']],
    ['role: null', ['a.long-ago', 'b.never', 'c.coach', 'd.lately']],
  ])('is narrowed by %s', async (filter, expected) => {
    const found = await names(`filter: { ${filter} } orderBy: USERNAME_ASC`)
    expect([found.names, found.totalCount]).toEqual([expected, expected.length])
  })

  it('is narrowed by a filter and by words together', async () => {
    expect((await names('search: "long" filter: { role: ATHLETE }')).names).toEqual(['a.long-ago'])
    expect((await names('search: "long" filter: { role: COACH }')).names).toEqual([])
  })
})
