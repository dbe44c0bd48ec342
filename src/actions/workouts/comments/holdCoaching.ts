import type { Where } from 'payload'
import type { Transaction } from '../../../storage/doorway.ts'
import { findRows } from '../../../storage/findRows.ts'

/**
 * Holds the coaching by which the caller coaches this athlete, and answers whether there is one. The end of the coaching,
 * the end of the coach's role and the deletion of either account write it, so they come wholly before or after.
 */
export async function holdCoaching({ payload, req, caller }: Transaction, athlete: string): Promise<boolean> {
  const pair: Where[] = [{ coach: { equals: caller.user?.id } }, { athlete: { equals: athlete } }]
  // The caller's own coaching.
  const active: Where = { and: [...pair, { status: { equals: 'ACTIVE' } }] }
  const [coaching] =
    caller.role === 'COACH' && caller.user ? await findRows({ payload, req }, 'coachings', active, { limit: 1 }) : []
  if (!coaching) return false
  await payload.db.hold({ collection: 'coachings', ids: [coaching.id], req })
  return true
}
