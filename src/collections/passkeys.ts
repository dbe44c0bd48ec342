import type { CollectionConfig, Field } from 'payload'
import { LIMITS, lineProblem } from '../kernel/rules.ts'
import { nobody, ownersAndViewers } from './access.ts'
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
    description: 'What people sign in with. Added by their owners alone.',
  },
  access: { create: nobody, read: ownersAndViewers, update: nobody, delete: nobody },
  fields: [
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'productUsers',
      required: true,
      index: true,
      label: 'User',
      admin: { description: 'Whose passkey it is.' },
    },
    {
      name: 'name',
      type: 'text',
      required: true,
      label: 'Name',
      validate: obeys((value) => lineProblem(value, LIMITS.passkeyName)),
      admin: { description: 'What its owner calls it.' },
    },
    {
      name: 'credentialId',
      type: 'text',
      required: true,
      unique: true,
      index: true,
      label: 'Credential ID',
      access: { read: nobody },
      admin: { hidden: true, description: 'base64url; unique among all users.' },
    },
    {
      name: 'publicKey',
      type: 'text',
      required: true,
      label: 'Public key',
      access: { read: nobody },
      admin: { hidden: true, description: 'COSE, base64url. Never shown.' },
    },
    {
      name: 'counter',
      type: 'number',
      required: true,
      defaultValue: 0,
      label: 'Signature counter',
      access: { read: nobody },
      admin: { hidden: true, description: 'Never goes back.' },
    },
    {
      name: 'transports',
      type: 'json',
      required: true,
      label: 'Transports',
      admin: {
        description: 'How browsers reach it: hints for the next ceremony.',
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
      admin: { description: 'Whether it may be backed up: fixed when it is made.' },
    },
    {
      name: 'backedUp',
      type: 'checkbox',
      required: true,
      defaultValue: false,
      label: 'Backed up',
      admin: { description: 'As of its last use.' },
    },
    {
      name: 'aaguid',
      type: 'text',
      label: 'AAGUID',
      admin: { description: 'The model of the authenticator, as it says itself.' },
    },
    { name: 'lastUsedAt', type: 'date', label: 'Last used', admin: { description: 'When it last signed in.' } },
  ].map((field) => written(field as Field)),
}
