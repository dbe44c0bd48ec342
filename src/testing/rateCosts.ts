import type { ApolloServerPlugin } from '@apollo/server'
import type { Context } from '../graphql/context/context.ts'
import { OperationCost } from '../graphql/limits/cost/operationCost.ts'

/**
 * The request header in which a test states the estimated and the charged cost of its operation. Other tests cover the
 * analysis that computes them.
 */
export const COST_HEADER = 'x-test-cost'

export const costsAsToldTo: ApolloServerPlugin<Context> = {
  async requestDidStart({ contextValue }) {
    const told = contextValue.request.headers[COST_HEADER]
    if (typeof told !== 'string') return
    const [estimated, charged] = told.split(' ').map(Number)
    if (estimated === undefined) return
    const cost = new OperationCost(estimated, Number.MAX_SAFE_INTEGER, charged ?? estimated)
    // The property has no effect when set, because the analysis would otherwise set its own cost.
    Object.defineProperty(contextValue, 'cost', { get: () => cost, set: () => {} })
  },
}

export interface LimitField {
  available: number
  seconds: number
}

/** The items of a `RateLimit` header, by the name of the limit. */
export function limitsIn(headers: Headers): Record<string, LimitField> {
  const items = [...(headers.get('ratelimit') ?? '').matchAll(/"(\w+)";r=(\d+);t=(\d+)/g)]
  return Object.fromEntries(items.map(([, name, r, t]) => [name, { available: Number(r), seconds: Number(t) }]))
}
