import { setTimeout as sleep } from 'node:timers/promises'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import type { Logger } from 'pino'
import type { Caller } from '../context/caller.ts'
import { ConcurrentChange } from '../errors/refusal.ts'
import { isUnavailable } from '../errors/unavailable.ts'
import { Deadline, DeadlineExceeded } from './deadline.ts'
import { hasErrorLabel } from './mongoErrors.ts'
import { ownerQueue } from './ownerQueue.ts'

const RETRY_FOR_MS = 5_000
/** Beyond the deadline of its transaction, and still within that of the request. */
const ROLLBACK_MS = 1_000

declare module 'payload' {
  interface BaseDatabaseAdapter {
    /** For endpoints of the admin interface, which know Payload alone. */
    doorway?: Doorway
  }
  interface RequestContext {
    /** The owners whose rule this transaction keeps as well, beside the one that it was queued for; hooks add them. */
    meets?: Set<string>
  }
}

/** What an operation works with: one transaction, one caller. Every Local API call inside passes `req`, and is awaited. */
export interface Transaction {
  payload: Payload
  req: PayloadRequest
  caller: Caller
}

/** Owners that have been met and not queued up for. */
class MetOthers {}

export interface Doorway {
  payload: Payload
  /**
   * Runs `work` in one transaction and commits it; whatever it throws rolls everything back. `work` may run more than once:
   * on MongoDB two writers of one document conflict and one starts over, for at most five seconds. Writers that name the
   * same `owner` (the document that keeps the rule) queue up in this process first, so that they rarely meet. Who has to start
   * over queues up for all that it met, too: a milestone that many programs hold would otherwise lose to their writers again
   * and again. On SQLite the writer queue already lets one transaction in at a time.
   *
   * All of it has a deadline. When that has passed it fails with `DeadlineExceeded`, whatever `work` is waiting for; the next of
   * its owner gets the turn, and `work` can neither write nor commit any more. Only a commit that is under way by then may still
   * come about: nobody can call it back.
   */
  inTransaction<T>(caller: Caller, work: (tx: Transaction) => Promise<T>, owner?: string): Promise<T>
  /** The same for somebody who waits no longer than this. */
  until(deadline: Deadline): Doorway
  /** The same for what takes as long as it takes, and nobody waits behind: an import, in a command or at the start. */
  patient(): Doorway
}

/** The opener says how long a transaction may take: a request is waited for, a command at a terminal is not. */
export function openDoorway(
  payload: Payload,
  revalidate: (tags: string[]) => void,
  log: Logger,
  longestMs: number,
): Doorway {
  const inOrder = ownerQueue()

  async function attempt<T>(
    caller: Caller,
    work: (tx: Transaction) => Promise<T>,
    meets: Set<string>,
    deadline: Deadline,
  ): Promise<T> {
    const touched = new Set<string>()
    const req = await createLocalReq({ context: { caller, touched, meets } }, payload)
    const id = await begin(payload, deadline)
    req.transactionID = id
    try {
      const result = await deadline.race(work({ payload, req, caller }), 'the work of a transaction was not done')
      // A Local API call that failed has ended the transaction even when its error was swallowed; what followed would have
      // been written outside of it, one by one.
      if (req.transactionID !== id) throw new Error('The transaction ended before its operation did.')
      // In the turn in which the commit begins: behind this line there is no other.
      deadline.check('a transaction was not committed')
      await deadline.race(commit(id, touched), 'the answer to a commit did not come')
      return result
    } catch (error) {
      // `work` may be going on, and both adapters run outside of a transaction what names one that has ended. From here on every
      // call with this `req` fails before it reaches the database; so does the check above, should `work` ever get there.
      req.transactionID = endedTransaction()
      await rollback(payload, id, log)
      throw error
    }
  }

  /** What has been written is told also when nobody waits for it any more, or when nobody knows: forgetting is always right. */
  async function commit(id: string | number, touched: ReadonlySet<string>): Promise<void> {
    try {
      await payload.db.commitTransaction(id)
    } catch (error) {
      if (isUnavailable(error)) tell(touched)
      throw error
    }
    tell(touched)
  }

  function tell(touched: ReadonlySet<string>): void {
    if (touched.size > 0) revalidate([...touched])
  }

  /** `MetOthers` when it met somebody it has not queued up for and `mayLeave` to do so: `owners` has grown. */
  async function untilCommitted<T>(
    caller: Caller,
    work: (tx: Transaction) => Promise<T>,
    { owners, mayLeave, deadline }: { owners: Set<string>; mayLeave: boolean; deadline: Deadline },
  ): Promise<T | MetOthers> {
    const retries = deadline.atMost(RETRY_FOR_MS)
    for (let tries = 1; ; tries += 1) {
      const meets = new Set<string>()
      try {
        return await attempt(caller, work, meets, deadline)
      } catch (error) {
        if (!mayStartOver(error) || retries.hasPassed) throw error
        log.debug({ tries, owners: [...owners] }, 'two writers met; starting over')
      }
      const known = owners.size
      for (const owner of meets) owners.add(owner)
      if (mayLeave && owners.size > known) return new MetOthers()
      await sleep(Math.random() * Math.min(10 * 2 ** tries, 200))
      deadline.check('it met other writers again and again')
    }
  }

  const doorwayFor = (longest: Deadline, ms: number): Doorway => ({
    payload,
    until: (deadline) => doorwayFor(deadline, ms),
    patient: () => doorwayFor(longest, Number.POSITIVE_INFINITY),
    inTransaction: async (caller, work, owner) => {
      const deadline = longest.atMost(ms)
      deadline.check('a transaction was not begun')
      const owners = new Set(owner === undefined ? [] : [owner])
      // Nobody holds a turn while waiting for another, so nobody waits for ever.
      const inTurn = (mayLeave: boolean) =>
        inOrder([...owners], deadline, () => untilCommitted(caller, work, { owners, mayLeave, deadline }))
      const result = await inTurn(true)
      return (result instanceof MetOthers ? await inTurn(false) : result) as Awaited<ReturnType<typeof work>>
    },
  })
  return doorwayFor(Deadline.none, longestMs)
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

/** Whether it failed only because it met another writer. */
export function mayStartOver(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof ConcurrentChange || hasErrorLabel(cause, 'TransientTransactionError')) return true
  }
  return false
}
