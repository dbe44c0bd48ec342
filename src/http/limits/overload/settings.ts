export interface OverloadSettings {
  /** How long an operation may wait for the event loop before the load is 1, in milliseconds; 0 for no bound. */
  delayMs: number
  /** How many requests may be in flight before the load is 1; 0 for no bound. */
  requests: number
}

const DEFAULTS: OverloadSettings = { delayMs: 200, requests: 500 }
const LONGEST_MS = 60_000
const MOST_REQUESTS = 1_000_000

/** Reads the bounds from which on the service refuses requests. Adds what is wrong with a value to `problems`. */
export function readOverloadSettings(
  delay: string | undefined,
  requests: string | undefined,
  problems: string[],
): OverloadSettings {
  const delayMs = Number(delay ?? DEFAULTS.delayMs)
  if (!isWholeUpTo(delayMs, LONGEST_MS)) {
    problems.push(`OVERLOAD_DELAY_MS must be a whole number of milliseconds from 0 (off) to ${LONGEST_MS}.`)
  }
  const mostRequests = Number(requests ?? DEFAULTS.requests)
  if (!isWholeUpTo(mostRequests, MOST_REQUESTS)) {
    problems.push(`OVERLOAD_REQUESTS must be a whole number of requests in flight from 0 (off) to ${MOST_REQUESTS}.`)
  }
  return { delayMs, requests: mostRequests }
}

const isWholeUpTo = (value: number, most: number) => Number.isInteger(value) && value >= 0 && value <= most

export const hasBounds = ({ delayMs, requests }: OverloadSettings): boolean => delayMs > 0 || requests > 0
