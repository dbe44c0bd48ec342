import { type Budget, createBudget } from './budget.ts'
import { clamped, fits, secondsUntilFits } from './leakyBucket.ts'
import type { BudgetSettings } from './settings.ts'

export type Limit = 'user' | 'address'

/** What does not fit now, and when it will. */
export interface TooMuch {
  limit: Limit
  retryAfterSeconds: number
}

/** What one request has been charged so far, and to whom: the same to each of them. */
export interface Spending {
  readonly address: string
  /** From when it is known who asks. */
  user?: string
  cost: number
  tooMuch?: TooMuch
}

interface Taking {
  user?: string
  /** What it costs the address to be told no. */
  whenRefused?: number
}

export interface RateBudgets {
  readonly budgets: Readonly<Record<Limit, Budget>>
  /** Charges `cost` in place of what the request was charged before; where that does not fit, only what the refusal costs. */
  take(spending: Spending, cost: number, taking?: Taking): TooMuch | undefined
  /** The same of what has been done already: whether it fits is not asked. */
  settle(spending: Spending, cost: number, user?: string): void
}

/**
 * So much cost a minute for each address, and for each user wherever they are. It is decided at once, by what this process
 * knows. Of the charges of other processes it knows with the lag of `shareBudgets`: in that time each may admit what its own
 * view has room for.
 */
export function createRateBudgets(
  capacities: BudgetSettings,
  options: { shared: boolean; now?: () => number; most?: number },
): RateBudgets {
  // Apart, so that a flood of addresses never makes us forget a user.
  const budgets = { user: createBudget(capacities.user, options), address: createBudget(capacities.address, options) }

  function affords(limit: Limit, key: string, cost: number, charged: number): boolean {
    const { capacity, level } = budgets[limit]
    return fits(level(key) - clamped(charged, capacity), cost, capacity)
  }

  function replace(limit: Limit, key: string, charged: number, cost: number): void {
    const { capacity, add } = budgets[limit]
    const difference = clamped(cost, capacity) - clamped(charged, capacity)
    if (difference !== 0) add(key, difference)
  }

  function settle(spending: Spending, cost: number, user = spending.user): void {
    replace('address', spending.address, spending.cost, cost)
    if (user !== undefined) replace('user', user, spending.user === undefined ? 0 : spending.cost, cost)
    spending.cost = cost
    spending.user = user
  }

  function wait(limit: Limit, key: string, cost: number): number {
    return secondsUntilFits(budgets[limit].level(key), cost, budgets[limit].capacity)
  }

  return {
    budgets,
    settle,
    take(spending, cost, { user = spending.user, whenRefused = spending.cost } = {}) {
      const { address, cost: charged } = spending
      const isAtTheDoor = charged === 0
      if (!isAtTheDoor) budgets.address.asked(address, cost)
      const fitsAll =
        affords('address', address, cost, charged) &&
        (user === undefined || affords('user', user, cost, spending.user === undefined ? 0 : charged))
      if (fitsAll) {
        settle(spending, cost, user)
        return undefined
      }
      // Before the wait is counted: whoever keeps to it must not meet what this very refusal has cost.
      settle(spending, Math.max(whenRefused, charged))
      // At the door nobody knows what is asked for: likely what was asked for before, and then the wait must be long enough.
      const likely = isAtTheDoor ? Math.max(cost, budgets.address.largestLately(address)) : cost
      const waits = {
        address: wait('address', address, likely),
        user: user === undefined ? 0 : wait('user', user, cost),
      }
      const limit = waits.user > waits.address ? 'user' : 'address'
      spending.tooMuch = { limit, retryAfterSeconds: Math.max(1, waits[limit]) }
      return spending.tooMuch
    },
  }
}
