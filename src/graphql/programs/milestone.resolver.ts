import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { createMilestone } from '../../actions/programs/createMilestone.ts'
import { deleteMilestone } from '../../actions/programs/deleteMilestone.ts'
import { setMilestoneWorkouts } from '../../actions/programs/setMilestoneWorkouts.ts'
import { updateMilestone } from '../../actions/programs/updateMilestone.ts'
import { decodeId } from '../../kernel/nodeId.ts'
import { type PromiseOr, whenThere } from '../../kernel/promiseOr.ts'
import type { Milestone as MilestoneDocument } from '../../payload-types.ts'
import { searchWhere } from '../../storage/searchWhere.ts'
import type { Connection } from '../connections/connection.type.ts'
import { findPage } from '../connections/findPage.ts'
import { PageArgs, SearchArgs } from '../connections/page.args.ts'
import type { Context } from '../context/context.ts'
import { CoachMutation, CoachOnly, Input } from '../context/rootAccess.ts'
import { runMutation } from '../context/runMutation.ts'
import {
  CreateMilestoneInput,
  DeleteMilestoneInput,
  SetMilestoneWorkoutsInput,
  UpdateMilestoneInput,
} from './milestone.inputs.ts'
import {
  CreateMilestonePayload,
  DeleteMilestonePayload,
  SetMilestoneWorkoutsPayload,
  UpdateMilestonePayload,
} from './milestone.payloads.ts'
import { Milestone, MilestoneConnection, MilestoneWorkout } from './milestone.type.ts'
import { Program, ProgramConnection } from './program.type.ts'
import { programsOfMilestone } from './programsOfMilestone.ts'
import { Workout } from './workout.type.ts'

const toPayload = (milestone: MilestoneDocument) => ({ milestone: Milestone.from(milestone) })

@Resolver(() => Milestone)
export class MilestoneResolver {
  @CoachOnly()
  @Query(() => MilestoneConnection, {
    nullable: true,
    description: 'All milestones, ordered by title, in pages. Coaches only.',
  })
  milestones(
    @Args(() => SearchArgs) { first, after, search }: SearchArgs,
    @Ctx() { loaders }: Context,
  ): PromiseOr<Connection<Milestone>> {
    return findPage(loaders.catalogue, {
      collection: 'milestones',
      where: { and: searchWhere(search) },
      order: { name: 'TITLE_ASC', field: 'titleKey', descending: false },
      first,
      after,
      toNode: Milestone.from,
    })
  }

  @Query(() => Milestone, {
    nullable: true,
    description:
      'One milestone by its ID. Coaches see every milestone; other callers see those in a program that is visible to ' +
      'them and those in their own enrolments. Null for any other ID. Open to everyone.',
  })
  async milestone(
    @Arg('id', () => ID, { description: 'The ID of the milestone.' }) id: string,
    @Ctx() { loaders }: Context,
  ): Promise<Milestone | null> {
    const decoded = decodeId('milestone', id)
    const document = decoded && (await loaders.visibleMilestone.load(decoded))
    return document ? Milestone.from(document) : null
  }

  @FieldResolver(() => ProgramConnection, {
    description: 'The programs that contain the milestone and that the caller may see, ordered by title.',
  })
  programs(
    @Root() milestone: Milestone,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<Program>> {
    return programsOfMilestone(context, milestone.documentId, args)
  }

  @CoachMutation(
    CreateMilestonePayload,
    'Creates a milestone, which is in no program yet. Coaches only. Refuses INVALID, NOT_FOUND (workouts), ' +
      'TOO_MANY (50 workouts), IDEMPOTENCY_CONFLICT, and NOT_FOUND when the object that the idempotency key made was ' +
      'deleted.',
  )
  createMilestone(
    @Input(CreateMilestoneInput, 'The new milestone.') input: CreateMilestoneInput,
    @Ctx() context: Context,
  ): Promise<CreateMilestonePayload> {
    return runMutation(context, input, {
      Payload: CreateMilestonePayload,
      operation: createMilestone,
      toPayload,
      makes: { collection: 'milestones', mutation: 'createMilestone' },
    })
  }

  @CoachMutation(
    UpdateMilestonePayload,
    'Changes the title and description of a milestone. Omitted fields stay unchanged. A new title makes a new ' +
      'revision of every program that contains the milestone. Coaches only. Refuses NOT_FOUND, STALE_REVISION and ' +
      'INVALID.',
  )
  updateMilestone(
    @Input(UpdateMilestoneInput, 'The milestone and the fields to change.') input: UpdateMilestoneInput,
    @Ctx() context: Context,
  ): Promise<UpdateMilestonePayload> {
    return runMutation(context, input, {
      Payload: UpdateMilestonePayload,
      operation: updateMilestone,
      toPayload,
      owner: input.milestoneId,
    })
  }

  @CoachMutation(
    SetMilestoneWorkoutsPayload,
    'Replaces the whole list of slots of a milestone, so it can add, remove and reorder workouts. A change makes a ' +
      'new revision of every program that contains the milestone. Coaches only. Refuses NOT_FOUND (milestone, slots, ' +
      'workouts), STALE_REVISION, INVALID (a slot given twice), TOO_MANY (50 slots), and NOT_PUBLISHABLE when a ' +
      'published program would be left without a workout.',
  )
  setMilestoneWorkouts(
    @Input(SetMilestoneWorkoutsInput, 'The milestone and all its slots in order.') input: SetMilestoneWorkoutsInput,
    @Ctx() context: Context,
  ): Promise<SetMilestoneWorkoutsPayload> {
    return runMutation(context, input, {
      Payload: SetMilestoneWorkoutsPayload,
      operation: setMilestoneWorkouts,
      toPayload,
      owner: input.milestoneId,
    })
  }

  @CoachMutation(
    DeleteMilestonePayload,
    'Deletes a milestone, and with it the workouts that were copied for it (`copyMilestone`), as long as no other ' +
      'milestone contains them, no revision of a program has ever named them and no athlete has started them. Its other ' +
      'workouts stay. Coaches only. Refuses NOT_FOUND, and IN_USE while a program contains the milestone or once ' +
      'athletes have completed it.',
  )
  deleteMilestone(
    @Input(DeleteMilestoneInput, 'The milestone to delete.') input: DeleteMilestoneInput,
    @Ctx() context: Context,
  ): Promise<DeleteMilestonePayload> {
    return runMutation(context, input, {
      Payload: DeleteMilestonePayload,
      operation: deleteMilestone,
      toPayload: ({ deletedMilestoneId, unused }) => ({
        deletedMilestoneId,
        unusedWorkouts: unused.map(Workout.from),
      }),
      whenRefused: { unusedWorkouts: [] },
      owner: input.milestoneId,
    })
  }
}

@Resolver(() => MilestoneWorkout)
export class MilestoneWorkoutResolver {
  @FieldResolver(() => Workout, { description: 'The workout in this slot.' })
  workout(@Root() slot: MilestoneWorkout, @Ctx() { loaders }: Context): PromiseOr<Workout> {
    return whenThere(loaders.workout.load(slot.workoutId), (document) => {
      if (!document) throw new Error(`Slot ${slot.id} names the workout ${slot.workoutId}, which does not exist.`)
      return Workout.from(document)
    })
  }
}
