import { Arg, Args, Ctx, FieldResolver, Float, ID, Int, Query, Resolver, Root } from 'type-graphql'
import { decodeId } from '../../kernel/nodeId.ts'
import { EnrolmentStatus } from '../../kernel/progressVocabulary.ts'
import type { PromiseOr } from '../../kernel/promiseOr.ts'
import { idOf } from '../../kernel/relation.ts'
import { ProductUser } from '../auth/productUser.type.ts'
import type { Connection } from '../connections/connection.type.ts'
import { type Context, requireCoach } from '../context/context.ts'
import { AssumedSize, Costs } from '../limits/cost/fieldCost.ts'
import { Milestone } from '../programs/milestone.type.ts'
import { Program } from '../programs/program.type.ts'
import { Workout } from '../programs/workout.type.ts'
import { prescribed } from '../programs/workoutRevision.resolver.ts'
import { WorkoutRevision } from '../programs/workoutRevision.type.ts'
import { EnrolmentsArgs, ProgramEnrolmentsArgs } from './enrolment.inputs.ts'
import { Enrolment, EnrolmentConnection, MilestoneProgress, SlotProgress } from './enrolment.type.ts'
import { countEnrolments, enrolmentsOfProgram, enrolmentsOfUser } from './enrolmentLists.ts'
import { isCurrent, percentComplete } from './enrolmentState.ts'
import { workoutSessionsOfEnrolment } from './trainingOfUser.ts'
import { EnrolmentSessionsArgs } from './workoutSession.args.ts'
import { WorkoutSession, WorkoutSessionConnection } from './workoutSession.type.ts'

/** Loads what an enrolment names unguarded, because its athlete still sees it whatever happens to it later. */
@Resolver(() => Enrolment)
export class EnrolmentResolver {
  @Query(() => Enrolment, {
    nullable: true,
    description:
      'One enrolment. Users see their own, and coaches also those of the athletes they coach; null when there is none ' +
      'that the caller may see.',
  })
  async enrolment(
    @Arg('id', () => ID, { description: 'The ID of the enrolment.' }) id: string,
    @Ctx() { loaders }: Context,
  ): Promise<Enrolment | null> {
    const decoded = decodeId('enrolment', id)
    const document = decoded && (await loaders.visibleEnrolment.load(decoded))
    return document ? Enrolment.from(document) : null
  }

  @FieldResolver(() => ProductUser, { description: 'The athlete of the enrolment.' })
  async productUser(@Root() { document, id }: Enrolment, @Ctx() { loaders }: Context): Promise<ProductUser> {
    const user = await loaders.visibleUser.load(idOf(document.user))
    if (!user) throw new Error(`The athlete of ${id} cannot be seen by somebody who sees the enrolment.`)
    return ProductUser.from(user)
  }

  @FieldResolver(() => Program, {
    nullable: true,
    description: 'The program as it is now, published or not; null when it no longer exists.',
  })
  async program(@Root() { document }: Enrolment, @Ctx() { loaders }: Context): Promise<Program | null> {
    const program = await loaders.enrolledProgram.load(idOf(document.program))
    return program && Program.from(program)
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether the pinned revision asks for the same as the current revision: the same milestones and slots in the same ' +
      'order, with the same revisions of their workouts. The titles of the program and its milestones do not count.',
  })
  isCurrent(@Root() { document }: Enrolment, @Ctx() context: Context): Promise<boolean> {
    return isCurrent(context, document)
  }

  @AssumedSize(10)
  @FieldResolver(() => [MilestoneProgress], { description: 'The milestones of the pinned revision, in order.' })
  async milestones(@Root() { document }: Enrolment, @Ctx() { loaders }: Context): Promise<MilestoneProgress[]> {
    const { milestones } = await loaders.standing.load(document)
    return milestones.map((each) => MilestoneProgress.from(each, document))
  }

  @FieldResolver(() => MilestoneProgress, {
    nullable: true,
    description: 'The first milestone that is not complete; null when all are complete.',
  })
  async currentMilestone(
    @Root() { document }: Enrolment,
    @Ctx() { loaders }: Context,
  ): Promise<MilestoneProgress | null> {
    const { current } = await loaders.standing.load(document)
    return current && MilestoneProgress.from(current, document)
  }

  @FieldResolver(() => SlotProgress, {
    nullable: true,
    description: 'The first open slot of the current milestone; null when all milestones are complete.',
  })
  async nextWorkout(@Root() { document }: Enrolment, @Ctx() { loaders }: Context): Promise<SlotProgress | null> {
    const { next } = await loaders.standing.load(document)
    return next && SlotProgress.from(next, document)
  }

  @FieldResolver(() => Float, {
    description:
      'The percentage of slots done: slots done ÷ slots of the pinned revision × 100. It is 100 when the enrolment ' +
      'is COMPLETED, and otherwise 0 when the revision has no slots.',
  })
  percentComplete(@Root() { document }: Enrolment, @Ctx() context: Context): Promise<number> {
    return percentComplete(context, document)
  }

  @FieldResolver(() => WorkoutSessionConnection, {
    description: 'The workout sessions that belong to the enrolment, most recently started first.',
  })
  workoutSessions(
    @Root() { document }: Enrolment,
    @Args(() => EnrolmentSessionsArgs) args: EnrolmentSessionsArgs,
    @Ctx() context: Context,
  ): Promise<Connection<WorkoutSession>> {
    return workoutSessionsOfEnrolment(context, document.id, args)
  }
}

