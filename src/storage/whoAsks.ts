import type { PayloadRequest } from 'payload'
import type { Caller } from '../kernel/caller.ts'
import { idOf } from '../kernel/relation.ts'

/**
 * Says who the caller of a request is. The admin interface signs people in as `admins`, each with a role. The GraphQL
 * API puts its caller into `req.context`, which nothing that arrives over HTTP can set. Every collection is closed to
 * a request with neither.
 *
 * An owner may do everything that the admin interface offers. A viewer reads the same and writes nothing. A coach may
 * do what the API lets a coach do.
 */
export const adminOf = (req: PayloadRequest) => (req.user?.collection === 'admins' ? req.user : null)
export const isOwner = (req: PayloadRequest) => adminOf(req)?.role === 'owner'
export const seesAll = (req: PayloadRequest) => isOwner(req) || adminOf(req)?.role === 'viewer'
export const callerOf = (req: PayloadRequest) => req.context.caller as Caller | undefined
export const isCoach = (req: PayloadRequest) => callerOf(req)?.role === 'COACH' || adminOf(req)?.role === 'coach'
/** The ID of the athlete or coach who is the caller, through the API or the admin interface. */
export const productUserIdOf = (req: PayloadRequest): string | undefined =>
  callerOf(req)?.user?.id ?? idOf(adminOf(req)?.productUser) ?? undefined
