interface Bucket {
  /** How many ask the store for the count. What they hear may be older than the failures that this process knows of. */
  asking: number
  inFlight: number
  /** The highest number of failures that this process knows of. */
  failures: number
  waiting: { limit: number; answer: (mayBegin: boolean) => void }[]
}

/**
 * Bounds the attempts of one bucket that are in flight. Only failures are counted, and an attempt is known to be one
 * when it ends. So as many attempts may be in flight as may still fail, and the others wait: a burst of guesses gets no
 * further than guesses one by one, and a burst of valid attempts passes.
 */
export class AttemptGate {
  private readonly buckets = new Map<string, Bucket>()

  /**
   * Resolves to false when there are `limit` failures. Resolves to true when the attempt may begin: then call `leave`.
   * `counted` asks the store how many there are. Rejects if the store does not answer.
   */
  async enter(key: string, limit: number, counted: () => Promise<number>): Promise<boolean> {
    const bucket = this.buckets.get(key) ?? { asking: 0, inFlight: 0, failures: 0, waiting: [] }
    this.buckets.set(key, bucket)
    bucket.asking += 1
    try {
      const seen = await counted()
      bucket.failures = Math.max(bucket.failures, seen)
      return await new Promise((answer) => {
        bucket.asking -= 1
        bucket.waiting.push({ limit, answer })
        this.settle(key, bucket)
      })
    } catch (error) {
      bucket.asking -= 1
      this.settle(key, bucket)
      throw error
    }
  }

  /** Ends an attempt that had begun. `failures` is the new count if the attempt has failed. */
  leave(key: string, failures = 0): void {
    const bucket = this.buckets.get(key)
    if (!bucket) return
    bucket.inFlight -= 1
    bucket.failures = Math.max(bucket.failures, failures)
    this.settle(key, bucket)
  }

  /** Decides at once, so that nobody waits in a bucket that has been forgotten. */
  private settle(key: string, bucket: Bucket): void {
    for (let next = bucket.waiting[0]; next; next = bucket.waiting[0]) {
      const isOver = bucket.failures >= next.limit
      if (!isOver && bucket.failures + bucket.inFlight >= next.limit) return
      bucket.waiting.shift()
      if (!isOver) bucket.inFlight += 1
      next.answer(!isOver)
    }
    if (bucket.inFlight + bucket.asking === 0) this.buckets.delete(key)
  }
}
