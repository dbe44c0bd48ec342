import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises'
import { Deadline } from '../kernel/deadline.ts'

const ASKED_EVERY_MS = 250
/** A silence up to this long is normal. */
const QUIET_MS = 500
/**
 * The sum of these three times is less than `BOUND_MS` of `mongodbChanges`. So a silent database is detected before the
 * last answer of the stream is too old to be trusted.
 */
const PATIENCE_MS = 800

export interface Pulse {
  /** To be called when the stream has answered. Discards what was found out about the silence before. */
  heard(): void
  /** Whether the database has been asked since the last call of `heard` and has answered nothing at all. */
  isGone(): boolean
  close(): void
}

/**
 * Distinguishes a database that cannot be reached from a database that only tells no changes, by asking it something
 * else.
 */
export function watchPulse(ask: () => Promise<unknown>): Pulse {
  const closing = new AbortController()
  let word = { at: performance.now(), hasAnswered: false, hasFailed: false }

  async function probe(): Promise<void> {
    const since = word
    const asked = ask().then(() => {
      // A late answer counts as well: the database is there, and others may have written.
      since.hasAnswered = true
    })
    try {
      await Deadline.in(PATIENCE_MS).race(asked, 'no pulse')
    } catch {
      // An answer that has already arrived is read first, because this process may have been too busy to read it.
      await nextTurn()
      since.hasFailed = true
    }
  }

  async function watch(): Promise<void> {
    while (!closing.signal.aborted) {
      await sleep(ASKED_EVERY_MS, undefined, { ref: false, signal: closing.signal }).catch(() => {})
      if (!closing.signal.aborted && performance.now() - word.at > QUIET_MS) await probe()
    }
  }
  void watch()

  return {
    heard: () => {
      word = { at: performance.now(), hasAnswered: false, hasFailed: false }
    },
    isGone: () => word.hasFailed && !word.hasAnswered,
    close: () => closing.abort(),
  }
}
