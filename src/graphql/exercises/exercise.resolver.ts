import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql'
import { findBySlug } from '../../actions/documents/findBySlug.ts'
import { archiveExercise } from '../../actions/exercises/archiveExercise.ts'
import { createExercise } from '../../actions/exercises/createExercise.ts'
import { deleteExercise } from '../../actions/exercises/deleteExercise.ts'
import { unarchiveExercise } from '../../actions/exercises/unarchiveExercise.ts'
import { updateExercise } from '../../actions/exercises/updateExercise.ts'
import { decodeId } from '../../kernel/nodeId.ts'
import type { PromiseOr } from '../../kernel/promiseOr.ts'
import type { Exercise as ExerciseDocument } from '../../payload-types.ts'
import type { Connection } from '../connections/connection.type.ts'
import type { Context } from '../context/context.ts'
import { CoachMutation, Input } from '../context/rootAccess.ts'
import { runMutation } from '../context/runMutation.ts'
import { badUserInput } from '../errors/graphqlErrors.ts'
import {
  ArchiveExerciseInput,
  CreateExerciseInput,
  DeleteExerciseInput,
  ExercisesArgs,
  UnarchiveExerciseInput,
  UpdateExerciseInput,
} from './exercise.inputs.ts'
import {
  ArchiveExercisePayload,
  CreateExercisePayload,
  DeleteExercisePayload,
  UnarchiveExercisePayload,
  UpdateExercisePayload,
} from './exercise.payloads.ts'
import { Exercise, ExerciseConnection } from './exercise.type.ts'
import { findExercises } from './findExercises.ts'

const toPayload = (exercise: ExerciseDocument) => ({ exercise: Exercise.from(exercise) })

@Resolver(() => Exercise)
export class ExerciseResolver {
  @Query(() => ExerciseConnection, { nullable: true, description: 'The exercise library, in pages. Open to everyone.' })
  exercises(@Args(() => ExercisesArgs) args: ExercisesArgs, @Ctx() context: Context): PromiseOr<Connection<Exercise>> {
    return findExercises(context, args)
  }

  @Query(() => Exercise, {
    nullable: true,
    description: 'One exercise, by exactly one of ID and slug. Null when there is no such exercise. Open to everyone.',
  })
  async exercise(
    @Arg('id', () => ID, { nullable: true, description: 'The ID of the exercise.' }) id: string | null,
    @Arg('slug', () => String, { nullable: true, description: 'The slug of the exercise.' }) slug: string | null,
    @Ctx() context: Context,
  ): Promise<Exercise | null> {
    if ((id == null) === (slug == null)) throw badUserInput('Give exactly one of id and slug.', 'id')
    const decoded = id == null ? null : decodeId('exercise', id)
    const document =
      slug == null
        ? decoded && (await context.loaders.exercise.load(decoded))
        : await findBySlug(context.loaders.catalogue, 'exercises', slug)
    return document ? Exercise.from(document) : null
  }

  @CoachMutation(
    CreateExercisePayload,
    'Adds an exercise to the library. Its slug is made from its name unless it is given. Coaches only. Refuses ' +
      'INVALID, TAKEN (the slug), TOO_MANY (17 muscles, 20 aliases), IDEMPOTENCY_CONFLICT, and NOT_FOUND when the ' +
      'object that the idempotency key made was deleted.',
  )
  createExercise(
    @Input(CreateExerciseInput, 'The new exercise.') input: CreateExerciseInput,
    @Ctx() context: Context,
  ): Promise<CreateExercisePayload> {
    return runMutation(context, input, {
      Payload: CreateExercisePayload,
      operation: createExercise,
      toPayload,
      makes: { collection: 'exercises', mutation: 'createExercise' },
    })
  }

  @CoachMutation(
    UpdateExercisePayload,
    'Changes an exercise. Omitted fields and the slug stay unchanged. There is no check for a concurrent change: ' +
      'the last writer wins. Coaches only. Refuses NOT_FOUND, INVALID, TOO_MANY (17 muscles, 20 aliases), and IN_USE ' +
      'for another metric once athletes have logged the exercise, and while a workout prescribes with it what the new ' +
      'metric has no place for.',
  )
  updateExercise(
    @Input(UpdateExerciseInput, 'The exercise and the fields to change.') input: UpdateExerciseInput,
    @Ctx() context: Context,
  ): Promise<UpdateExercisePayload> {
    return runMutation(context, input, {
      Payload: UpdateExercisePayload,
      operation: updateExercise,
      toPayload,
      owner: input.exerciseId,
    })
  }

  @CoachMutation(
    ArchiveExercisePayload,
    'Archives an exercise: lists leave it out, and the workouts and logged sets that use it stay as they are. An ' +
      'archived exercise stays unchanged. Coaches only. Refuses NOT_FOUND.',
  )
  archiveExercise(
    @Input(ArchiveExerciseInput, 'The exercise to archive.') input: ArchiveExerciseInput,
    @Ctx() context: Context,
  ): Promise<ArchiveExercisePayload> {
    return runMutation(context, input, {
      Payload: ArchiveExercisePayload,
      operation: archiveExercise,
      toPayload,
      owner: input.exerciseId,
    })
  }

  @CoachMutation(
    UnarchiveExercisePayload,
    'Takes an exercise out of the archive, so that lists show it again. An exercise that is not archived stays ' +
      'unchanged. Coaches only. Refuses NOT_FOUND.',
  )
  unarchiveExercise(
    @Input(UnarchiveExerciseInput, 'The exercise to take out of the archive.') input: UnarchiveExerciseInput,
    @Ctx() context: Context,
  ): Promise<UnarchiveExercisePayload> {
    return runMutation(context, input, {
      Payload: UnarchiveExercisePayload,
      operation: unarchiveExercise,
      toPayload,
      owner: input.exerciseId,
    })
  }

  @CoachMutation(
    DeleteExercisePayload,
    'Deletes an exercise. Coaches only. Refuses NOT_FOUND, and IN_USE while a workout uses the exercise or once ' +
      'athletes have logged it: archive it instead.',
  )
  deleteExercise(
    @Input(DeleteExerciseInput, 'The exercise to delete.') input: DeleteExerciseInput,
    @Ctx() context: Context,
  ): Promise<DeleteExercisePayload> {
    return runMutation(context, input, {
      Payload: DeleteExercisePayload,
      operation: deleteExercise,
      toPayload: (deletedExerciseId) => ({ deletedExerciseId }),
      owner: input.exerciseId,
    })
  }
}
