import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MOST_PREFERENCES } from '../src/admin/server/boundPreferences.ts'
import { adminCookie, adminOf, asOwner } from '../src/testing/adminOf.ts'
import { startTestServer, type TestServer } from '../src/testing/testServer.ts'

let server: TestServer
let ask: ReturnType<typeof asOwner>

beforeAll(async () => {
  server = await startTestServer({ admin: 'in development' })
  await adminOf(server)
  ask = asOwner(server, await adminCookie(server))
})
afterAll(() => server.stop())

describe('a preference', () => {
  const path = '/api/payload-preferences/columns'

  it('is kept, and is small', async () => {
    const small = JSON.stringify({ value: { columns: ['title'] } })
    expect((await ask('POST', path, { body: small })).status).toBe(200)
    expect((await ask('POST', path, { body: JSON.stringify({ value: 'x'.repeat(20_000) }) })).status).toBe(413)
    expect((await ask('POST', `/api/payload-preferences/${'k'.repeat(300)}`, { body: small })).status).toBe(413)
    expect(JSON.parse((await ask('GET', path)).text).value).toEqual({ columns: ['title'] })
    expect((await ask('DELETE', path)).status).toBe(200)
    expect((await ask('DELETE', path)).status).toBe(404)
  })

  it('is only ever the caller’s own, by its key', async () => {
    for (const [method, url] of [
      ['POST', ''],
      ['PATCH', '/1'],
      ['PATCH', '?where[id][exists]=true'],
      ['GET', ''],
    ]) {
      const answer = await ask(String(method), `/api/payload-preferences${url}`, method === 'GET' ? {} : { body: '{}' })
      expect([method, url, answer.status]).toEqual([method, url, 404])
    }
  })

  it('too many replaces the oldest', async () => {
    const { payload } = server.waymark
    const { docs } = await payload.find({ collection: 'admins', limit: 1 })
    const user = { relationTo: 'admins' as const, value: docs[0]?.id as string }
    for (let n = 0; n < MOST_PREFERENCES; n += 1) {
      const at = new Date(2020, 0, 1, 0, 0, n).toISOString()
      await payload.db.create({
        collection: 'payload-preferences',
        data: { user, key: `old-${n}`, value: {}, createdAt: at, updatedAt: at },
      })
    }
    expect((await ask('POST', path, { body: '{"value":{"a":1}}' })).status).toBe(200)
    const { totalDocs } = await payload.count({ collection: 'payload-preferences' })
    expect(totalDocs).toBe(MOST_PREFERENCES)
    expect(JSON.parse((await ask('GET', '/api/payload-preferences/old-0')).text).value).toBeNull()
    expect(JSON.parse((await ask('GET', path)).text).value).toEqual({ a: 1 })
  })
})
