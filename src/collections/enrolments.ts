import type { CollectionConfig } from 'payload'
import { optionsOf } from '../kernel/exerciseVocabulary.ts'
import { EnrolmentStatus } from '../kernel/progressVocabulary.ts'
import { ownTraining } from './access.ts'
import { date, number, relation, select, text, userField, writtenByRules } from './trainingFields.ts'

/**
 * An athlete on a program, pinned to a revision. A coach's changes to the program reach the athlete only with a newer
 * revision, never by themselves. An athlete has at most one active enrolment in a program. The unique `activeKey`
 * guarantees this on both databases.
 */
export const enrolments: CollectionConfig = {
  slug: 'enrolments',
  labels: { singular: 'Enrolment', plural: 'Enrolments' },
  defaultSort: '-startedAt',
  lockDocuments: false,
  admin: {
    useAsTitle: 'programTitle',
    group: 'Training',
    listSearchableFields: ['programTitle'],
    defaultColumns: ['user', 'programTitle', 'status', 'pinnedRevision', 'startedAt'],
    description: 'Who is on which program. Written by Waymark.',
  },
  access: { ...writtenByRules, read: ownTraining },
  fields: [
    userField,
    relation('program', 'programs', 'Program', 'What they are on.', { required: true, index: true }),
    text('programTitle', 'Program title', 'Its title at the pinned revision.', { required: true }),
    number('joinedRevision', 'Joined at revision', 'The revision that they began with.', { required: true, min: 1 }),
    number('pinnedRevision', 'Pinned revision', 'The revision that they follow.', { required: true, min: 1 }),
    select('status', 'Status', 'Active until the last milestone is done, or they leave.', optionsOf(EnrolmentStatus)),
    date('startedAt', 'Started', 'When they joined.', { required: true }),
    date('completedAt', 'Completed', 'When the last milestone was done.'),
    text('activeKey', 'Active key', '"athlete:program" while active, else its own ID.', {
      required: true,
      unique: true,
      admin: { hidden: true, description: 'One active enrolment per athlete and program.' },
    }),
  ],
}
