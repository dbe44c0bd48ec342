import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodeId } from '../src/kernel/nodeId.ts'
import { type Asking, asking } from '../src/testing/asking.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import { coached } from '../src/testing/coached.ts'
import { doSlots } from '../src/testing/doSlots.ts'
import { CreateProgramDocument } from '../src/testing/generated/operations.ts'
import { mutateAs, times } from '../src/testing/mutate.ts'
import { RAISED_LIMITS } from '../src/testing/raisedLimits.ts'
import { type Person, present, startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { event, kg, training } from '../src/testing/training.ts'
import { minute, rawId, trainingHistory } from '../src/testing/trainingHistory.ts'

describe('from one document of training to another', () => {
  let server: TestServer
  let ask: Asking['ask']
  let callsOf: Asking['callsOf']
  let coach: Person
  let make: ReturnType<typeof catalogue>
  let history: ReturnType<typeof trainingHistory>
  let athlete: Asking['athlete']

  beforeAll(async () => {
    server = await startTestServer({ limits: RAISED_LIMITS })
    ;({ ask, callsOf, athlete } = asking(server))
    coach = await server.register({ username: 'coach.one', role: 'COACH' })
    make = catalogue(server, coach)
    history = trainingHistory(server)
  })
  afterAll(() => server.stop())

  /** A session for each count, with so many sets. */
  async function trained(person: Person, ...counts: number[]) {
    const exercise = await make.exercise()
    const sessions = await history.sessions(
      person.user.id,
      counts.map(() => ({})),
    )
    await history.sets(
      person.user.id,
      sessions.flatMap((session, index) => times(counts[index] ?? 0, () => ({ session, exercise: rawId(exercise) }))),
    )
    return { exercise, sessions: sessions.map((id) => encodeId('workoutSession', id)) }
  }

  describe('a set', () => {
    const SETS = (exercise: string) =>
      `{ me { performedSets(exercise: "${exercise}", first: 50) { nodes { workoutSession { id workoutTitle } } } } }`

    it('leads to its session', async () => {
      const ada = await athlete()
      const { exercise, sessions } = await trained(ada, 1, 2)
      const { me } = await ask(SETS(exercise), ada)
      const found = me.performedSets.nodes.map(
        ({ workoutSession }: { workoutSession: { id: string } }) => workoutSession.id,
      )
      expect(found.sort()).toEqual([sessions[0], sessions[1], sessions[1]].sort())
    })

    it('of one session and sets of twenty lead to them by one call', async () => {
      const [one, twenty] = [await athlete(), await athlete()]
      const few = await trained(one, 1)
      const many = await trained(twenty, ...times(20, () => 2))
      const calls = ['find performedSets', 'find workoutSessions', 'pageOfEach performedSets']
      expect(await callsOf(SETS(few.exercise), one)).toEqual(calls)
      expect(await callsOf(SETS(many.exercise), twenty)).toEqual(calls)
    })
  })

  describe('the days of sets', () => {
    /** Far in the east and far in the west, so that the days are others than those of UTC. */
    it.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC'])('are those of the athlete in %s', async (timeZone) => {
      const ada = await athlete({ timeZone })
      const does = training(server, ada)
      const { exercise, workout: workoutId } = await make.publishedTree()
      const session = await does.start({ workoutId })
      const moments = times(9, (index) => new Date(Date.UTC(2026, 2, 3, index * 12 - 1)).toISOString())
      const logged = []
      for (const performedAt of moments) {
        logged.push(present((await does.log(session.id, exercise, { performedAt, reps: 5, load: kg('50') })).set).id)
      }
      const day = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' })
      const daysOf = new Map(logged.map((id, index) => [id, day.format(new Date(present(moments[index])))]))
      const days = ['0001-01-01', ...new Set([...daysOf.values()].sort()), '9999-12-31']
      // Moving afterwards moves no day.
      await server.waymark.payload.update({
        collection: 'productUsers',
        id: ada.user.id,
        data: { timeZone: 'Asia/Tokyo' },
      })
      const query = `query ($e: ID!, $from: LocalDate, $to: LocalDate) {
        me { performedSets(exercise: $e, from: $from, to: $to) { totalCount nodes { id performedOn } } } }`
      for (const from of [null, ...days]) {
        for (const to of [null, ...days]) {
          const { me } = await ask(query, ada, { e: exercise, from, to })
          const expected = [...daysOf].filter(([, on]) => (!from || on >= from) && (!to || on <= to))
          const found = me.performedSets.nodes.map((set: { id: string; performedOn: string }) => [
            set.id,
            set.performedOn,
          ])
          expect([from, to, found]).toEqual([from, to, expected.reverse()])
          expect(me.performedSets.totalCount).toBe(expected.length)
        }
      }
    })
  })

  describe('an enrolment', () => {
    it('leads to its own sessions, and the athlete’s list is narrowed to it', async () => {
      const [ada, bob] = [await athlete(), await athlete()]
      const program = rawId(await make.program())
      const [one = '', other = ''] = await history.enrolments(ada.user.id, [{ program }, { program }])
      const [bobs = ''] = await history.enrolments(bob.user.id, [{ program }])
      const sessions = await history.sessions(ada.user.id, [
        { enrolment: one },
        { enrolment: one, status: 'ABANDONED' },
        { enrolment: other },
        {},
      ])
      await history.sessions(bob.user.id, [{ enrolment: bobs }])
      await coached(server, coach, ada)
      const tagged = sessions.map((id) => ({ id: encodeId('workoutSession', id) }))
      const ids = {
        one: encodeId('enrolment', one),
        other: encodeId('enrolment', other),
        bobs: encodeId('enrolment', bobs),
      }
      const OF = `query ($id: ID!, $status: [WorkoutSessionStatus!]) { enrolment(id: $id) {
        workoutSessions(status: $status) { totalCount nodes { id } } } }`
      for (const person of [ada, coach]) {
        expect(await ask(OF, person, { id: ids.one })).toEqual({
          enrolment: { workoutSessions: { totalCount: 2, nodes: [tagged[1], tagged[0]] } },
        })
      }
      expect(await ask(OF, ada, { id: ids.one, status: ['ABANDONED'] })).toEqual({
        enrolment: { workoutSessions: { totalCount: 1, nodes: [tagged[1]] } },
      })
      expect(await ask(OF, bob, { id: ids.one })).toEqual({ enrolment: null })
      const MINE = 'query ($e: ID) { me { workoutSessions(filter: { enrolment: $e }) { nodes { id } } } }'
      const mine = async (e: string | null) => (await ask(MINE, ada, { e })).me.workoutSessions.nodes
      expect(await mine(ids.other)).toEqual([tagged[2]])
      expect(await mine(ids.bobs)).toEqual([])
      expect(await mine('enrolment_rubbish')).toEqual([])
      expect(await mine(null)).toHaveLength(4)
    })

    it('and twenty of them lead to their sessions by the same calls', async () => {
      const query =
        '{ me { enrolments(first: 50) { nodes { workoutSessions(first: 2) { totalCount nodes { id } } } } } }'
      const calls = async (count: number) => {
        const ada = await athlete()
        const program = rawId(await make.program())
        const enrolments = await history.enrolments(
          ada.user.id,
          times(count, () => ({ program })),
        )
        await history.sessions(
          ada.user.id,
          enrolments.map((enrolment) => ({ enrolment })),
        )
        return callsOf(query, ada)
      }
      const expected = [
        ...['countOfEach workoutSessions', 'find enrolments', 'find workoutSessions'],
        ...['pageOfEach enrolments', 'pageOfEach workoutSessions'],
      ]
      expect(await calls(1)).toEqual(expected)
      expect(await calls(20)).toEqual(expected)
    })
  })

  describe('a program', () => {
    it('leads coaches, and nobody else, to the coach who created it', async () => {
      const other = await server.register({ username: 'coach.two', role: 'COACH' })
      const created = await mutateAs(server, other)(CreateProgramDocument, {
        title: 'By another coach',
        milestoneIds: [await make.milestone([await make.workout([await make.exercise()])])],
      })
      const { id } = present(created.program)
      const query = `query ($id: ID!) { program(id: $id) { createdBy { username } } }`
      expect(await ask(query, coach, { id })).toEqual({ program: { createdBy: { username: 'coach.two' } } })
      await server.waymark.payload.update({ collection: 'programs', id: rawId(id), data: { isPublished: true } })
      for (const person of [await athlete(), undefined]) {
        const { data, errors } = await server.graphql(query, { id }, person)
        expect([data, errors?.[0]?.extensions?.code]).toEqual([
          { program: { createdBy: null } },
          person ? 'FORBIDDEN' : 'UNAUTHENTICATED',
        ])
      }
    })

    it('has none where a coach created it whose account is gone, or nobody whom the API knows', async () => {
      const gone = await server.register({ username: 'coach.gone', role: 'COACH' })
      const { program } = await mutateAs(server, gone)(CreateProgramDocument, { title: 'By one who leaves' })
      await server.waymark.payload.delete({ collection: 'productUsers', id: gone.user.id })
      const byOwner = await server.waymark.payload.create({
        collection: 'programs',
        data: { title: 'By an owner', slug: 'by-an-owner', milestones: [] } as never, // a hook derives the rest
      })
      for (const id of [present(program).id, encodeId('program', byOwner.id)]) {
        expect(await ask('query ($id: ID!) { program(id: $id) { createdBy { id } } }', coach, { id })).toEqual({
          program: { createdBy: null },
        })
      }
    })

    it('and twenty of them lead to their coaches by two calls', async () => {
      for (const _ of times(20, () => 0)) await make.program()
      const calls = (first: number) => callsOf(`{ programs(first: ${first}) { nodes { createdBy { id } } } }`, coach)
      const expected = ['find productUsers', 'find programRevisions', 'find programs']
      expect((await calls(1)).filter((call) => call !== 'find productUsers')).toEqual(expected.slice(1))
      expect(await calls(20)).toEqual(expected)
    })
  })

  describe('a milestone', () => {
    const TREE = `query ($id: ID!) { program(id: $id) { milestones { id viewerProgress {
      milestoneId slotsDone slotsTotal completedAt enrolment { id } } } } }`

    it('leads to the caller’s own progress in it, in each active enrolment that holds it', async () => {
      const ada = await athlete()
      const workout = await make.workout([await make.exercise()])
      const shared = await make.milestone([workout, workout])
      const alone = await make.milestone([workout])
      const program = await make.program([shared, alone], { isPublished: true })
      const second = await make.program([shared], { isPublished: true })
      const does = training(server, ada)
      const [first, other] = [await does.enrol(program), await does.enrol(second)]
      await doSlots(server, ada, first.id, [present(first.milestones[0]?.slots[0]).slotId])
      const { program: tree } = await ask(TREE, ada, { id: program })
      const progress = (milestoneId: string, slotsDone: number, slotsTotal: number, enrolment: string) => ({
        ...{ milestoneId, slotsDone, slotsTotal, completedAt: null, enrolment: { id: enrolment } },
      })
      expect(tree.milestones).toEqual([
        { id: shared, viewerProgress: [progress(shared, 0, 2, other.id), progress(shared, 1, 2, first.id)] },
        { id: alone, viewerProgress: [progress(alone, 0, 1, first.id)] },
      ])
      for (const person of [coach, await athlete(), undefined]) {
        const { program: seen } = await ask(TREE, person, { id: program })
        expect(seen.milestones.map(({ viewerProgress }: { viewerProgress: unknown[] }) => viewerProgress)).toEqual([
          [],
          [],
        ])
      }
    })

    it('leads there by as many calls as twenty milestones', async () => {
      const calls = async (count: number) => {
        const ada = await athlete()
        const program = await make.program(await make.milestones(count), { isPublished: true })
        await training(server, ada).enrol(program)
        return callsOf(TREE, ada, { id: program })
      }
      const few = await calls(1)
      expect(few).toEqual([
        // Once for what the athlete may see of the catalogue.
        ...[
          'find enrolments',
          'find enrolments',
          'find milestoneCompletions',
          'find milestones',
          'find programRevisions',
        ],
        ...['find programs', 'find workoutSessions'],
      ])
      expect(await calls(20)).toEqual(few)
    })
  })

  describe('a synced event', () => {
    const SYNC = `mutation ($input: SyncWorkoutEventsInput!) { syncWorkoutEvents(input: $input) { results {
      outcome newPersonalRecords { id kind } milestonesCompleted { id } } } }`

    it('says what the mutation of the same change says: records and milestones', async () => {
      const ada = await athlete()
      const exercise = await make.exercise()
      const milestone = await make.milestone([await make.workout([exercise])])
      const program = await make.program([milestone], { isPublished: true })
      const { id: enrolmentId, milestones } = await training(server, ada).enrol(program)
      const [sessionClientId, light, heavy] = [randomUUID(), randomUUID(), randomUUID()]
      const lifted = (setClientId: string, loadValue: string) => ({
        setLogged: { sessionClientId, setClientId, exerciseId: exercise, reps: '5', loadValue, loadUnit: 'KG' },
      })
      const events = [
        event(minute(0), { workoutStarted: { sessionClientId, enrolmentId, slotId: milestones[0]?.slots[0]?.slotId } }),
        event(minute(1), lifted(light, '50')),
        event(minute(2), lifted(heavy, '60')),
        event(minute(3), { workoutCompleted: { sessionClientId } }),
        event(minute(4), { setUpdated: { setClientId: randomUUID(), reps: '4' } }),
        event(minute(5), { setLogged: { sessionClientId } }),
      ]
      const results = async () => (await ask(SYNC, ada, { input: { events } })).syncWorkoutEvents.results
      const first = await results()
      const { me } = await ask('{ me { personalRecords { nodes { id kind set { clientId } } } } }', ada)
      const of = (...sets: string[]) =>
        me.personalRecords.nodes
          .filter(({ set }: { set: { clientId: string } }) => sets.includes(set.clientId))
          .map(({ id, kind }: { id: string; kind: string }) => ({ id, kind }))
          .sort((one: { kind: string }, other: { kind: string }) => (one.kind < other.kind ? -1 : 1))
      expect(of(heavy)).toHaveLength(2)
      // The first of two equal sets holds the record.
      expect(of(light).map(({ kind }: { kind: string }) => kind)).toEqual(['MOST_REPS'])
      const inKinds = (records: { kind: string }[]) =>
        records.toSorted((one, other) => (one.kind < other.kind ? -1 : 1))
      const said = (all: typeof first) =>
        all.map(({ newPersonalRecords, milestonesCompleted }: (typeof first)[number]) => [
          inKinds(newPersonalRecords),
          milestonesCompleted,
        ])
      const expected = [
        [[], []],
        [of(light), []],
        [of(heavy), []],
        [of(light, heavy), [{ id: milestone }]],
        [[], []],
        [[], []],
      ]
      expect(said(first)).toEqual(expected)
      expect(first.map(({ outcome }: { outcome: string }) => outcome).slice(3)).toEqual([
        'APPLIED',
        'WAITING',
        'REJECTED',
      ])
      // The same events again change nothing, and say the same.
      expect(said(await results())).toEqual(expected)
    })

    it('reads them by as many calls as fifty events', async () => {
      const calls = async (count: number) => {
        const ada = await athlete()
        const exerciseId = await make.exercise()
        const workoutId = await make.workout([exerciseId])
        const events = times(count, (index) => {
          const [sessionClientId, setClientId] = [randomUUID(), randomUUID()]
          return [
            event(minute(index), { workoutStarted: { sessionClientId, workoutId } }),
            event(minute(index), {
              setLogged: {
                ...{ sessionClientId, setClientId, exerciseId, reps: '5' },
                loadValue: `${index + 50}`,
                loadUnit: 'KG',
              },
            }),
            event(minute(index + 1), { workoutCompleted: { sessionClientId } }),
          ]
        }).flat()
        return (await server.calls(() => ask(SYNC, ada, { input: { events } }))).sort()
      }
      expect(await calls(50)).toEqual(await calls(1))
    })
  })
})

