import { IsOptional, ValidateNested } from 'class-validator'
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql'
import { EnrolmentStatus } from '../../kernel/progressVocabulary.ts'
import { PageArgs } from '../connections/page.args.ts'
import { ScheduleInput } from './schedule.inputs.ts'

@ArgsType()
export class EnrolmentsArgs extends PageArgs {
  @Field(() => EnrolmentStatus, { nullable: true, description: 'Only enrolments with this status; all when omitted.' })
  status?: EnrolmentStatus | null
}

@ArgsType()
export class ProgramEnrolmentsArgs extends EnrolmentsArgs {
  @Field(() => Boolean, {
    nullable: true,
    description: 'When true, only enrolments whose `isCurrent` is true; when false, only the others; all when omitted.',
  })
  isCurrent?: boolean | null
}

@InputType({ description: 'The program to enrol in.' })
export class EnrolInProgramInput {
  @Field(() => ID, { description: 'The ID of a published program.' })
  programId!: string

  @Field(() => ScheduleInput, {
    nullable: true,
    description: 'When workouts are due; without it they have no days. An enrolment that has a schedule keeps it.',
  })
  @IsOptional()
  @ValidateNested()
  schedule?: ScheduleInput | null
}

@InputType({ description: 'The enrolment to move to the newest revision of its program.' })
export class TakeProgramRevisionInput {
  @Field(() => ID, { description: 'The ID of an active enrolment of the caller.' })
  enrolmentId!: string
}

@InputType({ description: 'The enrolment to end.' })
export class LeaveProgramInput {
  @Field(() => ID, { description: 'The ID of an active enrolment of the caller.' })
  enrolmentId!: string
}

@InputType({ description: 'The program, and the enrolments to move to its current revision.' })
export class PropagateProgramRevisionInput {
  @Field(() => ID, { description: 'The ID of the program.' })
  programId!: string

  @Field(() => Int, { description: 'The current revision of the program, as the caller has seen it.' })
  expectedRevision!: number

  @Field(() => [ID], {
    nullable: true,
    description:
      'Enrolments of this program that the caller sees, 1 to 10,000; when omitted, every active one of the athletes whom ' +
      'the caller coaches or nobody coaches. Enrolments that have ended stay unchanged.',
  })
  enrolmentIds?: string[] | null
}

@InputType({
  description: 'The program, and the enrolments that `propagateProgramRevision` would move to its current revision.',
})
export class PreviewProgramPropagationInput {
  @Field(() => ID, { description: 'The ID of the program.' })
  programId!: string

  @Field(() => Int, { description: 'The current revision of the program, as the caller has seen it.' })
  expectedRevision!: number

  @Field(() => [ID], {
    nullable: true,
    description:
      'Enrolments of this program that the caller sees, 1 to 10,000; when omitted, every active one of the athletes whom ' +
      'the caller coaches or nobody coaches. Enrolments that have ended stay unchanged.',
  })
  enrolmentIds?: string[] | null
}
