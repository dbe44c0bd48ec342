import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import type { PromiseOr } from '../../kernel/promiseOr.ts'
import { ProductUser } from '../auth/productUser.type.ts'
import type { Context } from '../context/context.ts'
import { badUserInput } from '../errors/graphqlErrors.ts'
import { Exercise } from '../exercises/exercise.type.ts'
import { exerciseNamed } from '../exercises/exerciseNamed.ts'
import { AssumedSize } from '../limits/cost/fieldCost.ts'
import { Workout, WorkoutExercise } from '../programs/workout.type.ts'
import { prescribed } from '../programs/workoutRevision.resolver.ts'
import { WorkoutRevision } from '../programs/workoutRevision.type.ts'
import { Enrolment } from './enrolment.type.ts'
import { findWorkoutSessionByClientId, findWorkoutSessionById } from './findWorkoutSession.ts'
import { PerformedSet } from './performedSet.type.ts'
import { WorkoutSession } from './workoutSession.type.ts'

@Resolver(() => WorkoutSession)
export class WorkoutSessionResolver {
  @Query(() => WorkoutSession, {
    nullable: true,
    description:
      'One workout session, found by either `id` or `clientId`; null when there is none that the caller may see. A ' +
      "`clientId` finds only the caller's own sessions. Giving both arguments or neither is BAD_USER_INPUT.",
  })
  async workoutSession(
    @Arg('id', () => ID, { nullable: true, description: 'The ID of the session.' }) id: string | null,
    @Arg('clientId', () => ID, { nullable: true, description: "The session's UUID, made by the caller's device." })
    clientId: string | null,
    @Ctx() context: Context,
  ): Promise<WorkoutSession | null> {
    if ((id == null) === (clientId == null)) throw badUserInput('Give exactly one of id and clientId.', 'id')
    const document =
      id == null
        ? await findWorkoutSessionByClientId(context, clientId as string)
        : await findWorkoutSessionById(context, id)
    return document && WorkoutSession.from(document)
  }

  @FieldResolver(() => ProductUser, { description: 'The athlete who does or did the workout.' })
  async productUser(@Root() { id, userId }: WorkoutSession, @Ctx() { loaders }: Context): Promise<ProductUser> {
    const document = await loaders.visibleUser.load(userId)
    if (!document) throw new Error(`The athlete of ${id} cannot be seen by somebody who sees the session.`)
    return ProductUser.from(document)
  }

  /** Unguarded, because the athlete and the coaches see what a session names, whatever happens to the program. */
  @FieldResolver(() => Workout, {
    nullable: true,
    description:
      'The workout as it is now. It is null for a freestyle workout, and when the workout was deleted or (if done on its ' +
      'own) hidden from the athlete before the session was recorded.',
  })
  async workout(@Root() { workoutId }: WorkoutSession, @Ctx() { loaders }: Context): Promise<Workout | null> {
    const document = workoutId && (await loaders.workout.load(workoutId))
    return document ? Workout.from(document) : null
  }

  @FieldResolver(() => WorkoutRevision, {
    nullable: true,
    description:
      'What was prescribed when the workout began; it never changes. Null for a freestyle workout, and for a session of ' +
      'which nobody knows any more what was prescribed: one from before workouts had revisions.',
  })
  prescribed(
    @Root() { prescribedBy: key }: WorkoutSession,
    @Ctx() { loaders }: Context,
  ): PromiseOr<WorkoutRevision | null> {
    return key === null ? null : prescribed(loaders, key)
  }

  @FieldResolver(() => Enrolment, {
    nullable: true,
    description: 'The enrolment that the session belongs to; null for a workout on its own.',
  })
  async enrolment(@Root() { enrolmentId }: WorkoutSession, @Ctx() { loaders }: Context): Promise<Enrolment | null> {
    const document = enrolmentId && (await loaders.visibleEnrolment.load(enrolmentId))
    return document ? Enrolment.from(document) : null
  }

  @AssumedSize(20)
  @FieldResolver(() => [PerformedSet], {
    description:
      'The sets of the session in the order in which they were done. Warm-ups are included; removed sets are not. The ' +
      'order is by `performedAt`. Of one moment, sets without a `sequence` come first, in the order in which they ' +
      'arrived (within one call, in its order); then the others, by their `sequence`. Sending a set again does not ' +
      'move it. A device that may send its sets in another order gives each a `sequence`.',
  })
  async sets(@Root() { documentId }: WorkoutSession, @Ctx() { loaders }: Context): Promise<PerformedSet[]> {
    return (await loaders.setsOfSession.load(documentId)).map(PerformedSet.from)
  }
}

@Resolver(() => PerformedSet)
export class PerformedSetResolver {
  @FieldResolver(() => Exercise, { description: 'The exercise as it is now.' })
  exercise(@Root() { id, exerciseId }: PerformedSet, @Ctx() context: Context): PromiseOr<Exercise> {
    return exerciseNamed(context, id, exerciseId)
  }

  /** Unguarded, because whoever sees a set sees its session: both belong to the same athlete. */
  @FieldResolver(() => WorkoutSession, { description: 'The session in which the set was done.' })
  async workoutSession(@Root() { id, sessionId }: PerformedSet, @Ctx() { loaders }: Context): Promise<WorkoutSession> {
    const document = await loaders.session.load(sessionId)
    if (!document) throw new Error(`${id} names the session ${sessionId}, which does not exist.`)
    return WorkoutSession.from(document)
  }

  @FieldResolver(() => Int, {
    description:
      'The place of the set in its session, in the order in which the sets were done (see `WorkoutSession.sets`): 1, ' +
      '2, 3 … Removed sets do not count.',
  })
  async position(@Root() { documentId, sessionId }: PerformedSet, @Ctx() { loaders }: Context): Promise<number> {
    const sets = await loaders.setsOfSession.load(sessionId)
    return sets.findIndex(({ id }) => id === documentId) + 1
  }
}

@Resolver(() => WorkoutExercise)
export class WorkoutExerciseTrainingResolver {
  @AssumedSize(4)
  @FieldResolver(() => [PerformedSet], {
    description:
      "The caller's own sets of this exercise in their last completed workout with it, in the order in which they " +
      'were done (see `WorkoutSession.sets`); empty for an anonymous caller.',
  })
  async previousSets(
    @Root() { exerciseId }: WorkoutExercise,
    @Ctx() { caller, loaders }: Context,
  ): Promise<PerformedSet[]> {
    return caller.user ? (await loaders.previousSets.load(exerciseId)).map(PerformedSet.from) : []
  }
}
