import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { buildSchema } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { frontPage } from '../src/http/pages/frontPage.ts'
import { isMongo, startTestServer, type TestServer } from '../src/testing/testServer.ts'

const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8'
const PAGE = '<!doctype html><title>the IDE</title>'
const SCRIPT = 'console.log("the IDE")'
const DOCS = {
  'index.html': '<!doctype html><title>the reference</title>',
  'types.html': '<!doctype html><title>the types</title>',
  '404.html': '<!doctype html><title>nothing</title>',
  'docs-HASH.js': SCRIPT,
  'worker.js': '// kept',
}

const { version: VERSION } = JSON.parse(readFileSync('package.json', 'utf8'))

const STRICT =
  "default-src 'none'; style-src 'self'; img-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
const IDE =
  "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; " +
  "img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

const REFERENCE =
  "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
  "frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

let server: TestServer
let without: TestServer

beforeAll(async () => {
  const playground = new Map([
    ['index.html', gzipSync(PAGE)],
    ['main-HASH.js', gzipSync(SCRIPT)],
  ])
  const docs = new Map(Object.entries(DOCS).map(([name, content]) => [name, gzipSync(content)]))
  ;[server, without] = await Promise.all([startTestServer({ playground, docs }), startTestServer()])
})
afterAll(() => Promise.all([server.stop(), without.stop()]))

const get = (path: string, headers: Record<string, string> = {}, at = server) => fetch(at.url + path, { headers })

describe('the front page', () => {
  it('says what runs here and how it is, in a page that may run nothing', async () => {
    const answer = await get('/')
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': STRICT,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    })
    const html = await answer.text()
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
    for (const fact of [version, isMongo ? 'MongoDB' : 'SQLite', 'Ready']) expect(html).toContain(`>${fact}</dd>`)
    expect(html).not.toMatch(/<script|<style|style=|\son\w+=|https?:/)
  })

  it('leads to what is on, and every link of it answers', async () => {
    for (const [at, ways] of [
      [server, ['/docs', '/playground', '/invitations', '/signin']],
      [without, ['/invitations', '/signin']],
    ] as const) {
      const html = await (await get('/', {}, at)).text()
      const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, link]) => link as string)
      expect(links.filter((link) => /^\/\w+$/.test(link) && !/z$/.test(link))).toEqual(ways)
      for (const link of links) expect([link, (await get(link, {}, at)).status]).toEqual([link, 200])
    }
    expect(
      frontPage({
        version: '1',
        database: 'SQLite',
        health: { status: 'ready' as const },
        admin: true,
        playground: false,
        docs: false,
      }),
    ).toContain('href="/admin"')
  })

  it('says so when the service is shutting down, or the database does not answer', () => {
    const facts = { version: '1', database: 'SQLite', admin: false, playground: false, docs: false }
    expect(frontPage({ ...facts, health: { status: 'draining' } })).toContain('<dd class="bad">Shutting down</dd>')
    expect(frontPage({ ...facts, health: { status: 'unavailable', reason: 'The disk is full.' } })).toContain(
      'The disk is full.',
    )
  })

  it.each([
    ['/schema.graphql', 'schema/schema.graphql'],
    ['/README.md', 'README.md'],
  ])('%s is what is published, as text', async (url, file) => {
    const answer = await get(url)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8'])
    expect(await answer.text()).toBe(readFileSync(file, 'utf8'))
    const again = await get(url, { 'if-none-match': answer.headers.get('etag') as string })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })

  it.each([
    ['/schema.graphql?version=0.2.0', 'schema/releases/0.2.0/schema.graphql', 'text/plain; charset=utf-8'],
    ['/operations.json', 'schema/operations.json', 'application/json'],
    ['/operations.json?version=0.2.0', 'schema/releases/0.2.0/operations.json', 'application/json'],
  ])('%s is the contract, asked for by its ETag', async (url, file, type) => {
    const answer = await get(url)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type])
    expect(await answer.text()).toBe(readFileSync(file, 'utf8'))
    const again = await get(url, { 'if-none-match': answer.headers.get('etag') as string })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })

  it.each(['9.9.9', '..', '', '0.2.0&version=0.2.0', '0.2'])(
    'a version that was not released is nowhere: %s',
    async (version) => {
      for (const file of ['schema.graphql', 'operations.json']) {
        const answer = await get(`/${file}?version=${version}`)
        expect([answer.status, answer.headers.get('x-waymark-version')]).toEqual([404, VERSION])
        const { errors } = (await answer.json()) as { errors: { message: string }[] }
        expect(errors[0]?.message).toMatch(/^Nothing was released under this version\. The releases are 0\.2\.0/)
      }
    },
  )

  it('says its version with every answer, also with a refusal and with a preflight', async () => {
    const asked = [
      get('/'),
      get('/nowhere'),
      get('/graphql?query={me{id}}'),
      fetch(`${server.url}/graphql`, { method: 'POST', body: '{', headers: { 'content-type': 'application/json' } }),
      fetch(`${server.url}/graphql`, {
        method: 'OPTIONS',
        headers: { origin: 'http://localhost:3000', 'access-control-request-method': 'POST' },
      }),
    ]
    for (const answer of await Promise.all(asked)) {
      expect([answer.url, answer.headers.get('x-waymark-version')]).toEqual([answer.url, VERSION])
    }
  })

  it('offers a schema that a client can be built from', async () => {
    const schema = buildSchema(await (await get('/schema.graphql')).text())
    expect(schema.getQueryType()?.getFields()).toHaveProperty('programs')
  })
})

