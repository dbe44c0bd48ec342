import { setTimeout as sleep } from 'node:timers/promises'
import { BEFORE_ALL, later, type OperationTime } from '../kernel/operationTime.ts'

/** Between two questions, however many callers wait, so that nobody can make this process ask without a pause. */
const LEAST_PAUSE_MS = 5

interface Waiting {
  wanted: OperationTime
  /** The number of the last question before the caller began to wait. */
  since: number
  isBounded: boolean
  settle: (hasHeard: boolean) => void
}

/**
 * How far this process has heard of the changes that others make, as moments of the database, and who waits for it to
 * hear further. What is kept in memory holds every change up to `heard`, and perhaps later ones.
 */
export class Hearing {
  #heard = BEFORE_ALL
  /** The latest change of what is kept in memory, whoever made it. */
  #changed = BEFORE_ALL
  /** The latest moment at which what may be in memory was read. */
  #read = BEFORE_ALL
  #questions = 0
  readonly #waiting = new Set<Waiting>()
  #wake: (() => void) | undefined
  #isClosed = false

  /** `newest` is the latest moment that the database has told this process of. */
  constructor(private readonly newest: () => OperationTime) {}

  /** To be called before each question to the database. Returns the number of the question. */
  asks(): number {
    this.#questions += 1
    return this.#questions
  }

  /** Every change up to `time` has been told, as the answer to this question says. */
  hasHeard(time: OperationTime, question: number): void {
    this.#heard = later(this.#heard, time)
    for (const one of this.#waiting) {
      // A moment that somebody made up may lie ahead of the database. By this answer, which was asked for after the
      // caller came, the database has told of every moment that anybody can have seen before.
      if (!one.isBounded && question > one.since) {
        one.isBounded = true
        if (one.wanted > this.newest()) one.wanted = this.newest()
      }
      if (one.wanted <= this.#heard) one.settle(true)
    }
  }

  /** A stream begins here, so every earlier change is before this moment. */
  beginsAt(time: OperationTime): void {
    this.hasChanged(time)
  }

  hasChanged(time: OperationTime): void {
    this.#changed = later(this.#changed, time)
  }

  /** What may be kept, or has been answered, has just been read from the database. */
  hasRead(): void {
    this.#read = later(this.#read, this.newest())
  }

  knows(time: OperationTime): boolean {
    return time <= this.#heard
  }

  /**
   * A moment that is not before anything that this process can have answered by now. While nothing changes it stays
   * what it is, so that other processes have long heard that far. A transaction may have answered what it read, and of
   * that nothing was noted.
   */
  seen(hadTransaction: boolean): OperationTime {
    if (hadTransaction) return later(this.#changed, this.newest())
    return this.#read > this.#heard ? later(this.#changed, this.#read) : this.#changed
  }

  /** Waits until this process has heard as far as `time`, for at most `ms` milliseconds. Resolves to whether it has. */
  catchUp(time: OperationTime, ms: number): Promise<boolean> {
    if (this.knows(time)) return Promise.resolve(true)
    return new Promise((resolve) => {
      const settle = (hasHeard: boolean) => {
        clearTimeout(timer)
        this.#waiting.delete(waiting)
        resolve(hasHeard)
      }
      const timer = setTimeout(() => settle(false), ms)
      const waiting: Waiting = { wanted: time, since: this.#questions, isBounded: false, settle }
      this.#waiting.add(waiting)
      this.#wake?.()
    })
  }

  /** The pause before the next question: `ms` milliseconds, or hardly any while somebody waits. */
  async pause(ms: number): Promise<void> {
    await sleep(LEAST_PAUSE_MS, undefined, { ref: false })
    if (this.#waiting.size > 0 || this.#isClosed) return
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms - LEAST_PAUSE_MS).unref()
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
    this.#wake = undefined
  }

  /** Nothing more is heard. */
  close(): void {
    this.#isClosed = true
    for (const one of this.#waiting) one.settle(false)
    this.#wake?.()
  }
}
