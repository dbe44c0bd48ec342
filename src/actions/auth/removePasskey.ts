import type { RemovePasskeyInput } from '../../graphql/auth/auth.inputs.ts'
import { Refusal, UserErrorCode } from '../../kernel/refusal.ts'
import { acceptedCredentialIds } from './acceptedCredentialIds.ts'
import type { ChangedPasskeys } from './addPasskey.ts'
import { audit } from './audit.ts'
import type { AuthRequest } from './authRequest.ts'
import { holdAccount, requireFresh } from './fresh.ts'
import { requirePasskey } from './requirePasskey.ts'

/**
 * Removes a passkey, but never the last one. Holds the user's document, so that two removals at once conflict. Without
 * the hold, each would count two passkeys and remove a different one. Refuses REAUTHENTICATION_REQUIRED, NOT_FOUND and
 * LAST_PASSKEY.
 */
export async function removePasskey(context: AuthRequest, { passkeyId }: RemovePasskeyInput): Promise<ChangedPasskeys> {
  const own = requireFresh(context)
  const { user } = own
  const left = await context.doorway.inTransaction(context.caller, async (tx) => {
    const { payload, req } = tx
    await holdAccount(tx, own)
    const { id } = await requirePasskey(tx, user.id, passkeyId)
    await payload.db.deleteOne({ collection: 'passkeys', where: { id: { equals: id } }, req })
    const accepted = await acceptedCredentialIds(tx, user.id)
    if (accepted.length === 0) {
      throw new Refusal({
        code: UserErrorCode.LAST_PASSKEY,
        message: 'This is your last passkey: add another one first.',
        field: ['input', 'passkeyId'],
      })
    }
    return accepted
  })
  audit(context, 'passkey removed', { userId: user.id, passkeyId })
  return { acceptedCredentialIds: left, productUser: user }
}
