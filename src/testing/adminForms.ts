import { setTimeout as sleep } from 'node:timers/promises'
import type { Page, Request } from 'playwright-core'

/**
 * Payload's forms send typed text after a quarter of a second. A row that is added before the answer arrives stays a
 * skeleton. A person needs at least this long to find the next button.
 */
const QUIET_MS = 500
const LONGEST_MS = 15_000

/**
 * Returns a function that waits until no request has been open for `QUIET_MS`, or for at most `LONGEST_MS`.
 * Playwright's `networkidle` does not help, because it happens once while a page loads.
 */
function watchRequests(page: Page) {
  const open = new Set<Request>()
  let since = Date.now()
  const end = (request: Request) => {
    open.delete(request)
    since = Date.now()
  }
  page.on('request', (request) => {
    // Payload does not read the answer, so Chromium does not tell of its end.
    if (request.method() === 'POST' && request.url().includes('/api/payload-preferences/')) return
    open.add(request)
    since = Date.now()
  })
  page.on('requestfinished', end)
  page.on('requestfailed', end)
  return async () => {
    const deadline = Date.now() + LONGEST_MS
    since = Date.now()
    while ((open.size > 0 || Date.now() - since < QUIET_MS) && Date.now() < deadline) await sleep(50)
  }
}

/** Actions of a person in the forms of the admin interface. */
export function adminForms(page: Page, origin: string) {
  const at = (place = '') => `${origin}/admin${place}`
  const settle = () => page.waitForLoadState('networkidle')
  const quiet = watchRequests(page)
  async function open(place: string) {
    const response = await page.goto(at(place))
    await settle()
    return response
  }
  async function save() {
    // The message of the previous save may still be visible, so the test waits for the response.
    const saved = page.waitForResponse((response) => isSave(response.request()))
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await saved
    await page.locator('.toast-success, [data-type="success"]').first().waitFor()
    // After a save Payload fills the form anew, and what is typed before that is lost.
    await quiet()
  }
  return {
    at,
    settle,
    quiet,
    open,
    save,
    async fill(field: string, value: string) {
      await page.locator(`#field-${field}`).fill(value)
      await quiet()
    },
    async choose(field: string, option: string) {
      await page.locator(`#field-${field} .rs__control`).first().click()
      await page.keyboard.type(option)
      await page.locator('.rs__option', { hasText: option }).first().click()
      await quiet()
    },
    /** Creates a document with its form and returns the document's ID. A program leads on to its plan, and back here. */
    async create(collection: string, fill: () => Promise<unknown>): Promise<string> {
      await open(`/collections/${collection}/create`)
      await fill()
      await save()
      const end = collection === 'programs' ? '/plan' : ''
      await page.waitForURL(new RegExp(`/collections/${collection}/(?!create)[^/]+${end}$`))
      await settle()
      const id = new URL(page.url()).pathname.split('/')[4] as string
      if (end) await open(`/collections/${collection}/${id}`)
      return id
    },
  }
}

/** Payload's forms also read by POST, and save preferences of the account. */
function isSave(request: Request): boolean {
  const { pathname } = new URL(request.url())
  if (!pathname.startsWith('/api/') || pathname.startsWith('/api/payload-preferences')) return false
  return request.method() === 'PATCH' || (request.method() === 'POST' && !request.headers()['x-http-method-override'])
}
