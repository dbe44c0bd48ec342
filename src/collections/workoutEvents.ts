import type { CollectionConfig } from 'payload'
import { nobody } from './access.ts'
import { hidden, text, userField, writtenByRules } from './trainingFields.ts'

/**
 * The events that offline sync has seen, so that it applies none twice. Some still wait for their session or their set.
 */
export const workoutEvents: CollectionConfig = {
  slug: 'workoutEvents',
  labels: { singular: 'Workout event', plural: 'Workout events' },
  lockDocuments: false,
  admin: { group: 'System', hidden: true, description: 'Written by Waymark.' },
  access: { ...writtenByRules, read: nobody },
  indexes: [{ fields: ['user', 'clientEventId'], unique: true }, { fields: ['user', 'outcome'] }],
  fields: [
    userField,
    text('clientEventId', 'Client event ID', 'A UUID made on the device.', { required: true }),
    text('bodyHash', 'Body hash', 'SHA-256 of what the event says.', { required: true }),
    hidden('json', 'body', 'What it says.', { required: true }),
    text('sessionClientId', 'Session', 'The session that it speaks of.'),
    text('setClientId', 'Set', 'The set that it speaks of.'),
    text('outcome', 'Outcome', 'APPLIED, WAITING or REJECTED.', { required: true }),
    hidden('date', 'occurredAt', 'When it happened, as the device says.', { required: true }),
  ],
}
