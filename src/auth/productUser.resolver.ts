import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { type Context, getCurrentProductUser } from '../context/context.ts'
import { Limited } from '../context/rootAccess.ts'
import { UserErrorCode } from '../errors/refusal.ts'
import { Account } from './account.type.ts'
import { findAccount } from './findAccount.ts'
import { findUserByUsername } from './findUserByUsername.ts'
import { ProductUser, UsernameAvailability } from './productUser.type.ts'
import { normaliseUsername } from './username.ts'

@Resolver(() => ProductUser)
export class ProductUserResolver {
  @Query(() => ProductUser, { nullable: true, description: 'Who is asking; null when anonymous.' })
  me(@Ctx() context: Context): ProductUser | null {
    const user = getCurrentProductUser(context)
    return user && ProductUser.from(user)
  }

  @Limited()
  @Query(() => UsernameAvailability, { nullable: true, description: 'Whether a username can be registered now.' })
  async usernameAvailability(
    @Arg('username', () => String, {
      description: 'In upper or lower case: it is normalised (NFKC, lower case) first.',
    })
    username: string,
    @Ctx() context: Context,
  ): Promise<UsernameAvailability> {
    const normalized = normaliseUsername(username)
    const taken = normalized !== null && (await findUserByUsername(context, normalized)) !== null
    const reason = normalized === null ? UserErrorCode.INVALID : taken ? UserErrorCode.TAKEN : null
    return Object.assign(new UsernameAvailability(), { available: reason === null, normalized, reason })
  }

  @FieldResolver(() => Account, { nullable: true, description: 'Null unless it is the own account of the caller.' })
  account(@Root() { documentId }: ProductUser, @Ctx() context: Context): Promise<Account> | null {
    return context.caller.user?.id === documentId ? findAccount(context) : null
  }
}
