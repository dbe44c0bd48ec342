import { audit } from './audit.ts'
import type { AuthRequest } from './authRequest.ts'
import { holdAccount, requireFresh } from './fresh.ts'
import { replaceRecoveryCodes } from './recoveryCode.ts'

/** Makes ten recovery codes instead of the old ones, and shows them this once. Refuses REAUTHENTICATION_REQUIRED. */
export async function createRecoveryCodes(context: AuthRequest): Promise<string[]> {
  const own = requireFresh(context)
  const { user } = own
  const codes = await context.doorway.inTransaction(context.caller, async (tx) => {
    // Two that come at once would leave twenty.
    await holdAccount(tx, own)
    return replaceRecoveryCodes(tx, user.id)
  })
  audit(context, 'recovery codes made', { userId: user.id })
  return codes
}
