import type { SkipScheduledWorkoutInput } from '../../../graphql/workouts/schedule.inputs.ts'
import type { Enrolment } from '../../../payload-types.ts'
import type { Transaction } from '../../../storage/doorway.ts'
import { changeSchedule } from './changeSchedule.ts'
import { requireOpenSlot, requireScheduled } from './requireScheduled.ts'

/**
 * Afterwards this workout counts as skipped and not as missed. It can be done later, and moving it to a day takes the skip
 * back. The caller is the athlete or coaches them. Refuses NOT_FOUND, INVALID (a workout that is done, no schedule),
 * INVALID_TRANSITION (the enrolment has ended) and TOO_MANY (500 changes).
 */
export async function skipScheduledWorkout(
  tx: Transaction,
  { enrolmentId, slotId, reason }: SkipScheduledWorkoutInput,
): Promise<Enrolment> {
  const scheduled = await requireScheduled(tx, enrolmentId)
  const slot = requireOpenSlot(scheduled, slotId, ['input', 'slotId'])
  const change = { kind: 'SKIP' as const, slot, ...(reason && { reason, by: tx.caller.user?.id }) }
  return changeSchedule(tx, scheduled, change, { field: ['input', 'slotId'] })
}
