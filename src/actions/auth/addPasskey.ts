import type { RegistrationResponseJSON } from '@simplewebauthn/server'
import type { AddPasskeyInput } from '../../graphql/auth/auth.inputs.ts'
import type { Passkey, ProductUser } from '../../payload-types.ts'
import { acceptedCredentialIds } from './acceptedCredentialIds.ts'
import { audit } from './audit.ts'
import type { AuthRequest } from './authRequest.ts'
import { claimCeremony } from './ceremony.ts'
import { holdAccount, requireSession } from './fresh.ts'
import { ceremonyFailed } from './refusals.ts'
import { registerPasskey, storePasskey } from './registerPasskey.ts'

export interface ChangedPasskeys {
  acceptedCredentialIds: string[]
  productUser: ProductUser
}

/**
 * Adds a passkey to the caller's account. Refuses CEREMONY_FAILED, and TOO_MANY above 10 passkeys, also when two are
 * added at once.
 */
export async function addPasskey(
  context: AuthRequest,
  input: AddPasskeyInput,
): Promise<ChangedPasskeys & { passkey: Passkey }> {
  const { auth, caller, doorway } = context
  const own = requireSession(context)
  const { user, session } = own
  const refused = (reason: string) => {
    audit(context, 'ceremony refused', { kind: 'add', reason, userId: user.id })
    return ceremonyFailed()
  }
  const ceremony = await claimCeremony(doorway, auth, 'add', input.ceremonyId)
  if (ceremony?.sid !== session.id) throw refused('there is no such open ceremony')
  const registration = await registerPasskey(auth, ceremony, input.credential as RegistrationResponseJSON)
  if (!registration.isVerified) throw refused(registration.problem)

  const added = await doorway.inTransaction(caller, async (tx) => {
    await holdAccount(tx, own)
    const passkey = await storePasskey(tx, user.id, registration.passkey, input.name)
    return { passkey, acceptedCredentialIds: await acceptedCredentialIds(tx, user.id), productUser: user }
  })
  audit(context, 'passkey added', { userId: user.id, passkeyId: added.passkey.id })
  return added
}
