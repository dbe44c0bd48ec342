import { setTimeout as sleep } from 'node:timers/promises'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import type { Logger } from 'pino'
import type { Caller } from '../context/caller.ts'
import { ConcurrentChange } from '../errors/refusal.ts'
import { hasErrorLabel } from './mongoErrors.ts'

const RETRY_FOR_MS = 5_000

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

interface Done<T> {
  result: T
  /** What it touched. */
  tags: string[]
}

export interface Doorway {
  payload: Payload
  /**
   * Runs `work` in one transaction and commits it; whatever it throws rolls everything back. `work` may run more than once:
   * on MongoDB two writers of one document conflict and one starts over, for at most five seconds. Writers that name the
   * same `owner` (the document that keeps the rule) queue up in this process first, so that they rarely meet. Who has to start
   * over queues up for all that it met, too: a milestone that many programs hold would otherwise lose to their writers again
   * and again. On SQLite the writer queue already lets one transaction in at a time.
   */
  inTransaction<T>(caller: Caller, work: (tx: Transaction) => Promise<T>, owner?: string): Promise<T>
}

export function openDoorway(payload: Payload, revalidate: (tags: string[]) => void, log: Logger): Doorway {
  const inOrder = perOwnerQueue()

  async function attempt<T>(
    caller: Caller,
    work: (tx: Transaction) => Promise<T>,
    meets: Set<string>,
  ): Promise<Done<T>> {
    const touched = new Set<string>()
    const req = await createLocalReq({ context: { caller, touched, meets } }, payload)
    const id = await payload.db.beginTransaction()
    if (!id) throw new Error('The database gave no transaction.')
    req.transactionID = id
    try {
      const result = await work({ payload, req, caller })
      // A Local API call that failed has ended the transaction even when its error was swallowed; what followed would have
      // been written outside of it, one by one.
      if (req.transactionID !== id) throw new Error('The transaction ended before its operation did.')
      await payload.db.commitTransaction(id)
      return { result, tags: [...touched] }
    } catch (error) {
      await payload.db.rollbackTransaction(id)
      throw error
    }
  }

  /** Undefined when it met somebody it has not queued up for and `mayLeave` to do so: `owners` has grown. */
  async function untilCommitted<T>(
    caller: Caller,
    work: (tx: Transaction) => Promise<T>,
    owners: Set<string>,
    mayLeave: boolean,
  ): Promise<Done<T> | undefined> {
    const deadline = Date.now() + RETRY_FOR_MS
    for (let tries = 1; ; tries += 1) {
      const meets = new Set<string>()
      try {
        return await attempt(caller, work, meets)
      } catch (error) {
        if (!mayStartOver(error) || Date.now() > deadline) throw error
        log.debug({ tries, owners: [...owners] }, 'two writers met; starting over')
      }
      const known = owners.size
      for (const owner of meets) owners.add(owner)
      if (mayLeave && owners.size > known) return undefined
      await sleep(Math.random() * Math.min(10 * 2 ** tries, 200))
    }
  }

  return {
    payload,
    inTransaction: async (caller, work, owner) => {
      const owners = new Set(owner === undefined ? [] : [owner])
      // Nobody holds a turn while waiting for another, so nobody waits for ever.
      const inTurn = (mayLeave: boolean) => inOrder([...owners], () => untilCommitted(caller, work, owners, mayLeave))
      const { result, tags } = ((await inTurn(true)) ?? (await inTurn(false))) as Done<Awaited<ReturnType<typeof work>>>
      if (tags.length > 0) revalidate(tags)
      return result
    },
  }
}

/** Whether it failed only because it met another writer. */
export function mayStartOver(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof ConcurrentChange || hasErrorLabel(cause, 'TransientTransactionError')) return true
  }
  return false
}

/** One after the other per owner, in order of arrival; for several owners when it is its turn with all of them. */
function perOwnerQueue() {
  const tails = new Map<string, Promise<unknown>>()
  return <T>(owners: string[], work: () => Promise<T>): Promise<T> => {
    if (owners.length === 0) return work()
    const turn = Promise.all(owners.map((owner) => tails.get(owner))).then(work)
    const tail = turn
      .catch(() => {})
      .then(() => {
        for (const owner of owners) if (tails.get(owner) === tail) tails.delete(owner)
      })
    for (const owner of owners) tails.set(owner, tail)
    return turn
  }
}
