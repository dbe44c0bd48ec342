import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { catalogue } from '../src/testing/catalogue.ts'
import {
  LogSetDocument,
  RemoveSetDocument,
  UpdateSetDocument,
  type WorkoutEventInput,
} from '../src/testing/generated/operations.ts'
import { times } from '../src/testing/mutate.ts'
import { mutations } from '../src/testing/mutations.ts'
import { isMongo, type Person, present, startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { event, kg, training } from '../src/testing/training.ts'

let server: TestServer
let tree: Awaited<ReturnType<ReturnType<typeof catalogue>['publishedTree']>>
let athletes = 0
let person: Person
let athlete: ReturnType<typeof training>

async function newAthlete() {
  athletes += 1
  person = await server.register({ username: `athlete.${athletes}` })
  athlete = training(server, person)
}

beforeAll(async () => {
  server = await startTestServer()
  const coach = await server.register({ username: 'coach.one', role: 'COACH' })
  tree = await catalogue(server, coach).publishedTree()
})
beforeEach(newAthlete)
afterAll(() => server.stop())

const AT = '2025-11-17T06:00:00.000Z'
const later = (minutes: number) => new Date(Date.parse(AT) + minutes * 60_000).toISOString()
const load = { reps: '5', loadValue: '100', loadUnit: 'KG' }
const outcomes = (results: { outcome: string }[]) => results.map(({ outcome }) => outcome)

function startedWith(sessionClientId: string) {
  const log = (values: object, occurredAt = AT, setClientId: string = randomUUID()) =>
    event(occurredAt, { setLogged: { sessionClientId, setClientId, exerciseId: tree.exercise, ...load, ...values } })
  return { start: event(AT, { workoutStarted: { sessionClientId, workoutId: tree.workout } }), log }
}

const aSession = () => startedWith(randomUUID())

/** What a set is called in its notes, in each of the places that order sets. */
async function orders() {
  const { data } = await server.graphql(
    `query ($exercise: ID!, $workout: ID!) {
      me {
        workoutSessions { nodes { id sets { notes position sequence } } }
        performedSets(exercise: $exercise, first: 100) { nodes { notes position } }
      }
      workout(id: $workout) { exercises { previousSets { notes } } }
    }`,
    { exercise: tree.exercise, workout: tree.workout },
    person,
  )
  const notes = (sets: { notes: string }[]) => sets.map((set) => set.notes)
  const [session] = data.me.workoutSessions.nodes
  expect(session.sets.map((set: { position: number }) => set.position)).toEqual(
    times(session.sets.length, (index) => index + 1),
  )
  return {
    session: session.id as string,
    sets: notes(session.sets),
    newestFirst: notes(data.me.performedSets.nodes),
    previous: notes(data.workout.exercises[0].previousSets),
  }
}

const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']

describe('sets that share a moment', () => {
  it('stand as they came in one call, in every list, also when they waited, and do not move when they come again', async () => {
    const { start, log } = aSession()
    const logs = LETTERS.map((notes) => log({ notes }))
    expect(outcomes(await athlete.sync(logs))).toEqual(logs.map(() => 'WAITING'))
    await athlete.sync([start])
    await athlete.complete((await orders()).session)
    const expected = { sets: LETTERS, newestFirst: LETTERS.toReversed(), previous: LETTERS }
    expect(await orders()).toMatchObject(expected)
    const again = await athlete.sync([...logs.toReversed(), start])
    expect(new Set(outcomes(again))).toEqual(new Set(['DUPLICATE']))
    expect(await orders()).toMatchObject(expected)
  })

  it('stand as they came in one call after the other, and when they are logged online', async () => {
    const sessionClientId = randomUUID()
    const { log } = startedWith(sessionClientId)
    const { id } = await athlete.start({ workoutId: tree.workout }, sessionClientId)
    await athlete.sync(['a', 'b', 'c'].map((notes) => log({ notes })))
    for (const notes of ['d', 'e', 'f']) {
      await athlete.log(id, tree.exercise, { reps: 5, load: kg('100'), performedAt: AT, notes })
    }
    await athlete.sync(['g', 'h'].map((notes) => log({ notes })))
    expect((await orders()).sets).toEqual(LETTERS)
  })

  it('stand by the sequence that the device gives, whatever the order of the calls, and are paged by it', async () => {
    const logs = (log: ReturnType<typeof aSession>['log']) =>
      LETTERS.map((notes, sequence) => log({ notes, sequence: String(sequence * 7) }))
    const calls = fc
      .shuffledSubarray(LETTERS, { minLength: LETTERS.length })
      .chain((order) => fc.tuple(fc.constant(order), fc.nat({ max: LETTERS.length }), fc.subarray(LETTERS)))
    const orderOf = (each: WorkoutEventInput) => LETTERS.indexOf(String(each.setLogged?.notes))
    await fc.assert(
      fc.asyncProperty(calls, async ([order, cut, twice]) => {
        await newAthlete()
        const { start, log } = aSession()
        const told = logs(log)
        const events = [...order, ...twice].map((letter) =>
          present(told.find((each) => orderOf(each) === LETTERS.indexOf(letter))),
        )
        for (const call of [events.slice(0, cut), [start], events.slice(cut)]) await athlete.sync(call)
        expect(await orders()).toMatchObject({ sets: LETTERS, newestFirst: LETTERS.toReversed() })
      }),
      { numRuns: isMongo ? 5 : 15 },
    )
    const page = async (cursor: string | null) =>
      (
        await server.graphql(
          `query ($exercise: ID!, $after: String) { me { performedSets(exercise: $exercise, first: 3, after: $after) {
            nodes { notes } pageInfo { endCursor hasNextPage } } } }`,
          { exercise: tree.exercise, after: cursor },
          person,
        )
      ).data.me.performedSets
    const paged: string[] = []
    for (let cursor: string | null = null, isMore = true; isMore; ) {
      const { nodes, pageInfo } = await page(cursor)
      paged.push(...nodes.map((node: { notes: string }) => node.notes))
      ;[cursor, isMore] = [pageInfo.endCursor, pageInfo.hasNextPage]
    }
    expect(paged).toEqual(LETTERS.toReversed())
  })

  it('prove a record by the one that was done first: its sequence says so, whatever comes first', async () => {
    const { start, log } = aSession()
    const [second, first] = [log({ notes: 'second', sequence: '2' }), log({ notes: 'first', sequence: '1' })]
    for (const each of [start, second, first]) await athlete.sync([each])
    const { data } = await server.graphql('{ me { personalRecords { nodes { set { notes } } } } }', {}, person)
    expect(data.me.personalRecords.nodes).toEqual(times(3, () => ({ set: { notes: 'first' } })))
  })

  it.each(['-1', '1000000000', 'x', '1.5'])('refuse the sequence %s', async (sequence) => {
    const { start, log } = aSession()
    const [, result] = await athlete.sync([start, log({ sequence })])
    expect(result?.userErrors).toMatchObject([
      { code: 'INVALID', field: ['input', 'events', '1', 'setLogged', 'sequence'] },
    ])
  })
})

describe('a set that is logged again', () => {
  const setClientId = () => randomUUID() as string
  async function shown() {
    const { data } = await server.graphql(
      '{ me { workoutSessions { nodes { volume sets { clientId reps load { value } notes performedAt } } } } }',
      {},
      person,
    )
    return data.me.workoutSessions.nodes[0]
  }

  it('with the same values is a duplicate, and undoes no edit', async () => {
    const [{ start, log }, id] = [aSession(), setClientId()]
    await athlete.sync([start, log({}, later(1), id), event(later(2), { setUpdated: { setClientId: id, reps: '6' } })])
    expect(outcomes(await athlete.sync([log({}, later(1), id), log({}, later(9), id)]))).toEqual([
      ...['DUPLICATE', 'DUPLICATE'],
    ])
    expect((await shown()).sets).toMatchObject([{ reps: 6, performedAt: later(1) }])
  })

  it('later with other values is edited by it: only the values that it changes', async () => {
    const [{ start, log }, id] = [aSession(), setClientId()]
    const edited = event(later(2), { setUpdated: { setClientId: id, loadValue: '90', loadUnit: 'KG' } })
    await athlete.sync([start, log({}, later(1), id), edited])
    const [result] = await athlete.sync([log({ reps: '8' }, later(3), id)])
    expect(result?.outcome).toBe('APPLIED')
    const sets = [{ reps: 8, load: { value: '90' }, performedAt: later(1) }]
    expect(await shown()).toMatchObject({ volume: '720', sets })
  })

  it('with values that later events overrule is rejected with the reason, whichever came first', async () => {
    const [{ start, log }, id] = [aSession(), setClientId()]
    const [first, other, edited] = [
      log({}, later(1), id),
      log({ reps: '8' }, later(2), id),
      event(later(3), { setUpdated: { setClientId: id, reps: '9' } }),
    ]
    await athlete.sync([start, first, edited])
    const [result] = await athlete.sync([other])
    expect(result).toMatchObject({ outcome: 'REJECTED', set: null })
    expect(result?.userErrors).toMatchObject([
      { code: 'INVALID', field: ['input', 'events', '0', 'setLogged', 'setClientId'] },
    ])
    expect((await shown()).sets).toMatchObject([{ reps: 9 }])
  })

  it('at the same moment with other values is either what it says or rejected, never silently neither', async () => {
    const { start, log } = aSession()
    const sets = times(12, setClientId)
    await athlete.sync([start, ...sets.map((id) => log({}, AT, id))])
    const results = await athlete.sync(sets.map((id) => log({ reps: '8' }, AT, id)))
    const { sets: stored } = await shown()
    for (const [index, { outcome, userErrors }] of results.entries()) {
      const set = stored.find(({ clientId }: { clientId: string }) => clientId === sets[index])
      if (outcome === 'APPLIED') expect(set.reps).toBe(8)
      else expect([outcome, userErrors.length]).toEqual(['REJECTED', 1])
    }
  })

  it('online with other values is edited; with the same ones it is as it is now', async () => {
    const { id } = await athlete.start({ workoutId: tree.workout })
    const clientId = randomUUID()
    const first = { reps: 5, load: kg('100'), clientId, performedAt: AT }
    const logged = present((await athlete.log(id, tree.exercise, first)).set)
    const edited = await athlete.log(id, tree.exercise, { ...first, reps: 3 })
    expect(edited).toMatchObject({ set: { id: logged.id, reps: 3 }, workoutSession: { volume: '300' }, userErrors: [] })
    // A request that is repeated late undoes nothing.
    for (const repeated of [first, { ...first, reps: 3 }, { ...first, performedAt: undefined }]) {
      expect((await athlete.log(id, tree.exercise, repeated)).set).toMatchObject({ reps: 3, performedAt: AT })
    }
    const { refusal } = mutations(server, person)
    const moved = { workoutSessionId: id, exerciseId: tree.exercise, ...first, performedAt: later(5) }
    expect(await refusal(LogSetDocument, moved)).toEqual(['INVALID input.performedAt'])
    await athlete.mutate(RemoveSetDocument, { setId: logged.id })
    expect(await athlete.log(id, tree.exercise, { ...first, reps: 4 })).toMatchObject({ set: null, userErrors: [] })
  })
})

describe('what a log leaves out', () => {
  const said = { notes: 'typed', rpe: '8' }
  const shown = async () => {
    const { data } = await server.graphql(
      '{ me { workoutSessions { nodes { sets { reps notes rpe performedAt } } } } }',
      {},
      person,
    )
    return data.me.workoutSessions.nodes[0].sets
  }

  it.each([
    ['then', [12, {}], [13, { reps: '6' }], 6],
    ['before, which comes late', [13, { reps: '6' }], [12, {}], 6],
    ['then, with the same values', [12, {}], [13, { ...said, notes: undefined }], 5],
  ] as const)('stays as another log says it: one that is made %s', async (_, first, second, reps) => {
    const { start, log } = aSession()
    const clientId = randomUUID()
    const asked = [first, second].map(([minute, values]) => {
      const isWhole = Object.keys(values).length === 0
      return log({ ...(isWhole && said), ...values }, later(minute), clientId)
    })
    await athlete.sync([start])
    for (const each of asked) expect((await athlete.sync([each]))[0]?.outcome).not.toBe('REJECTED')
    expect(await shown()).toEqual([{ reps, ...said, performedAt: later(12) }])
  })

  it('online stays too, and an edit with null clears it', async () => {
    const { id } = await athlete.start({ workoutId: tree.workout })
    const first = { reps: 5, load: kg('100'), clientId: randomUUID(), performedAt: AT }
    const { set } = await athlete.log(id, tree.exercise, { ...first, ...said })
    await athlete.log(id, tree.exercise, { ...first, reps: 6 })
    expect(await shown()).toEqual([{ reps: 6, ...said, performedAt: AT }])
    await athlete.mutate(UpdateSetDocument, { setId: present(set).id, notes: null })
    expect(await shown()).toEqual([{ reps: 6, rpe: '8', notes: null, performedAt: AT }])
  })
})

describe('a workout that ends again', () => {
  it('with notes or a rating that do not count is rejected with the reason; without them it is a duplicate', async () => {
    const sessionClientId = randomUUID()
    const { start } = startedWith(sessionClientId)
    const end = (at: number, more: object) => event(later(at), { workoutCompleted: { sessionClientId, ...more } })
    await athlete.sync([start, end(30, { notes: 'fine', rating: '4' })])
    const results = await athlete.sync([
      ...[end(31, { notes: 'fine', rating: '4' }), end(32, {}), end(33, { notes: 'bad' }), end(34, { rating: '1' })],
      event(later(35), { workoutAbandoned: { sessionClientId, notes: 'broken off' } }),
    ])
    expect(outcomes(results)).toEqual(['DUPLICATE', 'DUPLICATE', 'REJECTED', 'REJECTED', 'REJECTED'])
    expect(results[2]?.userErrors[0]?.field?.join('.')).toBe('input.events.2.workoutCompleted.sessionClientId')
  })
})
