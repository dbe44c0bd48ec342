import type { ScheduleEnrolmentInput } from '../../../graphql/workouts/schedule.inputs.ts'
import type { Enrolment } from '../../../payload-types.ts'
import type { Transaction } from '../../../storage/doorway.ts'
import { withSchedules } from '../progress/laySchedules.ts'
import { writeEnrolments } from '../progress/settleEnrolments.ts'
import { requireScheduling } from './requireScheduled.ts'

/**
 * Afterwards the enrolment has a schedule that begins anew, or none. What is done keeps the day it had, and the other
 * workouts are due on the first training days. What was moved, shifted, paused or skipped before is gone. The
 * caller is the athlete or coaches them. Refuses NOT_FOUND, INVALID and INVALID_TRANSITION (the enrolment has ended).
 */
export async function scheduleEnrolment(
  tx: Transaction,
  { enrolmentId, schedule }: ScheduleEnrolmentInput,
): Promise<Enrolment> {
  const enrolment = await requireScheduling(tx, enrolmentId)
  const [scheduled = enrolment] = schedule
    ? await withSchedules(tx, { begun: [], known: [enrolment] }, schedule)
    : [{ ...enrolment, startsOn: null, trainingDays: null, layout: null, changes: null }]
  const [written = scheduled] = await writeEnrolments(tx, [scheduled])
  return written
}
