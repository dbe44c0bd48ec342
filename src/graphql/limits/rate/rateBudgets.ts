import { type Budget, createBudget, type KnownBucket, noteAsked } from './budget.ts'
import { clamped, fits, levelAt, secondsUntilFits } from './leakyBucket.ts'
import type { BudgetSettings } from './settings.ts'

/**
 * How much later the shared bucket may begin to leak than this process's own. The store is told of a charge after up to
 * `LAG_MS`, and the charge leaks from the moment when the call arrives. The wait includes this lag, so that a caller
 * who has waited as long as they were told is admitted.
 */
const TOLD_LATE_MS = 500

export type Limit = 'user' | 'address'

/** The limit that a request exceeds, and the seconds until it fits. */
export interface TooMuch {
  limit: Limit
  retryAfterSeconds: number
}

/** What one request has been charged so far, and the buckets that were charged. */
export interface Spending {
  readonly address: KnownBucket
  /** Undefined until the token has been read, and for a stranger. */
  user: KnownBucket | undefined
  cost: number
  costToUser: number
  /** The cost of receiving the body. Always part of `cost`, whatever the operation costs. */
  arrived: number
  tooMuch: TooMuch | undefined
}

export interface RateBudgets {
  readonly budgets: Readonly<Record<Limit, Budget>>
  readonly now: () => number
  /** Starts a request, without a charge. */
  open(address: string): Spending
  identify(spending: Spending, user: string): void
  /** Charges the address for a part of the body, before the caller and the operation are known. */
  arrive(spending: Spending, cost: number): void
  /**
   * Replaces the charge so far by `cost`, on top of what the body has cost. When `cost` does not fit, it charges only
   * the address, for the refusal, and returns the limit and the wait.
   */
  take(spending: Spending, cost: number, costOfRefusal?: number): TooMuch | undefined
  /** Replaces the charge so far by the cost of work that is already done, whether it fits or not. */
  settle(spending: Spending, cost: number): void
}

/**
 * Limits the cost per minute of each address, and of each user across all addresses. Each decision is synchronous and
 * uses only what this process knows. It learns the charges of other processes with the lag of `shareBudgets`, and
 * during that lag each process may admit as much as its own view has room for.
 */
export function createRateBudgets(
  capacities: BudgetSettings,
  { now = () => performance.now(), ...options }: { shared: boolean; now?: () => number; most?: number },
): RateBudgets {
  // Separate buckets, so that a flood of addresses never evicts a user.
  const user = createBudget(capacities.user, options)
  const address = createBudget(capacities.address, options)
  return new ProcessBudgets({ user, address }, now, options.shared ? TOLD_LATE_MS : 0)
}

class ProcessBudgets implements RateBudgets {
  constructor(
    readonly budgets: Readonly<Record<Limit, Budget>>,
    readonly now: () => number,
    private readonly toldLateMs: number,
  ) {}

  open(address: string): Spending {
    return {
      address: this.budgets.address.of(address, this.now()),
      user: undefined,
      cost: 0,
      costToUser: 0,
      arrived: 0,
      tooMuch: undefined,
    }
  }

  identify(spending: Spending, user: string): void {
    spending.user ??= this.budgets.user.of(user, this.now())
  }

  arrive(spending: Spending, cost: number): void {
    spending.arrived += cost
    this.#charge(spending, spending.cost + cost, spending.costToUser, this.now())
  }

  settle(spending: Spending, done: number): void {
    const cost = spending.arrived + done
    this.#charge(spending, cost, cost, this.now())
  }

  take(spending: Spending, asked: number, costOfRefusal = 0): TooMuch | undefined {
    const at = this.now()
    const cost = spending.arrived + asked
    const isAtTheDoor = spending.cost === 0
    if (!isAtTheDoor) noteAsked(spending.address, cost)
    if (this.#affordsAll(spending, cost, at)) {
      this.#charge(spending, cost, cost, at)
      return undefined
    }
    // The refusal is charged before the wait is computed, so that the wait includes its cost.
    this.#charge(spending, Math.max(spending.arrived + costOfRefusal, spending.cost), spending.costToUser, at)
    // At the door (`spending.cost` is 0) the operation is not known yet. It is probably as large as a recent one, and
    // the wait must be long enough for that.
    const likely = isAtTheDoor ? Math.max(cost, spending.address.largest) : cost
    const ofAddress = this.#waitFor(this.budgets.address, spending.address, likely, at)
    const ofUser = spending.user ? this.#waitFor(this.budgets.user, spending.user, cost, at) : 0
    const limit = ofUser > ofAddress ? 'user' : 'address'
    spending.tooMuch = { limit, retryAfterSeconds: Math.max(1, ofUser, ofAddress) }
    return spending.tooMuch
  }

  #affordsAll(spending: Spending, cost: number, at: number): boolean {
    const { user, address } = this.budgets
    return (
      affords(address, spending.address, cost, spending.cost, at) &&
      (!spending.user || affords(user, spending.user, cost, spending.costToUser, at))
    )
  }

  #charge(spending: Spending, cost: number, costToUser: number, at: number): void {
    const { user, address } = this.budgets
    replace(address, spending.address, spending.cost, cost, at)
    spending.cost = cost
    if (!spending.user) return
    replace(user, spending.user, spending.costToUser, costToUser, at)
    spending.costToUser = costToUser
  }

  #waitFor({ capacity }: Budget, bucket: KnownBucket, cost: number, at: number): number {
    return secondsUntilFits(levelAt(bucket, capacity, at), cost, capacity, this.toldLateMs)
  }
}

function affords({ capacity }: Budget, bucket: KnownBucket, cost: number, charged: number, at: number): boolean {
  return fits(levelAt(bucket, capacity, at) - clamped(charged, capacity), cost, capacity)
}

function replace(budget: Budget, bucket: KnownBucket, charged: number, cost: number, at: number): void {
  const difference = clamped(cost, budget.capacity) - clamped(charged, budget.capacity)
  if (difference !== 0) budget.add(bucket, difference, at)
}
