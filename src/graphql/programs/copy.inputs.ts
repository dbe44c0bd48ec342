import { IsOptional, ValidateNested } from 'class-validator'
import { Field, ID, InputType } from 'type-graphql'
import { IsIdempotencyKey, IsSlug, IsTitle } from '../../kernel/decorators.ts'
import { IDEMPOTENCY_KEY } from '../../kernel/rules.ts'
import { MilestonePlace } from './program.inputs.ts'

const TITLE = 'The title of the copy: one line of 1 to 120 characters with at least one letter or digit.'

@InputType({ description: 'The program to copy.' })
export class CopyProgramInput {
  @Field(() => ID, { description: 'The ID of the program.' })
  programId!: string

  @Field({ description: TITLE })
  @IsTitle()
  title!: string

  @Field(() => String, { nullable: true, description: 'The slug of the copy. Made from the title when omitted.' })
  @IsOptional()
  @IsSlug()
  slug?: string | null

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  @IsOptional()
  @IsIdempotencyKey()
  idempotencyKey?: string | null
}

@InputType({ description: 'The milestone to copy.' })
export class CopyMilestoneInput {
  @Field(() => ID, { description: 'The ID of the milestone.' })
  milestoneId!: string

  @Field({ description: TITLE })
  @IsTitle()
  title!: string

  @Field(() => ID, { nullable: true, description: 'The program to place the copy in. In none when omitted.' })
  programId?: string | null

  @Field(() => MilestonePlace, { nullable: true, description: 'The place in the program. At its end when omitted.' })
  @IsOptional()
  @ValidateNested()
  place?: MilestonePlace | null

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  @IsOptional()
  @IsIdempotencyKey()
  idempotencyKey?: string | null
}

@InputType({ description: 'The workout to copy.' })
export class CopyWorkoutInput {
  @Field(() => ID, { description: 'The ID of the workout.' })
  workoutId!: string

  @Field({ description: TITLE })
  @IsTitle()
  title!: string

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  @IsOptional()
  @IsIdempotencyKey()
  idempotencyKey?: string | null
}
