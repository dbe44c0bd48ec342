import { HeaderMap } from '@apollo/server'
import { GraphQLError } from 'graphql'
import type { TooMuch } from './rateBudgets.ts'

export function rateLimited(what: string, retryAfterSeconds: number, more: object = {}): GraphQLError {
  const seconds = `${retryAfterSeconds} ${retryAfterSeconds === 1 ? 'second' : 'seconds'}`
  return new GraphQLError(`${what}: try again in ${seconds}.`, {
    extensions: { code: 'RATE_LIMITED', retryAfterSeconds, ...more },
  })
}

/** A whole request that is over a budget: nothing of it has run. */
export function overBudget({ limit, retryAfterSeconds }: TooMuch): GraphQLError {
  const headers = new HeaderMap([['retry-after', String(retryAfterSeconds)]])
  return rateLimited('Too much at once', retryAfterSeconds, { limit, http: { status: 429, headers } })
}