describe('the IDE', () => {
  it('is at /playground: its own scripts, no inline one, no other origin', async () => {
    const answer = await get('/playground')
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'cache-control': 'no-cache',
      'content-security-policy': IDE,
      'content-type': 'text/html; charset=utf-8',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    })
    expect([answer.status, await answer.text()]).toEqual([200, PAGE])
    expect(IDE).not.toMatch(/unsafe-eval|script-src[^;]*unsafe|https?:|\*/)
  })

  it('has files that are asked for once, compressed for those who take it and whole for those who do not', async () => {
    const url = '/playground/main-HASH.js'
    const compressed = await get(url, { 'accept-encoding': 'br, gzip;q=0.8' })
    const whole = await get(url, { 'accept-encoding': 'gzip;q=0' })
    for (const answer of [compressed, whole]) {
      expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
      expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
      expect(answer.headers.get('content-security-policy')).toBe(IDE)
      expect(answer.headers.get('vary')).toBe('Origin, Accept-Encoding')
      expect(await answer.text()).toBe(SCRIPT)
    }
    expect([compressed, whole].map(({ headers }) => headers.get('content-encoding'))).toEqual(['gzip', null])
    expect(compressed.headers.get('etag')).not.toBe(whole.headers.get('etag'))
  })

  it('is nowhere where it is off', async () => {
    for (const url of ['/playground', '/playground/main-HASH.js']) {
      expect((await get(url, { accept: BROWSER }, without)).status).toBe(404)
    }
    expect((await get('/graphql', { accept: BROWSER }, without)).status).toBe(400)
  })

  it('says how to get it where it was not built, and the API answers', async () => {
    const unbuilt = await startTestServer({ playground: new Map(), docs: new Map() })
    try {
      const answer = await get('/playground', {}, unbuilt)
      expect([answer.status, await answer.text()]).toEqual([503, 'The IDE has not been built. Run: npm run build\n'])
      for (const url of ['/docs', '/docs/types']) {
        const none = await get(url, {}, unbuilt)
        expect([none.status, await none.text()]).toEqual([
          503,
          'The API reference has not been built. Run: npm run build\n',
        ])
      }
      expect((await unbuilt.graphql('{ __typename }')).data).toEqual({ __typename: 'Query' })
    } finally {
      await unbuilt.stop()
    }
  })
})

