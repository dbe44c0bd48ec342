import type { CollectionBeforeDeleteHook } from 'payload'

/** What is of a user alone, and the field that says whose; what names another of them stands before it. */
const OWN = {
  admins: 'productUser',
  personalRecords: 'user',
  milestoneCompletions: 'user',
  performedSets: 'user',
  workoutSessions: 'user',
  enrolments: 'user',
  workoutEvents: 'user',
  passkeys: 'user',
  authSessions: 'user',
  recoveryCodes: 'user',
  ceremonies: 'user',
  idempotencyKeys: 'caller',
} as const

/**
 * Whoever deletes a user, by whatever path: what is theirs alone goes with them, and what others see stays whole. The
 * revisions that a coach wrote lose their name and nothing else.
 */
export const forgetUser: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { db } = req.payload
  const mine = { equals: id }
  for (const [collection, field] of Object.entries(OWN)) {
    await db.deleteMany({ collection: collection as keyof typeof OWN, where: { [field]: mine }, req })
  }
  await db.updateMany({
    collection: 'programRevisions',
    where: { createdBy: mine },
    data: { createdBy: null },
    returning: false,
    req,
  })
}
