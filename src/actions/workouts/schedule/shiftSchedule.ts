import type { ShiftScheduleInput } from '../../../graphql/workouts/schedule.inputs.ts'
import { readClientId } from '../../../kernel/deviceClock.ts'
import { decodeId } from '../../../kernel/nodeId.ts'
import { because } from '../../../kernel/reason.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { shiftsIn } from '../../../kernel/schedule/relaid.ts'
import type { Enrolment } from '../../../payload-types.ts'
import type { Transaction } from '../../../storage/doorway.ts'
import { laidOutOf } from '../progress/schedules.ts'
import { changeSchedule } from './changeSchedule.ts'
import { requireSchedule, requireScheduling, requireSlot } from './requireScheduled.ts'

/**
 * Afterwards this workout and all that follow it in the program are due so many days later, or earlier where `days` is
 * negative. What is done keeps the day it had, and what would lie in a pause goes on to the training days after it.
 * Shifting back by the same days is as if nothing had been shifted. The same `clientId` shifts once, also where the
 * schedule was laid anew since. The caller is the athlete or coaches them. Refuses NOT_FOUND, INVALID (a day outside the calendar, no
 * schedule, the clientId was used otherwise), INVALID_TRANSITION (the enrolment has ended) and TOO_MANY (500 changes).
 *
 * What makes it atomic: the athlete is held, so that of retries at once each sees what the one before has written.
 */
export async function shiftSchedule(
  tx: Transaction,
  { enrolmentId, fromSlotId, days, clientId: given }: ShiftScheduleInput,
): Promise<Enrolment> {
  const enrolment = await requireScheduling(tx, enrolmentId)
  const clientId = given == null ? null : readClientId(given)
  if (clientId && isKnown(enrolment, { slot: decodeId('slot', fromSlotId), days, clientId })) return enrolment
  const scheduled = await requireSchedule(tx, enrolment)
  const slot = requireSlot(scheduled, fromSlotId, ['input', 'fromSlotId'])
  if (days === 0) return enrolment
  const change = { kind: 'SHIFT' as const, slot, days, ...(clientId && { clientId }) }
  return changeSchedule(tx, scheduled, change, { field: ['input', 'days'] })
}

/** Whether this shift was made before. Refuses INVALID where its ID is that of another shift. */
function isKnown(enrolment: Enrolment, shift: { slot: string | null; days: number; clientId: string }): boolean {
  const laid = laidOutOf(enrolment)
  const known = laid && shiftsIn(laid).find(({ clientId }) => clientId === shift.clientId)
  if (!known) return false
  if (known.slot === shift.slot && known.days === shift.days) return true
  const message = 'This schedule was shifted with this ID before: another workout, or by other days.'
  throw refuse.invalid(because.USED_OTHERWISE(message), ['input', 'clientId'])
}
