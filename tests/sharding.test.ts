import { randomBytes, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createClient } from '@libsql/client/sqlite3'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { CollectionConfig } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { collections } from '../src/collections/index.ts'
import { setRouted } from '../src/storage/mongodbSharding.ts'
import { coachAthletes } from '../src/testing/everyOperation/coachAthletes.ts'
import { guardEverything } from '../src/testing/everyOperation/guardEverything.ts'
import { buildStage } from '../src/testing/everyOperation/stage.ts'
import { talkAbout } from '../src/testing/everyOperation/talkAbout.ts'
import { trainEverything } from '../src/testing/everyOperation/trainEverything.ts'
import { names, type Sent, sentCommands } from '../src/testing/sentCommands.ts'
import { member } from '../src/testing/signIn.ts'
import { isMongo, temporaryDatabase } from '../src/testing/temporaryDatabase.ts'
import { startTestServer, type TestServer } from '../src/testing/testServer.ts'

const database = temporaryDatabase()
let server: TestServer

beforeAll(async () => {
  const databaseUrl = isMongo ? `${database.url}&monitorCommands=true` : database.url
  const secrets = { jwtSecret: randomBytes(48).toString('base64url'), payloadSecret: randomUUID() }
  server = await startTestServer({ beside: { databaseUrl, ...secrets } })
})
afterAll(async () => {
  await server.stop()
  await database.remove()
})

const shardKeyOf = ({ custom }: CollectionConfig): string | undefined => custom?.shardKey

/** The collections of which each document belongs to one user. */
const ofUsers = collections.filter(({ fields }) =>
  fields.some((field) => 'name' in field && field.name === 'user' && field.type === 'relationship'),
)
const sharded = ofUsers.filter(shardKeyOf)

describe('a collection whose documents belong to one user', () => {
  it.each(ofUsers.map((each) => [each.slug, each] as const))('is sharded by user, or says why not: %s', (_, each) => {
    expect([shardKeyOf(each), typeof each.custom?.unshardedBecause]).toEqual(
      shardKeyOf(each) ? ['user', 'undefined'] : [undefined, 'string'],
    )
  })

  it('exists', () => {
    expect(sharded.length).toBeGreaterThan(5)
  })

  it.each(sharded.map(({ slug }) => slug))(
    'has unique indexes that begin with the shard key, if sharded: %s',
    async (slug) => {
      const unique = await uniqueIndexesOf(slug)
      expect(unique.length).toBeGreaterThan(0)
      expect(unique.filter(([first]) => first !== (isMongo ? 'user' : 'user_id'))).toEqual([])
    },
  )

  it.each(sharded.map(({ slug }) => slug))('is in the commands of docs/operations.md, if sharded: %s', (slug) => {
    const command = `sh.shardCollection('waymark.${slug.toLowerCase()}', { user: 'hashed' })`
    expect(readFileSync('docs/operations.md', 'utf8').includes(command)).toBe(true)
  })
})

/** The columns of each unique index, without that of the IDs. */
async function uniqueIndexesOf(slug: string): Promise<string[][]> {
  if (isMongo) {
    const { collections: models } = server.waymark.payload.db as unknown as MongooseAdapter
    const indexes = (await models[slug]?.collection.indexes()) ?? []
    return indexes.filter(({ unique }) => unique).map(({ key }) => Object.keys(key))
  }
  const client = createClient({ url: database.url })
  const table = slug.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  const { rows } = await client.execute(
    `select list.name, info.name as field from pragma_index_list('${table}') list, pragma_index_info(list.name) info
     where list."unique" and list.origin <> 'pk' order by list.name, info.seqno`,
  )
  client.close()
  const names = [...new Set(rows.map(({ name }) => name))]
  return names.map((name) => rows.filter((row) => row.name === name).map(({ field }) => String(field)))
}

describe.skipIf(!isMongo)('what the operations send to MongoDB when it is a mongos', () => {
  const kept = new Set(sharded.map(({ slug }) => slug.toLowerCase()))
  let sent: Sent[]

  beforeAll(async () => {
    let operation = ''
    setRouted(server.waymark.payload.db as unknown as MongooseAdapter)
    const all = sentCommands(server.waymark.payload, () => operation)
    const graphql: TestServer['graphql'] = (query, ...rest) => {
      operation = /(?:query|mutation) (\w+)/.exec(String(query))?.[1] ?? ''
      return server.graphql(query, ...rest)
    }
    const stage = await buildStage({ ...server, graphql }, 4)
    const ada = await member(stage.server, 'ada')
    const signedIn = await server.signInAgain(ada)
    const trained = await trainEverything(stage, signedIn)
    await coachAthletes(stage, signedIn, trained)
    await talkAbout(stage, signedIn, trained)
    await guardEverything(stage, ada)
    sent = all.filter(({ collection }) => kept.has(collection))
  }, 120_000)

  const told = ({ operation, command, collection, filter }: Sent) =>
    `${operation}: ${command} ${collection} ${JSON.stringify(filter)}`

  it('is seen by this test, of every sharded collection', () => {
    expect(new Set(sent.map(({ collection }) => collection))).toEqual(kept)
    expect(new Set(sent.map(({ command }) => command))).toEqual(
      new Set(['find', 'insert', 'update', 'delete', 'aggregate']),
    )
  })

  // A coach moves many athletes at once, and leaves what many keep of them without a name. Both ask all shards.
  const OF_MANY = ['PropagateProgramRevision', 'DeleteAccount']
  it('names the athlete in each transaction, but for a propagation and the deletion of an account', () => {
    const wide = sent.filter(({ filter, isInTransaction }) => isInTransaction && !names(filter, 'user'))
    expect(wide.filter(({ operation }) => !OF_MANY.includes(operation)).map(told)).toEqual([])
    expect(wide.length).toBeGreaterThan(0)
  })

  it('writes only in transactions', () => {
    const writes = sent.filter(({ command }) => ['insert', 'update', 'delete', 'findAndModify'].includes(command))
    expect(writes.filter(({ isInTransaction }) => !isInTransaction).map(told)).toEqual([])
  })

  it('names the athlete in each upsert, which a mongos refuses otherwise', () => {
    const upserts = sent.filter(({ isUpsert }) => isUpsert)
    expect(upserts.length).toBeGreaterThan(0)
    expect(upserts.filter(({ filter }) => !names(filter, 'user')).map(told)).toEqual([])
  })

  it('looks into no sharded collection from another one in a transaction, which MongoDB 6.0 refuses', () => {
    expect(sent.filter(({ isLookup, isInTransaction }) => isLookup && isInTransaction).map(told)).toEqual([])
  })
})
