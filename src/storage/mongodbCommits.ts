import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { BulkArguments } from './bulkOperations.ts'
import { setLastChange } from './lastChange.ts'
import { modelOf, objectIdOf } from './mongodbModels.ts'

/**
 * Where the moment stands in the row of a user. It is no field of the collection: no API and no form shows it, no save
 * of Payload writes it, and no other database has it.
 */
const CHANGED_AT = 'changedAt'

/**
 * One command on one document, which MongoDB runs atomically, and `$max` never goes back, so of two commits of a user
 * the later one stays, in whatever order their notes arrive. A majority acknowledges it, because transactions read what a
 * majority has: the next one of this user writes the same row, and would otherwise meet a write that it cannot see and
 * begin anew.
 */
export async function noteCommit(
  adapter: MongooseAdapter,
  { collection, user, time }: BulkArguments<'noteCommit'>,
): Promise<void> {
  await modelOf(adapter, collection).collection.updateOne(
    { _id: objectIdOf(adapter, user) },
    { $max: { [CHANGED_AT]: time } },
    { writeConcern: { w: 'majority' } },
  )
}

/** Keeps the moment beside a user that was read, because the document itself has only the fields of the collection. */
export function keepLastChange(user: object, stored: Record<string, unknown>): void {
  const time = stored[CHANGED_AT]
  if (typeof time === 'string') setLastChange(user, time)
}
