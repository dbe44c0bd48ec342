import type { Where } from 'payload'
import type { ProductUser } from '../payload-types.ts'
import type { Caller } from './caller.ts'

/**
 * Who may see whose training stands here alone, once as a predicate and once as a condition: everybody their own, and a coach
 * that of everybody who is or was enrolled in anything.
 */
export interface Viewer {
  /** The product user who asks; undefined for a stranger. */
  id: string | undefined
  isCoach: boolean
}

export function viewerOf({ user, role }: Caller): Viewer {
  return { id: user?.id, isCoach: role === 'COACH' }
}

/** Of a person who has been read already. */
export function seesTraining({ id, isCoach }: Viewer, athlete: Pick<ProductUser, 'id' | 'wasEnrolled'>): boolean {
  return id === athlete.id || (isCoach && athlete.wasEnrolled === true)
}

/** The people that a coach sees beside themself. */
export const athletes: Where = { wasEnrolled: { equals: true } }

/** The people whose training the viewer sees; false for none. */
export function peopleSeenBy({ id, isCoach }: Viewer): Where | false {
  if (id === undefined) return false
  const own: Where = { id: { equals: id } }
  return isCoach ? { or: [own, athletes] } : own
}

/** The rows of training that the viewer sees, by the person in their `user`; false for none. */
export function trainingSeenBy({ id, isCoach }: Viewer): Where | false {
  if (id === undefined) return false
  const own: Where = { user: { equals: id } }
  return isCoach ? { or: [own, { 'user.wasEnrolled': { equals: true } }] } : own
}

/**
 * As much of it as the rows themselves tell. Nothing for a coach: MongoDB would list all athletes to find out, so whoever reads
 * for a coach asks `seesTraining` of the people of what was found. False where nothing is seen.
 */
export function rowsPerhapsSeenBy({ id, isCoach }: Viewer): Where[] | false {
  if (id === undefined) return false
  return isCoach ? [] : [{ user: { equals: id } }]
}
