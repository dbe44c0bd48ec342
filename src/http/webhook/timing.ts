/** In milliseconds. */
export interface Timing {
  /**
   * How long until every process that answers from memory has heard of a change. A front end may ask any of them next.
   */
  settle: number
  /** How long a receiver may take to answer. */
  attempt: number
  firstPause: number
  longestPause: number
  giveUpAfter: number
  /** The pause between attempts when the service is about to end. */
  hurriedPause: number
  /** How long the end of the service waits for deliveries, in addition to `settle`. */
  lastTries: number
  /** How long the lease on delivering lasts. After the death of the process that delivers, another one waits so long. */
  lease: number
  /** How often a process looks for what other processes left waiting. */
  lookEvery: number
}

export const TIMING: Omit<Timing, 'giveUpAfter'> = {
  settle: 0,
  attempt: 10_000,
  firstPause: 1_000,
  longestPause: 60_000,
  hurriedPause: 250,
  lastTries: 1_500,
  lease: 6_000,
  lookEvery: 3_000,
}

/**
 * The pause before the next attempt, in milliseconds. It doubles each time, within a bound, and is chosen between half
 * of that and all of it, so that several services that were refused at once do not come back at once. A receiver that
 * asks for more time gets it, within the same bound. Pure but for `random`.
 */
export function pauseAfter(
  attempt: number,
  { firstPause, longestPause }: Pick<Timing, 'firstPause' | 'longestPause'>,
  askedFor = 0,
  random: () => number = Math.random,
): number {
  const doubled = Math.min(firstPause * 2 ** (attempt - 1), longestPause)
  return Math.max(doubled * (0.5 + random() / 2), Math.min(askedFor, longestPause))
}
