import type { Access, CollectionConfig } from 'payload'
import { isOwner } from '../storage/whoAsks.ts'
import { nobody } from './access.ts'

/** What still waits is of no use to people: a moment later it has been delivered. */
const undelivered: Access = ({ req }) => isOwner(req) && { state: { equals: 'undelivered' } }

/**
 * The outbox of the webhook. A document that waits was written by the transaction whose changes it names, so it exists
 * exactly when the changes do. Whoever delivers it deletes it. What no receiver has taken is kept for owners to see.
 */
export const webhookMessages: CollectionConfig = {
  slug: 'webhookMessages',
  labels: { singular: 'Undelivered webhook message', plural: 'Undelivered webhook messages' },
  lockDocuments: false,
  admin: {
    group: 'System',
    hidden: ({ user }) => (user as { role?: unknown } | null)?.role !== 'owner',
    useAsTitle: 'messageId',
    defaultColumns: ['messageId', 'problem', 'tries', 'lastTriedAt'],
    description:
      'Changes that front ends were not told of. "npm run webhook -- --undelivered" lists them, and "--resend" sends them again. Waymark keeps them for 30 days.',
  },
  access: { create: nobody, read: undelivered, update: nobody, delete: nobody },
  fields: [
    {
      name: 'state',
      type: 'select',
      required: true,
      index: true,
      label: 'State',
      options: [
        { value: 'waiting', label: 'Waiting' },
        { value: 'undelivered', label: 'Not delivered' },
      ],
      admin: { description: 'Whether Waymark still tries to deliver the message.' },
    },
    {
      name: 'tags',
      type: 'json',
      required: true,
      label: 'Changes',
      // Payload's editor for JSON comes from another site, which the policy of our pages does not let in.
      admin: { hidden: true, description: 'What has changed in the catalogue.' },
    },
    { name: 'messageId', type: 'text', label: 'Message', admin: { description: 'The webhook-id of the message.' } },
    {
      name: 'problem',
      type: 'text',
      label: 'Problem',
      admin: { description: 'Why the receiver did not take the message the last time.' },
    },
    { name: 'tries', type: 'number', label: 'Tries', admin: { description: 'How often Waymark has tried.' } },
    {
      name: 'lastTriedAt',
      type: 'date',
      label: 'Last tried at',
      admin: { description: 'When Waymark gave up.', date: { pickerAppearance: 'dayAndTime' } },
    },
    {
      name: 'expiresAt',
      type: 'date',
      required: true,
      index: true,
      label: 'Expires at',
      admin: { description: 'When Waymark deletes the message.' },
    },
  ],
}
