import type { Where } from 'payload'
import { decodeId } from '../../kernel/nodeId.ts'
import { refuse } from '../../kernel/refusal.ts'
import { idOf } from '../../kernel/relation.ts'
import type { Adjustment, Enrolment } from '../../payload-types.ts'
import { committed } from '../../storage/committed.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { findRows, findTogether } from '../../storage/findRows.ts'
import { findCoachingsOf } from '../../storage/trainingVisibility.ts'

/**
 * The enrolment of an athlete whom the caller coaches, held until the transaction ends, with all that was adjusted in it.
 * Refuses NOT_FOUND for any other, as for one that does not exist. Five calls.
 *
 * What makes it atomic: the coaching is held too, and its end writes it. So whatever the caller does comes wholly before
 * the end, or is refused. Holding the enrolment lets changes of it, of its pin as well, come one after the other.
 */
export async function requireCoached(
  tx: Transaction,
  taggedId: string,
): Promise<{ enrolment: Enrolment; adjustments: Adjustment[] }> {
  const notFound = refuse.notFound('enrolment', ['input', 'enrolmentId'])
  const { payload, req, caller } = tx
  const id = decodeId('enrolment', taggedId)
  if (!id || !caller.user) throw notFound
  // The caller's own coachings. They are read first, so that an enrolment of anybody else is not found by as many calls as
  // one that does not exist.
  const coachings = await findCoachingsOf(req, caller.user.id)
  const athletes = coachings.map(({ athlete }) => idOf(athlete))
  // Whose it is never changes, and nothing else of it is used. Training is sharded by the athlete, whom nobody knows yet,
  // so this one question is asked outside of the transaction.
  const among: Where = { and: [{ id: { equals: id } }, { user: { in: [caller.user.id, ...athletes] } }] }
  const [asked] = await findRows({ payload, req: committed(req) }, 'enrolments', among, { limit: 1 })
  const coaching = coachings.find(({ athlete }) => idOf(athlete) === idOf(asked?.user))
  if (!asked || !coaching) throw notFound
  const user = idOf(asked.user)
  await payload.db.hold({ collection: 'coachings', ids: [coaching.id], req })
  await payload.db.hold({ collection: 'enrolments', ids: [id], user, req })
  const own = (field: string): Where => ({ and: [{ user: { equals: user } }, { [field]: { equals: id } }] })
  // The caller coaches the athlete.
  const [[enrolment], adjustments] = await findTogether(
    tx,
    { collection: 'enrolments', where: own('id') },
    { collection: 'adjustments', where: own('enrolment') },
  )
  if (!enrolment) throw notFound
  return { enrolment, adjustments }
}
