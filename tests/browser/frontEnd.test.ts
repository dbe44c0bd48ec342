import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openChromium, openVisitor } from '../../src/testing/browser.ts'
import { freePort } from '../../src/testing/freePort.ts'
import { type Service, startService } from '../../src/testing/startService.ts'

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
    const env = { PORT: String(port), NEXT_PUBLIC_APP_URL: origin, DEMO_DATA: 'off' }
    ;[service, browser] = await Promise.all([startService({ cwd, env }), openChromium()])
  })
  afterAll(async () => {
    await browser?.close()
    await service?.stop()
    frontEnd?.close()
    rmSync(cwd, { recursive: true, force: true })
  })

  it('registers, says who is there, refreshes, and signs in, from an origin of its own', async () => {
    const { page, problems, addDevice } = await openVisitor(browser)
    await page.goto(origin)
    const device = await addDevice()
    const run = (script: string) => page.evaluate(`import('/front-end.js').then(async (front) => { ${script} })`)
    await device.touching(async () => {
      expect(
        await run(`
          const { refreshToken } = await front.register('ada')
          const { token } = await front.refresh(refreshToken)
          return front.waymark('{ me { username role } }', {}, token)`),
      ).toEqual({ username: 'ada', role: 'ATHLETE' })
      expect(await run('return front.signIn()')).toMatchObject({ token: expect.any(String), userErrors: [] })
      expect(await run(`return front.register('ada').catch(({ message }) => message)`)).toBe(
        'The username "ada" is taken.',
      )
    })
    expect(problems).toEqual([])
  })
})
