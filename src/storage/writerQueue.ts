import { WriterWatch } from './writerWatch.ts'

/**
 * A first-in, first-out queue for one place: its holder is the only writer. Waiting ends with `WriterQueueTimeout`,
 * because a writer that waits for itself (a nested write that was not given its transaction's `req`) would otherwise
 * wait for ever.
 */
export class WriterQueue {
  readonly watch = new WriterWatch()
  #tail: Promise<void> = Promise.resolve()

  constructor(private readonly longestWaitMs = 5_000) {}

  /** Resolves to the function that lets the next writer in. Throws `WriterQueueTimeout`. */
  async enter(): Promise<() => void> {
    let leave!: () => void
    const ahead = this.#tail
    const gone = new Promise<void>((resolve) => {
      leave = resolve
    })
    this.#tail = ahead.then(() => gone)
    let timer: NodeJS.Timeout | undefined
    const tooLong = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new WriterQueueTimeout(this.longestWaitMs)), this.longestWaitMs)
    })
    try {
      await this.watch.during(Promise.race([ahead, tooLong]))
      return leave
    } catch (error) {
      leave()
      throw error
    } finally {
      clearTimeout(timer)
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
