import type { Payload, PayloadRequest } from 'payload'
import type { OperationTime } from '../kernel/operationTime.ts'
import { hasErrorLabel } from './mongoErrors.ts'
import type { Revalidate } from './revalidate.ts'
import { isUnavailable } from './unavailable.ts'
import type { Touched } from './waymarkStorage.ts'

/** Writes down, inside the transaction that ends, what it has touched. */
export type KeepTouched = (tags: string[], transaction: Pick<PayloadRequest, 'transactionID'>) => Promise<void>

/** Notes the moment of a commit that touched these tags, and who made it. Never throws. */
export type NoteCommit = (tags: readonly string[], time: OperationTime, user: string | undefined) => Promise<void>

/**
 * Revalidates every committed transaction once, after its commit, with all the tags that it touched. A transaction that
 * is rolled back is not revalidated. The doorway, an admin save and REST all begin and end their transactions at the
 * adapter, so tags wait there for the end, by transaction. An operation that starts over gets a new transaction, and
 * the tags of the first transaction are dropped with it.
 *
 * `keep` runs right before the commit, so what it writes is stored exactly when the changes are. Where it fails, the
 * transaction is not committed, and whoever began it rolls it back. Where the waiter has rolled back meanwhile, `keep`
 * may have written outside of the transaction: then something is told of that has not changed, which harms nobody.
 */
export function revalidateAfterCommit(
  { db }: Pick<Payload, 'db'>,
  revalidate: Revalidate,
  keep?: KeepTouched,
  note?: NoteCommit,
): Touched {
  const waiting = new Map<string | number, { tags: Set<string>; user?: string }>()
  const commit = db.commitTransaction.bind(db)
  const rollback = db.rollbackTransaction.bind(db)
  const take = (id: string | number) => {
    const { tags = [], user } = waiting.get(id) ?? {}
    waiting.delete(id)
    return { tags: [...tags], user }
  }
  db.commitTransaction = async (promised) => {
    const id = await promised
    // Taken before the commit. A caller who stops waiting for the commit rolls back, which drops the tags that still
    // wait, and the commit may succeed all the same.
    const { tags, user } = take(id)
    const tell = () => {
      if (tags.length > 0) revalidate(tags)
    }
    if (keep && tags.length > 0) await keep(tags, { transactionID: id })
    let time: OperationTime | undefined
    try {
      // Our adapter for MongoDB resolves to the moment of the commit, which Payload's type has no place for.
      time = (await commit(id)) as OperationTime | undefined
    } catch (error) {
      // It is unknown whether the transaction was committed, and forgetting is always right. What may start over was
      // certainly not committed.
      if (isUnavailable(error) && !hasErrorLabel(error, 'TransientTransactionError')) tell()
      throw error
    }
    tell()
    if (note && time !== undefined && tags.length > 0) await note(tags, time, user)
  }
  /** A write without a transaction has happened already, so what is kept of it gets a transaction of its own. */
  const tellAlone = (tags: string[]) => {
    if (!keep) return revalidate(tags)
    const kept = async () => {
      const transactionID = (await db.beginTransaction()) ?? undefined
      await keep(tags, { transactionID }).then(
        () => commit(transactionID as string),
        () => rollback(transactionID as string),
      )
    }
    void kept()
      .catch(() => {})
      .then(() => revalidate(tags))
  }
  db.rollbackTransaction = async (promised) => {
    take(await promised)
    await rollback(promised)
  }
  return {
    add: (id, tags, user) => {
      if (id === undefined) return tellAlone([...tags])
      // Payload awaits the ID before hooks run, so a promise here marks a transaction that has ended: see `attempt`.
      if (id instanceof Promise) return
      const touched = waiting.get(id) ?? { tags: new Set() }
      for (const tag of tags) touched.tags.add(tag)
      touched.user ??= user
      waiting.set(id, touched)
    },
  }
}
