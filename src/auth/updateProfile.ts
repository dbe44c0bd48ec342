import type { Context } from '../context/context.ts'
import type { ProductUser } from '../payload-types.ts'
import type { UpdateProfileInput } from './auth.inputs.ts'
import { requireSession } from './fresh.ts'

/** Changes what the caller says of themself; what is omitted stays. Refuses INVALID. */
export async function updateProfile(
  context: Context,
  { displayName, timeZone, preferredUnit }: UpdateProfileInput,
): Promise<ProductUser> {
  const { user } = requireSession(context)
  return context.doorway.inTransaction(context.caller, ({ payload, req }) =>
    payload.update({
      collection: 'productUsers',
      id: user.id,
      data: {
        ...(displayName !== undefined && { displayName: displayName?.trim() || null }),
        ...(timeZone && { timeZone }),
        ...(preferredUnit && { preferredUnit }),
      },
      depth: 0,
      overrideAccess: true, // of oneself, and of nothing else
      req,
    }),
  )
}
