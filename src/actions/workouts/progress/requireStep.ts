import type { EnrolmentStatus } from '../../../kernel/progressVocabulary.ts'
import { refuse } from '../../../kernel/refusal.ts'
import type { Enrolment } from '../../../payload-types.ts'
import { type EnrolmentStep, nextEnrolmentStatus } from './enrolmentStates.ts'

/** The status after this step. Refuses INVALID_TRANSITION where the enrolment has ended. */
export function requireStep({ status }: Pick<Enrolment, 'status'>, step: EnrolmentStep): EnrolmentStatus {
  const next = nextEnrolmentStatus(status, step)
  if (!next) {
    throw refuse.invalidTransition(`This enrolment has ended (${status}). Enrol again.`, ['input', 'enrolmentId'])
  }
  return next
}
