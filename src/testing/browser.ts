import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { vi } from 'vitest'

type Transport = 'internal' | 'usb'

/** Chromium's sandbox refuses root. */
const options = () => ({
  executablePath: process.env.WAYMARK_TEST_CHROMIUM,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})

export function openChromium(): Promise<Browser> {
  return chromium.launch(options())
}

/**
 * A browser, Next and a second test file share the machine with the service. So it is often too busy for its own limit,
 * and these tests are about pages and not about that.
 */
export const WHILE_BUSY = { OVERLOAD_DELAY_MS: '0' }

const NOTE_OFFERS = `
  const get = navigator.credentials.get.bind(navigator.credentials)
  navigator.credentials.get = (options) => {
    const answer = get(options)
    if (options.mediation !== 'conditional') return answer
    globalThis.passkeysAreOffered = true
    const end = () => { globalThis.passkeysAreOffered = false }
    answer.then(end, end)
    return answer
  }
`

/**
 * Waits until an expression holds in the page. Playwright's `waitForFunction` cannot: it evaluates the text again in the
 * page's own time, and the policies of our pages forbid that.
 */
export async function until(page: Page, expression: string) {
  await vi.waitFor(
    async () => {
      if (!(await page.evaluate(expression))) throw new Error(`This does not hold in the page: ${expression}`)
    },
    { timeout: 20_000, interval: 50 },
  )
}

/**
 * Waits until the page offers passkeys in the autofill. A device that is touched before would choose a passkey there, and
 * whoever presses "Sign in with a passkey" then looks for a button that has gone.
 */
export const offered = (page: Page) => until(page, 'globalThis.passkeysAreOffered === true')

export type Visitor = Awaited<ReturnType<typeof openVisitor>>
export type Device = Awaited<ReturnType<Visitor['addDevice']>>

/** A person with their own browser. Its storage and its passkeys are separate from those of all other visitors. */
export async function openVisitor(browser: Browser, wanted: BrowserContextOptions = {}) {
  const context = await browser.newContext(wanted)
  return { ...(await visitorIn(context)), close: () => context.close() }
}

/**
 * A person with a Chromium of their own, which keeps the scripts that it has compiled. The pages of the admin interface
 * and of the IDE have megabytes of these, and open with two thirds of the work. A test that comes again as somebody else
 * asks for a page in which nothing is left.
 */
export async function openResident(wanted: BrowserContextOptions = {}) {
  const profile = mkdtempSync(path.join(tmpdir(), 'waymark-chromium-'))
  const context = await chromium.launchPersistentContext(profile, { ...options(), ...wanted })
  return {
    ...(await visitorIn(context)),
    async close() {
      await context.close()
      rmSync(profile, { recursive: true, force: true })
    },
    async comeAgain(origin: string) {
      const visitor = await visitorIn(context)
      await context.clearCookies()
      const cdp = await context.newCDPSession(visitor.page)
      const storageTypes = 'local_storage,indexeddb,service_workers,cache_storage'
      await cdp.send('Storage.clearDataForOrigin', { origin, storageTypes })
      return { ...visitor, close: () => visitor.page.close() }
    },
  }
}

async function visitorIn(context: BrowserContext) {
  const page = await context.newPage()
  await page.addInitScript(NOTE_OFFERS)
  const cdp = await context.newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  return {
    page,
    /** Problems that a visitor would not see: console errors, including refusals by the Content-Security-Policy. */
    problems: problemsOf(page),
    /** The GraphQL operations that the page has sent, by name. */
    operations: operationsOf(page),

    /** Adds an authenticator, which waits to be touched, as a real one does. */
    async addDevice(transport: Transport = 'internal') {
      const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
        options: {
          protocol: 'ctap2',
          transport,
          hasResidentKey: true,
          hasUserVerification: true,
          isUserVerified: true,
          automaticPresenceSimulation: false,
        },
      })
      const setPresence = (enabled: boolean) =>
        cdp.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled })
      const credentials = async () => (await cdp.send('WebAuthn.getCredentials', { authenticatorId })).credentials
      return {
        credentials,
        /** Touches the device while `work` runs. Chromium checks for the touch only when a request begins. */
        async touching(work: () => Promise<unknown>) {
          await setPresence(true)
          await work()
          await setPresence(false)
        },
        /** Copies the passkeys of another device, as a cloud account of one person does. */
        async syncFrom(other: { credentials: typeof credentials }) {
          for (const credential of await other.credentials()) {
            await cdp.send('WebAuthn.addCredential', { authenticatorId, credential })
          }
        },
      }
    },
  }
}

/** Saves a screenshot in the folder that WAYMARK_TEST_PICTURES names. Does nothing without that variable. */
export async function picture(page: Page, name: string, { fullPage = false } = {}): Promise<void> {
  const folder = process.env.WAYMARK_TEST_PICTURES
  if (folder) await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage })
}

function problemsOf(page: Page): string[] {
  const problems: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text())
  })
  page.on('pageerror', (error) => {
    problems.push(String(error))
  })
  return problems
}

function operationsOf(page: Page): string[] {
  const operations: string[] = []
  page.on('request', (request) => {
    if (!request.headers()['content-type']?.includes('json')) return // not GraphQL, but a form of the admin interface
    const name = /^\s*(?:query|mutation) (\w+)/.exec(request.postDataJSON()?.query ?? '')?.[1]
    if (name) operations.push(name)
  })
  return operations
}
