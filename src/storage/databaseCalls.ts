import type { BaseDatabaseAdapter, Payload } from 'payload'
import type { BulkOperations } from './bulkOperations.ts'

/** Payload's own methods, as far as our code may call them. */
const PAYLOADS = [
  'find',
  'findOne',
  'findDistinct',
  'count',
  'findVersions',
  'findGlobal',
  'create',
  'updateOne',
  'updateMany',
  'deleteOne',
  'deleteMany',
  'upsert',
] as const satisfies (keyof BaseDatabaseAdapter)[]

/** A record, so that the compiler reports a method that was added to `BulkOperations` but not here. */
const OURS: Record<Exclude<keyof BulkOperations, 'newId'>, true> = {
  findTogether: true,
  latestOfEach: true,
  pageOfEach: true,
  lastSets: true,
  firstDone: true,
  countOfEach: true,
  insertMany: true,
  upsertMany: true,
  upsertDocuments: true,
  incrementMany: true,
  markMany: true,
  hold: true,
  countUp: true,
  countedIn: true,
  takeLease: true,
  leaveLease: true,
  noteCommit: true,
}

export type DatabaseCall = (typeof PAYLOADS)[number] | keyof typeof OURS

/**
 * The methods of an adapter that reach the database, except those for transactions. On MongoDB each of them has a
 * deadline. Tests and the benchmark count these as database calls.
 */
export const DATABASE_CALLS: readonly DatabaseCall[] = [...PAYLOADS, ...(Object.keys(OURS) as (keyof typeof OURS)[])]

/** Any of these methods, for code that wraps all of them and understands none of their arguments. */
export type AnyCall = (this: unknown, args: unknown) => Promise<unknown>

/** An adapter as the methods that may be replaced. An adapter may lack some of them. */
export function replaceableCalls(db: Payload['db']): Partial<Record<DatabaseCall, AnyCall>> {
  return db as unknown as Partial<Record<DatabaseCall, AnyCall>> // each method has arguments of its own
}
