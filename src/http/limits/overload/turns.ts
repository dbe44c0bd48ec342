/** So long operations may follow each other in one turn of the event loop. */
const TURN_MS = 10

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

  function begin(): number {
    if (began === null) {
      began = performance.now()
      setImmediate(end)
    }
    return began
  }

  function end(): void {
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
    /** How long the one who is next has been waiting. */
    waitedMs: (): number => (waiting[0] ? performance.now() - waiting[0].since : 0),
  }
}
