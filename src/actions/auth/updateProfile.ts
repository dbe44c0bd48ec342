import type { UpdateProfileInput } from '../../graphql/auth/auth.inputs.ts'
import type { ProductUser } from '../../payload-types.ts'
import type { AuthRequest } from './authRequest.ts'
import { requireSession } from './fresh.ts'

/**
 * Changes the caller's own profile. An omitted value stays. Another time zone moves no past day: completed workouts and
 * their sets keep the days on which they were done. Refuses INVALID.
 */
export async function updateProfile(
  context: AuthRequest,
  { displayName, timeZone, preferredUnit }: UpdateProfileInput,
): Promise<ProductUser> {
  const { user } = requireSession(context)
  return context.doorway.inTransaction(
    context.caller,
    ({ payload, req }) =>
      payload.update({
        collection: 'productUsers',
        id: user.id,
        data: {
          ...(displayName !== undefined && { displayName: displayName?.trim() || null }),
          ...(timeZone && { timeZone }),
          ...(preferredUnit && { preferredUnit }),
        },
        depth: 0,
        overrideAccess: true, // only the caller's own document
        req,
      }),
    `training ${user.id}`,
  )
}
