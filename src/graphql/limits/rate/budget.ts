import { LRUCache } from 'lru-cache'
import { type Bucket, levelAt } from './leakyBucket.ts'

/** About ten megabytes. Who is forgotten was not heard of for longer than so many others. */
export const MOST_BUCKETS = 50_000

/**
 * What the others are told as soon as it is so much of the capacity: they need not hear of each request of each of thousands of
 * users who are far from their limit. What is less is kept until it is more; so each process may be off by that.
 */
const WORTH_TELLING = 1 / 1_000

/** Of ten requests the largest still counts for a third. */
const FADING = 0.9

/** As this process knows it: its own charges, and since it last asked those of all others. */
export interface KnownBucket extends Bucket {
  readonly key: string
  /** Charged here and not yet known elsewhere. */
  unshared: number
  /** About the largest cost that was lately asked for. */
  largest: number
  isForgotten: boolean
}

interface Charge {
  bucket: KnownBucket
  /** Negative where more was taken than it came to. */
  amount: number
}

/** The buckets of one limit in this process. */
export interface Budget {
  readonly capacity: number
  /** Empty where it is not known. */
  of(key: string, now: number): KnownBucket
  add(bucket: KnownBucket, amount: number, now: number): void
  /** Takes out what the others should know and do not, of so many buckets at most. */
  takeUnshared(most: number): Charge[]
  /** The level that all have come to, this charge included. */
  agree(bucket: KnownBucket, level: number, now: number): void
  /** They could not be told. */
  putBack(charge: Charge, now: number): void
  readonly size: number
}

export function createBudget(capacity: number, { shared, most }: { shared: boolean; most?: number }): Budget {
  const unshared = new Set<KnownBucket>()
  const known = new LRUCache<string, KnownBucket>({
    max: most ?? MOST_BUCKETS,
    // So that memory stays bounded while nobody can be told. Otherwise it is told long before it is forgotten.
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
      // What was charged while they were being told comes on top.
      bucket.level = Math.max(0, level + bucket.unshared)
      bucket.at = now
    },
    putBack({ bucket, amount }, now) {
      if (bucket.isForgotten) return
      // It has been leaking here meanwhile: an outage of an hour must not be presented as one charge at its end.
      bucket.unshared = Math.min(bucket.unshared + amount, levelAt(bucket, capacity, now))
      unshared.add(bucket)
    },
    get size() {
      return known.size
    },
  }
}

/** Remembers what was asked for. */
export function noteAsked(bucket: KnownBucket, cost: number): void {
  bucket.largest = Math.max(cost, bucket.largest * FADING)
}