describe('updatedAt', () => {
  let server: TestServer
  let coach: Person
  beforeAll(async () => {
    server = await startTestServer()
    coach = await server.register({ username: 'coach.one', role: 'COACH' })
  })
  afterAll(() => server.stop())

  it('moves with each change, and a mutation says the same as a read', async () => {
    const ada = await server.register({ username: 'athlete.one' })
    const { program, exercise } = await catalogue(server, coach).publishedTree()
    const run = async (mutation: string, input: string) => {
      const fields = mutation.includes('Program') ? 'enrolment { id updatedAt }' : 'workoutSession { id updatedAt }'
      const set = /^(log|update)Set$/.test(mutation) ? 'set { id updatedAt }' : ''
      const text = `mutation { it: ${mutation}(input: { ${input} }) { ${fields} ${set} userErrors { message } } }`
      const { data, errors } = await server.graphql(text, {}, ada)
      expect([errors, data?.it?.userErrors]).toEqual([undefined, []])
      // Moments are kept in milliseconds.
      await new Promise((resolve) => setTimeout(resolve, 2))
      for (const told of [data.it.enrolment, data.it.workoutSession, data.it.set]) {
        if (!told) continue
        const { data: read } = await server.graphql(
          `query ($id: ID!) { node(id: $id) { ... on Enrolment { id updatedAt } ... on WorkoutSession { id updatedAt }
            ... on PerformedSet { id updatedAt } } }`,
          { id: told.id },
          ada,
        )
        expect([mutation, read.node]).toEqual([mutation, told])
        expect(told.updatedAt > (last.get(told.id) ?? '')).toBe(true)
        last.set(told.id, told.updatedAt)
      }
      return data.it
    }
    const last = new Map<string, string>()
    const { enrolment } = await run('enrolInProgram', `programId: "${program}"`)
    const { data } = await server.graphql(
      'query ($id: ID!) { enrolment(id: $id) { nextWorkout { slotId } } }',
      { id: enrolment.id },
      ada,
    )
    const { workoutSession } = await run(
      'startWorkout',
      `clientId: "${randomUUID()}" enrolmentId: "${enrolment.id}" slotId: "${data.enrolment.nextWorkout.slotId}"`,
    )
    const of = `workoutSessionId: "${workoutSession.id}"`
    const { set } = await run(
      'logSet',
      `${of} exerciseId: "${exercise}" clientId: "${randomUUID()}" reps: 5 load: { value: "50", unit: KG }`,
    )
    await run('updateSet', `setId: "${set.id}" reps: 6`)
    await run('removeSet', `setId: "${set.id}"`)
    await run('completeWorkout', `${of} rating: 4`)
    const other = await catalogue(server, coach).publishedTree()
    const { enrolment: second } = await run('enrolInProgram', `programId: "${other.program}"`)
    await run('leaveProgram', `enrolmentId: "${second.id}"`)
    const { workoutSession: free } = await run(
      'startWorkout',
      `clientId: "${randomUUID()}" workoutId: "${other.workout}"`,
    )
    await run('abandonWorkout', `workoutSessionId: "${free.id}"`)
    expect(last.size).toBe(5)
  })
})