@Resolver(() => MilestoneProgress)
export class MilestoneProgressResolver {
  @FieldResolver(() => Milestone, {
    nullable: true,
    description: 'The milestone as it is now; null when it has been deleted.',
  })
  async milestone(@Root() { documentId }: MilestoneProgress, @Ctx() { loaders }: Context): Promise<Milestone | null> {
    const document = await loaders.milestone.load(documentId)
    return document && Milestone.from(document)
  }

  @FieldResolver(() => Enrolment, { description: 'The enrolment that the progress belongs to.' })
  enrolment(@Root() { enrolmentDocument }: MilestoneProgress): Enrolment {
    return Enrolment.from(enrolmentDocument)
  }
}

@Resolver(() => SlotProgress)
export class SlotProgressResolver {
  @FieldResolver(() => Workout, {
    nullable: true,
    description:
      'The workout as it is now, whatever the athlete is asked to do (see `workoutRevision`); null when it has been ' +
      'deleted.',
  })
  async workout(@Root() { workoutId }: SlotProgress, @Ctx() { loaders }: Context): Promise<Workout | null> {
    const document = await loaders.workout.load(workoutId)
    return document && Workout.from(document)
  }

  @FieldResolver(() => WorkoutRevision, {
    nullable: true,
    description:
      'The workout as the pinned revision of the program names it, whatever was edited since. `rows` are what this athlete ' +
      'is asked for of it. Null for a workout that was deleted before workouts had revisions.',
  })
  workoutRevision(
    @Root() { prescribed: key }: SlotProgress,
    @Ctx() { loaders }: Context,
  ): PromiseOr<WorkoutRevision | null> {
    return key === null ? null : prescribed(loaders, key)
  }

  @FieldResolver(() => WorkoutSession, {
    nullable: true,
    description: 'The session of this enrolment that was the first to complete the slot; null while the slot is open.',
  })
  async completedSession(
    @Root() { sessionId }: SlotProgress,
    @Ctx() { loaders }: Context,
  ): Promise<WorkoutSession | null> {
    const document = sessionId && (await loaders.session.load(sessionId))
    return document ? WorkoutSession.from(document) : null
  }
}

@Resolver(() => Program)
export class ProgramEnrolmentsResolver {
  @FieldResolver(() => EnrolmentConnection, {
    nullable: true,
    description:
      'The current and past enrolments in the program of the athletes whom the caller coaches, and of the caller, most ' +
      'recently started first. `enrolmentCount` says how many there are in all. Coaches only.',
  })
  enrolments(
    @Root() { documentId }: Program,
    @Args(() => ProgramEnrolmentsArgs) args: ProgramEnrolmentsArgs,
    @Ctx() context: Context,
  ): Promise<Connection<Enrolment>> {
    requireCoach(context)
    return enrolmentsOfProgram(context, documentId, args)
  }

  @Costs({ weight: 20 })
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'How many enrolments the program has in all, whoever coaches the athletes. With a status, only those of the ' +
      'athletes whom the caller coaches, and of the caller, are counted. Coaches only.',
  })
  enrolmentCount(
    @Root() { documentId }: Program,
    @Arg('status', () => EnrolmentStatus, {
      nullable: true,
      description: 'Only enrolments with this status that the caller sees; all when omitted.',
    })
    status: EnrolmentStatus | null,
    @Ctx() context: Context,
  ): Promise<number> {
    requireCoach(context)
    return countEnrolments(context, documentId, status)
  }

  @FieldResolver(() => Enrolment, {
    nullable: true,
    description:
      "The caller's own active enrolment in the program; null when there is none, and for an anonymous caller.",
  })
  async viewerEnrolment(@Root() { documentId }: Program, @Ctx() { loaders }: Context): Promise<Enrolment | null> {
    const document = await loaders.viewerEnrolment.load(documentId)
    return document && Enrolment.from(document)
  }
}

@Resolver(() => ProductUser)
export class ProductUserEnrolmentsResolver {
  @FieldResolver(() => EnrolmentConnection, {
    description:
      'The current and past enrolments of the user, most recently started first; empty when the caller may not see ' +
      'them.',
  })
  enrolments(
    @Root() user: ProductUser,
    @Args(() => EnrolmentsArgs) args: EnrolmentsArgs,
    @Ctx() context: Context,
  ): Promise<Connection<Enrolment>> {
    return enrolmentsOfUser(context, user, args)
  }
}
