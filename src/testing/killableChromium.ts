import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { present } from './testServer.ts'

const LISTENS = /DevTools listening on (ws:\S+)/

/**
 * A Chromium with a profile that outlives it. Playwright's own launch ends the browser by asking it to, and this one can be
 * killed with all its processes, as when the battery is empty.
 */
export async function openKillableChromium(profile: string) {
  const root = process.getuid?.() === 0 // Chromium's sandbox refuses root
  const child = spawn(
    present(process.env.WAYMARK_TEST_CHROMIUM),
    [
      ...['--headless=new', '--remote-debugging-port=0', '--no-first-run', `--user-data-dir=${profile}`],
      ...(root ? ['--no-sandbox'] : []),
      'about:blank',
    ],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const ended = once(child, 'exit')
  const address = await new Promise<string>((resolve, reject) => {
    let output = ''
    ended.then(() => reject(new Error(`Chromium has ended:\n${output}`)))
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      output += text
      const [, found] = LISTENS.exec(output) ?? []
      if (found) resolve(found)
    })
  })
  const browser = await chromium.connectOverCDP(address)
  const context = present(browser.contexts()[0])
  return {
    context,

    async open(url: string): Promise<Page> {
      const page = await context.newPage()
      page.setDefaultTimeout(20_000)
      await page.goto(url)
      return page
    },

    /** Kills all processes of the browser at once. */
    async kill() {
      if (child.exitCode === null && child.signalCode === null) process.kill(-present(child.pid), 'SIGKILL')
      await ended
      await browser.close().catch(() => {})
      // The next browser would ask whether the one that holds the lock is on another machine.
      rmSync(path.join(profile, 'SingletonLock'), { force: true })
    },
  }
}
