import { randomBytes } from 'node:crypto'
import type { CollectionAfterChangeHook, Payload, PayloadRequest } from 'payload'
import { findUserById } from '../../actions/auth/findUserById.ts'
import type { Admin, ProductUser } from '../../payload-types.ts'

/** The `admins` document of a coach, if there is one. It is deleted when the user stops being a coach. */
export async function findLinkedAdmin(payload: Payload, userId: string, req?: PayloadRequest): Promise<Admin | null> {
  const { docs } = await payload.find({
    collection: 'admins',
    where: { productUserKey: { equals: userId } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true, // nobody is signed in until it is read
    req,
  })
  return docs[0] ?? null
}

/**
 * Makes a coach's `admins` document if there is none. A user who became a coach before there was an admin interface has
 * none. Answers null for a user who is no coach any more.
 *
 * What makes it atomic: the user is held before the role is read. A demotion or a deletion at the same time writes the
 * user, so it conflicts. It would otherwise find no account to remove, and this account would outlive it.
 */
export async function linkAdmin(req: PayloadRequest, user: Pick<ProductUser, 'id'>): Promise<Admin | null> {
  const linked = await findLinkedAdmin(req.payload, user.id, req)
  if (linked) return linked
  await req.payload.db.hold({ collection: 'productUsers', ids: [user.id], req })
  if ((await findUserById({ payload: req.payload, req }, user.id))?.role !== 'COACH') return null
  return req.payload.create({
    collection: 'admins',
    data: {
      // Payload requires an e-mail address and a password of every account. The address belongs to nobody, and an
      // account with this role cannot sign in with a password.
      email: `${user.id}@passkey.invalid`,
      password: randomBytes(32).toString('base64url'),
      role: 'coach',
      productUser: user.id,
      productUserKey: user.id,
    },
    depth: 0,
    overrideAccess: true, // the caller who makes a coach may not be a coach
    req,
  })
}

/**
 * A hook on `productUsers`. When a user becomes a coach or stops being one, by whatever path, it opens or closes the
 * admin interface to that user. A user who is created as a coach (in the demo data) is linked at their first sign-in,
 * because a document here would remove the page on which the first owner makes an account.
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
