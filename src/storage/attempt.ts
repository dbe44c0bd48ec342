import { createLocalReq, type Payload } from 'payload'
import type { Logger } from 'pino'
import type { Caller } from '../kernel/caller.ts'
import { Deadline, DeadlineExceeded } from '../kernel/deadline.ts'
import type { Transaction } from './doorway.ts'

/** Comes after the deadline of the transaction, and still ends before the deadline of the request. */
const ROLLBACK_MS = 1_000

interface Place {
  payload: Payload
  log: Logger
}

/**
 * Begins a transaction, runs `work` once and commits, or rolls back. Settles by the deadline and one second, whatever
 * happens.
 */
export async function attempt<T>(
  { payload, log }: Place,
  caller: Caller,
  work: (tx: Transaction) => Promise<T>,
  { meets, deadline }: { meets: Set<string>; deadline: Deadline },
): Promise<T> {
  const req = await createLocalReq({ context: { caller, meets } }, payload)
  const id = await begin(payload, deadline)
  req.transactionID = id
  try {
    const result = await deadline.race(work({ payload, req, caller }), 'the work of a transaction was not finished')
    // A Local API call that fails ends the transaction, even when `work` swallows the error. Later calls would then
    // have been written outside of it, one by one.
    if (req.transactionID !== id) throw new Error('The transaction ended before its operation did.')
    // After this line only the rollback below can stop the commit, while the outbox of the webhook is still written.
    deadline.check('a transaction was not committed')
    await deadline.race(Promise.resolve(payload.db.commitTransaction(id)), 'the database did not answer a commit')
    return result
  } catch (error) {
    // `work` may still be running, and both adapters run a call outside of any transaction when its transaction has
    // ended. From here on every call with this `req` fails before it reaches the database.
    req.transactionID = endedTransaction()
    await rollback(payload, id, log)
    throw error
  }
}

/** A transaction that begins after the deadline is rolled back, because on SQLite it is the only transaction. */
async function begin(payload: Payload, deadline: Deadline): Promise<string | number> {
  const beginning = payload.db.beginTransaction()
  const id = await deadline.race(beginning, 'a transaction was not begun').catch((error: unknown) => {
    beginning.then((late) => (late ? payload.db.rollbackTransaction(late) : undefined)).catch(() => {})
    throw error
  })
  if (!id) throw new Error('The database did not begin a transaction.')
  return id
}

/** Never throws, because the caller must hear the error that ended the transaction. Waits for at most a second. */
async function rollback(payload: Payload, id: string | number, log: Logger): Promise<void> {
  const deadline = Deadline.in(ROLLBACK_MS)
  try {
    await deadline.race(Promise.resolve(payload.db.rollbackTransaction(id)), 'a transaction was not rolled back')
  } catch (error) {
    log.warn({ err: error }, 'a transaction could not be rolled back; the database ends it by itself')
  }
}

function endedTransaction(): Promise<never> {
  const ended = Promise.reject(new DeadlineExceeded('the transaction has ended'))
  ended.catch(() => {})
  return ended
}
