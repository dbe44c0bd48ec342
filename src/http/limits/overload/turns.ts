/** How long operations may follow each other in one turn of the event loop. */
const TURN_MS = 10

interface Waiting {
  since: number
  go: () => void
}

/**
 * Lets operations begin one after the other, with turns of the event loop between them. Operations that are answered
 * from memory never wait for anything. Two hundred of them that arrive together would fill one turn, and a request that
 * comes meanwhile could not even be refused until that turn ends. Each operation therefore waits here, where the wait
 * can be seen.
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
    /**
     * Resolves when the operation may begin. Returns undefined if that is now, so that no operation waits needlessly.
     */
    next(): Promise<void> | undefined {
      const now = performance.now()
      if (waiting.length === 0 && now - begin() < TURN_MS) return undefined
      return new Promise((go) => waiting.push({ since: now, go }))
    },
    /** How long the next operation has been waiting, in milliseconds. */
    waitedMs: (): number => (waiting[0] ? performance.now() - waiting[0].since : 0),
  }
}
