import { randomUUID } from 'node:crypto'
import { ApolloServerErrorCode, unwrapResolverError } from '@apollo/server/errors'
import { GraphQLError, type GraphQLFormattedError, Kind } from 'graphql'
import type { Logger } from 'pino'
import { isUnavailable } from '../../storage/unavailable.ts'
import type { RequestSteps } from '../execution/requestSteps.ts'
import { formatRefusal, tooComplex, unavailable } from './graphqlErrors.ts'
import { tellOutage } from './outages.ts'

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

/** The message of graphql-js about too many bad variables. This error has neither a code nor a position. */
const TOO_MANY_BAD_VARIABLES = /^Too many errors processing variables/

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

/**
 * Whether graphql-js threw this error about what was sent. Such errors have no code. They point to a value, a variable or
 * an operation of the document, while an error about an answer points to the field that was answered.
 */
function isOfTheRequest({ message, nodes, extensions }: GraphQLError): boolean {
  if (extensions.code !== undefined) return false
  return nodes?.length ? nodes.every(({ kind }) => kind !== Kind.FIELD) : TOO_MANY_BAD_VARIABLES.test(message)
}

export function maskedMessage(requestId: string): string {
  return `Something went wrong on our side. If you report it, quote the request ID ${requestId}.`
}

/** Apollo gives an error from before validation the code of a validation error. Its original error has the code. */
function codeOf(error: unknown): unknown {
  if (error instanceof GraphQLError && (isRefusedRequest(error) || isOfTheRequest(error)))
    return ApolloServerErrorCode.BAD_REQUEST
  const { originalError, extensions } = (error ?? {}) as Partial<GraphQLError>
  const said = originalError instanceof GraphQLError ? originalError.extensions.code : undefined
  return said === TOO_COMPLEX ? said : extensions?.code
}

/** Whether the error has no code of our contract, so that it is masked and logged. */
function isFault(error: unknown): boolean {
  const code = codeOf(error)
  if (code === undefined || code === ApolloServerErrorCode.INTERNAL_SERVER_ERROR) return true
  return !(isDeliberate(error) || BAD_INPUT.has(code) || code === TOO_COMPLEX)
}

/** Formats an outage of the database like a deliberate UNAVAILABLE, with its code and `retryAfterSeconds`. */
function formatUnavailable({ path, locations }: GraphQLFormattedError): GraphQLFormattedError {
  return { ...formatRefusal(unavailable()), ...(path && { path }), ...(locations && { locations }) }
}

/**
 * Shows deliberate errors unchanged, with our contract's codes, and masks all others. `logFaults` has logged them, except
 * for those outside every operation, which are logged here.
 */
export function errorFormatter(log: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const tokens = tooManyTokens(error)
    if (tokens) return { ...formatted, ...formatRefusal(tokens) }
    if (!isFault(error)) return formatSaid(formatted, codeOf(error))
    if (isUnavailable(error)) return formatUnavailable(formatted)
    const requestId = requestIdOf(error) ?? logOutside(log, error)
    return {
      message: maskedMessage(requestId),
      ...(formatted.path && { path: formatted.path }),
      ...(formatted.locations && { locations: formatted.locations }),
      extensions: { code: ApolloServerErrorCode.INTERNAL_SERVER_ERROR, requestId },
    }
  }
}

function formatSaid({ message, extensions, ...rest }: GraphQLFormattedError, code: unknown): GraphQLFormattedError {
  return {
    ...rest,
    // Without this limit, graphql-js would echo a value of a megabyte in full.
    message: message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE)} …` : message,
    extensions: { ...extensions, code: BAD_INPUT.has(code) ? 'BAD_USER_INPUT' : code },
  }
}

function requestIdOf(error: unknown): string | undefined {
  return (error as { extensions?: { requestId?: string } } | null)?.extensions?.requestId
}

/** Apollo does not say which request an error outside every operation belongs to, so the error gets an ID of its own. */
function logOutside(log: Logger, error: unknown): string {
  const requestId = randomUUID()
  log.error({ err: error, requestId }, 'a request failed outside its operation')
  return requestId
}

/**
 * Logs each fault once, with the request's ID, and adds that ID to the error so that `errorFormatter` can show it. A
 * database that did not answer is not our fault, so it is logged as a warning and answered with 503.
 */
export const logFaults: RequestSteps = {
  didEncounterErrors({ errors, contextValue, operationName }) {
    const { log, request, requestId } = contextValue
    const faults = new Set(
      errors.filter(isFault).map((error) => {
        error.extensions.requestId = requestId
        if (isUnavailable(error)) error.extensions.http = unavailable().extensions.http
        return unwrapResolverError(error)
      }),
    )
    for (const fault of faults) {
      if (isUnavailable(fault)) tellOutage(request, fault, operationName)
      else log.error({ err: fault, operationName, requestId }, 'a resolver failed')
    }
  },
}
