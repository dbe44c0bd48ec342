import { Field, ID, InputType } from 'type-graphql'

@InputType({ description: 'The code that is taken back.' })
export class RevokeCoachingInvitationInput {
  @Field(() => ID, { description: 'The ID of an invitation of the caller.' })
  invitationId!: string
}
