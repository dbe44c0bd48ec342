import { HeaderMap } from '@apollo/server'
import { type ASTNode, type FieldNode, GraphQLError, type GraphQLFormattedError } from 'graphql'
import { type TokenRefusal, TooManyAttempts, Unauthenticated } from '../../kernel/callerErrors.ts'
import { UNAVAILABLE_MESSAGE } from '../../storage/unavailable.ts'

/** What is wrong with a caller rather than with a value: a GraphQL error with a code, beside whatever data there is. */

const REASONS: Record<TokenRefusal | 'MISSING_TOKEN', string> = {
  MISSING_TOKEN: 'Sign in first: this needs an access token in the Authorization header.',
  INVALID_TOKEN: 'The access token is not valid.',
  EXPIRED_TOKEN: 'The access token has expired.',
  REVOKED_TOKEN: 'The access token has been revoked.',
}

export function unauthenticated(reason: TokenRefusal | 'MISSING_TOKEN'): GraphQLError {
  return new GraphQLError(REASONS[reason], {
    extensions: { code: 'UNAUTHENTICATED', reason, http: { status: 401 } },
  })
}

export function forbidden(message = 'This is for coaches.'): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'FORBIDDEN' } })
}

/** `argument` is the path to the value: `first`, `filter.search`. */
export function badUserInput(message: string, argument: string, place?: ASTNode): GraphQLError {
  return new GraphQLError(message, { nodes: place, extensions: { code: 'BAD_USER_INPUT', argument } })
}

interface Exceeded {
  /** The name of the limit: `depth`, `aliases`, `cost`. */
  limit: string
  value: number
  maximum: number
  message: string
  place?: ASTNode
  /** The fields that lead to the place. */
  path?: readonly FieldNode[]
}

/** A document that asks for more than one request may. Nothing of it has run, unless `limit` is `cost` and it ran into it. */
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

/** As it is answered, where Apollo does not format it: without what is meant for the HTTP answer. */
export function formatRefusal({
  message,
  extensions: { http: _, ...extensions },
}: GraphQLError): GraphQLFormattedError {
  return { message, extensions }
}

/** What cannot be answered now and may be asked again: 503 with `Retry-After`. Whether a change was made is not known. */
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

/** Told how many whole seconds to wait; `more` goes into its extensions. */
export function rateLimited(what: string, retryAfterSeconds: number, more: object = {}): GraphQLError {
  const seconds = `${retryAfterSeconds} ${retryAfterSeconds === 1 ? 'second' : 'seconds'}`
  return new GraphQLError(`${what}: try again in ${seconds}.`, {
    extensions: { code: 'RATE_LIMITED', retryAfterSeconds, ...more },
  })
}

/** What an operation says of its caller, as GraphQL says it. Anything else comes back as it is. */
export function asGraphQLError(error: unknown): unknown {
  if (error instanceof Unauthenticated) return unauthenticated(error.reason)
  if (error instanceof TooManyAttempts) return rateLimited('Too many attempts', error.retryAfterSeconds)
  return error
}
