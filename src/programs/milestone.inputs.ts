import { ArrayMaxSize, IsOptional } from 'class-validator'
import { Field, ID, InputType } from 'type-graphql'
import { IsProse, IsTitle } from '../validation/decorators.ts'
import { LIMITS } from '../validation/rules.ts'

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
}
