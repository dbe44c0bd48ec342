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
 * the later one stays, in whatever order their notes arrive. The primary alone acknowledges it, because all processes
 * read it there, and an election leaves it out at worst for as long as the streams need to find the new primary.
 */
export async function noteCommit(
  adapter: MongooseAdapter,
  { collection, user, time }: BulkArguments<'noteCommit'>,
): Promise<void> {
  await modelOf(adapter, collection).collection.updateOne(
    { _id: objectIdOf(adapter, user) },
    { $max: { [CHANGED_AT]: time } },
    { writeConcern: { w: 1 } },
  )
}

/** Keeps the moment beside a user that was read, because the document itself has only the fields of the collection. */
export function keepLastChange(user: object, stored: Record<string, unknown>): void {
  const time = stored[CHANGED_AT]
  if (typeof time === 'string') setLastChange(user, time)
}
