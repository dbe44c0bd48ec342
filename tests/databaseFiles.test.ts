import { randomUUID } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'libsql'
import { MongoClient } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { waymarkVersion } from '../src/kernel/version.ts'
import { openSerializedClient } from '../src/storage/libsqlClient.ts'
import { migrations } from '../src/storage/migrations/index.ts'
import { isMongodb, isSqlite } from '../src/storage/whichAdapter.ts'
import { memoryLog } from '../src/testing/memoryLog.ts'
import { temporaryDatabase } from '../src/testing/temporaryDatabase.ts'
import { isMongo } from '../src/testing/testServer.ts'
import { openWaymark, type Waymark } from '../src/waymark.ts'

const open = (databaseUrl: string) =>
  openWaymark({ databaseUrl, payloadSecret: randomUUID() }, memoryLog().log, randomUUID())
const said = (work: Promise<unknown>) =>
  work.then(
    () => 'opened',
    (error: Error) => `${error.constructor.name}: ${error.message}`,
  )

const onSqlite = isMongo ? describe.skip : describe
onSqlite('the files of a SQLite database at the start', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-files-'))
  const whole = path.join(folder, 'whole.db')
  /** Copies of the files of a process that was killed. */
  const killed = path.join(folder, 'killed.db')

  beforeAll(async () => {
    const { payload, close } = await open(`file:${whole}`)
    await payload.create({
      collection: 'exercises',
      data: { name: 'Squat', category: 'STRENGTH', metric: 'REPS', primaryMuscles: ['CHEST'] } as never,
    })
    for (const part of ['', '-wal', '-shm']) copyFileSync(`${whole}${part}`, `${killed}${part}`)
    await close()
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  let made = 0
  function place(): string {
    made += 1
    return path.join(folder, `case-${made}.db`)
  }
  /** Opens as the service does, and says whether any file has changed. */
  async function start(file: string, production: boolean) {
    const files = () =>
      readdirSync(folder)
        .filter((name) => name.startsWith(path.basename(file)))
        .map((name) => [name, readFileSync(path.join(folder, name), 'base64')])
    const before = files()
    const words = await said(openSerializedClient(file, production).then((client) => client.close()))
    return { words, isUntouched: JSON.stringify(files()) === JSON.stringify(before) }
  }
  const copy = (from: string, ...parts: string[]) => {
    const file = place()
    for (const part of parts) copyFileSync(`${from}${part}`, `${file}${part}`)
    return file
  }

  it('that were closed are one file, and those of a process that was killed are three: both open', async () => {
    expect(existsSync(`${whole}-wal`) && readFileSync(`${whole}-wal`).length > 0).toBe(false)
    expect((await start(copy(whole, ''), true)).words).toBe('opened')
    const three = copy(killed, '', '-wal', '-shm')
    expect((await start(three, true)).words).toBe('opened')
    expect((await start(copy(killed, '', '-wal'), true)).words).toBe('opened')
    const handle = new Database(three)
    expect(handle.prepare('select name from exercises').all([])).toMatchObject([{ name: 'Squat' }])
    handle.close()
    expect((await start(place(), true)).words).toBe('opened')
  })

  it.each<[string, () => string, RegExp]>([
    ['the WAL is missing', () => copy(killed, '', '-shm'), /-wal is missing, and the newest writes/],
    ['the file is missing beside its WAL', () => copy(killed, '-wal', '-shm'), /is missing, but .*-wal has a part/],
    [
      'the file is empty beside its WAL',
      () => {
        const file = copy(killed, '', '-wal', '-shm')
        truncateSync(file)
        return file
      },
      /is empty, but .*-wal has a part/,
    ],
    [
      'the end is missing',
      () => {
        const file = copy(whole, '')
        truncateSync(file, 40_960)
        return file
      },
      /is damaged: it has 40960 bytes/,
    ],
    [
      'the schema is overwritten',
      () => {
        const file = copy(whole, '')
        const content = readFileSync(file).fill(0xa5, 100, 4_096)
        writeFileSync(file, content)
        return file
      },
      /is damaged: .*\. Restore a backup: npm run restore/,
    ],
    [
      'it is a text',
      () => {
        const file = place()
        writeFileSync(file, 'Dear diary, '.repeat(1_000))
        return file
      },
      /is not a SQLite database/,
    ],
    [
      'it is the SQLite database of another program',
      () => {
        const file = place()
        const handle = new Database(file)
        handle.exec('create table songs (title text)')
        handle.close()
        return file
      },
      /is the SQLite database of another program/,
    ],
    [
      'a newer version wrote it',
      () => {
        const file = copy(whole, '')
        const handle = new Database(file)
        handle.exec(
          `pragma journal_mode = delete; insert into payload_migrations (id, name, batch) values ('x', '29990101_000000_from_the_future', 1)`,
        )
        handle.exec(`update payload_kv set data = '{"version":"99.0.0","migration":"29990101_000000_from_the_future"}'`)
        handle.close()
        return file
      },
      /Waymark 99\.0\.0 wrote .*"29990101_000000_from_the_future".*npm run restore/,
    ],
  ])('where %s: one sentence names the file, and nothing is written', async (_, make, words) => {
    const file = make()
    for (const production of [true, false]) {
      const found = await start(file, production)
      expect(found.words).toMatch(words)
      expect(found.words).toMatch(/^PlainError: /)
      expect(found.words).toContain(file)
      expect(found.isUntouched).toBe(true)
    }
  })

  it('an empty file is refused in production, and a new database in development', async () => {
    const file = place()
    writeFileSync(file, '')
    expect(await start(file, true)).toMatchObject({
      words: expect.stringMatching(/is empty\. If it had data/),
      isUntouched: true,
    })
    expect((await start(file, false)).words).toBe('opened')
  })
})

describe('the schema version of a database', () => {
  const database = temporaryDatabase()
  let waymark: Waymark

  beforeAll(async () => {
    waymark = await open(database.url)
  })
  afterAll(async () => {
    await waymark.close()
    await database.remove()
  })

  it('says which version and which migration wrote it', async () => {
    const { docs } = await waymark.payload.find({
      collection: 'payload-kv',
      where: { key: { equals: 'waymark.schema' } },
    })
    expect(docs).toMatchObject([{ data: { version: waymarkVersion(), migration: migrations.at(-1)?.name } }])
  })

  it.each([
    ['its stamp', 'payload-kv'],
    ['its ledger', 'payload-migrations'],
  ] as const)('that is newer by %s is refused before anything is written', async (_, where) => {
    const name = '29990101_000000_from_the_future'
    await write(where, name)
    try {
      const before = await everythingOnDisk()
      const words = await said(open(database.url))
      expect(words).toMatch(
        /^PlainError: .*(Waymark 99\.0\.0|newer version of Waymark) wrote .*29990101_000000_from_the_future/,
      )
      expect(await everythingOnDisk()).toEqual(before)
    } finally {
      await write(where, undefined)
    }
    const again = await open(database.url)
    await again.close()
  })

  /** Writes as a newer version would have written, and undefined takes it back. */
  async function write(where: 'payload-kv' | 'payload-migrations', name: string | undefined) {
    const { payload } = waymark
    if (where === 'payload-migrations') {
      if (name) await payload.create({ collection: where, data: { name, batch: 1 } })
      else await payload.delete({ collection: where, where: { name: { contains: 'from_the_future' } } })
      return
    }
    const data = name
      ? { version: '99.0.0', migration: name }
      : { version: waymarkVersion(), migration: migrations.at(-1)?.name }
    await payload.update({ collection: where, where: { key: { equals: 'waymark.schema' } }, data: { data } })
  }

  async function everythingOnDisk() {
    const { db } = waymark.payload
    if (isSqlite(db)) return db.client.versionElsewhere()
    if (!isMongodb(db)) throw new Error('neither')
    const client = await MongoClient.connect(database.url)
    try {
      const names = (await client.db().listCollections().toArray()).map(({ name }) => name).sort()
      const contents = await Promise.all(
        // The process of this test renews its lease meanwhile.
        names
          .filter((name) => name !== 'leases')
          .map(async (name) => [name, await client.db().collection(name).find().toArray()]),
      )
      return JSON.stringify(contents)
    } finally {
      await client.close()
    }
  }
})
