import { CoachingStatus } from '../../kernel/coachingVocabulary.ts'

/** The one table of what a coaching may become. Pure. */

const { INVITED, ACTIVE, DECLINED, ENDED } = CoachingStatus

export type CoachingStep = 'accept' | 'decline' | 'end'

const TABLE: Record<CoachingStatus, Record<CoachingStep, CoachingStatus | null>> = {
  // Who invited takes the invitation back by ending it.
  [INVITED]: { accept: ACTIVE, decline: DECLINED, end: ENDED },
  // A second acceptance is a retry: it gets the answer of the first. So is a second end, and a second refusal.
  [ACTIVE]: { accept: ACTIVE, decline: null, end: ENDED },
  [DECLINED]: { accept: null, decline: DECLINED, end: null },
  [ENDED]: { accept: null, decline: null, end: ENDED },
}

/** The next status, or null when the coaching may not take this step. */
export function nextCoachingStatus(status: `${CoachingStatus}`, step: CoachingStep): CoachingStatus | null {
  return TABLE[status][step]
}

/** Whether a coach and an athlete may have only one such coaching. */
export function isOpen(status: `${CoachingStatus}`): boolean {
  return status === INVITED || status === ACTIVE
}
