import type { BucketStore } from './bucketStore.ts'
import type { RateBudgets } from './rateBudgets.ts'
import type { StoreWatch } from './watchStore.ts'

/**
 * How far a process is behind the others at most, and a call on top: no request waits for the store. While the store is down
 * each goes on with what it knows.
 */
const LAG_MS = 200

/** After an outage there may be tens of thousands: no call may be too large to be answered in time. */
const MOST_PER_CALL = 1_000

const LIMITS = ['user', 'address'] as const

export interface Sharing {
  /** Tells the last of it. */
  close(): Promise<void>
}

/** Tells the store what was charged here and takes over what all have come to, in one call for all that have changed. */
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
      // What was written before the answer was lost is told twice: that errs on the side of less.
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
