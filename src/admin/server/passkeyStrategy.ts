import type { AuthStrategy, Payload } from 'payload'
import { findUserById } from '../../actions/auth/findUserById.ts'
import { findSession, isAlive } from '../../actions/auth/sessions.ts'
import type { AuthSession, ProductUser } from '../../payload-types.ts'
import { readAdminCookie } from './adminCookie.ts'
import { findLinkedAdmin } from './linkedAdmin.ts'

/** Payload opens the admin interface to `admins` documents, so a coach's passkey must lead to the coach's document. */
export const passkeyStrategy: AuthStrategy = {
  name: 'passkey',
  authenticate: async ({ headers, payload }) => {
    const coach = await coachOf(payload, headers.get('cookie'))
    const admin = coach && (await findLinkedAdmin(payload, coach.user.id))
    return { user: admin ? { ...admin, collection: 'admins', _strategy: 'passkey' } : null }
  },
}

/** The coach and the auth session that the cookie names. Both are read on every request, as for an access token. */
export async function coachOf(
  payload: Payload,
  cookies: string | null | undefined,
): Promise<{ user: ProductUser; session: AuthSession } | null> {
  const sessionId = readAdminCookie(payload.secret, cookies)
  const found = sessionId ? await findSession({ payload }, sessionId) : null
  if (!found || !isAlive(found.session)) return null
  const user = await findUserById({ payload }, found.userId)
  return user?.role === 'COACH' ? { user, session: found.session } : null
}
