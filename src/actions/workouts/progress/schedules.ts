import { keptDay } from '../../../kernel/localDay.ts'
import { type Layout, layoutFrom, type ScheduleChange } from '../../../kernel/schedule/layout.ts'
import type { LaidOut } from '../../../kernel/schedule/relaid.ts'
import { type ScheduledSlot, scheduleOf } from '../../../kernel/schedule/scheduleOf.ts'
import { type DueSlot, dueSlots } from '../../../kernel/schedule/standing.ts'
import { type DayOfWeek, SCHEDULE_LIMITS } from '../../../kernel/schedule/vocabulary.ts'
import { workOf } from '../../../kernel/schedule/work.ts'
import type { Enrolment } from '../../../payload-types.ts'
import type { DoneSlot } from './earnedBy.ts'
import type { Plan, Training } from './readTraining.ts'
import { unaskedIn } from './unasked.ts'

/** Translates between enrolments as they are stored and their schedules. Pure. */

export interface GivenSchedule {
  startsOn: string
  trainingDays: readonly `${DayOfWeek}`[]
}

type Stored = Pick<Enrolment, 'startsOn' | 'trainingDays' | 'layout' | 'changes'>

export const daysIn = (text: string | null | undefined) => (text ? text.split(' ') : []) as `${DayOfWeek}`[]
export const textOfDays = (days: readonly string[]) => days.join(' ')

/** What the schedule of an enrolment is made of; null without a schedule. */
export function laidOutOf({ startsOn, trainingDays, layout, changes }: Stored): LaidOut | null {
  if (!startsOn) return null
  const more = layout as unknown as Omit<Layout, 'trainingDays'> | null | undefined
  return {
    layout: { ...layoutFrom(startsOn, daysIn(trainingDays)), ...more },
    changes: (changes ?? []) as unknown as ScheduleChange[],
  }
}

/** The layout and the changes as an enrolment has them. */
export function storedOf({ layout: { trainingDays: _, ...layout }, changes }: LaidOut) {
  return { layout, changes } as unknown as Pick<Enrolment, 'layout' | 'changes'>
}

/** The part of an enrolment that begins a schedule. */
export function begunOn({ startsOn, trainingDays }: GivenSchedule) {
  return { startsOn, trainingDays: textOfDays(trainingDays), layout: null, changes: null }
}

export const slotIdsOf = ({ milestones }: Pick<Plan, 'milestones'>) =>
  milestones.flatMap(({ slots }) => slots.map(({ id }) => id))

export const doneAtOf = (done: ReadonlyMap<string, DoneSlot>) =>
  new Map([...done].map(([slot, { completedAt }]) => [slot, completedAt]))

/**
 * Those of one athlete's enrolments whose schedules are computed for one answer: the ones that were begun last, until they
 * take as many steps as `SCHEDULE_LIMITS.workOfAthlete`. Only somebody who enrols to make work has more.
 */
export function affordable<Of extends Stored & Pick<Enrolment, 'startedAt' | 'id'>>(
  enrolments: readonly Of[],
  slotsOf: (enrolment: Of) => number,
): Of[] {
  let left: number = SCHEDULE_LIMITS.workOfAthlete
  return enrolments.toSorted(lastBegunFirst).filter((enrolment) => {
    if (left < 0) return false
    left -= workOf(slotsOf(enrolment), (enrolment.changes ?? []) as unknown as ScheduleChange[])
    return left >= 0
  })
}

function lastBegunFirst(one: Pick<Enrolment, 'startedAt' | 'id'>, other: Pick<Enrolment, 'startedAt' | 'id'>): number {
  if (one.startedAt !== other.startedAt) return one.startedAt < other.startedAt ? 1 : -1
  return one.id < other.id ? 1 : -1
}

/** When the slots of an enrolment lie where; empty without a schedule. */
export function scheduleOfEnrolment(
  enrolment: Stored,
  slots: readonly string[],
  done: ReadonlyMap<string, DoneSlot>,
): ScheduledSlot[] {
  const laid = laidOutOf(enrolment)
  return laid ? scheduleOf(slots, laid.layout, laid.changes, doneAtOf(done)) : []
}

/** What was done in an enrolment, and which milestones were earned by it. */
export type DoneInEnrolment = {
  done: ReadonlyMap<string, DoneSlot>
  completions: readonly Pick<Training['completions'][number], 'milestoneId' | 'completedAt'>[]
}

export const NOTHING_DONE: DoneInEnrolment = { done: new Map(), completions: [] }

/**
 * What is due of an enrolment and was, and what is done, by day, on a day of the athlete; nothing without a schedule. For
 * many enrolments at once: it reads nothing.
 */
export function dueOfEnrolment(
  enrolment: Stored & Pick<Enrolment, 'status' | 'completedAt' | 'leftOn'>,
  { milestones }: Pick<Plan, 'milestones'>,
  { done, completions }: DoneInEnrolment,
  { today, timeZone }: { today: string; timeZone: string },
): DueSlot[] {
  const doneDays = {
    has: (slot: string) => done.has(slot),
    dayOf: (slot: string) => dayDone(done.get(slot) as DoneSlot, timeZone),
  }
  return dueSlots(scheduleOfEnrolment(enrolment, slotIdsOf({ milestones }), done), doneDays, {
    ...{ today, endedOn: endOf(enrolment, done, timeZone) },
    unasked: unaskedIn(milestones, completions, done),
  })
}

const dayDone = ({ completedAt, completedOn }: DoneSlot, zone: string) => keptDay(completedOn, completedAt, zone)

/** What completed an enrolment was done at that moment, and keeps its day when the athlete moves to another time zone. */
function endOf(
  { status, completedAt, leftOn }: Pick<Enrolment, 'status' | 'completedAt' | 'leftOn'>,
  done: ReadonlyMap<string, DoneSlot>,
  zone: string,
): string | null {
  if (status === 'LEFT') return leftOn ?? null
  if (status !== 'COMPLETED' || !completedAt) return null
  const last = [...done.values()].find((each) => Date.parse(each.completedAt) === Date.parse(completedAt))
  return dayDone(last ?? { completedAt, sessionId: '' }, zone)
}
