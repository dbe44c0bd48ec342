import type { PayloadRequest } from 'payload'
import type { Caller } from '../kernel/caller.ts'
import { idOf } from '../kernel/relation.ts'

/**
 * Who is asking. The admin interface signs people in as `admins`, each with a role; the GraphQL API puts its caller into
 * `req.context`, which nothing that arrives over HTTP can set. To a stranger every collection is closed.
 *
 * An owner may do all that can be done there, a viewer reads the same and writes nothing, and a coach may do what the API
 * lets a coach do.
 */
export const adminOf = (req: PayloadRequest) => (req.user?.collection === 'admins' ? req.user : null)
export const isOwner = (req: PayloadRequest) => adminOf(req)?.role === 'owner'
export const seesAll = (req: PayloadRequest) => isOwner(req) || adminOf(req)?.role === 'viewer'
export const callerOf = (req: PayloadRequest) => req.context.caller as Caller | undefined
export const isCoach = (req: PayloadRequest) => callerOf(req)?.role === 'COACH' || adminOf(req)?.role === 'coach'
/** The product user who asks, by whichever way in. */
export const productUserIdOf = (req: PayloadRequest): string | undefined =>
  callerOf(req)?.user?.id ?? idOf(adminOf(req)?.productUser) ?? undefined
