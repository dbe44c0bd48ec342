import type { ServerProps } from 'payload'

/**
 * Once there is a coach, Payload no longer shows its page for the first account. This hint says how to make the owner.
 */
export async function NoOwner({ payload }: ServerProps) {
  const { totalDocs } = await payload.count({
    collection: 'admins',
    where: { role: { equals: 'owner' } },
    overrideAccess: true, // nobody is signed in, and only this hint depends on the count
  })
  if (totalDocs > 0) return null
  return (
    <section className="no-owner" aria-label="Nobody owns this Waymark yet">
      <p>
        <strong>Nobody owns this Waymark yet.</strong> The first owner is made on the machine that it runs on:
      </p>
      <pre>npm run create-admin -- you@example.com</pre>
    </section>
  )
}
