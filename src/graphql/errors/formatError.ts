import { ApolloServerErrorCode, unwrapResolverError } from '@apollo/server/errors'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { isUnavailable } from '../../storage/unavailable.ts'
import type { RequestSteps } from '../execution/requestSteps.ts'
import { formatRefusal, tooComplex, unavailable } from './graphqlErrors.ts'

const TOO_COMPLEX = 'QUERY_TOO_COMPLEX'

/** The parser's own words, which say where it stopped and how many it takes. */
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

/** Apollo's names for what the contract calls BAD_USER_INPUT: the document, the request, its types. */
const BAD_INPUT: ReadonlySet<unknown> = new Set([
  ApolloServerErrorCode.BAD_REQUEST,
  ApolloServerErrorCode.BAD_USER_INPUT,
  ApolloServerErrorCode.GRAPHQL_PARSE_FAILED,
  ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED,
  ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE,
])

/** What graphql-js says of a request in its own words, and without a code. */
const OF_THE_REQUEST = /^(Too many errors processing variables|Schema is not configured to execute )/

/** Whether somebody threw this on purpose for the caller to read. */
function isDeliberate(error: unknown): boolean {
  const original = unwrapResolverError(error)
  return original instanceof GraphQLError && original.originalError === undefined
}

/** Apollo refuses a persisted query that it cannot take without a code of its own: what is left is the status. */
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

/** Apollo takes what is refused before validation for an error of validation; what it is stands on the error itself. */
function codeOf(error: unknown, formatted: GraphQLFormattedError): unknown {
  if (error instanceof GraphQLError && (isRefusedRequest(error) || isOfTheRequest(error)))
    return ApolloServerErrorCode.BAD_REQUEST
  const { originalError } = (error ?? {}) as { originalError?: unknown }
  const said = originalError instanceof GraphQLError ? originalError.extensions.code : undefined
  return said === TOO_COMPLEX ? said : formatted.extensions?.code
}

/** As what was thrown on purpose: the code, and when to try again. */
function formatUnavailable({ path, locations }: GraphQLFormattedError): GraphQLFormattedError {
  return { ...formatRefusal(unavailable()), ...(path && { path }), ...(locations && { locations }) }
}

/** Deliberate errors as they are, in the contract's codes; everything else masked. Logged before, by `logFaults`. */
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
      // A value of a megabyte would be echoed in full.
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
 * Logs each fault once, with the request's ID, and writes that ID onto the error for `formatError` to show. A database that did
 * not answer is no fault of ours: it is a warning, and the answer a 503.
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
