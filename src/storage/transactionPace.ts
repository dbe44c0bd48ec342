import { DatabaseBusy } from './unavailable.ts'

/** Nobody joins when those who are under way are expected to take longer than this. As long as the SQLite writer's queue. */
const LONGEST_EXPECTED_MS = 1_500
/** So few are no crowd: they may wait for one slow document, and the next one may be about another. */
const FEW = 50
/** The share of the older measurements in the mean. */
const KEPT = 0.95
/** Between two ends. A pause of the database says nothing of how fast it works after it. */
const LONGEST_GAP_MS = 250

/**
 * How fast transactions end while many are under way. MongoDB lets them all begin, and each one then waits for its
 * connection and its document: a thousand of them at 150 a second wait seven seconds. Who would wait for too long is
 * refused with `DatabaseBusy` instead, which costs nothing, so that those who are under way still get their answer.
 */
export class TransactionPace {
  #open = 0
  #meanMs = 0
  #endedAt: number | undefined

  /** Throws `DatabaseBusy`. Whoever has begun must end. */
  begin(): void {
    if (this.#open >= FEW && this.#open * this.#meanMs > LONGEST_EXPECTED_MS) {
      throw new DatabaseBusy(`${this.#open} transactions are under way.`)
    }
    this.#open += 1
  }

  end(now = performance.now()): void {
    const isCrowd = this.#open >= FEW
    if (isCrowd && this.#endedAt !== undefined) {
      const gap = Math.min(now - this.#endedAt, LONGEST_GAP_MS)
      this.#meanMs = this.#meanMs === 0 ? gap : KEPT * this.#meanMs + (1 - KEPT) * gap
    }
    this.#endedAt = isCrowd ? now : undefined
    this.#open -= 1
  }
}
