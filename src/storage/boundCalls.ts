import type { Payload } from 'payload'
import { Deadline } from '../kernel/deadline.ts'
import { DATABASE_CALLS, replaceableCalls } from './databaseCalls.ts'
import { isMongodb } from './whichAdapter.ts'

/** Added to the driver's own timeout, so that the driver fails first, because it knows better what went wrong. */
const GRACE_MS = 1_000

/**
 * Puts a deadline of ours around each call of MongoDB, for cases that the driver's own timeout does not end (read in
 * 6.20). An operation that is tried again selects a server without any deadline, and then waits for a connection with a
 * timer that has been cleared. Mongoose holds calls back while it knows of no connection, before the driver hears of
 * them. SQLite answers within the call, and its writer queue has a deadline.
 *
 * So a batch of a loader that hangs fails for all who share it, and the next batch starts anew.
 */
export function boundCalls(db: Payload['db'], longestMs: number): void {
  if (!isMongodb(db)) return
  const calls = replaceableCalls(db)
  for (const name of DATABASE_CALLS) {
    const call = calls[name]
    if (!call) continue
    calls[name] = function (args) {
      return Deadline.in(longestMs + GRACE_MS).race(call.call(this, args), `the database did not answer ${name}`)
    }
  }
}
