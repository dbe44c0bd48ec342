import type { CollectionConfig } from 'payload'
import { ownTraining } from './access.ts'
import { date, number, relation, userField, writtenByRules } from './trainingFields.ts'

/**
 * Milestones that athletes have completed. An earned completion stays, whatever a coach does to the milestone
 * afterwards.
 */
export const milestoneCompletions: CollectionConfig = {
  slug: 'milestoneCompletions',
  labels: { singular: 'Milestone completion', plural: 'Milestone completions' },
  defaultSort: '-completedAt',
  lockDocuments: false,
  admin: {
    group: 'Training',
    defaultColumns: ['user', 'milestone', 'completedAt'],
    description: 'Who has done which milestone. Written by Waymark.',
  },
  access: { ...writtenByRules, read: ownTraining },
  indexes: [{ fields: ['enrolment', 'milestone'], unique: true }],
  fields: [
    userField,
    relation('enrolment', 'enrolments', 'Enrolment', 'In which enrolment.', { required: true }),
    relation('milestone', 'milestones', 'Milestone', 'Which milestone.', { required: true, index: true }),
    relation('session', 'workoutSessions', 'Session', 'The session that earned it; empty for a newer revision.', {
      index: true,
    }),
    number('revision', 'Revision', 'The revision that the enrolment was pinned to.', { required: true, min: 1 }),
    date('completedAt', 'Completed', 'When its last slot was done.', { required: true }),
  ],
}
