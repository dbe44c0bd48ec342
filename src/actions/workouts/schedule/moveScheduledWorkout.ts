import type { MoveScheduledWorkoutInput } from '../../../graphql/workouts/schedule.inputs.ts'
import { because } from '../../../kernel/reason.ts'
import { refuse } from '../../../kernel/refusal.ts'
import type { Enrolment } from '../../../payload-types.ts'
import type { Transaction } from '../../../storage/doorway.ts'
import { changeSchedule } from './changeSchedule.ts'
import { requireOpenSlot, requireScheduled } from './requireScheduled.ts'

/**
 * Afterwards this workout is due on another day, and no other workout has moved. A workout that was skipped is not
 * skipped any more. The caller is the athlete or coaches them. Refuses NOT_FOUND, INVALID (a workout that is done, a day
 * in a pause, no schedule), INVALID_TRANSITION (the enrolment has ended) and TOO_MANY (500 changes).
 */
export async function moveScheduledWorkout(
  tx: Transaction,
  { enrolmentId, slotId, to }: MoveScheduledWorkoutInput,
): Promise<Enrolment> {
  const scheduled = await requireScheduled(tx, enrolmentId)
  const slot = requireOpenSlot(scheduled, slotId, ['input', 'slotId'])
  const field = ['input', 'to']
  return changeSchedule(
    tx,
    scheduled,
    { kind: 'MOVE', slot, to },
    {
      field,
      check: (schedule) => {
        if (schedule.find((each) => each.slotId === slot)?.dueOn === to) return
        throw refuse.invalid(because.OTHER('This day lies in a pause, and nothing is due then.'), field)
      },
    },
  )
}
