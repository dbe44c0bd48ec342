import { Unauthenticated } from '../../../kernel/callerErrors.ts'
import type { ProductUser } from '../../../payload-types.ts'
import type { Transaction } from '../../../storage/doorway.ts'

/**
 * The first thing in every operation that writes an athlete's training, so that one athlete's writes come one after the other
 * on both databases, and none outlives the account. The caller as they were when the request came.
 */
export async function holdAthlete({ payload, req, caller }: Transaction): Promise<ProductUser> {
  const { user } = caller
  const held = user ? await payload.db.hold({ collection: 'productUsers', ids: [user.id], req }) : 0
  if (!user || held === 0) throw new Unauthenticated('INVALID_TOKEN')
  return user
}
