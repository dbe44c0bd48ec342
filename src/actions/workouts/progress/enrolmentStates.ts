import { EnrolmentStatus } from '../../../kernel/progressVocabulary.ts'

/** The one table of what an enrolment may become. Pure. */

const { ACTIVE, COMPLETED, LEFT } = EnrolmentStatus

export type EnrolmentStep = 'takeRevision' | 'finish' | 'leave'

const TABLE: Record<EnrolmentStatus, Record<EnrolmentStep, EnrolmentStatus | null>> = {
  [ACTIVE]: { takeRevision: ACTIVE, finish: COMPLETED, leave: LEFT },
  // An athlete who wants to go on with the program enrols again.
  [COMPLETED]: { takeRevision: null, finish: null, leave: null },
  [LEFT]: { takeRevision: null, finish: null, leave: null },
}

/** The next status, or null when the enrolment may not take this step. */
export function nextEnrolmentStatus(status: `${EnrolmentStatus}`, step: EnrolmentStep): EnrolmentStatus | null {
  return TABLE[status][step]
}
