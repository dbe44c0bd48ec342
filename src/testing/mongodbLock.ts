import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { MongoClient } from 'mongodb'

/** The lock of a holder that died is free after this time. */
const HELD_MS = 15_000
const RENEWED_EVERY_MS = 2_000

export interface Lock {
  /** Whether nobody has taken it, as happens to a holder that stands still for long. */
  isHeld(): Promise<boolean>
  release(): Promise<void>
}

/** Waits for what only one of the test files on this MongoDB may have at a time. */
export async function holdLock(client: MongoClient, name: string): Promise<Lock> {
  const locks = client.db('waymark-test-locks').collection<{ _id: string; holder: string }>('locks')
  const holder = randomUUID()
  /** Takes the lock or renews it, in one atomic command by the clock of MongoDB. */
  const take = async () => {
    // A lock that does not exist yet has no `until`, and nothing is less than every date.
    const isFree = { $or: [{ $eq: ['$holder', holder] }, { $lt: ['$until', '$$NOW'] }] }
    const held = await locks.findOneAndUpdate(
      { _id: name },
      [
        {
          $set: {
            holder: { $cond: [isFree, holder, '$holder'] },
            until: { $cond: [isFree, { $add: ['$$NOW', HELD_MS] }, '$until'] },
          },
        },
      ],
      { upsert: true, returnDocument: 'after' },
    )
    return held?.holder === holder
  }
  while (!(await take())) await sleep(50)
  const timer = setInterval(() => take().catch(() => {}), RENEWED_EVERY_MS).unref()
  return {
    isHeld: take,
    release: async () => {
      clearInterval(timer)
      await locks.deleteOne({ _id: name, holder })
    },
  }
}
