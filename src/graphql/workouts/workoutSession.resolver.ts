import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import type { PromiseOr } from '../../kernel/promiseOr.ts'
import { ProductUser } from '../auth/productUser.type.ts'
import type { Context } from '../context/context.ts'
import { badUserInput } from '../errors/graphqlErrors.ts'
import { Exercise } from '../exercises/exercise.type.ts'
import { exerciseNamed } from '../exercises/exerciseNamed.ts'
import { AssumedSize } from '../limits/cost/fieldCost.ts'
import { Workout, WorkoutExercise } from '../programs/workout.type.ts'
import { Enrolment } from './enrolment.type.ts'
import { findWorkoutSessionByClientId, findWorkoutSessionById } from './findWorkoutSession.ts'
import { PerformedSet } from './performedSet.type.ts'
import { WorkoutSession } from './workoutSession.type.ts'

@Resolver(() => WorkoutSession)
export class WorkoutSessionResolver {
  @Query(() => WorkoutSession, {
    nullable: true,
    description:
      'One workout session, by exactly one of ID and client ID; null when there is none that the caller may see. A client ID is ' +
      "always one of the caller's own.",
  })
  async workoutSession(
    @Arg('id', () => ID, { nullable: true, description: 'Its ID.' }) id: string | null,
    @Arg('clientId', () => ID, { nullable: true, description: "The UUID that the caller's device made for it." })
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

  @FieldResolver(() => ProductUser, { description: 'Who does it or did it.' })
  async productUser(@Root() { id, userId }: WorkoutSession, @Ctx() { loaders }: Context): Promise<ProductUser> {
    const document = await loaders.visibleUser.load(userId)
    if (!document) throw new Error(`The athlete of ${id} cannot be seen by somebody who sees the session.`)
    return ProductUser.from(document)
  }

  /** Unguarded, because the athlete and the coaches see what a session names, whatever happens to the program. */
  @FieldResolver(() => Workout, { nullable: true, description: 'The workout as it now is; null when it is gone.' })
  async workout(@Root() { workoutId }: WorkoutSession, @Ctx() { loaders }: Context): Promise<Workout | null> {
    const document = workoutId && (await loaders.workout.load(workoutId))
    return document ? Workout.from(document) : null
  }

  @FieldResolver(() => Enrolment, {
    nullable: true,
    description: 'The enrolment that it belongs to; null for a workout on its own.',
  })
  async enrolment(@Root() { enrolmentId }: WorkoutSession, @Ctx() { loaders }: Context): Promise<Enrolment | null> {
    const document = enrolmentId && (await loaders.visibleEnrolment.load(enrolmentId))
    return document ? Enrolment.from(document) : null
  }

  @AssumedSize(20)
  @FieldResolver(() => [PerformedSet], {
    description:
      'Its sets in the order in which they were done, warm-ups included; what was removed is not among them.',
  })
  async sets(@Root() { documentId }: WorkoutSession, @Ctx() { loaders }: Context): Promise<PerformedSet[]> {
    return (await loaders.setsOfSession.load(documentId)).map(PerformedSet.from)
  }
}

@Resolver(() => PerformedSet)
export class PerformedSetResolver {
  @FieldResolver(() => Exercise, { description: 'Which exercise, as it now is.' })
  exercise(@Root() { id, exerciseId }: PerformedSet, @Ctx() context: Context): PromiseOr<Exercise> {
    return exerciseNamed(context, id, exerciseId)
  }

  @FieldResolver(() => Int, {
    description:
      'Its place among the sets of its session that were not removed, in the order in which they were done: 1, 2, 3 …',
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
      "The caller's own sets from their last completed workout with this exercise, in order; none when anonymous.",
  })
  async previousSets(
    @Root() { exerciseId }: WorkoutExercise,
    @Ctx() { caller, loaders }: Context,
  ): Promise<PerformedSet[]> {
    return caller.user ? (await loaders.previousSets.load(exerciseId)).map(PerformedSet.from) : []
  }
}
