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
    'Creates a program, as a draft at revision 1. Coaches only. Refuses INVALID, TAKEN (the slug), NOT_FOUND ' +
      '(milestones), TOO_MANY (100 milestones), IDEMPOTENCY_CONFLICT, and NOT_FOUND when the object that the ' +
      'idempotency key made was deleted.',
  )
  createProgram(
    @Input(CreateProgramInput, 'The new program.') input: CreateProgramInput,
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
    'Publishes a program, so that everyone can see it. A published program stays unchanged. Coaches only. Refuses ' +
      'NOT_FOUND, STALE_REVISION, and NOT_PUBLISHABLE while no milestone of the program has a workout.',
  )
  publishProgram(
    @Input(PublishProgramInput, 'The program to publish.') input: PublishProgramInput,
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
    'Turns a published program back into a draft. A draft stays unchanged. Coaches only. Refuses NOT_FOUND and ' +
      'STALE_REVISION.',
  )
  unpublishProgram(
    @Input(UnpublishProgramInput, 'The program to turn back into a draft.') input: UnpublishProgramInput,
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
    'Adds a milestone to a program, at a place relative to the other milestones. The mutation names no revision, ' +
      'so it never refuses STALE_REVISION. A milestone that the program already contains stays where it is, and ' +
      '`alreadyPresent` is true. Coaches only. Refuses NOT_FOUND (program, milestone, neighbour), INVALID (the ' +
      'place) and TOO_MANY (100 milestones).',
  )
  addMilestoneToProgram(
    @Input(AddMilestoneToProgramInput, 'The milestone, the program and the place.') input: AddMilestoneToProgramInput,
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
    'Puts the milestones of a program into a new order, which must name exactly these milestones. The present ' +
      'order, at the present revision, is accepted and makes no new revision. Coaches only. Refuses NOT_FOUND, ' +
      'STALE_REVISION (of several new orders for the same revision, only one is accepted) and MILESTONE_SET_MISMATCH.',
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
    'Changes the title, slug, description and level of a program. Omitted fields stay unchanged. Coaches only. ' +
      'Refuses NOT_FOUND, STALE_REVISION, INVALID and TAKEN (the slug).',
  )
  updateProgram(
    @Input(UpdateProgramInput, 'The program and the fields to change.') input: UpdateProgramInput,
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
    'Deletes a program with its revisions. Its milestones stay. Coaches only. Refuses NOT_FOUND, STALE_REVISION, ' +
      'and IN_USE once an athlete has enrolled in the program.',
  )
  deleteProgram(
    @Input(DeleteProgramInput, 'The program to delete.') input: DeleteProgramInput,
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
    'Removes a milestone from a program. The milestone itself stays. The mutation names no revision, so it never ' +
      'refuses STALE_REVISION. Coaches only. Refuses NOT_FOUND (program, milestone), and NOT_PUBLISHABLE when a ' +
      'published program would be left without a workout.',
  )
  removeMilestoneFromProgram(
    @Input(RemoveMilestoneFromProgramInput, 'The milestone to remove.') input: RemoveMilestoneFromProgramInput,
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
    'Moves a milestone of a program to a place relative to the other milestones. The mutation names no revision, ' +
      'so it never refuses STALE_REVISION. A milestone that is already at this place stays there. Coaches only. ' +
      'Refuses NOT_FOUND (program, milestone, neighbour) and INVALID (the place).',
  )
  moveProgramMilestone(
    @Input(MoveProgramMilestoneInput, 'The milestone and its new place.') input: MoveProgramMilestoneInput,
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
