import type { CollectionAfterChangeHook, Where } from 'payload'
import type { ProductUser } from '../../payload-types.ts'
import { findRows } from '../../storage/findRows.ts'
import { stepped, writeCoachings } from './writeCoachings.ts'

/**
 * A hook on `productUsers`. Who stops being a coach, by whatever path, ends all their coachings. Athletes consented to a
 * coach, so they are asked again if this user becomes one again. Codes end with them.
 *
 * What makes it atomic: this change has written the coach, and whoever accepts, invites or makes a code holds the coach and
 * then reads the role in the same transaction. So each comes wholly before this change, which ends what it made, or is
 * refused. Becoming a coach ends what is open as well, of whatever path did not hold the coach.
 */
export const endCoachingsOfFormerCoach: CollectionAfterChangeHook<ProductUser> = async ({
  data,
  doc,
  operation,
  previousDoc,
  req,
}) => {
  const before = previousDoc?.role
  const changes = operation === 'update' && (before === 'COACH') !== ((data.role ?? before) === 'COACH')
  if (!changes) return doc
  const { payload } = req
  const open: Where = { and: [{ coach: { equals: doc.id } }, { status: { in: ['INVITED', 'ACTIVE'] } }] }
  // The rule holds whoever saves the user.
  const coachings = await findRows({ payload, req }, 'coachings', open)
  await writeCoachings(
    { payload, req },
    coachings.map((coaching) => stepped(coaching, 'end', ['role'])),
  )
  await payload.db.deleteMany({ collection: 'coachingInvitations', where: { coach: { equals: doc.id } }, req })
  return doc
}
