import { RecentMean } from './recentMean.ts'
import { DatabaseBusy } from './unavailable.ts'

/** Nobody joins when those who are under way are expected to take longer than this. As long as the SQLite writer's queue. */
const LONGEST_EXPECTED_MS = 1_500
/** So few are no crowd: they may wait for one slow document, and the next one may be about another. */
const FEW = 50

/**
 * How fast transactions end while many are under way. MongoDB lets them all begin, and each one then waits for its
 * connection and its document: a thousand of them at 150 a second wait seven seconds. Who would wait for too long is
 * refused with `DatabaseBusy` instead, which costs nothing, so that those who are under way still get their answer.
 */
export class TransactionPace {
  #open = 0
  /** Between two ends. */
  readonly #gap = new RecentMean()
  #endedAt: number | undefined

  /** Throws `DatabaseBusy`. Whoever has begun must end. */
  begin(): void {
    if (this.#open >= FEW && this.#open * this.#gap.ms > LONGEST_EXPECTED_MS) {
      throw new DatabaseBusy(`${this.#open} transactions are under way.`)
    }
    this.#open += 1
  }

  end(now = performance.now()): void {
    const isCrowd = this.#open >= FEW
    if (isCrowd && this.#endedAt !== undefined) this.#gap.add(now - this.#endedAt)
    this.#endedAt = isCrowd ? now : undefined
    this.#open -= 1
  }
}
