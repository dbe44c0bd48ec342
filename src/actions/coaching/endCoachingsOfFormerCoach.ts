import type { CollectionAfterChangeHook, Where } from 'payload'
import type { ProductUser } from '../../payload-types.ts'
import { findRows } from '../../storage/findRows.ts'
import { stepped, writeCoachings } from './writeCoachings.ts'

/**
 * A hook on `productUsers`. Who stops being a coach, by whatever path, ends all their coachings. Athletes consented to a
 * coach, so they are asked again if this user becomes one again. Codes end with them.
 *
 * What makes it atomic: an acceptance holds the coach, and this change has written the coach.
 */
export const endCoachingsOfFormerCoach: CollectionAfterChangeHook<ProductUser> = async ({
  data,
  doc,
  operation,
  previousDoc,
  req,
}) => {
  const stops = operation === 'update' && previousDoc?.role === 'COACH' && (data.role ?? 'COACH') !== 'COACH'
  if (!stops) return doc
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
