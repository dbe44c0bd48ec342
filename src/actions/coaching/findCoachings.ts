import type { Where } from 'payload'
import { decodeId } from '../../kernel/nodeId.ts'
import { refuse } from '../../kernel/refusal.ts'
import type { Coaching } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { findRows } from '../../storage/findRows.ts'
import { openKeyOf } from './writeCoachings.ts'

type Side = 'coach' | 'athlete'

/**
 * The caller's own coaching, as one of these sides. Refuses NOT_FOUND for anybody else's, as for one that does not
 * exist.
 */
export async function requireCoaching(tx: Transaction, taggedId: string, ...sides: Side[]): Promise<Coaching> {
  const id = decodeId('coaching', taggedId)
  const { user } = tx.caller
  const own: Where = { or: sides.map((side) => ({ [side]: { equals: user?.id } })) }
  const [found] =
    id && user ? await findRows(tx, 'coachings', { and: [{ id: { equals: id } }, own] }, { limit: 1 }) : []
  if (!found) throw refuse.notFound('coaching', ['input', 'coachingId'])
  return found
}

/** The open coaching of a coach and an athlete, of whom one is the caller. */
export async function findOpen(
  tx: Transaction,
  pair: Pick<Coaching, 'coach' | 'athlete'>,
): Promise<Coaching | undefined> {
  const [found] = await findRows(tx, 'coachings', { openKey: { equals: openKeyOf(pair) } }, { limit: 1 })
  return found
}
