import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type Budget, createBudget, MOST_BUCKETS } from './budget.ts'
import { levelAt } from './leakyBucket.ts'
import { createRateBudgets } from './rateBudgets.ts'

/** What a store does with a charge, on a clock that all share. */
function tell(budgets: Budget[], buckets: Map<string, { level: number; at: number }>, at: number): void {
  for (const budget of budgets) {
    for (const { key, amount, capacity } of budget.takeUnshared(1_000)) {
      const before = levelAt(buckets.get(key) ?? { level: 0, at }, capacity, at)
      const level = Math.max(0, before + amount)
      buckets.set(key, { level, at })
      budget.agree(key, level)
    }
  }
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
        const budgets = [0, 1, 2].map(() => createBudget(60_000, { shared: true, now: () => now }))
        const buckets = new Map<string, { level: number; at: number }>()
        let truth = { level: 0, at: 0 }
        for (const { who, share, after, told } of taken) {
          now += after
          budgets[who]?.add('a', share * 60_000)
          truth = { level: levelAt(truth, 60_000, now) + share * 60_000, at: now }
          if (told) tell(budgets, buckets, now)
        }
        tell(budgets, buckets, now)
        const together = levelAt(buckets.get('a') ?? { level: 0, at: now }, 60_000, now)
        // A charge that is told late has leaked less: never does a lag make a budget larger.
        expect(together).toBeGreaterThanOrEqual(truth.level - 3 * 60)
        for (const budget of budgets) expect(budget.level('a')).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('are told of at once when it matters, and of a thousandth of the capacity not yet', () => {
    const budget = createBudget(1_000_000, { shared: true })
    budget.add('a', 999)
    expect(budget.takeUnshared(10)).toEqual([])
    budget.add('a', 1)
    expect(budget.takeUnshared(10)).toEqual([{ key: 'a', amount: 1_000, capacity: 1_000_000 }])
    expect(budget.takeUnshared(10)).toEqual([])
    budget.add('a', -1_000)
    expect(budget.takeUnshared(10)).toEqual([{ key: 'a', amount: -1_000, capacity: 1_000_000 }])
  })

  it('do not present an outage as one charge at its end', () => {
    let now = 0
    const budget = createBudget(60, { shared: true, now: () => now })
    for (; now < 3_600_000; now += 1_000) {
      budget.add('a', 1)
      const [charge] = budget.takeUnshared(10)
      if (charge) budget.putBack(charge)
    }
    expect(budget.takeUnshared(10).map(({ amount }) => amount <= 1)).toEqual([true])
  })

  it('of tens of thousands of addresses stay within bounded memory, with nobody to tell as well, and forget no user', () => {
    const budgets = createRateBudgets({ user: 1_000, address: 1_000 }, { shared: true })
    budgets.take({ address: 'own', cost: 0 }, 900, { user: 'one' })
    const before = process.memoryUsage().heapUsed
    for (let n = 0; n < 4 * MOST_BUCKETS; n += 1)
      budgets.take({ address: `2001:db8:${n.toString(16)}::/64`, cost: 0 }, 10)
    const grownMb = (process.memoryUsage().heapUsed - before) / 1_000_000
    expect(budgets.budgets.address.size).toBe(MOST_BUCKETS)
    expect(budgets.budgets.address.takeUnshared(Number.POSITIVE_INFINITY)).toHaveLength(MOST_BUCKETS)
    expect(grownMb).toBeLessThan(100)
    expect(budgets.take({ address: 'other', cost: 0 }, 900, { user: 'one' })).toMatchObject({ limit: 'user' })
  })
})
