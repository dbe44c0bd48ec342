import { type Budget, createBudget, type KnownBucket, noteAsked } from './budget.ts'
import { clamped, fits, levelAt, secondsUntilFits } from './leakyBucket.ts'
import type { BudgetSettings } from './settings.ts'

/**
 * By which a shared bucket may begin to leak later than this process's own: it is told of a charge after up to `LAG_MS`, and
 * counts it from when the call arrives. Whoever has waited as long as they were told must be answered all the same.
 */
const TOLD_LATE_MS = 500

export type Limit = 'user' | 'address'

/** What does not fit now, and when it will. */
export interface TooMuch {
  limit: Limit
  retryAfterSeconds: number
}

/** What one request has been charged so far, and to whom. */
export interface Spending {
  readonly address: KnownBucket
  /** From when it is known who asks. */
  user: KnownBucket | undefined
  cost: number
  costToUser: number
  /** What its body has cost until it was read: part of `cost`, whatever else that comes to. */
  arrived: number
  tooMuch: TooMuch | undefined
}

export interface RateBudgets {
  readonly budgets: Readonly<Record<Limit, Budget>>
  readonly now: () => number
  /** For a request that has cost nothing yet. */
  open(address: string): Spending
  identify(spending: Spending, user: string): void
  /** Charges for a part of the body, before it is known who asks and for what. */
  arrive(spending: Spending, cost: number): void
  /** Charges `cost` in place of what was charged before; where it does not fit, the address alone, for the refusal. */
  take(spending: Spending, cost: number, costOfRefusal?: number): TooMuch | undefined
  /** The same of what has been done already: whether it fits is not asked. */
  settle(spending: Spending, cost: number): void
}

/**
 * So much cost a minute for each address, and for each user wherever they are. It is decided at once, by what this process
 * knows. Of the charges of other processes it knows with the lag of `shareBudgets`: in that time each may admit what its own
 * view has room for.
 */
export function createRateBudgets(
  capacities: BudgetSettings,
  { now = () => performance.now(), ...options }: { shared: boolean; now?: () => number; most?: number },
): RateBudgets {
  // Apart, so that a flood of addresses never makes us forget a user.
  const user = createBudget(capacities.user, options)
  const address = createBudget(capacities.address, options)

  function affords({ capacity }: Budget, bucket: KnownBucket, cost: number, charged: number, at: number): boolean {
    return fits(levelAt(bucket, capacity, at) - clamped(charged, capacity), cost, capacity)
  }

  function replace(budget: Budget, bucket: KnownBucket, charged: number, cost: number, at: number): void {
    const difference = clamped(cost, budget.capacity) - clamped(charged, budget.capacity)
    if (difference !== 0) budget.add(bucket, difference, at)
  }

  function charge(spending: Spending, cost: number, costToUser: number, at: number): void {
    replace(address, spending.address, spending.cost, cost, at)
    spending.cost = cost
    if (!spending.user) return
    replace(user, spending.user, spending.costToUser, costToUser, at)
    spending.costToUser = costToUser
  }

  function waitFor({ capacity }: Budget, bucket: KnownBucket, cost: number, at: number): number {
    return secondsUntilFits(levelAt(bucket, capacity, at), cost, capacity, options.shared ? TOLD_LATE_MS : 0)
  }

  return {
    budgets: { user, address },
    now,
    open: (key) => ({
      address: address.of(key, now()),
      user: undefined,
      cost: 0,
      costToUser: 0,
      arrived: 0,
      tooMuch: undefined,
    }),
    identify(spending, key) {
      spending.user ??= user.of(key, now())
    },
    arrive(spending, cost) {
      spending.arrived += cost
      charge(spending, spending.cost + cost, spending.costToUser, now())
    },
    settle(spending, done) {
      const cost = spending.arrived + done
      charge(spending, cost, cost, now())
    },
    take(spending, asked, costOfRefusal = 0) {
      const at = now()
      const cost = spending.arrived + asked
      const isAtTheDoor = spending.cost === 0
      if (!isAtTheDoor) noteAsked(spending.address, cost)
      const fitsAll =
        affords(address, spending.address, cost, spending.cost, at) &&
        (!spending.user || affords(user, spending.user, cost, spending.costToUser, at))
      if (fitsAll) {
        charge(spending, cost, cost, at)
        return undefined
      }
      // Before the wait is counted: whoever keeps to it must not meet what this very refusal has cost.
      charge(spending, Math.max(spending.arrived + costOfRefusal, spending.cost), spending.costToUser, at)
      // At the door nobody knows what is asked for: likely what was asked for before, and then the wait must be long enough.
      const likely = isAtTheDoor ? Math.max(cost, spending.address.largest) : cost
      const ofAddress = waitFor(address, spending.address, likely, at)
      const ofUser = spending.user ? waitFor(user, spending.user, cost, at) : 0
      const limit = ofUser > ofAddress ? 'user' : 'address'
      spending.tooMuch = { limit, retryAfterSeconds: Math.max(1, ofUser, ofAddress) }
      return spending.tooMuch
    },
  }
}
