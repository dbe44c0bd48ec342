/**
 * @param {number[]} values
 * @param {number} share
 */
export function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
}

/** @param {number[]} values */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return Number.isInteger(middle) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[Math.floor(middle)]
}

/**
 * The ratio of `mine` to `theirs`, round by round: the median, the least and the greatest of the rounds' ratios.
 *
 * @template {string} Figure
 * @param {{ rounds: Record<Figure, number>[] }} mine
 * @param {{ rounds: Record<Figure, number>[] }} theirs
 * @param {Figure} what
 */
export function ratio(mine, theirs, what) {
  const ratios = mine.rounds.map((round, index) => round[what] / theirs.rounds[index][what])
  return { median: median(ratios), least: Math.min(...ratios), most: Math.max(...ratios) }
}
