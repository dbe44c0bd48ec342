/**
 * The time that decides: whether something has expired, is fresh, is ahead, or counts in this minute. Several machines
 * decide about the same rows, and their clocks differ, so all of them go by the clock of the database, which
 * `storage/` measures. SQLite is on the machine itself, so there nothing is measured and the machine's clock decides.
 */

/** Below this, a difference is no more than the way that the answer took, and the machine's own clock decides. */
const NOTICED_MS = 1_000

/** A moment by the clock of the database, and by the counter of this process, which nobody sets. */
let measured: { time: number; at: number } | undefined

/** Tells the time of the database at a moment of `performance.now()`. */
export function measuredClock(time: number, at: number): void {
  measured = { time, at }
}

export function nowMs(): number {
  const own = Date.now()
  if (!measured) return own
  // Counted on from the measurement, and not from the machine's clock, because somebody may set that clock meanwhile.
  const shared = measured.time + performance.now() - measured.at
  return Math.abs(shared - own) < NOTICED_MS ? own : Math.round(shared)
}

export function now(): Date {
  return new Date(nowMs())
}

/** How far the clock of this machine is ahead of the database's, in milliseconds; 0 where that decides nothing. */
export function clockAheadMs(): number {
  return Date.now() - nowMs()
}
