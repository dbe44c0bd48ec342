import type { CollectionConfig } from 'payload'
import { adminsOnly, nobody } from './access.ts'

export const admins: CollectionConfig = {
  slug: 'admins',
  labels: { singular: 'Admin', plural: 'Admins' },
  lockDocuments: false,
  auth: { maxLoginAttempts: 10, lockTime: 10 * 60 * 1000, tokenExpiration: 2 * 60 * 60 },
  admin: {
    useAsTitle: 'email',
    group: 'System',
    defaultColumns: ['email', 'updatedAt'],
    description: 'People who may open this admin interface.',
  },
  access: {
    admin: ({ req }) => req.user?.collection === 'admins',
    create: adminsOnly,
    read: adminsOnly,
    update: adminsOnly,
    delete: adminsOnly,
    // Payload lets any signed-in user unlock any account unless this is closed (CVE-2026-11779).
    unlock: nobody,
  },
  fields: [],
}
