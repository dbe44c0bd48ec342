import type { ServerProps } from 'payload'

/** Whoever comes after the first coach finds no page to make the first account on: this says how it is made. */
export async function NoOwner({ payload }: ServerProps) {
  const { totalDocs } = await payload.count({
    collection: 'admins',
    where: { role: { equals: 'owner' } },
    overrideAccess: true, // nobody is signed in, and nothing but this sentence comes of it
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
