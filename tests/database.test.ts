import { execFile } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createProductUser } from '../src/actions/auth/createProductUser.ts'
import { findUserByUsername } from '../src/actions/auth/findUserByUsername.ts'
import { updateProductUserProgress } from '../src/actions/workouts/progress/updateProductUserProgress.ts'
import { ANONYMOUS } from '../src/kernel/caller.ts'
import { PlainError } from '../src/kernel/plainError.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import { failCommands } from '../src/testing/failCommands.ts'
import { freePort } from '../src/testing/freePort.ts'
import { hard } from '../src/testing/hard.ts'
import { memoryLog } from '../src/testing/memoryLog.ts'
import { isMongo, type Person, startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { openWaymark } from '../src/waymark.ts'

describe('the doorway to the database', () => {
  let server: TestServer
  let coach: Person

  beforeAll(async () => {
    server = await startTestServer()
    coach = await server.register({ username: 'coach.one', role: 'COACH' })
  })
  afterAll(() => server.stop())

  const exercise = (slug: string) =>
    ({ name: slug, slug, category: 'STRENGTH', metric: 'REPS', primaryMuscles: ['CHEST'] }) as never
  const exists = async (slug: string) => {
    const { totalDocs } = await server.waymark.payload.count({
      collection: 'exercises',
      where: { slug: { equals: slug } },
    })
    return totalDocs > 0
  }

  it('keeps everything when it is opened with the variable by which Payload empties a database', async () => {
    await server.waymark.payload.create({ collection: 'exercises', data: exercise('kept') })
    process.env.PAYLOAD_DROP_DATABASE = 'true'
    try {
      const other = await startTestServer({ beside: server })
      await other.stop()
    } finally {
      delete process.env.PAYLOAD_DROP_DATABASE
    }
    expect(await exists('kept')).toBe(true)
  })

  it('says in a sentence which MongoDB does not answer, and not with which password', async () => {
    const host = `127.0.0.1:${await freePort()}`
    const databaseUrl = `mongodb://waymark:the-password@${host}/waymark?replicaSet=rs0&serverSelectionTimeoutMS=200`
    const { log, lines } = memoryLog()
    const opened = openWaymark({ databaseUrl, payloadSecret: 'not used' }, log, 'nowhere')
    const error = await opened.then(
      () => undefined,
      (reason: unknown) => reason,
    )
    expect(error).toBeInstanceOf(PlainError)
    expect((error as Error).message).toContain(`MongoDB at ${host} does not answer.`)
    expect(`${(error as Error).message} ${JSON.stringify(lines)}`).not.toContain('the-password')
    expect(lines).toEqual([])
  })

  it('commits everything or nothing', async () => {
    const { doorway, payload } = server.waymark
    const work = (fail: boolean) =>
      doorway.inTransaction(ANONYMOUS, async ({ req }) => {
        await payload.create({ collection: 'exercises', data: exercise(`all-or-nothing-${fail}`), req })
        if (fail) throw new Error('changed my mind')
      })
    await expect(work(true)).rejects.toThrow('changed my mind')
    await work(false)
    expect([await exists('all-or-nothing-true'), await exists('all-or-nothing-false')]).toEqual([false, true])
  })

  it('fails when an error inside was swallowed, since the transaction ended with it', async () => {
    const { doorway, payload } = server.waymark
    const work = doorway.inTransaction(ANONYMOUS, async ({ req }) => {
      await payload.create({ collection: 'exercises', data: exercise('before-swallowed'), req })
      await payload.create({ collection: 'exercises', data: exercise('before-swallowed'), req }).catch(() => {})
    })
    await expect(work).rejects.toThrow('ended before')
    expect(await exists('before-swallowed')).toBe(false)
  })

  it('does not report a commit that failed as success, and goes on working', async () => {
    const { doorway, payload } = server.waymark
    let endFailure = async () => {}
    const work = doorway.inTransaction(ANONYMOUS, async ({ req }) => {
      await payload.create({ collection: 'exercises', data: exercise('never-committed'), req })
      endFailure = await makeCommitFail(server, String(await req.transactionID))
    })
    await expect(work)
      .rejects.toThrow()
      .finally(() => endFailure())
    expect(await exists('never-committed')).toBe(false)
    await doorway.inTransaction(ANONYMOUS, ({ req }) =>
      payload.create({ collection: 'exercises', data: exercise('after-failed-commit'), req }),
    )
    expect(await exists('after-failed-commit')).toBe(true)
  })

  it('revalidates after the commit, never before', async () => {
    const seen: boolean[] = []
    const { doorway, payload } = server.waymark
    const spy = server.lines.length
    await doorway.inTransaction(ANONYMOUS, async ({ req }) => {
      await payload.create({ collection: 'exercises', data: exercise('touched'), req })
      await payload.create({ collection: 'exercises', data: exercise('touched-too'), req })
      seen.push(server.lines.slice(spy).some(({ msg }) => msg === 'revalidate'))
    })
    expect(seen).toEqual([false])
    expect(server.lines.slice(spy).filter(({ msg }) => msg === 'revalidate')).toMatchObject([
      { tags: [expect.stringMatching(/^exercise:/), 'exercises', expect.stringMatching(/^exercise:/)] },
    ])
  })

  it('lets one of twenty register a username', async () => {
    const { doorway } = server.waymark
    const answers = await Promise.allSettled(
      Array.from({ length: 20 }, (_, n) =>
        doorway.inTransaction(ANONYMOUS, (tx) => createProductUser(tx, { username: n % 2 ? 'Racer' : 'racer' })),
      ),
    )
    const refusals = answers.flatMap((answer) =>
      answer.status === 'rejected' ? [answer.reason.refused?.[0]?.code] : [],
    )
    expect(refusals).toEqual(Array(19).fill('TAKEN'))
    expect((await findUserByUsername(server.waymark, 'RACER'))?.username).toBe('racer')
  })

  it('writes progress', async () => {
    const { doorway } = server.waymark
    const { user, token } = await server.register({ username: 'athlete.one' })
    const now = new Date()
    await doorway.inTransaction(ANONYMOUS, (tx) =>
      updateProductUserProgress(tx, user.id, {
        ...{ workoutsCompleted: 3, setsPerformed: 9, volumeKgThousandths: 1_234_500, volumeLbThousandths: 0 },
        ...{ currentStreakWeeks: 2, longestStreakWeeks: 2, lastWorkoutAt: now.toISOString() },
        lastWorkoutOn: now.toISOString().slice(0, 10),
      }),
    )
    const { data } = await server.graphql(
      '{ me { username progress { workoutsCompleted totalVolume lb: totalVolume(unit: LB) currentStreakWeeks lastWorkoutAt } } }',
      {},
      { token },
    )
    expect(data.me).toEqual({
      username: 'athlete.one',
      // 1234.5 ÷ 0.45359237 = 2721.6065653…
      progress: {
        ...{ workoutsCompleted: 3, totalVolume: '1234.5', lb: '2721.607', currentStreakWeeks: 2 },
        lastWorkoutAt: now.toISOString(),
      },
    })
  })

  const onSqlite = isMongo ? describe.skip : describe
  onSqlite('on SQLite', () => {
    it('serves admin logins, key-value writes and reads beside twenty writers without SQLITE_BUSY', async () => {
      const { payload } = server.waymark
      const make = catalogue(server, coach)
      const milestones = await make.milestones(20)
      const program = await make.program([])
      await payload.create({
        collection: 'admins',
        data: { email: 'admin@example.com', password: 'correct horse battery', role: 'owner' as const },
      })
      const login = (password: string) =>
        payload.login({ collection: 'admins', data: { email: 'admin@example.com', password } }).then(
          () => 'in',
          (error: Error) => error.name,
        )
      const add = (milestoneId: string) =>
        server.graphql(
          'mutation ($input: AddMilestoneToProgramInput!) { addMilestoneToProgram(input: $input) { userErrors { code } } }',
          { input: { programId: program, milestoneId } },
          coach,
        )
      const [added, logins] = await Promise.all([
        Promise.all(milestones.map(add)),
        Promise.all(['correct horse battery', 'wrong', 'correct horse battery', 'wrong'].map(login)),
        ...Array.from({ length: 20 }, (_, n) => payload.kv.set(`key-${n}`, { n })),
        ...Array.from({ length: 20 }, () => server.graphql('{ programs { totalCount } }')),
      ])
      expect(added.map(({ data }) => data?.addMilestoneToProgram.userErrors)).toEqual(Array(20).fill([]))
      expect(logins).toEqual(['in', 'AuthenticationError', 'in', 'AuthenticationError'])
      expect(JSON.stringify(server.lines)).not.toContain('SQLITE_BUSY')
    })

    it('lets the token command, another process, make users beside twenty writers', async () => {
      const make = catalogue(server, coach)
      let writing = true
      const writers = Array.from({ length: 20 }, async () => {
        let written = 0
        for (; writing; written += 1) await make.milestone([])
        return written
      })
      const command = (username: string) =>
        promisify(execFile)(process.execPath, ['dist/src/commands/token.js', username], {
          env: {
            DATABASE_URL: server.databaseUrl,
            JWT_SECRET: server.jwtSecret,
            PAYLOAD_SECRET: `${server.jwtSecret}-other`,
          } as object as NodeJS.ProcessEnv,
        })
      try {
        const printed = await Promise.all(['beside.one', 'beside.two'].map(command))
        for (const { stdout, stderr } of printed) {
          expect(stderr).toBe('')
          const { data } = await server.graphql('{ me { username } }', {}, { token: stdout.trim() })
          expect(data.me.username).toMatch(/^beside\./)
        }
      } finally {
        writing = false
      }
      expect(Math.min(...(await Promise.all(writers)))).toBeGreaterThan(0)
    }, 60_000)

    it('keeps its file handles level over many transactions', async () => {
      const { doorway, payload } = server.waymark
      const handles = () => readdirSync('/proc/self/fd').length
      const run = async (times: number) => {
        for (let n = 0; n < times; n += 1) {
          await doorway.inTransaction(ANONYMOUS, ({ req }) =>
            payload.db.upsert({
              collection: 'payload-kv',
              data: { key: 'level', data: { n } },
              where: { key: { equals: 'level' } },
              req,
            }),
          )
        }
      }
      await run(50)
      const before = handles()
      await run(hard(1_000, 10_000))
      expect(handles()).toBeLessThanOrEqual(before + 2)
    }, 600_000)

    it('names the likely cause when a nested write waits for itself', async () => {
      const { doorway, payload } = server.waymark
      const work = doorway.inTransaction(ANONYMOUS, async () => {
        await payload.create({ collection: 'exercises', data: exercise('without-req') })
      })
      await expect(work).rejects.toThrow(/without the\s+`req` of the transaction/)
      expect(await exists('without-req')).toBe(false)
    })
  })

  const onMongo = isMongo ? describe : describe.skip
  onMongo('on MongoDB', () => {
    it('starts over when two writers meet, so that a relative change is never lost', async () => {
      const { doorway, payload } = server.waymark
      const { id } = await payload.create({ collection: 'exercises', data: exercise('counter') })
      let runs = 0
      await Promise.all(
        Array.from({ length: 10 }, () =>
          doorway.inTransaction(ANONYMOUS, async ({ req }) => {
            runs += 1
            const { description } = await payload.findByID({ collection: 'exercises', id, req })
            await payload.update({
              collection: 'exercises',
              id,
              data: { description: `${Number(description ?? 0) + 1}` },
              req,
            })
          }),
        ),
      )
      expect((await payload.findByID({ collection: 'exercises', id })).description).toBe('10')
      expect(runs).toBeGreaterThan(10)
    })

    it('has the indexes that paging stands on', async () => {
      const db = server.waymark.payload.db as unknown as {
        collections: Record<string, { collection: { indexes: () => Promise<{ key: object }[]> } }>
      }
      const keys = (await db.collections.programs?.collection.indexes())?.map(({ key }) => Object.keys(key).join())
      expect(keys).toEqual(expect.arrayContaining(['titleKey,_id', 'isPublished,titleKey,_id', 'publishedKey,_id']))
    })
  })
})

/**
 * Makes the commit of this transaction really fail: on SQLite through a deferred foreign key, on MongoDB through the
 * server's own fail point.
 */
async function makeCommitFail(server: TestServer, transactionID: string): Promise<() => Promise<void>> {
  if (isMongo) {
    return failCommands(server, { failCommands: ['commitTransaction'], errorCode: 8_000 }, { times: 1 })
  }
  const db = server.waymark.payload.db as unknown as {
    sessions: Record<string, { db: { run: (sql: string) => Promise<unknown> } }>
  }
  const session = db.sessions[transactionID]
  await session?.db.run('PRAGMA defer_foreign_keys = ON')
  await session?.db.run(
    "insert into program_revisions (id, program_id, revision, change, title, milestones) values ('x', 'no such program', 1, 'EDITED', 'x', '[]')",
  )
  return async () => {}
}
