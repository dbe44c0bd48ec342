import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { seesTraining, viewerOf } from '../../kernel/trainingVisibility.ts'
import { ProductUser } from '../auth/productUser.type.ts'
import type { Connection } from '../connections/connection.type.ts'
import type { Context } from '../context/context.ts'
import { type PerformedSet, PerformedSetConnection } from './performedSet.type.ts'
import { type PersonalRecord, PersonalRecordConnection } from './personalRecord.type.ts'
import { Progress } from './progress.type.ts'
import { performedSetsOfUser, personalRecordsOfUser, workoutSessionsOfUser } from './trainingOfUser.ts'
import { PerformedSetsArgs, PersonalRecordsArgs, WorkoutSessionsArgs } from './workoutSession.args.ts'
import { type WorkoutSession, WorkoutSessionConnection } from './workoutSession.type.ts'

/** A user's training is visible to themself and, once they have enrolled, to coaches. For all others it is empty. */
@Resolver(() => ProductUser)
export class ProductUserTrainingResolver {
  @FieldResolver(() => Progress, {
    description: 'What they have done so far; nothing where the caller may not see it.',
  })
  progress(@Root() { document }: ProductUser, @Ctx() { caller }: Context): Progress {
    return seesTraining(viewerOf(caller), document) ? Progress.from(document) : Progress.none(document)
  }

  @FieldResolver(() => WorkoutSessionConnection, { description: 'Their workout sessions, begun last first.' })
  workoutSessions(
    @Root() user: ProductUser,
    @Args(() => WorkoutSessionsArgs) args: WorkoutSessionsArgs,
    @Ctx() context: Context,
  ): Promise<Connection<WorkoutSession>> {
    return workoutSessionsOfUser(context, user, args)
  }

  @FieldResolver(() => PerformedSetConnection, {
    description: 'Their sets of one exercise, done last first; what was removed is not among them.',
  })
  performedSets(
    @Root() user: ProductUser,
    @Args(() => PerformedSetsArgs) args: PerformedSetsArgs,
    @Ctx() context: Context,
  ): Promise<Connection<PerformedSet>> {
    return performedSetsOfUser(context, user, args)
  }

  @FieldResolver(() => PersonalRecordConnection, {
    description: 'Their personal records as they stand, achieved last first.',
  })
  personalRecords(
    @Root() user: ProductUser,
    @Args(() => PersonalRecordsArgs) args: PersonalRecordsArgs,
    @Ctx() context: Context,
  ): Promise<Connection<PersonalRecord>> {
    return personalRecordsOfUser(context, user, args)
  }
}
