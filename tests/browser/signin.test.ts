import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createClient } from '@libsql/client'
import jwt from 'jsonwebtoken'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { signToken } from '../../src/actions/auth/token.ts'
import { type Device, offered, openChromium, openVisitor, type Visitor, WHILE_BUSY } from '../../src/testing/browser.ts'
import { freePort } from '../../src/testing/freePort.ts'
import { type Service, startService } from '../../src/testing/startService.ts'
import {
  aMinuteLater,
  expectTurns,
  holdRefresh,
  isRefresh,
  newTab,
  openTab,
  refreshTokensOf,
  slowRefreshes,
} from '../../src/testing/tabs.ts'

// The service runs as with `npm start`, without demo data and on a free port. It trusts X-Forwarded-For, so that every
// visitor has an address of their own and the real limits on attempts apply.
const cwd = mkdtempSync(path.join(tmpdir(), 'waymark-browser-'))
let browser: Browser
let service: Service
let signin: string

const visitors: Visitor[] = []
/** Problems that the current test expects. Every other problem fails it. */
let expected: RegExp[] = []

beforeAll(async () => {
  const port = await freePort()
  const env = { ...WHILE_BUSY, PORT: String(port), DEMO_DATA: 'off', TRUST_PROXY: 'on' }
  ;[service, browser] = await Promise.all([startService({ cwd, env }), openChromium()])
  signin = `http://localhost:${port}/signin`
})

afterAll(async () => {
  await browser?.close()
  await service?.stop()
  rmSync(cwd, { recursive: true, force: true })
})

afterEach(async () => {
  const problems = visitors.flatMap((visitor) => visitor.problems)
  for (const visitor of visitors.splice(0)) await visitor.close()
  expect(problems.filter((problem) => !expected.some((pattern) => pattern.test(problem)))).toEqual([])
  expected = []
})

let addresses = 0

async function visit(options: BrowserContextOptions = {}): Promise<Visitor & { address: string }> {
  addresses += 1
  const address = `10.0.0.${addresses}`
  const visitor = await openVisitor(browser, { extraHTTPHeaders: { 'x-forwarded-for': address }, ...options })
  visitors.push(visitor)
  visitor.page.setDefaultTimeout(15_000)
  await visitor.page.goto(signin)
  return { ...visitor, address }
}

/** The milliseconds to wait so that twenty seconds of work fit into one minute: none, or the rest of this minute. */
const untilMinuteHasRoom = () => (Date.now() % 60_000 < 40_000 ? 0 : 60_000 - (Date.now() % 60_000))

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true }).waitFor()
const says = (page: Page, text: string) => page.locator('#messages').getByText(text, { exact: true }).waitFor()
/** Presses a button and touches the device until the page has sent the resulting mutation. */
async function pressTouching(page: Page, device: Device, name: string, operation: string) {
  const sent = page.waitForRequest((request) => request.postData()?.includes(`mutation ${operation}(`) ?? false)
  await device.touching(() => Promise.all([press(page, name), sent]))
}

const names = (page: Page) =>
  page.locator('#passkeys input').evaluateAll((inputs) => inputs.map((input) => (input as { value?: string }).value))

async function register(page: Page, device: Device, username: string) {
  await page.getByText('Create an account').click()
  await page.getByLabel('New username').fill(username)
  await page.getByText(`“${username}” is free.`).waitFor()
  await device.touching(async () => {
    await press(page, 'Create the account with a passkey')
    await heading(page, `Hello, ${username}`)
  })
}

async function signIn(page: Page, device: Device, username: string, typed = username) {
  await page.getByLabel('Username', { exact: true }).fill(typed)
  await device.touching(async () => {
    await press(page, 'Sign in with a passkey')
    await heading(page, `Hello, ${username}`)
  })
}

async function signOut(page: Page) {
  await press(page, 'Sign out')
  await says(page, 'You are signed out.')
  await heading(page, 'Sign in')
  await offered(page)
}

async function begin(username: string) {
  const visitor = await visit()
  const device = await visitor.addDevice()
  await register(visitor.page, device, username)
  return { ...visitor, device }
}

