/** It took longer than it may. Whether it still comes about is not known. */
export class DeadlineExceeded extends Error {
  constructor(what: string) {
    super(`The deadline has passed: ${what}.`)
    this.name = 'DeadlineExceeded'
  }
}

/** How late a deadline may be noticed. */
const TICK_MS = 10

interface Waiting {
  at: number
  give: () => void
}

const waiting = new Set<Waiting>()
let ticking: NodeJS.Timeout | undefined

/**
 * Calls `give` once the moment is over, unless it is called off before. All who wait share a timer: each call of a request has a
 * deadline of its own, and nearly none is ever met.
 */
function onceOver(at: number, give: () => void): () => void {
  const one = { at, give }
  waiting.add(one)
  ticking ??= setInterval(tick, TICK_MS)
  return () => {
    waiting.delete(one)
  }
}

function tick(): void {
  const now = performance.now()
  for (const one of waiting) {
    if (one.at > now) continue
    waiting.delete(one)
    one.give()
  }
  if (waiting.size > 0) return
  clearInterval(ticking)
  ticking = undefined
}

/**
 * A moment by which something is over. A promise that never settles cannot be ended from outside, so whoever waits for it is let
 * go, and what goes on alone asks `hasPassed` before it does what cannot be undone.
 */
export class Deadline {
  readonly #at: number

  private constructor(at: number) {
    this.#at = at
  }

  static in(ms: number): Deadline {
    return new Deadline(performance.now() + ms)
  }

  /** For whoever may take as long as it takes: a command at a terminal. */
  static readonly none = new Deadline(Number.POSITIVE_INFINITY)

  /** This one, or one in `ms` where that is sooner. */
  atMost(ms: number): Deadline {
    return new Deadline(Math.min(this.#at, performance.now() + ms))
  }

  get remainingMs(): number {
    return Math.max(0, this.#at - performance.now())
  }

  get hasPassed(): boolean {
    return performance.now() >= this.#at
  }

  /** Calls `give` once it has passed, and `graceMs` more. Returns what calls that off. */
  whenPassed(give: () => void, graceMs = 0): () => void {
    return this.#at === Number.POSITIVE_INFINITY ? () => {} : onceOver(this.#at + graceMs, give)
  }

  check(what: string): void {
    if (this.hasPassed) throw new DeadlineExceeded(what)
  }

  /** What `work` comes to, unless the deadline is sooner; what it comes to later nobody hears. */
  race<T>(work: Promise<T>, what: string): Promise<T> {
    if (this.#at === Number.POSITIVE_INFINITY) return work
    return new Promise((resolve, reject) => {
      const stopWaiting = this.whenPassed(() => reject(new DeadlineExceeded(what)))
      work.then(
        (result) => {
          stopWaiting()
          resolve(result)
        },
        (error: unknown) => {
          stopWaiting()
          reject(error)
        },
      )
    })
  }
}
