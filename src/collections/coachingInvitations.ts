import type { CollectionConfig } from 'payload'
import { nobody } from './access.ts'
import { date, number, relation, text } from './trainingFields.ts'

/**
 * Codes by which athletes come to a coach. A code has 80 random bits, which cannot be guessed, so it needs no slow hash.
 * It is good until a moment, and for a number of uses.
 */
export const coachingInvitations: CollectionConfig = {
  slug: 'coachingInvitations',
  labels: { singular: 'Coaching invitation', plural: 'Coaching invitations' },
  lockDocuments: false,
  admin: { group: 'System', hidden: true, description: 'Written by Waymark.' },
  custom: {
    unshardedBecause: 'An athlete finds an invitation by its code, and knows nothing else of it.',
  },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  fields: [
    relation('coach', 'productUsers', 'Coach', 'The coach who invites.', { required: true, index: true }),
    text('hash', 'Hash', 'SHA-256 of the code.', { required: true, unique: true, index: true }),
    number('usesLeft', 'Uses left', 'How many athletes may still accept.', { required: true, min: 0 }),
    date('expiresAt', 'Expires', 'When the code is no longer good.', { required: true, index: true }),
    text('program', 'Program', 'The ID of the program in which athletes are enrolled when they accept.'),
    text('startsOn', 'Starts on', 'The first day of the schedule that the enrolment gets.'),
    text('trainingDays', 'Training days', 'The training days of that schedule.'),
  ],
}
