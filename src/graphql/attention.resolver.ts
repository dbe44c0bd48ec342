import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { dismissAttention } from '../actions/coaching/dismissAttention.ts'
import { encodeId } from '../kernel/nodeId.ts'
import { ProductUser } from './auth/productUser.type.ts'
import { AttentionArgs, DismissAttentionInput } from './coaching/attention.inputs.ts'
import { DismissAttentionPayload } from './coaching/attention.payloads.ts'
import { Attention, AttentionConnection } from './coaching/attention.type.ts'
import { attentionOfCoach } from './coaching/attentionOfCoach.ts'
import { athleteOfCoaching } from './coaching/coachedPeople.ts'
import type { Connection } from './connections/connection.type.ts'
import { type Context, requireAuth } from './context/context.ts'
import { CoachMutation, CoachOnly, Input } from './context/rootAccess.ts'
import { runFlow } from './context/runMutation.ts'
import { findNode } from './findNode.ts'
import { AssumedSize } from './limits/cost/fieldCost.ts'
import { Node } from './nodes/node.type.ts'

@Resolver(() => Attention)
export class AttentionResolver {
  @CoachOnly()
  @Query(() => AttentionConnection, {
    nullable: true,
    description:
      'What the caller should look at of the athletes they coach, the newest first, without what they have dismissed. ' +
      'Looks at sessions of the last 56 days: of each athlete at the newest 100, and at 100 unread comments. Coaches only.',
  })
  attention(@Args(() => AttentionArgs) args: AttentionArgs, @Ctx() context: Context): Promise<Connection<Attention>> {
    return attentionOfCoach(context, args)
  }

  @CoachMutation(
    DismissAttentionPayload,
    'Takes an item off the caller’s list until it arises anew, which is when it cites something else. Other coaches of ' +
      'the athlete still have it. Dismissing again changes nothing. Coaches only. Refuses NOT_FOUND (also an item that ' +
      'does not hold any more).',
  )
  dismissAttention(
    @Input(DismissAttentionInput, 'The item.') input: DismissAttentionInput,
    @Ctx() context: Context,
  ): Promise<DismissAttentionPayload> {
    const { loaders } = context
    const { id } = requireAuth(context)
    return runFlow(context, input, {
      Payload: DismissAttentionPayload,
      flow: async () => {
        const told = await dismissAttention({ ...context, attended: () => loaders.attention.load(id) }, input)
        // The next dismissal of this request does not read it again.
        loaders.attention.clear(id).prime(id, told.attended)
        return told.item
      },
      toPayload: (item) => ({ attention: Attention.from(item) }),
      keepsLoaded: true,
    })
  }

  @FieldResolver(() => ProductUser, {
    description:
      'The athlete. Of somebody who has declined an invitation or has ended the coaching, only the username is shown; all other fields are empty ' +
      'or have their defaults.',
  })
  async athlete(@Root() { item }: Attention, @Ctx() context: Context): Promise<ProductUser> {
    const seen = await context.loaders.visibleUser.load(item.athlete)
    if (seen) return ProductUser.from(seen)
    const coaching = await context.loaders.visibleCoaching.load(item.cites[0]?.id ?? '')
    if (!coaching) throw new Error(`The item ${item.id} is about somebody whom the caller does not know.`)
    return athleteOfCoaching(context, coaching)
  }

  @FieldResolver(() => String, { description: 'What it is about, in plain words for a coach, in English.' })
  async summary(@Root() { item }: Attention, @Ctx() { loaders }: Context): Promise<string> {
    if (item.exercise === undefined) return item.says
    const exercise = await loaders.exercise.load(item.exercise)
    return item.says.replace('{exercise}', () => exercise?.name ?? 'an exercise')
  }

  @AssumedSize(4)
  @FieldResolver(() => [Node], {
    description:
      'What the rule saw: the sessions, sets, records, enrolments, comments or coachings that make it hold, at most 21. The caller may see ' +
      'all of them.',
  })
  async because(@Root() { item }: Attention, @Ctx() context: Context): Promise<Node[]> {
    const found = await Promise.all(item.cites.map(({ type, id }) => findNode(context, encodeId(type, id))))
    // What was deleted since the list was read is missing.
    return found.filter((node) => node !== null)
  }
}
