import { HeaderMap } from '@apollo/server'
import { type ASTNode, type FieldNode, GraphQLError, type GraphQLFormattedError } from 'graphql'
import { Forbidden, type TokenRefusal, TooManyAttempts, Unauthenticated } from '../../kernel/callerErrors.ts'
import { UNAVAILABLE_MESSAGE } from '../../storage/unavailable.ts'

/** Errors about the caller or the request, and not a value in `input`: GraphQL errors with a code, next to any data. */

const REASONS: Record<TokenRefusal | 'MISSING_TOKEN', string> = {
  MISSING_TOKEN: 'Sign in first. This request needs an access token in the Authorization header.',
  INVALID_TOKEN: 'The access token is not valid.',
  EXPIRED_TOKEN: 'The access token has expired.',
  REVOKED_TOKEN: 'The access token has been revoked.',
}

export function unauthenticated(reason: TokenRefusal | 'MISSING_TOKEN'): GraphQLError {
  return new GraphQLError(REASONS[reason], {
    extensions: { code: 'UNAUTHENTICATED', reason, http: { status: 401 } },
  })
}

export function forbidden(message = 'Only coaches may do this.'): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'FORBIDDEN' } })
}

/** `argument` is the path to the bad value, such as `first` or `filter.search`. */
export function badUserInput(message: string, argument: string, place?: ASTNode): GraphQLError {
  return new GraphQLError(message, { nodes: place, extensions: { code: 'BAD_USER_INPUT', argument } })
}

interface Exceeded {
  /** The name of the limit, such as `depth`, `aliases` or `cost`. */
  limit: string
  value: number
  maximum: number
  message: string
  place?: ASTNode
  /** The fields that lead to the place. */
  path?: readonly FieldNode[]
}

/**
 * The error for a request that is over a limit. Nothing of it has run, unless it went over the cost budget while it
 * ran, or its answer became too large.
 */
export function tooComplex({ message, place, path = [], ...said }: Exceeded): GraphQLError {
  const names = path.map((field) => (field.alias ?? field.name).value)
  return new GraphQLError(message, {
    nodes: place,
    extensions: {
      code: 'QUERY_TOO_COMPLEX',
      ...said,
      ...(said.limit === 'cost' && { cost: said.value, budget: said.maximum }),
      ...(names.length > 0 && { path: names }),
      http: { status: 400 },
    },
  })
}

/** Formats an error that Apollo does not format. Removes `extensions.http`, which is only for the HTTP response. */
export function formatRefusal({
  message,
  extensions: { http: _, ...extensions },
}: GraphQLError): GraphQLFormattedError {
  return { message, extensions }
}

/** A 503 with `Retry-After`. The caller may repeat the request. It is not known whether a change was made. */
export function unavailable(message = UNAVAILABLE_MESSAGE, retryAfterSeconds = 1): GraphQLError {
  return new GraphQLError(message, {
    extensions: {
      code: 'UNAVAILABLE',
      retryable: true,
      retryAfterSeconds,
      http: { status: 503, headers: new HeaderMap([['retry-after', String(retryAfterSeconds)]]) },
    },
  })
}

/** `retryAfterSeconds` is a whole number. `more` is added to the extensions. */
export function rateLimited(what: string, retryAfterSeconds: number, more: object = {}): GraphQLError {
  const seconds = `${retryAfterSeconds} ${retryAfterSeconds === 1 ? 'second' : 'seconds'}`
  return new GraphQLError(`${what}. Try again in ${seconds}.`, {
    extensions: { code: 'RATE_LIMITED', retryAfterSeconds, ...more },
  })
}

/** Converts an operation's errors about its caller to GraphQL errors. Returns any other error unchanged. */
export function asGraphQLError(error: unknown): unknown {
  if (error instanceof Unauthenticated) return unauthenticated(error.reason)
  if (error instanceof Forbidden) return forbidden(error.message)
  if (error instanceof TooManyAttempts) return rateLimited('Too many attempts', error.retryAfterSeconds)
  return error
}
