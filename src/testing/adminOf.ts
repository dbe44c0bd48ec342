import { present, type TestServer } from './testServer.ts'

const ADMIN = { email: 'admin@example.com', password: 'correct horse battery' }

/**
 * The options that a save of the admin interface passes to Payload's Local API, as a signed-in owner. Such a save never
 * goes through our doorway.
 */
export async function adminOf({ waymark: { payload } }: Pick<TestServer, 'waymark'>) {
  const admin = await payload.create({ collection: 'admins', data: { ...ADMIN, role: 'owner' } })
  return { overrideAccess: false, user: { ...admin, collection: 'admins' as const } } as const
}

/** Signs an admin in by password: the owner that `adminOf` makes, unless another one is named. */
export async function adminCookie(
  { url }: Pick<TestServer, 'url'>,
  admin: Partial<typeof ADMIN> = {},
): Promise<string> {
  const response = await fetch(`${url}/api/admins/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...ADMIN, ...admin }),
  })
  return cookieOf(response)
}

/** The first cookie that an answer sets, as a request sends it. */
export function cookieOf(response: Response): string {
  return present(present(response.headers.getSetCookie()[0]).split(';')[0])
}

export interface Sent {
  type?: string
  body?: string
  headers?: Record<string, string>
}

/** Sends requests with this cookie, without a socket. */
export const asOwner =
  ({ server }: Pick<TestServer, 'server'>, cookie: string) =>
  async (method: string, url: string, { type = 'application/json', body, headers = {} }: Sent = {}) => {
    const answer = await server.app.inject({
      ...{ method: method as 'GET', url, body },
      headers: { cookie, ...(body !== undefined && { 'content-type': type }), ...headers },
    })
    return { status: answer.statusCode, text: answer.body }
  }
