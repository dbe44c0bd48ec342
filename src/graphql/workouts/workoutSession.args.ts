import { ArrayMaxSize, IsOptional, ValidateNested } from 'class-validator'
import { ArgsType, Field, ID, InputType } from 'type-graphql'
import { WorkoutSessionStatus } from '../../kernel/workoutVocabulary.ts'
import { PageArgs } from '../connections/page.args.ts'
import { DateTime } from '../scalars/scalars.ts'

@InputType({
  description: 'Which workout sessions. Several conditions must all hold; within a list, one of its values.',
})
export class WorkoutSessionFilter {
  @Field(() => [WorkoutSessionStatus], { nullable: true, description: 'One of these.' })
  @IsOptional()
  @ArrayMaxSize(20, { message: 'may name at most 20' })
  status?: WorkoutSessionStatus[] | null

  @Field(() => ID, { nullable: true, description: 'Of this workout; an ID that nothing has finds nothing.' })
  workout?: string | null

  @Field(() => DateTime, { nullable: true, description: 'Begun then or later.' })
  startedAfter?: string | null

  @Field(() => DateTime, { nullable: true, description: 'Begun earlier than then.' })
  startedBefore?: string | null
}

@ArgsType()
export class WorkoutSessionsArgs extends PageArgs {
  @Field(() => WorkoutSessionFilter, { nullable: true, description: 'Which ones; all when omitted.' })
  @IsOptional()
  @ValidateNested()
  filter?: WorkoutSessionFilter | null
}

@ArgsType()
export class PerformedSetsArgs extends PageArgs {
  @Field(() => ID, { description: 'Of this exercise; an ID that nothing has finds nothing.' })
  exercise!: string
}

@ArgsType()
export class PersonalRecordsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Of this exercise; an ID that nothing has finds nothing.' })
  exercise?: string | null
}
