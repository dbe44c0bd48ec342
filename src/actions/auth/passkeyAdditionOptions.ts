import { because } from '../../kernel/reason.ts'
import { refuse } from '../../kernel/refusal.ts'
import { LIMITS } from '../../kernel/rules.ts'
import { passkeysOf } from './acceptedCredentialIds.ts'
import type { AuthRequest } from './authRequest.ts'
import { openCeremony } from './ceremony.ts'
import { requireFresh } from './fresh.ts'
import { type CreationCeremony, creationCeremony } from './passkeyRegistrationOptions.ts'

/**
 * Begins the addition of a passkey, good for this session alone. Excludes authenticators that already hold a passkey of
 * the user. Refuses REAUTHENTICATION_REQUIRED and TOO_MANY (10).
 */
export async function passkeyAdditionOptions(context: AuthRequest): Promise<CreationCeremony> {
  const { auth, caller, doorway } = context
  const { user, session } = requireFresh(context)
  const { ceremony, own } = await doorway.inTransaction(caller, async (tx) => {
    const passkeys = await passkeysOf(tx, user.id)
    if (passkeys.length >= LIMITS.passkeysPerUser) {
      const max = LIMITS.passkeysPerUser
      const message = `An account can have at most ${max} passkeys. Remove one first.`
      throw refuse.tooMany(because.TOO_MANY(message, { max }), null)
    }
    return { own: passkeys, ceremony: await openCeremony(tx, auth, 'add', { user: user.id, sid: session.id }) }
  })
  const excluded = own.map(({ credentialId, transports }) => ({ id: credentialId, transports: transports as string[] }))
  return creationCeremony(auth, ceremony, user, excluded)
}
