import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildSchema } from 'graphql'
import type { Browser, BrowserContextOptions, Page, Request } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { publishedOperations } from '../../scripts/publishedOperations.mjs'
import {
  type Device,
  openChromium,
  openResident,
  openVisitor,
  picture,
  until,
  type Visitor,
  WHILE_BUSY,
} from '../../src/testing/browser.ts'
import { freePort } from '../../src/testing/freePort.ts'
import { GRANT, run, type Service, startService } from '../../src/testing/startService.ts'
import { aMinuteLater, expectTurns, newTab, openTab, refreshTokensOf } from '../../src/testing/tabs.ts'
import { present } from '../../src/testing/testServer.ts'

// The service runs as with `npm start`, with its demo data. Only the port, TRUST_PROXY and the limit on attempts are
// set. No request may leave its origin.
const PATIENCE = 180_000
const cwd = mkdtempSync(path.join(tmpdir(), 'waymark-playground-'))
const operations = publishedOperations()
const VIEWPORT = { width: 1280, height: 800 }
let browser: Browser
let resident: Awaited<ReturnType<typeof openResident>>
let service: Service
let origin: string

const visitors: Visitor[] = []
/** Requests to any other origin, which the test aborts. */
const strayed: string[] = []
/** Problems that the current test expects. Every other problem fails it. */
let expected: RegExp[] = []

beforeAll(async () => {
  const port = await freePort()
  const env = { ...WHILE_BUSY, PORT: String(port), TRUST_PROXY: 'on', AUTH_RATE_LIMIT: '1000' }
  const opened = [startService({ cwd, env }), openChromium(), openResident({ viewport: VIEWPORT })] as const
  ;[service, browser, resident] = await Promise.all(opened)
  origin = `http://localhost:${port}`
}, PATIENCE)

afterAll(async () => {
  await Promise.all([browser?.close(), resident?.close()])
  await service?.stop()
  rmSync(cwd, { recursive: true, force: true })
})

afterEach(async () => {
  const problems = visitors.flatMap((visitor) => visitor.problems)
  for (const visitor of visitors.splice(0)) await visitor.close()
  expect(problems.filter((problem) => !expected.some((pattern) => pattern.test(problem)))).toEqual([])
  expect(strayed.splice(0)).toEqual([])
  expected = []
})

async function visit(where = '/playground', options?: BrowserContextOptions) {
  const visitor = options
    ? await openVisitor(browser, { viewport: VIEWPORT, ...options })
    : await resident.comeAgain(origin)
  visitors.push(visitor)
  visitor.page.setDefaultTimeout(20_000)
  // A route would be simpler, and turns off what Chromium keeps.
  visitor.page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol.startsWith('http') && url.origin !== origin) strayed.push(url.href)
  })
  await visitor.page.goto(origin + where)
  return visitor
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const who = (page: Page, text: string | RegExp) => page.locator('.bar-who').getByText(text, { exact: true }).waitFor()

/** Waits until the editor is ready and knows the schema. */
const ready = (page: Page) => page.locator('.graphiql-query-editor .view-line').first().waitFor()

/** Makes an account with a passkey at /signin. The tab then holds its session. */
async function register(page: Page, device: Device, username: string) {
  await page.goto(`${origin}/signin`)
  await page.getByText('Create an account').click()
  await page.getByLabel('New username').fill(username)
  await device.touching(async () => {
    await press(page, 'Create the account with a passkey')
    await page.getByRole('heading', { name: `Hello, ${username}` }).waitFor()
  })
}

async function signIn(page: Page, device: Device, shown: string) {
  await device.touching(async () => {
    await press(page, 'Sign in with a passkey')
    await who(page, shown)
  })
}

/** A visitor at the IDE who has an account and is not signed in. */
async function begin(username: string, options?: BrowserContextOptions) {
  const visitor = await visit('/signin', options)
  const device = await visitor.addDevice()
  await register(visitor.page, device, username)
  await press(visitor.page, 'Sign out')
  await visitor.page.getByText('You are signed out.').waitFor()
  await visitor.page.goto(`${origin}/playground`)
  await ready(visitor.page)
  return { ...visitor, device }
}

interface Sent {
  query: string
  variables?: Record<string, unknown>
  authorization: string | undefined
  status: number
  body: { data?: Record<string, unknown>; errors?: { message: string; extensions: { code: string } }[] }
}

