import type { PauseEnrolmentInput } from '../../../graphql/workouts/schedule.inputs.ts'
import { because } from '../../../kernel/reason.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { SCHEDULE_LIMITS } from '../../../kernel/schedule/vocabulary.ts'
import type { Enrolment } from '../../../payload-types.ts'
import type { Transaction } from '../../../storage/doorway.ts'
import { changeSchedule } from './changeSchedule.ts'
import { requireScheduled } from './requireScheduled.ts'

/**
 * Afterwards nothing that is open is due between the two days, both included, or from the first one on where `until` is
 * null. What would be due then goes on to the next training days. A pause that begins on the same day is replaced, and
 * one that ends before it begins takes it back. The caller is the athlete or coaches them. Refuses NOT_FOUND, INVALID (nothing to
 * take back, a day outside the calendar, no schedule), INVALID_TRANSITION (the enrolment has ended) and TOO_MANY (500 changes, or 50 of pauses).
 */
export async function pauseEnrolment(
  tx: Transaction,
  { enrolmentId, from, until = null }: PauseEnrolmentInput,
): Promise<Enrolment> {
  const scheduled = await requireScheduled(tx, enrolmentId)
  const pauses = scheduled.laid.changes.filter((change) => change.kind === 'PAUSE')
  if (pauses.length >= SCHEDULE_LIMITS.pauses) {
    const message = `This schedule was paused ${SCHEDULE_LIMITS.pauses} times. Schedule the enrolment anew.`
    throw refuse.tooMany(because.TOO_MANY(message, { max: SCHEDULE_LIMITS.pauses }), ['input', 'enrolmentId'])
  }
  const field = ['input', 'until']
  if (until !== null && until < from && !pauses.some((pause) => pause.from === from)) {
    throw refuse.invalid(
      because.WRONG_ORDER('must not be before from, because no pause begins then', { other: 'from' }),
      field,
    )
  }
  return changeSchedule(tx, scheduled, { kind: 'PAUSE', from, until }, { field })
}
