import { Arg, Args, Ctx, Field, FieldResolver, ID, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql'
import type { Connection } from '../connections/connection.type.ts'
import { findPage, searchWhere } from '../connections/findPage.ts'
import { PageArgs, SearchArgs } from '../connections/page.args.ts'
import type { Context } from '../context/context.ts'
import { CoachOnly } from '../context/rootAccess.ts'
import { runMutation } from '../context/runMutation.ts'
import { UserError } from '../errors/userError.type.ts'
import { decodeId } from '../nodes/nodeId.ts'
import { words } from '../text/normalise.ts'
import { Workout } from '../workouts/workout.type.ts'
import { createMilestone } from './createMilestone.ts'
import { CreateMilestoneInput } from './milestone.inputs.ts'
import { Milestone, MilestoneConnection, MilestoneWorkout } from './milestone.type.ts'
import { Program, ProgramConnection } from './program.type.ts'
import { programsOfMilestone } from './programsOfMilestone.ts'

@ObjectType({ description: 'What `createMilestone` did.' })
class CreateMilestonePayload {
  @Field(() => Milestone, { nullable: true, simple: true, description: 'The milestone; null after a refusal.' })
  milestone!: Milestone | null

  @Field(() => [UserError], { simple: true, description: 'Why it was refused; empty on success.' })
  userErrors!: UserError[]
}

@Resolver(() => Milestone)
export class MilestoneResolver {
  @CoachOnly()
  @Query(() => MilestoneConnection, {
    nullable: true,
    description: 'All milestones by title, a page at a time. Coaches only.',
  })
  milestones(
    @Args(() => SearchArgs) { first, after, search }: SearchArgs,
    @Ctx() context: Context,
  ): Promise<Connection<Milestone>> {
    return findPage(context, {
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

  @CoachOnly()
  @Mutation(() => CreateMilestonePayload, {
    nullable: true,
    description:
      'Makes a milestone, in no program yet. Coaches only. Refuses INVALID, NOT_FOUND (workouts) and TOO_MANY (50).',
  })
  createMilestone(
    @Arg('input', () => CreateMilestoneInput, { description: 'What it is.' }) input: CreateMilestoneInput,
    @Ctx() context: Context,
  ): Promise<CreateMilestonePayload> {
    return runMutation(context, input, {
      Payload: CreateMilestonePayload,
      operation: createMilestone,
      toPayload: (milestone) => ({ milestone: Milestone.from(milestone) }),
    })
  }
}

@Resolver(() => MilestoneWorkout)
export class MilestoneWorkoutResolver {
  @FieldResolver(() => Workout, { description: 'What fills the slot.' })
  async workout(@Root() slot: MilestoneWorkout, @Ctx() { loaders }: Context): Promise<Workout> {
    const document = await loaders.workout.load(slot.workoutId)
    if (!document) throw new Error(`Slot ${slot.id} names the workout ${slot.workoutId}, which does not exist.`)
    return Workout.from(document)
  }
}
