import { createLocalReq, type Payload } from 'payload'
import type { Logger } from 'pino'
import type { Caller } from '../kernel/caller.ts'
import { Deadline, DeadlineExceeded } from '../kernel/deadline.ts'
import type { Transaction } from './doorway.ts'

/** Beyond the deadline of its transaction, and still within that of the request. */
const ROLLBACK_MS = 1_000

interface Place {
  payload: Payload
  log: Logger
}

/** Begins, works and commits once, or rolls back; whatever happens, by its deadline and a second. */
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
    const result = await deadline.race(work({ payload, req, caller }), 'the work of a transaction was not done')
    // A Local API call that failed has ended the transaction even when its error was swallowed; what followed would have
    // been written outside of it, one by one.
    if (req.transactionID !== id) throw new Error('The transaction ended before its operation did.')
    // In the turn in which the commit begins: behind this line there is no other.
    deadline.check('a transaction was not committed')
    await deadline.race(Promise.resolve(payload.db.commitTransaction(id)), 'the answer to a commit did not come')
    return result
  } catch (error) {
    // `work` may be going on, and both adapters run outside of a transaction what names one that has ended. From here on every
    // call with this `req` fails before it reaches the database; so does the check above, should `work` ever get there.
    req.transactionID = endedTransaction()
    await rollback(payload, id, log)
    throw error
  }
}

/** Who gets a transaction too late gives it back: on SQLite it is the only one. */
async function begin(payload: Payload, deadline: Deadline): Promise<string | number> {
  const beginning = payload.db.beginTransaction()
  const id = await deadline.race(beginning, 'a transaction was not begun').catch((error: unknown) => {
    beginning.then((late) => (late ? payload.db.rollbackTransaction(late) : undefined)).catch(() => {})
    throw error
  })
  if (!id) throw new Error('The database gave no transaction.')
  return id
}

/** What ended the transaction is what is told, whatever becomes of this; and nobody waits for it longer than a second. */
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
