import type { Payload } from 'payload'
import { Deadline } from '../kernel/deadline.ts'
import { DATABASE_CALLS, type DatabaseCall } from './databaseCalls.ts'

/** Beyond what the driver takes by its own deadline, which knows better what went wrong. */
const GRACE_MS = 1_000

type Call = (this: unknown, args: unknown) => Promise<unknown>
type Called = Record<DatabaseCall, Call | undefined>

/**
 * A deadline of ours around each call of MongoDB, for what the driver's own does not end (read in 6.20): what is tried again
 * selects a server with no deadline at all and then waits for a connection by a timer that has been cleared; and Mongoose holds
 * back what it is asked while it knows of no connection, before the driver hears of it. SQLite answers within the call, and its
 * queue of writers has a deadline.
 *
 * A batch of a loader that hangs is therefore over for all who share it, and the next begins anew.
 */
export function boundCalls(db: Payload['db'], longestMs: number): void {
  if (db.name !== 'mongoose') return
  const calls = db as unknown as Called
  for (const name of DATABASE_CALLS) {
    const call = calls[name]
    if (!call) continue
    calls[name] = function (args) {
      return Deadline.in(longestMs + GRACE_MS).race(call.call(this, args), `${name} was not answered`)
    }
  }
}
