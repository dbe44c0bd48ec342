import type { CollectionConfig } from 'payload'
import { LIMITS } from '../kernel/rules.ts'
import { nobody } from './access.ts'

/** A sign-in and its family of refresh tokens. An access token names its session (`sid`) and dies with the session. */
export const authSessions: CollectionConfig = {
  slug: 'authSessions',
  labels: { singular: 'Session', plural: 'Sessions' },
  lockDocuments: false,
  admin: { group: 'System', hidden: true, description: 'Written and swept by Waymark.' },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  fields: [
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'productUsers',
      required: true,
      index: true,
      label: 'User',
      admin: { description: 'Who signed in.' },
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
      admin: { description: 'SHA-256 of the one before, which leads to the current one for ten seconds.' },
    },
    {
      name: 'generation',
      type: 'number',
      required: true,
      defaultValue: 0,
      label: 'Generation',
      admin: { description: 'How often it was refreshed.' },
    },
    { name: 'rotatedAt', type: 'date', label: 'Rotated at', admin: { description: 'When it was last refreshed.' } },
    {
      name: 'authenticatedAt',
      type: 'date',
      label: 'Authenticated at',
      admin: { description: 'When a passkey last asserted its owner; empty for a token made by a command.' },
    },
    { name: 'lastUsedAt', type: 'date', required: true, label: 'Last used', admin: { description: 'By a refresh.' } },
    {
      name: 'expiresAt',
      type: 'date',
      required: true,
      index: true,
      label: 'Expires at',
      admin: { description: 'Thirty days after its last use.' },
    },
    {
      name: 'revokedAt',
      type: 'date',
      label: 'Revoked at',
      admin: { description: 'Since then no token of it is good.' },
    },
    {
      name: 'userAgent',
      type: 'text',
      maxLength: LIMITS.userAgent,
      label: 'User agent',
      admin: { description: 'What the browser calls itself.' },
    },
  ],
}
