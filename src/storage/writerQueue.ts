import { RecentMean } from './recentMean.ts'
import { DatabaseBusy } from './unavailable.ts'
import { WriterWatch } from './writerWatch.ts'

export interface WriterQueueBounds {
  /** Waiting ends after this time. */
  longestWaitMs: number
  /** Nobody joins when the writers ahead are expected to take longer than this. */
  longestExpectedMs: number
  /** Nobody joins when so many wait. Each one that waits has memory. */
  mostWaiting: number
}

const BOUNDS: WriterQueueBounds = { longestWaitMs: 5_000, longestExpectedMs: 1_500, mostWaiting: 1_000 }

/**
 * A first-in, first-out queue for one place: its holder is the only writer. It is bounded in number and time, and refuses
 * early with `DatabaseBusy`: who would wait for too long costs nothing but the refusal, and the turns go to those who
 * still get their answer. Waiting for a holder that never leaves ends with `WriterQueueTimeout`, because a writer that
 * waits for itself (a nested write that was not given its transaction's `req`) would otherwise wait for ever.
 */
export class WriterQueue {
  readonly watch = new WriterWatch()
  #tail: Promise<void> = Promise.resolve()
  #waiting = 0
  #turns = 0
  readonly #turn = new RecentMean()
  readonly #bounds: WriterQueueBounds

  constructor(bounds: Partial<WriterQueueBounds> = {}) {
    this.#bounds = { ...BOUNDS, ...bounds }
  }

  /** Resolves to the function that lets the next writer in. Throws `DatabaseBusy` and `WriterQueueTimeout`. */
  async enter(): Promise<() => void> {
    const { longestWaitMs, longestExpectedMs, mostWaiting } = this.#bounds
    if (this.#waiting >= mostWaiting || this.#waiting * this.#turn.ms > longestExpectedMs) {
      throw new DatabaseBusy(`${this.#waiting} writers wait for the SQLite writer.`)
    }
    const turnsBefore = this.#turns
    let free!: () => void
    const ahead = this.#tail
    const gone = new Promise<void>((resolve) => {
      free = resolve
    })
    this.#tail = ahead.then(() => gone)
    this.#waiting += 1
    let timer: NodeJS.Timeout | undefined
    const tooLong = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        const waited = `Waited ${longestWaitMs} ms for the SQLite writer`
        // Others had their turns meanwhile, so nobody waits for himself.
        const isBusy = this.#turns > turnsBefore
        reject(isBusy ? new DatabaseBusy(`${waited}, because others write.`) : new WriterQueueTimeout(longestWaitMs))
      }, longestWaitMs)
    })
    try {
      await this.watch.during(Promise.race([ahead, tooLong]))
      return this.#begin(free)
    } catch (error) {
      free()
      throw error
    } finally {
      this.#waiting -= 1
      clearTimeout(timer)
    }
  }

  /** Learns from each turn how long the next ones will take. */
  #begin(free: () => void): () => void {
    const began = performance.now()
    let isOver = false
    return () => {
      if (isOver) return
      isOver = true
      this.#turn.add(performance.now() - began)
      this.#turns += 1
      free()
    }
  }
}

export class WriterQueueTimeout extends Error {
  constructor(waitedMs: number) {
    super(
      `Waited ${waitedMs} ms for the SQLite writer. The likely cause is a write inside a transaction without the ` +
        '`req` of the transaction, so that the two wait for each other. Pass `req` to every Local API call.',
    )
    this.name = 'WriterQueueTimeout'
  }
}
