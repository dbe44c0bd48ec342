import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRateBudgets, type RateBudgets } from './rateBudgets.ts'
import { createRateLimitFields } from './rateLimitFields.ts'

/** A small maximum, because a budget allocates room for all its buckets when it is created. */
const FEW = { shared: false, most: 10 }
const STILL = { ...FEW, now: () => 0 }

function ask(budgets: RateBudgets, address: string, user: string, cost: number, costOfRefusal?: number) {
  const spending = budgets.open(address)
  budgets.identify(spending, user)
  return budgets.take(spending, cost, costOfRefusal)
}

describe('the budgets of cost', () => {
  it('are of each address and each user for themselves', () => {
    const budgets = createRateBudgets({ user: 100, address: 200 }, STILL)
    expect(ask(budgets, 'a', 'one', 100)).toBeUndefined()
    expect(ask(budgets, 'b', 'one', 50)).toEqual({ limit: 'user', retryAfterSeconds: 30 })
    expect(ask(budgets, 'a', 'two', 100)).toBeUndefined()
    expect(ask(budgets, 'a', 'three', 100)).toEqual({ limit: 'address', retryAfterSeconds: 30 })
    expect(ask(budgets, 'b', 'three', 100)).toBeUndefined()
  })

  it('charge nothing but the refusal, and that to the address, where one of the two has too little', () => {
    const budgets = createRateBudgets({ user: 100, address: 200 }, STILL)
    ask(budgets, 'a', 'one', 90)
    ask(budgets, 'a', 'one', 90, 7)
    const { user, address } = budgets.budgets
    expect([user.of('one', 0).level, address.of('a', 0).level]).toEqual([90, 97])
  })

  it('charge what a body has cost beside whatever is asked for, and refused or done in the end', () => {
    const budgets = createRateBudgets({ user: 100, address: 200 }, STILL)
    const spending = budgets.open('a')
    budgets.take(spending, 1)
    budgets.arrive(spending, 10)
    budgets.arrive(spending, 20)
    const levels = () => [spending.user?.level, spending.address.level]
    expect(levels()).toEqual([undefined, 31])
    budgets.identify(spending, 'one')
    budgets.take(spending, 40)
    expect(levels()).toEqual([70, 70])
    budgets.settle(spending, 5)
    expect(levels()).toEqual([35, 35])
  })

  it('give back what an operation did not come to, and charge what it came to beyond', () => {
    const budgets = createRateBudgets({ user: 100, address: 200 }, STILL)
    const spending = budgets.open('a')
    budgets.take(spending, 1)
    budgets.identify(spending, 'one')
    budgets.take(spending, 80)
    const levels = () => [spending.user?.level, spending.address.level]
    expect(levels()).toEqual([80, 80])
    budgets.settle(spending, 20)
    expect(levels()).toEqual([20, 20])
    // A request is never charged more than a whole budget. Otherwise its caller would wait for minutes.
    budgets.settle(spending, 1_000)
    expect(levels()).toEqual([100, 200])
  })

  const limits = fc.integer({ min: 1, max: 300 })
  const costs = fc.integer({ min: 1, max: 500 })

  /** For each request in turn: how often a client that always waits as long as it was told is told to wait. */
  function timesTold(asked: number[], user: number, address: number): number[] {
    let now = 0
    const budgets = createRateBudgets({ user, address }, { ...FEW, now: () => now })
    const askInTwoSteps = (cost: number) => {
      const spending = budgets.open('a')
      const atTheDoor = budgets.take(spending, 1)
      if (atTheDoor) return atTheDoor
      budgets.identify(spending, 'one')
      return budgets.take(spending, cost, 3)
    }
    return asked.map((cost) => {
      for (let times = 0; ; times += 1) {
        const tooMuch = askInTwoSteps(cost)
        if (!tooMuch) return times
        now += tooMuch.retryAfterSeconds * 1_000
      }
    })
  }

  it('admit who waits as long as they were told', () => {
    fc.assert(
      fc.property(costs, fc.integer({ min: 30, max: 300 }), (asked, user) => {
        // Costs up to the user's budget only. When a larger request meets a full bucket at the door, the user is not
        // known yet, so the wait cannot take the user's budget into account.
        const cost = Math.min(asked, user)
        expect(Math.max(...timesTold(Array<number>(20).fill(cost), user, 2 * user))).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('admit who waits as long as they were told, though all others hear of what was charged half a second later', () => {
    const moments = fc.integer({ min: 0, max: 500 })
    fc.assert(
      fc.property(costs, fc.integer({ min: 30, max: 300 }), moments, (cost, capacity, late) => {
        let now = 0
        const budgets = createRateBudgets(
          { user: capacity, address: capacity },
          { ...FEW, shared: true, now: () => now },
        )
        while (!ask(budgets, 'a', 'one', cost));
        const told = ask(budgets, 'a', 'one', cost)
        now += late
        for (const budget of Object.values(budgets.budgets)) {
          // The store learns of the charge only now, so none of it has leaked there yet.
          for (const { bucket, amount } of budget.takeUnshared(10)) budget.agree(bucket, amount, now)
        }
        now += Number(told?.retryAfterSeconds) * 1_000 - late
        expect(ask(budgets, 'a', 'one', cost)).toBeUndefined()
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
  const budgets = createRateBudgets({ user: 600, address: 1_200 }, STILL)
  const fields = createRateLimitFields(budgets)

  it('name each limit, what is left of it, and when all of it is back', () => {
    const spending = budgets.open('a')
    budgets.take(spending, 1)
    expect([fields.policyOf(spending), fields.limitOf(spending)]).toEqual([
      '"address";q=1200;w=60',
      '"address";r=1199;t=1',
    ])
    budgets.identify(spending, 'one')
    budgets.take(spending, 300.5)
    expect([fields.policyOf(spending), fields.limitOf(spending)]).toEqual([
      '"user";q=600;w=60, "address";q=1200;w=60',
      '"user";r=299;t=31, "address";r=899;t=16',
    ])
  })

  it('name no window that ends after the time to wait', () => {
    const spending = budgets.open('a')
    budgets.take(spending, 600)
    budgets.take(spending, 1_000)
    expect(spending.tooMuch).toEqual({ limit: 'address', retryAfterSeconds: 36 })
    expect(fields.limitOf(spending)).toBe('"address";r=299;t=36')
  })
})
