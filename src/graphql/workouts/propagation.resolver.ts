import { Args, Ctx, FieldResolver, Float, Resolver, Root } from 'type-graphql'
import type { SlotStanding } from '../../actions/workouts/progress/plan.ts'
import { idOf } from '../../kernel/relation.ts'
import type { Enrolment as EnrolmentDocument } from '../../payload-types.ts'
import { ProductUser } from '../auth/productUser.type.ts'
import type { Connection } from '../connections/connection.type.ts'
import { type Order, readCursor, toConnection } from '../connections/findPage.ts'
import { PageArgs } from '../connections/page.args.ts'
import type { Context } from '../context/context.ts'
import { SlotProgress } from './enrolment.type.ts'
import { percentComplete, stateAt } from './enrolmentState.ts'
import { AthletePropagation, AthletePropagationConnection, ProgramPropagationPreview } from './propagation.type.ts'

/** As the enrolments of a propagation are sorted. */
const FIRST_STARTED_FIRST: Order<EnrolmentDocument> = {
  ...{ name: 'propagation_startedAt', field: 'startedAt', descending: false, moments: true },
}

@Resolver(() => ProgramPropagationPreview)
export class ProgramPropagationPreviewResolver {
  @FieldResolver(() => AthletePropagationConnection, {
    description:
      "The moved enrolments of the caller's athletes (and the caller's own), the first started first. Others are only " +
      'counted, in `othersMoved`.',
  })
  athletes(
    @Root() { propagation: { own, newest } }: ProgramPropagationPreview,
    @Args(() => PageArgs) page: PageArgs,
  ): Connection<AthletePropagation> {
    const keyset = readCursor(FIRST_STARTED_FIRST, page.after)
    const rest = keyset
      ? own.filter(({ startedAt, id }) => startedAt > keyset.key || (startedAt === keyset.key && id > keyset.id))
      : own
    const toNode = (document: EnrolmentDocument) => Object.assign(new AthletePropagation(), { document, newest })
    return toConnection(rest.slice(0, page.first + 1), FIRST_STARTED_FIRST, page, toNode, async () => own.length)
  }
}

@Resolver(() => AthletePropagation)
export class AthletePropagationResolver {
  @FieldResolver(() => ProductUser, { description: 'The athlete.' })
  async athlete(@Root() { document }: AthletePropagation, @Ctx() { loaders }: Context): Promise<ProductUser> {
    const user = await loaders.visibleUser.load(idOf(document.user))
    if (!user) throw new Error(`The athlete of the enrolment ${document.id} cannot be seen by their coach.`)
    return ProductUser.from(user)
  }

  @FieldResolver(() => Float, { description: '`Enrolment.percentComplete` as it is now.' })
  percentBefore(@Root() { document }: AthletePropagation, @Ctx() context: Context): Promise<number> {
    return percentComplete(context, document)
  }

  @FieldResolver(() => Float, { description: '`Enrolment.percentComplete` at the current revision.' })
  async percentAfter(@Root() { document, newest }: AthletePropagation, @Ctx() context: Context): Promise<number> {
    return (await stateAt(context, document, newest)).percent
  }

  @FieldResolver(() => SlotProgress, { nullable: true, description: '`Enrolment.nextWorkout` as it is now.' })
  async nextWorkoutBefore(
    @Root() { document }: AthletePropagation,
    @Ctx() { loaders }: Context,
  ): Promise<SlotProgress | null> {
    return toSlot((await loaders.standing.load(document)).next, document)
  }

  @FieldResolver(() => SlotProgress, {
    nullable: true,
    description: '`Enrolment.nextWorkout` at the current revision; null where everything would be complete.',
  })
  async nextWorkoutAfter(
    @Root() { document, newest }: AthletePropagation,
    @Ctx() context: Context,
  ): Promise<SlotProgress | null> {
    return toSlot((await stateAt(context, document, newest)).next, document)
  }
}

const toSlot = (next: SlotStanding | null, enrolment: EnrolmentDocument) => next && SlotProgress.from(next, enrolment)
