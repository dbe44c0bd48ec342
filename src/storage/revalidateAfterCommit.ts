import type { Payload } from 'payload'
import { hasErrorLabel } from './mongoErrors.ts'
import type { Revalidate } from './revalidate.ts'
import { isUnavailable } from './unavailable.ts'
import type { Touched } from './waymarkStorage.ts'

/**
 * Every committed transaction is revalidated once, after its commit, with all that it touched; one that is rolled back is not.
 * The doorway, an admin save and REST all begin and end their transactions at the adapter, so that is where tags wait for the
 * end, by transaction: an operation that starts over has another transaction, and what the first one touched went with it.
 */
export function revalidateAfterCommit({ db }: Pick<Payload, 'db'>, revalidate: Revalidate): Touched {
  const waiting = new Map<string | number, Set<string>>()
  const commit = db.commitTransaction.bind(db)
  const rollback = db.rollbackTransaction.bind(db)
  const take = (id: string | number) => {
    const tags = [...(waiting.get(id) ?? [])]
    waiting.delete(id)
    return tags
  }
  db.commitTransaction = async (promised) => {
    const id = await promised
    // Before the commit: who waits for it no longer rolls back meanwhile, and it may come about all the same.
    const tags = take(id)
    const tell = () => {
      if (tags.length > 0) revalidate(tags)
    }
    try {
      await commit(id)
    } catch (error) {
      // Nobody knows whether it was written: forgetting is always right. What may start over has surely not been.
      if (isUnavailable(error) && !hasErrorLabel(error, 'TransientTransactionError')) tell()
      throw error
    }
    tell()
  }
  db.rollbackTransaction = async (promised) => {
    take(await promised)
    await rollback(promised)
  }
  return {
    add: (id, tags) => {
      if (id === undefined) return revalidate([...tags])
      // Hooks run when Payload has awaited it. A promise that is still there marks a transaction that has ended: see `attempt`.
      if (id instanceof Promise) return
      const touched = waiting.get(id) ?? new Set()
      for (const tag of tags) touched.add(tag)
      waiting.set(id, touched)
    },
  }
}
