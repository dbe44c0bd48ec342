import type { Access, FieldAccess, PayloadRequest } from 'payload'
import type { Caller } from '../context/caller.ts'
import { idOf } from './relation.ts'

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

/**
 * Drafts are for coaches; a published program is for everybody who calls the API; and an athlete goes on seeing what they
 * enrolled in, whatever has become of it and of the enrolment.
 */
export const visiblePrograms: Access = async ({ req }) => {
  if (isAdmin(req) || isCoach(req)) return true
  const caller = callerOf(req)
  if (!caller) return false
  const published = { isPublished: { equals: true } }
  const own = caller.user ? await ownPrograms(req, caller.user.id) : []
  return own.length > 0 ? { or: [published, { id: { in: own } }] } : published
}

async function ownPrograms(req: PayloadRequest, user: string): Promise<string[]> {
  const { docs } = await req.payload.find({
    collection: 'enrolments',
    where: { user: { equals: user } },
    select: { program: true },
    pagination: false,
    depth: 0,
    overrideAccess: true, // of the caller alone
    req,
  })
  return [...new Set(docs.flatMap(({ program }) => idOf(program) ?? []))]
}

/** One's own person, and for coaches the athletes; admins see all. */
export const visibleUsers: Access = ({ req }) => {
  if (isAdmin(req)) return true
  const id = callerOf(req)?.user?.id
  if (!id) return false
  const own = { id: { equals: id } }
  return isCoach(req) ? { or: [own, { wasEnrolled: { equals: true } }] } : own
}

/** One's own training; a coach reads that of everybody who is or was enrolled in anything, and writes none. */
export const ownTraining: Access = ({ req }) => {
  if (isAdmin(req)) return true
  const id = callerOf(req)?.user?.id
  if (!id) return false
  const own = { user: { equals: id } }
  return isCoach(req) ? { or: [own, { 'user.wasEnrolled': { equals: true } }] } : own
}
