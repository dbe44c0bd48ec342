import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Connection } from '../connections/connection.type.ts'
import { PageArgs } from '../connections/page.args.ts'
import { type Context, requireCoach } from '../context/context.ts'
import { findBySlug } from '../context/findBySlug.ts'
import { CoachOnly } from '../context/rootAccess.ts'
import { runMutation } from '../context/runMutation.ts'
import { badUserInput } from '../errors/graphqlErrors.ts'
import type { Program as ProgramDocument } from '../payload-types.ts'
import { addMilestoneToProgram } from './addMilestoneToProgram.ts'
import { createProgram } from './createProgram.ts'
import { deleteProgram } from './deleteProgram.ts'
import { findProgramById } from './findProgramById.ts'
import { findPublishedPrograms } from './findPublishedPrograms.ts'
import { Milestone } from './milestone.type.ts'
import { moveProgramMilestone } from './moveProgramMilestone.ts'
import {
  AddMilestoneToProgramInput,
  CreateProgramInput,
  DeleteProgramInput,
  MoveProgramMilestoneInput,
  ProgramsArgs,
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
import { Program, ProgramConnection } from './program.type.ts'
import { publishProgram } from './publishProgram.ts'
import { removeMilestoneFromProgram } from './removeMilestoneFromProgram.ts'
import { reorderProgramMilestones } from './reorderProgramMilestones.ts'
import { type ProgramRevision, ProgramRevisionConnection } from './revision.type.ts'
import { revisionsOfProgram } from './revisionsOfProgram.ts'
import { unpublishProgram } from './unpublishProgram.ts'
import { updateProgram } from './updateProgram.ts'

const toPayload = (program: ProgramDocument) => ({ program: Program.from(program) })

@Resolver(() => Program)
export class ProgramResolver {
  @Query(() => ProgramConnection, {
    nullable: true,
    description: 'Published programs, a page at a time; a coach sees drafts too.',
  })
  programs(@Args(() => ProgramsArgs) args: ProgramsArgs, @Ctx() context: Context): Promise<Connection<Program>> {
    return findPublishedPrograms(context, args)
  }

  @Query(() => Program, {
    nullable: true,
    description: 'One program, by exactly one of ID and slug; null when there is none that the caller may see.',
  })
  async program(
    @Arg('id', () => ID, { nullable: true, description: 'Its ID.' }) id: string | null,
    @Arg('slug', () => String, { nullable: true, description: 'Its slug.' }) slug: string | null,
    @Ctx() context: Context,
  ): Promise<Program | null> {
    if ((id == null) === (slug == null)) throw badUserInput('Give exactly one of id and slug.', 'id')
    const document =
      id == null ? await findBySlug(context, 'programs', slug as string) : await findProgramById(context, id)
    return document && Program.from(document)
  }

  @FieldResolver(() => [Milestone], { description: 'In order: the list index is the order; at most 100.' })
  async milestones(@Root() program: Program, @Ctx() { loaders }: Context): Promise<Milestone[]> {
    const documents = await Promise.all(program.milestoneIds.map((id) => loaders.milestone.load(id)))
    return documents.flatMap((document) => (document ? [Milestone.from(document)] : []))
  }

  @FieldResolver(() => ProgramRevisionConnection, {
    nullable: true,
    description: 'What it was at each revision, newest first. Coaches only.',
  })
  revisions(
    @Root() program: Program,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<ProgramRevision>> {
    requireCoach(context)
    return revisionsOfProgram(context, program, args)
  }

  @CoachOnly()
  @Mutation(() => CreateProgramPayload, {
    nullable: true,
    description:
      'Makes a draft at revision 1. Coaches only. Refuses INVALID, TAKEN (the slug), NOT_FOUND and TOO_MANY (milestones).',
  })
  createProgram(
    @Arg('input', () => CreateProgramInput, { description: 'What it is.' }) input: CreateProgramInput,
    @Ctx() context: Context,
  ): Promise<CreateProgramPayload> {
    return runMutation(context, input, {
      Payload: CreateProgramPayload,
      operation: createProgram,
      toPayload,
      makes: 'programs',
    })
  }

  @CoachOnly()
  @Mutation(() => PublishProgramPayload, {
    nullable: true,
    description:
      'Shows a program to everybody. Coaches only. Already published: unchanged. Refuses NOT_FOUND, STALE_REVISION, and ' +
      'NOT_PUBLISHABLE while no milestone has a workout.',
  })
  publishProgram(
    @Arg('input', () => PublishProgramInput, { description: 'Which one.' }) input: PublishProgramInput,
    @Ctx() context: Context,
  ): Promise<PublishProgramPayload> {
    const owner = input.programId
    return runMutation(context, input, { Payload: PublishProgramPayload, operation: publishProgram, toPayload, owner })
  }

  @CoachOnly()
  @Mutation(() => UnpublishProgramPayload, {
    nullable: true,
    description:
      'Takes a program back into a draft. Coaches only. Already a draft: unchanged. Refuses NOT_FOUND and STALE_REVISION.',
  })
  unpublishProgram(
    @Arg('input', () => UnpublishProgramInput, { description: 'Which one.' }) input: UnpublishProgramInput,
    @Ctx() context: Context,
  ): Promise<UnpublishProgramPayload> {
    const owner = input.programId
    return runMutation(context, input, {
      Payload: UnpublishProgramPayload,
      operation: unpublishProgram,
      toPayload,
      owner,
    })
  }

  @CoachOnly()
  @Mutation(() => AddMilestoneToProgramPayload, {
    nullable: true,
    description:
      'Adds a milestone at a place relative to the others, so it never goes stale. Coaches only. There already: unchanged, ' +
      '`alreadyPresent`. Refuses NOT_FOUND, INVALID (the place) and TOO_MANY (100).',
  })
  addMilestoneToProgram(
    @Arg('input', () => AddMilestoneToProgramInput, { description: 'What goes where.' })
    input: AddMilestoneToProgramInput,
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

  @CoachOnly()
  @Mutation(() => ReorderProgramMilestonesPayload, {
    nullable: true,
    description:
      "Gives a program a new order of exactly its own milestones. Coaches only. Today's order, at today's revision, succeeds and makes no revision. " +
      'Refuses NOT_FOUND, STALE_REVISION (of all who name one revision, one is accepted) and MILESTONE_SET_MISMATCH.',
  })
  reorderProgramMilestones(
    @Arg('input', () => ReorderProgramMilestonesInput, { description: 'The new order.' })
    input: ReorderProgramMilestonesInput,
    @Ctx() context: Context,
  ): Promise<ReorderProgramMilestonesPayload> {
    const owner = input.programId
    return runMutation(context, input, {
      Payload: ReorderProgramMilestonesPayload,
      operation: reorderProgramMilestones,
      toPayload,
      owner,
    })
  }

  @CoachOnly()
  @Mutation(() => UpdateProgramPayload, {
    nullable: true,
    description:
      "Changes a program's own words; what is omitted stays. Coaches only. Refuses NOT_FOUND, STALE_REVISION, INVALID and TAKEN (the slug).",
  })
  updateProgram(
    @Arg('input', () => UpdateProgramInput, { description: 'What changes.' }) input: UpdateProgramInput,
    @Ctx() context: Context,
  ): Promise<UpdateProgramPayload> {
    return runMutation(context, input, {
      Payload: UpdateProgramPayload,
      operation: updateProgram,
      toPayload,
      owner: input.programId,
    })
  }

  @CoachOnly()
  @Mutation(() => DeleteProgramPayload, {
    nullable: true,
    description:
      'Deletes a program with its revisions; its milestones stay. Coaches only. Refuses NOT_FOUND, STALE_REVISION, and IN_USE when anyone ever enrolled.',
  })
  deleteProgram(
    @Arg('input', () => DeleteProgramInput, { description: 'Which one.' }) input: DeleteProgramInput,
    @Ctx() context: Context,
  ): Promise<DeleteProgramPayload> {
    return runMutation(context, input, {
      Payload: DeleteProgramPayload,
      operation: deleteProgram,
      toPayload: (deletedProgramId) => ({ deletedProgramId }),
      owner: input.programId,
    })
  }

  @CoachOnly()
  @Mutation(() => RemoveMilestoneFromProgramPayload, {
    nullable: true,
    description:
      'Takes a milestone out of a program; relative, so it never goes stale. Coaches only. Refuses NOT_FOUND, and NOT_PUBLISHABLE ' +
      'when a published program would be left without a workout.',
  })
  removeMilestoneFromProgram(
    @Arg('input', () => RemoveMilestoneFromProgramInput, { description: 'Which one.' })
    input: RemoveMilestoneFromProgramInput,
    @Ctx() context: Context,
  ): Promise<RemoveMilestoneFromProgramPayload> {
    return runMutation(context, input, {
      Payload: RemoveMilestoneFromProgramPayload,
      operation: removeMilestoneFromProgram,
      toPayload,
      owner: input.programId,
    })
  }

  @CoachOnly()
  @Mutation(() => MoveProgramMilestonePayload, {
    nullable: true,
    description:
      'Moves a milestone to a place relative to the others, so it never goes stale. Coaches only. There already: unchanged. Refuses ' +
      'NOT_FOUND (program, milestone, neighbour) and INVALID (the place).',
  })
  moveProgramMilestone(
    @Arg('input', () => MoveProgramMilestoneInput, { description: 'What goes where.' })
    input: MoveProgramMilestoneInput,
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
