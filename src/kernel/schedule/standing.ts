import type { ScheduledSlot } from './scheduleOf.ts'
import { ScheduledWorkoutStatus } from './vocabulary.ts'

/** How far an athlete is on a day, compared with when things were due. Pure. */

export interface DueSlot extends ScheduledSlot {
  /** The day on which the slot stands: the day on which it is or was due, and of what never was due the day it was done. */
  on: string
  status: ScheduledWorkoutStatus
}

/** What is done, and the athlete's day on which it was. */
export interface DoneDays {
  has(slotId: string): boolean
  dayOf(slotId: string): string
}

export interface Adherence {
  /** All that was due until yesterday: what is done of it, missed and skipped. What never was due counts nowhere. */
  due: number
  done: number
  missed: number
  skipped: number
  /** Done, in percent of done and missed. Null where nothing of that kind was due. */
  percent: number | null
}

const { DONE, DUE_TODAY, UPCOMING, MISSED, SKIPPED } = ScheduledWorkoutStatus

/**
 * The slots that are or were due and those that are done, by day, and in the order of the program on each. `unasked` is
 * what the program does not ask the athlete for: it is not due, and where it was done all the same, it stands on that day
 * only. `endedOn` is the day on which the enrolment ended: what was open then and not yet due never becomes due.
 */
export function dueSlots(
  schedule: readonly ScheduledSlot[],
  done: DoneDays,
  {
    today,
    endedOn = null,
    unasked = NOTHING,
  }: { today: string; endedOn?: string | null; unasked?: ReadonlySet<string> },
): DueSlot[] {
  return schedule
    .flatMap((each): DueSlot[] => {
      const { slotId, skip } = each
      const dueOn = unasked.has(slotId) ? null : each.dueOn
      if (done.has(slotId)) {
        const movedFrom = dueOn && each.movedFrom
        return [{ ...each, dueOn, movedFrom, on: dueOn ?? done.dayOf(slotId), status: DONE }]
      }
      if (dueOn === null || (endedOn !== null && dueOn >= endedOn)) return []
      if (skip) return [{ ...each, on: dueOn, status: SKIPPED }]
      return [{ ...each, on: dueOn, status: dueOn < today ? MISSED : dueOn === today ? DUE_TODAY : UPCOMING }]
    })
    .sort((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)))
}

const NOTHING: ReadonlySet<string> = new Set()

export function adherenceOf(slots: readonly DueSlot[], today: string): Adherence {
  const due = slots.filter(({ dueOn }) => dueOn !== null && dueOn < today)
  const count = (of: ScheduledWorkoutStatus) => due.filter(({ status }) => status === of).length
  const [done, missed, skipped] = [count(DONE), count(MISSED), count(SKIPPED)]
  const asked = done + missed
  return { due: due.length, done, missed, skipped, percent: asked === 0 ? null : (done * 100) / asked }
}
