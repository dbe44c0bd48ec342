import type { CollectionConfig } from 'payload'
import { nobody } from './access.ts'

/**
 * WebAuthn ceremonies that have begun. They are in the database, so that any node can finish a ceremony that another
 * node began. Each ceremony is claimed once, before anything is verified, and swept when it is old.
 */
export const ceremonies: CollectionConfig = {
  slug: 'ceremonies',
  labels: { singular: 'Ceremony', plural: 'Ceremonies' },
  lockDocuments: false,
  admin: {
    group: 'System',
    hidden: true,
    description: 'Waymark writes these documents and deletes them when they expire.',
  },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  fields: [
    {
      name: 'challenge',
      type: 'text',
      required: true,
      unique: true,
      label: 'Challenge',
      admin: { description: '32 random bytes, base64url.' },
    },
    {
      name: 'kind',
      type: 'select',
      required: true,
      label: 'Kind',
      options: ['register', 'login', 'add', 'reauthenticate', 'recover'],
      admin: { description: 'The only purpose that the ceremony is valid for.' },
    },
    {
      name: 'rpId',
      type: 'text',
      required: true,
      label: 'RP ID',
      admin: { description: 'The domain (RP ID) that the ceremony began under.' },
    },
    {
      name: 'user',
      type: 'text',
      label: 'User',
      admin: {
        description: 'The only user whose passkey is accepted. Not a relationship, because users may be deleted.',
      },
    },
    {
      name: 'proposed',
      type: 'json',
      label: 'Proposed user',
      admin: { description: 'What the new user has chosen, and the user handle that passkeys will know them by.' },
    },
    { name: 'sid', type: 'text', label: 'Session', admin: { description: 'The session that began the ceremony.' } },
    {
      name: 'recoveryCode',
      type: 'text',
      label: 'Recovery code',
      admin: { description: 'The ID of the code that the recovery will use up.' },
    },
    {
      name: 'claimedAt',
      type: 'date',
      label: 'Claimed at',
      admin: { description: 'When the ceremony was used up, successfully or not.' },
    },
    {
      name: 'expiresAt',
      type: 'date',
      required: true,
      index: true,
      label: 'Expires at',
      admin: { description: 'Five minutes after the ceremony began.' },
    },
  ],
}