/** Runs the content of the editor. Returns the request and the answer. */
async function execute(page: Page, operation: string): Promise<Sent> {
  const isIt = (request: Request) => request.postDataJSON()?.operationName === operation
  const [response] = await Promise.all([
    page.waitForResponse((candidate) => isIt(candidate.request())),
    page.getByRole('button', { name: /^Execute query/ }).click(),
  ])
  const { query, variables } = response.request().postDataJSON()
  const { authorization } = await response.request().allHeaders()
  return { query, variables, authorization, status: response.status(), body: await response.json() }
}

/** Loads a published operation with its button, as a person who knows its name does. */
async function load(page: Page, name: string) {
  await page
    .getByRole('button', { name: new RegExp(`^${name}\\b`) })
    .first()
    .click()
  await page.getByText(`${name} is loaded.`).waitFor({ state: 'attached' })
}

describe('the IDE with the network cut', () => {
  it('opens at /playground, and at /graphql for a browser, and runs the first query of an anonymous visitor', async () => {
    for (const where of ['/playground', '/graphql']) {
      const { page } = await visit(where)
      await ready(page)
      await who(page, 'Not signed in')
      const { authorization, body } = await execute(page, 'Programs')
      expect(authorization).toBeUndefined()
      expect(body.data).toMatchObject({ programs: { nodes: [{}, {}, {}] } })
      await page.locator('.graphiql-response').getByText('"programs"').waitFor()
      await page.getByText(/^cost \d+ of 20,000 · \d+ database calls? · [\d.]+ ms$/).waitFor()
    }
  })

  it('shows the documentation of a type, in the words of the schema', async () => {
    const { page } = await visit()
    await ready(page)
    await press(page, 'Show Documentation Explorer')
    const docs = page.locator('.graphiql-plugin')
    await docs.getByPlaceholder(/Ctrl|⌘/).fill('Milestone')
    await page.getByRole('option', { name: 'Milestone', exact: true }).click()
    const { description } = buildSchema(readFileSync('schema/schema.graphql', 'utf8')).getType('Milestone') ?? {}
    await docs.getByText(description as string).waitFor()
    await docs.getByText('workouts', { exact: true }).first().waitFor()
    await picture(page, 'playground-documentation')
  })

  it('signs in with a passkey, keeps no access token anywhere, and signs out', async () => {
    const { page, device } = await begin('ada')
    await who(page, 'Not signed in')
    await signIn(page, device, 'ada · athlete')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Sign out')
    const stored = await page.evaluate<string>('JSON.stringify([{ ...sessionStorage }, { ...localStorage }])')
    expect(stored).toContain('refreshToken')
    expect(stored).not.toMatch(/eyJ/)

    await load(page, 'Me')
    const { authorization, body } = await execute(page, 'Me')
    expect(authorization).toMatch(/^Bearer eyJ/)
    expect(body.data).toMatchObject({ me: { username: 'ada' } })
    await picture(page, 'playground-signed-in')

    await press(page, 'Sign out')
    await who(page, 'Not signed in')
    expect(await page.evaluate('localStorage.getItem("waymark.session")')).toBeNull()
    const after = await execute(page, 'Me')
    expect([after.authorization, after.body.data]).toEqual([undefined, { me: null }])
  })

  it('knows who has signed in at /signin in the same tab', async () => {
    const { page, addDevice } = await visit('/signin')
    await register(page, await addDevice(), 'grace')
    await page.goto(`${origin}/playground`)
    await who(page, 'grace · athlete')
  })

  it(
    'shares the session with all tabs: five that reload at once, without the one that opened them',
    async () => {
      const { page, addDevice } = await visit('/signin')
      await register(page, await addDevice(), 'lise')
      const sent = refreshTokensOf(page)
      const first = await openTab(page, '/playground')
      await who(first, 'lise · athlete')
      await page.close()
      const tabs = [first]
      for (const where of ['/playground', '/signin', '/playground']) tabs.push(await openTab(first, where))
      tabs.push(await newTab(first, `${origin}/playground`))
      const signedIn = (tab: Page) =>
        tab.url().endsWith('/signin')
          ? tab.getByRole('heading', { name: 'Hello, lise' }).waitFor()
          : who(tab, 'lise · athlete')
      await Promise.all(tabs.map(signedIn))
      const rounds = [sent.splice(0)]
      for (let times = 0; times < 2; times += 1) {
        await aMinuteLater(cwd)
        await Promise.all(tabs.map((tab) => tab.reload()))
        await Promise.all(tabs.map(signedIn))
        rounds.push(sent.splice(0))
      }
      expectTurns(rounds)

      await press(first, 'Sign out')
      for (const tab of tabs) {
        await tab
          .getByText(tab.url().endsWith('/signin') ? 'Sign in with a passkey' : 'Not signed in')
          .first()
          .waitFor()
      }
    },
    PATIENCE,
  )

  it('opens without locks too, which browsers have in secure contexts only, for anonymous visitors', async () => {
    const { page } = await visit()
    await page.addInitScript(`Object.defineProperty(Navigator.prototype, 'locks', { value: undefined })`)
    await page.reload()
    await ready(page)
    await who(page, 'Not signed in')
    expect((await execute(page, 'Programs')).status).toBe(200)
  })

  it('says in plain words that no passkey was used', async () => {
    const { page } = await visit()
    await ready(page)
    await page.evaluate(`navigator.credentials.get = async () => { throw new DOMException('no', 'NotAllowedError') }`)
    await press(page, 'Sign in with a passkey')
    await page
      .getByRole('alert')
      .getByText('No passkey was used, because the request was cancelled or timed out.')
      .waitFor()
    await who(page, 'Not signed in')
  })

  it('renews the token before it expires, without a reload, once for all that asks at the time', async () => {
    const { page, device, operations: sent } = await begin('radia', {}) // a clock belongs to all pages of a context, also to those of the next test
    await page.clock.install()
    await signIn(page, device, 'radia · athlete')
    await page.evaluate('marker = "the same document"')
    await load(page, 'Me')
    const { authorization: first } = await execute(page, 'Me')
    await page.clock.fastForward('09:20')
    expect((await execute(page, 'Me')).authorization).toBe(first)
    expect(sent).not.toContain('RefreshSession')

    await page.clock.fastForward('00:15')
    const { authorization: second, body } = await execute(page, 'Me')
    expect(second).toMatch(/^Bearer eyJ/)
    expect(second).not.toBe(first)
    expect(body.data).toMatchObject({ me: { username: 'radia' } })
    expect(sent.filter((name) => name === 'RefreshSession')).toHaveLength(1)
    expect(await page.evaluate('marker')).toBe('the same document')
  })

  it('notices that the session has been ended elsewhere, and goes on as nobody', async () => {
    const { page, device } = await begin('joan')
    await signIn(page, device, 'joan · athlete')
    await load(page, 'LogoutEverywhere')
    await execute(page, 'LogoutEverywhere')
    await load(page, 'Me')
    expected = [/status of 401/]
    expect((await execute(page, 'Me')).status).toBe(401)
    await who(page, 'Not signed in')
    expect((await execute(page, 'Me')).body.data).toEqual({ me: null })
  })

  it('leaves an Authorization header alone that somebody has typed, and forgets it', async () => {
    const { page, device } = await begin('mary')
    await signIn(page, device, 'mary · athlete')
    await press(page, 'Headers')
    await page.locator('.graphiql-editor-tool .graphiql-editor:not(.hidden) .monaco-editor').click()
    await page.keyboard.insertText('{ "authorization": "Bearer rubbish" }')
    expected = [/status of 401/]
    const { authorization } = await execute(page, 'Programs')
    expect(authorization).toBe('Bearer rubbish')
    await who(page, 'mary · athlete')
    // The history is stored, but what GraphiQL stores beyond the tab contains no token.
    await until(page, `localStorage.getItem('graphiql:queries')?.includes('Programs')`)
    await page.waitForTimeout(1_000) // GraphiQL stores typed text a moment later
    expect(await page.evaluate<string>('JSON.stringify({ ...localStorage })')).not.toContain('rubbish')
  })

  it('does not write over what somebody has written', async () => {
    const { page } = await visit()
    await ready(page)
    await load(page, 'Exercises')
    await load(page, 'Workouts')
    expect(await page.getByRole('tab').count()).toBe(1)
    await page.locator('.graphiql-query-editor .monaco-editor').first().click()
    await page.keyboard.press('Control+End')
    await page.keyboard.insertText('\n# mine')
    await load(page, 'Me')
    expect(await page.getByRole('tab').count()).toBe(2)
  })

  it('underlines no variables that are right, and those that are wrong', async () => {
    const { page } = await visit()
    await ready(page)
    const underlined = () => page.locator('.graphiql-editor-tool [class*="squiggly"]').count()
    const variables = page.locator('.graphiql-editor-tool .graphiql-editor:not(.hidden) .monaco-editor')
    // What a browser makes in a ceremony is an object, of which the editor knows nothing by itself.
    await load(page, 'Login')
    await variables.getByText('"credential"').waitFor()
    await page.waitForTimeout(2_000) // the editor looks at the variables a moment later
    expect(await underlined()).toBe(0)
    await variables.click()
    await page.keyboard.press('Control+A')
    await page.keyboard.insertText('{ "input": 5 }')
    await expect.poll(underlined).toBeGreaterThan(0)
  })

  it('finds operations by their words, has an explorer, and remembers what was run', async () => {
    const { page } = await visit()
    await ready(page)
    await page.getByLabel('Find').fill('reorder milestones')
    expect(await page.locator('.operations li').count()).toBe(1)
    await page.getByLabel('Find').fill('no such words')
    await page.getByText('No operation contains these words.').waitFor()
    await execute(page, 'Programs')
    await press(page, 'Show Explorer')
    await page.locator('.graphiql-explorer-root').getByText('milestones').first().waitFor()
    await press(page, 'Show History')
    await page.locator('.graphiql-history-item').getByText('Programs').waitFor()
  })
})

