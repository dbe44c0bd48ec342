import { Field, ObjectType } from 'type-graphql'
import { Secret } from '../auth/secret.ts'
import { UserError } from '../errors/userError.type.ts'
import { DateTime } from '../scalars/scalars.ts'
import { Coaching } from './coaching.type.ts'

@ObjectType()
export abstract class RefusablePayload {
  @Field(() => [UserError], { simple: true, description: 'Why the mutation was refused; empty on success.' })
  userErrors!: UserError[]
}

@ObjectType()
abstract class CoachingPayload extends RefusablePayload {
  @Field(() => Coaching, {
    nullable: true,
    simple: true,
    description: 'The coaching as it is now; null after a refusal.',
  })
  coaching!: Coaching | null
}

@ObjectType({ description: 'What `inviteAthlete` did.' })
export class InviteAthletePayload extends CoachingPayload {}

@ObjectType({ description: 'What `acceptCoaching` did.' })
export class AcceptCoachingPayload extends CoachingPayload {}

@ObjectType({ description: 'What `declineCoaching` did.' })
export class DeclineCoachingPayload extends CoachingPayload {}

@ObjectType({ description: 'What `endCoaching` did.' })
export class EndCoachingPayload extends CoachingPayload {}

@ObjectType({ description: 'The new code.' })
export class CreateCoachingInvitationPayload extends RefusablePayload {
  @Secret()
  @Field(() => String, {
    nullable: true,
    simple: true,
    description: 'The code for `acceptCoaching`. It is shown only here. Null after a refusal.',
  })
  code!: string | null

  @Secret()
  @Field(() => String, {
    nullable: true,
    simple: true,
    description:
      'The address of a page on which the code can be accepted. The code stands behind the #, so that no server sees it. Null after a ' +
      'refusal.',
  })
  url!: string | null

  @Field(() => DateTime, {
    nullable: true,
    simple: true,
    description: 'Until when the code is good; null after a refusal.',
  })
  expiresAt!: string | null
}
