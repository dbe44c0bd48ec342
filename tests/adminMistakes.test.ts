import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { adminCookie, adminOf, asOwner, type Sent } from '../src/testing/adminOf.ts'
import { startTestServer, type TestServer } from '../src/testing/testServer.ts'

let server: TestServer
let ask: ReturnType<typeof asOwner>

beforeAll(async () => {
  server = await startTestServer({ admin: 'in development' })
  await adminOf(server)
  ask = asOwner(server, await adminCookie(server))
})
afterAll(() => server.stop())

/** All endpoints as the finished configuration has them. */
function endpoints() {
  const { config } = server.waymark.payload
  const all = [{ slug: '', endpoints: config.endpoints }, ...config.collections]
  return all.flatMap(({ slug, endpoints: own }) =>
    (own || []).map(({ method, path }) => ({ method: method.toUpperCase(), path, slug })),
  )
}
const at = (slug: string, path: string, id: string) =>
  `/api/${slug}${path.replace(/:\w+\??/g, id)}`.replace(/\/+/g, '/')

const QUERIES = [
  ...['limit=-1', 'limit=abc', 'limit=1.5', 'limit=1e99', 'limit[]=1', 'page=0', 'page=-1', 'page=abc', 'page=1e99'],
  ...['depth=-1', 'depth=abc', 'depth=11', 'sort=nope', 'sort=-', 'sort[x]=1', 'sort=id;drop', 'sort=createdAt.x'],
  ...['where=abc', 'where={bad', 'where[nope][equals]=1', 'where[id][nope]=1', 'where[id]=1', 'where[and]=x'],
  ...[
    'where[or][0]=x',
    'where[or][0][id][bad]=1',
    'where[id][equals][x]=1',
    'where[id][near]=1',
    'where[title][all]=x',
  ],
  ...['where[title][intersects]=1', 'where[revision][equals]=abc', 'where[isPublished][equals]=maybe'],
  ...['where[createdAt][equals]=nodate', 'where[revision][in]=1,abc', 'select=abc', 'populate=x', 'joins=x'],
  ...['joins[nope][limit]=1', 'draft=maybe', 'pagination=maybe', 'data={bad', 'data=[]'],
  `where=${encodeURIComponent('['.repeat(5_000))}`,
  `where=${encodeURIComponent('{"and":['.repeat(50) + ']}'.repeat(50))}`,
]
const multipart = (content: string): Sent => ({
  type: 'multipart/form-data; boundary=x',
  body: `--x\r\nContent-Disposition: form-data; name="_payload"\r\n\r\n${content}\r\n--x--\r\n`,
})
const BODIES: [string, Sent][] = [
  ...['{', '', 'null', '[]', '"x"', '5'].map((body): [string, Sent] => [`"${body}"`, { body }]),
  ['nested too deep', { body: `{"title":${'['.repeat(200_000)}${']'.repeat(200_000)}}` }],
  ['a form of a page', { body: 'title=x', type: 'application/x-www-form-urlencoded' }],
  ['plain text', { body: 'title', type: 'text/plain' }],
  ['a form with half an object', multipart('{')],
  ['a form with a list', multipart('[]')],
  ['a form without its boundary', { body: '--x', type: 'multipart/form-data' }],
]

