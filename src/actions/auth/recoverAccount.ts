import type { RegistrationResponseJSON } from '@simplewebauthn/server'
import type { RecoverAccountInput } from '../../graphql/auth/auth.inputs.ts'
import { now } from '../../kernel/clock.ts'
import { audit } from './audit.ts'
import type { AuthRequest } from './authRequest.ts'
import { claimCeremony } from './ceremony.ts'
import { findUserById } from './findUserById.ts'
import { findRecoveryCode } from './recoveryCode.ts'
import { ceremonyFailed } from './refusals.ts'
import { registerPasskey, storePasskey } from './registerPasskey.ts'
import { endSessions, livingSessions, openSession, type SignedIn } from './sessions.ts'

/**
 * Finishes a recovery in one transaction: uses the code up, ends all sessions, removes the other passkeys (unless
 * `removeOtherPasskeys` is false), stores the new passkey and opens a session. Requests that race with one code all
 * write its document, so only one of them succeeds. Refuses CEREMONY_FAILED.
 */
export async function recoverAccount(context: AuthRequest, input: RecoverAccountInput): Promise<SignedIn> {
  const { auth, caller, doorway, userAgent } = context
  const refused = (reason: string, userId?: string) => {
    audit(context, 'ceremony refused', { kind: 'recover', reason, userId })
    return ceremonyFailed()
  }
  const ceremony = await claimCeremony(doorway, auth, 'recover', input.ceremonyId)
  if (!ceremony?.user || !ceremony.recoveryCode) throw refused('there is no such open ceremony')
  const { user: userId, recoveryCode } = ceremony
  const registration = await registerPasskey(auth, ceremony, input.credential as RegistrationResponseJSON)
  if (!registration.isVerified) throw refused(registration.problem, userId)

  const recovered = await doorway.inTransaction(caller, async (tx) => {
    const { payload, req } = tx
    await payload.db.hold({ collection: 'productUsers', ids: [userId], req })
    const user = await findUserById(tx, userId)
    const code = await findRecoveryCode(tx, userId, { id: { equals: recoveryCode } })
    if (!user || !code) return null
    await payload.db.updateOne({
      collection: 'recoveryCodes',
      id: code,
      data: { usedAt: now().toISOString() },
      req,
    })
    await endSessions(tx, await livingSessions(tx, userId))
    if (input.removeOtherPasskeys) {
      await payload.db.deleteMany({ collection: 'passkeys', where: { user: { equals: userId } }, req })
    }
    await storePasskey(tx, userId, registration.passkey, input.passkeyName)
    return openSession(tx, auth, user, { userAgent, authenticatedAt: now() })
  })
  if (!recovered) throw refused('the recovery code is no longer valid, or the account is gone', userId)
  audit(context, 'recovery', {
    userId,
    sessionId: recovered.session.id,
    others: input.removeOtherPasskeys ? 'removed' : 'kept',
  })
  return recovered
}
