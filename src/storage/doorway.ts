import { setTimeout as sleep } from 'node:timers/promises'
import type { Payload, PayloadRequest } from 'payload'
import type { Logger } from 'pino'
import type { Caller } from '../kernel/caller.ts'
import { Deadline } from '../kernel/deadline.ts'
import { ConcurrentChange } from '../kernel/refusal.ts'
import { attempt } from './attempt.ts'
import { hasErrorLabel } from './mongoErrors.ts'
import { ownerQueue } from './ownerQueue.ts'
import { TransactionPace } from './transactionPace.ts'
import { isMongodb } from './whichAdapter.ts'
import type { WriterWatch } from './writerWatch.ts'

const RETRY_FOR_MS = 5_000

declare module 'payload' {
  interface RequestContext {
    /** Further owners whose rules this transaction keeps, beside the owner that it queued up for. Hooks add them. */
    meets?: Set<string>
  }
}

/**
 * What an operation works with: one transaction, one caller. Every Local API call inside must pass `req` and be
 * awaited.
 */
export interface Transaction {
  payload: Payload
  req: PayloadRequest
  caller: Caller
}

/** The result of a transaction that met owners for which it has not queued up. */
class MetOthers {}

export interface Doorway {
  payload: Payload
  /**
   * Runs `work` in one transaction and commits it. An error that `work` throws rolls everything back. `work` may run
   * more than once: on MongoDB two writers of one document conflict, and one of them starts over, for at most five
   * seconds. Writers that name the same `owner` (the document that keeps the rule) first queue up in this process, so
   * that they rarely meet. A writer that has to start over also queues up for all owners that it met. Otherwise the
   * writer of a milestone that many programs name would lose to the writers of those programs again and again. On
   * SQLite the writer queue already lets in one transaction at a time.
   *
   * All of this has a deadline. When the deadline has passed, the call fails with `DeadlineExceeded`, whatever `work`
   * is waiting for. The next writer of the same owner gets its turn, and `work` can no longer write or commit. Only a
   * commit that is already under way may still succeed, because nothing can call it back. On MongoDB it fails at once with
   * `DatabaseBusy` where so many transactions are under way that this one would end too late.
   */
  inTransaction<T>(caller: Caller, work: (tx: Transaction) => Promise<T>, owner?: string): Promise<T>
  /** The same doorway for a caller who waits no longer than `deadline`. */
  until(deadline: Deadline): Doorway
  /**
   * The same doorway without the limit per transaction, for an import in a command or at the start, because nobody
   * waits for an import.
   */
  patient(): Doorway
}

/**
 * `longestMs` is the longest time that a transaction may take. It is an argument, because a client waits for a request,
 * and nobody waits for a command at a terminal.
 */
export function openDoorway(payload: Payload, log: Logger, longestMs: number, writers?: WriterWatch): Doorway {
  const inOrder = ownerQueue(writers)
  // SQLite's writer queue has bounds of its own.
  const pace = isMongodb(payload.db) ? new TransactionPace() : undefined

  /**
   * Resolves to `MetOthers` when the transaction met owners for which it has not queued up, and it `mayLeave` its turn
   * to queue up for them. These owners have then been added to `owners`.
   */
  async function untilCommitted<T>(
    caller: Caller,
    work: (tx: Transaction) => Promise<T>,
    { owners, mayLeave, deadline }: { owners: Set<string>; mayLeave: boolean; deadline: Deadline },
  ): Promise<T | MetOthers> {
    const retries = deadline.atMost(RETRY_FOR_MS)
    for (let tries = 1; ; tries += 1) {
      const meets = new Set<string>()
      try {
        return await attempt({ payload, log }, caller, work, { meets, deadline })
      } catch (error) {
        if (!mayStartOver(error) || retries.hasPassed) throw error
        log.debug({ tries, owners: [...owners] }, 'a transaction conflicted with another writer and starts over')
      }
      const known = owners.size
      for (const owner of meets) owners.add(owner)
      if (mayLeave && owners.size > known) return new MetOthers()
      await sleep(Math.random() * Math.min(10 * 2 ** tries, 200))
      deadline.check('a transaction conflicted with other writers again and again')
    }
  }

  const doorwayFor = (longest: Deadline, ms: number): Doorway => ({
    payload,
    until: (deadline) => doorwayFor(deadline, ms),
    patient: () => doorwayFor(longest, Number.POSITIVE_INFINITY),
    inTransaction: async (caller, work, owner) => {
      const deadline = longest.atMost(ms)
      deadline.check('a transaction was not begun')
      // An import waits as long as it must.
      const crowd = Number.isFinite(ms) ? pace : undefined
      crowd?.begin()
      const owners = new Set(owner === undefined ? [] : [owner])
      // A transaction gives up its turn before it waits for other turns, so no two transactions wait for each other for
      // ever.
      const inTurn = (mayLeave: boolean) =>
        inOrder([...owners], deadline, () => untilCommitted(caller, work, { owners, mayLeave, deadline }))
      try {
        const result = await inTurn(true)
        return (result instanceof MetOthers ? await inTurn(false) : result) as Awaited<ReturnType<typeof work>>
      } finally {
        crowd?.end()
      }
    },
  })
  return doorwayFor(Deadline.none, longestMs)
}

/** Whether a transaction failed only because it met another writer. */
export function mayStartOver(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof ConcurrentChange || hasErrorLabel(cause, 'TransientTransactionError')) return true
  }
  return false
}
