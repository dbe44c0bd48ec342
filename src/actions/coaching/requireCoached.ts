import type { Where } from 'payload'
import { decodeId } from '../../kernel/nodeId.ts'
import { refuse } from '../../kernel/refusal.ts'
import { idOf } from '../../kernel/relation.ts'
import type { Enrolment } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { findRows } from '../../storage/findRows.ts'

/**
 * The enrolment of an athlete whom the caller coaches, held until the transaction ends. Refuses NOT_FOUND for any other,
 * as for one that does not exist. Four calls.
 *
 * What makes it atomic: the coaching is held too, and its end writes it. So whatever the caller does comes wholly before
 * the end, or is refused. Holding the enrolment lets changes of it, of its pin as well, come one after the other.
 */
export async function requireCoached(tx: Transaction, taggedId: string): Promise<Enrolment> {
  const notFound = refuse.notFound('enrolment', ['input', 'enrolmentId'])
  const { payload, req, caller } = tx
  const id = decodeId('enrolment', taggedId)
  if (!id || !caller.user) throw notFound
  // Nothing of it is told before the coaching is found.
  const [enrolment] = await findRows(tx, 'enrolments', { id: { equals: id } }, { limit: 1 })
  if (!enrolment) throw notFound
  const user = idOf(enrolment.user)
  const ofPair: Where[] = [{ coach: { equals: caller.user.id } }, { athlete: { equals: user } }]
  // The caller's own coachings.
  const active: Where = { and: [...ofPair, { status: { equals: 'ACTIVE' } }] }
  const [coaching] = await findRows(tx, 'coachings', active, { limit: 1 })
  if (!coaching) throw notFound
  await payload.db.hold({ collection: 'coachings', ids: [coaching.id], req })
  await payload.db.hold({ collection: 'enrolments', ids: [enrolment.id], user, req })
  return enrolment
}