describe('a mistake of the caller at the REST API', () => {
  it.each(QUERIES)('is 400 with plain words: ?%s', async (query) => {
    for (const path of ['/api/programs', '/api/programs/count']) {
      const { status, text } = await ask('GET', `${path}?${query}`)
      // A count has no pages, and asks for no field.
      if (path.endsWith('count') && status === 200) continue
      // A rule of ours that is broken is 409 at every address of the REST API.
      const is400 = status === 400 || (query.includes('nodate') && status === 409)
      expect([path, is400, JSON.parse(text).errors[0].message]).toEqual([
        path,
        true,
        expect.stringMatching(/^[^{]{12,}$/),
      ])
    }
  })

  it('is 400 at every endpoint that Payload has', async () => {
    expect(endpoints().length).toBeGreaterThan(150)
    for (const { method, path, slug } of endpoints()) {
      const { status } = await ask(method, `${at(slug, path, 'rubbish')}?limit=-1`)
      expect([method, slug, path, status]).toEqual([method, slug, path, 400])
    }
  })

  it('does not end the process: a way to a closed field through two other documents is 400', async () => {
    const uncaught: unknown[] = []
    const note = (error: unknown) => uncaught.push(error)
    process.on('unhandledRejection', note)
    try {
      for (const path of ['session.enrolment.changes', 'session__enrolment__changes']) {
        const condition = `where[${path}][exists]=true`
        for (const query of [condition, `where[or][0][and][0][${path}][exists]=true`]) {
          for (const route of ['performedSets', 'performedSets/count']) {
            const { status } = await ask('GET', `/api/${route}?${query}`)
            expect([route, query, status]).toEqual([route, query, 400])
          }
        }
        const join = `joins[performedSets][where][${path}][exists]=true`
        expect((await ask('GET', `/api/productUsers?${join}`)).status).toBe(400)
      }
      await new Promise((resolve) => setTimeout(resolve, 50))
      expect(uncaught).toEqual([])
    } finally {
      process.off('unhandledRejection', note)
    }
  })

  it('in a join or in a question that comes by POST is 400', async () => {
    for (const query of ['limit=-1', 'sort=nope', 'where[id][nope]=1']) {
      const [name, ...rest] = query.split(/(?=[[=])/)
      const { status } = await ask('GET', `/api/productUsers?joins[passkeys][${name}]${rest.join('')}`)
      expect([query, status]).toEqual([query, 400])
      const sent = {
        body: query,
        type: 'application/x-www-form-urlencoded',
        headers: { 'x-http-method-override': 'GET' },
      }
      expect([query, (await ask('POST', '/api/programs', sent)).status]).toEqual([query, 400])
    }
    const headers = { 'x-payload-http-method-override': 'GET' }
    expect((await ask('POST', '/api/programs', { body: '{', headers })).status).toBe(400)
    expect((await ask('POST', '/api/programs', { body: '{"limit":-1}', headers })).status).toBe(400)
  })

  it.each(BODIES)('in a body is 400: %s', async (_, sent) => {
    const { id } = await server.waymark.payload.create({ collection: 'milestones', data: { title: 'Kept' } as never })
    for (const [method, path] of [
      ['POST', '/api/programs'],
      ['PATCH', `/api/milestones/${id}`],
      ['POST', '/api/payload-preferences/any'],
    ] as const) {
      const { status, text } = await ask(method, path, sent)
      // An empty body says nothing, so what is required is missing, or nothing is changed.
      expect([method, path, sent.body === '' ? status < 500 : status, text]).toEqual([
        ...[method, path, sent.body === '' ? true : 400],
        expect.any(String),
      ])
    }
    const after = await server.waymark.payload.findByID({ collection: 'milestones', id })
    expect(after.title).toBe('Kept')
  })

  it('in an ID is 404, and so are versions where a collection has none', async () => {
    const ids = endpoints().filter(({ path, slug }) => /^\/:id(\/|$)/.test(path) && !slug.startsWith('payload-'))
    expect(ids.length).toBeGreaterThan(50)
    for (const id of ['rubbish', '0', '%00', "'"]) {
      for (const { method, path, slug } of id === 'rubbish' ? ids : ids.filter((each) => each.slug === 'programs')) {
        const { status } = await ask(method, at(slug, path, id), method === 'GET' ? {} : { body: '{"revision":1}' })
        const isClosed = [400, 403, 409].includes(status)
        expect([method, slug, path, id, isClosed ? 404 : status]).toEqual([method, slug, path, id, 404])
      }
    }
    for (const { slug } of server.waymark.payload.config.collections) {
      if (slug === 'payload-preferences') continue // there it is the key of a preference
      expect((await ask('GET', `/api/${slug}/versions`)).status).toBeGreaterThanOrEqual(403)
      for (const [method, path] of [
        ['GET', '/versions/1'],
        ['POST', '/versions/1'],
      ] as const) {
        expect([slug, path, (await ask(method, `/api/${slug}${path}`)).status]).toEqual([slug, path, 404])
      }
    }
  })

  it('is nothing that is logged as our fault', () => {
    expect(server.lines.filter(({ level }) => Number(level) >= 50)).toEqual([])
    const warnings = server.lines.filter(({ level }) => level === 40)
    const words = warnings.map(({ err }) => (err as { message?: string } | undefined)?.message)
    expect(words).toEqual(['refused: INVALID where createdAt', 'refused: INVALID where createdAt'])
  })
})
