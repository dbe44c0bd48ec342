import type { ApolloServerPlugin } from '@apollo/server'
import type { Context } from '../graphql/context/context.ts'
import { OperationCost } from '../graphql/limits/cost/operationCost.ts'

/** What an operation is estimated at and comes to, as its caller says: the analysis that says so in earnest is tested elsewhere. */
export const COST_HEADER = 'x-test-cost'

export const costsAsToldTo: ApolloServerPlugin<Context> = {
  async requestDidStart({ contextValue }) {
    const told = contextValue.request.headers[COST_HEADER]
    if (typeof told !== 'string') return
    const [estimated, charged] = told.split(' ').map(Number)
    if (estimated === undefined) return
    const cost = new OperationCost(estimated, Number.MAX_SAFE_INTEGER, charged ?? estimated)
    // In the place of the analysis, which would fill in its own.
    Object.defineProperty(contextValue, 'cost', { get: () => cost, set: () => {} })
  },
}

export interface LimitField {
  available: number
  seconds: number
}

/** The items of a `RateLimit` field, by the name of their limit. */
export function limitsIn(headers: Headers): Record<string, LimitField> {
  const items = [...(headers.get('ratelimit') ?? '').matchAll(/"(\w+)";r=(\d+);t=(\d+)/g)]
  return Object.fromEntries(items.map(([, name, r, t]) => [name, { available: Number(r), seconds: Number(t) }]))
}
