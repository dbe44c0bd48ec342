import { randomUUID } from 'node:crypto'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { PayloadRequest } from 'payload'
import { hasErrorLabel } from './mongoErrors.ts'

export const TRANSACTION = { readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority' } } as const

const COMMIT_FOR_MS = 5_000
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
  /** Whether a change was committed by this process lately, and surely: whoever waited for that commit has been told. */
  isOurs(change: InTransaction): boolean
}

/** Transactions that are certain, in the place of Payload's; and which of them a change stream need not tell of. */
export function mongodbTransactions(adapter: MongooseAdapter): MongodbTransactions {
  /** When, in the order of their commits. */
  const committed = new Map<string, number>()

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
            await session.commitTransaction()
            return remember(name)
          } catch (error) {
            if (!hasErrorLabel(error, 'UnknownTransactionCommitResult') || Date.now() > deadline) throw error
          }
        }
      } finally {
        await session.endSession().catch(() => {})
      }
    },
    isOurs: (change) => change.lsid !== undefined && committed.has(nameOf(change)),
  }
}

function nameOf({ lsid, txnNumber }: InTransaction): string {
  return `${lsid?.id.toString('hex')} ${txnNumber}`
}
