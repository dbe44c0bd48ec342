import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Budget, createBudget, MOST_BUCKETS } from './budget.ts'
import { levelAt } from './leakyBucket.ts'
import { createRateBudgets } from './rateBudgets.ts'

/** Does what a store does with the charges of each budget, on a clock that all processes share. */
function tell(budgets: Budget[], buckets: Map<string, { level: number; at: number }>, at: number): void {
  for (const budget of budgets) {
    for (const { bucket, amount } of budget.takeUnshared(1_000)) {
      const before = levelAt(buckets.get(bucket.key) ?? { level: 0, at }, budget.capacity, at)
      const level = Math.max(0, before + amount)
      buckets.set(bucket.key, { level, at })
      budget.agree(bucket, level, at)
    }
  }
}

/** Bytes that are still referred to. Without a collection first, the figure holds whatever garbage the engine left. */
function retainedBytes(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  return process.memoryUsage().heapUsed
}

describe('the buckets of a limit', () => {
  it('come to what all processes have charged together, but for what is not worth telling', () => {
    const steps = fc.array(
      fc.record({
        who: fc.nat(2),
        share: fc.double({ min: 0, max: 0.4, noNaN: true }),
        after: fc.nat(2_000),
        told: fc.boolean(),
      }),
      { minLength: 1, maxLength: 60 },
    )
    fc.assert(
      fc.property(steps, (taken) => {
        let now = 0
        const budgets = [0, 1, 2].map(() => createBudget(60_000, { shared: true, most: 10 }))
        const buckets = new Map<string, { level: number; at: number }>()
        let truth = { level: 0, at: 0 }
        for (const { who, share, after, told } of taken) {
          now += after
          const budget = budgets[who] as Budget
          budget.add(budget.of('a', now), share * 60_000, now)
          truth = { level: levelAt(truth, 60_000, now) + share * 60_000, at: now }
          if (told) tell(budgets, buckets, now)
        }
        tell(budgets, buckets, now)
        const together = levelAt(buckets.get('a') ?? { level: 0, at: now }, 60_000, now)
        // A charge that reaches the store late has leaked less, so a lag never makes a budget larger.
        expect(together).toBeGreaterThanOrEqual(truth.level - 3 * 60)
        for (const budget of budgets) expect(budget.of('a', now).level).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('are told of at once when it matters, and of a thousandth of the capacity not yet', () => {
    const budget = createBudget(1_000_000, { shared: true })
    const bucket = budget.of('a', 0)
    budget.add(bucket, 999, 0)
    expect(budget.takeUnshared(10)).toEqual([])
    budget.add(bucket, 1, 0)
    expect(budget.takeUnshared(10)).toEqual([{ bucket, amount: 1_000 }])
    expect(budget.takeUnshared(10)).toEqual([])
    budget.add(bucket, -1_000, 0)
    expect(budget.takeUnshared(10)).toEqual([{ bucket, amount: -1_000 }])
  })

  it('do not present an outage as one charge at its end', () => {
    const budget = createBudget(60, { shared: true })
    for (let now = 0; now < 3_600_000; now += 1_000) {
      budget.add(budget.of('a', now), 1, now)
      for (const charge of budget.takeUnshared(10)) budget.putBack(charge, now)
    }
    expect(budget.takeUnshared(10).map(({ amount }) => amount <= 1)).toEqual([true])
  })

  it('of tens of thousands of addresses stay within bounded memory, with nobody to tell as well, and forget no user', () => {
    const budgets = createRateBudgets({ user: 1_000, address: 1_000 }, { shared: true, now: () => 0 })
    const ask = (address: string, cost: number, user: string) => {
      const spending = budgets.open(address)
      budgets.identify(spending, user)
      return budgets.take(spending, cost)
    }
    ask('own', 900, 'one')
    const before = retainedBytes()
    for (let n = 0; n < 4 * MOST_BUCKETS; n += 1) budgets.take(budgets.open(`2001:db8:${n.toString(16)}::/64`), 10)
    const grownMb = (retainedBytes() - before) / 1_000_000
    const { address } = budgets.budgets
    expect(address.size).toBe(MOST_BUCKETS)
    expect(address.takeUnshared(Number.POSITIVE_INFINITY)).toHaveLength(MOST_BUCKETS)
    expect(grownMb).toBeLessThan(40)
    expect(ask('other', 900, 'one')).toMatchObject({ limit: 'user' })
  })
})
