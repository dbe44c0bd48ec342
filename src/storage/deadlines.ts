/**
 * The longest waits, in milliseconds. A wait inside another one is shorter, so that the innermost deadline passes
 * first.
 */
export interface Deadlines {
  /** One request, from its arrival to its answer. Clients are promised ten seconds. */
  request: number
  /** One transaction as a whole: the wait for its turn, its work, its repetitions, and its commit. */
  transaction: number
  /** One database call, including the wait for a connection. */
  call: number
}

/** The deadlines of the service. */
export const DEADLINES: Deadlines = { request: 9_500, transaction: 8_000, call: 5_000 }

/**
 * The deadlines of a command, because an import may take as long as it needs. A single call still has a limit of one
 * minute, so that a lost connection is noticed. MongoDB ends a transaction by itself after the same minute.
 */
export const PATIENT: Deadlines = {
  request: Number.POSITIVE_INFINITY,
  transaction: Number.POSITIVE_INFINITY,
  call: 60_000,
}
