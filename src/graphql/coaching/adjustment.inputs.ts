import { IsOptional } from 'class-validator'
import { Field, ID, InputType } from 'type-graphql'
import { IsProse } from '../../kernel/decorators.ts'
import { LIMITS } from '../../kernel/rules.ts'
import { Prescription } from '../scalars/scalars.ts'

@InputType({
  description:
    'What one athlete is asked for in the place of a row of their program. What is left out is as the program has it; an ' +
    'input that says nothing about the row takes its adjustment back.',
})
export class AdjustEnrolmentInput {
  @Field(() => ID, { description: 'The ID of an active enrolment of an athlete whom the caller coaches.' })
  enrolmentId!: string

  @Field(() => ID, {
    description:
      'The ID of the row: a `WorkoutExercise` of the pinned revision. Where its workout fills several slots, the row is ' +
      'adjusted in all of them.',
  })
  workoutExerciseId!: string

  @Field(() => ID, { nullable: true, description: 'The ID of the exercise to do instead.' })
  exerciseId?: string | null

  @Field(() => Prescription, {
    nullable: true,
    description: 'The sets to do instead, in one line. They must fit the metric of the exercise that is done.',
  })
  prescription?: string | null

  @Field(() => String, { nullable: true, description: 'What the athlete is told about it, at most 500 characters.' })
  @IsOptional()
  @IsProse(LIMITS.notes)
  note?: string | null

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether the athlete is not asked for the row at all. Then only a note may be given.',
  })
  remove!: boolean
}
