import type { RegistrationResponseJSON } from '@simplewebauthn/server'
import type { RegisterInput } from '../../graphql/auth/auth.inputs.ts'
import { now } from '../../kernel/clock.ts'
import { audit } from './audit.ts'
import type { AuthRequest } from './authRequest.ts'
import { claimCeremony, type ProposedUser } from './ceremony.ts'
import { createProductUser } from './createProductUser.ts'
import { ceremonyFailed } from './refusals.ts'
import { registerPasskey, storePasskey } from './registerPasskey.ts'
import { openSession, type SignedIn } from './sessions.ts'

/**
 * Finishes a registration: one transaction makes the user, the first passkey and the first session. Refuses
 * CEREMONY_FAILED, and TAKEN when another user has taken the username meanwhile.
 */
export async function register(context: AuthRequest, input: RegisterInput): Promise<SignedIn> {
  const { auth, caller, doorway, userAgent } = context
  const refused = (reason: string) => {
    audit(context, 'ceremony refused', { kind: 'register', reason })
    return ceremonyFailed()
  }
  const ceremony = await claimCeremony(doorway, auth, 'register', input.ceremonyId)
  if (!ceremony) throw refused('there is no such open ceremony')
  const registration = await registerPasskey(auth, ceremony, input.credential as RegistrationResponseJSON)
  if (!registration.isVerified) throw refused(registration.problem)

  const signedIn = await doorway.inTransaction(caller, async (tx) => {
    const user = await createProductUser(tx, ceremony.proposed as ProposedUser)
    await storePasskey(tx, user.id, registration.passkey, input.passkeyName)
    return openSession(tx, auth, user, { userAgent, authenticatedAt: now() })
  })
  audit(context, 'register', { userId: signedIn.user.id, sessionId: signedIn.session.id })
  return signedIn
}
