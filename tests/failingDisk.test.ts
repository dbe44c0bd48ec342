import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { failCommands } from '../src/testing/failCommands.ts'
import { isMongo, type Person, startTestServer, type TestServer } from '../src/testing/testServer.ts'

const CREATE = `mutation ($input: CreateExerciseInput!) {
  createExercise(input: $input) { exercise { name } userErrors { message } }
}`
const READ = '{ me { username } }'
const ATTEMPTS = 5
/** Long enough that the file soon has to grow for it. */
const LONG = 'Long. '.repeat(300)

/** Begins in the database itself, and returns what ends it. On SQLite it is in the connection that writes. */
type Fault = (server: TestServer) => Promise<() => Promise<void>>

type Client = { executeMultiple(sql: string): Promise<void>; transaction(): Promise<unknown> }
const clientOf = (server: TestServer) => (server.waymark.payload.db as unknown as { client: Client }).client
const inSqlite = (sql: string) => (server: TestServer) => clientOf(server).executeMultiple(sql)

/** What a transaction of a file system that became read-only meets when it begins. */
const readOnly: Fault = async (server) => {
  const client = clientOf(server)
  const begins = client.transaction
  const error = Object.assign(new Error('attempt to write a readonly database'), { code: 'SQLITE_READONLY_ROLLBACK' })
  client.transaction = () => Promise.reject(error)
  return async () => {
    client.transaction = begins
  }
}

const fullFile: Fault = async (server) => {
  // The least number of pages is that of the file, so that nothing more fits.
  await inSqlite('PRAGMA max_page_count = 1')(server)
  return () => inSqlite('PRAGMA max_page_count = 1073741823')(server)
}

const OUT_OF_DISK_SPACE = 14_031
const fullMongod: Fault = (server) => {
  const namespace = `${new URL(server.databaseUrl).pathname.slice(1)}.exercises`
  const commands = ['update', 'findAndModify', 'insert']
  return failCommands(server, { failCommands: commands, errorCode: OUT_OF_DISK_SPACE, namespace })
}

const FAULTS: Record<string, Fault> = isMongo
  ? { 'a full disk': fullMongod }
  : { 'a full disk': fullFile, 'a file system that became read-only': readOnly }

describe.each(Object.entries(FAULTS))('a write on %s', (what, begin) => {
  let server: TestServer
  let person: Person
  const create = async (name: string) => {
    const about = { category: 'STRENGTH', metric: 'LOAD_AND_REPS', primaryMuscles: ['CHEST'], description: LONG }
    const input = { name, ...about, idempotencyKey: randomUUID() }
    const { data, errors } = await server.graphql(CREATE, { input }, { token: person.token })
    return { data, error: errors?.[0], count: errors?.length ?? 0 }
  }

  beforeAll(async () => {
    server = await startTestServer()
    person = await server.register({ username: 'coach.one', role: 'COACH' })
  })
  afterAll(() => server.stop())

  it('is refused as UNAVAILABLE, is one line of the log, harms no read, and succeeds once that is over', async () => {
    const end = await begin(server)
    try {
      const answers: Awaited<ReturnType<typeof create>>[] = []
      // A file has free space within its pages, so the first writes may still fit.
      for (let n = 0; answers.filter(({ count }) => count > 0).length < ATTEMPTS && n < 50; n += 1) {
        answers.push(await create(`Press ${n}`))
        if (what === 'a full disk' && !isMongo) await fill(server)
      }
      const failed = answers.filter(({ count }) => count > 0)
      expect(failed.length).toBe(ATTEMPTS)
      for (const { error, count } of failed) {
        expect(count).toBe(1)
        expect(error?.extensions).toMatchObject({ code: 'UNAVAILABLE', retryable: true })
        expect(error?.extensions?.retryAfterSeconds).toEqual(expect.any(Number))
      }
      expect((await server.graphql(READ, {}, { token: person.token })).data).toEqual({
        me: { username: 'coach.one' },
      })
      const lines = server.lines.filter(({ level }) => Number(level) >= 40)
      expect(lines.map(({ msg }) => msg)).toEqual(['the database did not answer'])
    } finally {
      await end()
    }
    expect(await create('Row')).toMatchObject({ count: 0, data: { createExercise: { exercise: { name: 'Row' } } } })
    // The wait is the same for every fault.
    if (what !== 'a full disk') return
    await sleep(5_200)
    const counted = server.lines.filter(({ failed }) => failed !== undefined)
    expect(counted).toMatchObject([{ failed: ATTEMPTS }])
  })
})

/** Uses up what is free in the file. */
async function fill(server: TestServer): Promise<void> {
  const more = 'CREATE TABLE IF NOT EXISTS ballast (content); INSERT INTO ballast VALUES (zeroblob(100000))'
  await inSqlite(more)(server).catch(() => {})
  await inSqlite('INSERT INTO ballast VALUES (zeroblob(1000))')(server).catch(() => {})
}
