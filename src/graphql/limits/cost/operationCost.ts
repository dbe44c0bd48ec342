import type { GraphQLError } from 'graphql'
import { beginTurn, isLongTurn, nextTurn } from '../../../kernel/eventLoop.ts'
import { tooComplex } from '../../errors/graphqlErrors.ts'

/** The cost between two looks at the clock. A look takes longer than most charges. */
const LOOK_EVERY = 250

/** The cost of one operation: estimated before it runs, and charged while it is resolved. */
export class OperationCost {
  charged = 0
  /** The error of the charge that went over the budget. While it is set, every further charge throws it. */
  exceeded: GraphQLError | null = null
  #lookAt = LOOK_EVERY

  constructor(
    readonly estimated: number,
    readonly budget: number,
    /** The cost of the selections at the root, which no resolver charges. */
    readonly atRoot = 0,
  ) {}

  /** Throws QUERY_TOO_COMPLEX above the budget and on every later call, so that fields under way stop as well. */
  charge(cost: number): void {
    this.charged += cost
    if (this.charged <= this.budget) return
    this.exceeded ??= tooComplex({
      limit: 'cost',
      value: Math.round(this.charged),
      maximum: this.budget,
      message:
        `The operation has cost ${Math.round(this.charged)} so far, but the budget is ${this.budget}. Its lists are ` +
        'longer than the estimate assumed. Ask for less at a time.',
    })
    throw this.exceeded
  }

  /** Returns a promise of the value when this turn of the event loop has been long, so that other requests can run. */
  inTurn<T>(value: T): T | Promise<T> {
    const mayLook = this.charged >= this.#lookAt
    if (mayLook) this.#lookAt = this.charged + LOOK_EVERY
    return isLongTurn(mayLook) ? nextTurn().then(() => value) : value
  }

  /** Call before the first field, and again when graphql-js repeats what compiled code could not finish. */
  begin(): void {
    beginTurn()
    this.charged = this.atRoot
    this.#lookAt = LOOK_EVERY
  }
}
