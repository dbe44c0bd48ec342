import { randomUUID } from 'node:crypto'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { PayloadRequest } from 'payload'
import { Deadline } from '../kernel/deadline.ts'
import { mongodbOrphans } from './mongodbOrphans.ts'
import { hasErrorLabel } from './mongoErrors.ts'
import { isUnavailable } from './unavailable.ts'

export const TRANSACTION = { readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority' } } as const

const COMMIT_FOR_MS = 5_000
/** Nobody is told before: a rollback that takes longer has not arrived. */
const ROLLBACK_FOR_MS = 800
/** Later than this a change stream tells of a commit only when it has fallen behind. */
const REMEMBERED_MS = 5_000

/** How MongoDB names a transaction, in a change as in a session. */
export interface InTransaction {
  lsid?: { id: { toString(encoding: 'hex'): string } }
  txnNumber?: number
}

export interface MongodbTransactions {
  begin(): Promise<string>
  commit(id: PayloadRequest['transactionID']): Promise<void>
  rollback(id: PayloadRequest['transactionID']): Promise<void>
  /** Whether a change was committed by this process lately, and surely: whoever waited for that commit has been told. */
  isOurs(change: InTransaction): boolean
  /** What could not be ended is no longer tried to. */
  stop(): void
}

/** Transactions that are certain, in the place of Payload's; and which of them a change stream need not tell of. */
export function mongodbTransactions(adapter: MongooseAdapter): MongodbTransactions {
  /** When, in the order of their commits. */
  const committed = new Map<string, number>()
  const orphans = mongodbOrphans(adapter)

  function orphan(session: MongooseAdapter['sessions'][string]): void {
    // The driver would give it to the next, who would wait for what it is still running.
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
    /** A commit whose answer was lost is asked for again: committing twice is the same as committing once. */
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
            // Perhaps it has not arrived, and never will.
            if (isUnavailable(error)) orphan(session)
            throw error
          }
        }
      } finally {
        await session.endSession().catch(() => {})
      }
    },
    /**
     * In the place of Payload's, which ends no session whose abort failed. The driver swallows why an abort fails, as its
     * specification wants it: that it took as long as it may, or lost its connection, is how it shows.
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
      // It would abort once more while the first is still on its way.
      void aborting.catch(() => {}).then(() => session.endSession().catch(() => {}))
    },
    stop: orphans.stop,
    isOurs: (change) => change.lsid !== undefined && committed.has(nameOf(change)),
  }
}

function nameOf({ lsid, txnNumber }: InTransaction): string {
  return `${lsid?.id.toString('hex')} ${txnNumber}`
}
