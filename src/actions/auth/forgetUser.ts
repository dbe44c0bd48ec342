import type { CollectionBeforeDeleteHook } from 'payload'
import { forgetAuthor } from './forgetAuthor.ts'

/**
 * The collections whose documents belong to one user, and the field that names the user. A collection stands before the
 * collections that its documents name.
 */
const OWN = {
  admins: 'productUser',
  calendarFeeds: 'user',
  coachingInvitations: 'coach',
  commentReceipts: 'user',
  comments: 'user',
  personalRecords: 'user',
  milestoneCompletions: 'user',
  performedSets: 'user',
  workoutSessions: 'user',
  adjustments: 'user',
  enrolments: 'user',
  workoutEvents: 'user',
  passkeys: 'user',
  authSessions: 'user',
  recoveryCodes: 'user',
  ceremonies: 'user',
  idempotencyKeys: 'caller',
} as const

/**
 * Runs whenever a user is deleted, by whatever path. Deletes the documents that belong to the user alone; what other
 * users see stays whole. What a coach wrote, assigned, skipped and adjusted loses the coach's name and nothing else.
 */
export const forgetUser: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { db } = req.payload
  const mine = { equals: id }
  for (const [collection, field] of Object.entries(OWN)) {
    await db.deleteMany({ collection: collection as keyof typeof OWN, where: { [field]: mine }, req })
  }
  await forgetAuthor(req, String(id))
  // These belong to two people, and are nothing without either of them.
  for (const collection of ['attentionDismissals', 'coachings'] as const) {
    await db.deleteMany({ collection, where: { or: [{ coach: mine }, { athlete: mine }] }, req })
  }
  await db.deleteMany({ collection: 'commentReceipts', where: { reader: mine }, req })
  // Athletes keep what their coach has said to them, without the name. The new key is the same for all of it, so two comments
  // of the author never get one unique key.
  const nobody = { author: null, authorKey: db.newId() }
  await db.updateMany({ collection: 'comments', where: { author: mine }, data: nobody, returning: false, req })
  for (const collection of ['programRevisions', 'workoutRevisions'] as const) {
    const data = { createdBy: null }
    await db.updateMany({ collection, where: { createdBy: mine }, data, returning: false, req })
  }
  const where = { adjustedBy: mine }
  await db.updateMany({ collection: 'adjustments', where, data: { adjustedBy: null }, returning: false, req })
}
