import { Unauthenticated } from '../../kernel/callerErrors.ts'
import type { AuthSession, ProductUser } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import type { AuthRequest } from './authRequest.ts'
import { reauthenticationRequired } from './refusals.ts'
import { findSession, freshUntil, isAlive } from './sessions.ts'

/**
 * The caller and the caller's session, which every signed-in caller has. Throws `Unauthenticated` (MISSING_TOKEN) for
 * an anonymous caller.
 */
export function requireSession(context: Pick<AuthRequest, 'caller' | 'session'>): {
  user: ProductUser
  session: AuthSession
} {
  const { user } = context.caller
  if (!user) throw new Unauthenticated('MISSING_TOKEN')
  if (!context.session) throw new Error('A signed-in caller has no session.')
  return { user, session: context.session }
}

/**
 * Holds the caller's account until the transaction ends, and reads the session once more. When a recovery or a logout
 * has committed first, a request of that session must not take effect any more: throws `Unauthenticated`
 * (REVOKED_TOKEN).
 */
export async function holdAccount(
  tx: Transaction,
  { user, session }: { user: ProductUser; session: AuthSession },
): Promise<void> {
  const held = await tx.payload.db.hold({ collection: 'productUsers', ids: [user.id], req: tx.req })
  const found = await findSession(tx, session.id)
  if (held === 0 || !found || !isAlive(found.session)) throw new Unauthenticated('REVOKED_TOKEN')
}

/**
 * Like `requireSession`, but refuses REAUTHENTICATION_REQUIRED unless a passkey has confirmed the session within the
 * last five minutes.
 */
export function requireFresh(context: Pick<AuthRequest, 'caller' | 'session'>): {
  user: ProductUser
  session: AuthSession
} {
  const own = requireSession(context)
  if (!freshUntil(own.session)) throw reauthenticationRequired()
  return own
}
