/** How long the driver waits, in milliseconds. No wait is longer than one call may take. */
export interface MongodbTimeouts {
  timeoutMS: number
  serverSelectionTimeoutMS: number
  connectTimeoutMS: number
  waitQueueTimeoutMS: number
  heartbeatFrequencyMS: number
}

/**
 * The driver's client-side operation timeout (CSOT). Without it a call waits for ever when its connection is lost at
 * the wrong moment: for `drain` of a destroyed socket, or for an answer that a silent network lost. The timeout limits
 * the server as well, which gets the time that is left with each command (`maxTimeMS`).
 *
 * Facts about mongodb 6.20 (read in its code, and tried):
 * - Sessions use the timeout, so each statement of a transaction, its commit and its abort have it one by one. Only the
 *   doorway limits all of them together. An error of the timeout carries no label that would let a transaction start
 *   over.
 * - A cursor has the timeout for its whole life, unless it says `timeoutMode: 'iteration'`: see `mongodbChanges`.
 * - An operation that may be tried again is tried until the timeout. Without the timeout it is tried twice.
 * - A connection on which something timed out is closed.
 * - `createIndex` has the timeout too, so our calls switch it off: see `mongodbIndexes`.
 *
 * A new connection waits three seconds, and so do the hellos by which the driver learns that a server is gone.
 * Otherwise a handshake without an answer would hold one of the two places for new connections for half a minute.
 *
 * A value in the operator's address counts where it is smaller.
 */
export function mongodbTimeouts(url: string, longestCallMs: number): MongodbTimeouts {
  const given = new URLSearchParams(url.split('?')[1]?.toLowerCase())
  const least = (name: string, ours: number) => {
    const theirs = Number(given.get(name.toLowerCase()) ?? 0)
    return theirs > 0 ? Math.min(theirs, ours) : ours
  }
  const timeoutMS = least('timeoutMS', longestCallMs)
  return {
    timeoutMS,
    serverSelectionTimeoutMS: least('serverSelectionTimeoutMS', timeoutMS),
    connectTimeoutMS: least('connectTimeoutMS', Math.min(3_000, timeoutMS)),
    waitQueueTimeoutMS: least('waitQueueTimeoutMS', timeoutMS),
    heartbeatFrequencyMS: least('heartbeatFrequencyMS', 2_000),
  }
}
