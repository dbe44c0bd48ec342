import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openChromium, openVisitor, WHILE_BUSY } from '../../src/testing/browser.ts'
import { freePort } from '../../src/testing/freePort.ts'
import { type Service, startService } from '../../src/testing/startService.ts'
import { aMinuteLater, expectTurns, openTab, refreshTokensOf, slowRefreshes } from '../../src/testing/tabs.ts'

const SIMPLEWEBAUTHN = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@simplewebauthn/browser')),
  '../esm',
)
const PAGE = `<!doctype html><link rel="icon" href="data:," />
  <script type="importmap">{ "imports": { "@simplewebauthn/browser": "/simplewebauthn/index.js" } }</script>`

/** The code of the section "Signing in from your front end", with the port of this test's Waymark. */
function guideCode(port: number): string {
  const guide = readFileSync('docs/front-end.md', 'utf8')
  const code = /## Signing in from your front end\n[\s\S]*?```js\n([\s\S]*?)```/.exec(guide)?.[1] ?? ''
  expect(code).toContain('http://localhost:4000/graphql')
  return code.replace('localhost:4000', `localhost:${port}`)
}

/** A front end of another project, at its own origin. */
async function startFrontEnd(code: () => string): Promise<Server> {
  const server = createServer(({ url = '/' }, response) => {
    if (url === '/') return response.setHeader('content-type', 'text/html').end(PAGE)
    const library = url.startsWith('/simplewebauthn/') && path.join(SIMPLEWEBAUTHN, url.slice('/simplewebauthn'.length))
    response.setHeader('content-type', 'text/javascript').end(library ? readFileSync(library) : code())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server
}

describe('the front end that the guide shows', () => {
  const cwd = mkdtempSync(path.join(tmpdir(), 'waymark-front-end-'))
  let browser: Browser
  let frontEnd: Server
  let origin: string
  let service: Service

  beforeAll(async () => {
    const port = await freePort()
    frontEnd = await startFrontEnd(() => guideCode(port))
    origin = `http://localhost:${(frontEnd.address() as AddressInfo).port}`
    const env = { ...WHILE_BUSY, PORT: String(port), NEXT_PUBLIC_APP_URL: origin, DEMO_DATA: 'off' }
    ;[service, browser] = await Promise.all([startService({ cwd, env }), openChromium()])
  })
  afterAll(async () => {
    await browser?.close()
    await service?.stop()
    frontEnd?.close()
    rmSync(cwd, { recursive: true, force: true })
  })

  it('registers, signs out and in, and shares the session with other tabs, from an origin of its own', async () => {
    const { page, problems, addDevice } = await openVisitor(browser)
    await page.goto(origin)
    const device = await addDevice()
    const run = (script: string) => page.evaluate(`import('/front-end.js').then(async (front) => { ${script} })`)
    await device.touching(async () => {
      expect(
        await run(`
          await front.register('ada')
          return front.waymark('{ me { username role } }', {}, await front.accessToken())`),
      ).toEqual({ username: 'ada', role: 'ATHLETE' })
      await run('return front.signOut()')
      expect(await run('return front.accessToken()')).toBeNull()
      await run('return front.signIn()')
      expect(await run('return front.accessToken()')).toMatch(/^eyJ/)
      expect(await run(`return front.register('ada').catch(({ message }) => message)`)).toBe(
        'The username "ada" is taken.',
      )
    })
    expect(problems).toEqual([])

    // Tabs that are opened and reloaded, and a page that was copied, never sign each other out.
    await slowRefreshes(page)
    const sent = refreshTokensOf(page)
    const tabs = [page, await openTab(page, '/'), await openTab(page, '/')]
    const me = `import('/front-end.js').then(async (front) =>
      front.waymark('{ me { username } }', {}, await front.accessToken()))`
    const rounds: string[][] = []
    for (let times = 0; times < 3; times += 1) {
      await aMinuteLater(cwd)
      const answers = tabs.map(async (tab) => {
        await tab.reload()
        return tab.evaluate(me)
      })
      expect(await Promise.all(answers)).toEqual(Array(3).fill({ username: 'ada' }))
      rounds.push(sent.splice(0))
    }
    expect(rounds.flat().length).toBeGreaterThanOrEqual(3)
    expectTurns(rounds)
  })
})
