import type { FastifyRequest } from 'fastify'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import type { Logger } from 'pino'
import { bearerToken, type TokenRefusal, verifyToken } from '../auth/token.ts'
import type { Doorway } from '../database/doorway.ts'
import { forbidden, unauthenticated } from '../errors/graphqlErrors.ts'
import { createLoaders, type Loaders } from '../loaders/loaders.ts'
import type { ProductUser } from '../payload-types.ts'
import { ANONYMOUS, type Caller, callerFor } from './caller.ts'

/** What a resolver works with: who is asking, and the ways to the data. One for each request. */
export interface Context {
  caller: Caller
  /** Set when a token came and was refused; the operation is answered before anything runs. */
  refusedToken: TokenRefusal | null
  doorway: Doorway
  payload: Payload
  /** For reads: it carries the caller to the collections' access functions, and never a transaction. */
  req: PayloadRequest
  loaders: Loaders
  log: Logger
  requestId: string
}

export interface ContextSources {
  doorway: Doorway
  jwtSecret: string
}

export async function createContext({ doorway, jwtSecret }: ContextSources, request: FastifyRequest): Promise<Context> {
  const { payload } = doorway
  const { caller, refusedToken } = await authenticate(payload, jwtSecret, request.headers.authorization)
  const req = await createLocalReq({ context: { caller } }, payload)
  const scope = { caller, payload, req }
  return {
    ...scope,
    refusedToken,
    doorway,
    loaders: createLoaders(scope),
    log: request.log as Logger,
    requestId: request.id,
  }
}

async function authenticate(
  payload: Payload,
  secret: string,
  header: string | undefined,
): Promise<Pick<Context, 'caller' | 'refusedToken'>> {
  if (header === undefined) return { caller: ANONYMOUS, refusedToken: null }
  const refused = (refusedToken: TokenRefusal) => ({ caller: ANONYMOUS, refusedToken })
  const token = bearerToken(header)
  if (token === null) return refused('INVALID_TOKEN')
  const verified = verifyToken(token, secret)
  if (typeof verified === 'string') return refused(verified)
  const { docs } = await payload.find({
    collection: 'productUsers',
    where: { id: { equals: verified.userId } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true, // the token says who this is; until it is read there is no caller
  })
  return docs[0] ? { caller: callerFor(docs[0]), refusedToken: null } : refused('INVALID_TOKEN')
}

/** The signed-in user, or null for an anonymous caller. */
export function getCurrentProductUser({ caller }: Pick<Context, 'caller'>): ProductUser | null {
  return caller.user
}

/** The signed-in user; UNAUTHENTICATED (MISSING_TOKEN) for an anonymous caller. */
export function requireAuth(context: Pick<Context, 'caller'>): ProductUser {
  const user = getCurrentProductUser(context)
  if (!user) throw unauthenticated('MISSING_TOKEN')
  return user
}

/** The signed-in coach; FORBIDDEN for an athlete. */
export function requireCoach(context: Pick<Context, 'caller'>): ProductUser {
  const user = requireAuth(context)
  if (user.role !== 'COACH') throw forbidden()
  return user
}
