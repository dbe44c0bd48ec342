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
  @Query(() => ExerciseConnection, { nullable: true, description: 'The exercise library, a page at a time.' })
  exercises(@Args(() => ExercisesArgs) args: ExercisesArgs, @Ctx() context: Context): PromiseOr<Connection<Exercise>> {
    return findExercises(context, args)
  }

  @Query(() => Exercise, {
    nullable: true,
    description: 'One exercise, by exactly one of ID and slug; null when there is none.',
  })
  async exercise(
    @Arg('id', () => ID, { nullable: true, description: 'Its ID.' }) id: string | null,
    @Arg('slug', () => String, { nullable: true, description: 'Its slug.' }) slug: string | null,
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
    'Adds an exercise to the library, under the slug of its name. Coaches only. Refuses INVALID and TAKEN (the slug).',
  )
  createExercise(
    @Input(CreateExerciseInput, 'What it is.') input: CreateExerciseInput,
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
    'Changes an exercise; what is omitted stays, and so does the slug. The last writer wins. Coaches only. Refuses NOT_FOUND and INVALID.',
  )
  updateExercise(
    @Input(UpdateExerciseInput, 'What changes.') input: UpdateExerciseInput,
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
    'Leaves an exercise out of lists; what names it stays as it is. Coaches only. Archived already: unchanged. Refuses NOT_FOUND.',
  )
  archiveExercise(
    @Input(ArchiveExerciseInput, 'Which one.') input: ArchiveExerciseInput,
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
    'Shows an exercise in lists again. Coaches only. Not archived: unchanged. Refuses NOT_FOUND.',
  )
  unarchiveExercise(
    @Input(UnarchiveExerciseInput, 'Which one.') input: UnarchiveExerciseInput,
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
    'Deletes an exercise. Coaches only. Refuses NOT_FOUND, and IN_USE while a workout names it: archive it instead.',
  )
  deleteExercise(
    @Input(DeleteExerciseInput, 'Which one.') input: DeleteExerciseInput,
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
