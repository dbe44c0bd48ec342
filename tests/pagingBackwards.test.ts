import fc from 'fast-check'
import { isObjectType } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodeId } from '../src/kernel/nodeId.ts'
import { createSchema } from '../src/schema.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import { UpdateProgramDocument } from '../src/testing/generated/operations.ts'
import { mutateAs, times } from '../src/testing/mutate.ts'
import { RAISED_LIMITS } from '../src/testing/raisedLimits.ts'
import { AUTHENTICATION, type Person, startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { minute, rawId, trainingHistory } from '../src/testing/trainingHistory.ts'

const schema = await createSchema()
/** Every list that can be paged from its end. */
const lists = Object.values(schema.getTypeMap()).flatMap((type) =>
  isObjectType(type)
    ? Object.values(type.getFields()).flatMap((field) =>
        field.args.some(({ name }) => name === 'before') ? [`${type.name}.${field.name}`] : [],
      )
    : [],
)

/** How a test reaches a list: the document around the field, and the arguments that the field needs. */
interface Reached {
  around: (page: string) => string
  needs?: string
  who: 'athlete' | 'coach'
}

interface Page {
  nodes: { id: string }[]
  edges: { cursor: string }[]
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null }
  totalCount: number
}

const LENGTH = 7

describe('a list that is paged from its end', () => {
  let server: TestServer
  let coach: Person
  let athlete: Person
  let reached: Record<string, Reached>

  beforeAll(async () => {
    server = await startTestServer({ limits: RAISED_LIMITS })
    coach = await server.register({ username: 'coach.one', role: 'COACH' })
    athlete = await server.register({ username: 'athlete.one' })
    const make = catalogue(server, coach)
    const history = trainingHistory(server)
    const [programId, exercise] = [await make.program(), await make.exercise()]
    for (let revision = 1; revision < LENGTH; revision += 1) {
      const title = `Title ${revision}`
      await mutateAs(server, coach)(UpdateProgramDocument, { programId, expectedRevision: revision, title })
    }
    const [enrolment = ''] = await history.enrolments(athlete.user.id, [{ program: rawId(programId) }])
    // Every two share a moment, so that the IDs have to decide.
    const shared = (index: number) => minute(Math.floor(index / 2))
    const sessions = await history.sessions(
      athlete.user.id,
      times(LENGTH, (index) => ({ enrolment, startedAt: shared(index) })),
    )
    await history.sets(
      athlete.user.id,
      times(LENGTH, (index) => ({
        ...{ session: String(sessions[0]), exercise: rawId(exercise), performedAt: shared(index) },
      })),
    )
    reached = {
      'Enrolment.workoutSessions': {
        around: (page) => `enrolment(id: "${encodeId('enrolment', enrolment)}") { list: workoutSessions${page} }`,
        who: 'athlete',
      },
      'ProductUser.workoutSessions': { around: (page) => `me { list: workoutSessions${page} }`, who: 'athlete' },
      'ProductUser.performedSets': {
        around: (page) => `me { list: performedSets${page} }`,
        needs: `exercise: "${exercise}"`,
        who: 'athlete',
      },
      'Program.revisions': { around: (page) => `program(id: "${programId}") { list: revisions${page} }`, who: 'coach' },
    }
  })
  afterAll(() => server.stop())

  async function ask(name: string, args: string) {
    const { around, needs = '', who } = reached[name] as Reached
    const inside = `{ nodes { id } edges { cursor } totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`
    const query = `{ it: ${around(`(${needs} ${args}) ${inside}`)} }`
    const { data, errors } = await server.graphql(query, {}, who === 'coach' ? coach : athlete)
    return { page: data?.it?.list as Page, errors }
  }

  it('is one of these', () => {
    expect(lists.sort()).toEqual(Object.keys(reached).sort())
  })

  it.each(lists)('%s gives the items that the arguments name, in the order of the list', async (name) => {
    const { page: all } = await ask(name, 'first: 100')
    expect(all.nodes).toHaveLength(LENGTH)
    const ids = all.nodes.map(({ id }) => id)
    const cursors = all.edges.map(({ cursor }) => cursor)
    const place = fc.option(fc.nat(LENGTH - 1), { nil: undefined })
    const length = fc.integer({ min: 1, max: LENGTH + 1 })
    await fc.assert(
      fc.asyncProperty(place, place, fc.constantFrom('first', 'last'), length, async (after, before, end, count) => {
        const { page, errors } = await ask(
          name,
          [
            `${end}: ${count}`,
            ...(after === undefined ? [] : [`after: "${cursors[after]}"`]),
            ...(before === undefined ? [] : [`before: "${cursors[before]}"`]),
          ].join(' '),
        )
        expect(errors).toBeUndefined()
        const between = ids.slice(after === undefined ? 0 : after + 1, before)
        const expected = end === 'last' ? between.slice(-count) : between.slice(0, count)
        expect(page.nodes.map(({ id }) => id)).toEqual(expected)
        expect(page.totalCount).toBe(LENGTH)
        const isCut = between.length > expected.length
        expect(page.pageInfo).toEqual({
          hasNextPage: before !== undefined || (end === 'first' && isCut),
          hasPreviousPage: after !== undefined || (end === 'last' && isCut),
          startCursor: expected[0] ? cursors[ids.indexOf(expected[0])] : null,
          endCursor: expected.length > 0 ? cursors[ids.indexOf(String(expected.at(-1)))] : null,
        })
      }),
      { numRuns: 25 },
    )
  })

  it.each(lists)('%s refuses a length and a cursor that are none', async (name) => {
    const refused = async (args: string) => (await ask(name, args)).errors?.map(({ extensions }) => extensions)
    expect(await refused('last: 0')).toEqual([{ code: 'BAD_USER_INPUT', argument: 'last' }])
    expect(await refused('last: 101')).toEqual([{ code: 'BAD_USER_INPUT', argument: 'last' }])
    expect(await refused('last: 5 before: "rubbish"')).toEqual([{ code: 'BAD_USER_INPUT', argument: 'before' }])
    expect((await ask(name, 'last: null before: null')).page.nodes).toHaveLength(LENGTH)
  })

  it.each(lists)('%s makes the calls of a page from its beginning', async (name) => {
    const { who } = reached[name] as Reached
    const forwards = await server.calls(() => ask(name, 'first: 3'))
    expect(forwards.length).toBeGreaterThan(AUTHENTICATION.length)
    const { page } = await ask(name, 'first: 5')
    const backwards = await server.calls(() => ask(name, `last: 3 before: "${page.pageInfo.endCursor}"`))
    expect([who, backwards]).toEqual([who, forwards])
  })
})
