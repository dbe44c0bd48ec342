import { Ctx, Resolver } from 'type-graphql'
import { addMilestoneToProgram } from '../../actions/programs/addMilestoneToProgram.ts'
import { createProgram } from '../../actions/programs/createProgram.ts'
import { deleteProgram } from '../../actions/programs/deleteProgram.ts'
import { moveProgramMilestone } from '../../actions/programs/moveProgramMilestone.ts'
import { publishProgram } from '../../actions/programs/publishProgram.ts'
import { removeMilestoneFromProgram } from '../../actions/programs/removeMilestoneFromProgram.ts'
import { reorderProgramMilestones } from '../../actions/programs/reorderProgramMilestones.ts'
import { unpublishProgram } from '../../actions/programs/unpublishProgram.ts'
import { updateProgram } from '../../actions/programs/updateProgram.ts'
import type { Program as ProgramDocument } from '../../payload-types.ts'
import type { Context } from '../context/context.ts'
import { CoachMutation, Input } from '../context/rootAccess.ts'
import { runMutation } from '../context/runMutation.ts'
import {
  AddMilestoneToProgramInput,
  CreateProgramInput,
  DeleteProgramInput,
  MoveProgramMilestoneInput,
  PublishProgramInput,
  RemoveMilestoneFromProgramInput,
  ReorderProgramMilestonesInput,
  UnpublishProgramInput,
  UpdateProgramInput,
} from './program.inputs.ts'
import {
  AddMilestoneToProgramPayload,
  CreateProgramPayload,
  DeleteProgramPayload,
  MoveProgramMilestonePayload,
  PublishProgramPayload,
  RemoveMilestoneFromProgramPayload,
  ReorderProgramMilestonesPayload,
  UnpublishProgramPayload,
  UpdateProgramPayload,
} from './program.payloads.ts'
import { Program } from './program.type.ts'

const toPayload = (program: ProgramDocument) => ({ program: Program.from(program) })

@Resolver()
export class ProgramMutations {
  @CoachMutation(
    CreateProgramPayload,
    'Makes a draft at revision 1. Coaches only. Refuses INVALID, TAKEN (the slug), NOT_FOUND and TOO_MANY (milestones).',
  )
  createProgram(
    @Input(CreateProgramInput, 'What it is.') input: CreateProgramInput,
    @Ctx() context: Context,
  ): Promise<CreateProgramPayload> {
    return runMutation(context, input, {
      Payload: CreateProgramPayload,
      operation: createProgram,
      toPayload,
      makes: { collection: 'programs', mutation: 'createProgram' },
    })
  }

  @CoachMutation(
    PublishProgramPayload,
    'Shows a program to everybody. Coaches only. Already published: unchanged. Refuses NOT_FOUND, STALE_REVISION, and ' +
      'NOT_PUBLISHABLE while no milestone has a workout.',
  )
  publishProgram(
    @Input(PublishProgramInput, 'Which one.') input: PublishProgramInput,
    @Ctx() context: Context,
  ): Promise<PublishProgramPayload> {
    return runMutation(context, input, {
      Payload: PublishProgramPayload,
      operation: publishProgram,
      toPayload,
      owner: input.programId,
    })
  }

  @CoachMutation(
    UnpublishProgramPayload,
    'Takes a program back into a draft. Coaches only. Already a draft: unchanged. Refuses NOT_FOUND and STALE_REVISION.',
  )
  unpublishProgram(
    @Input(UnpublishProgramInput, 'Which one.') input: UnpublishProgramInput,
    @Ctx() context: Context,
  ): Promise<UnpublishProgramPayload> {
    return runMutation(context, input, {
      Payload: UnpublishProgramPayload,
      operation: unpublishProgram,
      toPayload,
      owner: input.programId,
    })
  }

