import type { CollectionConfig } from 'payload'
import { nobody } from './access.ts'

/**
 * What one process has for itself for a few seconds, such as the delivery of the webhook. A process that lives renews
 * its leases. Those of a process that died run out by the clock of the database.
 */
export const leases: CollectionConfig = {
  slug: 'leases',
  labels: { singular: 'Lease', plural: 'Leases' },
  lockDocuments: false,
  admin: { group: 'System', hidden: true, description: 'Written by Waymark.' },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  fields: [
    {
      name: 'name',
      type: 'text',
      required: true,
      unique: true,
      label: 'Name',
      admin: { description: 'What the lease is for.' },
    },
    {
      name: 'holder',
      type: 'text',
      required: true,
      label: 'Holder',
      admin: { description: 'The process that has it.' },
    },
    {
      name: 'until',
      type: 'number',
      required: true,
      label: 'Until',
      admin: { description: 'When it runs out, in milliseconds since 1970 by the clock of the database.' },
    },
  ],
}
