import type { CollectionConfig } from 'payload'
import { nobody } from './access.ts'
import { date, relation, text } from './trainingFields.ts'

/**
 * What coaches have dismissed of their attention. A dismissal names what an item cites, so that it holds until the item
 * arises anew. It is the coach's own: nobody else sees it, and it changes nothing for another coach of the athlete.
 */
export const attentionDismissals: CollectionConfig = {
  slug: 'attentionDismissals',
  labels: { singular: 'Dismissal', plural: 'Dismissals' },
  lockDocuments: false,
  admin: { group: 'System', hidden: true, description: 'Written by Waymark.' },
  custom: {
    unshardedBecause: 'A dismissal belongs to a coach, who asks for those of all their athletes at once.',
  },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  indexes: [{ fields: ['coach', 'key'], unique: true }],
  fields: [
    relation('coach', 'productUsers', 'Coach', 'The coach who has dismissed it.', { required: true }),
    relation('athlete', 'productUsers', 'Athlete', 'The athlete whom it is about.', { required: true, index: true }),
    text('key', 'Key', 'The ID of the item.', { required: true }),
    date('dismissedAt', 'Dismissed', 'When the coach dismissed it.', { required: true }),
  ],
}
