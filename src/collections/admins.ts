import { randomUUID } from 'node:crypto'
import {
  addDataAndFileToRequest,
  type CollectionAfterLogoutHook,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type CollectionBeforeLoginHook,
  type CollectionBeforeValidateHook,
  type CollectionConfig,
  type Endpoint,
  generatePayloadCookie,
  loginOperation,
  type PayloadRequest,
  registerFirstUserOperation,
} from 'payload'
import { endAdminCookie } from '../administration/adminCookie.ts'
import { coachOf, passkeyStrategy } from '../administration/passkeyStrategy.ts'
import { refuse } from '../errors/refusal.ts'
import type { Admin } from '../payload-types.ts'
import { nobody, ownersOnly, visibleAdmins, whoeverEntersAdmin } from './access.ts'
import { idOf } from './relation.ts'

const PASSWORD_LENGTH = 12

const requireLongPassword: CollectionBeforeValidateHook = ({ data }) => {
  const password: unknown = data?.password
  if (password !== undefined && password !== null && String(password).length < PASSWORD_LENGTH) {
    throw refuse.invalid(`A password has at least ${PASSWORD_LENGTH} characters.`, ['password'])
  }
  return data
}

/** A coach is linked to their product user, and nobody else is; the key is always there, since it is unique. */
const keepLink: CollectionBeforeChangeHook<Admin> = async ({ data, originalDoc, req }) => {
  const next = { ...originalDoc, ...data }
  const linked = idOf(next.productUser)
  if (linked && next.role !== 'coach') throw refuse.invalid('Who signs in with a passkey is a coach.', ['role'])
  if (!linked && next.role === 'coach') {
    throw refuse.invalid('Make the product user a coach instead: they then sign in here with their passkey.', ['role'])
  }
  if (originalDoc?.role === 'owner' && next.role !== 'owner') await refuseLastOwner(req, originalDoc.id)
  return { ...data, productUserKey: linked ?? originalDoc?.productUserKey ?? randomUUID() }
}

const keepOwnersAndLinks: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const admin = await req.payload.findByID({
    collection: 'admins',
    id,
    depth: 0,
    overrideAccess: true, // whoever may delete it
    req,
  })
  if (admin.productUser) {
    throw refuse.inUse('This belongs to a coach. Make the product user an athlete, and it is gone.', ['id'])
  }
  if (admin.role === 'owner') await refuseLastOwner(req, admin.id)
}

async function refuseLastOwner(req: PayloadRequest, id: string): Promise<void> {
  const { totalDocs } = await req.payload.count({
    collection: 'admins',
    where: { and: [{ role: { equals: 'owner' } }, { id: { not_equals: id } }] },
    overrideAccess: true, // whoever asks
    req,
  })
  if (totalDocs === 0) throw refuse.inUse('This is the only owner: make another one first.', ['role'])
}

/** A coach's document has a password only because Payload wants one. */
const refuseCoachPasswords: CollectionBeforeLoginHook = ({ user }) => {
  if (user.role === 'coach') throw refuse.invalid('Sign in with your passkey.', ['password'])
  return user
}

/** Whoever came by passkey leaves by ending that session, everywhere. */
const endPasskeySession: CollectionAfterLogoutHook = async ({ req }) => {
  const coach = await coachOf(req.payload, req.headers.get('cookie'))
  if (!coach) return
  await req.payload.db.updateOne({
    collection: 'authSessions',
    id: coach.session.id,
    data: { revokedAt: new Date().toISOString() },
    req,
  })
  req.responseHeaders = new Headers({ 'set-cookie': endAdminCookie(req.protocol === 'https:') })
}

/**
 * The first account, which Payload would give to whoever comes first: only to somebody at the machine itself, in development.
 * In production `npm run create-admin` makes it.
 */
const firstOwner: Endpoint = {
  path: '/first-register',
  method: 'post',
  handler: async (req) => {
    if (!(Symbol.for('waymark may make the first account') in req)) {
      return Response.json(
        { errors: [{ message: 'The first account is made by: npm run create-admin -- you@example.com' }] },
        { status: 403 },
      )
    }
    await addDataAndFileToRequest(req)
    const collection = req.payload.collections.admins
    const { email, password } = (req.data ?? {}) as Record<string, unknown>
    const data = { email: String(email ?? ''), password: String(password ?? ''), role: 'owner' }
    await registerFirstUserOperation({ collection, data, req } as never)
    const { exp, token, user } = await loginOperation({ collection, data, req } as never)
    const cookie = generatePayloadCookie({
      collectionAuthConfig: collection.config.auth,
      cookiePrefix: req.payload.config.cookiePrefix,
      token: token as string,
    })
    return Response.json({ exp, user, message: 'Welcome.' }, { headers: { 'Set-Cookie': cookie } })
  },
}

/** Waymark sends no e-mail, so nothing can be reset or verified by one; locked accounts open by themselves. */
const closed = ['/forgot-password', '/reset-password', '/unlock', '/verify/:id'].map(
  (path): Endpoint => ({
    path,
    method: 'post',
    handler: () => Response.json({ errors: [{ message: 'Waymark does not offer this.' }] }, { status: 404 }),
  }),
)

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
    strategies: [passkeyStrategy],
    // What it answers is a token that scripts on a page could read; the cookie is enough.
    removeTokenFromResponses: true,
  },
  admin: {
    useAsTitle: 'email',
    // A coach has an account and no more to do with accounts.
    hidden: ({ user }) => (user as { role?: unknown } | null)?.role === 'coach',
    group: 'System',
    defaultColumns: ['email', 'role', 'productUser', 'updatedAt'],
    listSearchableFields: ['email'],
    description: 'Who may open this admin interface. Coaches come by themselves, with their passkey.',
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
  endpoints: [firstOwner, ...closed],
  hooks: {
    beforeValidate: [requireLongPassword],
    beforeChange: [keepLink],
    beforeDelete: [keepOwnersAndLinks],
    beforeLogin: [refuseCoachPasswords],
    afterLogout: [endPasskeySession],
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
          'Owners do everything. Viewers read everything. Coaches build the catalogue and follow their athletes.',
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
        description: 'The coach whose passkey signs in.',
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
      admin: { hidden: true, description: "The product user's ID, or a random one: one account for each coach." },
      hooks: { beforeValidate: [({ value, originalDoc }) => value || originalDoc?.productUserKey || randomUUID()] },
    },
  ],
}
