import type { CollectionConfig } from 'payload'
import { nobody } from './access.ts'
import { hidden, relation, shardedByAthlete, userField, writtenByRules } from './trainingFields.ts'

/**
 * Who has a comment to read, and who has read it: one document for each comment and reader, so that what one coach has
 * read is still unread for another. A comment without a receipt is older than the coaching of its reader, and counts as read.
 */
export const commentReceipts: CollectionConfig = {
  slug: 'commentReceipts',
  labels: { singular: 'Receipt of a comment', plural: 'Receipts of comments' },
  lockDocuments: false,
  admin: { group: 'System', hidden: true, description: 'Written by Waymark.' },
  ...shardedByAthlete,
  access: { ...writtenByRules, read: nobody },
  indexes: [
    { fields: ['user', 'reader', 'comment'], unique: true },
    { fields: ['user', 'reader', 'readAt'] },
    { fields: ['subject', 'reader', 'readAt'] },
  ],
  fields: [
    userField,
    relation('reader', 'productUsers', 'Reader', 'Who has the comment to read.', { required: true, index: true }),
    relation('comment', 'comments', 'Comment', 'The comment.', { required: true, index: true }),
    hidden('text', 'subject', 'The session, the set or the enrolment that the comment is about.', { required: true }),
    hidden('date', 'readAt', 'When the reader marked it as read. Empty until then.'),
  ],
}
