import type { ReauthenticateInput } from '../../graphql/auth/auth.inputs.ts'
import { now } from '../../kernel/clock.ts'
import { assertPasskey } from './assertPasskey.ts'
import { audit } from './audit.ts'
import type { AuthRequest } from './authRequest.ts'
import { requireSession } from './fresh.ts'
import { freshUntil } from './sessions.ts'

/**
 * Confirms the caller with a passkey. For five minutes, the session may change what guards the account. Refuses
 * CEREMONY_FAILED.
 */
export async function reauthenticate(context: AuthRequest, input: ReauthenticateInput): Promise<string | null> {
  const { session, user } = requireSession(context)
  const authenticatedAt = now().toISOString()
  await assertPasskey(
    context,
    'reauthenticate',
    input,
    ({ payload, req }) =>
      payload.db.updateOne({ collection: 'authSessions', id: session.id, data: { authenticatedAt }, req }),
    (ceremony) => ceremony.sid === session.id,
  )
  audit(context, 'reauthenticate', { userId: user.id, sessionId: session.id })
  return freshUntil({ authenticatedAt })
}
