import { Field, ID, ObjectType } from 'type-graphql'
import { UserError } from '../errors/userError.type.ts'
import { Program } from './program.type.ts'

@ObjectType()
abstract class ProgramPayload {
  @Field(() => Program, {
    nullable: true,
    simple: true,
    description: 'The program as it now is; null after a refusal.',
  })
  program!: Program | null

  @Field(() => [UserError], { simple: true, description: 'Why it was refused; empty on success.' })
  userErrors!: UserError[]
}

@ObjectType({ description: 'What `createProgram` did.' })
export class CreateProgramPayload extends ProgramPayload {}

@ObjectType({ description: 'What `publishProgram` did.' })
export class PublishProgramPayload extends ProgramPayload {}

@ObjectType({ description: 'What `unpublishProgram` did.' })
export class UnpublishProgramPayload extends ProgramPayload {}

@ObjectType({ description: 'What `addMilestoneToProgram` did.' })
export class AddMilestoneToProgramPayload extends ProgramPayload {
  @Field({
    simple: true,
    description: 'The milestone was in the program already: nothing changed, its place included.',
  })
  alreadyPresent!: boolean
}

@ObjectType({ description: 'What `reorderProgramMilestones` did.' })
export class ReorderProgramMilestonesPayload extends ProgramPayload {}

@ObjectType({ description: 'What `updateProgram` did.' })
export class UpdateProgramPayload extends ProgramPayload {}

@ObjectType({ description: 'What `removeMilestoneFromProgram` did.' })
export class RemoveMilestoneFromProgramPayload extends ProgramPayload {}

@ObjectType({ description: 'What `moveProgramMilestone` did.' })
export class MoveProgramMilestonePayload extends ProgramPayload {}

@ObjectType({ description: 'What `deleteProgram` did.' })
export class DeleteProgramPayload {
  @Field(() => ID, { nullable: true, simple: true, description: 'The ID that is gone; null after a refusal.' })
  deletedProgramId!: string | null

  @Field(() => [UserError], { simple: true, description: 'Why it was refused; empty on success.' })
  userErrors!: UserError[]
}
