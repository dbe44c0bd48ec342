import type { CollectionConfig } from 'payload'
import { nobody } from './access.ts'
import { hidden, shardedByAthlete, text, userField, writtenByRules } from './trainingFields.ts'

/**
 * The events that offline sync has seen, so that it applies none twice. Some still wait for their session or their set.
 */
export const workoutEvents: CollectionConfig = {
  slug: 'workoutEvents',
  labels: { singular: 'Workout event', plural: 'Workout events' },
  lockDocuments: false,
  admin: { group: 'System', hidden: true, description: 'Written by Waymark.' },
  ...shardedByAthlete,
  access: { ...writtenByRules, read: nobody },
  indexes: [{ fields: ['user', 'clientEventId'], unique: true }, { fields: ['user', 'outcome'] }],
  fields: [
    userField,
    text('clientEventId', 'Client event ID', 'The UUID that the device made for the event.', { required: true }),
    text('bodyHash', 'Body hash', 'SHA-256 of the content of the event.', { required: true }),
    hidden('json', 'body', 'The content of the event.', { required: true }),
    text('sessionClientId', 'Session', 'The client ID of the workout session of the event.'),
    text('setClientId', 'Set', 'The client ID of the set of the event.'),
    text('commentClientId', 'Comment', 'The client ID of the comment of the event.'),
    text('outcome', 'Outcome', 'APPLIED, WAITING or REJECTED.', { required: true }),
    hidden('number', 'place', 'The place of the event in the call that brought it first, counted from 0.'),
    hidden('date', 'occurredAt', 'When the event happened, as the device stated it.', { required: true }),
  ],
}
