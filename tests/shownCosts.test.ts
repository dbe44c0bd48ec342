import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { catalogue } from '../src/testing/catalogue.ts'
import { isMongo, type Person, startTestServer, type TestServer } from '../src/testing/testServer.ts'

const PROGRAMS = '{ programs(first: 5) { nodes { title } } }'
const REPORT = { 'x-query-cost': 'show' }

interface Cost {
  estimated: number
  charged: number
  budget: number
  databaseCalls?: number
  milliseconds?: number
}

describe.each([true, false])('extensions.cost, in development: %s', (showsWork) => {
  let server: TestServer
  let coach: Person

  beforeAll(async () => {
    server = await startTestServer({ showsWork })
    coach = await server.register({ username: 'coach.one', role: 'COACH' })
    await catalogue(server, coach).program()
  })
  afterAll(() => server.stop())

  async function byPost(query: string, token?: string, headers: Record<string, string> = REPORT) {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }), ...headers },
      body: JSON.stringify({ query }),
    })
    return (await response.json()) as { extensions?: { cost: Cost } }
  }

  it('tells the database calls and the time of a request that asks, and of no other', async () => {
    let cost: Cost | undefined
    const ask = async () => {
      cost = (await byPost('{ me { username } }', coach.token)).extensions?.cost
    }
    const calls = await server.calls(ask)
    expect((await byPost(PROGRAMS, coach.token, {})).extensions).toBeUndefined()
    if (!showsWork) return expect(cost).not.toHaveProperty('databaseCalls')
    expect(cost).toMatchObject({ databaseCalls: calls.length, charged: expect.any(Number), budget: expect.any(Number) })
    expect(calls.length).toBeGreaterThan(0)
    expect(cost?.milliseconds).toBeGreaterThan(0)
    expect(cost?.milliseconds).toBeLessThan(10_000)
  })

  it('tells as many calls as were made, also where several requests come at once, and none for what is in memory', async () => {
    if (!showsWork) return
    const title = (n: number) => `mutation { createProgram(input: { title: "P${n}" }) { program { id } } }`
    let told: number[] = []
    const calls = await server.calls(async () => {
      const answers = await Promise.all([1, 2, 3].map((n) => byPost(title(n), coach.token)))
      told = answers.map(({ extensions }) => extensions?.cost.databaseCalls ?? 0)
    })
    const notes = told.reduce((sum, each) => sum + each, 0) - calls.length
    expect(notes).toBeGreaterThanOrEqual(0)
    expect(notes).toBeLessThanOrEqual(isMongo ? 3 : 0) // `calls` leaves out the note of a commit
    await byPost(PROGRAMS)
    expect((await byPost(PROGRAMS)).extensions?.cost.databaseCalls).toBe(0)
  })

  it('is never in an answer that is kept for others, and asked for by a header it is of that request alone', async () => {
    const plain = await server.get(PROGRAMS)
    const asked = await server.get(PROGRAMS, {}, REPORT)
    const again = await server.get(PROGRAMS)
    expect(await plain.text()).not.toContain('extensions')
    expect(again.headers.get('etag')).toBe(plain.headers.get('etag'))
    expect(asked.headers.get('cache-control')).toBe('private, no-store')
    const { extensions } = (await asked.json()) as { extensions: { cost: Cost } }
    expect(Object.keys(extensions.cost)).toEqual([
      ...['estimated', 'charged', 'budget'],
      ...(showsWork ? ['databaseCalls', 'milliseconds'] : []),
    ])
  })
})
