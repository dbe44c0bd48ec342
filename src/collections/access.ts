import type { Access, FieldAccess, PayloadRequest } from 'payload'
import { idOf } from '../kernel/relation.ts'
import { coachingsSeen, seesAuthor, trainingSeen, wordsSeen } from '../storage/trainingVisibility.ts'
import { adminOf, callerOf, isCoach, isOwner, seesAll } from '../storage/whoAsks.ts'

export const nobody: Access & FieldAccess = () => false
export const ownersOnly: Access & FieldAccess = ({ req }) => isOwner(req)
export const whoeverEntersAdmin = ({ req }: { req: PayloadRequest }): boolean => adminOf(req) !== null
export const coachesAndOwners: Access = ({ req }) => isOwner(req) || isCoach(req)
export const coachesAndAdmins: Access = ({ req }) => seesAll(req) || isCoach(req)
export const everyCaller: Access = ({ req }) => adminOf(req) !== null || callerOf(req) !== undefined
/** Everybody sees their own account. Owners and viewers see all accounts. */
export const visibleAdmins: Access = ({ req }) => {
  if (seesAll(req)) return true
  const admin = adminOf(req)
  return admin ? { id: { equals: admin.id } } : false
}

/**
 * Everybody who calls the API sees published programs. Coaches, owners and viewers also see drafts. An athlete goes on
 * seeing the programs that they enrolled in, whatever becomes of the program and of the enrolment.
 */
export const visiblePrograms: Access = async ({ req }) => {
  if (seesAll(req) || isCoach(req)) return true
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
    overrideAccess: true, // only the caller's own rows
    req,
  })
  return [...new Set(docs.flatMap(({ program }) => idOf(program) ?? []))]
}

/** The people whose training the caller sees. */
export const visibleUsers: Access = ({ req }) => trainingSeen(req, 'id')

/** The training that the caller sees. A coach only reads it. */
export const ownTraining: Access = ({ req }) => trainingSeen(req)

/** The words that the caller sees: none of another coach. */
export const ownWords: Access = ({ req }) => wordsSeen(req)

/**
 * Who assigned a program, and what they wrote. Without a document the question is whether a list may be filtered by it,
 * and a filter would tell who it was.
 */
export const assignersSeen: FieldAccess = ({ req, doc }) => {
  const [athlete, coach] = [idOf(doc?.user), idOf(doc?.assignedBy)]
  return athlete ? seesAuthor(req, athlete, coach ?? '') : seesAll(req)
}

/** The caller's own coachings, as the coach or as the athlete. */
export const ownCoachings: Access = ({ req }) => coachingsSeen(req)

/** Owners, and only while they see people: the answer to a change holds the whole document. */
export const ownersWhoSeePeople: Access = ({ req }) => isOwner(req) && seesPeople(req)

/** What leads to a person without being training. */
export const ownersAndViewersWhoSeePeople: Access = ({ req }) => seesAll(req) && seesPeople(req)

const seesPeople = (req: PayloadRequest) => req.payload.db.waymark.adminSeesTraining