describe('the sign-in page', () => {
  it('registers, signs out, and signs in with a username, without one, and from the autofill', async () => {
    const { page, device } = await begin('ada')
    await page.getByText('ada · athlete').waitFor()
    await signOut(page)
    await signIn(page, device, 'ada')
    await signOut(page)
    await signIn(page, device, 'ada', '')
    await device.touching(async () => {
      await press(page, 'Sign out')
      await page.waitForRequest((request) => request.postData()?.includes('mutation Login(') ?? false)
    })
    await heading(page, 'Hello, ada')
  })

  it('refuses a passkey under a username that it does not belong to', async () => {
    const { page, device } = await begin('grace')
    await signOut(page)
    await page.getByLabel('Username', { exact: true }).fill('somebody.else')
    await pressTouching(page, device, 'Sign in with a passkey', 'Login')
    await says(page, 'The passkey or recovery code was not accepted. Start again.')
    await signIn(page, device, 'grace')
  })

  it('adds a second passkey, names it, removes the first, and never the last', async () => {
    const { page, device, addDevice } = await begin('edith')
    const phone = await addDevice('usb')
    await page.getByLabel('Name of a new passkey').fill('Phone')
    await pressTouching(page, phone, 'Add a passkey', 'AddPasskey')
    await says(page, 'The passkey is added.')
    expect(await names(page)).toEqual(['Passkey on one device', 'Phone'])

    await page.getByRole('textbox', { name: 'Name' }).nth(1).fill('Key ring')
    await press(page, 'Rename Phone')
    await says(page, 'The passkey has its new name.')
    expect(await names(page)).toEqual(['Passkey on one device', 'Key ring'])

    await press(page, 'Remove Passkey on one device')
    await heading(page, 'Remove “Passkey on one device”?')
    await press(page, 'Remove it')
    await says(page, 'The passkey is removed.')
    expect(await names(page)).toEqual(['Key ring'])
    // The Signal API has told the device, which has deleted the passkey that is useless now.
    expect(await device.credentials()).toEqual([])

    await press(page, 'Remove Key ring')
    await press(page, 'Remove it')
    await says(page, 'This is your last passkey: add another one first.')
    await signOut(page)
    await signIn(page, phone, 'edith')
  })

  it('will not have two passkeys of one account on one device', async () => {
    const { page, device } = await begin('mary')
    await device.touching(async () => {
      await press(page, 'Add a passkey')
      await says(page, 'This device already has a passkey for this account.')
    })
  })

  it('recovers with a code: the lost passkey goes and its session ends', async () => {
    const lost = await begin('joan')
    await press(lost.page, 'Make new codes')
    await lost.page.getByText('They are shown only now').waitFor()
    const codes = await lost.page.locator('#codes li').allTextContents()
    expect([codes.length, new Set(codes).size]).toEqual([10, 10])
    await press(lost.page, 'I have saved the codes')
    expect(await lost.page.locator('#codes li').count()).toBe(0)

    const { page, addDevice } = await visit()
    const device = await addDevice()
    const recover = async (code: string) => {
      await page.getByLabel('Username of the account').fill('joan')
      await page.getByLabel('Recovery code', { exact: true }).fill(code)
      await press(page, 'Recover the account')
    }
    await page.getByText('Use a recovery code').click()
    await recover('0000-0000-0000-0000')
    await says(page, 'The passkey or recovery code was not accepted. Start again.')
    await device.touching(async () => {
      await recover(codes[3]?.toLowerCase().replaceAll('-', ' ') as string)
      await heading(page, 'Hello, joan')
    })
    await page.getByText('Unused recovery codes: 9.').waitFor()
    expect(await names(page)).toHaveLength(1)

    expected = [/status of 401/]
    await press(lost.page, 'Make new codes')
    await says(lost.page, 'You have been signed out. Sign in again.')
    await offered(lost.page)
    await pressTouching(lost.page, lost.device, 'Sign in with a passkey', 'Login')
    await says(lost.page, 'The passkey or recovery code was not accepted. Start again.')
  })

  it('shows the sessions and ends one, which is in force at once', async () => {
    const { page, device } = await begin('katherine')
    const other = await visit({ userAgent: 'Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/145.0' })
    const synced = await other.addDevice()
    await synced.syncFrom(device)
    await signIn(other.page, synced, 'katherine')
    await page.reload()
    await page.getByText('Chrome on Linux (this session)').waitFor()
    await press(page, 'End the session of Firefox on Windows')
    await says(page, 'The session has ended.')
    expect(await page.locator('#sessions li').count()).toBe(1)
    // A reload begins with a refresh token, which is no longer valid either.
    await other.page.reload()
    await says(other.page, 'You have been signed out. Sign in again.')
  })

  it('asks for a passkey when the last one was used too long ago, and changes nothing without', async () => {
    const { page, device } = await begin('annie')
    const database = createClient({ url: `file:${path.join(cwd, 'data/waymark.db')}` })
    await database.execute(
      "UPDATE auth_sessions SET authenticated_at = '2026-01-01T00:00:00.000Z' WHERE user_id = (SELECT id FROM product_users WHERE username = 'annie')",
    )
    database.close()
    await press(page, 'Make new codes')
    await heading(page, 'Is it you?')
    await page.keyboard.press('Escape')
    await says(page, 'Nothing was changed.')
    await page.getByText('You have no unused recovery codes.').waitFor()
    await press(page, 'Make new codes')
    await pressTouching(page, device, 'Confirm with a passkey', 'Reauthenticate')
    await says(page, 'These are your recovery codes. Older codes no longer work.')
  })

  it('keeps the session over a reload, and the access token out of what is stored', async () => {
    const { page, operations } = await begin('barbara')
    const stored = await page.evaluate<string>('JSON.stringify([{ ...sessionStorage }, { ...localStorage }])')
    expect(stored).not.toMatch(/eyJ/)
    await page.reload()
    await heading(page, 'Hello, barbara')
    expect(operations).toContain('RefreshSession')
  })

  it('refreshes the access token before it expires', async () => {
    const { page, operations } = await begin('radia')
    await page.clock.install()
    await page.clock.fastForward('09:20')
    await press(page, 'Sign out everywhere else')
    await says(page, '0 other sessions have ended.')
    expect(operations).not.toContain('RefreshSession')
    await page.clock.fastForward('00:15')
    await press(page, 'Sign out everywhere else')
    await page.waitForResponse((response) => response.ok())
    await says(page, '0 other sessions have ended.')
    expect(operations.filter((name) => name === 'RefreshSession')).toHaveLength(1)
  })

  it('refreshes the access token when Waymark says that it has expired, and does once what was asked for', async () => {
    const { page, operations } = await begin('frances')
    const { JWT_SECRET } = JSON.parse(readFileSync(path.join(cwd, 'data/development-secrets.json'), 'utf8'))
    let expiries = 0
    await page.route('**/graphql', async (route) => {
      const headers = route.request().headers()
      const token = jwt.decode(headers.authorization?.replace('Bearer ', '') ?? '') as {
        sub: string
        sid: string
      } | null
      if (!token || expiries > 0) return route.continue()
      expiries += 1
      const old = signToken({ userId: token.sub, sessionId: token.sid }, [JWT_SECRET], -60)
      await route.continue({ headers: { ...headers, authorization: `Bearer ${old}` } })
    })
    expected = [/status of 401/]
    await press(page, 'Sign out everywhere else')
    await says(page, '0 other sessions have ended.')
    expect(expiries).toBe(1)
    expect(operations.slice(-4)).toEqual(['LogoutEverywhere', 'RefreshSession', 'LogoutEverywhere', 'Account'])
  })

  it('deletes the account: its passkey is gone from the device, and its name is free', async () => {
    const { page, device } = await begin('sophie')
    await press(page, 'Delete my account')
    await press(page, 'Cancel')
    await says(page, 'Nothing was changed.')
    await press(page, 'Delete my account')
    await press(page, 'Delete it for good')
    await says(page, 'Your account is deleted.')
    expect(await device.credentials()).toEqual([])
    await register(page, device, 'sophie')
  })

  it('says in plain words that a name is taken, invalid, or asked for too often', async () => {
    await begin('hedy')
    const { page, address } = await visit()
    await page.getByText('Create an account').click()
    const name = page.getByLabel('New username')
    await name.fill('Hedy')
    await page.getByText('“hedy” is taken.').waitFor()
    await press(page, 'Create the account with a passkey')
    await says(page, 'The username "hedy" is taken.')
    expect(await name.getAttribute('aria-invalid')).toBe('true')
    expect(
      await name.evaluate((input) => (input as unknown as { matches(it: string): boolean }).matches(':focus')),
    ).toBe(true)
    await name.fill('hedy lamarr')
    await page.getByText('This is not a valid username.').waitFor()

    await sleep(untilMinuteHasRoom()) // attempts are counted per minute
    // Sends two documents of 15 fields each, because one may not have 30 root fields.
    const fields = Array.from({ length: 15 }, (_, n) => `n${n}: usernameAvailability(username: "name") { available }`)
    for (let times = 0; times < 2; times += 1) {
      const { status } = await fetch(signin.replace('/signin', '/graphql'), {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
        body: JSON.stringify({ query: `{ ${fields.join(' ')} }` }),
      })
      expect(status).toBe(200)
    }
    await name.fill('lamarr')
    await page.getByText(/^Too many attempts\. Try again in \d+ seconds\.$/).waitFor()
  })

  it('runs no script but its own', async () => {
    const { page, problems } = await visit()
    await page.evaluate(
      `document.head.append(Object.assign(document.createElement('script'), { textContent: 'ran = 1' }))`,
    )
    expect(await page.evaluate('typeof ran')).toBe('undefined')
    expect(problems).toEqual([expect.stringContaining('Content Security Policy')])
    expected = [/Content Security Policy/]
  })
})

