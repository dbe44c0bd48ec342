import type { CollectionConfig } from 'payload'
import { nobody } from './access.ts'

/**
 * A user has ten codes at a time, and each code is good once. 80 random bits cannot be guessed, so they need no slow
 * hash.
 */
export const recoveryCodes: CollectionConfig = {
  slug: 'recoveryCodes',
  labels: { singular: 'Recovery code', plural: 'Recovery codes' },
  lockDocuments: false,
  admin: { group: 'System', hidden: true, description: 'Written by Waymark.' },
  custom: { unshardedBecause: 'A user has ten small rows, and they are written with rows that are not sharded.' },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  fields: [
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'productUsers',
      required: true,
      index: true,
      label: 'User',
      admin: { description: 'The user whose account the code recovers.' },
    },
    { name: 'hash', type: 'text', required: true, index: true, label: 'Hash', admin: { description: 'SHA-256.' } },
    { name: 'usedAt', type: 'date', label: 'Used at', admin: { description: 'Empty while the code is unused.' } },
  ],
}
