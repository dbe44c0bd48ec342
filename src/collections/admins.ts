import { randomUUID } from 'node:crypto'
import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeLoginHook,
  CollectionBeforeValidateHook,
  CollectionConfig,
  PayloadRequest,
} from 'payload'
import { refuse } from '../kernel/refusal.ts'
import { idOf } from '../kernel/relation.ts'
import type { Admin } from '../payload-types.ts'
import { nobody, ownersOnly, visibleAdmins, whoeverEntersAdmin } from './access.ts'

const PASSWORD_LENGTH = 12

const requireLongPassword: CollectionBeforeValidateHook = ({ data }) => {
  const password: unknown = data?.password
  if (password !== undefined && password !== null && String(password).length < PASSWORD_LENGTH) {
    throw refuse.invalid(`A password must have at least ${PASSWORD_LENGTH} characters.`, ['password'])
  }
  return data
}

/** A coach is linked to their product user, and nobody else is linked. The key is always set, because it is unique. */
const keepLink: CollectionBeforeChangeHook<Admin> = async ({ data, originalDoc, req }) => {
  const next = { ...originalDoc, ...data }
  const linked = idOf(next.productUser)
  if (linked && next.role !== 'coach') throw refuse.invalid('A coach account must keep the role Coach.', ['role'])
  if (!linked && next.role === 'coach') {
    throw refuse.invalid('Make the product user a coach instead. Coaches sign in here with their passkey.', ['role'])
  }
  if (originalDoc?.role === 'owner' && next.role !== 'owner') await refuseLastOwner(req, originalDoc.id)
  return { ...data, productUserKey: linked ?? originalDoc?.productUserKey ?? randomUUID() }
}

const keepOwnersAndLinks: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const admin = await req.payload.findByID({
    collection: 'admins',
    id,
    depth: 0,
    overrideAccess: true, // the rule holds for every caller
    req,
  })
  if (admin.productUser) {
    throw refuse.inUse('This account belongs to a coach. To remove it, make the product user an athlete.', ['id'])
  }
  if (admin.role === 'owner') await refuseLastOwner(req, admin.id)
}

async function refuseLastOwner(req: PayloadRequest, id: string): Promise<void> {
  const { totalDocs } = await req.payload.count({
    collection: 'admins',
    where: { and: [{ role: { equals: 'owner' } }, { id: { not_equals: id } }] },
    overrideAccess: true, // the rule holds for every caller
    req,
  })
  if (totalDocs === 0) throw refuse.inUse('This is the only owner. Make another owner first.', ['role'])
}

/** A coach's document has a password only because Payload wants one, so the password must not sign anybody in. */
const refuseCoachPasswords: CollectionBeforeLoginHook = ({ user }) => {
  if (user.role === 'coach') throw refuse.invalid('Sign in with your passkey.', ['password'])
  return user
}

export const admins: CollectionConfig = {
  slug: 'admins',
  labels: { singular: 'Admin', plural: 'Admins' },
  defaultSort: 'email',
  lockDocuments: false,
  auth: {
    maxLoginAttempts: 10,
    lockTime: 10 * 60 * 1000,
    tokenExpiration: 2 * 60 * 60,
    cookies: { sameSite: 'Strict' }, // and Secure in production: see `payloadConfig`
    // Scripts on a page could read a token in a response. The cookie is enough.
    removeTokenFromResponses: true,
  },
  admin: {
    useAsTitle: 'email',
    // A coach has an account but does not manage accounts.
    hidden: ({ user }) => (user as { role?: unknown } | null)?.role === 'coach',
    group: 'System',
    defaultColumns: ['email', 'role', 'productUser', 'updatedAt'],
    listSearchableFields: ['email'],
    description: 'The people who may open this admin interface. Waymark adds coaches, who sign in with their passkey.',
  },
  access: {
    admin: whoeverEntersAdmin,
    create: ownersOnly,
    read: visibleAdmins,
    update: ownersOnly,
    delete: ownersOnly,
    // Payload lets any signed-in user unlock any account unless this is closed (CVE-2026-11779).
    unlock: nobody,
  },
  hooks: {
    beforeValidate: [requireLongPassword],
    beforeChange: [keepLink],
    beforeDelete: [keepOwnersAndLinks],
    beforeLogin: [refuseCoachPasswords],
  },
  fields: [
    {
      name: 'role',
      type: 'select',
      required: true,
      defaultValue: 'viewer',
      label: 'Role',
      saveToJWT: true,
      options: [
        { label: 'Owner', value: 'owner' },
        { label: 'Coach', value: 'coach' },
        { label: 'Viewer', value: 'viewer' },
      ],
      access: { create: ownersOnly, update: ownersOnly },
      admin: {
        description:
          'Owners may do everything that this interface offers. Viewers see the same and change nothing. ' +
          'Coaches edit the catalogue and see the training of everybody who is or was enrolled in a program.',
      },
    },
    {
      name: 'productUser',
      type: 'relationship',
      relationTo: 'productUsers',
      label: 'Product user',
      access: { create: nobody, update: nobody },
      admin: {
        readOnly: true,
        description: 'The coach who signs in with a passkey.',
        condition: (data) => data.role === 'coach',
      },
    },
    {
      name: 'productUserKey',
      type: 'text',
      unique: true,
      index: true,
      label: 'Product user key',
      access: { create: nobody, read: nobody, update: nobody },
      admin: {
        hidden: true,
        description: "The product user's ID, or a random ID. It allows one account for each coach.",
      },
      hooks: { beforeValidate: [({ value, originalDoc }) => value || originalDoc?.productUserKey || randomUUID()] },
    },
  ],
}
