import { ArgsType, Field, ID, InputType, Int } from 'type-graphql'
import { EnrolmentStatus } from '../../kernel/progressVocabulary.ts'
import { PageArgs } from '../connections/page.args.ts'

@ArgsType()
export class EnrolmentsArgs extends PageArgs {
  @Field(() => EnrolmentStatus, { nullable: true, description: 'Only with this status.' })
  status?: EnrolmentStatus | null
}

@ArgsType()
export class ProgramEnrolmentsArgs extends EnrolmentsArgs {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those whose pinned milestones and slots equal those of today, or only the others.',
  })
  isCurrent?: boolean | null
}

@InputType({ description: 'Which program to join.' })
export class EnrolInProgramInput {
  @Field(() => ID, { description: 'A published program.' })
  programId!: string
}

@InputType({ description: 'Which enrolment takes the newest revision.' })
export class TakeProgramRevisionInput {
  @Field(() => ID, { description: "An active enrolment of the caller's." })
  enrolmentId!: string
}

@InputType({ description: 'Which enrolment to end.' })
export class LeaveProgramInput {
  @Field(() => ID, { description: "An active enrolment of the caller's." })
  enrolmentId!: string
}

@InputType({ description: 'Whom to move to the current revision of which program.' })
export class PropagateProgramRevisionInput {
  @Field(() => ID, { description: 'The program.' })
  programId!: string

  @Field(() => Int, { description: 'The revision that the caller has seen, and means.' })
  expectedRevision!: number

  @Field(() => [ID], {
    nullable: true,
    description: 'Enrolments of this program, 1 to 10,000; every active one when omitted. Those that have ended stay.',
  })
  enrolmentIds?: string[] | null
}

@InputType({ description: 'Whom `propagateProgramRevision` would move to the current revision of which program.' })
export class PreviewProgramPropagationInput {
  @Field(() => ID, { description: 'The program.' })
  programId!: string

  @Field(() => Int, { description: 'The revision that the caller has seen, and means.' })
  expectedRevision!: number

  @Field(() => [ID], {
    nullable: true,
    description: 'Enrolments of this program, 1 to 10,000; every active one when omitted. Those that have ended stay.',
  })
  enrolmentIds?: string[] | null
}
