import type { RenamePasskeyInput } from '../../graphql/auth/auth.inputs.ts'
import type { Passkey } from '../../payload-types.ts'
import type { AuthRequest } from './authRequest.ts'
import { requireSession } from './fresh.ts'
import { requirePasskey } from './requirePasskey.ts'

/** Gives one of the caller's passkeys another name. Refuses NOT_FOUND and INVALID. */
export async function renamePasskey(context: AuthRequest, { passkeyId, name }: RenamePasskeyInput): Promise<Passkey> {
  const { user } = requireSession(context)
  return context.doorway.inTransaction(context.caller, async (tx) => {
    const { id } = await requirePasskey(tx, user.id, passkeyId)
    return tx.payload.update({
      collection: 'passkeys',
      id,
      data: { name: name.trim() },
      depth: 0,
      overrideAccess: true, // passkeys are closed; requirePasskey has checked the owner
      req: tx.req,
    })
  })
}
