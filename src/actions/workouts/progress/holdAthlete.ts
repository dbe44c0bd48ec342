import { Unauthenticated } from '../../../kernel/callerErrors.ts'
import type { ProductUser } from '../../../payload-types.ts'
import type { Transaction } from '../../../storage/doorway.ts'

/**
 * Holds the caller's own document. Operations in which athletes write their own training do this first, so that one
 * athlete's writes come one after the other on both databases, and no write outlives the account. So do coaches who invite
 * or assign. Answers the caller as read at the start of the request, which is no place to read a role: see
 * `requireStillCoach`. Throws `Unauthenticated` where the account is gone.
 */
export async function holdAthlete({ payload, req, caller }: Transaction): Promise<ProductUser> {
  const { user } = caller
  const held = user ? await payload.db.hold({ collection: 'productUsers', ids: [user.id], req }) : 0
  if (!user || held === 0) throw new Unauthenticated('INVALID_TOKEN')
  return user
}
