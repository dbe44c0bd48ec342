import { randomBytes, randomUUID } from 'node:crypto'
import { type Document, Long, MaxKey, ObjectId } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { collections } from '../src/collections/index.ts'
import { startShards } from '../src/testing/shards.ts'
import { isMongo, present, startTestServer } from '../src/testing/testServer.ts'
import { trainAnAthlete } from '../src/testing/trainedAthlete.ts'

const KEY = { user: 'hashed' } as const
const sharded = collections.filter(({ custom }) => custom?.shardKey).map(({ slug }) => slug.toLowerCase())
const unsharded = collections.filter(({ custom }) => custom?.unshardedBecause).map(({ slug }) => slug.toLowerCase())

describe.skipIf(!isMongo || !process.env.WAYMARK_HARD)('the training of athletes on two shards', () => {
  let cluster: Awaited<ReturnType<typeof startShards>>
  let before: Map<string, Document[]>

  beforeAll(async () => {
    cluster = await startShards('waymark')
    const secrets = { jwtSecret: randomBytes(48).toString('base64url'), payloadSecret: randomUUID() }
    const server = await startTestServer({ beside: { databaseUrl: cluster.url, ...secrets } })
    const coach = await server.register({ username: 'the.coach', role: 'COACH' })
    for (let n = 0; n < 8; n += 1) {
      const athlete = await server.register({ username: `athlete.${n}` })
      await trainAnAthlete(server, coach, athlete, `Squat ${n}`, `a-squat-${n}`)
    }
    await server.stop()
    const [first] = cluster.shards
    before = new Map()
    for (const slug of sharded)
      before.set(slug, (await first?.collection(slug).find().sort({ _id: 1 }).toArray()) ?? [])
    await cluster.join()
    // An index as it was before all unique indexes began with the athlete.
    await first?.collection('enrolments').createIndex({ activeKey: 1 }, { unique: true })
    await expect(cluster.shardCollection('enrolments', KEY)).rejects.toThrow(/unique/)
    await first?.collection('enrolments').dropIndex('activeKey_1')
    for (const slug of sharded) {
      await cluster.shardCollection(slug, KEY)
      await cluster.moveHalf(slug, { user: Long.ZERO }, { user: new MaxKey() })
    }
  }, 300_000)
  afterAll(() => cluster?.stop())

  it.each(sharded)('are on both shards, and nothing is missing: %s', async (slug) => {
    const onEach = await Promise.all(cluster.shards.map((shard) => shard.collection(slug).countDocuments()))
    expect(Math.min(...onEach)).toBeGreaterThan(0)
    const { cursor } = await cluster.route({ clusterFind: slug, filter: {}, sort: { _id: 1 } })
    expect(cursor.firstBatch).toEqual(before.get(slug))
  })

  it.each(sharded)('stay unique among all shards: %s', async (slug) => {
    const document = present(before.get(slug)?.[0])
    const { writeErrors } = await cluster.route({
      clusterInsert: slug,
      documents: [{ ...document, _id: new ObjectId() }],
    })
    expect(writeErrors).toMatchObject([{ code: 11_000 }])
  })

  it.each(sharded)('take an upsert that names the athlete, and no other: %s', async (slug) => {
    const { _id, user } = present(before.get(slug)?.[0])
    const upsert = (q: Document) =>
      cluster.route({ clusterUpdate: slug, updates: [{ q, u: { $inc: { holds: 1 } }, upsert: true }] })
    expect((await upsert({ _id })).writeErrors?.[0]?.errmsg).toMatch(/shard key/)
    expect(await upsert({ _id, user })).toMatchObject({ n: 1, nModified: 1 })
  })

  it.each(unsharded)('are beside collections that cannot be sharded so, or need not: %s', async (slug) => {
    const sharding = cluster.shardCollection(slug, KEY)
    if (slug === 'recoverycodes') await sharding
    else await expect(sharding).rejects.toThrow(/unique/)
  })
})
