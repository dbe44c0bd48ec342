import type { CollectionConfig } from 'payload'
import { adjustments } from './adjustments.ts'
import { admins } from './admins.ts'
import { attentionDismissals } from './attentionDismissals.ts'
import { withAuditedLooks } from './auditLooks.ts'
import { authSessions } from './authSessions.ts'
import { calendarFeeds } from './calendarFeeds.ts'
import { ceremonies } from './ceremonies.ts'
import { coachingInvitations } from './coachingInvitations.ts'
import { coachings } from './coachings.ts'
import { commentReceipts } from './commentReceipts.ts'
import { comments } from './comments.ts'
import { enrolments } from './enrolments.ts'
import { exercises } from './exercises.ts'
import { withHiddenFields } from './hiddenFields.ts'
import { idempotencyKeys } from './idempotencyKeys.ts'
import { leases } from './leases.ts'
import { milestoneCompletions } from './milestoneCompletions.ts'
import { milestones } from './milestones.ts'
import { passkeys } from './passkeys.ts'
import { performedSets } from './performedSets.ts'
import { personalRecords } from './personalRecords.ts'
import { productUsers } from './productUsers.ts'
import { programRevisions } from './programRevisions.ts'
import { programs } from './programs.ts'
import { rateLimits } from './rateLimits.ts'
import { withRealDays } from './realDays.ts'
import { recoveryCodes } from './recoveryCodes.ts'
import { withSearch } from './searchInLists.ts'
import { webhookMessages } from './webhookMessages.ts'
import { workoutEvents } from './workoutEvents.ts'
import { workoutRevisions } from './workoutRevisions.ts'
import { workoutSessions } from './workoutSessions.ts'
import { workouts } from './workouts.ts'

/** In the order in which the admin interface shows the collections. */
export const collections: CollectionConfig[] = [
  programs,
  milestones,
  workouts,
  exercises,
  programRevisions,
  workoutRevisions,
  productUsers,
  coachings,
  passkeys,
  enrolments,
  adjustments,
  workoutSessions,
  performedSets,
  milestoneCompletions,
  personalRecords,
  comments,
  admins,
  workoutEvents,
  commentReceipts,
  idempotencyKeys,
  authSessions,
  ceremonies,
  recoveryCodes,
  coachingInvitations,
  attentionDismissals,
  calendarFeeds,
  rateLimits,
  webhookMessages,
  leases,
]
  .map(withRealDays)
  .map(withHiddenFields)
  .map(withSearch)
  .map(withAuditedLooks)
