import type { Where } from 'payload'
import type { ProductUser } from '../payload-types.ts'
import type { Caller } from './caller.ts'

/**
 * The only place that says who may see whose training, once as a predicate and once as a condition. Everybody sees
 * their own training, and a coach sees the training of everybody who is or was enrolled in anything.
 */
export interface Viewer {
  /** The ID of the product user who asks. Undefined for a stranger. */
  id: string | undefined
  isCoach: boolean
}

export function viewerOf({ user, role }: Caller): Viewer {
  return { id: user?.id, isCoach: role === 'COACH' }
}

/** The predicate, for a person who has been read already. */
export function seesTraining({ id, isCoach }: Viewer, athlete: Pick<ProductUser, 'id' | 'wasEnrolled'>): boolean {
  return id === athlete.id || (isCoach && athlete.wasEnrolled === true)
}

/** The people that a coach sees besides themself. */
export const athletes: Where = { wasEnrolled: { equals: true } }

/** The condition for the people whose training the viewer sees. False where the viewer sees none. */
export function peopleSeenBy({ id, isCoach }: Viewer): Where | false {
  if (id === undefined) return false
  const own: Where = { id: { equals: id } }
  return isCoach ? { or: [own, athletes] } : own
}

/**
 * The condition for the rows of training that the viewer sees, by the person in `user`. False where the viewer sees
 * none.
 */
export function trainingSeenBy({ id, isCoach }: Viewer): Where | false {
  if (id === undefined) return false
  const own: Where = { user: { equals: id } }
  return isCoach ? { or: [own, { 'user.wasEnrolled': { equals: true } }] } : own
}

/**
 * The part of `trainingSeenBy` that the rows alone can answer. A coach has no condition, because MongoDB would list all
 * athletes for it. Code that reads for a coach therefore asks `seesTraining` about the people of the rows found. False
 * where the viewer sees nothing.
 */
export function rowsPerhapsSeenBy({ id, isCoach }: Viewer): Where[] | false {
  if (id === undefined) return false
  return isCoach ? [] : [{ user: { equals: id } }]
}
