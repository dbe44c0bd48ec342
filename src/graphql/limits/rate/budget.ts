import { LRUCache } from 'lru-cache'
import { type Bucket, levelAt } from './leakyBucket.ts'

/** About ten megabytes. A bucket is forgotten when this many others have been used more recently. */
export const MOST_BUCKETS = 50_000

/**
 * The share of the capacity from which a bucket's unshared charges are told to the store. The other processes need not
 * hear of every request of thousands of users who are far from their limit. Smaller amounts stay in this process until
 * they add up to this share, so each process may be off by that much.
 */
const WORTH_TELLING = 1 / 1_000

/** How much of `largest` remains after each smaller request: about a third remains after ten. */
const FADING = 0.9

/** A bucket as this process knows it: its own charges, and those of all others as of the last call to the store. */
export interface KnownBucket extends Bucket {
  readonly key: string
  /** The cost that was charged here and is not in the store yet. */
  unshared: number
  /** About the largest cost of the recent requests. */
  largest: number
  isForgotten: boolean
}

interface Charge {
  bucket: KnownBucket
  /** Negative when an operation cost less than was charged before it ran. */
  amount: number
}

/** The buckets of one limit in this process. */
export interface Budget {
  readonly capacity: number
  /** Creates an empty bucket when the key is unknown. */
  of(key: string, now: number): KnownBucket
  add(bucket: KnownBucket, amount: number, now: number): void
  /** Takes out the charges that the store should learn of, from at most `most` buckets. */
  takeUnshared(most: number): Charge[]
  /** Takes over the level that all processes have reached together, including this process's last charge. */
  agree(bucket: KnownBucket, level: number, now: number): void
  /** Takes back a charge that the store could not be told of. */
  putBack(charge: Charge, now: number): void
  readonly size: number
}

export function createBudget(capacity: number, { shared, most }: { shared: boolean; most?: number }): Budget {
  const unshared = new Set<KnownBucket>()
  const known = new LRUCache<string, KnownBucket>({
    max: most ?? MOST_BUCKETS,
    // Charges are dropped so that memory stays bounded while the store is down. When the store answers, charges reach
    // it long before their bucket is forgotten.
    dispose: (bucket) => {
      bucket.isForgotten = true
      unshared.delete(bucket)
    },
  })

  const isWorthTelling = (bucket: KnownBucket) => Math.abs(bucket.unshared) >= capacity * WORTH_TELLING

  return {
    capacity,
    of(key, now) {
      const found = known.get(key)
      if (found) return found
      const bucket = { key, level: 0, at: now, unshared: 0, largest: 0, isForgotten: false }
      known.set(key, bucket)
      return bucket
    },
    add(bucket, amount, now) {
      bucket.level = Math.max(0, levelAt(bucket, capacity, now) + amount)
      bucket.at = now
      if (!shared || bucket.isForgotten) return
      bucket.unshared += amount
      if (isWorthTelling(bucket)) unshared.add(bucket)
    },
    takeUnshared(most) {
      const taken: Charge[] = []
      for (const bucket of unshared) {
        if (taken.length >= most) break
        unshared.delete(bucket)
        if (!isWorthTelling(bucket)) continue
        taken.push({ bucket, amount: bucket.unshared })
        bucket.unshared = 0
      }
      return taken
    },
    agree(bucket, level, now) {
      // The store's level lacks what was charged here during the call.
      bucket.level = Math.max(0, level + bucket.unshared)
      bucket.at = now
    },
    putBack({ bucket, amount }, now) {
      if (bucket.isForgotten) return
      // The bucket has been leaking here in the meantime. Without this limit, an outage of an hour would reach the
      // store as one charge at its end.
      bucket.unshared = Math.min(bucket.unshared + amount, levelAt(bucket, capacity, now))
      unshared.add(bucket)
    },
    get size() {
      return known.size
    },
  }
}

/** Updates `largest`, which lets a refusal estimate what the next request will cost. */
export function noteAsked(bucket: KnownBucket, cost: number): void {
  bucket.largest = Math.max(cost, bucket.largest * FADING)
}
