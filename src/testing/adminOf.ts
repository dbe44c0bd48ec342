import type { TestServer } from './testServer.ts'

/**
 * The options that a save of the admin interface passes to Payload's Local API, as a signed-in owner. Such a save never
 * goes through our doorway.
 */
export async function adminOf({ waymark: { payload } }: Pick<TestServer, 'waymark'>) {
  const data = { email: 'admin@example.com', password: 'correct horse battery', role: 'owner' as const }
  const admin = await payload.create({ collection: 'admins', data })
  return { overrideAccess: false, user: { ...admin, collection: 'admins' as const } } as const
}
