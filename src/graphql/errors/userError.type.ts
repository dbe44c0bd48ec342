import { Field, ID, Int, InterfaceType, ObjectType, registerEnumType } from 'type-graphql'
import { type Refused, UserErrorCode } from '../../kernel/refusal.ts'

registerEnumType(UserErrorCode, {
  name: 'UserErrorCode',
  description: 'Why a mutation refused. Clients tolerate codes that they do not know.',
  valuesConfig: {
    INVALID: { description: 'A value is not acceptable; `field` says which.' },
    NOT_FOUND: { description: 'An ID names nothing that the caller may see.' },
    TAKEN: { description: 'Something else already has this name.' },
    IN_USE: { description: 'Something still names it, so it cannot be deleted.' },
    STALE_REVISION: { description: 'The document has moved on since the revision that the caller named.' },
    MILESTONE_SET_MISMATCH: { description: "The given milestones are not exactly the program's own." },
    NOT_PUBLISHABLE: { description: 'A published program needs at least one milestone with a workout.' },
    INVALID_TRANSITION: { description: 'Its status does not allow this.' },
    TOO_MANY: { description: 'There would be more than are allowed.' },
    IDEMPOTENCY_CONFLICT: { description: 'The idempotency key was used with another body.' },
    CEREMONY_FAILED: { description: 'The passkey ceremony could not be verified, or was used before.' },
    LAST_PASSKEY: { description: 'The last passkey cannot be removed.' },
    REAUTHENTICATION_REQUIRED: { description: 'Needs a passkey assertion at most five minutes old.' },
    REFRESH_REJECTED: { description: 'The refresh token is unknown, expired, used or revoked.' },
  },
})

@InterfaceType({ description: 'A refusal that the caller can act on. After a refusal nothing was written.' })
export abstract class UserError {
  @Field(() => UserErrorCode, { simple: true, description: 'Why, for programs.' })
  code!: UserErrorCode

  @Field({ simple: true, description: 'Why, for people.' })
  message!: string

  @Field(() => [String], {
    nullable: true,
    simple: true,
    description:
      'The path to the value, beginning with the argument: `["input", "milestoneIds", "3"]`. Null when no value is to blame.',
  })
  field!: string[] | null
}

@ObjectType({ implements: UserError, description: 'A rule that was broken; `code` says which.' })
export class RuleError extends UserError {}

@ObjectType({
  implements: UserError,
  description: 'STALE_REVISION: the document has moved on since the revision that the caller named.',
})
export class StaleRevisionError extends UserError {
  @Field(() => Int, { simple: true, description: 'The revision that the document is at.' })
  currentRevision!: number

  currentId!: string
}

@ObjectType({
  implements: UserError,
  description: "MILESTONE_SET_MISMATCH: the given milestones are not exactly the program's own.",
})
export class MilestoneSetMismatchError extends UserError {
  @Field(() => [ID], { simple: true, description: "The program's own that were not given." })
  missing!: string[]

  @Field(() => [ID], { simple: true, description: 'Given, but not in the program.' })
  unexpected!: string[]

  @Field(() => [ID], { simple: true, description: 'Given more than once.' })
  duplicated!: string[]
}

export function toUserError({ stale, mismatch, ...common }: Refused): UserError {
  if (stale) return Object.assign(new StaleRevisionError(), common, stale)
  if (mismatch) return Object.assign(new MilestoneSetMismatchError(), common, mismatch)
  return Object.assign(new RuleError(), common)
}
