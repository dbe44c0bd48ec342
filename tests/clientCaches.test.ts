import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as documents from '../packages/client/src/generated/documents.ts'
import { type Answered, warningsOf, withTypenames } from '../packages/client/tests/caches.ts'
import { type Person, present, startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { trainAnAthlete } from '../src/testing/trainedAthlete.ts'

/** A whole program, with what has no ID in it: graphcache must be told of each such type. */
const WHOLE = {
  kind: 'query',
  toString:
    () => `query Whole { programs(first: 2) { nodes { id title milestones { id workouts { id workout { id exercises {
    id sets { type repsMin load { value unit } } exercise { id name } } } } } } pageInfo { hasNextPage } } }`,
}

describe('the settings of the normalised caches', () => {
  let server: TestServer
  let coach: Person
  let athlete: Person

  beforeAll(async () => {
    server = await startTestServer()
    coach = await server.register({ username: 'coach.one', role: 'COACH' })
    athlete = await server.register({ username: 'athlete.one' })
    await trainAnAthlete(server, coach, athlete)
  })
  afterAll(() => server.stop())

  async function answered(
    document: Answered['document'],
    variables: object = {},
    { token }: { token?: string } = coach,
  ): Promise<Answered> {
    const { data, errors } = await server.graphql(withTypenames(document), variables, { token })
    expect([String(document), errors]).toEqual([String(document), undefined])
    return { document, variables, data }
  }

  it('let neither cache warn of a tree of programs', async () => {
    const trees = [await answered(documents.ProgramTree, { first: 10 }, {}), await answered(WHOLE, {}, {})]
    expect(await warningsOf(trees)).toEqual({ ofApollo: [], ofGraphcache: [] })
    expect((await warningsOf(trees, false)).ofGraphcache).toEqual([expect.stringContaining('PrescribedSet')])
  })

  it('let neither cache warn of what coaches and athletes read and change', async () => {
    const programs = await answered(documents.Programs)
    const id = present((programs.data as documents.ProgramsData).programs?.nodes[0]).id
    const reads = [
      await answered(documents.ProgramById, { id }),
      await answered(documents.ProgramRevisions, { id }),
      await answered(documents.Exercises),
      await answered(documents.Workouts),
      await answered(documents.Milestones),
      await answered(documents.ProductUsers),
      await answered(documents.ProgramEnrolments, { id }),
    ]
    const own = [
      await answered(documents.Me, {}, athlete),
      await answered(documents.MyTraining, {}, athlete),
      await answered(documents.Account, {}, athlete),
    ]
    const changes = [
      await answered(documents.UpdateProgram, { input: { programId: id, expectedRevision: 9, title: 'x' } }),
      await answered(documents.CreateProgram, { input: { title: 'A squat', slug: 'a-squat' } }),
      await answered(documents.CreateMilestone, { input: { title: 'Empty' } }),
      await answered(documents.Milestones),
      await answered(documents.Programs, { first: 1 }),
    ]
    const all = [programs, ...reads, ...own, ...changes]
    expect(await warningsOf(all)).toEqual({ ofApollo: [], ofGraphcache: [] })
    const bare = await warningsOf(all, false)
    expect(bare.ofGraphcache.length).toBeGreaterThan(10)
    expect(bare.ofApollo.length).toBeGreaterThan(0)
  })
})
