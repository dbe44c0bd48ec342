export interface StoredCharge {
  key: string
  amount: number
  capacity: number
}

/** Where all processes count. Rejects when it does not answer within seconds. */
export interface BucketStore {
  /** Adds each charge to its bucket as it is now by the store's own clock, and answers their levels, in the same order. */
  add(charges: readonly StoredCharge[]): Promise<number[]>
}

/** After this long without an answer a store is down. */
export const STORE_DEADLINE_MS = 2_000
