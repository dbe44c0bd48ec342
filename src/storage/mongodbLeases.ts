import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { BulkArguments } from './bulkOperations.ts'
import { modelOf } from './mongodbModels.ts'

/** The clock of the primary, in milliseconds. */
export const DATABASE_NOW = { $toLong: '$$NOW' }

/**
 * One command on one document, which MongoDB runs atomically: the update itself decides whether the lease is free, so of
 * several processes that ask at once exactly one takes it, and the others change nothing.
 */
export async function takeLease(
  adapter: MongooseAdapter,
  { name, holder, ms, from = holder }: BulkArguments<'takeLease'>,
): Promise<string | null> {
  // A lease that does not exist yet has no `until`, and nothing is less than every number.
  const isFree = { $or: [{ $in: ['$holder', [holder, from]] }, { $lt: ['$until', DATABASE_NOW] }] }
  const take = () =>
    leasesOf(adapter).findOneAndUpdate(
      { name },
      [
        {
          $set: {
            holder: { $cond: [isFree, holder, '$holder'] },
            until: { $cond: [isFree, { $add: [DATABASE_NOW, ms] }, '$until'] },
          },
        },
      ],
      { upsert: true, returnDocument: 'after' },
    )
  // When two calls create the lease at once, one of them fails on the unique name. By then the lease exists.
  const lease = await take().catch((error: { code?: unknown }) => {
    if (error.code !== 11_000) throw error
    return take()
  })
  return lease?.holder === holder ? null : String(lease?.holder)
}

export async function leaveLease(
  adapter: MongooseAdapter,
  { name, holder }: BulkArguments<'leaveLease'>,
): Promise<void> {
  await leasesOf(adapter).deleteOne({ name, holder })
}

/** Without Mongoose, whose schema would cast the update. */
export const leasesOf = (adapter: MongooseAdapter) => modelOf(adapter, 'leases').collection
