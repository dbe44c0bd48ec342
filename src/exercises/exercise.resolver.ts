import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql'
import type { Connection } from '../connections/connection.type.ts'
import type { Context } from '../context/context.ts'
import { findBySlug } from '../context/findBySlug.ts'
import { badUserInput } from '../errors/graphqlErrors.ts'
import { decodeId } from '../nodes/nodeId.ts'
import { ExercisesArgs } from './exercise.inputs.ts'
import { Exercise, ExerciseConnection } from './exercise.type.ts'
import { findExercises } from './findExercises.ts'

@Resolver(() => Exercise)
export class ExerciseResolver {
  @Query(() => ExerciseConnection, { nullable: true, description: 'The exercise library, a page at a time.' })
  exercises(@Args(() => ExercisesArgs) args: ExercisesArgs, @Ctx() context: Context): Promise<Connection<Exercise>> {
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
        : await findBySlug(context, 'exercises', slug)
    return document ? Exercise.from(document) : null
  }
}
