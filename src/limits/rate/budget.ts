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

export interface Charge {
  key: string
  /** Negative where more was taken than it came to. */
  amount: number
  capacity: number
}

/** The buckets of one limit, as this process knows them: its own charges, and since it last asked those of all others. */
export interface Budget {
  readonly capacity: number
  level(key: string): number
  add(key: string, amount: number): void
  /** Remembers what was asked for, for `largestLately`. */
  asked(key: string, cost: number): void
  /** About the largest cost that was lately asked for. */
  largestLately(key: string): number
  /** Takes out what the others should know and do not, of so many buckets at most. */
  takeUnshared(most: number): Charge[]
  /** The level that all have come to, this charge included. */
  agree(key: string, level: number): void
  /** They could not be told. */
  putBack(charge: Charge): void
  readonly size: number
}

interface View extends Bucket {
  /** Charged here and not yet known elsewhere. */
  unshared: number
  largest: number
}

export function createBudget(
  capacity: number,
  {
    shared,
    now = () => performance.now(),
    most = MOST_BUCKETS,
  }: { shared: boolean; now?: () => number; most?: number },
): Budget {
  const unshared = new Set<string>()
  const views = new LRUCache<string, View>({
    max: most,
    // So that memory stays bounded while nobody can be told. Otherwise it is told long before it is forgotten.
    dispose: (_, key) => unshared.delete(key),
  })

  const isWorthTelling = ({ unshared }: View) => Math.abs(unshared) >= capacity * WORTH_TELLING

  function newView(key: string, at: number): View {
    const view = { level: 0, at, unshared: 0, largest: 0 }
    views.set(key, view)
    return view
  }

  return {
    capacity,
    level(key) {
      const view = views.get(key)
      return view ? levelAt(view, capacity, now()) : 0
    },
    add(key, amount) {
      const at = now()
      const view = views.get(key) ?? newView(key, at)
      view.level = Math.max(0, levelAt(view, capacity, at) + amount)
      view.at = at
      if (!shared) return
      view.unshared += amount
      if (isWorthTelling(view)) unshared.add(key)
    },
    asked(key, cost) {
      const view = views.get(key)
      if (view) view.largest = Math.max(cost, view.largest * FADING)
    },
    largestLately: (key) => views.peek(key)?.largest ?? 0,
    takeUnshared(most) {
      const taken: Charge[] = []
      for (const key of unshared) {
        if (taken.length >= most) break
        unshared.delete(key)
        const view = views.peek(key)
        if (!view || !isWorthTelling(view)) continue
        taken.push({ key, amount: view.unshared, capacity })
        view.unshared = 0
      }
      return taken
    },
    agree(key, level) {
      const view = views.peek(key)
      if (!view) return
      // What was charged while they were being told comes on top.
      view.level = Math.max(0, level + view.unshared)
      view.at = now()
    },
    putBack({ key, amount }) {
      const view = views.peek(key)
      if (!view) return
      // It has been leaking here meanwhile: an outage of an hour must not be presented as one charge at its end.
      view.unshared = Math.min(view.unshared + amount, levelAt(view, capacity, now()))
      unshared.add(key)
    },
    get size() {
      return views.size
    },
  }
}