describe('the published operations', () => {
  /** These operations end the session or the account, so they run last, each in its own session. */
  const LAST = ['Logout', 'LogoutEverywhere', 'DeleteAccount']
  const EARLIER = operations.map(({ name }) => name).filter((name) => !LAST.includes(name))

  it('are all of schema/operations, each with its fragments', () => {
    expect(operations.length).toBeGreaterThan(70)
    for (const { text, description, group } of operations) {
      const spread = [...text.matchAll(/\.\.\.(\w+)/g)].map(([, name]) => name).filter((name) => name !== 'on')
      for (const name of spread) expect(text.match(new RegExp(`^fragment ${name} `, 'gm'))).toHaveLength(1)
      expect([description.length > 10, group]).toEqual([true, expect.any(String)])
    }
  })

  it('come with IDs that the page has seen, unless they take something away', async () => {
    const { page } = await visit()
    await ready(page)
    const { body } = await execute(page, 'Programs')
    const [{ id, revision } = { id: '', revision: 0 }] = (
      body.data as { programs: { nodes: { id: string; revision: number }[] } }
    ).programs.nodes
    await load(page, 'ProgramById')
    expect((await execute(page, 'ProgramById')).variables).toEqual({ id })
    expected = [/status of 401/]
    await load(page, 'PublishProgram')
    const publish = await execute(page, 'PublishProgram')
    expect(publish.variables).toEqual({ input: { programId: id, expectedRevision: revision } })
    await load(page, 'DeleteProgram')
    const remove = await execute(page, 'DeleteProgram')
    expect(remove.variables).toEqual({ input: { programId: 'program_…', expectedRevision: 1 } })
  })

  it(
    'run as they are loaded: every one gets an answer that is about its data, never about its text or its variables',
    async () => {
      const { page, device } = await begin('katherine')
      expect((await run(GRANT, ['katherine', 'coach'], { cwd })).code).toBe(0)
      await signIn(page, device, 'katherine · coach')
      const failed: string[] = []
      for (const name of [...EARLIER, ...LAST]) {
        if (LAST.includes(name) && (await page.getByText('Not signed in').isVisible())) {
          await signIn(page, device, 'katherine · coach')
        }
        await load(page, name)
        const { status, body, query } = await execute(page, name)
        expect(query).toContain(operations.find((operation) => operation.name === name)?.text.trim())
        const codes = (body.errors ?? []).map(({ extensions }) => extensions.code)
        if (status !== 200 || !body.data || codes.length > 0) {
          failed.push(`${name}: ${status} ${(body.errors ?? []).map(({ message }) => message)}`)
        }
        if (name === 'Logout' || name === 'LogoutEverywhere') {
          // The IDE notices with the next request.
          expected = [/status of 401/]
          await load(page, 'Me')
          await execute(page, 'Me')
          await who(page, 'Not signed in')
        }
      }
      expect(failed).toEqual([])
    },
    PATIENCE,
  )
})

