import { ApolloServerErrorCode, unwrapResolverError } from '@apollo/server/errors'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { isUnavailable } from '../../storage/unavailable.ts'
import type { RequestSteps } from '../execution/requestSteps.ts'
import { formatRefusal, tooComplex, unavailable } from './graphqlErrors.ts'

const TOO_COMPLEX = 'QUERY_TOO_COMPLEX'

/** The parser's message for a document with too many tokens. It contains the maximum. */
const TOO_MANY_TOKENS = /^Syntax Error: Document contains more (?:than|that) (\d+) tokens/

function tooManyTokens(error: unknown): GraphQLError | null {
  const [, most] = (error instanceof GraphQLError && TOO_MANY_TOKENS.exec(error.message)) || []
  if (most === undefined) return null
  const maximum = Number(most)
  return tooComplex({
    limit: 'tokens',
    value: maximum + 1,
    maximum,
    message: `The document has more than ${maximum} tokens.`,
  })
}

const LONGEST_MESSAGE = 1_000

/** Apollo's codes for what our contract calls BAD_USER_INPUT. */
const BAD_INPUT: ReadonlySet<unknown> = new Set([
  ApolloServerErrorCode.BAD_REQUEST,
  ApolloServerErrorCode.BAD_USER_INPUT,
  ApolloServerErrorCode.GRAPHQL_PARSE_FAILED,
  ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED,
  ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE,
])

/** Messages of graphql-js about a bad request. These errors have no code. */
const OF_THE_REQUEST = /^(Too many errors processing variables|Schema is not configured to execute )/

/** Whether our code threw this error on purpose, for the caller to read. */
function isDeliberate(error: unknown): boolean {
  const original = unwrapResolverError(error)
  return original instanceof GraphQLError && original.originalError === undefined
}

/** Apollo's error for a bad persisted query has no code, so only its HTTP status identifies it. */
function isRefusedRequest({ extensions }: GraphQLError): boolean {
  const { status } = (extensions.http ?? {}) as { status?: number }
  return extensions.code === undefined && status !== undefined && status >= 400 && status < 500
}

function isOfTheRequest({ message, originalError, path }: GraphQLError): boolean {
  return originalError === undefined && path === undefined && OF_THE_REQUEST.test(message)
}

export function maskedMessage(requestId: unknown): string {
  return `Something went wrong on our side. If you report it, quote the request ID ${requestId}.`
}

/** Apollo gives an error from before validation the code of a validation error. Its original error has the code. */
function codeOf(error: unknown, formatted: GraphQLFormattedError): unknown {
  if (error instanceof GraphQLError && (isRefusedRequest(error) || isOfTheRequest(error)))
    return ApolloServerErrorCode.BAD_REQUEST
  const { originalError } = (error ?? {}) as { originalError?: unknown }
  const said = originalError instanceof GraphQLError ? originalError.extensions.code : undefined
  return said === TOO_COMPLEX ? said : formatted.extensions?.code
}

/** Formats an outage of the database like a deliberate UNAVAILABLE, with its code and `retryAfterSeconds`. */
function formatUnavailable({ path, locations }: GraphQLFormattedError): GraphQLFormattedError {
  return { ...formatRefusal(unavailable()), ...(path && { path }), ...(locations && { locations }) }
}

/** Shows deliberate errors unchanged, with our contract's codes, and masks all others. `logFaults` has logged them. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const tokens = tooManyTokens(error)
  if (tokens) return { ...formatted, ...formatRefusal(tokens) }
  const code = codeOf(error, formatted)
  if (
    code !== ApolloServerErrorCode.INTERNAL_SERVER_ERROR &&
    (isDeliberate(error) || BAD_INPUT.has(code) || code === TOO_COMPLEX)
  ) {
    const { message, extensions, ...rest } = formatted
    return {
      ...rest,
      // Without this limit, graphql-js would echo a value of a megabyte in full.
      message: message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE)} …` : message,
      extensions: { ...extensions, code: BAD_INPUT.has(code) ? 'BAD_USER_INPUT' : code },
    }
  }
  if (isUnavailable(error)) return formatUnavailable(formatted)
  const requestId = (error as { extensions?: { requestId?: unknown } }).extensions?.requestId
  return {
    message: maskedMessage(requestId),
    ...(formatted.path && { path: formatted.path }),
    ...(formatted.locations && { locations: formatted.locations }),
    extensions: { code: ApolloServerErrorCode.INTERNAL_SERVER_ERROR, requestId },
  }
}

/**
 * Logs each fault once, with the request's ID, and adds that ID to the error so that `formatError` can show it. A
 * database that did not answer is not our fault, so it is logged as a warning and answered with 503.
 */
export const logFaults: RequestSteps = {
  didEncounterErrors({ errors, contextValue, operationName }) {
    const { log, requestId } = contextValue
    const faults = new Set(
      errors
        .filter((error) => !isDeliberate(error) && !BAD_INPUT.has(error.extensions.code))
        .map((error) => {
          error.extensions.requestId = requestId
          if (isUnavailable(error)) error.extensions.http = unavailable().extensions.http
          return unwrapResolverError(error)
        }),
    )
    for (const fault of faults) {
      if (isUnavailable(fault)) log.warn({ err: fault, operationName, requestId }, 'the database did not answer')
      else log.error({ err: fault, operationName, requestId }, 'a resolver failed')
    }
  },
}
