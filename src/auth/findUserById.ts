import type { Transaction } from '../database/doorway.ts'
import type { ProductUser } from '../payload-types.ts'

/** The user of this ID, or null, without the join on their passkeys: no path but the admin interface reads that. */
export async function findUserById(
  { payload, req }: Pick<Transaction, 'payload'> & Partial<Pick<Transaction, 'req'>>,
  id: string,
): Promise<ProductUser | null> {
  const { docs } = await payload.find({
    collection: 'productUsers',
    where: { id: { equals: id } },
    limit: 1,
    pagination: false,
    depth: 0,
    joins: false,
    overrideAccess: true, // a token, a code or a credential has said who this is
    req,
  })
  return docs[0] ?? null
}
