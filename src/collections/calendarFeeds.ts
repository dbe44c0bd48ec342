import type { CollectionConfig } from 'payload'
import { nobody } from './access.ts'
import { date, relation, text } from './trainingFields.ts'

/**
 * The addresses at which calendars read what is due, one for an athlete. The secret in an address has 80 random bits,
 * which cannot be guessed, so it needs no slow hash.
 */
export const calendarFeeds: CollectionConfig = {
  slug: 'calendarFeeds',
  labels: { singular: 'Calendar feed', plural: 'Calendar feeds' },
  lockDocuments: false,
  admin: { group: 'System', hidden: true, description: 'Written by Waymark.' },
  custom: { unshardedBecause: 'A calendar finds a feed by its secret, and knows nothing else of it.' },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  fields: [
    relation('user', 'productUsers', 'Athlete', 'The athlete whose schedule it is.', {
      required: true,
      unique: true,
      index: true,
    }),
    text('hash', 'Hash', 'SHA-256 of the secret.', { required: true, unique: true, index: true }),
    date('madeAt', 'Made', 'When the address was made.', { required: true }),
  ],
}
