/** So long operations may follow each other in one turn of the event loop. */
const TURN_MS = 10
/** How much the last turn counts for how slow we are. */
const NEWEST = 0.1
const [FASTEST, SLOWEST] = [0.1, 10]

interface Waiting {
  since: number
  estimatedMs: number
  go: () => void
}

/**
 * Lets operations begin one after the other, with turns of the event loop between them. What is answered from memory never
 * waits for anything, so of two hundred requests that have arrived together the first two hundred answers would be one turn,
 * and whoever comes meanwhile would not even be refused until it ends. So each waits here, where it can be seen.
 */
export function takeTurns() {
  const waiting: Waiting[] = []
  let waitingMs = 0
  let began: number | null = null
  let beganMs = 0
  /** What turns have taken in relation to what was estimated of them: machines differ, and how busy they are. */
  let slowness = 1

  function begin(estimatedMs: number): number {
    if (began === null) {
      began = performance.now()
      setImmediate(end)
    }
    beganMs += estimatedMs
    return began
  }

  function end(): void {
    const taken = performance.now() - (began ?? 0)
    slowness += NEWEST * (Math.min(SLOWEST, Math.max(FASTEST, taken / beganMs)) - slowness)
    began = null
    beganMs = 0
    const next = waiting.shift()
    if (!next) return
    waitingMs = waiting.length > 0 ? waitingMs - next.estimatedMs : 0
    begin(next.estimatedMs)
    next.go()
  }

  return {
    /** Resolves when it may begin; undefined where that is now, so that nobody waits who need not. */
    next(estimatedMs: number): Promise<void> | undefined {
      const now = performance.now()
      if (waiting.length === 0 && (began === null || now - began < TURN_MS)) {
        begin(estimatedMs)
        return undefined
      }
      waitingMs += estimatedMs
      return new Promise((go) => waiting.push({ since: now, estimatedMs, go }))
    },
    /**
     * How long whoever comes now will wait: of many who come at once, none has waited yet when the last of them comes. Where
     * turns take longer than estimated, the one who is next has waited for it already.
     */
    waitMs(): number {
      const [next] = waiting
      return next ? Math.max(waitingMs * slowness, performance.now() - next.since) : 0
    },
  }
}
