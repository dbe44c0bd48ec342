import { createClient } from '@libsql/client/sqlite3'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { SanitizedCollectionConfig } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { everyOperation } from '../src/testing/everyOperation/everyOperation.ts'
import { names, type Sent, sentCommands } from '../src/testing/sentCommands.ts'
import { dropDatabase, isMongo, startTestServer, type TestServer, temporaryDatabase } from '../src/testing/testServer.ts'

const database = temporaryDatabase()
const url = isMongo ? `${database.url}&monitorCommands=true` : database.url
let server: TestServer

beforeAll(async () => {
  server = await startTestServer({ beside: { databaseUrl: url, jwtSecret: 'x'.repeat(48), payloadSecret: 'y'.repeat(32) } })
})
afterAll(async () => {
  if (isMongo) await dropDatabase(server.waymark)
  await server.stop()
  database.remove()
})

describe.skipIf(!isMongo)('lab', () => {
  it('records', async () => {
    let operation = ''
    const sent = sentCommands(server.waymark.payload, () => operation)
    const graphql: TestServer['graphql'] = (query, ...rest) => {
      operation = /(?:query|mutation) (\w+)/.exec(String(query))?.[1] ?? ''
      return server.graphql(query, ...rest)
    }
    await everyOperation({ ...server, graphql }, 4)
    const sharded = new Set(Object.values(server.waymark.payload.collections).flatMap(({config}) => config.custom?.shardKey ? [config.slug.toLowerCase()] : []))
    console.log([...sharded], sent.length)
    const bad = sent.filter((s) => sharded.has(s.collection) && !names(s.filter, 'user'))
    const seen = new Map<string, number>()
    for (const s of bad) { const k = `${s.isInTransaction ? 'TX ' : '   '} ${s.operation} ${s.command} ${s.collection} ${JSON.stringify(s.filter).slice(0,160)}`.replace(/[0-9a-f]{24}/g,'ID'); seen.set(k, (seen.get(k)??0)+1) }
    console.log([...seen].map(([k,n])=>`${n} ${k}`).sort().join('\n'))
  }, 120000)
})
