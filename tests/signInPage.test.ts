import { readFileSync } from 'node:fs'
import { parse, validate } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { INVITATION_FILES } from '../src/http/invitations/serve.ts'
import * as documents from '../src/http/signin/documents.js'
import { PAGE_FILES } from '../src/http/signin/serve.ts'
import { createSchema } from '../src/schema.ts'
import { startTestServer, type TestServer } from '../src/testing/testServer.ts'

const source = (file: string) => readFileSync(`src/http/${file}`, 'utf8')
const isScript = (file: string) => file.endsWith('.js')
const signin = PAGE_FILES.map((name) => `signin/${name}`)
const invitations = INVITATION_FILES.map((name) => `invitations/${name}`)
const pages = [...signin, ...invitations].filter((file) => file.endsWith('index.html'))
const scripts = [...signin, ...invitations].filter(isScript)
const urlOf = (file: string) => `/${file.replace('/index.html', '')}`

/** What a page or a script loads, as the browser resolves it. */
function loadedBy(file: string): string[] {
  const pattern = isScript(file) ? / from '(\.[^']+)'/g : /(?:src|href)="([^"]+)"/g
  return [...source(file).matchAll(pattern)].map(([, url]) => new URL(url as string, `http://x/${file}`).pathname)
}

describe('the files of /signin and /invitations', () => {
  let server: TestServer

  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server.stop())

  const urls = ['/signin/simplewebauthn.js', ...[...signin, ...invitations].map(urlOf)]

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

  it.each(['/signin', '/invitations'])('are all that there is under %s', async (page) => {
    for (const name of ['serve.ts', 'serve.js', '../env.ts', 'index.html', '']) {
      expect((await fetch(`${server.url}${page}/${name}`)).status).toBe(404)
    }
  })

  it('name every file that the pages load, and nothing of another origin', () => {
    for (const page of pages) expect(source(page)).not.toMatch(/(src|href)="(?!\/\w)/)
    expect([...new Set([...pages.map(urlOf), ...[...pages, ...scripts].flatMap(loadedBy)])].sort()).toEqual(urls.sort())
  })

  it('have no script, no style and no handler in the pages themselves', () => {
    for (const page of pages)
      expect(source(page)).not.toMatch(/<style|style=|<script(?![^>]* src=)|\son\w+=|javascript:/)
    for (const name of scripts) expect(source(name)).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|eval\(/)
  })
})

describe('the documents of /signin and /invitations', () => {
  it('are good against the schema', async () => {
    const schema = await createSchema()
    expect(Object.keys(documents).length).toBeGreaterThan(15)
    for (const document of Object.values(documents)) expect(validate(schema, parse(document))).toEqual([])
  })

  it('stand in the one file that the service reads too, and each is used', () => {
    const others = [...scripts, 'ide/client/session.ts'].filter((file) => file !== 'signin/documents.js').map(source)
    for (const text of others) expect(text).not.toMatch(/[`'"](query|mutation)\b/)
    const used = others.join('\n')
    for (const name of Object.keys(documents)) expect(used).toMatch(new RegExp(`\\(${name}\\b`))
  })
})
