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
 * The codes of a server that cannot be reached by another one (6, 7, 89, 202, 9001), steps down or shuts down (91, 189,
 * 10058, 10107, 11600, 11602, 13435, 13436), ended an operation that ran too long or was told to end it (50, 262, 11601),
 * has no member that may answer (133, 134), could not tell enough members of a write (64, 100), is asked for too much
 * (365), or whose disk is full (14031): see "error_codes.yml" of MongoDB.
 */
const CODES: ReadonlySet<unknown> = new Set([
  ...[6, 7, 50, 64, 89, 91, 100, 133, 134, 189, 202, 262, 365, 9_001],
  ...[10_058, 10_107, 11_600, 11_601, 11_602, 13_435, 13_436, 14_031],
])

/**
 * SQLite's results for a disk that is full or fails, a file that cannot be written, opened or locked, and too little
 * memory. Each has extended codes, such as SQLITE_IOERR_WRITE. A damaged file is none of them: it stays damaged.
 */
const SQLITE_CODES = /^SQLITE_(FULL|READONLY|PERM|IOERR|CANTOPEN|BUSY|LOCKED|PROTOCOL|NOLFS|NOMEM|INTERRUPT)(_|$)/

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

/** So many wait for the database already that the caller would wait for too long. Nothing was done. */
export class DatabaseBusy extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'DatabaseBusy'
  }
}

const OURS = [DeadlineExceeded, DatabaseGone, DatabaseBusy]

/**
 * Whether an operation failed only because the database could not be asked just now, or took too long. The same
 * operation may well succeed when it is tried again.
 */
export function isUnavailable(error: unknown): boolean {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 10; cause = causeOf(cause), depth += 1) {
    if (OURS.some((kind) => cause instanceof kind) || NAMES.has(cause.name)) return true
    const { code } = cause as { code?: unknown }
    if (
      SOCKET_CODES.has(code) ||
      SQLITE_CODES.test(String(code)) ||
      (cause.name.startsWith('Mongo') && CODES.has(code))
    )
      return true
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
