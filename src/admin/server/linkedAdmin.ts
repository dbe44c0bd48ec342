import { randomBytes } from 'node:crypto'
import type { CollectionAfterChangeHook, Payload, PayloadRequest } from 'payload'
import type { Admin, ProductUser } from '../../payload-types.ts'

/** The `admins` document of a coach, which exists as long as they are one. */
export async function findLinkedAdmin(payload: Payload, userId: string, req?: PayloadRequest): Promise<Admin | null> {
  const { docs } = await payload.find({
    collection: 'admins',
    where: { productUserKey: { equals: userId } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true, // until it is read nobody is signed in
    req,
  })
  return docs[0] ?? null
}

/** Makes a coach's document where there is none: a coach from before there was an admin interface has none. */
export async function linkAdmin(req: PayloadRequest, user: Pick<ProductUser, 'id'>): Promise<Admin> {
  const linked = await findLinkedAdmin(req.payload, user.id, req)
  if (linked) return linked
  return req.payload.create({
    collection: 'admins',
    data: {
      // Payload wants both of everybody. The address is nobody's, and with this role no password signs in.
      email: `${user.id}@passkey.invalid`,
      password: randomBytes(32).toString('base64url'),
      role: 'coach',
      productUser: user.id,
      productUserKey: user.id,
    } as never,
    depth: 0,
    overrideAccess: true, // who makes a coach may not be one
    req,
  })
}

/**
 * On `productUsers`: whoever makes a coach of somebody, or ends one, by whatever path, opens or closes the admin interface to
 * them. Who begins as a coach (the demo data's) is linked at their first sign-in: a document here would take the page away
 * on which the first owner makes an account.
 */
export const keepLinkedAdmin: CollectionAfterChangeHook<ProductUser> = async ({
  data,
  doc,
  operation,
  previousDoc,
  req,
}) => {
  const [before, now] = [previousDoc?.role, data.role ?? previousDoc?.role]
  if (operation !== 'update' || now === before) return doc
  if (now === 'COACH') await linkAdmin(req, doc)
  else await req.payload.db.deleteMany({ collection: 'admins', where: { productUserKey: { equals: doc.id } }, req })
  return doc
}
