import {
  addDataAndFileToRequest,
  type CollectionAfterLogoutHook,
  type Endpoint,
  registerFirstUserOperation,
} from 'payload'
import { now } from '../../kernel/clock.ts'
import { endAdminCookie } from './adminCookie.ts'
import { coachOf } from './passkeyStrategy.ts'
import { passwordLogin, signIn } from './passwordLogin.ts'

/** Marks requests that may make the first account. Nothing that arrives over HTTP can set this property. */
export const MAY_BE_FIRST = Symbol.for('waymark may make the first account')

/** Ends the auth session of a coach who signed in by passkey, so that the logout holds everywhere. */
export const endPasskeySession: CollectionAfterLogoutHook = async ({ req }) => {
  const coach = await coachOf(req.payload, req.headers.get('cookie'))
  if (!coach) return
  await req.payload.db.updateOne({
    collection: 'authSessions',
    id: coach.session.id,
    data: { revokedAt: now().toISOString() },
    req,
  })
  req.responseHeaders = new Headers({ 'set-cookie': endAdminCookie(req.protocol === 'https:') })
}

/**
 * Makes the first account. Payload would give it to the first visitor. Here only a request from the machine itself may
 * make it, in development. In production `npm run create-admin` makes it.
 */
const firstOwner: Endpoint = {
  path: '/first-register',
  method: 'post',
  handler: async (req) => {
    if (!(MAY_BE_FIRST in req)) {
      return Response.json(
        { errors: [{ message: 'To create the first account, run: npm run create-admin -- you@example.com' }] },
        { status: 403 },
      )
    }
    await addDataAndFileToRequest(req)
    const collection = req.payload.collections.admins
    const { email, password } = (req.data ?? {}) as Record<string, unknown>
    req.context.isFirstAccount = true
    const data = { email: String(email ?? ''), password: String(password ?? ''), role: 'owner' as const }
    await registerFirstUserOperation<'admins'>({ collection, data, req })
    return signIn(req, data)
  },
}

/** Waymark sends no e-mail, so nothing can be reset or verified by e-mail, and it locks no account. */
const closed = ['/forgot-password', '/reset-password', '/unlock', '/verify/:id'].map(
  (path): Endpoint => ({
    path,
    method: 'post',
    handler: () => Response.json({ errors: [{ message: 'Waymark does not offer this operation.' }] }, { status: 404 }),
  }),
)

export const accountEndpoints: Endpoint[] = [passwordLogin, firstOwner, ...closed]
