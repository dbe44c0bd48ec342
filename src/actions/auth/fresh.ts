import { Unauthenticated } from '../../kernel/callerErrors.ts'
import type { AuthSession, ProductUser } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import type { AuthRequest } from './authRequest.ts'
import { reauthenticationRequired } from './refusals.ts'
import { findSession, freshUntil, isAlive } from './sessions.ts'

/** The caller's own session; there is one whenever there is a user. */
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
 * Holds the caller's account until the transaction ends, and looks at the session once more: when a recovery or a logout came
 * first, what was on its way with that session must not outlive it. UNAUTHENTICATED (REVOKED_TOKEN) else.
 */
export async function holdAccount(
  tx: Transaction,
  { user, session }: { user: ProductUser; session: AuthSession },
): Promise<void> {
  const held = await tx.payload.db.hold({ collection: 'productUsers', ids: [user.id], req: tx.req })
  const found = await findSession(tx, session.id)
  if (held === 0 || !found || !isAlive(found.session)) throw new Unauthenticated('REVOKED_TOKEN')
}

/** The same, provided that a passkey has confirmed it within five minutes: REAUTHENTICATION_REQUIRED else. */
export function requireFresh(context: Pick<AuthRequest, 'caller' | 'session'>): {
  user: ProductUser
  session: AuthSession
} {
  const own = requireSession(context)
  if (!freshUntil(own.session)) throw reauthenticationRequired()
  return own
}
