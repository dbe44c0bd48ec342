import type { BucketStore } from './bucketStore.ts'
import type { RateBudgets } from './rateBudgets.ts'
import type { StoreWatch } from './watchStore.ts'

/**
 * A process is at most this long, plus the duration of one call, behind the others. No request waits for the store.
 * While the store is down, each process continues with what it knows.
 */
const LAG_MS = 200

/** After an outage, tens of thousands of buckets may be waiting. A call must be small enough to be answered in time. */
const MOST_PER_CALL = 1_000

const LIMITS = ['user', 'address'] as const

export interface Sharing {
  /** Sends the last charges to the store. */
  close(): Promise<void>
}

/**
 * Tells the store what was charged here, and takes over the levels that all processes have reached together. Up to
 * `MOST_PER_CALL` changed buckets of each limit share one call.
 */
export function shareBudgets({ budgets, now }: RateBudgets, store: BucketStore, watch: StoreWatch): Sharing {
  let timer: NodeJS.Timeout | undefined
  let round = Promise.resolve()
  let isClosed = false

  async function tell(): Promise<void> {
    const charges = LIMITS.flatMap((limit) =>
      budgets[limit].takeUnshared(MOST_PER_CALL).map((charge) => ({ limit, charge })),
    )
    if (charges.length === 0) return
    try {
      const levels = await store.add(
        charges.map(({ limit, charge: { bucket, amount } }) => ({
          key: `${limit} ${bucket.key}`,
          amount,
          capacity: budgets[limit].capacity,
        })),
      )
      for (const [index, { limit, charge }] of charges.entries()) {
        budgets[limit].agree(charge.bucket, levels[index] ?? 0, now())
      }
      watch.answered()
    } catch (error) {
      // When the store wrote the charges but its answer was lost, they are counted twice. The error makes a budget
      // smaller, never larger.
      for (const { limit, charge } of charges) budgets[limit].putBack(charge, now())
      watch.failed(error)
      return
    }
    if (charges.length >= MOST_PER_CALL) await tell()
  }

  function next(): void {
    if (isClosed) return
    timer = setTimeout(() => {
      round = tell().finally(next)
    }, LAG_MS).unref()
  }

  next()
  return {
    async close() {
      isClosed = true
      clearTimeout(timer)
      await round
      await tell()
    },
  }
}
