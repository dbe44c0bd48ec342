import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { vi } from 'vitest'
import type { Service } from './startService.ts'

/**
 * A clock that is ahead by so many milliseconds: `Date` and nothing else, as on a machine whose clock is wrong. A proxy
 * and no class, so that dates made by Node stay instances of `Date`. A second one counts on from the first.
 */
const clockAhead = (aheadMs: number) => `
  const Real = Date
  let ahead = ${aheadMs}
  const now = () => Real.now() + ahead
  globalThis.Date = new Proxy(Real, {
    construct: (target, args, kind) => Reflect.construct(target, args.length > 0 ? args : [now()], kind),
    apply: () => new Date(now()).toString(),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  })
`

/** The NODE_OPTIONS of a process whose clock is ahead by so many milliseconds. */
export function movedClock(folder: string, aheadMs: number): string {
  const file = path.join(folder, 'movedClock.mjs')
  writeFileSync(file, clockAhead(aheadMs))
  return `--import ${file}`
}

/**
 * A clock that a test turns, for a story of days: of one running service, and of the pages that look at it. It begins
 * at a moment in ISO text and goes on by itself. The service reads where it was turned to when it hears a signal, and
 * says so by a file, because nothing that it answers would show its clock.
 */
export function turnedClock(folder: string, begins: string) {
  const file = path.join(folder, 'turnedClock.mjs')
  const [wanted, known] = [path.join(folder, 'ahead'), path.join(folder, 'ahead.known')]
  const aheadOf = (moment: string) => Date.parse(moment) - Date.now()
  let ahead = aheadOf(begins)
  writeFileSync(
    file,
    `import { readFileSync, writeFileSync } from 'node:fs'
${clockAhead(ahead)}
process.on('SIGUSR2', () => {
  const text = readFileSync(${JSON.stringify(wanted)}, 'utf8')
  ahead = Number(text)
  writeFileSync(${JSON.stringify(known)}, text)
})
`,
  )
  return {
    nodeOptions: `--import ${file}`,
    /** Lets a page show this time from its next address on. */
    async showIn(page: Page) {
      await page.addInitScript(`{${clockAhead(ahead)}}`)
    },
    /** Turns the service on to a moment, and these pages from their next address on. */
    async turnTo(moment: string, service: Service, pages: readonly Page[]) {
      const before = ahead
      ahead = aheadOf(moment)
      for (const page of pages) await page.addInitScript(`{${clockAhead(ahead - before)}}`)
      writeFileSync(wanted, String(ahead))
      service.signal('SIGUSR2')
      await vi.waitFor(() => {
        if (!existsSync(known) || readFileSync(known, 'utf8') !== String(ahead)) throw new Error('It is still earlier.')
      }, 10_000)
    },
  }
}
