import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { createRateBudgets, type Spending } from './rateBudgets.ts'
import { createRateLimitFields } from './rateLimitFields.ts'

const from = (address: string): Spending => ({ address, cost: 0 })

describe('the budgets of cost', () => {
  it('are of each address and each user for themselves', () => {
    const budgets = createRateBudgets({ user: 100, address: 200 }, { shared: false, now: () => 0 })
    expect(budgets.take(from('a'), 100, { user: 'one' })).toBeUndefined()
    expect(budgets.take(from('b'), 50, { user: 'one' })).toEqual({ limit: 'user', retryAfterSeconds: 30 })
    expect(budgets.take(from('a'), 100, { user: 'two' })).toBeUndefined()
    expect(budgets.take(from('a'), 100, { user: 'three' })).toEqual({ limit: 'address', retryAfterSeconds: 30 })
    expect(budgets.take(from('b'), 100, { user: 'three' })).toBeUndefined()
  })

  it('charge nothing but the refusal where one of the two has too little', () => {
    const budgets = createRateBudgets({ user: 100, address: 200 }, { shared: false, now: () => 0 })
    budgets.take(from('a'), 90, { user: 'one' })
    budgets.take(from('a'), 90, { user: 'one', whenRefused: 7 })
    expect([budgets.budgets.user.level('one'), budgets.budgets.address.level('a')]).toEqual([90, 97])
  })

  it('give back what an operation did not come to, and charge what it came to beyond', () => {
    const budgets = createRateBudgets({ user: 100, address: 200 }, { shared: false, now: () => 0 })
    const spending = from('a')
    budgets.take(spending, 1)
    budgets.take(spending, 80, { user: 'one' })
    const levels = () => [budgets.budgets.user.level('one'), budgets.budgets.address.level('a')]
    expect(levels()).toEqual([80, 80])
    budgets.settle(spending, 20)
    expect(levels()).toEqual([20, 20])
    // No request is charged more than a whole budget, or its caller would wait for minutes.
    budgets.settle(spending, 1_000)
    expect(levels()).toEqual([100, 200])
  })

  const limits = fc.integer({ min: 1, max: 300 })
  const costs = fc.integer({ min: 1, max: 500 })

  /** How often a client that keeps to what it is told is told to wait, for each of these in turn. */
  function timesTold(asked: number[], user: number, address: number): number[] {
    let now = 0
    const budgets = createRateBudgets({ user, address }, { shared: false, now: () => now })
    const ask = (cost: number) => {
      const spending = from('a')
      return budgets.take(spending, 1) ?? budgets.take(spending, cost, { user: 'one', whenRefused: 3 })
    }
    return asked.map((cost) => {
      for (let times = 0; ; times += 1) {
        const tooMuch = ask(cost)
        if (!tooMuch) return times
        now += tooMuch.retryAfterSeconds * 1_000
      }
    })
  }

  it('admit who waits as long as they were told', () => {
    fc.assert(
      fc.property(costs, fc.integer({ min: 30, max: 300 }), (cost, user) => {
        expect(Math.max(...timesTold(Array<number>(20).fill(cost), user, 2 * user))).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('tell whoever then asks for more than ever once more, and no oftener', () => {
    fc.assert(
      fc.property(fc.array(costs, { minLength: 1, maxLength: 30 }), limits, limits, (asked, user, address) => {
        expect(Math.max(...timesTold(asked, user, address))).toBeLessThanOrEqual(2)
      }),
    )
  })
})

describe('the RateLimit fields', () => {
  const budgets = createRateBudgets({ user: 600, address: 1_200 }, { shared: false, now: () => 0 })
  const fields = createRateLimitFields(budgets)

  it('name each limit, what is left of it, and when all of it is back', () => {
    const spending = from('a')
    budgets.take(spending, 1)
    expect([fields.policyOf(spending), fields.limitOf(spending)]).toEqual([
      '"address";q=1200;w=60',
      '"address";r=1199;t=1',
    ])
    budgets.take(spending, 300.5, { user: 'one' })
    expect([fields.policyOf(spending), fields.limitOf(spending)]).toEqual([
      '"user";q=600;w=60, "address";q=1200;w=60',
      '"user";r=299;t=31, "address";r=899;t=16',
    ])
  })

  it('name no window that ends after the time to wait', () => {
    const spending = from('a')
    budgets.take(spending, 600)
    budgets.take(spending, 1_000)
    expect(spending.tooMuch).toEqual({ limit: 'address', retryAfterSeconds: 36 })
    expect(fields.limitOf(spending)).toBe('"address";r=299;t=36')
  })
})
