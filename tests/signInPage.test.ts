import { readFileSync } from 'node:fs'
import { parse, validate } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as documents from '../src/http/signin/documents.js'
import { PAGE_FILES } from '../src/http/signin/serve.ts'
import { createSchema } from '../src/schema.ts'
import { startTestServer, type TestServer } from '../src/testing/testServer.ts'

const source = (name: string) => readFileSync(`src/http/signin/${name}`, 'utf8')
const scripts = PAGE_FILES.filter((name) => name.endsWith('.js'))

describe('the files of /signin', () => {
  let server: TestServer

  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server.stop())

  const urls = ['/signin', '/signin/simplewebauthn.js', ...PAGE_FILES.slice(1).map((name) => `/signin/${name}`)]

  it.each(urls)('%s comes with what keeps it safe, and once', async (url) => {
    const answer = await fetch(server.url + url)
    expect(answer.status).toBe(200)
    const headers = Object.fromEntries(answer.headers)
    expect(headers).toMatchObject({
      'cache-control': 'no-cache',
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
      'content-type': expect.stringMatching(/^(text\/(html|css|javascript); charset=utf-8|image\/svg\+xml)$/),
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-request-id': expect.any(String),
    })
    const etag = answer.headers.get('etag') as string
    expect((await answer.text()).length).toBeGreaterThan(100)
    const opaque = etag.replace(/^W\//, '') // the ETag of an answer that was compressed is weak
    for (const known of [opaque, `W/${opaque}`, `"other", ${opaque}`]) {
      const again = await fetch(server.url + url, { headers: { 'if-none-match': known } })
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
    }
    expect((await fetch(server.url + url, { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
  })

  it('are all that there is under /signin', async () => {
    for (const url of ['/signin/serve.ts', '/signin/serve.js', '/signin/../env.ts', '/signin/index.html', '/signin/']) {
      expect((await fetch(server.url + url)).status).toBe(404)
    }
  })

  it('name every file that the page loads, and nothing of another origin', () => {
    const html = source('index.html')
    const loaded = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, url]) => url as string)
    const imported = scripts.flatMap((name) =>
      [...source(name).matchAll(/ from '\.\/([^']+)'/g)].map(([, file]) => `/signin/${file}`),
    )
    expect([...new Set(['/signin', ...loaded, ...imported])].sort()).toEqual([...urls].sort())
  })

  it('have no script, no style and no handler in the page itself', () => {
    expect(source('index.html')).not.toMatch(/<style|style=|<script(?![^>]* src=)|\son\w+=|javascript:/)
    for (const name of scripts) expect(source(name)).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|eval\(/)
  })
})

describe('the documents of /signin', () => {
  it('are good against the schema', async () => {
    const schema = await createSchema()
    expect(Object.keys(documents).length).toBeGreaterThan(15)
    for (const document of Object.values(documents)) expect(validate(schema, parse(document))).toEqual([])
  })

  it('stand in the one file that the service reads too, and each is used', () => {
    const others = [...scripts, '../ide/client/session.ts'].filter((name) => name !== 'documents.js').map(source)
    for (const text of others) expect(text).not.toMatch(/[`'"](query|mutation)\b/)
    const used = others.join('\n')
    for (const name of Object.keys(documents)) expect(used).toMatch(new RegExp(`\\(${name}\\b`))
  })
})
