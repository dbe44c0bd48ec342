import { IsOptional, ValidateNested } from 'class-validator'
import { ArgsType, Field, ID, InputType } from 'type-graphql'
import { HasAtMost } from '../../kernel/decorators.ts'
import { WorkoutSessionStatus } from '../../kernel/workoutVocabulary.ts'
import { PageArgs, TwoWayPageArgs } from '../connections/page.args.ts'
import { DateTime, LocalDate } from '../scalars/scalars.ts'

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
  @HasAtMost(20)
  status?: WorkoutSessionStatus[] | null

  @Field(() => ID, {
    nullable: true,
    description: 'Only sessions of the workout with this ID. An unknown ID finds nothing.',
  })
  workout?: string | null

  @Field(() => ID, {
    nullable: true,
    description: 'Only sessions of the enrolment with this ID. An unknown ID finds nothing.',
  })
  enrolment?: string | null

  @Field(() => DateTime, { nullable: true, description: 'Only sessions that started at this time or later.' })
  startedAfter?: string | null

  @Field(() => DateTime, { nullable: true, description: 'Only sessions that started before this time.' })
  startedBefore?: string | null
}

@ArgsType()
export class WorkoutSessionsArgs extends TwoWayPageArgs {
  @Field(() => WorkoutSessionFilter, { nullable: true, description: 'Which sessions to return; all when omitted.' })
  @IsOptional()
  @ValidateNested()
  filter?: WorkoutSessionFilter | null
}

@ArgsType()
export class PerformedSetsArgs extends TwoWayPageArgs {
  @Field(() => ID, { description: 'Only sets of the exercise with this ID. An unknown ID finds nothing.' })
  exercise!: string

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Only sets that were done on this day or later, by their `performedOn`.',
  })
  from?: string | null

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Only sets that were done on this day or earlier, by their `performedOn`.',
  })
  to?: string | null
}

@ArgsType()
export class EnrolmentSessionsArgs extends TwoWayPageArgs {
  @Field(() => [WorkoutSessionStatus], {
    nullable: true,
    description: 'Only sessions with one of these statuses; at most 20. All when omitted.',
  })
  @IsOptional()
  @HasAtMost(20)
  status?: WorkoutSessionStatus[] | null
}

@ArgsType()
export class PersonalRecordsArgs extends PageArgs {
  @Field(() => ID, {
    nullable: true,
    description: 'Only records in the exercise with this ID. An unknown ID finds nothing.',
  })
  exercise?: string | null
}
