import type { Where } from 'payload'
import { decodeId } from '../../../kernel/nodeId.ts'
import { because } from '../../../kernel/reason.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { idOf } from '../../../kernel/relation.ts'
import type { LaidOut } from '../../../kernel/schedule/relaid.ts'
import { SCHEDULE_LIMITS } from '../../../kernel/schedule/vocabulary.ts'
import { workOf } from '../../../kernel/schedule/work.ts'
import type { Coaching, Enrolment } from '../../../payload-types.ts'
import type { Transaction } from '../../../storage/doorway.ts'
import { findRows } from '../../../storage/findRows.ts'
import { findCoachingsOf } from '../../../storage/trainingVisibility.ts'
import type { DoneSlot } from '../progress/earnedBy.ts'
import { holdAthlete } from '../progress/holdAthlete.ts'
import { type Plan, pinOf, planKey, readFirstTraining, readPlans } from '../progress/readTraining.ts'
import { requireStep } from '../progress/requireStep.ts'
import { laidOutOf, slotIdsOf } from '../progress/schedules.ts'

const FIELD = ['input', 'enrolmentId']

/**
 * The active enrolment of the caller, or of an athlete whom the caller coaches. Everybody else gets NOT_FOUND, as for one
 * that does not exist. Refuses INVALID_TRANSITION where it has ended.
 *
 * What makes it atomic: the athlete is held, so that all that is written of one athlete's training comes one after the other.
 * The coaching is held as well, so that its end comes wholly before, and then there is no such enrolment, or after.
 */
export async function requireScheduling(tx: Transaction, enrolmentId: string): Promise<Enrolment> {
  const own = await holdAthlete(tx)
  const id = decodeId('enrolment', enrolmentId)
  // Whom the caller coaches is read first, so that an enrolment of anybody else is not found by as many calls as one that
  // does not exist.
  const coachings = tx.caller.role === 'COACH' ? await findCoachingsOf(tx.req, own.id) : []
  const people = [own.id, ...coachings.map(({ athlete }) => idOf(athlete))]
  const among: Where = { and: [{ id: { equals: id } }, { user: { in: people } }] }
  // An enrolment of the caller, or of an athlete whom the caller coaches.
  const [found] = id ? await findRows(tx, 'enrolments', among, { limit: 1 }) : []
  if (!found) throw refuse.notFound('enrolment', FIELD)
  const athlete = idOf(found.user)
  if (athlete !== own.id) await holdCoached(tx, athlete, coachings)
  requireStep(found, 'takeRevision')
  return found
}

async function holdCoached({ payload, req }: Transaction, athlete: string, coachings: Coaching[]): Promise<void> {
  const ids = coachings.flatMap((each) => (idOf(each.athlete) === athlete ? [each.id] : []))
  await payload.db.hold({ collection: 'coachings', ids, req })
  req.context.meets?.add(`training ${athlete}`)
  await payload.db.hold({ collection: 'productUsers', ids: [athlete], req })
}

export interface Scheduled {
  enrolment: Enrolment
  laid: LaidOut
  /** The slots in order, and what was done of them. */
  slots: string[]
  done: ReadonlyMap<string, DoneSlot>
}

/** As `requireScheduling`, with the schedule. Refuses INVALID where there is none, and TOO_MANY where it was changed too often. */
export async function requireScheduled(tx: Transaction, enrolmentId: string): Promise<Scheduled> {
  return requireSchedule(tx, await requireScheduling(tx, enrolmentId))
}

/** As `requireScheduled`, for an enrolment that `requireScheduling` has answered. */
export async function requireSchedule(tx: Transaction, enrolment: Enrolment): Promise<Scheduled> {
  const laid = laidOutOf(enrolment)
  if (!laid) throw refuse.invalid(because.OTHER('This enrolment has no schedule. Schedule it first.'), FIELD)
  if (laid.changes.length >= SCHEDULE_LIMITS.changes) throw changedTooOften(SCHEDULE_LIMITS.changes)
  const plan = (await readPlans(tx, [pinOf(enrolment)])).get(planKey(pinOf(enrolment))) as Plan
  const done = (await readFirstTraining(tx, [enrolment])).get(enrolment.id)?.done ?? new Map()
  const slots = slotIdsOf(plan)
  if (workOf(slots.length, laid.changes) > SCHEDULE_LIMITS.work) throw changedTooOften(laid.changes.length)
  return { enrolment, laid, slots, done }
}

function changedTooOften(max: number) {
  const message = `This schedule was changed ${max} times, which is as often as it may be. Schedule the enrolment anew.`
  return refuse.tooMany(because.TOO_MANY(message, { max }), FIELD)
}

/** The database's ID of a slot that the enrolment asks for. Refuses NOT_FOUND. */
export function requireSlot({ slots }: Scheduled, slotId: string, field: string[]): string {
  const slot = decodeId('slot', slotId)
  if (!slot || !slots.includes(slot)) throw refuse.notFound('workout in this enrolment', field)
  return slot
}

/** As `requireSlot`. Refuses INVALID for what is done. */
export function requireOpenSlot(scheduled: Scheduled, slotId: string, field: string[]): string {
  const slot = requireSlot(scheduled, slotId, field)
  if (!scheduled.done.has(slot)) return slot
  throw refuse.invalid(because.CANNOT_CHANGE('This workout is done, and keeps the day it had.'), field)
}
