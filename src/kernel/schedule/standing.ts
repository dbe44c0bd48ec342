import type { ScheduledSlot } from './scheduleOf.ts'
import { ScheduledWorkoutStatus } from './vocabulary.ts'

/** How far an athlete is on a day, compared with when things were due. Pure. */

export interface DueSlot extends ScheduledSlot {
  dueOn: string
  status: ScheduledWorkoutStatus
}

export interface Adherence {
  /** All that was due until yesterday: what is done of it, missed and skipped. */
  due: number
  done: number
  missed: number
  skipped: number
  /** Done, in percent of done and missed. Null where nothing of that kind was due. */
  percent: number | null
}

const { DONE, DUE_TODAY, UPCOMING, MISSED, SKIPPED } = ScheduledWorkoutStatus

/**
 * The slots that are or were due, by day, and in the order of the program on each. `endedOn` is the day on which the
 * enrolment ended: what was open then and not yet due never becomes due.
 */
export function dueSlots(
  schedule: readonly ScheduledSlot[],
  done: { has(slotId: string): boolean },
  today: string,
  endedOn: string | null = null,
): DueSlot[] {
  return schedule
    .flatMap((each): DueSlot[] => {
      const { dueOn, slotId, skip } = each
      if (dueOn === null) return []
      if (done.has(slotId)) return [{ ...each, dueOn, status: DONE }]
      if (endedOn !== null && dueOn >= endedOn) return []
      if (skip) return [{ ...each, dueOn, status: SKIPPED }]
      return [{ ...each, dueOn, status: dueOn < today ? MISSED : dueOn === today ? DUE_TODAY : UPCOMING }]
    })
    .sort((one, other) => (one.dueOn < other.dueOn ? -1 : Number(one.dueOn > other.dueOn)))
}

export function adherenceOf(slots: readonly DueSlot[], today: string): Adherence {
  const due = slots.filter(({ dueOn }) => dueOn < today)
  const count = (of: ScheduledWorkoutStatus) => due.filter(({ status }) => status === of).length
  const [done, missed, skipped] = [count(DONE), count(MISSED), count(SKIPPED)]
  const asked = done + missed
  return { due: due.length, done, missed, skipped, percent: asked === 0 ? null : (done * 100) / asked }
}
