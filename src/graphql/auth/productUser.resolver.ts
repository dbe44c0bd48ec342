import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { findUserByUsername } from '../../actions/auth/findUserByUsername.ts'
import { normaliseUsername } from '../../actions/auth/username.ts'
import { UserErrorCode } from '../../kernel/refusal.ts'
import type { Connection } from '../connections/connection.type.ts'
import { type Context, getCurrentProductUser } from '../context/context.ts'
import { CoachOnly, Limited } from '../context/rootAccess.ts'
import { badUserInput } from '../errors/graphqlErrors.ts'
import { Account } from './account.type.ts'
import { findAccount } from './findAccount.ts'
import { findAthletes } from './findAthletes.ts'
import { findVisibleUser, findVisibleUserByUsername } from './findVisibleUser.ts'
import { ProductUsersArgs } from './productUser.inputs.ts'
import { ProductUser, ProductUserConnection, UsernameAvailability } from './productUser.type.ts'

@Resolver(() => ProductUser)
export class ProductUserResolver {
  @Query(() => ProductUser, { nullable: true, description: 'The signed-in user. Null for an anonymous caller.' })
  me(@Ctx() context: Context): ProductUser | null {
    const user = getCurrentProductUser(context)
    return user && ProductUser.from(user)
  }

  @Limited('attempts')
  @Query(() => UsernameAvailability, {
    nullable: true,
    description: 'Whether a username can be registered now. Open to everyone.',
  })
  async usernameAvailability(
    @Arg('username', () => String, {
      description: 'The username, in upper or lower case. It is normalised first (NFKC, lower case).',
    })
    username: string,
    @Ctx() context: Context,
  ): Promise<UsernameAvailability> {
    const normalized = normaliseUsername(username)
    const taken = normalized !== null && (await findUserByUsername(context, normalized)) !== null
    const reason = normalized === null ? UserErrorCode.INVALID : taken ? UserErrorCode.TAKEN : null
    return Object.assign(new UsernameAvailability(), { available: reason === null, normalized, reason })
  }

  @Query(() => ProductUser, {
    nullable: true,
    description:
      'One user, by exactly one of ID and username. Users see themselves, and coaches also see the athletes they coach; ' +
      'otherwise null. Signed-in users only.',
  })
  async productUser(
    @Arg('id', () => ID, { nullable: true, description: 'The ID of the user.' }) id: string | null,
    @Arg('username', () => String, { nullable: true, description: 'The username, in upper or lower case.' })
    username: string | null,
    @Ctx() context: Context,
  ): Promise<ProductUser | null> {
    if ((id == null) === (username == null)) throw badUserInput('Give exactly one of id and username.', 'id')
    const document =
      id == null ? await findVisibleUserByUsername(context, username as string) : await findVisibleUser(context, id)
    return document && ProductUser.from(document)
  }

  @CoachOnly()
  @Query(() => ProductUserConnection, {
    nullable: true,
    description:
      'The athletes whom the caller coaches, in pages; the newest user first, unless another order is asked for. ' +
      'Coaches only.',
  })
  productUsers(
    @Args(() => ProductUsersArgs) args: ProductUsersArgs,
    @Ctx() context: Context,
  ): Promise<Connection<ProductUser>> {
    return findAthletes(context, args)
  }

  @FieldResolver(() => Account, {
    nullable: true,
    description: 'The passkeys, sessions and recovery codes of the user. Null unless the user is the caller.',
  })
  account(@Root() { documentId }: ProductUser, @Ctx() context: Context): Promise<Account> | null {
    return context.caller.user?.id === documentId ? findAccount(context) : null
  }
}
