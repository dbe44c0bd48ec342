import { HeaderMap } from '@apollo/server'
import type { GraphQLError } from 'graphql'
import { rateLimited } from '../../errors/graphqlErrors.ts'
import type { TooMuch } from './rateBudgets.ts'

/** A whole request that is over a budget: nothing of it has run. */
export function overBudget({ limit, retryAfterSeconds }: TooMuch): GraphQLError {
  const headers = new HeaderMap([['retry-after', String(retryAfterSeconds)]])
  return rateLimited('Too much at once', retryAfterSeconds, { limit, http: { status: 429, headers } })
}
