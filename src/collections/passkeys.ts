import type { CollectionConfig, Field } from 'payload'
import { LIMITS, lineProblem } from '../kernel/rules.ts'
import { nobody, ownersAndViewersWhoSeePeople } from './access.ts'
import { obeys } from './fields.ts'

/** Only rules write these fields. What `access` says of reading stays. */
const written = (field: Field): Field =>
  ({ ...field, access: { ...('access' in field && field.access), create: nobody, update: nobody } }) as Field

/**
 * Passkeys have a collection of their own, because an array on the user would lose one of two passkeys added at once.
 */
export const passkeys: CollectionConfig = {
  slug: 'passkeys',
  labels: { singular: 'Passkey', plural: 'Passkeys' },
  defaultSort: '-createdAt',
  lockDocuments: false,
  admin: {
    group: 'People',
    useAsTitle: 'name',
    listSearchableFields: ['name'],
    defaultColumns: ['name', 'user', 'backedUp', 'lastUsedAt', 'createdAt'],
    description: 'The passkeys that users sign in with. Only the user can add a passkey.',
  },
  custom: {
    unshardedBecause:
      'A sign-in finds a passkey by its credential ID, which is unique among all users, before it knows the user.',
  },
  access: { create: nobody, read: ownersAndViewersWhoSeePeople, update: nobody, delete: nobody },
  fields: [
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'productUsers',
      required: true,
      index: true,
      label: 'User',
      admin: { description: 'The user who signs in with this passkey.' },
    },
    {
      name: 'name',
      type: 'text',
      required: true,
      label: 'Name',
      validate: obeys((value) => lineProblem(value, LIMITS.passkeyName)),
      admin: { description: 'The name that the user gave to the passkey.' },
    },
    {
      name: 'credentialId',
      type: 'text',
      required: true,
      unique: true,
      index: true,
      label: 'Credential ID',
      access: { read: nobody },
      admin: { hidden: true, description: 'In base64url. Unique among all users.' },
    },
    {
      name: 'publicKey',
      type: 'text',
      required: true,
      label: 'Public key',
      access: { read: nobody },
      admin: { hidden: true, description: 'In COSE and base64url. It is never shown.' },
    },
    {
      name: 'counter',
      type: 'number',
      required: true,
      defaultValue: 0,
      label: 'Signature counter',
      access: { read: nobody },
      admin: { hidden: true, description: 'It never becomes smaller.' },
    },
    {
      name: 'transports',
      type: 'json',
      required: true,
      label: 'Transports',
      admin: {
        description: 'How browsers reach the passkey, as hints for the next sign-in.',
        components: { Field: '/components/JsonValue.tsx#JsonValue' },
      },
    },
    {
      name: 'deviceType',
      type: 'select',
      required: true,
      label: 'Kind',
      options: [
        { label: 'Bound to one device', value: 'singleDevice' },
        { label: 'Synced between devices', value: 'multiDevice' },
      ],
      admin: { description: 'Whether the passkey can be backed up. This never changes.' },
    },
    {
      name: 'backedUp',
      type: 'checkbox',
      required: true,
      defaultValue: false,
      label: 'Backed up',
      admin: { description: 'Whether the passkey was backed up at its last use.' },
    },
    {
      name: 'aaguid',
      type: 'text',
      label: 'AAGUID',
      admin: { description: 'The model of the authenticator, as the authenticator states it.' },
    },
    {
      name: 'lastUsedAt',
      type: 'date',
      label: 'Last used',
      admin: { description: 'When the user last signed in or confirmed their identity with the passkey.' },
    },
  ].map((field) => written(field as Field)),
}
