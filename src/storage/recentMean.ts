/** The share of the older measurements in the mean. */
const KEPT = 0.95
/** One import takes many seconds, and a pause of the database too. They say nothing of what follows. */
const LONGEST_MS = 250

/** The mean of times in which the later ones count for more. It is 0 before the first one. */
export class RecentMean {
  #ms: number | undefined

  get ms(): number {
    return this.#ms ?? 0
  }

  add(tookMs: number): void {
    const bounded = Math.min(tookMs, LONGEST_MS)
    this.#ms = this.#ms === undefined ? bounded : KEPT * this.#ms + (1 - KEPT) * bounded
  }
}
