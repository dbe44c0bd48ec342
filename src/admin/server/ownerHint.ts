import type { Payload } from 'payload'

/**
 * The hint of a command that has just made a coach: once a coach's account exists, the page is gone on which the first
 * owner makes an account. Empty if the admin interface has an owner, or if it is off.
 */
export async function ownerHint(payload: Payload, { admin }: { admin: boolean }): Promise<string> {
  if (!admin) return ''
  const { totalDocs } = await payload.count({
    collection: 'admins',
    where: { role: { equals: 'owner' } },
    overrideAccess: true, // a caller who runs a command beside the database may know it
  })
  return totalDocs > 0
    ? ''
    : 'The admin interface has no owner yet. To create one, run: npm run create-admin -- you@example.com\n'
}
