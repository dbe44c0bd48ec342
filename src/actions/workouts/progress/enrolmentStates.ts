import { EnrolmentStatus } from '../../../kernel/progressVocabulary.ts'

/** The one table of what an enrolment may become. Pure. */

const { ACTIVE, COMPLETED, LEFT } = EnrolmentStatus

export type EnrolmentStep = 'takeRevision' | 'finish' | 'leave'

const TABLE: Record<EnrolmentStatus, Record<EnrolmentStep, EnrolmentStatus | null>> = {
  [ACTIVE]: { takeRevision: ACTIVE, finish: COMPLETED, leave: LEFT },
  // Whoever wants more of the program enrols again.
  [COMPLETED]: { takeRevision: null, finish: null, leave: null },
  [LEFT]: { takeRevision: null, finish: null, leave: null },
}

/** What the enrolment becomes, or null when it may not. */
export function nextEnrolmentStatus(status: `${EnrolmentStatus}`, step: EnrolmentStep): EnrolmentStatus | null {
  return TABLE[status][step]
}
