import { ArrayMaxSize, IsOptional, ValidateNested } from 'class-validator'
import { ArgsType, Field, ID, InputType } from 'type-graphql'
import { WorkoutSessionStatus } from '../../kernel/workoutVocabulary.ts'
import { PageArgs } from '../connections/page.args.ts'
import { DateTime } from '../scalars/scalars.ts'

@InputType({
  description:
    'A filter for workout sessions. Every given condition must hold; a list holds when one of its values matches.',
})
export class WorkoutSessionFilter {
  @Field(() => [WorkoutSessionStatus], {
    nullable: true,
    description: 'Only sessions with one of these statuses; at most 20.',
  })
  @IsOptional()
  @ArrayMaxSize(20, { message: 'may have at most 20 items' })
  status?: WorkoutSessionStatus[] | null

  @Field(() => ID, {
    nullable: true,
    description: 'Only sessions of the workout with this ID. An unknown ID finds nothing.',
  })
  workout?: string | null

  @Field(() => DateTime, { nullable: true, description: 'Only sessions that started at this time or later.' })
  startedAfter?: string | null

  @Field(() => DateTime, { nullable: true, description: 'Only sessions that started before this time.' })
  startedBefore?: string | null
}

@ArgsType()
export class WorkoutSessionsArgs extends PageArgs {
  @Field(() => WorkoutSessionFilter, { nullable: true, description: 'Which sessions to return; all when omitted.' })
  @IsOptional()
  @ValidateNested()
  filter?: WorkoutSessionFilter | null
}

@ArgsType()
export class PerformedSetsArgs extends PageArgs {
  @Field(() => ID, { description: 'Only sets of the exercise with this ID. An unknown ID finds nothing.' })
  exercise!: string
}

@ArgsType()
export class PersonalRecordsArgs extends PageArgs {
  @Field(() => ID, {
    nullable: true,
    description: 'Only records in the exercise with this ID. An unknown ID finds nothing.',
  })
  exercise?: string | null
}
