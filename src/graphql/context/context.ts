import type { FastifyRequest } from 'fastify'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import type { Logger } from 'pino'
import type { AuthRequest } from '../../actions/auth/authRequest.ts'
import type { BearerReader } from '../../actions/auth/bearers.ts'
import type { Attempts } from '../../actions/auth/limitAttempts.ts'
import { isAlive } from '../../actions/auth/sessions.ts'
import type { AuthSettings } from '../../actions/auth/settings.ts'
import { bearerToken, verifyToken } from '../../actions/auth/token.ts'
import { addressOf } from '../../kernel/addressOf.ts'
import { ANONYMOUS, callerFor } from '../../kernel/caller.ts'
import type { TokenRefusal } from '../../kernel/callerErrors.ts'
import { Deadline } from '../../kernel/deadline.ts'
import type { UserErrorCode } from '../../kernel/refusal.ts'
import { idOf } from '../../kernel/relation.ts'
import type { ProductUser } from '../../payload-types.ts'
import type { Doorway } from '../../storage/doorway.ts'
import type { PublicReading } from '../../storage/publicResponse.ts'
import { forbidden, unauthenticated } from '../errors/graphqlErrors.ts'
import type { OperationCost } from '../limits/cost/operationCost.ts'
import { createLoaders, type Loaders } from '../loaders/loaders.ts'
import { SEEN_HEADER, wantedBy } from './ownWrites.ts'

/** What every resolver works with: the caller, and the access to the data. Each request has its own. */
export interface Context extends AuthRequest {
  /** Set when the request had a token that was refused. The operation is then answered before any resolver runs. */
  refusedToken: TokenRefusal | null
  payload: Payload
  /**
   * For reads. Carries the caller to the collections' access functions, and the deadline to the loaders. Never carries
   * a transaction.
   */
  req: PayloadRequest
  loaders: Loaders
  /** The cost of the operation. Set once the operation has been resolved. */
  cost?: OperationCost
  /** The codes of the refusals in `userErrors` so far, whether or not the client asked for them. Unset without any. */
  refusals?: UserErrorCode[]
  /** Set for a request whose answer may be public, and so may be kept. */
  publicReading?: PublicReading
  /** For decisions about the HTTP answer. The caller is in `caller`. */
  request: FastifyRequest
}

export interface ContextSources {
  doorway: Doorway
  auth: AuthSettings
  bearers: BearerReader
  attempts: Attempts
}

type Authenticated = Pick<Context, 'caller' | 'session' | 'refusedToken'>

const STRANGER: Authenticated = { caller: ANONYMOUS, session: null, refusedToken: null }

export async function createContext(
  { doorway, auth, bearers, attempts }: ContextSources,
  request: FastifyRequest,
  publicReading?: PublicReading,
): Promise<Context> {
  const { payload } = doorway
  const { deadline = Deadline.none } = request
  const { authorization } = request.headers
  const { caller, session, refusedToken } =
    authorization === undefined
      ? STRANGER
      : await deadline.race(authenticate(bearers, auth, authorization), 'the caller was not identified')
  const wanted = wantedBy(caller, request.headers[SEEN_HEADER])
  const req = await createLocalReq({ context: { caller, coached: {}, deadline, wanted } }, payload)
  const scope = { caller, payload, req }
  return {
    session,
    auth,
    address: addressOf(request),
    userAgent: request.headers['user-agent'],
    refusedToken,
    doorway: doorway.until(deadline),
    attempts,
    loaders: createLoaders({ readTags: publicReading?.tags, ...scope }),
    log: request.log as Logger,
    requestId: request.id,
    publicReading,
    request,
    // The spread comes last, because V8 takes a microsecond for each property after a spread.
    ...scope,
  }
}

async function authenticate(
  bearers: BearerReader,
  { jwtSecrets }: AuthSettings,
  header: string,
): Promise<Authenticated> {
  const refused = (refusedToken: TokenRefusal) => ({ caller: ANONYMOUS, session: null, refusedToken })
  const token = bearerToken(header)
  if (token === null) return refused('INVALID_TOKEN')
  const verification = verifyToken(token, jwtSecrets)
  if (!verification.isValid) return refused(verification.refusal)
  const { session, user } = await bearers.load(verification.whose)
  if (!user || !session || idOf(session.user) !== user.id) return refused('INVALID_TOKEN')
  if (!isAlive(session)) return refused('REVOKED_TOKEN')
  return { caller: callerFor(user), session, refusedToken: null }
}

/** The signed-in user, or null for an anonymous caller. */
export function getCurrentProductUser({ caller }: Pick<Context, 'caller'>): ProductUser | null {
  return caller.user
}

/** The signed-in user. Throws UNAUTHENTICATED (MISSING_TOKEN) for an anonymous caller. */
export function requireAuth(context: Pick<Context, 'caller'>): ProductUser {
  const user = getCurrentProductUser(context)
  if (!user) throw unauthenticated('MISSING_TOKEN')
  return user
}

/** The signed-in coach. Throws UNAUTHENTICATED for an anonymous caller and FORBIDDEN for an athlete. */
export function requireCoach(context: Pick<Context, 'caller'>): ProductUser {
  const user = requireAuth(context)
  if (user.role !== 'COACH') throw forbidden()
  return user
}
