import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findInCatalogue } from '../src/storage/findRows.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import { PlanProgramDocument } from '../src/testing/generated/operations.ts'
import { mutateAs, times } from '../src/testing/mutate.ts'
import { startTestServer, type TestServer } from '../src/testing/testServer.ts'

describe('documents of the catalogue by their IDs', () => {
  let server: TestServer
  let ids: string[]

  beforeAll(async () => {
    server = await startTestServer()
    const coach = await server.register({ username: 'coach.one', role: 'COACH' })
    const exerciseId = await catalogue(server, coach).exercise()
    const workout = (title: string) => ({
      title,
      rows: [{ exerciseId, prescription: 'w 5 @40kg; 3x5 @80kg; 5+ @85kg' }],
    })
    const milestones = times(30, (week) => ({
      title: `W ${week}`,
      workouts: times(7, (day) => workout(`${week}, ${day}`)),
    }))
    const { userErrors } = await mutateAs(server, coach)(PlanProgramDocument, { plan: { title: 'A year', milestones } })
    expect(userErrors).toEqual([])
    const { docs } = await server.waymark.payload.find({ collection: 'workouts', pagination: false, select: {} })
    ids = docs.map(({ id }) => id)
  })
  afterAll(() => server.stop())

  const read = (some: readonly string[]) =>
    findInCatalogue({ payload: server.waymark.payload }, 'workouts', { id: { in: [...some] } })

  it('are read a hundred in a call, and others have their turn in between', async () => {
    expect(ids).toHaveLength(210)
    let turns = 0
    const counting = setInterval(() => {
      turns += 1
    }, 0)
    const calls = await server.calls(() => read(ids))
    clearInterval(counting)
    expect(calls).toEqual(['find workouts', 'find workouts', 'find workouts'])
    expect(turns).toBeGreaterThan(0)
    expect(await server.calls(() => read(ids.slice(0, 100)))).toEqual(['find workouts'])
  })

  it('are what Payload answers itself, whose walk over each field is left out', async () => {
    const { docs } = await server.waymark.payload.find({
      ...{ collection: 'workouts', where: { id: { in: ids } }, depth: 0, pagination: false, overrideAccess: true },
    })
    const plain = (documents: object[]) => new Map(documents.map((each) => [(each as { id: string }).id, each]))
    expect(plain(await read(ids))).toEqual(plain(docs))
  })
})
