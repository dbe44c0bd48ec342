import type { CollectionConfig } from 'payload'
import { ownTraining } from './access.ts'
import { date, number, relation, shardedByAthlete, userField, writtenByRules } from './trainingFields.ts'

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
    components: { edit: { beforeDocumentControls: ['/components/RecordTitle.tsx#CompletionTitle'] } },
    group: 'Training',
    defaultColumns: ['user', 'milestone', 'completedAt'],
    description: 'Completions of milestones by athletes. Waymark writes them, and they are read-only here.',
  },
  ...shardedByAthlete,
  access: { ...writtenByRules, read: ownTraining },
  indexes: [{ fields: ['user', 'enrolment', 'milestone'], unique: true }],
  fields: [
    userField,
    relation('enrolment', 'enrolments', 'Enrolment', 'The enrolment of the athlete.', { required: true, index: true }),
    relation('milestone', 'milestones', 'Milestone', 'The completed milestone.', { required: true, index: true }),
    relation(
      'session',
      'workoutSessions',
      'Session',
      'The session that completed it. Empty if a newer version of the program did.',
      {
        index: true,
      },
    ),
    number('revision', 'Version of the program', 'The version that the athlete then followed.', {
      required: true,
      min: 1,
    }),
    date('completedAt', 'Completed', 'When the last workout of the milestone was completed.', { required: true }),
  ],
}
