import type { Payload, PayloadRequest } from 'payload'
import type { ProductUser } from '../../payload-types.ts'
import { normaliseUsername } from './username.ts'

/** The user with this username in any spelling ("ADA" is "ada"), or null. */
export async function findUserByUsername(
  { payload, req }: { payload: Payload; req?: PayloadRequest },
  username: string,
): Promise<ProductUser | null> {
  const normalized = normaliseUsername(username)
  if (normalized === null) return null
  const { docs } = await payload.find({
    collection: 'productUsers',
    where: { username: { equals: normalized } },
    limit: 1,
    pagination: false,
    depth: 0,
    joins: false,
    overrideAccess: true, // whether a name is taken is public; calling code decides what else it shows
    req,
  })
  return docs[0] ?? null
}
