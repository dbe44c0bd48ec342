import type { EventStore } from './store.ts'

const LONGEST_TIMER_MS = 2 ** 31 - 1

/**
 * When a tab sends: one turn at a time, while no other tab has one, and during a pause only if something has happened.
 * The lock is free during a pause, so that a tab that sleeps does not hold up the others.
 */
export function createTurns(
  store: EventStore,
  signal: AbortSignal,
  work: () => Promise<void>,
  failed: (error: unknown) => void,
) {
  // The clock of the device may be set back, and this one never is.
  let pausedUntil = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let isUrgent = false
  let last = Promise.resolve()
  let next: Promise<void> | null = null

  async function turn() {
    if (signal.aborted) return
    const left = pausedUntil - performance.now()
    // Another tab has had a turn, and failed. A timer may be early, too.
    if (!isUrgent && left > 0) return pause(left)
    isUrgent = false
    await work()
  }

  /** Whoever calls while this tab has its turn gets another one, together with all others who call. */
  function inTurn(): Promise<void> {
    next ??= last.then(() => {
      next = null
      last = store.alone(turn).catch(failed)
      return last
    })
    return next
  }

  function pause(ms: number) {
    pausedUntil = performance.now() + ms
    clearTimeout(timer)
    if (ms > 0 && ms < Infinity) timer = setTimeout(inTurn, Math.min(ms, LONGEST_TIMER_MS))
  }

  signal.addEventListener('abort', () => clearTimeout(timer))

  return {
    inTurn,
    pause,

    /** A turn, although the last one may have failed a moment ago. */
    atOnce() {
      isUrgent = true
      return inTurn()
    },
  }
}
