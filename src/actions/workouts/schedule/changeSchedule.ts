import { now } from '../../../kernel/clock.ts'
import type { ScheduleChange } from '../../../kernel/schedule/layout.ts'
import { type ScheduledSlot, scheduleOf } from '../../../kernel/schedule/scheduleOf.ts'
import type { Enrolment } from '../../../payload-types.ts'
import type { Transaction } from '../../../storage/doorway.ts'
import { requireInCalendar } from '../progress/laySchedules.ts'
import { doneAtOf, storedOf } from '../progress/schedules.ts'
import { writeEnrolments } from '../progress/settleEnrolments.ts'
import type { Scheduled } from './requireScheduled.ts'

type Untimed<Change = ScheduleChange> = Change extends unknown ? Omit<Change, 'at'> : never

/**
 * Adds a change to a schedule and writes it. `check` sees where everything lies afterwards, and may refuse. A change that
 * says the same as the last one is a retry and is not added, but for shifts, which add up and are known by their IDs. Refuses INVALID at `field` where a
 * workout would lie outside the calendar.
 */
export async function changeSchedule(
  tx: Transaction,
  { enrolment, laid, slots, done }: Scheduled,
  change: Untimed,
  { field, check }: { field: string[]; check?: (schedule: ScheduledSlot[]) => void },
): Promise<Enrolment> {
  if (change.kind !== 'SHIFT' && isSame(laid.changes.at(-1), change)) return enrolment
  const changes = [...laid.changes, { ...change, at: now().toISOString() } as ScheduleChange]
  const schedule = scheduleOf(slots, laid.layout, changes, doneAtOf(done))
  requireInCalendar(schedule, field)
  check?.(schedule)
  const [written = enrolment] = await writeEnrolments(tx, [{ ...enrolment, ...storedOf({ ...laid, changes }) }])
  return written
}

function isSame(last: ScheduleChange | undefined, change: Untimed): boolean {
  if (!last) return false
  const { at: _, ...said } = last
  const sorted = (each: object) => JSON.stringify(Object.entries(each).sort(([one], [other]) => (one < other ? -1 : 1)))
  return sorted(said) === sorted(change)
}
