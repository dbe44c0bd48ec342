import { setTimeout as sleep } from 'node:timers/promises'
import type { Payload, PayloadRequest } from 'payload'
import type { Logger } from 'pino'
import type { Caller } from '../kernel/caller.ts'
import { Deadline } from '../kernel/deadline.ts'
import { ConcurrentChange } from '../kernel/refusal.ts'
import { attempt } from './attempt.ts'
import { hasErrorLabel } from './mongoErrors.ts'
import { ownerQueue } from './ownerQueue.ts'

const RETRY_FOR_MS = 5_000

declare module 'payload' {
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
export function openDoorway(payload: Payload, log: Logger, longestMs: number): Doorway {
  const inOrder = ownerQueue()

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
        return await attempt({ payload, log }, caller, work, { meets, deadline })
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

/** Whether it failed only because it met another writer. */
export function mayStartOver(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof ConcurrentChange || hasErrorLabel(cause, 'TransientTransactionError')) return true
  }
  return false
}
