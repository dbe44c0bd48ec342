import type { ProductUser } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { findRows } from '../../storage/findRows.ts'

/** The user with this ID, or null. Leaves out the join on passkeys, because only the admin interface reads it. */
export async function findUserById(
  { payload, req }: Pick<Transaction, 'payload'> & Partial<Pick<Transaction, 'req'>>,
  id: string,
): Promise<ProductUser | null> {
  // No access check: a token, a recovery code or a credential has identified the user.
  const [user] = await findRows({ payload, req }, 'productUsers', { id: { equals: id } }, { limit: 1 })
  return user ?? null
}
