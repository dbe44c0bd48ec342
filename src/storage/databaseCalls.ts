import type { BaseDatabaseAdapter } from 'payload'
import type { BulkOperations } from './bulkOperations.ts'

/** Payload's own, as far as anybody here may ask them. */
const PAYLOADS = [
  ...(['find', 'findOne', 'findDistinct', 'count', 'findVersions', 'findGlobal'] as const),
  ...(['create', 'updateOne', 'updateMany', 'deleteOne', 'deleteMany', 'upsert'] as const),
] satisfies (keyof BaseDatabaseAdapter)[]

/** A record, so that the compiler misses a method that is added to the others and not here. */
const OURS: Record<Exclude<keyof BulkOperations, 'newId'>, true> = {
  ...{ findTogether: true, pageOfEach: true, countOfEach: true },
  ...{ insertMany: true, upsertMany: true, incrementMany: true, markMany: true, hold: true, countUp: true },
}

export type DatabaseCall = (typeof PAYLOADS)[number] | keyof typeof OURS

/**
 * The methods of an adapter that reach the database, those of transactions aside. Each of them has a deadline on MongoDB, and is
 * what tests and the benchmark mean by a database call.
 */
export const DATABASE_CALLS: readonly DatabaseCall[] = [...PAYLOADS, ...(Object.keys(OURS) as (keyof typeof OURS)[])]
