import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { idOf } from '../../kernel/relation.ts'
import { namedUser } from '../auth/namedUser.ts'
import { ProductUser, ProductUserConnection } from '../auth/productUser.type.ts'
import type { Connection } from '../connections/connection.type.ts'
import type { Context } from '../context/context.ts'
import { Costs } from '../limits/cost/fieldCost.ts'
import { athleteOfCoaching } from './coachedPeople.ts'
import { AthletesArgs, CoachingsArgs } from './coaching.inputs.ts'
import { Coaching, CoachingConnection } from './coaching.type.ts'
import { athletesOfCoach, coachingsOfUser } from './coachingLists.ts'

@Resolver(() => Coaching)
export class CoachingResolver {
  @FieldResolver(() => ProductUser, {
    description:
      'The coach. An athlete sees of them the username, the display name and the role; all other fields are empty or have their ' +
      'defaults.',
  })
  async coach(@Root() { document }: Coaching, @Ctx() { caller, loaders }: Context): Promise<ProductUser> {
    const coach = await loaders.author.load(idOf(document.coach))
    if (!coach) throw new Error(`The coach of the coaching ${document.id} does not exist.`)
    if (coach.id === caller.user?.id) return ProductUser.from(coach)
    return namedUser({ ...coach, role: 'COACH' }, document.invitedAt)
  }

  @FieldResolver(() => ProductUser, {
    description:
      'The athlete. Unless the coaching is ACTIVE, a coach sees of them only the username that was invited or had ' +
      'accepted; all other fields are empty or have their defaults.',
  })
  athlete(@Root() { document }: Coaching, @Ctx() context: Context): Promise<ProductUser> {
    return athleteOfCoaching(context, document)
  }
}

@Resolver(() => ProductUser)
export class ProductUserCoachingResolver {
  @FieldResolver(() => CoachingConnection, {
    nullable: true,
    description:
      'The coachings of the user, as the coach or as the athlete, the last invited first. Null unless the user is the ' +
      'caller.',
  })
  coachings(
    @Root() { documentId }: ProductUser,
    @Args(() => CoachingsArgs) args: CoachingsArgs,
    @Ctx() context: Context,
  ): Promise<Connection<Coaching>> | null {
    return context.caller.user?.id === documentId ? coachingsOfUser(context, args) : null
  }

  // Only the caller's own list is ever read, and it reads what `attention` reads: that costs the same, here as at the root.
  @Costs({ weight: 600 })
  @FieldResolver(() => ProductUserConnection, {
    nullable: true,
    description: 'The athletes whom the user coaches now. Null unless the user is the caller and a coach.',
  })
  athletes(
    @Root() { documentId }: ProductUser,
    @Args(() => AthletesArgs) args: AthletesArgs,
    @Ctx() context: Context,
  ): Promise<Connection<ProductUser>> | null {
    const { role, user } = context.caller
    return role === 'COACH' && user?.id === documentId ? athletesOfCoach(context, args) : null
  }
}
