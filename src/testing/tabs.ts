import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createClient } from '@libsql/client'
import type { Page, Request } from 'playwright-core'
import { expect } from 'vitest'

/** Opens a tab as a link in the page does: the browser copies `sessionStorage` into it. */
export async function openTab(page: Page, where: string): Promise<Page> {
  const [tab] = await Promise.all([page.context().waitForEvent('page'), page.evaluate(`void window.open('${where}')`)])
  tab.setDefaultTimeout(20_000)
  return tab
}

/** Opens a tab as a person does who types the address. */
export async function newTab(page: Page, where: string): Promise<Page> {
  const tab = await page.context().newPage()
  tab.setDefaultTimeout(20_000)
  await tab.goto(where)
  return tab
}

/**
 * Moves the last refresh of all sessions more than a minute into the past. From then on, a token that was exchanged there is
 * a theft.
 */
export async function aMinuteLater(cwd: string): Promise<void> {
  const database = createClient({ url: `file:${path.join(cwd, 'data/waymark.db')}` })
  const earlier = "strftime('%Y-%m-%dT%H:%M:%fZ', rotated_at, '-61 seconds')"
  await database.execute(`UPDATE auth_sessions SET rotated_at = ${earlier} WHERE rotated_at IS NOT NULL`)
  database.close()
}

export const isRefresh = (request: Request) => request.postData()?.includes('refreshSession(') ?? false

/**
 * The refresh tokens that the tabs of a browser have sent, in order. A busy service refuses at the door, without a look
 * at the token, and the page sends the token once more: the one that was refused does not count.
 */
export function refreshTokensOf(page: Page): string[] {
  const sent: string[] = []
  page.context().on('response', (response) => {
    if (response.status() !== 503 || !isRefresh(response.request())) return
    sent.splice(sent.indexOf(response.request().postDataJSON().variables.input.refreshToken), 1)
  })
  page.context().on('request', (request) => {
    if (isRefresh(request)) sent.push(request.postDataJSON().variables.input.refreshToken)
  })
  return sent
}

/**
 * What holds for the tokens that several tabs sent, in rounds that lie further apart than Waymark takes an old token: no
 * token is sent in two rounds, and in a round the tabs take turns. One token may go twice in a round: on a busy machine a
 * tab waits in vain for an answer, or sees a moment late what another tab has stored. Without turns all tabs send the same.
 */
export function expectTurns(rounds: string[][]): void {
  const distinct = rounds.flatMap((round) => [...new Set(round)])
  expect(new Set(distinct).size).toBe(distinct.length)
  for (const round of rounds) expect(round.length - new Set(round).size).toBeLessThan(2)
}

/** Makes each refresh of the browser take a while, so that refreshes of several tabs would overlap. */
export async function slowRefreshes(page: Page): Promise<void> {
  await page.context().route('**/graphql', async (route) => {
    if (isRefresh(route.request())) await sleep(300)
    await route.continue()
  })
}

/**
 * Lets the next refresh of a tab reach Waymark, and holds the answer back. Resolves `reached` when Waymark has answered.
 */
export async function holdRefresh(page: Page) {
  let reach = () => {}
  let release = () => {}
  const reached = new Promise<void>((resolve) => {
    reach = resolve
  })
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/graphql', async (route) => {
    if (!isRefresh(route.request())) return route.continue()
    const response = await route.fetch()
    reach()
    await released
    // The tab may be closed by now.
    await route.fulfill({ response }).catch(() => {})
  })
  return { reached, release }
}
