import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { prescribedKey } from '../../actions/programs/workoutRevisions.ts'
import { decodeId } from '../../kernel/nodeId.ts'
import { type PromiseOr, whenThere } from '../../kernel/promiseOr.ts'
import type { WorkoutRevision as WorkoutRevisionDocument } from '../../payload-types.ts'
import { ProductUser } from '../auth/productUser.type.ts'
import type { Connection } from '../connections/connection.type.ts'
import { PageArgs } from '../connections/page.args.ts'
import { newestFirst, pageOfEach } from '../connections/pageOfEach.ts'
import { type Context, requireCoach } from '../context/context.ts'
import { Program, ProgramConnection } from './program.type.ts'
import { pageOfPrograms } from './programsOfMilestone.ts'
import { RevisionSlot } from './revision.type.ts'
import { Workout } from './workout.type.ts'
import { WorkoutRevision, WorkoutRevisionConnection } from './workoutRevision.type.ts'

/** Loads what a revision names unguarded, because whoever sees the revision may know its workout. */
@Resolver(() => WorkoutRevision)
export class WorkoutRevisionResolver {
  @FieldResolver(() => Workout, {
    nullable: true,
    description: 'The workout in its present state. Null when it was deleted.',
  })
  workout(@Root() { workoutId }: WorkoutRevision, @Ctx() { loaders }: Context): PromiseOr<Workout | null> {
    return whenThere(loaders.workout.load(workoutId), (document) => document && Workout.from(document))
  }

  @FieldResolver(() => ProductUser, {
    nullable: true,
    description:
      'The coach who made the change. Null for a change by an owner in the admin interface, for an import, and for a ' +
      'coach whose account was deleted. Coaches only.',
  })
  async createdBy(@Root() { createdById }: WorkoutRevision, @Ctx() context: Context): Promise<ProductUser | null> {
    requireCoach(context)
    const document = createdById && (await context.loaders.author.load(createdById))
    return document ? ProductUser.from(document) : null
  }
}

@Resolver(() => RevisionSlot)
export class RevisionSlotWorkoutResolver {
  @FieldResolver(() => WorkoutRevision, {
    nullable: true,
    description:
      'The workout as it was at the revision of the program. Null for a workout that was deleted before workouts had ' +
      'revisions.',
  })
  workoutRevision(
    @Root() { documentId, revision }: RevisionSlot,
    @Ctx() { loaders }: Context,
  ): PromiseOr<WorkoutRevision | null> {
    return revision === null ? null : prescribed(loaders, prescribedKey(documentId, revision))
  }
}

/** The revision that has this key, unguarded: for what the caller has been shown. */
export function prescribed({ workoutRevision }: Context['loaders'], key: string): PromiseOr<WorkoutRevision | null> {
  return whenThere(workoutRevision.load(key), (document) => document && WorkoutRevision.from(document))
}

@Resolver(() => Workout)
export class WorkoutHistoryResolver {
  @FieldResolver(() => WorkoutRevisionConnection, {
    nullable: true,
    description: 'The workout as it was at each revision, newest first. Coaches only.',
  })
  revisions(
    @Root() { id }: Workout,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<WorkoutRevision>> {
    requireCoach(context)
    return pageOfEach(context, {
      collection: 'workoutRevisions',
      by: 'workoutId',
      parent: String(decodeId('workout', id)),
      order: newestFirst<WorkoutRevisionDocument>('createdAt'),
      page,
      toNode: WorkoutRevision.from,
    })
  }

  @FieldResolver(() => ProgramConnection, {
    nullable: true,
    description: 'The programs that hold the workout, ordered by title. Coaches only.',
  })
  async usedIn(
    @Root() { id }: Workout,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<Program>> {
    requireCoach(context)
    return pageOfPrograms(await context.loaders.programsOfWorkout.load(String(decodeId('workout', id))), page)
  }
}
