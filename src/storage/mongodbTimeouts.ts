/** What the driver waits for, in milliseconds; none of it longer than one call may take. */
export interface MongodbTimeouts {
  timeoutMS: number
  serverSelectionTimeoutMS: number
  connectTimeoutMS: number
  waitQueueTimeoutMS: number
  heartbeatFrequencyMS: number
}

/**
 * The driver's client-side operation timeout (CSOT), without which a call waits for ever when its connection goes at the wrong
 * moment: for `drain` of a socket that has been destroyed, or for an answer that a silent network lost. It is a limit for the
 * server as well, which gets what is left of it with each command (`maxTimeMS`).
 *
 * What holds in mongodb 6.20 (read in its code, and tried):
 * - Sessions take it, so each statement of a transaction, its commit and its abort have it, one by one; all of them together only
 *   have the doorway's. What times out carries no label that lets anybody start over.
 * - A cursor has it for its whole life, unless it says `timeoutMode: 'iteration'`: see `mongodbChanges`.
 * - What may be tried again is, until then, and not twice as without it.
 * - A connection on which something timed out is closed.
 * - `createIndex` takes it as well, so ours says that it takes as long as it takes: see `mongodbIndexes`.
 *
 * A connection that is made anew, and the hellos by which the driver learns that nobody is there, wait three seconds: a
 * handshake that nobody answers would hold one of the two places for new connections for half a minute.
 *
 * What the operator's address says counts where it is less.
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
