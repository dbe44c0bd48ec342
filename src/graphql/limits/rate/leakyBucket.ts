/** Budgets are "so much a minute". */
export const WINDOW_MS = 60_000

/** What rounding may add up to, as a share of the capacity: who has waited must not be refused for the last digit of a number. */
const ROUNDING = 1e-9

/** How full it was at a moment. Since then it has been leaking its capacity a minute, evenly. */
export interface Bucket {
  level: number
  at: number
}

/** A clock that was set back never makes it fuller. */
export function levelAt({ level, at }: Bucket, capacity: number, now: number): number {
  return Math.max(0, level - (Math.max(0, now - at) * capacity) / WINDOW_MS)
}

/** What costs more than the whole bucket passes when it is empty: it could otherwise wait for ever. */
export function clamped(cost: number, capacity: number): number {
  return Math.min(cost, capacity)
}

export function fits(level: number, cost: number, capacity: number): boolean {
  return level + clamped(cost, capacity) <= capacity * (1 + ROUNDING)
}

/** For how many whole seconds to wait until `cost` fits; none where it fits now. `laterMs` is how much later it may have begun to leak. */
export function secondsUntilFits(level: number, cost: number, capacity: number, laterMs = 0): number {
  if (fits(level, cost, capacity)) return 0
  return secondsToLeak(level + clamped(cost, capacity) - capacity + (laterMs * capacity) / WINDOW_MS, capacity)
}

export function secondsToLeak(amount: number, capacity: number): number {
  return Math.ceil((amount / capacity) * (WINDOW_MS / 1_000))
}
