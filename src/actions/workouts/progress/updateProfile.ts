import type { UpdateProfileInput } from '../../../graphql/auth/auth.inputs.ts'
import type { ProductUser } from '../../../payload-types.ts'
import type { Transaction } from '../../../storage/doorway.ts'
import type { AuthRequest } from '../../auth/authRequest.ts'
import { requireSession } from '../../auth/fresh.ts'
import { holdAthlete } from './holdAthlete.ts'
import { recountStreaks } from './recountStreaks.ts'

/**
 * Changes the caller's own profile. An omitted value stays. Another time zone moves the beginning of the weeks, so the
 * streaks are counted anew. Refuses INVALID.
 */
export async function updateProfile(
  context: AuthRequest,
  { displayName, timeZone, preferredUnit }: UpdateProfileInput,
): Promise<ProductUser> {
  const { user } = requireSession(context)
  const save = async (tx: Transaction) => {
    const moves = timeZone && timeZone !== user.timeZone
    if (moves) await holdAthlete(tx)
    return tx.payload.update({
      collection: 'productUsers',
      id: user.id,
      data: {
        ...(displayName !== undefined && { displayName: displayName?.trim() || null }),
        ...(timeZone && { timeZone }),
        ...(preferredUnit && { preferredUnit }),
        ...(moves && (await recountStreaks(tx, user.id, timeZone))),
      },
      depth: 0,
      overrideAccess: true, // only the caller's own document
      req: tx.req,
    })
  }
  return context.doorway.inTransaction(context.caller, save, `training ${user.id}`)
}
