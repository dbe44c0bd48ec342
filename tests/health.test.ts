import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'libsql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { failCommands } from '../src/testing/failCommands.ts'
import { isMongo, type Person, startTestServer, type TestServer } from '../src/testing/testServer.ts'

const CREATE = 'mutation ($input: CreateExerciseInput!) { createExercise(input: $input) { exercise { id } } }'
const input = (name: string) => ({ input: { name, category: 'STRENGTH', metric: 'REPS', primaryMuscles: ['CHEST'] } })

const readiness = async ({ url }: TestServer) => {
  const response = await fetch(`${url}/readyz`)
  return { http: response.status, ...((await response.json()) as { status: string; reason?: string }) }
}

/** Asks again and again, as load balancers do. */
const eventually = (server: TestServer) => expect.poll(() => readiness(server), { timeout: 30_000 })

const outages = ({ lines }: TestServer) =>
  lines.filter(({ msg }) => msg === 'the service is not ready' || msg === 'the service is ready again').length

async function create(server: TestServer, coach: Person, name: string): Promise<string> {
  const { data, errors } = await server.graphql(CREATE, input(name), coach)
  return data?.createExercise?.exercise ? 'made' : String(errors?.[0]?.extensions.code)
}

const onSqlite = isMongo ? describe.skip : describe
onSqlite('readiness on SQLite', () => {
  let server: TestServer
  let coach: Person
  let file: string

  beforeAll(async () => {
    server = await startTestServer({ healthKeptMs: 0 })
    coach = await server.register({ username: 'coach.one', role: 'COACH' })
    file = server.databaseUrl.replace('file:', '')
  })
  afterAll(() => server.stop())

  it.each([
    ['database file is removed', '', () => {}, 'The database file was removed'],
    ['database file is replaced', '', () => copyFileSync(`${file}.away`, file), 'The database file was replaced'],
    ['WAL is removed', '-wal', () => {}, 'The WAL of the database was removed'],
    ['WAL is replaced', '-wal', () => writeFileSync(`${file}-wal`, ''), 'The WAL of the database was replaced'],
  ])('while the %s, the service says so, writes nothing and answers UNAVAILABLE', async (name, part, put, reason) => {
    const before = outages(server)
    expect(await create(server, coach, `Before ${name}`)).toBe('made')
    renameSync(`${file}${part}`, `${file}${part}.away`)
    put()
    expect(await create(server, coach, `During ${name}`)).toBe('UNAVAILABLE')
    for (let again = 0; again < 3; again += 1) {
      expect(await readiness(server)).toMatchObject({
        http: 503,
        status: 'unavailable',
        reason: expect.stringContaining(reason),
      })
    }
    expect(outages(server)).toBe(before + 1)
    renameSync(`${file}${part}.away`, `${file}${part}`)
    expect(await readiness(server)).toMatchObject({ http: 200 })
    expect(outages(server)).toBe(before + 2)
    expect(await create(server, coach, `During ${name}`)).toBe('made')
  })

  it('a file that another program keeps locked is told, and the end of the lock too', async () => {
    const other = new Database(file)
    try {
      other.exec('BEGIN IMMEDIATE')
      await eventually(server).toMatchObject({ http: 503, reason: 'The database file is locked by another program.' })
    } finally {
      other.exec('ROLLBACK')
      other.close()
    }
    await eventually(server).toMatchObject({ http: 200 })
  })

  it('a try to write commits nothing, and another process keeps what it has in memory', async () => {
    const other = new Database(file)
    const version = () => JSON.stringify(other.prepare('PRAGMA data_version').all([]))
    const before = version()
    expect(await readiness(server)).toMatchObject({ http: 200 })
    expect(version()).toBe(before)
    expect(other.prepare("select name from sqlite_schema where name = 'waymark_probe'").all([])).toEqual([])
    other.close()
  })
})

/** A small file system of its own. Undefined where this user may not mount one, as in some containers. */
function smallDisk(): { folder: string; remove: () => void } | undefined {
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-small-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    rmSync(folder, { recursive: true })
    return undefined
  }
  return {
    folder,
    remove: () => {
      execFileSync('umount', ['--lazy', folder])
      rmSync(folder, { recursive: true })
    },
  }
}

const disk = isMongo ? undefined : smallDisk()
const onSmallDisk = disk ? describe : describe.skip
onSmallDisk('readiness on a disk that is full', () => {
  const folder = String(disk?.folder)
  let server: TestServer

  beforeAll(async () => {
    const beside = {
      databaseUrl: `file:${folder}/waymark.db`,
      jwtSecret: 'j'.repeat(64),
      payloadSecret: 'p'.repeat(64),
    }
    server = await startTestServer({ beside, healthKeptMs: 0 })
  })
  afterAll(async () => {
    await server.stop()
    disk?.remove()
  })

  it('is 503 until there is room again, and nothing that was acknowledged is missing', async () => {
    const coach = await server.register({ username: 'coach.one', role: 'COACH' })
    expect(await readiness(server)).toMatchObject({ http: 200 })
    const { bavail, bsize } = statfsSync(folder)
    writeFileSync(path.join(folder, 'ballast'), Buffer.alloc(bavail * bsize))
    const made: string[] = []
    for (let n = 0; ; n += 1) {
      if ((await create(server, coach, `Exercise ${n}`)) !== 'made') break
      made.push(`Exercise ${n}`)
    }
    await eventually(server).toMatchObject({ http: 503, reason: 'The disk of the database is full.' })
    rmSync(path.join(folder, 'ballast'))
    await eventually(server).toMatchObject({ http: 200 })
    expect(await create(server, coach, 'Afterwards')).toBe('made')
    const { docs } = await server.waymark.payload.find({ collection: 'exercises', pagination: false })
    const stored = docs.map(({ name }) => name)
    expect(stored).toEqual(expect.arrayContaining([...made, 'Afterwards']))
    expect(outages(server)).toBe(2)
  })
})

const onMongodb = isMongo ? describe : describe.skip
onMongodb('readiness on MongoDB', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server.stop())

  it('is 503 while no write reaches the majority, although the database answers, and logs one line', async () => {
    const writeConcernError = { code: 64, errmsg: 'waiting for replication timed out' }
    const endFailure = await failCommands(server, { failCommands: ['update'], writeConcernError })
    try {
      for (let again = 0; again < 3; again += 1) {
        expect(await readiness(server)).toMatchObject({ http: 503, reason: 'The database takes no writes.' })
      }
    } finally {
      await endFailure()
    }
    expect(await readiness(server)).toMatchObject({ http: 200 })
    expect(outages(server)).toBe(2)
  })
})
