import type { Payload } from 'payload'
import { hasCertainlyEnded, nameOfThisProcess } from '../../storage/thisProcess.ts'

const NAME = 'webhook'

/**
 * The right to deliver, which one process has at a time, so that messages arrive in order. A process that stalls for
 * longer than its lease may deliver beside the next holder. Then a message arrives twice, and none is lost.
 */
export class Lane {
  readonly #holder = nameOfThisProcess()
  #isOurs = false

  constructor(
    private readonly payload: Payload,
    private readonly ms: number,
  ) {}

  /** Whether the lease was ours when it was last taken or renewed. */
  get isOurs(): boolean {
    return this.#isOurs
  }

  /** Takes or renews the lease. The lease of a process that has certainly ended need not run out first. */
  async take(): Promise<boolean> {
    const { db } = this.payload
    const lease = { name: NAME, holder: this.#holder, ms: this.ms }
    let other = await db.takeLease(lease)
    if (other && hasCertainlyEnded(other)) other = await db.takeLease({ ...lease, from: other })
    this.#isOurs = other === null
    return this.#isOurs
  }

  /** Renews the lease while `work` runs. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    // A renewal that fails is tried again by the next one, and the lease outlasts two of them.
    const renewing = setInterval(() => void this.take().catch(() => {}), this.ms / 3).unref()
    try {
      return await work()
    } finally {
      clearInterval(renewing)
    }
  }

  /** Lets another process deliver at once. */
  async leave(): Promise<void> {
    if (!this.#isOurs) return
    this.#isOurs = false
    await this.payload.db.leaveLease({ name: NAME, holder: this.#holder })
  }
}
