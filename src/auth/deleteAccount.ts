import type { Context } from '../context/context.ts'
import { audit } from './audit.ts'
import { holdAccount, requireFresh } from './fresh.ts'

/** What is of a user alone, and goes with them. */
const OWN = ['passkeys', 'authSessions', 'recoveryCodes'] as const

/**
 * Removes the caller's account. What others see stays whole: the revisions that a coach wrote lose their name and nothing
 * else. Refuses REAUTHENTICATION_REQUIRED.
 */
export async function deleteAccount(context: Context): Promise<true> {
  const own = requireFresh(context)
  const { user } = own
  await context.doorway.inTransaction(context.caller, async (tx) => {
    const { payload, req } = tx
    await holdAccount(tx, own)
    const mine = { equals: user.id }
    for (const collection of OWN) await payload.db.deleteMany({ collection, where: { user: mine }, req })
    await payload.db.deleteMany({ collection: 'ceremonies', where: { user: mine }, req })
    await payload.db.deleteMany({ collection: 'idempotencyKeys', where: { caller: mine }, req })
    await payload.db.updateMany({
      collection: 'programRevisions',
      where: { createdBy: mine },
      data: { createdBy: null },
      returning: false,
      req,
    })
    await payload.delete({
      collection: 'productUsers',
      id: user.id,
      depth: 0,
      overrideAccess: true, // oneself, confirmed by a passkey
      req,
    })
  })
  audit(context, 'account deleted', { userId: user.id })
  return true
}
