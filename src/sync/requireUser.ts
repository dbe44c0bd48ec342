import { findUserById } from '../auth/findUserById.ts'
import type { Transaction } from '../database/doorway.ts'
import type { ProductUser } from '../payload-types.ts'

/** The athlete as this transaction sees them: the caller's copy is as old as the request. */
export async function requireUser(tx: Transaction, userId: string): Promise<ProductUser> {
  const user = await findUserById(tx, userId)
  if (!user) throw new Error('The athlete is gone.')
  return user
}
