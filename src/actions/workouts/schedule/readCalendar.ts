import type { Where } from 'payload'
import { now } from '../../../kernel/clock.ts'
import { mapInTurns } from '../../../kernel/eventLoop.ts'
import { dayOf, daysAfter } from '../../../kernel/localDay.ts'
import { idOf } from '../../../kernel/relation.ts'
import type { ScheduledWorkoutStatus } from '../../../kernel/schedule/vocabulary.ts'
import type { Enrolment } from '../../../payload-types.ts'
import { findRows } from '../../../storage/findRows.ts'
import { recoveryCodeHash } from '../../auth/recoveryCode.ts'
import { type Plan, pinOf, planKey, type Reader, readFirstTraining, readPlans } from '../progress/readTraining.ts'
import { affordable, type DoneInEnrolment, dueOfEnrolment, NOTHING_DONE, slotIdsOf } from '../progress/schedules.ts'

const DAYS_EACH_WAY = 365
/** So many enrolments make up a calendar: those that were begun last. */
const MOST_ENROLMENTS = 100
/** So many workouts, the next ones first. */
const MOST_WORKOUTS = 2_000

export interface CalendarWorkout {
  /** The same for the same workout, whatever its day. */
  uid: string
  day: string
  workoutTitle: string
  programTitle: string
  status: ScheduledWorkoutStatus
}

/**
 * What is due of the athlete who has this secret, a year each way; null for a secret that nobody has, or has any more.
 * Six calls, however many enrolments there are.
 */
export async function readCalendar(reader: Reader, secret: string): Promise<CalendarWorkout[] | null> {
  // Whoever has the secret may read what it stands for.
  const [feed] = await findRows(reader, 'calendarFeeds', { hash: { equals: recoveryCodeHash(secret) } }, { limit: 1 })
  if (!feed) return null
  const id = idOf(feed.user)
  const [user] = await findRows(reader, 'productUsers', { id: { equals: id } }, { limit: 1 })
  if (!user) return null
  const today = dayOf(now(), user.timeZone)
  const [from, to] = [daysAfter(today, -DAYS_EACH_WAY), daysAfter(today, DAYS_EACH_WAY)]
  const current: Where = {
    or: [{ status: { equals: 'ACTIVE' } }, { updatedAt: { greater_than: `${from}T00:00:00.000Z` } }],
  }
  const where: Where = { and: [{ user: { equals: id } }, { startsOn: { less_than_equal: to } }, current] }
  // The athlete's own enrolments.
  const enrolments = await findRows(reader, 'enrolments', where, {
    sort: ['-startedAt', '-id'],
    limit: MOST_ENROLMENTS,
  })
  if (enrolments.length === 0) return []
  const plans = await readPlans(reader, enrolments.map(pinOf))
  const training = await readFirstTraining(reader, enrolments)
  const planOf = (enrolment: Enrolment) => plans.get(planKey(pinOf(enrolment)))
  const computed = affordable(enrolments, (enrolment) => slotIdsOf(planOf(enrolment) ?? NO_PLAN).length)
  const all = await mapInTurns(computed, (enrolment) => {
    const own = training.get(enrolment.id) ?? NOTHING_DONE
    return workoutsOf(enrolment, planOf(enrolment) ?? NO_PLAN, own, { today, timeZone: user.timeZone })
  })
  const shown = all.flat().filter(({ day }) => day >= from && day <= to)
  const [past, ahead] = [shown.filter(({ day }) => day < today), shown.filter(({ day }) => day >= today)]
  const next = ahead.sort(byDay).slice(0, MOST_WORKOUTS)
  const room = MOST_WORKOUTS - next.length
  return [...(room > 0 ? past.sort(byDay).slice(-room) : []), ...next]
}

const NO_PLAN: Plan = { title: '', milestones: [] }

const byDay = (one: CalendarWorkout, other: CalendarWorkout) =>
  one.day < other.day || (one.day === other.day && one.uid < other.uid) ? -1 : 1

function workoutsOf(
  enrolment: Enrolment,
  plan: Plan,
  training: DoneInEnrolment,
  at: { today: string; timeZone: string },
): CalendarWorkout[] {
  const titles = new Map(plan.milestones.flatMap(({ slots }) => slots.map((slot) => [slot.id, slot.workoutTitle])))
  return dueOfEnrolment(enrolment, plan, training, at).map(({ slotId, on, status }) => ({
    ...{ uid: `${enrolment.id}.${slotId}`, day: on, status },
    ...{ workoutTitle: titles.get(slotId) ?? '', programTitle: enrolment.programTitle },
  }))
}
