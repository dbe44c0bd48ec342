import { Field, ID, ObjectType } from 'type-graphql'
import { UserError } from '../errors/userError.type.ts'
import { AssumedSize } from '../limits/cost/fieldCost.ts'
import { Milestone } from './milestone.type.ts'
import { Workout } from './workout.type.ts'

@ObjectType()
abstract class MilestonePayload {
  @Field(() => Milestone, {
    nullable: true,
    simple: true,
    description: 'The milestone in its present state. Null after a refusal.',
  })
  milestone!: Milestone | null

  @Field(() => [UserError], { simple: true, description: 'Why the mutation was refused. Empty on success.' })
  userErrors!: UserError[]
}

@ObjectType({ description: 'The result of `copyMilestone`.' })
export class CopyMilestonePayload extends MilestonePayload {}

@ObjectType({ description: 'The result of `createMilestone`.' })
export class CreateMilestonePayload extends MilestonePayload {}

@ObjectType({ description: 'The result of `updateMilestone`.' })
export class UpdateMilestonePayload extends MilestonePayload {}

@ObjectType({ description: 'The result of `setMilestoneWorkouts`.' })
export class SetMilestoneWorkoutsPayload extends MilestonePayload {}

@ObjectType({ description: 'The result of `deleteMilestone`.' })
export class DeleteMilestonePayload {
  @Field(() => ID, {
    nullable: true,
    simple: true,
    description: 'The ID of the deleted milestone. Null after a refusal.',
  })
  deletedMilestoneId!: string | null

  @AssumedSize(5)
  @Field(() => [Workout], {
    simple: true,
    description:
      'The workouts of the milestone that stay and that no milestone contains any more. Empty after a refusal.',
  })
  unusedWorkouts!: Workout[]

  @Field(() => [UserError], { simple: true, description: 'Why the mutation was refused. Empty on success.' })
  userErrors!: UserError[]
}
