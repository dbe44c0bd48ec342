import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { DATABASE_NOW, leasesOf } from './mongodbLeases.ts'
import { hasCertainlyEnded, inWords } from './thisProcess.ts'

type Database = NonNullable<MongooseAdapter['connection']['db']>

const RENEWED_EVERY_MS = 2_000
const LEASE_MS = 10_000
const TRIAL_MS = 1_000
const PREFIX = 'process '

/** What each connection tells the server of this process. The server shows it with each open transaction. */
export const driverInfoOf = (name: string) => ({ name: 'Mongoose', platform: `${PREFIX}${markOf(name)}` })

/** The last word of the name is unique. The whole name would not fit into what a connection may tell. */
const markOf = (name: string) => name.split(' ').at(-1) as string

declare module 'payload' {
  interface BaseDatabaseAdapter {
    /** On MongoDB alone: a real write. Rejects when the database takes none that the majority keeps within a second. */
    tryToWrite?: () => Promise<void>
  }
}

export interface MongodbProcesses {
  /** Tells others that this process lives, and ends what dead processes have left, until it is closed. */
  open(): Promise<void>
  close(): Promise<void>
  tryToWrite(): Promise<void>
}

/**
 * A process that is killed leaves its transactions open. MongoDB would keep them for a minute, and nobody else could
 * write what they have written. So every process has a lease, and the others end the transactions of one whose lease
 * has run out. On the same machine they need not wait for that. MongoDB itself says which transactions are whose.
 *
 * To end the transaction of a process that lives after all loses nothing: it meets an error that lets it start over.
 * Without the right to see or to end transactions, MongoDB ends them by itself, as it always did.
 */
export function mongodbProcesses(adapter: MongooseAdapter, name: string): MongodbProcesses {
  let timer: NodeJS.Timeout | undefined
  let beating: Promise<void> = Promise.resolve()
  let isClosed = false

  /** Returns whether the lease had not run out. */
  async function renew(): Promise<boolean> {
    const renewed = await leasesOf(adapter).findOneAndUpdate(
      { name: PREFIX + name },
      [
        {
          $set: {
            holder: name,
            hadRunOut: { $lt: ['$until', DATABASE_NOW] },
            until: { $add: [DATABASE_NOW, LEASE_MS] },
          },
        },
      ],
      { upsert: true, returnDocument: 'after' },
    )
    return renewed?.hadRunOut === false
  }

  /** It does not renew the lease, because the next beat must see whether that had run out. */
  async function tryToWrite(): Promise<void> {
    const options = { upsert: true, writeConcern: { w: 'majority' }, timeoutMS: TRIAL_MS } as const
    await leasesOf(adapter).updateOne({ name: PREFIX + name }, [{ $set: { holder: name, triedAt: '$$NOW' } }], options)
  }

  async function findDead(mayJudgeByTime: boolean): Promise<string[]> {
    const found = await findLeases(leasesOf(adapter))
    return found
      .filter(({ holder, hasRunOut }) => (mayJudgeByTime && hasRunOut) || hasCertainlyEnded(holder))
      .map(({ holder }) => holder)
      .filter((holder) => holder !== name)
  }

  async function endTransactionsOf(dead: string[]): Promise<void> {
    const admin = adapter.connection.getClient().db('admin')
    const marks = dead.map((each) => `${PREFIX}${markOf(each)}`)
    const open = await admin
      // Only those of our own user, which needs no right.
      .aggregate<{ lsid: { id: unknown }; clientMetadata?: { platform?: string } }>([
        { $currentOp: { allUsers: false, idleSessions: true } },
        { $match: { lsid: { $exists: true }, 'clientMetadata.platform': { $exists: true } } },
        { $project: { lsid: 1, clientMetadata: 1 } },
      ])
      .toArray()
    const left = open.filter(({ clientMetadata }) => marks.some((mark) => clientMetadata?.platform?.endsWith(mark)))
    if (left.length > 0) await admin.command({ killSessions: left.map(({ lsid }) => ({ id: lsid.id })) })
    const { logger } = adapter.payload
    logger.info({ processes: dead.length, transactions: left.length }, 'ended what dead processes had left')
    // Last: until then another process, or this one the next time, finds them again.
    await leasesOf(adapter).deleteMany({ name: { $in: dead.map((each) => PREFIX + each) } })
  }

  async function beat(): Promise<void> {
    // Where our own lease had run out, the database or this process was away, and the others had no chance either.
    const wasInTime = await renew()
    const dead = await findDead(wasInTime)
    if (dead.length > 0) await endTransactionsOf(dead)
  }

  /** One beat after the other, so that a database that does not answer meets one question and not many. */
  async function beatAgainAndAgain(): Promise<void> {
    await beat().catch((error: unknown) => {
      adapter.payload.logger.debug({ err: error }, 'the lease of this process was not renewed')
    })
    if (isClosed) return
    timer = setTimeout(() => {
      beating = beatAgainAndAgain()
    }, RENEWED_EVERY_MS).unref()
  }

  return {
    open: () => {
      beating = beatAgainAndAgain()
      return beating
    },
    close: async () => {
      isClosed = true
      clearTimeout(timer)
      await beating
      await leasesOf(adapter)
        .deleteOne({ name: PREFIX + name })
        .catch(() => {})
    },
    tryToWrite,
  }
}

/** The processes that have the database open, in words for people. */
export async function livingProcesses(database: Database): Promise<string[]> {
  const found = await findLeases(database.collection('leases'))
  return found
    .filter(({ holder, hasRunOut }) => !hasRunOut && !hasCertainlyEnded(holder))
    .map(({ holder }) => inWords(holder))
}

const findLeases = (leases: Pick<ReturnType<typeof leasesOf>, 'aggregate'>) =>
  leases
    .aggregate<{ holder: string; hasRunOut: boolean }>([
      { $match: { name: { $gt: PREFIX, $lt: `${PREFIX}~` } } },
      { $project: { holder: 1, hasRunOut: { $lt: ['$until', DATABASE_NOW] } } },
    ])
    .toArray()
