import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { type PromiseOr, whenThere } from '../../kernel/promiseOr.ts'
import { seesTraining } from '../../storage/trainingVisibility.ts'
import { ProductUser } from '../auth/productUser.type.ts'
import type { Connection } from '../connections/connection.type.ts'
import type { Context } from '../context/context.ts'
import { type PerformedSet, PerformedSetConnection } from './performedSet.type.ts'
import { type PersonalRecord, PersonalRecordConnection } from './personalRecord.type.ts'
import { Progress } from './progress.type.ts'
import { performedSetsOfUser, personalRecordsOfUser, workoutSessionsOfUser } from './trainingOfUser.ts'
import { PerformedSetsArgs, PersonalRecordsArgs, WorkoutSessionsArgs } from './workoutSession.args.ts'
import { type WorkoutSession, WorkoutSessionConnection } from './workoutSession.type.ts'

/** A user's training is visible to themself and to the coaches who coach them now. For all others it is empty. */
@Resolver(() => ProductUser)
export class ProductUserTrainingResolver {
  @FieldResolver(() => Progress, {
    description: "The user's progress so far; only zeros and nulls when the caller may not see it.",
  })
  progress(@Root() { document }: ProductUser, @Ctx() { req }: Context): PromiseOr<Progress> {
    return whenThere(seesTraining(req, document.id), (sees) =>
      sees ? Progress.from(document) : Progress.none(document),
    )
  }

  @FieldResolver(() => WorkoutSessionConnection, {
    description: "The user's workout sessions, most recently started first; empty when the caller may not see them.",
  })
  workoutSessions(
    @Root() user: ProductUser,
    @Args(() => WorkoutSessionsArgs) args: WorkoutSessionsArgs,
    @Ctx() context: Context,
  ): Promise<Connection<WorkoutSession>> {
    return workoutSessionsOfUser(context, user, args)
  }

  @FieldResolver(() => PerformedSetConnection, {
    description:
      "The user's sets of one exercise, most recently done first, without removed sets; empty when the caller may " +
      'not see them.',
  })
  performedSets(
    @Root() user: ProductUser,
    @Args(() => PerformedSetsArgs) args: PerformedSetsArgs,
    @Ctx() context: Context,
  ): Promise<Connection<PerformedSet>> {
    return performedSetsOfUser(context, user, args)
  }

  @FieldResolver(() => PersonalRecordConnection, {
    description:
      "The user's current personal records, most recently achieved first; empty when the caller may not see them.",
  })
  personalRecords(
    @Root() user: ProductUser,
    @Args(() => PersonalRecordsArgs) args: PersonalRecordsArgs,
    @Ctx() context: Context,
  ): Promise<Connection<PersonalRecord>> {
    return personalRecordsOfUser(context, user, args)
  }
}
