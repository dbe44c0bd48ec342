import type { CollectionConfig } from 'payload'
import { nobody } from './access.ts'

/** Ten at a time, each good once. 80 random bits need no slow hash: there is nothing to guess from. */
export const recoveryCodes: CollectionConfig = {
  slug: 'recoveryCodes',
  labels: { singular: 'Recovery code', plural: 'Recovery codes' },
  lockDocuments: false,
  admin: { group: 'System', hidden: true, description: 'Written by Waymark.' },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  fields: [
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'productUsers',
      required: true,
      index: true,
      label: 'User',
      admin: { description: 'Whose account it recovers.' },
    },
    { name: 'hash', type: 'text', required: true, index: true, label: 'Hash', admin: { description: 'SHA-256.' } },
    { name: 'usedAt', type: 'date', label: 'Used at', admin: { description: 'Empty while it is good.' } },
  ],
}
