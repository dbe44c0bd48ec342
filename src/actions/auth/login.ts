import type { LoginInput } from '../../graphql/auth/auth.inputs.ts'
import { now } from '../../kernel/clock.ts'
import { acceptedCredentialIds } from './acceptedCredentialIds.ts'
import { assertPasskey } from './assertPasskey.ts'
import { audit } from './audit.ts'
import type { AuthRequest } from './authRequest.ts'
import { openSession, type SignedIn } from './sessions.ts'

/** Finishes a login with any of the user's passkeys and opens a session. Refuses CEREMONY_FAILED, whatever is wrong. */
export async function login(
  context: AuthRequest,
  input: LoginInput,
): Promise<SignedIn & { acceptedCredentialIds: string[] }> {
  const { auth, userAgent } = context
  const signedIn = await assertPasskey(context, 'login', input, async (tx, { user }) => ({
    ...(await openSession(tx, auth, user, { userAgent, authenticatedAt: now() })),
    acceptedCredentialIds: await acceptedCredentialIds(tx, user.id),
  }))
  audit(context, 'login', { userId: signedIn.user.id, sessionId: signedIn.session.id })
  return signedIn
}