describe('tabs of one browser', () => {
  const shows = (tabs: Page[], text: string) => Promise.all(tabs.map((tab) => heading(tab, text)))
  const reload = (tabs: Page[]) => Promise.all(tabs.map((tab) => tab.reload()))

  it('share one session: a tab that the page opened, and the page, for as long as they live', async () => {
    const { page } = await begin('lise')
    const sent = refreshTokensOf(page)
    const opened = await openTab(page, '/signin')
    await heading(opened, 'Hello, lise')
    const rounds = [sent.splice(0)]
    for (const tab of [page, opened, opened, page, opened]) {
      await aMinuteLater(cwd)
      await tab.reload()
      await heading(tab, 'Hello, lise')
      rounds.push(sent.splice(0))
    }
    expect(await page.locator('#sessions li').count()).toBe(1)
    expectTurns(rounds)
  })

  it('are five, opened and copied and new, which all reload at once and all renew at once', async () => {
    const { page } = await begin('chien')
    const tabs = [page, await openTab(page, '/signin'), await openTab(page, '/signin')]
    tabs.push(await openTab(tabs[1] as Page, '/signin'), await newTab(page, signin))
    await shows(tabs, 'Hello, chien')
    await slowRefreshes(page)
    const sent = refreshTokensOf(page)
    const rounds: string[][] = []
    for (let times = 0; times < 3; times += 1) {
      await aMinuteLater(cwd)
      await reload(tabs)
      await shows(tabs, 'Hello, chien')
      rounds.push(sent.splice(0))
    }

    await aMinuteLater(cwd)
    for (const tab of tabs) {
      await tab.clock.install()
      await tab.clock.fastForward('09:35')
    }
    await Promise.all(
      tabs.map(async (tab) => {
        await press(tab, 'Sign out everywhere else')
        await says(tab, '0 other sessions have ended.')
      }),
    )
    expect(sent.length).toBeGreaterThan(0)
    expectTurns([...rounds, sent])
  })

  it('outlive the tab that opened them, also when it is closed while it renews', async () => {
    const { page } = await begin('maria')
    const opened = await openTab(page, '/signin')
    await heading(opened, 'Hello, maria')
    const { reached } = await holdRefresh(page)
    await page.reload()
    await reached
    const again = opened.waitForResponse((response) => isRefresh(response.request()))
    await page.close()
    expect((await (await again).json()).data.refreshSession.userErrors).toEqual([])
    for (let times = 0; times < 2; times += 1) {
      await aMinuteLater(cwd)
      await opened.reload()
      await heading(opened, 'Hello, maria')
    }
  })

  it('sign in and out together', async () => {
    const { page, device } = await begin('emmy')
    const tabs = [page, await openTab(page, '/signin'), await newTab(page, signin)]
    await shows(tabs, 'Hello, emmy')
    await signOut(page)
    await shows(tabs, 'Sign in')
    await says(tabs[1] as Page, 'You have signed out in another tab.')
    await signIn(page, device, 'emmy')
    await shows(tabs, 'Hello, emmy')
    await says(tabs[2] as Page, 'You have signed in in another tab.')
    expect(await (tabs[1] as Page).locator('#sessions li').count()).toBe(1)
  })

  it('go on with who has signed in last, when an answer comes too late', async () => {
    const { page, device } = await begin('rosalind')
    const slow = await openTab(page, '/signin')
    await heading(slow, 'Hello, rosalind')
    const { reached, release } = await holdRefresh(slow)
    await slow.reload()
    await reached
    await signOut(page)
    // Chromium makes passkeys only in the tab that a person looks at.
    await page.bringToFront()
    await register(page, device, 'dorothy')
    release()
    await slow.unroute('**/graphql')
    await shows([page, slow], 'Hello, dorothy')
    await aMinuteLater(cwd)
    await reload([page, slow])
    await shows([page, slow], 'Hello, dorothy')
  })

  it('end the sign-in with the last of them', async () => {
    const { page } = await begin('ida')
    const opened = await openTab(page, '/signin')
    await heading(opened, 'Hello, ida')
    await page.close()
    const third = await newTab(opened, signin)
    await heading(third, 'Hello, ida')
    await third.close()
    const away = await newTab(opened, 'about:blank')
    await opened.close()
    await away.goto(signin)
    await heading(away, 'Sign in')
    expect(await away.evaluate('JSON.stringify({ ...localStorage })')).toBe('{}')
  })
})