describe('the API reference', () => {
  it.each([
    ['/docs', 'index.html'],
    ['/docs/types', 'types.html'],
  ] as const)('%s is a page that runs its own script alone, and is asked for by its ETag', async (url, name) => {
    const answer = await get(url)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'cache-control': 'no-cache',
      'content-security-policy': REFERENCE,
      'content-type': 'text/html; charset=utf-8',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    })
    expect([answer.status, await answer.text()]).toEqual([200, DOCS[name]])
    expect(REFERENCE).not.toMatch(/unsafe|https?:|data:|\*/)
    const again = await get(url, { 'if-none-match': answer.headers.get('etag') as string })
    expect([again.status, await again.text()]).toEqual([304, ''])
    const head = await fetch(server.url + url, { method: 'HEAD' })
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, answer.headers.get('etag'), ''])
  })

  it('has files that are asked for once, and a worker that is asked for each time and serves the overview too', async () => {
    const script = await get('/docs/docs-HASH.js')
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(await script.text()).toBe(SCRIPT)
    const worker = await get('/docs/worker.js')
    expect(['cache-control', 'service-worker-allowed'].map((name) => worker.headers.get(name))).toEqual([
      'no-cache',
      '/docs',
    ])
  })

  it.each(['/docs', '/docs/types'])('is at %s also for who writes a slash behind it', async (url) => {
    const answer = await fetch(`${server.url}${url}/?from=elsewhere`, { redirect: 'manual' })
    expect([answer.status, answer.headers.get('location')]).toEqual([308, url])
    expect([(await get(`${url}/`)).status, (await get(`${url}/`)).url]).toEqual([200, server.url + url])
  })

  it.each([
    '/docs/nothing',
    '/docs/nothing/',
    '/docs/404',
    '/docs/index',
    '/docs/types.html',
    '/docs/..%2Fserver.js',
    '/docs/a/b',
  ])('has no page at %s, and says so in one', async (url) => {
    const answer = await get(url)
    expect([answer.status, await answer.text()]).toEqual([404, DOCS['404.html']])
    expect(answer.headers.get('content-security-policy')).toBe(REFERENCE)
  })

  it('is nowhere where the server was not given it', async () => {
    for (const url of ['/docs', '/docs/types']) expect((await get(url, {}, without)).status).toBe(404)
  })
})

describe('GET /graphql', () => {
  const query = `?${new URLSearchParams({ query: '{ __typename }' })}`

  it('is the IDE for a browser that names no query', async () => {
    const answer = await get('/graphql', { accept: BROWSER })
    expect([answer.status, await answer.text()]).toEqual([200, PAGE])
    expect(answer.headers.get('content-security-policy')).toBe(IDE)
    expect(answer.headers.get('vary')).toBe('Origin, Accept, Accept-Encoding')
    const again = await get('/graphql', { accept: BROWSER, 'if-none-match': answer.headers.get('etag') as string })
    expect(again.status).toBe(304)
  })

  it.each<[string, string, Record<string, string>]>([
    ['a query, whatever it accepts', query, { accept: BROWSER }],
    ['a query as an API client sends it', query, { accept: 'application/json' }],
    ['a query of a client that says nothing', query, {}],
  ])('is the API for %s', async (_, parameters, headers) => {
    const answer = await get(`/graphql${parameters}`, headers)
    expect([answer.status, await answer.json()]).toEqual([200, { data: { __typename: 'Query' } }])
  })

  it.each<[string, Record<string, string>]>([
    ['JSON', { accept: 'application/json' }],
    ['GraphQL’s own type', { accept: 'application/graphql-response+json' }],
    ['anything', { accept: '*/*' }],
  ])('answers a client that accepts %s and names no query as it did without the IDE', async (_, headers) => {
    const [here, there] = await Promise.all([get('/graphql', headers), get('/graphql', headers, without)])
    expect([here.status, here.headers.get('content-type')]).toEqual([there.status, there.headers.get('content-type')])
    const [body, other] = (await Promise.all([here.json(), there.json()])) as { errors: { message: string }[] }[]
    expect(body?.errors[0]?.message).toBe(other?.errors[0]?.message)
  })

  it('leaves POST alone, whatever it accepts', async () => {
    const { data } = await server.graphql('{ __typename }', {}, { headers: { accept: `${BROWSER}, application/json` } })
    expect(data).toEqual({ __typename: 'Query' })
  })
})
