/**
 * What is known of a queue of writers. The length is always counted. Waits are measured only while somebody listens,
 * because nobody needs the time of each writer otherwise.
 */
export class WriterWatch {
  /** The writers that wait for their turn now. */
  waiting = 0
  /** Told how long each writer has waited, in milliseconds, also when it gave up. */
  listener: ((waitedMs: number) => void) | undefined

  /** Follows a wait until its promise settles. */
  async during<T>(wait: Promise<T>): Promise<T> {
    const since = this.listener ? performance.now() : 0
    this.waiting += 1
    try {
      return await wait
    } finally {
      this.waiting -= 1
      this.listener?.(performance.now() - (since || performance.now()))
    }
  }
}
