/** How long may be waited for what, in milliseconds. What stands inside another is shorter, so that the innermost speaks first. */
export interface Deadlines {
  /** One request, from its arrival to its answer; clients are promised ten seconds. */
  request: number
  /** All of one transaction: its turn, its work, starting over, and its commit. */
  transaction: number
  /** One call of the database, waiting for a connection included. */
  call: number
}

/** The service's. */
export const DEADLINES: Deadlines = { request: 9_500, transaction: 8_000, call: 5_000 }

/**
 * A command's: an import takes as long as it takes. One call of it has a minute, in which MongoDB ends a transaction by itself,
 * so a connection that is gone is noticed all the same.
 */
export const PATIENT: Deadlines = {
  request: Number.POSITIVE_INFINITY,
  transaction: Number.POSITIVE_INFINITY,
  call: 60_000,
}
