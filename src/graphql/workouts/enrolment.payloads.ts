import { Field, Int, ObjectType } from 'type-graphql'
import { UserError } from '../errors/userError.type.ts'
import { Program } from '../programs/program.type.ts'
import { Enrolment } from './enrolment.type.ts'

@ObjectType()
abstract class EnrolmentPayload {
  @Field(() => Enrolment, {
    nullable: true,
    simple: true,
    description: 'The enrolment as it is now; null after a refusal.',
  })
  enrolment!: Enrolment | null

  @Field(() => [UserError], { simple: true, description: 'Why the mutation was refused; empty on success.' })
  userErrors!: UserError[]
}

@ObjectType({ description: 'What `enrolInProgram` did.' })
export class EnrolInProgramPayload extends EnrolmentPayload {}

@ObjectType({ description: 'What `takeProgramRevision` did.' })
export class TakeProgramRevisionPayload extends EnrolmentPayload {}

@ObjectType({ description: 'What `leaveProgram` did.' })
export class LeaveProgramPayload extends EnrolmentPayload {}

@ObjectType({ description: 'What `propagateProgramRevision` did.' })
export class PropagateProgramRevisionPayload {
  @Field(() => Program, { nullable: true, simple: true, description: 'The program; null after a refusal.' })
  program!: Program | null

  @Field(() => Int, {
    simple: true,
    description:
      'The number of enrolments that the current revision has reached: `enrolmentsMoved` of the preview. Athletes with ' +
      'another coach are among them, and wait for that coach.',
  })
  enrolmentsMoved!: number

  @Field(() => Int, {
    simple: true,
    description:
      "The number of moved enrolments of the caller's athletes that are now complete, because everything the revision " +
      'asks for was already done.',
  })
  enrolmentsCompleted!: number

  @Field(() => [UserError], { simple: true, description: 'Why the mutation was refused; empty on success.' })
  userErrors!: UserError[]
}
