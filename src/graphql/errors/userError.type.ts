import { Field, ID, Int, InterfaceType, ObjectType, registerEnumType } from 'type-graphql'
import { UserErrorReason } from '../../kernel/reason.ts'
import { type Refused, UserErrorCode } from '../../kernel/refusal.ts'
import { UserErrorParam } from './userErrorReason.ts'

registerEnumType(UserErrorCode, {
  name: 'UserErrorCode',
  description: 'Why a mutation was refused. Clients should tolerate codes that they do not know.',
  valuesConfig: {
    INVALID: { description: 'A value is not acceptable. `field` is the path to the value, and `reason` says why.' },
    NOT_FOUND: { description: 'An ID belongs to nothing that the caller may see.' },
    TAKEN: { description: 'This username or slug is already taken.' },
    IN_USE: {
      description:
        'The object is still in use or is part of the training history, so it cannot be deleted. For the same ' +
        'reason, the metric of an exercise cannot change once athletes have logged the exercise, or while a workout ' +
        'prescribes with it what the new metric has no place for.',
    },
    STALE_REVISION: { description: 'The object is not at the revision that the caller gave: it has changed since.' },
    MILESTONE_SET_MISMATCH: {
      description: 'The given milestones are not exactly the milestones of the program, each once.',
    },
    NOT_PUBLISHABLE: { description: 'A published program needs at least one milestone with a workout.' },
    INVALID_TRANSITION: { description: 'The present status of the object does not allow this change.' },
    TOO_MANY: { description: 'A list would become longer than is allowed.' },
    IDEMPOTENCY_CONFLICT: {
      description: 'The idempotency key was already used for another mutation or with another input.',
    },
    CEREMONY_FAILED: {
      description:
        'The passkey ceremony could not be verified, has expired or was already used. For a recovery, also an ' +
        'unknown username or a wrong code.',
    },
    LAST_PASSKEY: { description: 'The last passkey of an account cannot be removed.' },
    REAUTHENTICATION_REQUIRED: {
      description: 'The mutation needs a reauthentication or a sign-in with a passkey within the last five minutes.',
    },
    REFRESH_REJECTED: { description: 'The refresh token is unknown, expired, already used or revoked.' },
  },
})

@InterfaceType({ description: 'A refusal that the caller can act on. After a refusal, nothing has been written.' })
export abstract class UserError {
  @Field(() => UserErrorCode, { simple: true, description: 'The reason as a code, for programs.' })
  code!: UserErrorCode

  @Field({ simple: true, description: 'The reason as a text, for people.' })
  message!: string

  @Field(() => [String], {
    nullable: true,
    simple: true,
    description:
      'The path to the refused value, beginning with the argument: `["input", "milestoneIds", "3"]`. Null when no ' +
      'single value caused the refusal.',
  })
  field!: string[] | null

  @Field(() => UserErrorReason, {
    nullable: true,
    simple: true,
    description: 'Why the value was refused. Always given with INVALID and TOO_MANY, and null with the other codes.',
  })
  reason!: UserErrorReason | null

  @Field(() => [UserErrorParam], {
    simple: true,
    description:
      'The values that `message` is made of: at most four, always in the same order for one reason. Empty ' +
      'without a reason, and for a reason without values.',
  })
  params!: UserErrorParam[]
}

@ObjectType({ implements: UserError, description: 'A refusal without further details. `code` is the reason.' })
export class RuleError extends UserError {}

@ObjectType({
  implements: UserError,
  description: 'The refusal STALE_REVISION: the object is not at the revision that the caller gave.',
})
export class StaleRevisionError extends UserError {
  @Field(() => Int, { simple: true, description: 'The present revision of the object.' })
  currentRevision!: number

  currentId!: string
}

@ObjectType({
  implements: UserError,
  description:
    'The refusal MILESTONE_SET_MISMATCH: the given milestones are not exactly the milestones of the program, each ' +
    'once.',
})
export class MilestoneSetMismatchError extends UserError {
  @Field(() => [ID], { simple: true, description: 'The IDs of milestones of the program that were not given.' })
  missing!: string[]

  @Field(() => [ID], { simple: true, description: 'The given IDs that are not milestones of the program.' })
  unexpected!: string[]

  @Field(() => [ID], { simple: true, description: 'The IDs that were given more than once.' })
  duplicated!: string[]
}

export function toUserError({ stale, mismatch, ...refused }: Refused): UserError {
  const common = { reason: null, params: [], ...refused }
  if (stale) return Object.assign(new StaleRevisionError(), common, stale)
  if (mismatch) return Object.assign(new MilestoneSetMismatchError(), common, mismatch)
  return Object.assign(new RuleError(), common)
}
