import { HeaderMap } from '@apollo/server'
import { GraphQLError } from 'graphql'
import type { TooMuch } from './rateBudgets.ts'

export function rateLimited(what: string, retryAfterSeconds: number, more: object = {}): GraphQLError {
  return new GraphQLError(messageOf(what, retryAfterSeconds), {
    extensions: { code: 'RATE_LIMITED', retryAfterSeconds, ...more },
  })
}

/** A whole request that is over a budget: nothing of it has run. */
export function overBudget({ limit, retryAfterSeconds }: TooMuch): GraphQLError {
  const headers = new HeaderMap([['retry-after', String(retryAfterSeconds)]])
  return rateLimited('Too much at once', retryAfterSeconds, { limit, http: { status: 429, headers } })
}

/** The same before GraphQL has seen the request. */
export function overBudgetBody({ limit, retryAfterSeconds }: TooMuch, requestId: string) {
  const message = messageOf('Too much at once', retryAfterSeconds)
  return { errors: [{ message, extensions: { code: 'RATE_LIMITED', retryAfterSeconds, limit, requestId } }] }
}

function messageOf(what: string, seconds: number): string {
  return `${what}: try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`
}
