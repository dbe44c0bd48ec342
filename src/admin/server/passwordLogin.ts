import { createHash } from 'node:crypto'
import {
  AuthenticationError,
  type Endpoint,
  generatePayloadCookie,
  LockedAuth,
  loginOperation,
  type PayloadRequest,
} from 'payload'
import { audit } from '../../actions/auth/audit.ts'
import { limitFailures, limitFailuresPerAddress, type Outcome } from '../../actions/auth/limitAttempts.ts'
import { TooManyAttempts } from '../../kernel/callerErrors.ts'
import { MINUTE_MS } from '../../kernel/minute.ts'
import { networkOf } from '../../kernel/networkOf.ts'
import type { Admin } from '../../payload-types.ts'
import { UNAVAILABLE_MESSAGE } from '../../storage/unavailable.ts'
import { isPassword } from './adminPassword.ts'
import { comingFrom, type Knocking } from './comingFrom.ts'

/**
 * How often a login may fail for one e-mail address from one network. The wait grows: first until the minute ends, then
 * until the hour ends. Other networks are not affected, so nobody can shut an owner out by wrong passwords.
 */
const PER_ACCOUNT = [
  { ms: 60 * MINUTE_MS, limit: 20 },
  { ms: MINUTE_MS, limit: 5 },
]

/** One answer for everything that can be wrong, so that a caller who guesses learns nothing. */
const REFUSED = 'The e-mail address or the password is wrong.'

interface Credentials {
  email: string
  password: string
}

/**
 * Signs an owner or a viewer in by password, in place of Payload's own endpoint: that one answers faster where there is
 * no account, and locks an account after ten wrong passwords from anywhere.
 */
export const passwordLogin: Endpoint = {
  path: '/login',
  method: 'post',
  handler: async (req) => {
    const from = comingFrom(req)
    if (!from) return refused(403, 'Sign in at the login page.')
    const { email, password } = req.data ?? {}
    if (typeof email !== 'string' || typeof password !== 'string') {
      return refused(400, '"email" and "password" must be text.')
    }
    try {
      return (await limited(from, { email, password }, req)) ?? refused(401, REFUSED)
    } catch (error) {
      if (error instanceof TooManyAttempts) {
        return refused(429, error.message, { 'Retry-After': String(error.retryAfterSeconds) })
      }
      // The attempt could not be counted.
      const { code } = Object((error as { extensions?: object }).extensions) as { code?: unknown }
      if (code === 'UNAVAILABLE') return refused(503, UNAVAILABLE_MESSAGE)
      throw error
    }
  },
}

/** Null where the login is refused, which counts for the network, and for the e-mail address there. */
function limited(from: Knocking, { email, password }: Credentials, req: PayloadRequest): Promise<Response | null> {
  const credentials = { email: email.toLowerCase().trim(), password }
  const hasFailed = (outcome: Outcome<Response | null>) => 'answer' in outcome && outcome.answer === null
  // The hash keeps e-mail addresses out of what is stored, and long texts too.
  const account = createHash('sha256').update(credentials.email).digest('base64url')
  const attempt = PER_ACCOUNT.reduce<() => Promise<Response | null>>(
    (work, window) => () => {
      const what = `adminLogin ${account} ${networkOf(from.address)} ${window.ms}`
      return limitFailures(from, what, work, hasFailed, window)
    },
    () => attemptLogin(from, credentials, req),
  )
  return limitFailuresPerAddress(from, 'adminLogin', attempt, hasFailed)
}

async function attemptLogin(from: Knocking, credentials: Credentials, req: PayloadRequest): Promise<Response | null> {
  // Past the access rules and the hooks, because nobody is signed in yet and the hash is shown to nobody.
  const account = await req.payload.db.findOne<Admin>({
    collection: 'admins',
    where: { email: { equals: credentials.email } },
    req,
  })
  const isRight = await isPassword(account, credentials.password)
  const mayEnter = isRight && account?.role !== 'coach'
  const answer = mayEnter ? await signIn(req, credentials).catch(refusedByPayload) : null
  const reason = account?.role === 'coach' ? 'a coach has no password' : 'unknown e-mail address or wrong password'
  if (answer) audit(from, 'admin login', { adminId: account?.id })
  else audit(from, 'admin login refused', { reason, adminId: account?.id })
  return answer
}

/** The account was changed or deleted in this moment. */
function refusedByPayload(error: unknown): null {
  if (error instanceof AuthenticationError || error instanceof LockedAuth) return null
  throw error
}

/** Opens a session of Payload's, whose cookie is the only place where its token is. */
export async function signIn(req: PayloadRequest, data: Credentials): Promise<Response> {
  const collection = req.payload.collections.admins
  const { exp, token, user } = await loginOperation<'admins'>({ collection, data, req })
  const cookie = generatePayloadCookie({
    collectionAuthConfig: collection.config.auth,
    cookiePrefix: req.payload.config.cookiePrefix,
    token: token as string,
  })
  return Response.json({ exp, user, message: 'Welcome.' }, { headers: { 'Set-Cookie': cookie } })
}

const refused = (status: number, message: string, headers: Record<string, string> = {}) =>
  Response.json({ errors: [{ message }] }, { status, headers })
