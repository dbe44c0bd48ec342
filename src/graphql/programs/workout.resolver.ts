import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { createWorkout } from '../../actions/programs/createWorkout.ts'
import { deleteWorkout } from '../../actions/programs/deleteWorkout.ts'
import { updateWorkout } from '../../actions/workouts/progress/updateWorkout.ts'
import { decodeId } from '../../kernel/nodeId.ts'
import { allOf, type PromiseOr } from '../../kernel/promiseOr.ts'
import type { Workout as WorkoutDocument } from '../../payload-types.ts'
import { searchWhere } from '../../storage/searchWhere.ts'
import type { Connection } from '../connections/connection.type.ts'
import { findPage } from '../connections/findPage.ts'
import { SearchArgs } from '../connections/page.args.ts'
import type { Context } from '../context/context.ts'
import { CoachMutation, CoachOnly, Input } from '../context/rootAccess.ts'
import { runMutation } from '../context/runMutation.ts'
import { Exercise } from '../exercises/exercise.type.ts'
import { exerciseNamed } from '../exercises/exerciseNamed.ts'
import { AssumedSize } from '../limits/cost/fieldCost.ts'
import { CreateWorkoutInput, DeleteWorkoutInput, UpdateWorkoutInput } from './workout.inputs.ts'
import { CreateWorkoutPayload, DeleteWorkoutPayload, UpdateWorkoutPayload } from './workout.payloads.ts'
import { Workout, WorkoutConnection, WorkoutExercise } from './workout.type.ts'

const toPayload = (workout: WorkoutDocument) => ({ workout: Workout.from(workout) })

@Resolver(() => Workout)
export class WorkoutResolver {
  @CoachOnly()
  @Query(() => WorkoutConnection, {
    nullable: true,
    description: 'All workouts, ordered by title, in pages. Coaches only.',
  })
  workouts(
    @Args(() => SearchArgs) { first, after, search }: SearchArgs,
    @Ctx() { loaders }: Context,
  ): PromiseOr<Connection<Workout>> {
    return findPage(loaders.catalogue, {
      collection: 'workouts',
      where: { and: searchWhere(search) },
      order: { name: 'TITLE_ASC', field: 'titleKey', descending: false },
      first,
      after,
      toNode: Workout.from,
    })
  }

  @Query(() => Workout, {
    nullable: true,
    description:
      'One workout by its ID. Coaches see every workout; other callers see those in a program that is visible to ' +
      'them, in their own enrolments and in their own workout sessions. Null for any other ID. Open to everyone.',
  })
  async workout(
    @Arg('id', () => ID, { description: 'The ID of the workout.' }) id: string,
    @Ctx() { loaders }: Context,
  ): Promise<Workout | null> {
    const decoded = decodeId('workout', id)
    const document = decoded && (await loaders.visibleWorkout.load(decoded))
    return document ? Workout.from(document) : null
  }

  @CoachMutation(
    CreateWorkoutPayload,
    'Creates a workout, which is in no milestone yet. Coaches only. Refuses INVALID, NOT_FOUND (exercises, and any ' +
      'ID of a row to keep), TOO_MANY (50 exercises, 50 sets each), IDEMPOTENCY_CONFLICT, and NOT_FOUND when the ' +
      'object that the idempotency key made was deleted.',
  )
  createWorkout(
    @Input(CreateWorkoutInput, 'The new workout.') input: CreateWorkoutInput,
    @Ctx() context: Context,
  ): Promise<CreateWorkoutPayload> {
    return runMutation(context, input, {
      Payload: CreateWorkoutPayload,
      operation: createWorkout,
      toPayload,
      makes: { collection: 'workouts', mutation: 'createWorkout' },
    })
  }

  @CoachMutation(
    UpdateWorkoutPayload,
    'Changes a workout. Omitted fields stay unchanged, and rows that are given with an ID keep it. A change makes a new ' +
      'revision of the workout and of every program that contains it. Athletes go on with what their own revision asks ' +
      'for, unless `reach` is EVERYONE. Coaches only. ' +
      'Refuses NOT_FOUND (workout, rows, exercises), STALE_REVISION, INVALID and TOO_MANY (50 exercises, 50 sets ' +
      'each).',
  )
  updateWorkout(
    @Input(UpdateWorkoutInput, 'The workout and the fields to change.') input: UpdateWorkoutInput,
    @Ctx() context: Context,
  ): Promise<UpdateWorkoutPayload> {
    return runMutation(context, input, {
      Payload: UpdateWorkoutPayload,
      operation: updateWorkout,
      toPayload,
      owner: input.workoutId,
    })
  }

  @CoachMutation(
    DeleteWorkoutPayload,
    'Deletes a workout. Its exercises stay. Coaches only. Refuses NOT_FOUND, and IN_USE while a milestone contains ' +
      'the workout or once athletes have done it.',
  )
  deleteWorkout(
    @Input(DeleteWorkoutInput, 'The workout to delete.') input: DeleteWorkoutInput,
    @Ctx() context: Context,
  ): Promise<DeleteWorkoutPayload> {
    return runMutation(context, input, {
      Payload: DeleteWorkoutPayload,
      operation: deleteWorkout,
      toPayload: (deletedWorkoutId) => ({ deletedWorkoutId }),
      owner: input.workoutId,
    })
  }
}

@Resolver(() => WorkoutExercise)
export class WorkoutExerciseResolver {
  @FieldResolver(() => Exercise, { description: 'The exercise to do.' })
  exercise(@Root() { id, exerciseId }: WorkoutExercise, @Ctx() context: Context): PromiseOr<Exercise> {
    return exerciseNamed(context, id, exerciseId)
  }

  @AssumedSize(1)
  @FieldResolver(() => [Exercise], {
    description: 'The exercises that may be done instead, in order of preference, at most 5.',
  })
  alternatives(@Root() { id, alternativeIds }: WorkoutExercise, @Ctx() context: Context): PromiseOr<Exercise[]> {
    return allOf(alternativeIds.map((exerciseId) => exerciseNamed(context, id, exerciseId)))
  }
}
