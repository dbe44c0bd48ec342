import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { lineOf } from '../../actions/programs/madeOf.ts'
import type { SnapshotSlot } from '../../actions/programs/revise.ts'
import { prescribedBySlot } from '../../actions/programs/workoutRevisions.ts'
import type { KeptRow } from '../../actions/workouts/progress/adjustedRows.ts'
import { pinOf } from '../../actions/workouts/progress/readTraining.ts'
import type { PromiseOr } from '../../kernel/promiseOr.ts'
import type { Adjustment as AdjustmentDocument } from '../../payload-types.ts'
import { seesAuthor } from '../../storage/trainingVisibility.ts'
import { namedUser } from '../auth/namedUser.ts'
import { ProductUser } from '../auth/productUser.type.ts'
import type { Connection } from '../connections/connection.type.ts'
import { PageArgs } from '../connections/page.args.ts'
import { newestFirst, pageOfEach } from '../connections/pageOfEach.ts'
import type { Context } from '../context/context.ts'
import { Exercise } from '../exercises/exercise.type.ts'
import { exerciseNamed } from '../exercises/exerciseNamed.ts'
import { noteSeen } from '../workouts/askedRow.resolver.ts'
import { Enrolment } from '../workouts/enrolment.type.ts'
import { Adjustment, AdjustmentConnection, athleteOf, enrolmentOf } from './adjustment.type.ts'

@Resolver(() => Adjustment)
export class AdjustmentResolver {
  @FieldResolver(() => Enrolment, { description: 'The enrolment whose row is adjusted.' })
  async enrolment(@Root() adjustment: Adjustment, @Ctx() { loaders }: Context): Promise<Enrolment> {
    return Enrolment.from(await enrolmentDocumentOf({ loaders }, adjustment))
  }

  @FieldResolver(() => Exercise, {
    nullable: true,
    description: "The exercise to do instead. Null where the row's own exercise stays.",
  })
  exercise(@Root() { id, change }: Adjustment, @Ctx() context: Context): PromiseOr<Exercise> | null {
    return change.exercise === null ? null : exerciseNamed(context, id, change.exercise)
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'What the coach tells the athlete about it. It is between the two, so it is null for everybody else, as it is ' +
      'where the coach says nothing.',
  })
  note(@Root() adjustment: Adjustment, @Ctx() { req }: Context): PromiseOr<string | null> {
    return noteSeen(req, athleteOf(adjustment), adjustment.change)
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether the revision that the athlete follows no longer has the row, so that the adjustment changes nothing. Where ' +
      'a copy of the workout has taken its place in a slot, the row goes on in the copy.',
  })
  async isOrphaned(@Root() adjustment: Adjustment, @Ctx() { loaders }: Context): Promise<boolean> {
    const { workoutId, workoutExerciseId } = adjustment.document
    const plan = await loaders.plan.load(pinOf(await enrolmentDocumentOf({ loaders }, adjustment)))
    const holds = (slot: SnapshotSlot) => lineOf({ id: slot.workoutId, madeOf: slot.madeOf }).includes(workoutId)
    const slots = (plan?.milestones ?? []).flatMap(({ slots: of }) => of.filter(holds))
    const keys = [...new Set(slots.flatMap(prescribedBySlot))]
    const revisions = await Promise.all(keys.map((key) => loaders.workoutRevision.load(key)))
    const rows = revisions.flatMap((revision) => (revision?.exercises ?? []) as unknown as KeptRow[])
    return !rows.some((row) => lineOf(row).includes(workoutExerciseId))
  }

  @FieldResolver(() => ProductUser, {
    nullable: true,
    description:
      'The coach who adjusted the row. The athlete sees the username, the display name and the role. Null for other ' +
      'coaches, and for a coach whose account was deleted.',
  })
  async adjustedBy(@Root() adjustment: Adjustment, @Ctx() context: Context): Promise<ProductUser | null> {
    const { by } = adjustment.change
    if (by === null || !(await seesAuthor(context.req, athleteOf(adjustment), by))) return null
    const { caller, loaders } = context
    if (caller.user?.id === by) return ProductUser.from(caller.user)
    const coach = await loaders.author.load(by)
    return coach && namedUser(coach, adjustment.adjustedAt)
  }
}

/** Whoever sees an adjustment sees its enrolment: both belong to the same athlete. */
async function enrolmentDocumentOf({ loaders }: Pick<Context, 'loaders'>, adjustment: Adjustment) {
  const document = await loaders.visibleEnrolment.load(enrolmentOf(adjustment))
  if (!document) throw new Error(`The enrolment of ${adjustment.id} cannot be seen by somebody who sees it.`)
  return document
}

@Resolver(() => Enrolment)
export class EnrolmentAdjustmentsResolver {
  @FieldResolver(() => AdjustmentConnection, {
    description:
      'What coaches have adjusted of the program for this athlete, the last adjusted first; also rows that the pinned ' +
      'revision no longer has.',
  })
  adjustments(
    @Root() { document }: Enrolment,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<Adjustment>> {
    return pageOfEach(context, {
      ...{ collection: 'adjustments', by: 'enrolment', parent: document.id },
      where: [{ field: 'takenBackAt', empty: true }],
      order: newestFirst<AdjustmentDocument>('adjustedAt'),
      page,
      toNode: Adjustment.from,
    })
  }
}
