import { readdirSync, readFileSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { clockAheadMs, measuredClock, now, nowMs } from './clock.ts'

const HOUR_MS = 3_600_000

describe('the time that decides', () => {
  // Other tests share this module, and their database has the clock of this machine.
  afterEach(() => measuredClock(Date.now(), performance.now()))

  it('is that of the database, however far ahead or behind this machine is', () => {
    for (const ahead of [-40 * 24 * HOUR_MS, -2_000, 2_000, 90_000, 40 * 24 * HOUR_MS]) {
      measuredClock(Date.now() - ahead, performance.now())
      expect(Math.abs(nowMs() - (Date.now() - ahead))).toBeLessThan(1_000)
      expect(Math.abs(now().getTime() - (Date.now() - ahead))).toBeLessThan(1_000)
      expect(Math.abs(clockAheadMs() - ahead)).toBeLessThan(1_000)
    }
  })

  it('goes on with a measurement of an hour ago', () => {
    measuredClock(Date.now() - 3 * HOUR_MS, performance.now() - HOUR_MS)
    expect(Math.abs(nowMs() - (Date.now() - 2 * HOUR_MS))).toBeLessThan(1_000)
  })

  it('is exactly that of this machine, where both agree', () => {
    measuredClock(Date.now() - 300, performance.now())
    const before = Date.now()
    expect(nowMs()).toBeGreaterThanOrEqual(before)
    expect(clockAheadMs()).toBe(0)
  })
})

describe('the clock of the machine', () => {
  /** Rooms that decide. The others measure how long something takes, or say when something was written. */
  const ROOMS = ['actions', 'collections', 'graphql', 'admin/server', 'kernel']
  const ALLOWED = new Set([
    'kernel/clock.ts',
    'actions/library/progress.ts', // how often a command says how far it is
    'actions/library/writeLibrary.ts', // how long an import tries again
    'admin/server/nextBuild.ts', // the age of files on this machine
    'admin/server/nextPages.ts', // how long the pages took to open
  ])

  it('is read by nothing that decides', () => {
    const reading = ROOMS.flatMap((room) =>
      readdirSync(`src/${room}`, { recursive: true, encoding: 'utf8' }).map((file) => `${room}/${file}`),
    )
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .filter((file) => /Date\.now\(\)|new Date\(\)/.test(readFileSync(`src/${file}`, 'utf8')))
    expect(reading.filter((file) => !ALLOWED.has(file))).toEqual([])
  })
})
