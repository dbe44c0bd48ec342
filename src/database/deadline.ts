/** It took longer than it may. Whether it still comes about is not known. */
export class DeadlineExceeded extends Error {
  constructor(what: string) {
    super(`The deadline has passed: ${what}.`)
    this.name = 'DeadlineExceeded'
  }
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

  check(what: string): void {
    if (this.hasPassed) throw new DeadlineExceeded(what)
  }

  /** What `work` comes to, unless the deadline is sooner; what it comes to later nobody hears. */
  async race<T>(work: Promise<T>, what: string): Promise<T> {
    if (this.#at === Number.POSITIVE_INFINITY) return work
    let timer: NodeJS.Timeout | undefined
    const tooLate = new Promise<never>((_, reject) => {
      // Rounded up: a timer may fire a millisecond early, and then the deadline would not have passed.
      timer = setTimeout(() => reject(new DeadlineExceeded(what)), Math.ceil(this.remainingMs) + 1)
    })
    try {
      return await Promise.race([work, tooLate])
    } finally {
      clearTimeout(timer)
    }
  }
}
