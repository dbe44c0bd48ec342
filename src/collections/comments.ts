import type { CollectionConfig, Field } from 'payload'
import { SUBJECTS } from '../actions/workouts/comments/subject.ts'
import { ownWords } from './access.ts'
import {
  date,
  flag,
  forSupport,
  hidden,
  relation,
  select,
  shardedByAthlete,
  text,
  userField,
  writtenByRules,
} from './trainingFields.ts'

/**
 * What athletes and their coaches say to each other about a session, a set or an enrolment. A coach sees the athlete's
 * comments and their own, and nothing of another coach. A removed comment stays as a tombstone without its text, so that a late copy of
 * it stays removed.
 */
export const comments: CollectionConfig = {
  slug: 'comments',
  labels: { singular: 'Comment', plural: 'Comments' },
  defaultSort: '-addedAt',
  lockDocuments: false,
  admin: {
    useAsTitle: 'text',
    group: 'Training',
    listSearchableFields: ['text'],
    defaultColumns: ['user', 'text', 'author', 'subjectType', 'addedAt'],
    description: 'What athletes and coaches say about workouts, sets and enrolments. Comments are read-only here.',
  },
  ...shardedByAthlete,
  access: { ...writtenByRules, read: ownWords },
  indexes: [{ fields: ['user', 'authorKey', 'clientId'], unique: true }],
  fields: [
    userField,
    relation('author', 'productUsers', 'Author', 'Who wrote it. Empty where the author has deleted the account.', {
      index: true,
    }),
    select(
      'subjectType',
      'About',
      'What the comment is about.',
      SUBJECTS.map(({ type, label }) => ({ value: type, label })),
    ),
    { ...text('text', 'Text', 'What was said. Empty once the comment has been removed.'), type: 'textarea' } as Field,
    date('addedAt', 'Added', 'When Waymark received it.', { required: true }),
    date('removedAt', 'Removed', 'When its author removed it, or the athlete what it was about.'),
    { ...flag('byAthlete', 'By the athlete', 'Whether the athlete wrote it.'), admin: { hidden: true } } as Field,
    hidden('text', 'authorKey', 'The ID of the author, or a random one once the author is gone: see forgetUser.', {
      required: true,
    }),
    forSupport(
      text('subject', 'ID of what it is about', 'The session, the set or the enrolment.', { required: true }),
      text('clientId', 'ID on the device', 'The UUID that the device made for the comment.', { required: true }),
    ),
    hidden('json', 'said', 'The clock of the event that added it: {at, id}. It decides between two devices.'),
  ],
}