describe('accessibility', () => {
  const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

  const violations = async (page: Page) => {
    await page.evaluate(axe)
    const found = await page.evaluate<{ id: string; nodes: { html: string }[] }[]>(
      'axe.run().then(({ violations }) => violations)',
    )
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  }

  it.each(['light', 'dark'] as const)('axe finds nothing on any part of the page, %s', async (colorScheme) => {
    const { page, addDevice } = await visit({ bypassCSP: true, colorScheme })
    await page.getByText('Create an account').click()
    await page.getByText('Use a recovery code').click()
    expect(await violations(page)).toEqual([])
    await page.getByText('Create an account').click()
    await register(page, await addDevice(), `axe.${colorScheme}`)
    await press(page, 'Make new codes')
    await says(page, 'These are your recovery codes. Older codes no longer work.')
    expect(await violations(page)).toEqual([])
    await press(page, 'Remove Passkey on one device')
    expect(await violations(page)).toEqual([])
    await press(page, 'Remove it')
    await says(page, 'This is your last passkey: add another one first.')
    expect(await violations(page)).toEqual([])
  })

  it('fits 320 pixels, and moves the focus to what has changed', async () => {
    const { page, addDevice } = await visit({ viewport: { width: 320, height: 640 } })
    await register(page, await addDevice(), 'a'.repeat(32))
    expect(await page.evaluate('document.activeElement.textContent')).toBe(`Hello, ${'a'.repeat(32)}`)
    await press(page, 'Make new codes')
    await says(page, 'These are your recovery codes. Older codes no longer work.')
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320)
  })

  it('is used with the keyboard alone', async () => {
    const { page, addDevice } = await visit()
    const device = await addDevice()
    const tab = async (times = 1) => {
      for (let n = 0; n < times; n += 1) await page.keyboard.press('Tab')
    }
    await page.getByRole('heading', { name: 'Sign in' }).focus()
    await tab(3)
    await page.keyboard.press('Enter')
    await tab()
    await page.keyboard.type('margaret')
    await device.touching(async () => {
      await page.keyboard.press('Enter')
      await heading(page, 'Hello, margaret')
    })
    await tab()
    await page.keyboard.press('Enter')
    await says(page, 'You are signed out.')
  })
})
