import { randomUUID } from 'node:crypto'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { PayloadRequest } from 'payload'
import { Deadline } from '../kernel/deadline.ts'
import type { OperationTime } from '../kernel/operationTime.ts'
import type { Session } from './mongodbModels.ts'
import { mongodbOrphans } from './mongodbOrphans.ts'
import { timeOf } from './mongodbTimes.ts'
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
  /** Resolves to the moment of the commit in the order of all writes, or undefined where nothing was committed. */
  commit(id: PayloadRequest['transactionID']): Promise<OperationTime | undefined>
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
  const committed = new RecentCommits()
  const orphans = mongodbOrphans(adapter)

  function orphan(session: Session): void {
    // The driver would reuse the session for the next transaction, which would wait for what the session is still
    // running.
    session.serverSession.isDirty = true
    if (session.id) orphans.end(session.id)
  }

  /** Takes the session of a transaction that ends now. Undefined when it has ended already. */
  async function take(transactionID: PayloadRequest['transactionID']): Promise<Session | undefined> {
    const id = (await transactionID) as string
    const session = adapter.sessions[id]
    if (session) delete adapter.sessions[id]
    return session
  }

  return {
    begin: async () => {
      const session = adapter.connection.getClient().startSession()
      session.startTransaction(TRANSACTION)
      const id = randomUUID()
      adapter.sessions[id] = session as Session // Payload's type adds what only the sessions of its SQL adapters have
      return id
    },
    commit: async (transactionID) => {
      const session = await take(transactionID)
      if (!session) return undefined
      const name = nameOf({ lsid: session.id, txnNumber: session.serverSession.txnNumber })
      try {
        await commitPatiently(session)
        committed.add(name)
        return session.operationTime && timeOf(session.operationTime)
      } catch (error) {
        // The commit may not have arrived, and may never arrive.
        if (isUnavailable(error)) orphan(session)
        throw error
      } finally {
        await session.endSession().catch(() => {})
      }
    },
    /** Replaces Payload's rollback, which does not end a session whose abort failed. */
    rollback: async (transactionID) => {
      const session = await take(transactionID)
      if (!session) return
      const aborting = session.inTransaction()
        ? session.abortTransaction({ timeoutMS: 2 * ROLLBACK_FOR_MS })
        : Promise.resolve()
      if (!(await hasArrived(aborting, session))) orphan(session)
      // Ending the session now would send another abort while the first one is still on its way.
      void aborting.catch(() => {}).then(() => session.endSession().catch(() => {}))
    },
    stop: orphans.stop,
    isOurs: (change) => change.lsid !== undefined && committed.has(nameOf(change)),
  }
}

/** Repeats a commit whose answer was lost, because committing twice is the same as committing once. */
async function commitPatiently(session: Session): Promise<void> {
  const deadline = Date.now() + COMMIT_FOR_MS
  for (;;) {
    try {
      return await session.commitTransaction({ timeoutMS: COMMIT_FOR_MS })
    } catch (error) {
      if (!hasErrorLabel(error, 'UnknownTransactionCommitResult') || Date.now() > deadline) throw error
    }
  }
}

/**
 * The driver swallows the error of an abort, as its specification demands. So a failed abort shows only by taking as
 * long as it may, or by the lost connection.
 */
function hasArrived(aborting: Promise<void>, session: Session): Promise<boolean> {
  return Deadline.in(ROLLBACK_FOR_MS)
    .race(aborting, 'the rollback did not arrive')
    .then(
      () => !session.serverSession.isDirty,
      () => false,
    )
}

/** The names of the transactions that were committed a short time ago. */
class RecentCommits {
  /** The time of each commit, in the order of the commits. */
  readonly #times = new Map<string, number>()

  add(name: string): void {
    const now = Date.now()
    this.#times.set(name, now)
    for (const [earlier, at] of this.#times) {
      if (now - at < REMEMBERED_MS) return
      this.#times.delete(earlier)
    }
  }

  has(name: string): boolean {
    return this.#times.has(name)
  }
}

function nameOf({ lsid, txnNumber }: InTransaction): string {
  return `${lsid?.id.toString('hex')} ${txnNumber}`
}
