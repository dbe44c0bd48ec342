import type { Access, FieldAccess, PayloadRequest } from 'payload'
import type { Caller } from '../context/caller.ts'

/**
 * Who is asking. The admin interface signs people in as `admins`; the GraphQL API puts its caller into `req.context`, which
 * nothing that arrives over HTTP can set. Payload's own REST API has neither, so to a stranger every collection is closed.
 */
const isAdmin = (req: PayloadRequest) => req.user?.collection === 'admins'
const callerOf = (req: PayloadRequest) => req.context.caller as Caller | undefined
const isCoach = (req: PayloadRequest) => callerOf(req)?.role === 'COACH'

export const nobody: Access & FieldAccess = () => false
export const adminsOnly: Access = ({ req }) => isAdmin(req)
export const coachesAndAdmins: Access = ({ req }) => isAdmin(req) || isCoach(req)
export const everyCaller: Access = ({ req }) => isAdmin(req) || callerOf(req) !== undefined

/** Drafts are for coaches; a published program is for everybody who calls the API. */
export const visiblePrograms: Access = ({ req }) => {
  if (isAdmin(req) || isCoach(req)) return true
  return callerOf(req) ? { isPublished: { equals: true } } : false
}

/** One's own person; admins see all. What coaches may see of athletes comes with enrolments. */
export const oneself: Access = ({ req }) => {
  if (isAdmin(req)) return true
  const id = callerOf(req)?.user?.id
  return id ? { id: { equals: id } } : false
}
