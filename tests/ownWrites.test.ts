import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decodeId } from '../src/kernel/nodeId.ts'
import { operationTimeOf } from '../src/kernel/operationTime.ts'
import { isMongodb } from '../src/storage/whichAdapter.ts'
import { adminCookie, adminOf, cookieOf } from '../src/testing/adminOf.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import { callsOf } from '../src/testing/countCalls.ts'
import { UpdateExerciseDocument, UpdateProgramDocument } from '../src/testing/generated/operations.ts'
import { hard } from '../src/testing/hard.ts'
import { mutateAs } from '../src/testing/mutate.ts'
import { isMongo, type Person, startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { untilCatalogueIsKept } from '../src/testing/untilCatalogueIsKept.ts'

const SEEN = 'x-waymark-seen'
const ON_MONGODB = isMongo ? describe : describe.skip
const EXERCISE = 'query ($id: ID!) { exercise(id: $id) { name } }'
const PROGRAM = 'query ($id: ID!) { program(id: $id) { title revision } }'

describe('the header that says how far a client has seen', () => {
  it.each([
    ['where nothing is kept in memory', { catalogueCacheMb: 0 }, false],
    ['in a public answer that other caches may reuse', { publicMaxAge: 60 }, false],
    ['in an answer of one of several processes', {}, isMongo],
  ])('%s', async (_, options, isThere) => {
    const server = await startTestServer(options)
    try {
      if (!('catalogueCacheMb' in options)) await untilCatalogueIsKept(server)
      for (const _ of ['executed', 'kept']) {
        const { headers, status } = await server.get('{ programs { nodes { id } } }')
        expect([status, headers.has(SEEN)]).toEqual([200, isThere])
      }
    } finally {
      await server.stop()
    }
  })
})

ON_MONGODB('two processes on one database', () => {
  let servers: TestServer[]
  let coach: Person
  let exerciseId: string
  let programId: string
  let stamp = 0

  beforeAll(async () => {
    const first = await startTestServer({ admin: 'in production' })
    servers = [first, await startTestServer({ beside: first })]
    coach = await first.register({ username: 'coach.one', role: 'COACH' })
    const make = catalogue(first, coach)
    exerciseId = await make.exercise()
    programId = await make.program([await make.milestone()], { isPublished: false })
    await Promise.all(servers.map(untilCatalogueIsKept))
  })
  afterAll(async () => {
    for (const server of servers.toReversed()) await server.stop()
  })

  const at = (place: number) => servers[place % 2] as TestServer
  const either = () => at(Math.floor(Math.random() * 2))

  async function rename(server: TestServer): Promise<number> {
    stamp += 1
    const name = `Exercise ${stamp}`
    expect((await mutateAs(server, coach)(UpdateExerciseDocument, { exerciseId, name })).userErrors).toEqual([])
    return stamp
  }
  const numberOf = (name: string) => Number(name.split(' ')[1])

  it('show everybody at once, at each of them, what they have changed themselves', async () => {
    const other = await at(0).register({ username: 'coach.two', role: 'COACH' })
    for (let round = 0; round < hard(25, 1_000); round += 1) {
      const [here, there] = [at(round), at(round + 1)]
      await there.graphql(EXERCISE, { id: exerciseId }, { token: other.token }) // so that it has the old state in memory
      const wanted = await rename(here)
      for (const server of [there, here]) {
        const { data } = await server.graphql(EXERCISE, { id: exerciseId }, { token: coach.token })
        expect(numberOf(data.exercise.name)).toBe(wanted)
      }
    }
  })

  it('show a coach at the other one what they have saved in the admin interface', async () => {
    const entered = await fetch(`${at(0).url}/admin-session`, {
      method: 'POST',
      headers: { authorization: `Bearer ${coach.token}` },
    })
    const headers = { cookie: cookieOf(entered), 'content-type': 'application/json' }
    for (let round = 0; round < hard(10, 300); round += 1) {
      await at(1).graphql(EXERCISE, { id: exerciseId }) // so that it has the old state in memory
      stamp += 1
      const { status } = await fetch(`${at(0).url}/api/exercises/${decodeId('exercise', exerciseId)}`, {
        ...{ method: 'PATCH', headers, body: JSON.stringify({ name: `Exercise ${stamp}` }) },
      })
      expect(status).toBe(200)
      const { data } = await at(1).graphql(EXERCISE, { id: exerciseId }, { token: coach.token })
      expect(numberOf(data.exercise.name)).toBe(stamp)
    }
  })

  it('take the edit that follows a read at the other one', async () => {
    for (let round = 0; round < hard(8, 300); round += 1) {
      const [here, there] = [at(round), at(round + 1)]
      const read = async () =>
        (await there.graphql(PROGRAM, { id: programId }, { token: coach.token })).data.program.revision as number
      const expectedRevision = await read()
      for (const [server, revision] of [
        [here, expectedRevision],
        [there, undefined],
      ] as const) {
        const { userErrors } = await mutateAs(server, coach)(UpdateProgramDocument, {
          ...{ programId, expectedRevision: revision ?? (await read()), title: `Program ${round} ${revision}` },
        })
        expect(userErrors).toEqual([])
      }
    }
  })

  it.each(['get', 'graphql'] as const)(
    'show a client that hands the header back nothing older than before, by %s',
    async (method) => {
      let isOver = false
      const writing = (async () => {
        while (!isOver) {
          await rename(either())
          await sleep(Math.random() * 60)
        }
      })()
      let [seen, newest, changes] = ['', 0, 0]
      const until = performance.now() + hard(1_000, 60_000)
      try {
        while (performance.now() < until) {
          const headers: Record<string, string> = seen ? { [SEEN]: seen } : {}
          const server = either()
          const answer =
            method === 'graphql'
              ? await server.graphql(EXERCISE, { id: exerciseId }, { headers })
              : await server.get(EXERCISE, { id: exerciseId }, headers).then(async (response) => {
                  const { data } = (await response.json()) as { data: { exercise: { name: string } } }
                  return { data, headers: response.headers }
                })
          const shown = numberOf(answer.data.exercise.name)
          expect(shown).toBeGreaterThanOrEqual(newest)
          if (shown > newest) changes += 1
          newest = shown
          const told = String(answer.headers.get(SEEN))
          if (told > seen) seen = told
        }
      } finally {
        isOver = true
        await writing
      }
      expect(changes).toBeGreaterThan(2)
    },
  )

  it('show others a change within a second, without the header', async () => {
    const wanted = await rename(at(0))
    const shown = async () => numberOf((await at(1).graphql(EXERCISE, { id: exerciseId })).data.exercise.name)
    await expect.poll(shown, { timeout: 1_000, interval: 5 }).toBe(wanted)
  })

  it('read from the database when the changes do not arrive, and do not wait long', async () => {
    const there = at(1)
    const { waymark } = there.waymark.payload.db
    const kept = waymark.catalogue
    if (!kept) throw new Error('Nothing is kept.')
    await there.graphql(EXERCISE, { id: exerciseId })
    const wanted = await rename(at(0))
    // As a stream that has fallen behind: it tells of nothing more, and is not yet too old to be trusted.
    const silent = { knows: () => false, catchUp: () => sleep(250).then(() => false) }
    const open = (wanted?: string) => (wanted === undefined ? kept.open() : null)
    there.waymark.payload.db.waymark = { ...waymark, catalogue: { ...kept, ...silent, open } }
    try {
      const asked = performance.now()
      const { data } = await there.graphql(EXERCISE, { id: exerciseId }, { token: coach.token })
      expect(numberOf(data.exercise.name)).toBe(wanted)
      expect(performance.now() - asked).toBeLessThan(1_000)
    } finally {
      there.waymark.payload.db.waymark = waymark
    }
  })

  const soon = () => operationTimeOf(Math.floor(Date.now() / 1_000) + 30, 1)
  it.each([
    ['in the far future', () => 'ffffffffffffffff'],
    ['in half a minute', soon],
    ['of another form', () => 'x'.repeat(4_000)],
    ['that is long past', () => operationTimeOf(1, 1)],
  ])('answer a made-up moment %s from memory, without a wait', async (_, made) => {
    const server = at(0)
    const ask = () => server.graphql(EXERCISE, { id: exerciseId }, { headers: { [SEEN]: made() } })
    const tenTimes = async () => {
      const began = performance.now()
      const calls = await callsOf(server.waymark.payload, async () => {
        for (let times = 0; times < 10; times += 1) await ask()
      })
      return { calls, isQuick: (performance.now() - began) / 10 < 100 }
    }
    // A change that is still to be heard of, or a stream that is late on a busy machine, costs reads for a while.
    await expect.poll(tenTimes, { timeout: 10_000, interval: 300 }).toEqual({ calls: [], isQuick: true })
  })

  it('say 304 to a client that hands back the header and the ETag', async () => {
    await rename(at(0))
    await sleep(300)
    const ask = (server: TestServer, headers = {}) => server.get(EXERCISE, { id: exerciseId }, headers)
    const { headers } = await ask(at(0))
    const etag = String(headers.get('etag'))
    for (const server of servers) {
      for (const seen of [String(headers.get(SEEN)), soon()]) {
        const again = await ask(server, { 'if-none-match': etag, [SEEN]: seen })
        expect([again.status, again.headers.get('etag'), again.headers.has(SEEN)]).toEqual([304, etag, true])
      }
    }
  })

  it('keep the moment out of every API and form', async () => {
    await rename(at(0))
    const { db } = at(0).waymark.payload
    if (!isMongodb(db)) throw new Error('This is not MongoDB.')
    const rows = await db.connection.collection('productusers').find({ username: 'coach.one' }).toArray()
    const changedAt = rows[0]?.changedAt
    expect(changedAt).toMatch(/^[0-9a-f]{16}$/)
    await adminOf(at(0))
    const cookie = await adminCookie(at(0))
    for (const path of ['', `/${coach.user.id}`, '?select[changedAt]=true', '?sort=changedAt']) {
      const response = await fetch(`${at(0).url}/api/productUsers${path}`, { headers: { cookie } })
      const text = await response.text()
      expect(text).toContain(path.startsWith('?sort') ? 'errors' : coach.user.id)
      expect(text).not.toContain(changedAt)
    }
  })
})
