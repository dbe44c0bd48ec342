import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { MongoClient } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isMongo, type Person, startTestServer, type TestServer } from '../src/testing/testServer.ts'

const CREATE = `mutation ($input: CreateExerciseInput!) {
  createExercise(input: $input) { exercise { name } userErrors { message } }
}`
const READ = '{ me { username } }'
const ATTEMPTS = 5
/** Long enough that the file soon has to grow for it. */
const LONG = 'Long. '.repeat(300)

/** Each fault begins and ends in the database itself. On SQLite the statements run on the connection that writes. */
interface Fault {
  begin: (server: TestServer) => Promise<unknown>
  end: (server: TestServer) => Promise<unknown>
}

type Client = { executeMultiple(sql: string): Promise<void>; transaction(): Promise<unknown> }
const clientOf = (server: TestServer) => (server.waymark.payload.db as unknown as { client: Client }).client
const inSqlite = (sql: string) => (server: TestServer) => clientOf(server).executeMultiple(sql)

/** What a transaction of a file system that became read-only meets when it begins. */
let begins: Client['transaction'] | undefined
const isReadOnly = async (server: TestServer) => {
  const client = clientOf(server)
  begins = client.transaction
  const error = Object.assign(new Error('attempt to write a readonly database'), { code: 'SQLITE_READONLY_ROLLBACK' })
  client.transaction = () => Promise.reject(error)
}
const isWritable = async (server: TestServer) => {
  if (begins) clientOf(server).transaction = begins
}

const OUT_OF_DISK_SPACE = 14_031
const failpoint = (mode: 'alwaysOn' | 'off') => async (server: TestServer) => {
  const client = await MongoClient.connect(server.databaseUrl)
  // Of this database only, because other tests use the same server.
  const namespace = `${client.db().databaseName}.exercises`
  const data = { errorCode: OUT_OF_DISK_SPACE, failCommands: ['update', 'findAndModify', 'insert'], namespace }
  await client.db('admin').command({ configureFailPoint: 'failCommand', mode, ...(mode !== 'off' && { data }) })
  await client.close()
}

const FAULTS: Record<string, Fault> = isMongo
  ? { 'a full disk': { begin: failpoint('alwaysOn'), end: failpoint('off') } }
  : {
      'a full disk': {
        // The least number of pages is that of the file, so that nothing more fits.
        begin: inSqlite('PRAGMA max_page_count = 1'),
        end: inSqlite('PRAGMA max_page_count = 1073741823'),
      },
      'a file system that became read-only': {
        begin: isReadOnly,
        end: isWritable,
      },
    }

// MongoDB's server has one fail point of this kind, and the tests of other files use it too.
const mayRun = !isMongo || process.env.WAYMARK_HARD

describe.runIf(mayRun).each(Object.entries(FAULTS))('a write on %s', (what, { begin, end }) => {
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
    await begin(server)
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
      await end(server)
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