  @CoachMutation(
    AddMilestoneToProgramPayload,
    'Adds a milestone at a place relative to the others, so it never goes stale. Coaches only. There already: unchanged, ' +
      '`alreadyPresent`. Refuses NOT_FOUND, INVALID (the place) and TOO_MANY (100).',
  )
  addMilestoneToProgram(
    @Input(AddMilestoneToProgramInput, 'What goes where.') input: AddMilestoneToProgramInput,
    @Ctx() context: Context,
  ): Promise<AddMilestoneToProgramPayload> {
    return runMutation(context, input, {
      Payload: AddMilestoneToProgramPayload,
      operation: addMilestoneToProgram,
      toPayload: ({ program, alreadyPresent }) => ({ program: Program.from(program), alreadyPresent }),
      whenRefused: { alreadyPresent: false },
      owner: input.programId,
    })
  }

  @CoachMutation(
    ReorderProgramMilestonesPayload,
    "Gives a program a new order of exactly its own milestones. Coaches only. Today's order, at today's revision, succeeds and makes no revision. " +
      'Refuses NOT_FOUND, STALE_REVISION (of all who name one revision, one is accepted) and MILESTONE_SET_MISMATCH.',
  )
  reorderProgramMilestones(
    @Input(ReorderProgramMilestonesInput, 'The new order.') input: ReorderProgramMilestonesInput,
    @Ctx() context: Context,
  ): Promise<ReorderProgramMilestonesPayload> {
    return runMutation(context, input, {
      Payload: ReorderProgramMilestonesPayload,
      operation: reorderProgramMilestones,
      toPayload,
      owner: input.programId,
    })
  }

  @CoachMutation(
    UpdateProgramPayload,
    "Changes a program's own words; what is omitted stays. Coaches only. Refuses NOT_FOUND, STALE_REVISION, INVALID and TAKEN (the slug).",
  )
  updateProgram(
    @Input(UpdateProgramInput, 'What changes.') input: UpdateProgramInput,
    @Ctx() context: Context,
  ): Promise<UpdateProgramPayload> {
    return runMutation(context, input, {
      Payload: UpdateProgramPayload,
      operation: updateProgram,
      toPayload,
      owner: input.programId,
    })
  }

  @CoachMutation(
    DeleteProgramPayload,
    'Deletes a program with its revisions; its milestones stay. Coaches only. Refuses NOT_FOUND, STALE_REVISION, and IN_USE when anyone ever enrolled.',
  )
  deleteProgram(
    @Input(DeleteProgramInput, 'Which one.') input: DeleteProgramInput,
    @Ctx() context: Context,
  ): Promise<DeleteProgramPayload> {
    return runMutation(context, input, {
      Payload: DeleteProgramPayload,
      operation: deleteProgram,
      toPayload: (deletedProgramId) => ({ deletedProgramId }),
      owner: input.programId,
    })
  }

  @CoachMutation(
    RemoveMilestoneFromProgramPayload,
    'Takes a milestone out of a program; relative, so it never goes stale. Coaches only. Refuses NOT_FOUND, and NOT_PUBLISHABLE ' +
      'when a published program would be left without a workout.',
  )
  removeMilestoneFromProgram(
    @Input(RemoveMilestoneFromProgramInput, 'Which one.') input: RemoveMilestoneFromProgramInput,
    @Ctx() context: Context,
  ): Promise<RemoveMilestoneFromProgramPayload> {
    return runMutation(context, input, {
      Payload: RemoveMilestoneFromProgramPayload,
      operation: removeMilestoneFromProgram,
      toPayload,
      owner: input.programId,
    })
  }

  @CoachMutation(
    MoveProgramMilestonePayload,
    'Moves a milestone to a place relative to the others, so it never goes stale. Coaches only. There already: unchanged. Refuses ' +
      'NOT_FOUND (program, milestone, neighbour) and INVALID (the place).',
  )
  moveProgramMilestone(
    @Input(MoveProgramMilestoneInput, 'What goes where.') input: MoveProgramMilestoneInput,
    @Ctx() context: Context,
  ): Promise<MoveProgramMilestonePayload> {
    return runMutation(context, input, {
      Payload: MoveProgramMilestonePayload,
      operation: moveProgramMilestone,
      toPayload,
      owner: input.programId,
    })
  }
}
