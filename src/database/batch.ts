import type { Payload, PayloadRequest } from 'payload'

type Slug = keyof Payload['collections'] & string

/**
 * What Payload's adapters lack: writes to many documents in one call each, inside the transaction of `req`. Ours both have
 * it. Hooks and validation are passed by, so only rules that have checked everything themselves write like this.
 */
export interface BatchWrites {
  /** Relationships as IDs. Throws `DuplicateRow` when a unique index already has such a row. */
  insertMany(args: { collection: Slug; rows: Record<string, unknown>[]; req: PayloadRequest }): Promise<void>
  /** Adds one to a number field, and moves `updatedAt`. */
  incrementMany(args: { collection: Slug; ids: string[]; field: string; req: PayloadRequest }): Promise<void>
  /**
   * Holds documents as they are until the transaction ends, and answers how many of them there are. Who deletes or changes
   * one at the same time conflicts, and one of the two starts over. On MongoDB transactions are snapshots: without a write
   * on the document itself, both would commit. On SQLite there is one writer at a time, so holding is only counting.
   */
  hold(args: { collection: Slug; ids: string[]; req: PayloadRequest }): Promise<number>
  /** Counts once more in a bucket of `rateLimits` and answers the count: one atomic write, outside of any transaction. */
  countUp(args: { bucket: string; expiresAt: Date }): Promise<number>
}

export class DuplicateRow extends Error {}

export function batchWrites(payload: Payload): BatchWrites {
  return payload.db as unknown as BatchWrites
}
