import { randomUUID } from 'node:crypto'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { PayloadRequest } from 'payload'
import { Deadline } from '../kernel/deadline.ts'
import { mongodbOrphans } from './mongodbOrphans.ts'
import { hasErrorLabel } from './mongoErrors.ts'
import { isUnavailable } from './unavailable.ts'

export const TRANSACTION = { readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority' } } as const

const COMMIT_FOR_MS = 5_000
/**
 * How long a rollback is awaited. The caller hears of the failure only then. A rollback that takes longer has not
 * arrived.
 */
const ROLLBACK_FOR_MS = 800
/** A change stream tells of a commit later than this only when the stream has fallen behind. */
const REMEMBERED_MS = 5_000

/** How MongoDB identifies a transaction, in a change and in a session. */
export interface InTransaction {
  lsid?: { id: { toString(encoding: 'hex'): string } }
  txnNumber?: number
}

export interface MongodbTransactions {
  begin(): Promise<string>
  commit(id: PayloadRequest['transactionID']): Promise<void>
  rollback(id: PayloadRequest['transactionID']): Promise<void>
  /**
   * Whether this process has certainly committed the change, a short time ago. The code that waited for that commit has
   * been told.
   */
  isOurs(change: InTransaction): boolean
  /** Gives up on the transactions that could not be ended. */
  stop(): void
}

/**
 * Replaces Payload's transactions by transactions that are always on, and knows which changes are this process's own.
 */
export function mongodbTransactions(adapter: MongooseAdapter): MongodbTransactions {
  /** The time of each commit, in the order of the commits. */
  const committed = new Map<string, number>()
  const orphans = mongodbOrphans(adapter)

  function orphan(session: MongooseAdapter['sessions'][string]): void {
    // The driver would reuse the session for the next transaction, which would wait for what the session is still
    // running.
    session.serverSession.isDirty = true
    if (session.id) orphans.end(session.id)
  }

  function remember(name: string): void {
    const now = Date.now()
    committed.set(name, now)
    for (const [earlier, at] of committed) {
      if (now - at < REMEMBERED_MS) return
      committed.delete(earlier)
    }
  }

  return {
    begin: async () => {
      const session = adapter.connection.getClient().startSession()
      session.startTransaction(TRANSACTION)
      const id = randomUUID()
      adapter.sessions[id] = session as never
      return id
    },
    /** Repeats a commit whose answer was lost, because committing twice is the same as committing once. */
    commit: async (transactionID) => {
      const id = (await transactionID) as string
      const session = adapter.sessions[id]
      if (!session) return
      delete adapter.sessions[id]
      const name = nameOf({ lsid: session.id as never, txnNumber: session.serverSession.txnNumber })
      const deadline = Date.now() + COMMIT_FOR_MS
      try {
        for (;;) {
          try {
            await session.commitTransaction({ timeoutMS: COMMIT_FOR_MS })
            return remember(name)
          } catch (error) {
            if (hasErrorLabel(error, 'UnknownTransactionCommitResult') && Date.now() <= deadline) continue
            // The commit may not have arrived, and may never arrive.
            if (isUnavailable(error)) orphan(session)
            throw error
          }
        }
      } finally {
        await session.endSession().catch(() => {})
      }
    },
    /**
     * Replaces Payload's rollback, which does not end a session whose abort failed. The driver swallows the error of an
     * abort, as its specification demands. So a failed abort shows only by taking as long as it may, or by the lost
     * connection.
     */
    rollback: async (transactionID) => {
      const id = (await transactionID) as string
      const session = adapter.sessions[id]
      if (!session) return
      delete adapter.sessions[id]
      const aborting = session.inTransaction()
        ? session.abortTransaction({ timeoutMS: 2 * ROLLBACK_FOR_MS })
        : Promise.resolve()
      const arrived = await Deadline.in(ROLLBACK_FOR_MS)
        .race(aborting, 'the rollback did not arrive')
        .then(
          () => !session.serverSession.isDirty,
          () => false,
        )
      if (!arrived) orphan(session)
      // Ending the session now would send another abort while the first one is still on its way.
      void aborting.catch(() => {}).then(() => session.endSession().catch(() => {}))
    },
    stop: orphans.stop,
    isOurs: (change) => change.lsid !== undefined && committed.has(nameOf(change)),
  }
}

function nameOf({ lsid, txnNumber }: InTransaction): string {
  return `${lsid?.id.toString('hex')} ${txnNumber}`
}
