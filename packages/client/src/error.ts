import type { UserErrorCode } from './generated/types.ts'
import type { UserErrorOf } from './generated/variables.ts'

/**
 * The codes of GraphQL errors, and five of the client's own: no answer at all, an answer that is not GraphQL, a device that
 * could not store or read, and two of the offline queue, which is full, or belongs to another user than the one who is signed
 * in.
 */
export type ErrorCode =
  | 'BAD_USER_INPUT'
  | 'FORBIDDEN'
  | 'INTERNAL_SERVER_ERROR'
  | 'PERSISTED_QUERY_NOT_FOUND'
  | 'QUERY_NOT_IN_SAFE_LIST'
  | 'QUERY_TOO_COMPLEX'
  | 'RATE_LIMITED'
  | 'UNAUTHENTICATED'
  | 'UNAVAILABLE'
  | 'NETWORK_ERROR'
  | 'BAD_ANSWER'
  | 'QUEUE_FULL'
  | 'NOT_STORED'
  | 'OTHER_USER'

export interface GraphQLErrorBody {
  message: string
  path?: (string | number)[]
  extensions?: {
    code?: string
    reason?: string
    retryAfterSeconds?: number
    requestId?: string
    [name: string]: unknown
  }
}

/** Why a request has no complete answer. A refusal is none: `mutate` answers it. */
export class WaymarkError extends Error {
  override name = 'WaymarkError'
  code: ErrorCode | (string & {})
  /** Why a caller is not signed in, such as `EXPIRED_TOKEN`. */
  reason: string | undefined
  retryAfterSeconds: number | undefined
  /** Under this ID the log of the service knows the request. */
  requestId: string | undefined
  path: (string | number)[] | undefined
  /** All errors of the answer: the other properties are those of the first. */
  errors: GraphQLErrorBody[]
  /** What was answered beside the errors. */
  data: unknown

  constructor(errors: [GraphQLErrorBody, ...GraphQLErrorBody[]], about: Partial<WaymarkError> = {}) {
    const [{ message, path, extensions = {} }] = errors
    super(message)
    this.code = extensions.code ?? 'BAD_ANSWER'
    this.reason = extensions.reason
    this.retryAfterSeconds = extensions.retryAfterSeconds ?? about.retryAfterSeconds
    this.requestId = extensions.requestId ?? about.requestId
    this.path = path
    this.errors = errors
    this.data = about.data
    if (about.cause) this.cause = about.cause
  }
}

export const fault = (code: WaymarkError['code'], message: string, cause?: unknown) =>
  new WaymarkError([{ message, extensions: { code } }], { cause })

/** Any user error, for code that handles those of several mutations. */
export type AnyUserError = UserErrorOf<UserErrorCode>
