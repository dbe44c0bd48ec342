import { randomUUID } from 'node:crypto'
import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeLoginHook,
  CollectionBeforeValidateHook,
  CollectionConfig,
  PayloadRequest,
} from 'payload'
import { because } from '../kernel/reason.ts'
import { refuse } from '../kernel/refusal.ts'
import { idOf } from '../kernel/relation.ts'
import type { Admin } from '../payload-types.ts'
import { nobody, ownersOnly, visibleAdmins, whoeverEntersAdmin } from './access.ts'

const PASSWORD_LENGTH = 12

declare module 'payload' {
  interface RequestContext {
    /** The account may be made only because there is none yet. */
    isFirstAccount?: boolean
    /** The owners whom the transaction demotes or deletes. */
    endingOwners?: Set<string>
  }
}

/**
 * The unique `productUserKey` of the account that the first visitor makes. Nothing exists yet that could be held, so the
 * unique index lets only one of those who ask at once be the first.
 */
const FIRST_ACCOUNT = 'first account'

const requireLongPassword: CollectionBeforeValidateHook = ({ data }) => {
  const password: unknown = data?.password
  if (password !== undefined && password !== null && String(password).length < PASSWORD_LENGTH) {
    const min = PASSWORD_LENGTH
    throw refuse.invalid(because.TOO_SHORT(`A password must have at least ${min} characters.`, { min }), ['password'])
  }
  return data
}

/** A coach is linked to their own account, and nobody else is linked. The key is always set, because it is unique. */
const keepLink: CollectionBeforeChangeHook<Admin> = async ({ data, originalDoc, req }) => {
  const next = { ...originalDoc, ...data }
  const linked = idOf(next.productUser)
  if (linked && next.role !== 'coach') {
    throw refuse.invalid(because.CANNOT_CHANGE('A coach account must keep the role Coach.'), ['role'])
  }
  if (!linked && next.role === 'coach') {
    const message = 'Give the athlete the role of a coach instead. Coaches sign in here with their passkey.'
    throw refuse.invalid(because.OTHER(message), ['role'])
  }
  if (originalDoc?.role === 'owner' && next.role !== 'owner') await keepAnOwner(req, originalDoc.id)
  const made = req.context.isFirstAccount ? FIRST_ACCOUNT : randomUUID()
  return { ...data, productUserKey: linked ?? originalDoc?.productUserKey ?? made }
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
    throw refuse.inUse('This account belongs to a coach. To remove it, give the coach the role of an athlete.', ['id'])
  }
  if (admin.role === 'owner') await keepAnOwner(req, admin.id)
}

/**
 * Refuses the end of the last owner, by demotion or by deletion.
 *
 * What makes it atomic: all owners are held until the transaction ends, so owners who end each other at once conflict,
 * and whoever comes second counts anew. Payload saves the documents of one bulk change side by side in one transaction,
 * where nothing conflicts, so the transaction also remembers whom it is about to end. A bulk change that would end all
 * owners therefore ends none.
 */
async function keepAnOwner(req: PayloadRequest, id: string): Promise<void> {
  req.context.endingOwners ??= new Set()
  const ending = req.context.endingOwners
  ending.add(id)
  const { docs } = await req.payload.find({
    collection: 'admins',
    where: { role: { equals: 'owner' } },
    select: { role: true },
    pagination: false,
    depth: 0,
    overrideAccess: true, // the rule holds for every caller
    req,
  })
  const ids = docs.map((owner) => owner.id)
  await req.payload.db.hold({ collection: 'admins', ids, req })
  if (ids.every((owner) => ending.has(owner))) {
    throw refuse.inUse('Without this owner there would be none. Make another owner first.', ['role'])
  }
}

/** A coach's document has a password only because Payload wants one, so the password must not sign anybody in. */
const refuseCoachPasswords: CollectionBeforeLoginHook = ({ user }) => {
  if (user.role === 'coach') throw refuse.invalid(because.OTHER('Sign in with your passkey.'), ['password'])
  return user
}

export const admins: CollectionConfig = {
  slug: 'admins',
  labels: { singular: 'Admin', plural: 'Admins' },
  defaultSort: 'email',
  lockDocuments: false,
  auth: {
    // Payload's lock would let anybody shut an owner out by wrong passwords. `passwordLogin.ts` limits attempts.
    maxLoginAttempts: 0,
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
          'Coaches edit the catalogue and see the training of the athletes they coach.',
      },
    },
    {
      name: 'productUser',
      type: 'relationship',
      relationTo: 'productUsers',
      label: 'Coach',
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
      label: 'Coach key',
      access: { create: nobody, read: nobody, update: nobody },
      admin: {
        hidden: true,
        description: 'The ID of the coach, or a random ID. It allows one account for each coach.',
      },
      hooks: { beforeValidate: [({ value, originalDoc }) => value || originalDoc?.productUserKey || randomUUID()] },
    },
  ],
}
