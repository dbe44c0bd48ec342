import { Field, Int, ObjectType } from 'type-graphql'
import { UserError } from '../errors/userError.type.ts'
import { Program } from '../programs/program.type.ts'
import { Enrolment } from './enrolment.type.ts'

@ObjectType()
abstract class EnrolmentPayload {
  @Field(() => Enrolment, {
    nullable: true,
    simple: true,
    description: 'The enrolment as it now is; null after a refusal.',
  })
  enrolment!: Enrolment | null

  @Field(() => [UserError], { simple: true, description: 'Why it was refused; empty on success.' })
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

  @Field(() => Int, { simple: true, description: 'How many enrolments are pinned to another revision than before.' })
  enrolmentsMoved!: number

  @Field(() => Int, {
    simple: true,
    description: 'How many of them are complete, since the revision asks for nothing that was not done.',
  })
  enrolmentsCompleted!: number

  @Field(() => [UserError], { simple: true, description: 'Why it was refused; empty on success.' })
  userErrors!: UserError[]
}
