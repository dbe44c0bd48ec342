import { Forbidden } from '../../kernel/callerErrors.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { findUserById } from './findUserById.ts'

/**
 * Reads the caller's role again. A request asks for the role before its transaction begins, and a transaction may wait or
 * start over for seconds, while the caller stops being a coach or deletes the account. Throws `Forbidden` then. One call.
 *
 * What makes it atomic: whatever a change of the role undoes (invitations, codes and coachings) is written by operations
 * that also hold the caller or the coaching. On MongoDB such an operation conflicts with the change of the role, starts
 * over, and reads the new role here.
 */
export async function requireStillCoach(tx: Transaction): Promise<void> {
  const { user } = tx.caller
  // The caller's own document.
  const found = user && (await findUserById(tx, user.id))
  if (found?.role !== 'COACH') throw new Forbidden()
}
