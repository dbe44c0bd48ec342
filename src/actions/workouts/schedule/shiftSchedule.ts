import type { ShiftScheduleInput } from '../../../graphql/workouts/schedule.inputs.ts'
import type { Enrolment } from '../../../payload-types.ts'
import type { Transaction } from '../../../storage/doorway.ts'
import { changeSchedule } from './changeSchedule.ts'
import { requireScheduled, requireSlot } from './requireScheduled.ts'

/**
 * Afterwards this workout and all that follow it in the program are due so many days later, or earlier where `days` is
 * negative. What is done keeps the day it had, and what would lie in a pause goes on to the training days after it.
 * Shifting back by the same days is as if nothing had been shifted. The caller is the athlete or coaches them. Refuses
 * NOT_FOUND, INVALID (a day outside the calendar, no schedule), INVALID_TRANSITION (the enrolment has ended) and TOO_MANY (500 changes).
 */
export async function shiftSchedule(
  tx: Transaction,
  { enrolmentId, fromSlotId, days }: ShiftScheduleInput,
): Promise<Enrolment> {
  const scheduled = await requireScheduled(tx, enrolmentId)
  const slot = requireSlot(scheduled, fromSlotId, ['input', 'fromSlotId'])
  if (days === 0) return scheduled.enrolment
  return changeSchedule(tx, scheduled, { kind: 'SHIFT', slot, days }, { field: ['input', 'days'] })
}
