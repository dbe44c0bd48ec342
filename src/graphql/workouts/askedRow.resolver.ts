import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import {
  adjustedRows,
  changesNow,
  type KeptRow,
  keptChanges,
  type RowChange,
} from '../../actions/workouts/progress/adjustedRows.ts'
import { allOf, type PromiseOr, whenThere } from '../../kernel/promiseOr.ts'
import { idOf } from '../../kernel/relation.ts'
import { authorsSeen } from '../../storage/trainingVisibility.ts'
import type { Context } from '../context/context.ts'
import { Exercise } from '../exercises/exercise.type.ts'
import { exerciseNamed } from '../exercises/exerciseNamed.ts'
import { AssumedSize } from '../limits/cost/fieldCost.ts'
import { AskedRow } from './askedRow.type.ts'
import { SlotProgress } from './enrolment.type.ts'
import { PerformedSet } from './performedSet.type.ts'
import { WorkoutSession } from './workoutSession.type.ts'

@Resolver(() => AskedRow)
export class AskedRowResolver {
  @FieldResolver(() => Exercise, { description: 'The exercise to do.' })
  exercise(@Root() { workoutExerciseId, exerciseId }: AskedRow, @Ctx() context: Context): PromiseOr<Exercise> {
    return exerciseNamed(context, workoutExerciseId, exerciseId)
  }

  @AssumedSize(1)
  @FieldResolver(() => [Exercise], {
    description:
      'The exercises that may be done instead, in order of preference, at most 5. Empty where a coach asks for another ' +
      'exercise than the program.',
  })
  alternatives(
    @Root() { workoutExerciseId, alternativeIds }: AskedRow,
    @Ctx() context: Context,
  ): PromiseOr<Exercise[]> {
    return allOf(alternativeIds.map((exerciseId) => exerciseNamed(context, workoutExerciseId, exerciseId)))
  }

  @AssumedSize(4)
  @FieldResolver(() => [PerformedSet], {
    description:
      "The caller's own sets of this exercise in their last completed workout with it, in the order in which they " +
      'were done (see `WorkoutSession.sets`).',
  })
  async previousSets(@Root() { exerciseId }: AskedRow, @Ctx() { loaders }: Context): Promise<PerformedSet[]> {
    return (await loaders.previousSets.load(exerciseId)).map(PerformedSet.from)
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'What the coach who adjusted the row tells the athlete about it. It is between the two, so it is null for ' +
      'everybody else; in a session only the athlete sees it.',
  })
  adjustmentNote(@Root() { athleteId, change }: AskedRow, @Ctx() { req }: Context): PromiseOr<string | null> {
    return change ? noteSeen(req, athleteId, change) : null
  }
}

/** The words of an adjustment, for those who are told of their author. */
export function noteSeen(
  req: Context['req'],
  athlete: string,
  { note, by }: Pick<RowChange, 'note' | 'by'>,
): PromiseOr<string | null> {
  if (note === null) return null
  return whenThere(authorsSeen(req, athlete), (seen) => {
    return seen === 'everybody' || (by !== null && seen.includes(by)) ? note : null
  })
}

/** The rows of a revision as an athlete is asked for them. Null where nobody knows the revision any more. */
async function askedRows(
  { loaders }: Pick<Context, 'loaders'>,
  key: string | null,
  athlete: string,
  changes: PromiseOr<readonly RowChange[]>,
): Promise<AskedRow[] | null> {
  const [revision, told] = await Promise.all([key === null ? null : loaders.workoutRevision.load(key), changes])
  if (!revision) return null
  return adjustedRows(revision.exercises as unknown as KeptRow[], told).map((each) => AskedRow.from(each, athlete))
}

@Resolver(() => SlotProgress)
export class SlotProgressRowsResolver {
  @AssumedSize(6)
  @FieldResolver(() => [AskedRow], {
    nullable: true,
    description:
      'What this athlete is asked for in a workout that they begin now: the rows of `workoutRevision`, as their coach ' +
      'has adjusted them. A row that the coach leaves out is not among them. Null where `workoutRevision` is.',
  })
  rows(
    @Root() { prescribed, workoutId, madeOf, enrolmentDocument: { id, user } }: SlotProgress,
    @Ctx() context: Context,
  ): Promise<AskedRow[] | null> {
    const changes = context.loaders.adjustments.load(id).then((found) => changesNow(found, { workoutId, madeOf }))
    return askedRows(context, prescribed, idOf(user), changes)
  }
}

@Resolver(() => WorkoutSession)
export class WorkoutSessionRowsResolver {
  @AssumedSize(6)
  @FieldResolver(() => [AskedRow], {
    nullable: true,
    description:
      'What the athlete was asked for when the workout began: the rows of `prescribed`, as a coach had adjusted them by ' +
      'then. It never changes. Null where `prescribed` is.',
  })
  rows(
    @Root() { prescribedBy, userId, adjusted }: WorkoutSession,
    @Ctx() context: Context,
  ): Promise<AskedRow[] | null> {
    return askedRows(context, prescribedBy, userId, keptChanges(adjusted))
  }
}
