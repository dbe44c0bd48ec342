/** Something took longer than it may. Whether it still completes is not known. */
export class DeadlineExceeded extends Error {
  constructor(what: string) {
    super(`The deadline has passed: ${what}.`)
    this.name = 'DeadlineExceeded'
  }
}

/** How late a passed deadline may be noticed. */
const TICK_MS = 10

interface Waiting {
  at: number
  give: () => void
}

const waiting = new Set<Waiting>()
let ticking: NodeJS.Timeout | undefined

/**
 * Calls `give` once the moment has passed, unless the returned function is called first. All deadlines share one timer,
 * because each call of a request has a deadline of its own and nearly none of them ever passes.
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
 * A moment by which something must be over. A promise that never settles cannot be ended from outside. So the code that
 * awaits the promise is let go, and the code that still runs asks `hasPassed` before it does anything that cannot be
 * undone.
 */
export class Deadline {
  readonly #at: number

  private constructor(at: number) {
    this.#at = at
  }

  static in(ms: number): Deadline {
    return new Deadline(performance.now() + ms)
  }

  /** No deadline: for a command at a terminal, which may take as long as it needs. */
  static readonly none = new Deadline(Number.POSITIVE_INFINITY)

  /** This deadline, or one in `ms` milliseconds where that is sooner. */
  atMost(ms: number): Deadline {
    return new Deadline(Math.min(this.#at, performance.now() + ms))
  }

  get remainingMs(): number {
    return Math.max(0, this.#at - performance.now())
  }

  get hasPassed(): boolean {
    return performance.now() >= this.#at
  }

  /** Calls `give` `graceMs` milliseconds after the deadline has passed. Returns a function that cancels the call. */
  whenPassed(give: () => void, graceMs = 0): () => void {
    return this.#at === Number.POSITIVE_INFINITY ? () => {} : onceOver(this.#at + graceMs, give)
  }

  check(what: string): void {
    if (this.hasPassed) throw new DeadlineExceeded(what)
  }

  /**
   * The result of `work`, or `DeadlineExceeded` where the deadline passes first. A later result of `work` is dropped.
   */
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
