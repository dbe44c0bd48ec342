import { type Context, requireAuth } from '../context/context.ts'
import { batchWrites } from '../database/batch.ts'
import type { Transaction } from '../database/doorway.ts'
import { unauthenticated } from '../errors/graphqlErrors.ts'
import type { AuthSession, ProductUser } from '../payload-types.ts'
import { reauthenticationRequired } from './refusals.ts'
import { findSession, freshUntil, isAlive } from './sessions.ts'

/** The caller's own session; there is one whenever there is a user. */
export function requireSession(context: Pick<Context, 'caller' | 'session'>): {
  user: ProductUser
  session: AuthSession
} {
  const user = requireAuth(context)
  if (!context.session) throw new Error('A signed-in caller has no session.')
  return { user, session: context.session }
}

/**
 * Holds the caller's account until the transaction ends, and looks at the session once more: when a recovery or a logout came
 * first, what was on its way with that session must not outlive it. UNAUTHENTICATED (REVOKED_TOKEN) else.
 */
export async function holdAccount(
  tx: Transaction,
  { user, session }: { user: ProductUser; session: AuthSession },
): Promise<void> {
  const held = await batchWrites(tx.payload).hold({ collection: 'productUsers', ids: [user.id], req: tx.req })
  const found = await findSession(tx, session.id)
  if (held === 0 || !found || !isAlive(found.session)) throw unauthenticated('REVOKED_TOKEN')
}

/** The same, provided that a passkey has confirmed it within five minutes: REAUTHENTICATION_REQUIRED else. */
export function requireFresh(context: Pick<Context, 'caller' | 'session'>): {
  user: ProductUser
  session: AuthSession
} {
  const own = requireSession(context)
  if (!freshUntil(own.session)) throw reauthenticationRequired()
  return own
}
