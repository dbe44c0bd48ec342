/**
 * The indexes for keyset paging, for both databases. The columns are the filter that every caller but a coach has,
 * where there is one, then the sort key, then the ID. Payload's compound indexes cannot name `id`, so the adapters make
 * these indexes. Each index serves both directions.
 */
export const KEYSETS = {
  programs: [
    ['titleKey', 'id'],
    ['isPublished', 'titleKey', 'id'],
    ['publishedKey', 'id'],
    ['isPublished', 'publishedKey', 'id'],
    ['updatedAt', 'id'],
    ['isPublished', 'updatedAt', 'id'],
  ],
  exercises: [
    ['nameKey', 'id'],
    ['isArchived', 'nameKey', 'id'],
    ['updatedAt', 'id'],
  ],
  milestones: [['titleKey', 'id']],
  workouts: [['titleKey', 'id']],
  // The documents of one parent, newest first.
  coachings: [
    ['coach', 'invitedAt', 'id'],
    ['athlete', 'invitedAt', 'id'],
  ],
  comments: [
    ['subject', 'addedAt', 'id'],
    ['user', 'addedAt', 'id'],
  ],
  enrolments: [
    ['user', 'startedAt', 'id'],
    ['program', 'startedAt', 'id'],
  ],
  adjustments: [['enrolment', 'adjustedAt', 'id']],
  workoutSessions: [
    ['user', 'startedAt', 'id'],
    ['enrolment', 'startedAt', 'id'],
  ],
  performedSets: [['user', 'exercise', 'doneKey', 'id']],
  personalRecords: [['user', 'achievedAt', 'id']],
} as const satisfies Record<string, readonly (readonly string[])[]>
