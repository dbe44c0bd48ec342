import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { PlainError } from '../kernel/plainError.ts'

type Database = NonNullable<MongooseAdapter['connection']['db']>

const LOCKS = 'waymark-locks'
const DUPLICATE_KEY = 11_000
/** A process that dies keeps the others waiting for this long. */
const LEASE_MS = 30_000
const RENEW_EVERY_MS = 10_000
const TRY_EVERY_MS = 200
const LONG_AGO = new Date(0)

/**
 * Runs `work` while no other process runs work under this name. Each take-over is one update that names the end of the
 * lease, so one of several processes makes it. The lease is measured by the clock of the database. A process that lost
 * its lease while it slept is not stopped, so `work` must also be right when it runs twice.
 */
export async function underLock<T>(
  database: Database,
  { name, waitMs }: { name: string; waitMs: number },
  work: () => Promise<T>,
): Promise<T> {
  const locks = database.collection<{ _id: string; holder?: string; until: Date }>(LOCKS)
  const holder = randomUUID()
  const lease = [{ $set: { holder, until: { $add: ['$$NOW', LEASE_MS] } } }]
  await locks.insertOne({ _id: name, until: LONG_AGO }).catch((error: unknown) => {
    if ((error as { code?: unknown }).code !== DUPLICATE_KEY) throw error
  })
  const isFree = { _id: name, $expr: { $lt: ['$until', '$$NOW'] } }
  for (const giveUpAt = Date.now() + waitMs; ; await sleep(TRY_EVERY_MS)) {
    if ((await locks.updateOne(isFree, lease)).modifiedCount === 1) break
    if (Date.now() > giveUpAt)
      throw new PlainError(`Another process has held the lock "${name}" of the database for too long.`)
  }
  const renewing = setInterval(() => locks.updateOne({ _id: name, holder }, lease).catch(() => {}), RENEW_EVERY_MS)
  try {
    return await work()
  } finally {
    clearInterval(renewing)
    await locks.updateOne({ _id: name, holder }, { $set: { until: LONG_AGO } }).catch(() => {})
  }
}
