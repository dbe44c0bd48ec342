import { Field, ID, ObjectType } from 'type-graphql'
import { UserError } from '../errors/userError.type.ts'
import { AssumedSize } from '../limits/cost/fieldCost.ts'
import { Enrolment } from '../workouts/enrolment.type.ts'
import { CoachingInvitation } from './invitation.type.ts'

@ObjectType({ description: 'What became of the assignment to one athlete.' })
export class AssignmentResult {
  @Field(() => ID, { simple: true, description: 'The athlete, as the caller named them.' })
  athleteId!: string

  @Field(() => Enrolment, {
    nullable: true,
    simple: true,
    description: 'The active enrolment that the athlete has now, new or not; null after a refusal.',
  })
  enrolment!: Enrolment | null

  @Field({
    simple: true,
    description:
      'Whether the assignment began the enrolment. False for an athlete who had the program already: they keep their days ' +
      'and their note, and take the schedule only if they had none. A retry with the same key is told the same.',
  })
  isNew!: boolean

  @Field(() => [UserError], {
    simple: true,
    description: 'Why the assignment to this athlete was refused; empty on success.',
  })
  userErrors!: UserError[]
}

@ObjectType({ description: 'What `assignProgram` did.' })
export class AssignProgramPayload {
  @AssumedSize(20)
  @Field(() => [AssignmentResult], {
    simple: true,
    description: 'The outcome for each athlete, in the order of the input; empty after a refusal of the whole.',
  })
  results!: AssignmentResult[]

  @Field(() => [UserError], { simple: true, description: 'Why the mutation was refused as a whole; empty on success.' })
  userErrors!: UserError[]
}

@ObjectType({ description: 'What `revokeCoachingInvitation` did.' })
export class RevokeCoachingInvitationPayload {
  @Field(() => CoachingInvitation, {
    nullable: true,
    simple: true,
    description: 'The invitation as it was; null after a refusal.',
  })
  invitation!: CoachingInvitation | null

  @Field(() => [UserError], { simple: true, description: 'Why the mutation was refused; empty on success.' })
  userErrors!: UserError[]
}
