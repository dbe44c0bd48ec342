import type { Where } from 'payload'
import type { SlotStanding } from '../../actions/workouts/progress/plan.ts'
import { affordable } from '../../actions/workouts/progress/schedules.ts'
import { dayOf, daysAfter } from '../../kernel/localDay.ts'
import { adherenceOf, type DueSlot } from '../../kernel/schedule/standing.ts'
import { SCHEDULE_LIMITS } from '../../kernel/schedule/vocabulary.ts'
import type { Enrolment as EnrolmentDocument } from '../../payload-types.ts'
import { findUnguarded } from '../../storage/reading.ts'
import type { Connection } from '../connections/connection.type.ts'
import { type Order, readCursor, toConnection } from '../connections/findPage.ts'
import { type Context, requireAuth } from '../context/context.ts'
import { badUserInput } from '../errors/graphqlErrors.ts'
import type { ShownSchedule } from '../loaders/scheduleLoader.ts'
import type { AgendaArgs, ScheduleArgs } from './schedule.inputs.ts'
import { Adherence, ScheduledWorkout } from './schedule.type.ts'

/** What the schedules of enrolments show. Plans and training come by the loaders, so calls do not depend on the page. */

type Loading = Pick<Context, 'loaders'>

function shown({ slots, timeZone }: ShownSchedule, due: DueSlot, enrolment: EnrolmentDocument): ScheduledWorkout {
  const standing = slots.get(due.slotId) as SlotStanding
  const doneOn = standing.done && dayOf(new Date(standing.done.completedAt), timeZone)
  return ScheduledWorkout.from(due, standing, enrolment, doneOn)
}

/** A workout with its place in the list: the day, and the place in the program. */
interface Placed {
  id: string
  key: string
  due: DueSlot
}

const BY_DAY: Order<Placed> = { name: 'dueOn', field: 'key', descending: false }
const DIGITS = 5

export async function scheduleOfEnrolment(
  context: Loading,
  enrolment: EnrolmentDocument,
  { from, to, ...page }: ScheduleArgs,
): Promise<Connection<ScheduledWorkout>> {
  const keyset = readCursor(BY_DAY, page.after)
  const standing = await context.loaders.schedule.load(enrolment)
  const places = new Map([...standing.slots.keys()].map((slot, place) => [slot, String(place).padStart(DIGITS, '0')]))
  const all = standing.due
    .filter(({ on }) => (!from || on >= from) && (!to || on <= to))
    .map((due): Placed => ({ id: due.slotId, key: `${due.on} ${places.get(due.slotId)}`, due }))
  const rest = keyset ? all.filter(({ key }) => key > String(keyset.key)) : all
  return toConnection(
    rest.slice(0, page.first + 1),
    BY_DAY,
    page,
    ({ due }) => shown(standing, due, enrolment),
    async () => all.length,
  )
}

export async function scheduledWorkoutOf(
  context: Loading,
  enrolment: EnrolmentDocument,
  slot: string | null,
): Promise<ScheduledWorkout | null> {
  const standing = await context.loaders.schedule.load(enrolment)
  const due = standing.due.find(({ slotId }) => slotId === slot)
  return due ? shown(standing, due, enrolment) : null
}

export async function adherenceOfEnrolment(context: Loading, enrolment: EnrolmentDocument): Promise<Adherence> {
  const { due, today } = await context.loaders.schedule.load(enrolment)
  return Object.assign(new Adherence(), adherenceOf(due, today))
}

/** So many enrolments make up an agenda: those that were begun last. */
const MOST_ENROLMENTS = 100

/**
 * What is or was due of the caller's own enrolments between two days, by day. An enrolment that has ended shows what it
 * has until a day after its end. Four calls, however many enrolments there are.
 */
export async function agendaOf(context: Context, { from, to }: AgendaArgs): Promise<ScheduledWorkout[]> {
  const { daysOfAgenda } = SCHEDULE_LIMITS
  if (to < from) throw badUserInput('to must not be before from.', 'to')
  if (to > daysAfter(from, daysOfAgenda - 1)) {
    throw badUserInput(`to must be at most ${daysOfAgenda - 1} days after from.`, 'to')
  }
  const { id } = requireAuth(context)
  const since = `${from < '0002' ? from : daysAfter(from, -1)}T00:00:00.000Z`
  const current: Where = { or: [{ status: { equals: 'ACTIVE' } }, { updatedAt: { greater_than_equal: since } }] }
  const where: Where = { and: [{ user: { equals: id } }, { startsOn: { less_than_equal: '9999-12-31' } }, current] }
  // The caller's own enrolments.
  const options = { sort: ['-startedAt', '-id'], limit: MOST_ENROLMENTS }
  const enrolments = await findUnguarded(context, 'enrolments', where, options)
  const standings = await Promise.all(enrolments.map((enrolment) => context.loaders.standing.load(enrolment)))
  const slots = new Map(enrolments.map(({ id }, index) => [id, standings[index]?.slotsTotal ?? 0]))
  const agendas = await Promise.all(
    affordable(enrolments, ({ id }) => slots.get(id) ?? 0).map(async (enrolment) => {
      const standing = await context.loaders.schedule.load(enrolment)
      const due = standing.due.filter(({ on }) => on >= from && on <= to)
      return due.map((each) => shown(standing, each, enrolment))
    }),
  )
  return agendas.flat().sort(({ due: one }, { due: other }) => (one.on < other.on ? -1 : Number(one.on > other.on)))
}
