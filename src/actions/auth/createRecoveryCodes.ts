import { audit } from './audit.ts'
import type { AuthRequest } from './authRequest.ts'
import { holdAccount, requireFresh } from './fresh.ts'
import { replaceRecoveryCodes } from './recoveryCode.ts'

/** Replaces the recovery codes with ten new ones, which are shown only this once. Refuses REAUTHENTICATION_REQUIRED. */
export async function createRecoveryCodes(context: AuthRequest): Promise<string[]> {
  const own = requireFresh(context)
  const { user } = own
  const codes = await context.doorway.inTransaction(context.caller, async (tx) => {
    // Without the hold, two requests at once would leave twenty codes.
    await holdAccount(tx, own)
    return replaceRecoveryCodes(tx, user.id)
  })
  audit(context, 'recovery codes made', { userId: user.id })
  return codes
}
