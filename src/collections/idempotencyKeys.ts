import type { CollectionConfig } from 'payload'
import { LIMITS, lineProblem } from '../kernel/rules.ts'
import { nobody } from './access.ts'
import { obeys } from './fields.ts'

/**
 * The keys under which a client may repeat a mutation without doing it twice. A mutation writes the row of its key
 * first, in its own transaction. So the row exists exactly when the object does, and the unique (caller, key) lets only
 * one of several concurrent requests through.
 */
export const idempotencyKeys: CollectionConfig = {
  slug: 'idempotencyKeys',
  labels: { singular: 'Idempotency key', plural: 'Idempotency keys' },
  lockDocuments: false,
  admin: {
    group: 'System',
    hidden: true,
    useAsTitle: 'key',
    description: 'Waymark writes these documents and deletes them when they expire.',
  },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  indexes: [{ fields: ['caller', 'key'], unique: true }],
  fields: [
    {
      name: 'caller',
      type: 'text',
      required: true,
      label: 'Caller',
      admin: {
        description: 'The ID of the user who sent the key. Not a relationship: the key is deleted with the user.',
      },
    },
    {
      name: 'key',
      type: 'text',
      required: true,
      label: 'Key',
      validate: obeys((value) => lineProblem(value, LIMITS.idempotencyKey)),
      admin: { description: 'The key as the caller sent it.' },
    },
    {
      name: 'bodyHash',
      type: 'text',
      required: true,
      label: 'Hash of the body',
      admin: { description: "SHA-256 of the mutation's name and its canonical input. Of a form: of its collection." },
    },
    {
      name: 'object',
      type: 'text',
      label: 'Object',
      admin: { description: 'The ID of the document that the mutation created, or that the form has saved.' },
    },
    {
      name: 'version',
      type: 'number',
      label: 'Version',
      admin: { description: 'Only of a form: the version of the document that it has saved last.' },
    },
    {
      name: 'expiresAt',
      type: 'date',
      required: true,
      index: true,
      label: 'Expires at',
      admin: {
        description: '24 hours after the first use, and for a form 15 days after the last. Then the key is free again.',
      },
    },
  ],
}
