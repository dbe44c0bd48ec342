import { audit } from './audit.ts'
import type { AuthRequest } from './authRequest.ts'
import { holdAccount, requireFresh } from './fresh.ts'

/**
 * Removes the caller's account and everything that belongs to the caller alone (see `forgetUser`). What other users see
 * stays whole. Refuses REAUTHENTICATION_REQUIRED.
 */
export async function deleteAccount(context: AuthRequest): Promise<true> {
  const own = requireFresh(context)
  const { user } = own
  await context.doorway.inTransaction(context.caller, async (tx) => {
    await holdAccount(tx, own)
    await tx.payload.delete({
      collection: 'productUsers',
      id: user.id,
      depth: 0,
      overrideAccess: true, // the caller's own account, confirmed by a passkey
      req: tx.req,
    })
  })
  audit(context, 'account deleted', { userId: user.id })
  return true
}
