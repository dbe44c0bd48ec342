import { DeadlineExceeded } from '../kernel/deadline.ts'
import { hasErrorLabel } from './mongoErrors.ts'

export const UNAVAILABLE_MESSAGE = 'The service cannot answer right now. Try again.'

/** What MongoDB's driver and Mongoose call it when the database was not reached, or not in time. By name: SQLite loads no driver. */
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

/** What a server says that steps down, shuts down, ended what ran too long, or was told to: see "error_codes.yml" of MongoDB. */
const CODES: ReadonlySet<unknown> = new Set([
  ...[50, 91, 189, 262, 11_600, 11_601, 11_602],
  ...[10_058, 10_107, 13_435, 13_436],
])

/** Whoever wrote the same was faster for five seconds, or it is not known whether the commit arrived. */
const LABELS = ['TransientTransactionError', 'UnknownTransactionCommitResult']

/** Whether it failed only because the database could not be asked just now, or took too long: asked again, it may well succeed. */
export function isUnavailable(error: unknown): boolean {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 10; cause = causeOf(cause), depth += 1) {
    if (cause instanceof DeadlineExceeded || NAMES.has(cause.name)) return true
    if (cause.name.startsWith('Mongo') && CODES.has((cause as { code?: unknown }).code)) return true
    if (LABELS.some((label) => hasErrorLabel(cause, label))) return true
  }
  return false
}

/** GraphQL keeps what a resolver threw in a field of its own, and the driver what ended a bulk write. */
function causeOf(error: Error & { originalError?: unknown; errorResponse?: unknown }): unknown {
  return error.originalError ?? error.cause ?? error.errorResponse
}
