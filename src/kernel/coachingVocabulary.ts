/** The closed vocabulary of coachings, stored in the database as the GraphQL contract spells it. */
export enum CoachingStatus {
  INVITED = 'INVITED',
  ACTIVE = 'ACTIVE',
  DECLINED = 'DECLINED',
  ENDED = 'ENDED',
}

/** What a coach should look at. Each kind has a rule in `actions/coaching/attention/`. */
export enum AttentionKind {
  INVITATION_ANSWERED = 'INVITATION_ANSWERED',
  MISSED_WORKOUTS = 'MISSED_WORKOUTS',
  STALLED = 'STALLED',
  PAIN_REPORTED = 'PAIN_REPORTED',
  HARD_SESSION = 'HARD_SESSION',
  NEW_RECORD = 'NEW_RECORD',
  UNREAD_COMMENT = 'UNREAD_COMMENT',
  PROGRAM_ENDING = 'PROGRAM_ENDING',
  PROGRAM_ENDED = 'PROGRAM_ENDED',
  INACTIVE = 'INACTIVE',
  NEWER_REVISION = 'NEWER_REVISION',
}

/** Each is counted while the document is held of whoever it bounds, so that racers do not pass it together. */
export const COACHING_LIMITS = {
  athletesPerCoach: 1_000,
  coachesPerAthlete: 10,
  /** Invitations of athletes that wait for an answer, and codes that are still good, together. */
  openInvitationsPerCoach: 100,
  usesPerInvitation: 100,
  daysOfInvitation: 90,
  /** Those that were taken back count as well. */
  adjustmentsPerEnrolment: 500,
  /**
   * With what held before. Each start of a workout reads them all, and on MongoDB those of ten enrolments are one document
   * of at most 16 MB.
   */
  adjustmentBytesPerEnrolment: 500_000,
} as const
