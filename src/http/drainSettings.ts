/** In milliseconds. */
export interface DrainSettings {
  /** How long readiness says 503 before the listener closes, so that load balancers notice. */
  noticeMs: number
  /** For how long no request must begin or end before the listener closes. */
  quietMs: number
}

export const DRAIN_DEFAULTS: DrainSettings = { noticeMs: 1_000, quietMs: 200 }

const LONGEST_NOTICE_MS = 300_000
const LONGEST_QUIET_MS = 60_000
/** How much longer than this the whole end may take: for the requests in flight, the webhook and the database. */
const THE_REST_MS = 7_800

/** After this time from the signal, requests that still run are cut off. By default it is nine seconds. */
export const drainedWithinMs = ({ noticeMs, quietMs }: DrainSettings): number => noticeMs + quietMs + THE_REST_MS

/** Reads how the service shuts down. Adds what is wrong with a value to `problems`. */
export function readDrainSettings(
  notice: string | undefined,
  quiet: string | undefined,
  problems: string[],
): DrainSettings {
  const noticeMs = Number(notice ?? DRAIN_DEFAULTS.noticeMs)
  if (!isWholeUpTo(noticeMs, LONGEST_NOTICE_MS)) {
    problems.push(`DRAIN_NOTICE_MS must be a whole number of milliseconds from 0 to ${LONGEST_NOTICE_MS}.`)
  }
  const quietMs = Number(quiet ?? DRAIN_DEFAULTS.quietMs)
  if (!isWholeUpTo(quietMs, LONGEST_QUIET_MS)) {
    problems.push(`DRAIN_QUIET_MS must be a whole number of milliseconds from 0 to ${LONGEST_QUIET_MS}.`)
  }
  return { noticeMs, quietMs }
}

const isWholeUpTo = (value: number, most: number) => Number.isInteger(value) && value >= 0 && value <= most
