import { IsOptional, ValidateNested } from 'class-validator'
import { Field, ID, InputType, Int } from 'type-graphql'
import { HasAtMost, IsIdempotencyKey, IsOmittable, IsProse, IsTitle } from '../../kernel/decorators.ts'
import { IDEMPOTENCY_KEY, LIMITS } from '../../kernel/rules.ts'

@InputType({ description: 'A new milestone, which begins at revision 1.' })
export class CreateMilestoneInput {
  @Field({ description: 'The title: one line of 1 to 120 characters with at least one letter or digit.' })
  @IsTitle()
  title!: string

  @Field(() => String, {
    nullable: true,
    description: 'What the milestone is about, and when it is completed, at most 2,000 characters.',
  })
  @IsOptional()
  @IsProse(LIMITS.description)
  description?: string | null

  @Field(() => [ID], {
    nullable: true,
    description:
      'The IDs of the workouts that fill its slots in order, at most 50. The same workout may occur several times.',
  })
  @IsOptional()
  @HasAtMost(LIMITS.slotsPerMilestone)
  workoutIds?: string[] | null

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  @IsOptional()
  @IsIdempotencyKey()
  idempotencyKey?: string | null
}

@InputType({
  description: 'The changes to the title and description of a milestone, and the revision that they are meant for.',
})
export class UpdateMilestoneInput {
  @Field(() => ID, { description: 'The ID of the milestone.' })
  milestoneId!: string

  @Field(() => Int, {
    description:
      'The present revision of the milestone, as the caller knows it. Any other is refused with STALE_REVISION.',
  })
  expectedRevision!: number

  @Field(() => String, { nullable: true, description: 'The new title. Unchanged when omitted; null is refused.' })
  @IsOmittable()
  @IsTitle()
  title?: string | null

  @Field(() => String, { nullable: true, description: 'The new description. Unchanged when omitted; null clears it.' })
  @IsOptional()
  @IsProse(LIMITS.description)
  description?: string | null
}

@InputType({ description: 'A slot of a milestone: an existing slot (with its `id`) or a new slot (without `id`).' })
export class MilestoneWorkoutInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'The ID of an existing slot of the milestone, to keep it, even with another workout. Omit it for a new slot.',
  })
  id?: string | null

  @Field(() => ID, { description: 'The ID of the workout that fills the slot.' })
  workoutId!: string
}

@InputType({ description: 'All slots of a milestone in order, and the revision that the change is meant for.' })
export class SetMilestoneWorkoutsInput {
  @Field(() => ID, { description: 'The ID of the milestone.' })
  milestoneId!: string

  @Field(() => Int, {
    description:
      'The present revision of the milestone, as the caller knows it. Any other is refused with STALE_REVISION.',
  })
  expectedRevision!: number

  @Field(() => [MilestoneWorkoutInput], {
    description: 'The complete list of slots in order, at most 50. Slots that it leaves out are removed.',
  })
  @HasAtMost(LIMITS.slotsPerMilestone)
  @ValidateNested({ each: true })
  workouts!: MilestoneWorkoutInput[]
}

@InputType({ description: 'The milestone to delete.' })
export class DeleteMilestoneInput {
  @Field(() => ID, { description: 'The ID of the milestone.' })
  milestoneId!: string
}
