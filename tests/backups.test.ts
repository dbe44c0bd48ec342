import { randomUUID } from 'node:crypto'
import { linkSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BackupOptions, backUp, restore, type WhichDatabase } from '../src/storage/backups/backUp.ts'
import { isMongodb } from '../src/storage/whichAdapter.ts'
import { brokenLaws } from '../src/testing/catalogueLaws.ts'
import { memoryLog } from '../src/testing/memoryLog.ts'
import { derived, recount } from '../src/testing/recount.ts'
import { smallWorld } from '../src/testing/smallWorld.ts'
import { temporaryDatabase } from '../src/testing/temporaryDatabase.ts'
import { isMongo, startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { kg, training } from '../src/testing/training.ts'
import { brokenTrainingLaws } from '../src/testing/trainingLaws.ts'
import { readTrainingState } from '../src/testing/trainingState.ts'
import { openWaymark, type Waymark } from '../src/waymark.ts'

const all = { pagination: false, depth: 0, sort: 'id', overrideAccess: true } as const

describe('a backup', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-backup-'))
  const target = temporaryDatabase()
  let server: TestServer
  let world: Awaited<ReturnType<typeof smallWorld>>
  let restored: Waymark | undefined

  beforeAll(async () => {
    server = await startTestServer()
    world = await smallWorld(server)
  })
  afterAll(async () => {
    await closeRestored()
    await server.stop()
    await target.remove()
    rmSync(folder, { recursive: true, force: true })
  })

  const driver = async () => {
    const { db } = server.waymark.payload
    if (!isMongodb(db)) throw new Error('not MongoDB')
    return db.connection.base.mongo
  }
  const at = (url: string): WhichDatabase => ({ url, driver })
  const options = (name: string, force = false): BackupOptions => ({
    file: path.join(folder, name),
    force,
    tell: () => {},
  })
  const said = (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (error: Error) => error.message,
    )

  async function openRestored() {
    const { log } = memoryLog()
    restored = await openWaymark({ databaseUrl: target.url, payloadSecret: randomUUID() }, log, randomUUID())
    return restored.payload
  }
  async function closeRestored() {
    await restored?.close()
    restored = undefined
    await removeTarget()
  }
  async function removeTarget() {
    const { db } = server.waymark.payload
    if (isMongodb(db)) await target.remove()
    else for (const end of ['', '-wal', '-shm']) rmSync(`${target.url.replace('file:', '')}${end}`, { force: true })
  }

  async function contentsOf({ collections, find }: Waymark['payload']) {
    const found: Record<string, unknown> = {}
    // Leases belong to the processes that run, and not to what is kept.
    for (const collection of Object.keys(collections).filter((slug) => slug !== 'leases')) {
      const { docs } = await find({
        ...all,
        collection: collection as 'programs',

        showHiddenFields: true,
      })
      found[collection] = docs
    }
    return found
  }

  it('gives back the same documents', async () => {
    const counts = await backUp(at(server.databaseUrl), options('quiet'))
    expect(statSync(path.join(folder, 'quiet')).mode & 0o077).toBe(0)
    expect(await restore(at(target.url), options('quiet'))).toEqual(counts)
    const payload = await openRestored()
    const before = await contentsOf(server.waymark.payload)
    expect(Object.values(before).filter((docs) => (docs as []).length > 0).length).toBeGreaterThan(10)
    expect(await contentsOf(payload)).toEqual(before)
    await closeRestored()
  })

  it('under concurrent writes is one moment: every law holds, and nothing acknowledged before is missing', async () => {
    const train = training(server, world.athlete)
    const session = await train.start({ workoutId: String(world.ids.workout) })
    const log = () => train.log(session.id, String(world.ids.exercise), { reps: 5, load: kg('40') })
    let isOver = false
    const writer = async () => {
      while (!isOver) await log()
    }
    const acknowledged = async () =>
      (await server.waymark.payload.count({ collection: 'performedSets', overrideAccess: true })).totalDocs
    const writers = [writer(), writer()]
    await log()
    const before = await acknowledged()
    await backUp(at(server.databaseUrl), options('busy')).finally(() => {
      isOver = true
    })
    await Promise.all(writers)
    await restore(at(target.url), options('busy'))
    const payload = await openRestored()
    const { totalDocs } = await payload.count({ collection: 'performedSets', overrideAccess: true })
    expect(totalDocs).toBeGreaterThanOrEqual(before)
    expect(totalDocs).toBeLessThan(await acknowledged())
    expect([await brokenLaws(payload), await brokenTrainingLaws(payload)]).toEqual([[], []])
    const state = await readTrainingState(payload, world.athlete.user.id)
    expect(state.sets.length).toBeGreaterThan(1)
    expect(derived(state)).toEqual(recount(state))
    await closeRestored()
  })

  it('replaces no file and no data unless it is told to', async () => {
    const before = readFileSync(path.join(folder, 'quiet'))
    expect(await said(backUp(at(server.databaseUrl), options('quiet')))).toContain('already exists')
    expect(before.equals(readFileSync(path.join(folder, 'quiet')))).toBe(true)
    expect(await said(backUp(at(server.databaseUrl), options('quiet', true)))).toBe('done')
    expect(await said(restore(at(target.url), options('quiet')))).toBe('done')
    expect(await said(restore(at(target.url), options('quiet')))).toContain('Add --force')
    expect(await said(restore(at(target.url), options('quiet', true)))).toBe('done')
    await removeTarget()
  })

  it.skipIf(isMongo)('is never written over the database, nor is the database restored from itself', async () => {
    const database = server.databaseUrl.replace('file:', '')
    const link = path.join(folder, 'link')
    linkSync(database, link)
    const relative = path.relative(process.cwd(), database)
    for (const file of [database, relative, `${database}-wal`, link]) {
      const given = { file, force: true, tell: () => {} }
      expect(await said(backUp(at(server.databaseUrl), given))).toContain('is a file of the database itself')
      expect(await said(restore(at(server.databaseUrl), given))).toContain('is a file of the database itself')
    }
    rmSync(link)
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200)
  })

  it('is not restored into a database that is in use', async () => {
    const before = await contentsOf(server.waymark.payload)
    expect(await said(restore(at(server.databaseUrl), options('quiet', true)))).toMatch(/Stop/)
    expect(await contentsOf(server.waymark.payload)).toEqual(before)
  })

  it('that is not whole is refused before anything is written, and no half a file has its name', async () => {
    const whole = readFileSync(path.join(folder, 'quiet'))
    const middle = Math.floor(whole.length / 2)
    const flipped = Buffer.from(whole)
    // SQLite has no checksums, so only what breaks its structure shows.
    flipped.fill(0xa5, ...(isMongo ? [middle, middle + 64] : [100, 164]))
    const broken = {
      half: whole.subarray(0, middle),
      flipped,
      text: Buffer.from('{}'),
      empty: Buffer.alloc(0),
    }
    for (const [name, content] of Object.entries(broken)) {
      writeFileSync(path.join(folder, name), content)
      expect(await said(restore(at(target.url), options(name))), name).toMatch(/whole|damaged|empty/)
    }
    expect(await said(restore(at(target.url), options('nothing')))).toMatch(/nothing/)
    expect(await said(backUp(at(server.databaseUrl), options('no/such/../../quiet/folder')))).not.toBe('done')
    const left = readdirSync(folder).filter((name) => !['busy', 'no', 'quiet', ...Object.keys(broken)].includes(name))
    expect(left).toEqual([])
    // A database in which a whole backup can still be restored without --force has no data.
    expect(await said(restore(at(target.url), options('quiet')))).toBe('done')
    await removeTarget()
  })
})
