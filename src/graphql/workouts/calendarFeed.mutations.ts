import { Ctx, Field, FieldResolver, Mutation, ObjectType, Resolver, Root } from 'type-graphql'
import { publicOrigin } from '../../actions/auth/settings.ts'
import { createCalendarFeed } from '../../actions/workouts/schedule/createCalendarFeed.ts'
import { revokeCalendarFeed } from '../../actions/workouts/schedule/revokeCalendarFeed.ts'
import { findUnguarded } from '../../storage/reading.ts'
import { ProductUser } from '../auth/productUser.type.ts'
import { Secret } from '../auth/secret.ts'
import { type Context, requireAuth } from '../context/context.ts'
import { runMutation } from '../context/runMutation.ts'
import { UserError } from '../errors/userError.type.ts'
import { Costs } from '../limits/cost/fieldCost.ts'
import { DateTime } from '../scalars/scalars.ts'

@ObjectType({ description: 'The new address.' })
export class CreateCalendarFeedPayload {
  @Secret()
  @Field(() => String, {
    nullable: true,
    simple: true,
    description:
      'The address at which calendars read what is due. It is shown only here, and whoever has it reads the schedule. Null after a refusal.',
  })
  url!: string | null

  @Field(() => [UserError], { simple: true, description: 'Why the mutation was refused; empty on success.' })
  userErrors!: UserError[]
}

@ObjectType({ description: 'What `revokeCalendarFeed` did.' })
export class RevokeCalendarFeedPayload {
  @Field(() => Boolean, {
    nullable: true,
    simple: true,
    description: 'True: no address is good any more. Null after a refusal.',
  })
  revoked!: boolean | null

  @Field(() => [UserError], { simple: true, description: 'Why the mutation was refused; empty on success.' })
  userErrors!: UserError[]
}

/** The owner of the transaction: the writes of one caller run one after the other. */
const ownerOf = (context: Context) => `training ${requireAuth(context).id}`

@Resolver()
export class CalendarFeedMutations {
  @Mutation(() => CreateCalendarFeedPayload, {
    nullable: true,
    description:
      "Makes a secret address at which calendars read the caller's schedule, as iCalendar. It is shown once. The address " +
      'that the caller had before is not good any more.',
  })
  createCalendarFeed(@Ctx() context: Context): Promise<CreateCalendarFeedPayload> {
    return runMutation(
      context,
      {},
      {
        Payload: CreateCalendarFeedPayload,
        operation: createCalendarFeed,
        toPayload: ({ secret }) => ({ url: `${publicOrigin(context.auth)}/calendars/${secret}.ics` }),
        owner: ownerOf(context),
      },
    )
  }

  @Mutation(() => RevokeCalendarFeedPayload, {
    nullable: true,
    description: "Takes the address of the caller's calendar feed back. Without one, nothing changes.",
  })
  revokeCalendarFeed(@Ctx() context: Context): Promise<RevokeCalendarFeedPayload> {
    return runMutation(
      context,
      {},
      {
        Payload: RevokeCalendarFeedPayload,
        operation: revokeCalendarFeed,
        toPayload: (revoked) => ({ revoked }),
        owner: ownerOf(context),
      },
    )
  }
}

@Resolver(() => ProductUser)
export class ProductUserCalendarFeedResolver {
  @Costs({ weight: 20 })
  @FieldResolver(() => DateTime, {
    nullable: true,
    description:
      "When the address of the user's calendar feed was made; null without one, and unless the user is the caller.",
  })
  async calendarFeedCreatedAt(@Root() { documentId }: ProductUser, @Ctx() context: Context): Promise<string | null> {
    if (context.caller.user?.id !== documentId) return null
    // The caller's own feed.
    const [feed] = await findUnguarded(context, 'calendarFeeds', { user: { equals: documentId } }, { limit: 1 })
    return feed?.madeAt ?? null
  }
}
