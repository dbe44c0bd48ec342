import type { CollectionConfig } from 'payload'
import { LIMITS } from '../kernel/rules.ts'
import { nobody } from './access.ts'

/** A sign-in and its family of refresh tokens. An access token names its session (`sid`) and dies with the session. */
export const authSessions: CollectionConfig = {
  slug: 'authSessions',
  labels: { singular: 'Session', plural: 'Sessions' },
  lockDocuments: false,
  admin: {
    group: 'System',
    hidden: true,
    description: 'Waymark writes these documents and deletes them when they expire.',
  },
  custom: {
    unshardedBecause: 'A refresh finds its session by the hash of the token, which is unique among all users.',
  },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  fields: [
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'productUsers',
      required: true,
      index: true,
      label: 'User',
      admin: { description: 'The user who signed in.' },
    },
    {
      name: 'tokenHash',
      type: 'text',
      required: true,
      unique: true,
      label: 'Token hash',
      admin: { description: 'SHA-256 of the current refresh token.' },
    },
    {
      name: 'previousHash',
      type: 'text',
      label: 'Previous hash',
      admin: { description: 'SHA-256 of the previous refresh token. It is still accepted for a minute.' },
    },
    {
      name: 'generation',
      type: 'number',
      required: true,
      defaultValue: 0,
      label: 'Generation',
      admin: { description: 'How often the session was refreshed.' },
    },
    { name: 'rotatedAt', type: 'date', label: 'Rotated at', admin: { description: 'When it was last refreshed.' } },
    {
      name: 'authenticatedAt',
      type: 'date',
      label: 'Authenticated at',
      admin: { description: 'When the user last used or made a passkey. Empty for a token that a command made.' },
    },
    {
      name: 'lastUsedAt',
      type: 'date',
      required: true,
      label: 'Last used',
      admin: { description: 'When the session was last refreshed, or began if it never was.' },
    },
    {
      name: 'expiresAt',
      type: 'date',
      required: true,
      index: true,
      label: 'Expires at',
      admin: { description: 'Thirty days after the last refresh. A command may set another time.' },
    },
    {
      name: 'revokedAt',
      type: 'date',
      label: 'Revoked at',
      admin: { description: 'When the session was ended. Its tokens are not valid after this time.' },
    },
    {
      name: 'userAgent',
      type: 'text',
      maxLength: LIMITS.userAgent,
      label: 'User agent',
      admin: { description: 'The User-Agent header of the browser.' },
    },
  ],
}
