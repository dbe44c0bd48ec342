import type { GraphQLError } from 'graphql'
import { tooComplex } from '../../errors/graphqlErrors.ts'
import { beginTurn, isLongTurn, nextTurn } from '../../execution/pauses.ts'

/** How much may be charged between two looks at the clock: a look costs more than most charges. */
const LOOK_EVERY = 250

/** What one operation costs: as it was estimated, and as it is resolved. */
export class OperationCost {
  charged = 0
  /** Why nothing more of it is resolved. */
  exceeded: GraphQLError | null = null
  #lookAt = LOOK_EVERY

  constructor(
    readonly estimated: number,
    readonly budget: number,
    /** What hangs on the root, which no field answers. */
    readonly atRoot = 0,
  ) {}

  /** Throws QUERY_TOO_COMPLEX above the budget, and from then on always: what is still under way comes to an end. */
  charge(cost: number): void {
    this.charged += cost
    if (this.charged <= this.budget) return
    this.exceeded ??= tooComplex({
      limit: 'cost',
      value: Math.round(this.charged),
      maximum: this.budget,
      message:
        `The operation has cost ${Math.round(this.charged)} so far, and may cost ${this.budget}: its lists are longer than ` +
        'they were taken to be. Ask for less at a time.',
    })
    throw this.exceeded
  }

  /** A promise of the value where this turn of the event loop has been long, so that others have theirs. */
  inTurn<T>(value: T): T | Promise<T> {
    const mayLook = this.charged >= this.#lookAt
    if (mayLook) this.#lookAt = this.charged + LOOK_EVERY
    return isLongTurn(mayLook) ? nextTurn().then(() => value) : value
  }

  /** Before the first field, and once more where graphql-js resolves again what compiled code has begun. */
  begin(): void {
    beginTurn()
    this.charged = this.atRoot
    this.#lookAt = LOOK_EVERY
  }
}
