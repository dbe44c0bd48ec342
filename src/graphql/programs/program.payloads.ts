import { Field, ID, ObjectType } from 'type-graphql'
import { UserError } from '../errors/userError.type.ts'
import { Program } from './program.type.ts'

@ObjectType()
export abstract class ProgramPayload {
  @Field(() => Program, {
    nullable: true,
    simple: true,
    description: 'The program in its present state. Null after a refusal.',
  })
  program!: Program | null

  @Field(() => [UserError], { simple: true, description: 'Why the mutation was refused. Empty on success.' })
  userErrors!: UserError[]
}

@ObjectType({ description: 'The result of `copyProgram`.' })
export class CopyProgramPayload extends ProgramPayload {}

@ObjectType({ description: 'The result of `createProgram`.' })
export class CreateProgramPayload extends ProgramPayload {}

@ObjectType({ description: 'The result of `publishProgram`.' })
export class PublishProgramPayload extends ProgramPayload {}

@ObjectType({ description: 'The result of `unpublishProgram`.' })
export class UnpublishProgramPayload extends ProgramPayload {}

@ObjectType({ description: 'The result of `addMilestoneToProgram`.' })
export class AddMilestoneToProgramPayload extends ProgramPayload {
  @Field({
    simple: true,
    description:
      'Whether the program already contained the milestone. If so, nothing changed, not even the place of the ' +
      'milestone.',
  })
  alreadyPresent!: boolean
}

@ObjectType({ description: 'The result of `reorderProgramMilestones`.' })
export class ReorderProgramMilestonesPayload extends ProgramPayload {}

@ObjectType({ description: 'The result of `updateProgram`.' })
export class UpdateProgramPayload extends ProgramPayload {}

@ObjectType({ description: 'The result of `removeMilestoneFromProgram`.' })
export class RemoveMilestoneFromProgramPayload extends ProgramPayload {}

@ObjectType({ description: 'The result of `moveProgramMilestone`.' })
export class MoveProgramMilestonePayload extends ProgramPayload {}

@ObjectType({ description: 'The result of `deleteProgram`.' })
export class DeleteProgramPayload {
  @Field(() => ID, {
    nullable: true,
    simple: true,
    description: 'The ID of the deleted program. Null after a refusal.',
  })
  deletedProgramId!: string | null

  @Field(() => [UserError], { simple: true, description: 'Why the mutation was refused. Empty on success.' })
  userErrors!: UserError[]
}
