import { DeadlineExceeded } from '../kernel/deadline.ts'
import { hasErrorLabel } from './mongoErrors.ts'

export const UNAVAILABLE_MESSAGE = 'The service cannot answer right now. Try again.'

/**
 * The errors of MongoDB's driver and of Mongoose for a database that was not reached, or not in time. They are compared
 * by name, because a process on SQLite does not load the driver.
 */
const NAMES: ReadonlySet<string> = new Set([
  'MongoNetworkError',
  'MongoNetworkTimeoutError',
  'MongoOperationTimeoutError',
  'MongoServerSelectionError',
  'MongooseServerSelectionError',
  'MongoPoolClearedError',
  'PoolClearedOnNetworkError',
  'MongoServerClosedError',
  'MongoPoolClosedError',
  'MongoWaitQueueTimeoutError',
  'MongoTopologyClosedError',
  'MongoNotConnectedError',
  'MongoClientClosedError',
])

/**
 * The codes of a server that steps down, shuts down, ended an operation that ran too long, or was told to end one: see
 * "error_codes.yml" of MongoDB.
 */
const CODES: ReadonlySet<unknown> = new Set([50, 91, 189, 262, 11_600, 11_601, 11_602, 10_058, 10_107, 13_435, 13_436])

/**
 * The errors of a socket. The driver passes them on as they are when a connection is reset in the very moment in which it
 * writes a command.
 */
const SOCKET_CODES: ReadonlySet<unknown> = new Set([
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ETIMEDOUT',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'ERR_STREAM_DESTROYED',
  'ERR_STREAM_WRITE_AFTER_END',
])

/**
 * Either other writers of the same document were faster for five seconds, or it is unknown whether the commit arrived.
 */
const LABELS = ['TransientTransactionError', 'UnknownTransactionCommitResult']

/**
 * The database into which a write would have gone is no longer the one that everybody reads. Nothing was written, and
 * the same write succeeds once the database is back.
 */
export class DatabaseGone extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'DatabaseGone'
  }
}

/**
 * Whether an operation failed only because the database could not be asked just now, or took too long. The same
 * operation may well succeed when it is tried again.
 */
export function isUnavailable(error: unknown): boolean {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 10; cause = causeOf(cause), depth += 1) {
    if (cause instanceof DeadlineExceeded || cause instanceof DatabaseGone || NAMES.has(cause.name)) return true
    const { code } = cause as { code?: unknown }
    if (SOCKET_CODES.has(code) || (cause.name.startsWith('Mongo') && CODES.has(code))) return true
    if (LABELS.some((label) => hasErrorLabel(cause, label))) return true
  }
  return false
}

/**
 * GraphQL keeps the error of a resolver in `originalError`. The driver keeps what ended a bulk write in
 * `errorResponse`.
 */
function causeOf(error: Error & { originalError?: unknown; errorResponse?: unknown }): unknown {
  return error.originalError ?? error.cause ?? error.errorResponse
}
