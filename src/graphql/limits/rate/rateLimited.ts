import { HeaderMap } from '@apollo/server'
import type { GraphQLError } from 'graphql'
import { rateLimited } from '../../errors/graphqlErrors.ts'
import type { TooMuch } from './rateBudgets.ts'

/** The error for a whole request that is over a budget. Nothing of the request has run. */
export function overBudget({ limit, retryAfterSeconds }: TooMuch): GraphQLError {
  const headers = new HeaderMap([['retry-after', String(retryAfterSeconds)]])
  return rateLimited('The rate limit is exceeded', retryAfterSeconds, { limit, http: { status: 429, headers } })
}
