import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises'
import { Deadline } from '../kernel/deadline.ts'

const ASKED_EVERY_MS = 250
/** So long a silence is none. */
const QUIET_MS = 500
/** Together with the two above it is known before the last word of the stream is too old to be trusted. */
const PATIENCE_MS = 800

export interface Pulse {
  /** It has just said something: whatever was found out about its silence is over. */
  heard(): void
  /** Whether it has been asked since the last word and has answered nothing at all. */
  isGone(): boolean
  close(): void
}

/** Tells a database that nobody reaches from one that only does not talk to us about changes, by asking it something else. */
export function watchPulse(ask: () => Promise<unknown>): Pulse {
  const closing = new AbortController()
  let word = { at: performance.now(), hasAnswered: false, hasFailed: false }

  async function probe(): Promise<void> {
    const since = word
    const asked = ask().then(() => {
      // However late: it is there, and others may have written.
      since.hasAnswered = true
    })
    try {
      await Deadline.in(PATIENCE_MS).race(asked, 'no pulse')
    } catch {
      // What has arrived is read before anything is concluded: it may be us who were busy.
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
