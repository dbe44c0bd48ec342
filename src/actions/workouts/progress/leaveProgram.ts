import type { LeaveProgramInput } from '../../../graphql/workouts/enrolment.inputs.ts'
import { now } from '../../../kernel/clock.ts'
import { dayOf } from '../../../kernel/localDay.ts'
import type { Enrolment } from '../../../payload-types.ts'
import type { Transaction } from '../../../storage/doorway.ts'
import { requireOwn } from '../../documents/requireOwn.ts'
import { holdAthlete } from './holdAthlete.ts'
import { requireStep } from './requireStep.ts'
import { writeEnrolments } from './settleEnrolments.ts'

/**
 * Afterwards the enrolment has ended as LEFT, and the caller may enrol in the program again. The sessions done in the
 * enrolment stay, and nothing is due any more. Refuses NOT_FOUND, and INVALID_TRANSITION for an enrolment that has ended.
 */
export async function leaveProgram(tx: Transaction, { enrolmentId }: LeaveProgramInput): Promise<Enrolment> {
  const { timeZone } = await holdAthlete(tx)
  const enrolment = await requireOwn(tx, 'enrolments', enrolmentId)
  const left = {
    ...enrolment,
    status: requireStep(enrolment, 'leave'),
    activeKey: enrolment.id,
    leftOn: dayOf(now(), timeZone),
  }
  const [written = left] = await writeEnrolments(tx, [left])
  return written
}
