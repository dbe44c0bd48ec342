import type { ProductUser } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { findRows } from '../../storage/findRows.ts'

/** The user of this ID, or null, without the join on their passkeys: no path but the admin interface reads that. */
export async function findUserById(
  { payload, req }: Pick<Transaction, 'payload'> & Partial<Pick<Transaction, 'req'>>,
  id: string,
): Promise<ProductUser | null> {
  // A token, a code or a credential has said who this is.
  const [user] = await findRows({ payload, req }, 'productUsers', { id: { equals: id } }, { limit: 1 })
  return user ?? null
}
