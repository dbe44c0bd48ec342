import type { Logger } from 'pino'
import { ANONYMOUS } from '../../kernel/caller.ts'
import { refuse } from '../../kernel/refusal.ts'
import type { ProductUser } from '../../payload-types.ts'
import type { Doorway } from '../../storage/doorway.ts'
import { audit } from './audit.ts'
import { findUserByUsername } from './findUserByUsername.ts'

/**
 * Makes an athlete a coach, or a coach an athlete. The role is in force on the user's next request. Refuses NOT_FOUND.
 */
export async function changeRole(
  doorway: Doorway,
  log: Logger,
  username: string,
  role: ProductUser['role'],
): Promise<ProductUser> {
  const user = await doorway.inTransaction(ANONYMOUS, async (tx) => {
    const found = await findUserByUsername(tx, username)
    if (!found) throw refuse.notFound(`user: "${username}"`, ['username'])
    return tx.payload.update({
      collection: 'productUsers',
      id: found.id,
      data: { role },
      depth: 0,
      overrideAccess: true, // a person who may run commands beside the database may do anything
      req: tx.req,
    })
  })
  audit({ log }, 'role', { userId: user.id, role })
  return user
}
