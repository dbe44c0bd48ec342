import type { PayloadRequest, Where } from 'payload'
import { type PromiseOr, whenThere } from '../kernel/promiseOr.ts'
import { idOf } from '../kernel/relation.ts'
import type { Coaching } from '../payload-types.ts'
import { findRows } from './findRows.ts'
import { isCoach, productUserIdOf, seesAll } from './whoAsks.ts'

/**
 * The only place that says who may see whose training. Everybody sees their own, and a coach sees the training of the
 * athletes they coach: past and present, from acceptance until the end. Owners and viewers of the admin interface see
 * everybody where ADMIN_SEES_TRAINING is on, and nobody where it is off.
 *
 * The rule is about a request, because GraphQL, the endpoints and the access functions of the collections all have one.
 * Whom a coach coaches is read once for a request, and never by document.
 */

/** The IDs of the people whose training a caller sees. */
type Seen = 'everybody' | readonly string[]

const NOBODY: readonly string[] = []

/** What was read for a request. Payload copies the context of a request, and the copies share this object. */
interface Coached {
  athletes?: Promise<readonly string[]>
}

declare module 'payload' {
  interface RequestContext {
    coached?: Coached
  }
}

export function peopleSeen(req: PayloadRequest): PromiseOr<Seen> {
  if (seesAll(req)) return req.payload.db.waymark.adminSeesTraining ? 'everybody' : NOBODY
  const own = productUserIdOf(req)
  if (own === undefined) return NOBODY
  return isCoach(req) ? coachedBy(req, own).then((athletes) => [own, ...athletes]) : [own]
}

/** The IDs of the athletes that the caller coaches. Empty for everybody but coaches. */
export function athletesOf(req: PayloadRequest): PromiseOr<readonly string[]> {
  const own = productUserIdOf(req)
  return own !== undefined && isCoach(req) ? coachedBy(req, own) : NOBODY
}

/** Whether the caller sees the training of this person. */
export function seesTraining(req: PayloadRequest, person: string): PromiseOr<boolean> {
  // One's own training is never a reason to ask whom one coaches.
  if (productUserIdOf(req) === person && !seesAll(req)) return true
  return whenThere(peopleSeen(req), (seen) => seen === 'everybody' || seen.includes(person))
}

/**
 * The people of whom the caller is told that they wrote or decided something in this person's training. Only the two
 * people of a coaching know of it, so a coach is told of the athlete and of themself, and never of another coach.
 */
export function authorsSeen(req: PayloadRequest, person: string): PromiseOr<Seen> {
  const own = productUserIdOf(req)
  if (own === person && !seesAll(req)) return 'everybody'
  return whenThere(peopleSeen(req), (seen) => {
    if (seen === 'everybody') return seen
    return own !== undefined && seen.includes(person) ? [person, own] : NOBODY
  })
}

/** Whether the caller is told that this author wrote or decided something in this person's training. */
export function seesAuthor(req: PayloadRequest, person: string, author: string): PromiseOr<boolean> {
  return whenThere(authorsSeen(req, person), (seen) => seen === 'everybody' || seen.includes(author))
}

/**
 * The condition for words in training that the caller sees: the rule of training and the rule of authors in one. Each row
 * names the athlete (`user`) and the author, and says whether the athlete wrote it (`byAthlete`).
 */
export function wordsSeen(req: PayloadRequest): PromiseOr<Where | boolean> {
  return whenThere(peopleSeen(req), (seen) => {
    if (seen === 'everybody') return true
    const own = productUserIdOf(req)
    if (own === undefined || seen.length === 0) return false
    const mine: Where = { user: { equals: own } }
    const athletes = seen.filter((person) => person !== own)
    if (athletes.length === 0) return mine
    const told: Where = { or: [{ author: { equals: own } }, { byAthlete: { equals: true } }] }
    return { or: [mine, { and: [{ user: { in: athletes } }, told] }] }
  })
}

/** Those of these people whose training the caller sees. */
export function seenAmong(req: PayloadRequest, people: readonly string[]): PromiseOr<string[]> {
  const own = productUserIdOf(req)
  if (!seesAll(req) && people.every((person) => person === own)) return [...people]
  return whenThere(peopleSeen(req), (seen) => people.filter((person) => seen === 'everybody' || seen.includes(person)))
}

/**
 * The condition for rows of training that the caller sees, by the field that names the athlete. A boolean where the
 * caller sees all of them or none.
 */
export function trainingSeen(req: PayloadRequest, field = 'user'): PromiseOr<Where | boolean> {
  return whenThere(peopleSeen(req), (seen) => {
    if (seen === 'everybody') return true
    if (seen.length === 0) return false
    return { [field]: seen.length === 1 ? { equals: seen[0] } : { in: [...seen] } }
  })
}

/**
 * The condition for the coachings that the caller sees: their own, on either side and whatever became of them. They
 * tell an athlete's name and no training.
 */
export function coachingsSeen(req: PayloadRequest): Where | boolean {
  if (seesAll(req)) return req.payload.db.waymark.adminSeesTraining
  const own = productUserIdOf(req)
  return own !== undefined && { or: [{ coach: { equals: own } }, { athlete: { equals: own } }] }
}

/** Forgets what was read for a request. A write may have begun or ended a coaching. */
export function forgetSeen({ context }: PayloadRequest): void {
  if (context.coached) context.coached.athletes = undefined
}

/** The coachings of the caller, who is this coach, as they are now: a transaction that holds one reads them itself. */
export function findCoachingsOf(req: PayloadRequest, coach: string): Promise<Coaching[]> {
  const where: Where = { and: [{ coach: { equals: coach } }, { status: { equals: 'ACTIVE' } }] }
  // The caller's own coachings.
  return findRows({ payload: req.payload, req }, 'coachings', where)
}

function coachedBy(req: PayloadRequest, coach: string): Promise<readonly string[]> {
  req.context.coached ??= {}
  const kept = req.context.coached
  if (!kept.athletes) {
    const athletes = readAthletes(req, coach)
    kept.athletes = athletes
    // What failed is asked anew, and whoever asked now hears of it.
    athletes.catch(() => {
      kept.athletes = undefined
    })
  }
  return kept.athletes
}

async function readAthletes(req: PayloadRequest, coach: string): Promise<readonly string[]> {
  const rows = await findCoachingsOf(req, coach)
  return [...new Set(rows.map(({ athlete }) => idOf(athlete)))].filter((athlete) => athlete !== coach)
}
