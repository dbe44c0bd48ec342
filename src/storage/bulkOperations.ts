import type { CollectionSlug, PayloadRequest, Where } from 'payload'

type Row = Record<string, unknown>

/** Something that a field must be; several are joined by "and". Relationships as IDs, dates as RFC 3339. */
export type Condition =
  | { field: string; in: readonly string[] | readonly number[] }
  | { field: string; atLeast: string }
  | { field: string; below: string }
  | { field: string; empty: boolean }

/** The documents of each parent, in one order. */
export interface OfEach {
  collection: CollectionSlug
  /** The relationship that names the parent. */
  by: string
  parents: readonly { id: string; where?: readonly Condition[] }[]
  /** Of all parents. */
  where?: readonly Condition[]
  req?: PayloadRequest
}

export interface PageOfEach extends OfEach {
  /** Newest (or greatest) first by this field, then by ID. */
  newest: string
  /** Behind this place. */
  after?: { key: string; id: string } | null
  limit: number
}

export interface RowQuestion {
  collection: CollectionSlug
  where: Where
  sort?: string[]
  limit?: number
}

/**
 * What Payload's adapters lack and ours both have, as methods of `payload.db`: reads and writes of many documents in one call
 * each. What writes does so inside the transaction of `req`, past hooks and validation, so only rules that have checked
 * everything themselves write like this.
 */
export interface BulkOperations {
  /** An ID for a document that is yet to be written. */
  newId(): string
  /** Relationships as IDs. Throws `DuplicateRow` when a unique index already has such a row. */
  insertMany(args: { collection: CollectionSlug; rows: Row[]; req: PayloadRequest }): Promise<void>
  /** Writes whole documents, each with its ID: new ones are made, the others replaced. Throws `DuplicateRow` likewise. */
  upsertMany(args: { collection: CollectionSlug; rows: (Row & { id: string })[]; req: PayloadRequest }): Promise<void>
  /** Several questions that do not hang on each other, on MongoDB by one command; an answer is in order where `sort` says one. */
  findTogether(args: { questions: readonly RowQuestion[]; req?: PayloadRequest }): Promise<Row[][]>
  /** Sets a checkbox and nothing else, `updatedAt` included: see `wasFlag`. */
  markMany(args: { collection: CollectionSlug; ids: string[]; field: string; req: PayloadRequest }): Promise<void>
  /** The IDs of the first `limit` documents of each parent, parent by parent, in order. Each parent costs its own page only. */
  pageOfEach(args: PageOfEach): Promise<string[]>
  /** How many each parent has, by its ID; parents that have none are missing. */
  countOfEach(args: OfEach): Promise<Map<string, number>>
  /** Adds one to a number field, and moves `updatedAt`. */
  incrementMany(args: { collection: CollectionSlug; ids: string[]; field: string; req: PayloadRequest }): Promise<void>
  /**
   * Holds documents as they are until the transaction ends, and answers how many of them there are. Who deletes or changes
   * one at the same time conflicts, and one of the two starts over. On MongoDB transactions are snapshots: without a write
   * on the document itself, both would commit. On SQLite there is one writer at a time, so holding is only counting.
   */
  hold(args: { collection: CollectionSlug; ids: string[]; req: PayloadRequest }): Promise<number>
  /** Counts once more in a bucket of `rateLimits` and answers the count: one atomic write, outside of any transaction. */
  countUp(args: { bucket: string; expiresAt: Date }): Promise<number>
}

/** What one of them is asked with. */
export type BulkArguments<Operation extends Exclude<keyof BulkOperations, 'newId'>> = Parameters<
  BulkOperations[Operation]
>[0]

declare module 'payload' {
  interface BaseDatabaseAdapter extends BulkOperations {}
}

export class DuplicateRow extends Error {}
