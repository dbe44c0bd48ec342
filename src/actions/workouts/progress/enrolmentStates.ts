import { EnrolmentStatus } from '../../../kernel/progressVocabulary.ts'

/** The one table of what an enrolment may become. Pure. */

const { ACTIVE, COMPLETED, LEFT } = EnrolmentStatus

export type EnrolmentStep = 'takeRevision' | 'finish' | 'reopen' | 'leave'

const TABLE: Record<EnrolmentStatus, Record<EnrolmentStep, EnrolmentStatus | null>> = {
  [ACTIVE]: { takeRevision: ACTIVE, finish: COMPLETED, reopen: null, leave: LEFT },
  // An athlete who wants to go on with the program enrols again. The enrolment is open again only where it never was
  // complete: a device says late that a workout had been deleted before.
  [COMPLETED]: { takeRevision: null, finish: null, reopen: ACTIVE, leave: null },
  [LEFT]: { takeRevision: null, finish: null, reopen: null, leave: null },
}

/** The next status, or null when the enrolment may not take this step. */
export function nextEnrolmentStatus(status: `${EnrolmentStatus}`, step: EnrolmentStep): EnrolmentStatus | null {
  return TABLE[status][step]
}
