import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { createMilestone } from '../../actions/programs/createMilestone.ts'
import { deleteMilestone } from '../../actions/programs/deleteMilestone.ts'
import { setMilestoneWorkouts } from '../../actions/programs/setMilestoneWorkouts.ts'
import { updateMilestone } from '../../actions/programs/updateMilestone.ts'
import { decodeId } from '../../kernel/nodeId.ts'
import { words } from '../../kernel/normalise.ts'
import { type PromiseOr, whenThere } from '../../kernel/promiseOr.ts'
import type { Milestone as MilestoneDocument } from '../../payload-types.ts'
import type { Connection } from '../connections/connection.type.ts'
import { findPage, searchWhere } from '../connections/findPage.ts'
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
    description: 'All milestones by title, a page at a time. Coaches only.',
  })
  milestones(
    @Args(() => SearchArgs) { first, after, search }: SearchArgs,
    @Ctx() { loaders }: Context,
  ): PromiseOr<Connection<Milestone>> {
    return findPage(loaders.catalogue, {
      collection: 'milestones',
      where: { and: searchWhere(words(search ?? '')) },
      order: { name: 'TITLE_ASC', field: 'titleKey', descending: false },
      first,
      after,
      toNode: Milestone.from,
    })
  }

  @Query(() => Milestone, {
    nullable: true,
    description: 'One milestone; null when there is none, or none that a program visible to the caller holds.',
  })
  async milestone(
    @Arg('id', () => ID, { description: 'Its ID.' }) id: string,
    @Ctx() { loaders }: Context,
  ): Promise<Milestone | null> {
    const decoded = decodeId('milestone', id)
    const document = decoded && (await loaders.visibleMilestone.load(decoded))
    return document ? Milestone.from(document) : null
  }

  @FieldResolver(() => ProgramConnection, {
    description: 'The programs that hold it and that the caller may see, by title.',
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
    'Makes a milestone, in no program yet. Coaches only. Refuses INVALID, NOT_FOUND (workouts) and TOO_MANY (50).',
  )
  createMilestone(
    @Input(CreateMilestoneInput, 'What it is.') input: CreateMilestoneInput,
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
    "Changes a milestone's own words; what is omitted stays. A new title is a new revision of every program that holds it. Coaches " +
      'only. Refuses NOT_FOUND, STALE_REVISION and INVALID.',
  )
  updateMilestone(
    @Input(UpdateMilestoneInput, 'What changes.') input: UpdateMilestoneInput,
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
    'Gives a milestone its slots, the whole list: adds, removes, orders. A change is a new revision of every program that holds it. ' +
      'Coaches only. Refuses NOT_FOUND (milestone, slots, workouts), STALE_REVISION, INVALID, TOO_MANY (50), and NOT_PUBLISHABLE when ' +
      'a published program would be left without a workout.',
  )
  setMilestoneWorkouts(
    @Input(SetMilestoneWorkoutsInput, 'All slots in order.') input: SetMilestoneWorkoutsInput,
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
    'Deletes a milestone; its workouts stay. Coaches only. Refuses NOT_FOUND, and IN_USE while a program holds it.',
  )
  deleteMilestone(
    @Input(DeleteMilestoneInput, 'Which one.') input: DeleteMilestoneInput,
    @Ctx() context: Context,
  ): Promise<DeleteMilestonePayload> {
    return runMutation(context, input, {
      Payload: DeleteMilestonePayload,
      operation: deleteMilestone,
      toPayload: (deletedMilestoneId) => ({ deletedMilestoneId }),
      owner: input.milestoneId,
    })
  }
}

@Resolver(() => MilestoneWorkout)
export class MilestoneWorkoutResolver {
  @FieldResolver(() => Workout, { description: 'What fills the slot.' })
  workout(@Root() slot: MilestoneWorkout, @Ctx() { loaders }: Context): PromiseOr<Workout> {
    return whenThere(loaders.workout.load(slot.workoutId), (document) => {
      if (!document) throw new Error(`Slot ${slot.id} names the workout ${slot.workoutId}, which does not exist.`)
      return Workout.from(document)
    })
  }
}
