import type { Told } from './reason.ts'

export enum UserErrorCode {
  INVALID = 'INVALID',
  NOT_FOUND = 'NOT_FOUND',
  TAKEN = 'TAKEN',
  IN_USE = 'IN_USE',
  STALE_REVISION = 'STALE_REVISION',
  MILESTONE_SET_MISMATCH = 'MILESTONE_SET_MISMATCH',
  NOT_PUBLISHABLE = 'NOT_PUBLISHABLE',
  INVALID_TRANSITION = 'INVALID_TRANSITION',
  TOO_MANY = 'TOO_MANY',
  IDEMPOTENCY_CONFLICT = 'IDEMPOTENCY_CONFLICT',
  CEREMONY_FAILED = 'CEREMONY_FAILED',
  LAST_PASSKEY = 'LAST_PASSKEY',
  REAUTHENTICATION_REQUIRED = 'REAUTHENTICATION_REQUIRED',
  REFRESH_REJECTED = 'REFRESH_REJECTED',
}

/** The codes that say of a value only that it is refused. The reason says why. */
type Reasoned = UserErrorCode.INVALID | UserErrorCode.TOO_MANY

interface Common {
  message: string
  /** The path to the value, beginning with the argument: `["input", "milestoneIds", "3"]`. */
  field: string[] | null
  /** For STALE_REVISION: where the document is now. */
  stale?: { currentRevision: number; currentId: string }
  /** For MILESTONE_SET_MISMATCH: how the lists differ, as tagged IDs. */
  mismatch?: { missing: string[]; unexpected: string[]; duplicated: string[] }
}

export type Refused = (Common & { code: Exclude<UserErrorCode, Reasoned> }) | (Common & Told & { code: Reasoned })

/**
 * An error whose message people may read. All code that shows errors to people, Payload included, looks for these two
 * properties.
 */
abstract class PublicError extends Error {
  readonly isPublic = true
  /** HTTP 409: the request conflicts with the present state. */
  readonly status = 409

  constructor(message: string) {
    super(message)
    this.name = new.target.name
  }
}

/**
 * A "no" that the caller can act on. Thrown anywhere inside an operation, it rolls the transaction back. `runMutation`
 * turns it into `userErrors`, and the admin interface shows its message.
 */
export class Refusal extends PublicError {
  readonly refused: Refused[]

  constructor(...refused: Refused[]) {
    super(refused.map(({ message }) => message).join(' '))
    this.refused = refused
  }
}

const one = (
  code: Exclude<UserErrorCode, Reasoned>,
  message: string,
  field: string[] | null = null,
  more: Pick<Common, 'stale' | 'mismatch'> = {},
) => new Refusal({ code, message, field, ...more })

export const refuse = {
  notFound: (what: string, field: string[]) => one(UserErrorCode.NOT_FOUND, `There is no such ${what}.`, field),
  invalid: (told: Told, field: string[]) => new Refusal({ code: UserErrorCode.INVALID, ...told, field }),
  taken: (message: string, field: string[]) => one(UserErrorCode.TAKEN, message, field),
  inUse: (message: string, field: string[]) => one(UserErrorCode.IN_USE, message, field),
  idempotencyConflict: (message: string) =>
    one(UserErrorCode.IDEMPOTENCY_CONFLICT, message, ['input', 'idempotencyKey']),
  invalidTransition: (message: string, field: string[]) => one(UserErrorCode.INVALID_TRANSITION, message, field),
  tooMany: (told: Told, field: string[] | null) => new Refusal({ code: UserErrorCode.TOO_MANY, ...told, field }),
  notPublishable: (message: string, field: string[] | null = null) =>
    one(UserErrorCode.NOT_PUBLISHABLE, message, field),
  stale: (what: string, expected: number, currentRevision: number, currentId: string) =>
    one(
      UserErrorCode.STALE_REVISION,
      `You named revision ${expected}, but the ${what} is at revision ${currentRevision}. Load the ${what} again ` +
        'and repeat your change.',
      ['input', 'expectedRevision'],
      { stale: { currentRevision, currentId } },
    ),
  milestoneSetMismatch: (mismatch: NonNullable<Common['mismatch']>) =>
    one(
      UserErrorCode.MILESTONE_SET_MISMATCH,
      'The list must contain exactly the milestones of the program, each of them once.',
      ['input', 'milestoneIds'],
      { mismatch },
    ),
}

/**
 * Two writers made the same row, such as a next revision, and this writer came second. The doorway runs the operation
 * again.
 */
export class ConcurrentChange extends PublicError {
  constructor(what: string) {
    super(`This ${what} was changed by somebody else at the same moment. Load it again and repeat your change.`)
  }
}
