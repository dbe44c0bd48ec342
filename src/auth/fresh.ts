import { type Context, requireAuth } from '../context/context.ts'
import type { AuthSession, ProductUser } from '../payload-types.ts'
import { reauthenticationRequired } from './refusals.ts'
import { freshUntil } from './sessions.ts'

/** The caller's own session; there is one whenever there is a user. */
export function requireSession(context: Pick<Context, 'caller' | 'session'>): {
  user: ProductUser
  session: AuthSession
} {
  const user = requireAuth(context)
  if (!context.session) throw new Error('A signed-in caller has no session.')
  return { user, session: context.session }
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