describe('what the page may do', () => {
  it('is to run its own scripts and no other, and to speak to its own origin', async () => {
    const { page, problems } = await visit()
    await ready(page)
    await page.evaluate(
      `document.head.append(Object.assign(document.createElement('script'), { textContent: 'ran = 1' }))`,
    )
    expect(await page.evaluate('typeof ran')).toBe('undefined')
    expect(await page.evaluate(`fetch('https://elsewhere.example/').then(() => 'sent', () => 'refused')`)).toBe(
      'refused',
    )
    expect(strayed).toEqual([])
    expect(problems.every((problem) => /Content Security Policy/.test(problem))).toBe(true)
    expected = [/Content Security Policy/]
  })
})

/**
 * A violation in GraphiQL itself, which none of its properties can change: an element with the role of a tab contains
 * the button that selects the tab and the button that closes it.
 */
const GRAPHIQLS_OWN = [/^serious nested-interactive: (\.graphiql-tab|li)$/]

describe('accessibility', () => {
  const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

  const violations = async (page: Page) => {
    await page.evaluate(axe)
    const found = await page.evaluate<{ id: string; impact: string; nodes: { target: string[] }[] }[]>(
      'axe.run().then(({ violations }) => violations)',
    )
    return found.flatMap(({ id, impact, nodes }) => nodes.map(({ target }) => `${impact} ${id}: ${target.join(' ')}`))
  }

  it.each(['light', 'dark'] as const)('axe finds nothing on the front page, %s', async (colorScheme) => {
    const { page } = await visit('/', { bypassCSP: true, colorScheme })
    expect(await violations(page)).toEqual([])
  })

  it.each(['light', 'dark'] as const)(
    'axe finds nothing in the IDE but what GraphiQL brings along, %s',
    async (colorScheme) => {
      const { page } = await visit('/playground', { bypassCSP: true, colorScheme })
      await ready(page)
      const ours = (await violations(page)).filter((found) => !GRAPHIQLS_OWN.some((own) => own.test(found)))
      expect(ours).toEqual([])
    },
  )

  it('the IDE fits 390 pixels: a panel lies over the editors, and goes when it has loaded an operation', async () => {
    const { page } = await visit('/playground', { bypassCSP: true, viewport: { width: 390, height: 844 } })
    await ready(page)
    const width = () => page.evaluate('document.documentElement.scrollWidth')
    const box = async (selector: string) => present(await page.locator(selector).boundingBox())
    expect(await page.locator('.operations').count()).toBe(0)
    await press(page, 'Show Published operations')
    expect((await box('.operations')).width).toBeGreaterThan(250)
    expect(await width()).toBe(390)
    await page.getByRole('button', { name: /^Exercises\b/ }).click()
    await page.locator('.operations').waitFor({ state: 'detached' })
    expect(await page.evaluate(`document.activeElement.closest('.graphiql-query-editor') !== null`)).toBe(true)
    await execute(page, 'Exercises')
    await page.locator('.graphiql-response').getByText('"exercises"').waitFor()
    for (const part of ['.graphiql-query-editor .monaco-editor', '.graphiql-response .monaco-editor']) {
      const { x, y, width, height } = await box(part)
      expect([part, x >= 0 && x + width <= 390, width > 200, height > 100, y + height <= 844]).toEqual([
        ...[part, true, true, true, true],
      ])
    }
    expect(await width()).toBe(390)
    expect((await violations(page)).filter((found) => !GRAPHIQLS_OWN.some((own) => own.test(found)))).toEqual([])
  })

  it('the front page fits 320 pixels, and leads to what it names', async () => {
    const { page } = await visit('/', { viewport: { width: 320, height: 640 } })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320)
    const links = await page
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => (link as unknown as { href: string }).href))
    expect(links.map((link) => link.replace(origin, ''))).toEqual([
      '/docs',
      '/playground',
      '/invitations',
      '/signin',
      '/schema.graphql',
      '/operations.json',
      '/README.md',
      '/livez',
      '/readyz',
    ])
    for (const link of links) expect((await fetch(link)).status).toBe(200)
  })
})
