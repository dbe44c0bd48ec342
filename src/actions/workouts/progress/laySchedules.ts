import { now } from '../../../kernel/clock.ts'
import { dayOf, daysAfter } from '../../../kernel/localDay.ts'
import { because } from '../../../kernel/reason.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { layoutFrom } from '../../../kernel/schedule/layout.ts'
import { begunAnew } from '../../../kernel/schedule/relaid.ts'
import { type ScheduledSlot, scheduleOf } from '../../../kernel/schedule/scheduleOf.ts'
import { SCHEDULE_LIMITS } from '../../../kernel/schedule/vocabulary.ts'
import type { Enrolment } from '../../../payload-types.ts'
import { type Plan, pinOf, planKey, type Reader, readFirstTraining, readPlans } from './readTraining.ts'
import {
  begunOn,
  doneAtOf,
  type GivenSchedule,
  laidOutOf,
  scheduleOfEnrolment,
  slotIdsOf,
  storedOf,
} from './schedules.ts'
import { unaskedIn } from './unasked.ts'

/**
 * These enrolments with a schedule that begins anew: what is done keeps the day it had, and the others lie on the first
 * training days. Writes nothing, and reads in a number of calls that does not depend on the number of enrolments.
 * New ones have done nothing, so nothing is read of them but what their program asks for. Refuses INVALID at `field` where a
 * workout would lie outside the calendar, or the schedule would begin long ago.
 */
export async function withSchedules<Laid extends Enrolment>(
  reader: Reader,
  { begun, known }: { begun: readonly Laid[]; known: readonly Laid[] },
  given: GivenSchedule,
  field = ['input', 'schedule', 'startsOn'],
): Promise<Laid[]> {
  const all = [...begun, ...known]
  if (all.length === 0) return []
  requireLately(given.startsOn, field)
  const plans = await readPlans(reader, all.map(pinOf))
  const training = known.length > 0 ? await readFirstTraining(reader, known) : new Map()
  const first = layoutFrom(given.startsOn, given.trainingDays)
  return all.map((enrolment) => {
    const plan = plans.get(planKey(pinOf(enrolment))) as Plan
    const slots = slotIdsOf(plan)
    const { done = new Map(), completions = [] } = training.get(enrolment.id) ?? {}
    const schedule = scheduleOfEnrolment(enrolment, slots, done)
    const unasked = unaskedIn(plan.milestones, completions, done)
    const laid = begunAnew({ layout: first, schedule, before: laidOutOf(enrolment) }, doneAtOf(done), unasked)
    const isPlain = Object.keys(laid.layout.kept).length === 0 && !laid.layout.shifted
    requireInCalendar(scheduleOf(slots, laid.layout, [], doneAtOf(done)), field)
    return { ...enrolment, ...begunOn(given), ...(!isPlain && storedOf(laid)) }
  })
}

/**
 * Refuses INVALID where a schedule would begin more than 31 days before today: all that lies before today is missed at once.
 * Judged where it is still yesterday, so that nobody's day decides and nothing is read.
 */
function requireLately(startsOn: string, field: string[]): void {
  const max = SCHEDULE_LIMITS.daysBegunBefore
  const min = daysAfter(dayOf(now(), 'UTC'), -max - 1)
  if (startsOn >= min) return
  const message = `A schedule must begin at most ${max} days ago: what lies before today is missed at once.`
  throw refuse.invalid(because.OUT_OF_RANGE(message, { min, max: '9999-12-31' }), field)
}

/** Refuses INVALID where a workout would lie outside the calendar. */
export function requireInCalendar(schedule: readonly ScheduledSlot[], field: string[]): void {
  if (!schedule.some(({ isBeyond }) => isBeyond)) return
  const range = { min: '0001-01-01', max: '9999-12-31' }
  const message = `All workouts must be due from ${range.min} to ${range.max}.`
  throw refuse.invalid(because.OUT_OF_RANGE(message, range), field)
}
