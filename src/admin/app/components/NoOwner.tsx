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
    <section className="no-owner" aria-label="The admin interface has no owner yet">
      <p>
        <strong>The admin interface has no owner yet.</strong> To create an owner, run this command on the machine that
        Waymark runs on:
      </p>
      <pre>npm run create-admin -- you@example.com</pre>
      <p>An owner makes coaches. Without one, this command makes a coach of an account:</p>
      <pre>npm run grant -- username coach</pre>
    </section>
  )
}
