import type { Payload } from 'payload'

/**
 * What a command says that has just made a coach: with their account the page is gone on which the first owner makes one.
 * Empty where somebody owns the admin interface, and where there is none.
 */
export async function ownerHint(payload: Payload, { admin }: { admin: boolean }): Promise<string> {
  if (!admin) return ''
  const { totalDocs } = await payload.count({
    collection: 'admins',
    where: { role: { equals: 'owner' } },
    overrideAccess: true, // whoever may run a command beside the database may know it
  })
  return totalDocs > 0 ? '' : 'Nobody owns the admin interface yet: npm run create-admin -- you@example.com\n'
}
