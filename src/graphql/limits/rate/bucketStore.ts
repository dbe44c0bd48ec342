export interface StoredCharge {
  key: string
  amount: number
  capacity: number
}

/** The store in which all processes count together. Calls reject when it does not answer within `STORE_DEADLINE_MS`. */
export interface BucketStore {
  /**
   * Adds each charge to the level that its bucket has now, by the store's own clock. Returns the new levels in the
   * order of the charges.
   */
  add(charges: readonly StoredCharge[]): Promise<number[]>
}

/** A store counts as down when it has not answered for this long. */
export const STORE_DEADLINE_MS = 2_000
