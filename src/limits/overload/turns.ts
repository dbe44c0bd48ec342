/** So long operations may follow each other in one turn of the event loop. */
const TURN_MS = 10
/** How much the last turn counts for what a turn usually takes. */
const NEWEST = 0.2

interface Waiting {
  since: number
  go: () => void
}

/**
 * Lets operations begin one after the other, with turns of the event loop between them. What is answered from memory never
 * waits for anything, so of two hundred requests that have arrived together the first two hundred answers would be one turn,
 * and whoever comes meanwhile would not even be refused until it ends. So each waits here, where it can be seen.
 */
export function takeTurns() {
  const waiting: Waiting[] = []
  let began: number | null = null
  let usualMs = 0

  function begin(): number {
    if (began === null) {
      began = performance.now()
      setImmediate(end)
    }
    return began
  }

  function end(): void {
    if (began !== null) usualMs += NEWEST * (performance.now() - began - usualMs)
    began = null
    const next = waiting.shift()
    if (!next) return
    begin()
    next.go()
  }

  return {
    /** Resolves when it may begin; undefined where that is now, so that nobody waits who need not. */
    next(): Promise<void> | undefined {
      const now = performance.now()
      if (waiting.length === 0 && now - begin() < TURN_MS) return undefined
      return new Promise((go) => waiting.push({ since: now, go }))
    },
    /**
     * How long whoever comes now will wait: of many who come at once, none has waited yet when the last of them comes. Where
     * turns have become longer than usual, the one who is next has waited for it already.
     */
    waitMs(): number {
      const [next] = waiting
      return next ? Math.max(waiting.length * usualMs, performance.now() - next.since) : 0
    },
  }
}
