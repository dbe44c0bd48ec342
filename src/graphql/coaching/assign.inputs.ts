import { IsOptional, ValidateNested } from 'class-validator'
import { Field, ID, InputType } from 'type-graphql'
import { HasAtMost, HasEachOnce, HasOne, IsIdempotencyKey, IsProse } from '../../kernel/decorators.ts'
import { IDEMPOTENCY_KEY } from '../../kernel/rules.ts'
import { SCHEDULE_LIMITS } from '../../kernel/schedule/vocabulary.ts'
import { ScheduleInput } from '../workouts/schedule.inputs.ts'

const { athletesPerAssignment, note } = SCHEDULE_LIMITS

@InputType({ description: 'The program that a coach assigns, and to whom.' })
export class AssignProgramInput {
  @Field(() => ID, { description: 'The ID of a program, published or not.' })
  programId!: string

  @Field(() => [ID], { description: 'The athletes, 1 to 100, each once.' })
  @HasOne('must name at least one athlete')
  @HasAtMost(athletesPerAssignment)
  @HasEachOnce('must name each athlete only once')
  athleteIds!: string[]

  @Field(() => ScheduleInput, {
    nullable: true,
    description: 'When workouts are due; without it they have no days. An enrolment that has a schedule keeps it.',
  })
  @IsOptional()
  @ValidateNested()
  schedule?: ScheduleInput | null

  @Field(() => String, {
    nullable: true,
    description: 'A note for the athletes, at most 500 characters. Only new enrolments get it.',
  })
  @IsOptional()
  @IsProse(note)
  note?: string | null

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  @IsOptional()
  @IsIdempotencyKey()
  idempotencyKey?: string | null
}
