import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { apiDocs } from '../../scripts/apiDocs/index.mjs'
import { openChromium, openVisitor, picture, until, type Visitor } from '../../src/testing/browser.ts'
import { startTestServer, type TestServer } from '../../src/testing/testServer.ts'

const files = apiDocs()
const pages = [...files.keys()].filter((name) => name.endsWith('.html') && name !== '404.html')
const addressOf = (name: string) => (name === 'index.html' ? '/docs' : `/docs/${name.replace('.html', '')}`)
const PHONE = { width: 390, height: 844 }

let browser: Browser
let server: TestServer
const visitors: Visitor[] = []
/** Requests to any other origin. */
const strayed: string[] = []

beforeAll(async () => {
  const docs = new Map([...files].map(([name, content]) => [name, gzipSync(content)]))
  ;[server, browser] = await Promise.all([startTestServer({ docs }), openChromium()])
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})
afterEach(async () => {
  const problems = visitors.flatMap((visitor) => visitor.problems)
  for (const visitor of visitors.splice(0)) await visitor.close()
  expect([...problems, ...strayed.splice(0)]).toEqual([])
})

async function visit(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const visitor = await openVisitor(browser, options)
  visitors.push(visitor)
  visitor.page.setDefaultTimeout(15_000)
  visitor.page.on('request', (request) => {
    if (!request.url().startsWith(server.url)) strayed.push(request.url())
  })
  await visitor.page.goto(server.url + path)
  return visitor.page
}

const results = (page: Page) => page.locator('#found li a')
const status = (page: Page) => page.locator('#found-hint')

describe('the API reference', () => {
  const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

  /**
   * What axe finds, and by how much the page is wider than the window. The entries of a page are many of the same, and axe
   * would take seconds for them, so it sees the first three.
   */
  const violations = async (page: Page) => {
    const overflow = await page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    )
    await page.evaluate('document.querySelectorAll(".entry:nth-of-type(n + 4)").forEach((entry) => entry.remove())')
    await page.evaluate(axe)
    const found = await page.evaluate<{ id: string; nodes: { html: string }[] }[]>(
      'axe.run().then(({ violations }) => violations)',
    )
    return [
      ...found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
      ...(overflow > 0 ? [`${overflow} pixels too wide`] : []),
    ]
  }

  it('has no page in which axe finds anything or that is wider than a phone, light and dark', async () => {
    const page = await visit('/docs', { bypassCSP: true, viewport: PHONE })
    for (const [index, name] of pages.entries()) {
      await page.goto(server.url + addressOf(name))
      await page.emulateMedia({ colorScheme: index % 2 === 0 ? 'light' : 'dark' })
      expect([name, await violations(page)]).toEqual([name, []])
      await picture(page, `phone-${name}`)
    }
  })

  it.each(['light', 'dark'] as const)(
    'is a menu and a text on a large screen, and axe finds nothing, %s',
    async (colorScheme) => {
      const page = await visit('/docs/read', { bypassCSP: true, colorScheme, viewport: { width: 1280, height: 900 } })
      expect(await page.locator('#menu').isVisible()).toBe(true)
      await page.keyboard.press('/')
      await page.keyboard.type('enrolment')
      await results(page).first().waitFor()
      expect(await violations(page)).toEqual([])
      await picture(page, `search-${colorScheme}`)
    },
  )

  it('runs under its policy, without a problem and without another origin', async () => {
    const page = await visit('/docs')
    for (const path of ['/docs/read', '/docs/types', '/docs/errors', '/docs/front-end']) {
      await page.goto(server.url + path)
      await page.locator('.search').waitFor() // its script has run
    }
  })

  it('is searched with the keyboard alone', async () => {
    const page = await visit('/docs')
    await page.keyboard.press('/')
    expect(await page.evaluate('document.activeElement.id')).toBe('wanted')
    await page.keyboard.type('logSet')
    await results(page).first().waitFor()
    expect(await status(page).textContent()).toMatch(/^\d+ results for “logSet”$/)
    await page.keyboard.press('ArrowDown')
    expect(await page.evaluate('document.activeElement.textContent')).toContain('logSet')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/docs/mutations#Mutation.logSet')
    expect(await page.locator('h2:target').textContent()).toContain('logSet')

    await page.keyboard.press('/')
    await page.keyboard.type('xyzzy plugh')
    await page.getByText('Nothing was found for “xyzzy plugh”.').waitFor()
    await page.keyboard.press('Escape')
    expect(await page.locator('#found').isHidden()).toBe(true)
  })

  it('is read and searched without a connection after the first visit', async () => {
    const page = await visit('/docs')
    await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)')
    await until(page, 'navigator.serviceWorker.controller !== null')
    await page.context().setOffline(true)
    await page.goto(`${server.url}/docs/types#Program`)
    await page.getByRole('link', { name: 'Errors', exact: true }).click()
    await page.waitForURL('**/docs/errors')
    await page.getByRole('searchbox').fill('logSet')
    await results(page).first().waitFor()
  })

  it('copies a document with its fragments, and a command that asks the same', async () => {
    const page = await visit('/docs/train#LogSet', { permissions: ['clipboard-read', 'clipboard-write'] })
    const copied = () => page.evaluate<string>('navigator.clipboard.readText()')
    await page.getByRole('button', { name: 'Copy: copy document of LogSet' }).click()
    await page.getByText('Copied.').waitFor()
    expect(await copied()).toMatch(/^mutation LogSet\(.*fragment UserErrorFields on UserError/s)
    await page.getByRole('button', { name: 'curl: copy a curl command' }).first().click()
    await until(page, 'navigator.clipboard.readText().then((text) => text.startsWith("curl "))')
    expect(await copied()).toContain(`${server.url}/graphql`)
  })

  it('has a menu behind a button on a phone', async () => {
    const page = await visit('/docs/types', { viewport: PHONE })
    expect(await page.locator('#menu').isVisible()).toBe(false)
    await page.getByRole('button', { name: 'Menu' }).click()
    await picture(page, 'phone-menu')
    await page.locator('#menu').getByRole('link', { name: 'Program', exact: true }).click()
    await page.locator('#menu').waitFor({ state: 'hidden' })
    expect(page.url()).toMatch(/#Program$/)
  })

  it('is read without a script', async () => {
    const page = await visit('/docs/errors', { javaScriptEnabled: false })
    expect(await page.locator('h1').textContent()).toBe('Errors')
    expect(await page.locator('.search').isVisible()).toBe(false)
  })
})
