import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { PromiseOr } from '../../kernel/promiseOr.ts'
import { ProductUser } from '../auth/productUser.type.ts'
import type { Connection } from '../connections/connection.type.ts'
import { PageArgs } from '../connections/page.args.ts'
import type { Context } from '../context/context.ts'
import { Exercise } from '../exercises/exercise.type.ts'
import { exerciseNamed } from '../exercises/exerciseNamed.ts'
import { Costs } from '../limits/cost/fieldCost.ts'
import { estimatedOneRepMaxes } from './estimatedOneRepMaxes.ts'
import { exercisesLogged } from './exercisesLogged.ts'
import { LoggedExercise, LoggedExerciseConnection } from './loggedExercise.type.ts'
import { EstimatedOneRepMax, EstimatedOneRepMaxesArgs } from './oneRepMax.type.ts'
import { PerformedSet } from './performedSet.type.ts'

/** What a user lifts, exercise by exercise. Visible as the rest of their training is. */
@Resolver(() => ProductUser)
export class ProductUserLiftingResolver {
  @FieldResolver(() => LoggedExerciseConnection, {
    description:
      'The exercises that the user has done, the last done first; empty when the caller may not see them. Removed sets ' +
      'do not count.',
  })
  exercisesLogged(
    @Root() user: ProductUser,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<LoggedExercise>> {
    return exercisesLogged(context, user, args)
  }

  @Costs({ weight: 20, listSize: { slicingArguments: ['last'] } })
  @FieldResolver(() => [EstimatedOneRepMax], {
    description:
      "The best estimate of the user's one-repetition maximum in each of the last days or weeks, the earliest first; " +
      'empty when the caller may not see it. Days and weeks without an estimate are left out, and a set counts for its ' +
      '`performedOn`. Warm-ups and removed sets do not count; of two equal estimates, the first one does.',
  })
  estimatedOneRepMaxes(
    @Root() user: ProductUser,
    @Args(() => EstimatedOneRepMaxesArgs) args: EstimatedOneRepMaxesArgs,
    @Ctx() context: Context,
  ): Promise<EstimatedOneRepMax[]> {
    return estimatedOneRepMaxes(context, user, args)
  }
}

@Resolver(() => LoggedExercise)
export class LoggedExerciseResolver {
  @FieldResolver(() => Exercise, { description: 'The exercise as it is now.' })
  exercise(@Root() { exerciseId }: LoggedExercise, @Ctx() context: Context): PromiseOr<Exercise> {
    return exerciseNamed(context, 'A logged exercise', exerciseId)
  }

  @FieldResolver(() => PerformedSet, { description: 'The last set of the exercise.' })
  async lastSet(@Root() { setId }: LoggedExercise, @Ctx() { loaders }: Context): Promise<PerformedSet> {
    const document = await loaders.performedSet.load(setId)
    if (!document) throw new Error(`A logged exercise names the set ${setId}, which does not exist.`)
    return PerformedSet.from(document)
  }
}
