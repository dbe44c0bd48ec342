import { ArrayMaxSize, IsOptional, ValidateNested } from 'class-validator'
import { Field, ID, InputType, Int } from 'type-graphql'
import { IsIdempotencyKey, IsOmittable, IsProse, IsTitle } from '../../kernel/decorators.ts'
import { IDEMPOTENCY_KEY, LIMITS } from '../../kernel/rules.ts'

@InputType({ description: 'A new milestone at revision 1.' })
export class CreateMilestoneInput {
  @Field({ description: 'One line of 1 to 120 characters with at least a letter or a digit.' })
  @IsTitle()
  title!: string

  @Field(() => String, { nullable: true, description: 'At most 2,000 characters.' })
  @IsOptional()
  @IsProse(LIMITS.description)
  description?: string | null

  @Field(() => [ID], {
    nullable: true,
    description: 'The workouts of its slots in order, repetitions allowed, at most 50.',
  })
  @IsOptional()
  @ArrayMaxSize(LIMITS.slotsPerMilestone, { message: `may name at most ${LIMITS.slotsPerMilestone}` })
  workoutIds?: string[] | null

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  @IsOptional()
  @IsIdempotencyKey()
  idempotencyKey?: string | null
}

@InputType({ description: "A milestone's own words, and the revision that the change is meant for." })
export class UpdateMilestoneInput {
  @Field(() => ID, { description: 'The milestone.' })
  milestoneId!: string

  @Field(() => Int, { description: 'The revision that the change is meant for.' })
  expectedRevision!: number

  @Field(() => String, { nullable: true, description: 'Unchanged when omitted; cannot be null.' })
  @IsOmittable()
  @IsTitle()
  title?: string | null

  @Field(() => String, { nullable: true, description: 'Unchanged when omitted; null clears it.' })
  @IsOptional()
  @IsProse(LIMITS.description)
  description?: string | null
}

@InputType({ description: 'A slot to keep (its id) or to make (no id).' })
export class MilestoneWorkoutInput {
  @Field(() => ID, { nullable: true, description: 'The ID of the slot to keep; it may get another workout.' })
  id?: string | null

  @Field(() => ID, { description: 'The workout that fills it.' })
  workoutId!: string
}

@InputType({ description: 'All slots of a milestone in order, and the revision that they are meant for.' })
export class SetMilestoneWorkoutsInput {
  @Field(() => ID, { description: 'The milestone.' })
  milestoneId!: string

  @Field(() => Int, { description: 'The revision that the change is meant for.' })
  expectedRevision!: number

  @Field(() => [MilestoneWorkoutInput], { description: 'The whole list, at most 50: what is not in it goes.' })
  @ArrayMaxSize(LIMITS.slotsPerMilestone, { message: `may have at most ${LIMITS.slotsPerMilestone}` })
  @ValidateNested({ each: true })
  workouts!: MilestoneWorkoutInput[]
}

@InputType({ description: 'Which milestone to delete.' })
export class DeleteMilestoneInput {
  @Field(() => ID, { description: 'The milestone.' })
  milestoneId!: string
}
