import type { TestServer } from './testServer.ts'

/** Somebody signed in to the admin interface: what its saves pass to the Local API, which never goes through our doorway. */
export async function adminOf({ waymark: { payload } }: Pick<TestServer, 'waymark'>) {
  const data = { email: 'admin@example.com', password: 'correct horse battery', role: 'owner' as const }
  const admin = await payload.create({ collection: 'admins', data })
  return { overrideAccess: false, user: { ...admin, collection: 'admins' as const } } as const
}
