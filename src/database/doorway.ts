import { setTimeout as sleep } from 'node:timers/promises'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import type { Logger } from 'pino'
import type { Caller } from '../context/caller.ts'
import { ConcurrentChange } from '../errors/refusal.ts'
import { hasErrorLabel } from './mongoErrors.ts'

const RETRY_FOR_MS = 5_000

/** What an operation works with: one transaction, one caller. Every Local API call inside passes `req`, and is awaited. */
export interface Transaction {
  payload: Payload
  req: PayloadRequest
  caller: Caller
}

export interface Doorway {
  payload: Payload
  /**
   * Runs `work` in one transaction and commits it; whatever it throws rolls everything back. `work` may run more than once:
   * on MongoDB two writers of one document conflict and one starts over, for at most five seconds. Writers that name the
   * same `owner` (the document that keeps the rule) queue up in this process first, so that they rarely meet. On SQLite the
   * writer queue already lets one transaction in at a time.
   */
  inTransaction<T>(caller: Caller, work: (tx: Transaction) => Promise<T>, owner?: string): Promise<T>
}

export function openDoorway(payload: Payload, revalidate: (tags: string[]) => void, log: Logger): Doorway {
  const inOrder = perOwnerQueue()

  async function attempt<T>(
    caller: Caller,
    work: (tx: Transaction) => Promise<T>,
  ): Promise<{ result: T; tags: string[] }> {
    const touched = new Set<string>()
    const req = await createLocalReq({ context: { caller, touched } }, payload)
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

  return {
    payload,
    inTransaction: async (caller, work, owner) => {
      const { result, tags } = await inOrder(owner, async () => {
        const deadline = Date.now() + RETRY_FOR_MS
        for (let tries = 1; ; tries += 1) {
          try {
            return await attempt(caller, work)
          } catch (error) {
            if (!isTransient(error) || Date.now() > deadline) throw error
            log.debug({ tries, owner }, 'two writers met; starting over')
            await sleep(Math.random() * Math.min(10 * 2 ** tries, 200))
          }
        }
      })
      if (tags.length > 0) revalidate(tags)
      return result
    },
  }
}

function isTransient(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof ConcurrentChange || hasErrorLabel(cause, 'TransientTransactionError')) return true
  }
  return false
}

/** One after the other per owner, in order of arrival; without an owner, at once. */
function perOwnerQueue() {
  const tails = new Map<string, Promise<unknown>>()
  return <T>(owner: string | undefined, work: () => Promise<T>): Promise<T> => {
    if (owner === undefined) return work()
    const turn = (tails.get(owner) ?? Promise.resolve()).then(work, work)
    const tail = turn
      .catch(() => {})
      .then(() => {
        if (tails.get(owner) === tail) tails.delete(owner)
      })
    tails.set(owner, tail)
    return turn
  }
}
