import { randomUUID } from 'node:crypto'
import { createClient } from '@libsql/client/sqlite3'
import { drizzle } from '@payloadcms/db-sqlite/drizzle/libsql'
import { MongoClient, ObjectId } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { searchTextOf } from '../src/kernel/searchTextOf.ts'
import { migrations } from '../src/storage/migrations/index.ts'
import { MONGODB_MIGRATIONS } from '../src/storage/mongodbMigrations.ts'
import { memoryLog } from '../src/testing/memoryLog.ts'
import { temporaryDatabase } from '../src/testing/temporaryDatabase.ts'
import { isMongo } from '../src/testing/testServer.ts'
import { openWaymark, type Waymark } from '../src/waymark.ts'

describe('a database from before workouts and milestones had a library key', () => {
  const database = temporaryDatabase()
  const { log, lines } = memoryLog()
  const made: Record<'workouts' | 'milestones', string[]> = { workouts: [], milestones: [] }
  let waymark: Waymark

  const open = () => openWaymark({ databaseUrl: database.url, payloadSecret: randomUUID() }, log, randomUUID())
  const slugs = ['workouts', 'milestones'] as const

  beforeAll(async () => {
    await (isMongo ? makeOldMongo() : makeOldSqlite())
    // Opens three at once, as when the service and its commands start at the same time.
    const [first, ...beside] = await Promise.all([open(), open(), open()])
    waymark = first
    await Promise.all(beside.map((other) => other.close()))
  })
  afterAll(async () => {
    await waymark.close()
    await database.remove()
  })

  async function makeOldSqlite() {
    const client = createClient({ url: database.url })
    const [first] = migrations
    await first?.up({ db: drizzle(client) } as never)
    await client.execute({
      sql: 'insert into payload_migrations (id, name, batch) values (?, ?, 1)',
      args: [randomUUID(), String(first?.name)],
    })
    for (const slug of slugs) {
      for (let n = 0; n < 3; n += 1) {
        const id = randomUUID()
        made[slug].push(id)
        const sql = `insert into ${slug} (id, title, title_key, search_text) values (?, 'Day A', 'day a', ' day a')`
        await client.execute({ sql, args: [id] })
      }
    }
    client.close()
  }

  async function makeOldMongo() {
    const client = await MongoClient.connect(database.url)
    const unique = { unique: true }
    await client.db().collection('enrolments').createIndex({ activeKey: 1 }, unique)
    await client.db().collection('milestonecompletions').createIndex({ enrolment: 1, milestone: 1 }, unique)
    for (const slug of slugs) {
      const documents = Array.from({ length: 3 }, () => ({
        ...{ _id: new ObjectId(), title: 'Day A', titleKey: 'day a', searchText: ' day a', revision: 1 },
        ...{ createdAt: new Date(), updatedAt: new Date() },
      }))
      made[slug].push(...documents.map(({ _id }) => String(_id)))
      await client.db().collection(slug).insertMany(documents)
    }
    await client.close()
  }

  const keys = async (collection: (typeof slugs)[number]) => {
    const { docs } = await waymark.payload.find({ collection, pagination: false, depth: 0, sort: 'id' })
    return Object.fromEntries(docs.map(({ id, libraryKey }) => [id, libraryKey]))
  }

  it.each(slugs)(
    'gives each of its %s a key of its own and the present search text, and leaves them otherwise as they were',
    async (collection) => {
      const expected = Object.fromEntries(made[collection].map((id) => [id, `document-${id}`]))
      expect(await keys(collection)).toEqual(expected)
      const id = String(made[collection][0])
      expect(await waymark.payload.findByID({ collection, id, depth: 0 })).toMatchObject({
        title: 'Day A',
        searchText: searchTextOf(collection, { title: 'Day A' }),
        revision: 1,
      })
    },
  )

  it.each(slugs)('goes on taking %s: a change keeps the key, and no two have the same', async (collection) => {
    const { payload } = waymark
    const id = String(made[collection][1])
    const changed = await payload.update({ collection, id, data: { title: 'Day B' }, depth: 0 })
    expect([changed.libraryKey, changed.revision]).toEqual([`document-${id}`, 2])
    const data = { title: 'Day A', libraryKey: `document-${id}` } as never
    await expect(payload.create({ collection, data })).rejects.toThrow()
    const added = await payload.create({ collection, data: { title: 'Day A' } as never })
    expect(added.libraryKey).toMatch(/^day-a-[0-9a-z]{8}$/)
    await payload.delete({ collection, id: added.id })
  })

  it.runIf(isMongo)('has no unique index of training left that does not begin with the athlete', async () => {
    const client = await MongoClient.connect(database.url)
    const uniqueOf = async (name: string) => {
      const indexes = await client.db().collection(name).indexes()
      return indexes.filter(({ unique }) => unique).map(({ key }) => Object.keys(key))
    }
    expect(await uniqueOf('enrolments')).toEqual([['user', 'activeKey']])
    expect(await uniqueOf('milestonecompletions')).toEqual([['user', 'enrolment', 'milestone']])
    await client.close()
  })

  it('is brought up to date once, whoever starts', async () => {
    const before = await Promise.all(slugs.map(keys))
    const migrated = () => lines.flatMap(({ msg, migration }) => (msg === 'database migrated' ? [migration] : []))
    const first = migrated()
    await waymark.close()
    waymark = await open()
    expect(await Promise.all(slugs.map(keys))).toEqual(before)
    expect(migrated()).toEqual(first)
    const names = migrations.slice(1).map(({ name }) => name)
    // MongoDB has no tables or columns, so only migrations of documents run there.
    const ofDocuments = MONGODB_MIGRATIONS.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(ofDocuments))
    expect(first).toEqual(isMongo ? ofDocuments : names)
    const { docs } = await waymark.payload.find({ collection: 'payload-migrations', pagination: false, sort: 'name' })
    expect(docs.map(({ name }) => name)).toEqual(isMongo ? first : migrations.map(({ name }) => name))
  })
})
