import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signToken, verifyToken } from '../../src/actions/auth/token.ts'
import { openChromium, openVisitor, WHILE_BUSY } from '../../src/testing/browser.ts'
import { freePort } from '../../src/testing/freePort.ts'
import { visitor } from '../../src/testing/signIn.ts'
import { SoftwareAuthenticator } from '../../src/testing/softwareAuthenticator.ts'
import { type Service, startService } from '../../src/testing/startService.ts'
import { holdRefresh, newTab, refreshTokensOf, slowRefreshes } from '../../src/testing/tabs.ts'
import { present, requestsTo } from '../../src/testing/testServer.ts'

const JWT_SECRET = randomBytes(48).toString('base64url')
const REQUESTS = 100

/** What a front end has: the client with one document, and two functions that the tests call. */
const app = (api: string) => `
  import { createClient } from './index.ts'
  import { Me } from './generated/documents.ts'
  const client = createClient({ url: '${api}/graphql', name: 'tabs', version: '1' })
  window.keep = (tokens) => client.session.keep(tokens)
  window.ask = (count) => Promise.all(Array.from({ length: count }, async () => (await client.query(Me)).me?.username))
  window.kept = () => localStorage.getItem('waymark.session')
`

async function bundled(api: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: app(api), resolveDir: 'packages/client/src', loader: 'ts' },
    ...{ bundle: true, format: 'esm', write: false },
  })
  return present(outputFiles[0]).text
}

describe('the session of @waymark/client in three tabs', () => {
  const cwd = mkdtempSync(path.join(tmpdir(), 'waymark-client-'))
  let browser: Browser
  let frontEnd: Server
  let origin: string
  let api: string
  let service: Service

  beforeAll(async () => {
    const port = await freePort()
    api = `http://localhost:${port}`
    const code = await bundled(api)
    frontEnd = createServer(({ url }, response) => {
      if (url === '/app.js') response.setHeader('content-type', 'text/javascript').end(code)
      else
        response
          .setHeader('content-type', 'text/html')
          .end('<!doctype html><link rel="icon" href="data:,"><script type="module" src="/app.js"></script>')
    }).listen(0, '127.0.0.1')
    await once(frontEnd, 'listening')
    origin = `http://localhost:${(frontEnd.address() as AddressInfo).port}`
    const env = { ...WHILE_BUSY, PORT: String(port), NEXT_PUBLIC_APP_URL: origin, DEMO_DATA: 'off', JWT_SECRET }
    ;[service, browser] = await Promise.all([startService({ cwd, env }), openChromium()])
  })
  afterAll(async () => {
    await browser?.close()
    await service?.stop()
    frontEnd?.close()
    rmSync(cwd, { recursive: true, force: true })
  })

  /** Someone who has three tabs, and an access token that has expired although no tab knows it. */
  async function threeTabs(username: string) {
    const signedIn = await visitor(requestsTo(api), new SoftwareAuthenticator(origin)).register(username)
    const verified = verifyToken(present(signedIn.token), [JWT_SECRET])
    if (!verified.isValid) throw new Error(verified.refusal)
    const token = signToken(verified.whose, [JWT_SECRET], -60)
    const { page, problems, close } = await openVisitor(browser)
    await page.goto(origin)
    const tabs = [page, await newTab(page, origin), await newTab(page, origin)] as [Page, Page, Page]
    await page.evaluate(`keep(${JSON.stringify({ ...signedIn, token })})`)
    return { page, tabs, refreshes: refreshTokensOf(page), problems, close }
  }

  it('is refreshed once for a hundred requests of each tab that meet an expired token', async () => {
    const { page, tabs, refreshes, close } = await threeTabs('three.tabs')
    await slowRefreshes(page)
    const names = await Promise.all(tabs.map((tab) => tab.evaluate(`ask(${REQUESTS})`)))
    expect(names).toEqual(Array(3).fill(Array(REQUESTS).fill('three.tabs')))
    expect(refreshes).toHaveLength(1)
    await close()
  })

  it('is refreshed to its end by another tab, when the tab that began is closed', async () => {
    const { page, tabs, refreshes, close } = await threeTabs('closed.tab')
    const before = await page.evaluate('kept()')
    const { reached } = await holdRefresh(tabs[1])
    void tabs[1].evaluate('ask(1)').catch(() => {})
    await reached
    await tabs[1].close()
    await expect.poll(async () => await page.evaluate("kept().includes('refreshing')"), { timeout: 20_000 }).toBe(false)
    expect(await page.evaluate('kept()')).not.toBe(before)
    expect(new Set(refreshes).size).toBe(1)
    expect(refreshes).toHaveLength(2)
    expect(await tabs[2].evaluate('ask(1)')).toEqual(['closed.tab'])
    await close()
  })
})
