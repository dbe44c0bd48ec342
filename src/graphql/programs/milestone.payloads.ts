import { Field, ID, ObjectType } from 'type-graphql'
import { UserError } from '../errors/userError.type.ts'
import { Milestone } from './milestone.type.ts'

@ObjectType()
abstract class MilestonePayload {
  @Field(() => Milestone, {
    nullable: true,
    simple: true,
    description: 'The milestone as it now is; null after a refusal.',
  })
  milestone!: Milestone | null

  @Field(() => [UserError], { simple: true, description: 'Why it was refused; empty on success.' })
  userErrors!: UserError[]
}

@ObjectType({ description: 'What `createMilestone` did.' })
export class CreateMilestonePayload extends MilestonePayload {}

@ObjectType({ description: 'What `updateMilestone` did.' })
export class UpdateMilestonePayload extends MilestonePayload {}

@ObjectType({ description: 'What `setMilestoneWorkouts` did.' })
export class SetMilestoneWorkoutsPayload extends MilestonePayload {}

@ObjectType({ description: 'What `deleteMilestone` did.' })
export class DeleteMilestonePayload {
  @Field(() => ID, { nullable: true, simple: true, description: 'The ID that is gone; null after a refusal.' })
  deletedMilestoneId!: string | null

  @Field(() => [UserError], { simple: true, description: 'Why it was refused; empty on success.' })
  userErrors!: UserError[]
}
