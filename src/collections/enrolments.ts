import type { CollectionConfig } from 'payload'
import { optionsOf } from '../kernel/exerciseVocabulary.ts'
import { EnrolmentStatus } from '../kernel/progressVocabulary.ts'
import { assignersSeen, nobody, ownTraining } from './access.ts'
import {
  date,
  field,
  hidden,
  number,
  relation,
  select,
  shardedByAthlete,
  text,
  userField,
  writtenByRules,
} from './trainingFields.ts'

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
    description: 'Which athlete follows which program. Waymark writes enrolments, and they are read-only here.',
  },
  ...shardedByAthlete,
  access: { ...writtenByRules, read: ownTraining },
  // The key alone would do, but a unique index of training begins with the athlete: see tests/sharding.test.ts.
  indexes: [{ fields: ['user', 'activeKey'], unique: true }],
  fields: [
    userField,
    relation('program', 'programs', 'Program', 'The program that the athlete enrolled in.', {
      required: true,
      index: true,
    }),
    text('programTitle', 'Program title', 'The title of the program at the version that the athlete follows.', {
      required: true,
    }),
    number('joinedRevision', 'Began with version', 'The version of the program that the athlete began with.', {
      required: true,
      min: 1,
    }),
    number('pinnedRevision', 'Follows version', 'The version of the program that the athlete follows.', {
      required: true,
      min: 1,
    }),
    hidden('number', 'offeredRevision', 'The newest revision that a propagation has left waiting: see offerRevision.'),
    hidden('date', 'offeredAt', 'When it did.'),
    text('startsOn', 'Starts on', 'The first day of the schedule, in days of the athlete. Empty without a schedule.'),
    text('trainingDays', 'Training days', 'The days of the week on which workouts are due.'),
    // Both hold who skipped a workout and why, which another coach of the athlete must not learn.
    hidden('json', 'layout', 'Where the schedule does not follow from its first day alone: see layout.', {
      access: { read: nobody },
    }),
    hidden('json', 'changes', 'What was moved, shifted, paused and skipped since the schedule began: see layout.', {
      access: { read: nobody },
    }),
    hidden('text', 'leftOn', "The athlete's day on which they left the program. Nothing is due from then on."),
    relation('assignedBy', 'productUsers', 'Assigned by', 'The coach who assigned the program.', {
      access: { read: assignersSeen },
    }),
    field('textarea', 'assignmentNote', 'Note', 'What the coach wrote when they assigned the program.', {
      access: { read: assignersSeen },
    }),
    hidden('json', 'formerPins', 'The revisions followed before, each with the moment until which: see pins.'),
    select(
      'status',
      'Status',
      'Active until the athlete completes the last milestone or leaves.',
      optionsOf(EnrolmentStatus),
    ),
    date('startedAt', 'Started', 'When the athlete enrolled.', { required: true }),
    date('completedAt', 'Completed', 'When the last milestone was completed.'),
    text('activeKey', 'Active key', '"athlete:program" while the enrolment is active, else its own ID.', {
      required: true,
      admin: { hidden: true, description: 'Allows one active enrolment per athlete and program.' },
    }),
  ],
}
