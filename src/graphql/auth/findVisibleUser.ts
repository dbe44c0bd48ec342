import { findUserByUsername } from '../../actions/auth/findUserByUsername.ts'
import { decodeId } from '../../kernel/nodeId.ts'
import type { ProductUser } from '../../payload-types.ts'
import { seesTraining } from '../../storage/trainingVisibility.ts'
import type { Context } from '../context/context.ts'

/** The user with this public ID, or null. The caller sees themself, and a coach also sees the athletes they coach. */
export async function findVisibleUser(
  { loaders }: Pick<Context, 'loaders'>,
  userId: string,
): Promise<ProductUser | null> {
  const id = decodeId('user', userId)
  return id === null ? null : loaders.visibleUser.load(id)
}

/** The user with this name in any spelling, or null, by the same rule as `findVisibleUser`. */
export async function findVisibleUserByUsername(
  context: Pick<Context, 'payload' | 'req'>,
  username: string,
): Promise<ProductUser | null> {
  const user = await findUserByUsername(context, username)
  return user && (await seesTraining(context.req, user.id)) ? user : null
}
