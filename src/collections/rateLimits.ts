import type { CollectionConfig } from 'payload'
import { nobody } from './access.ts'

/**
 * How often something was tried within a minute. The counts are in the database, so that a limit holds across nodes.
 */
export const rateLimits: CollectionConfig = {
  slug: 'rateLimits',
  labels: { singular: 'Rate limit', plural: 'Rate limits' },
  lockDocuments: false,
  admin: {
    group: 'System',
    hidden: true,
    description: 'Waymark writes these documents and deletes them when they expire.',
  },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  fields: [
    {
      name: 'bucket',
      type: 'text',
      required: true,
      unique: true,
      label: 'Bucket',
      admin: { description: 'The minute, the operation, and the address or username.' },
    },
    { name: 'count', type: 'number', required: true, label: 'Count', admin: { description: 'The number of tries.' } },
    {
      name: 'expiresAt',
      type: 'date',
      required: true,
      index: true,
      label: 'Expires at',
      admin: { description: 'When the minute ends.' },
    },
  ],
}
