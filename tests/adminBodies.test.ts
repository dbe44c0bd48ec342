import type { FlattenedField } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { adminCookie, adminOf } from '../src/testing/adminOf.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import { startTestServer, type TestServer } from '../src/testing/testServer.ts'

/** Tried at every field in the long form only. */
const MORE = [7, '', [], ['x'], {}, { a: 1 }, { relationTo: 'x', value: {} }, [[[]]], -0.5, 'Infinity']

describe('a body of the REST API with a value of a wrong form', () => {
  let server: TestServer
  let cookie: string
  let program: string

  beforeAll(async () => {
    server = await startTestServer({ admin: 'in development' })
    await adminOf(server)
    cookie = await adminCookie(server)
    const coach = await server.register({ username: 'coach.one', role: 'COACH' })
    await catalogue(server, coach).program()
    const { docs } = await server.waymark.payload.find({ collection: 'programs', depth: 0 })
    program = String(docs[0]?.id)
  })
  afterAll(() => server.stop())

  async function send(method: 'POST' | 'PATCH', url: string, body: object) {
    const headers = { cookie, 'content-type': 'application/json' }
    const answer = await server.server.app.inject({ method, url, headers, body: JSON.stringify(body) })
    return { status: answer.statusCode, message: JSON.parse(answer.body).errors?.[0]?.message }
  }

  const ODD = [true, 'x', [{}], ...(process.env.WAYMARK_HARD ? MORE : [])]

  /** Every path of a document at which a value can stand. Rows are reached through a first row. */
  function paths(fields: readonly FlattenedField[], within: string[] = []): string[][] {
    return fields.flatMap((field) => {
      const path = [...within, field.name]
      if (!('flattenedFields' in field)) return [path]
      return [path, ...paths(field.flattenedFields, field.type === 'array' ? [...path, '0'] : path)]
    })
  }
  const at = ([name = '', ...rest]: string[], value: unknown): object => {
    const inner = rest.length > 0 ? at(rest, value) : value
    return name === '0' ? [inner] : { [name]: inner }
  }

  it('is a mistake of the caller and no fault, at every field of every collection', async () => {
    const seen = { requests: 0 }
    const faults: unknown[] = []
    for (const { slug, flattenedFields } of server.waymark.payload.config.collections) {
      if (slug.startsWith('payload-')) continue
      for (const path of paths(flattenedFields)) {
        for (const value of ODD) {
          const { status } = await send('POST', `/api/${slug}`, at(path, value))
          seen.requests += 1
          if (status >= 500) faults.push([slug, path.join('.'), value, status])
        }
      }
    }
    expect(faults).toEqual([])
    expect(seen.requests).toBeGreaterThan(500)
  })

  it('is a mistake in a change too, and changes nothing', async () => {
    const { flattenedFields } = server.waymark.payload.collections.programs.config
    const before = await server.waymark.payload.findByID({ collection: 'programs', id: program, depth: 0 })
    for (const path of paths(flattenedFields)) {
      for (const value of [true, 7, {}, ['x'], null, '']) {
        const { status } = await send('PATCH', `/api/programs/${program}`, { revision: 1, ...at(path, value) })
        expect([path, value, status < 500]).toEqual([path, value, true])
      }
    }
    const after = await server.waymark.payload.findByID({ collection: 'programs', id: program, depth: 0 })
    expect([after.title, after.slug]).toEqual([before.title, before.slug])
  })

  it('is named in plain words', async () => {
    const { message } = await send('POST', '/api/workouts', { title: 'A', exercises: [{ sets: [{ rpe: 'hard' }] }] })
    expect(message).toMatch(/^"exercises\.0\.sets\.0\.\w+" must be a number\.$|^"exercises\.0/)
    expect(await send('PATCH', `/api/programs/${program}`, { title: true })).toEqual({
      status: 400,
      message: '"title" must be a text.',
    })
  })
})
