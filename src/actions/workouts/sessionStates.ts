import { WorkoutSessionStatus } from '../../kernel/workoutVocabulary.ts'

/** The one table of what a session may become. Pure. */

const { IN_PROGRESS, COMPLETED, ABANDONED } = WorkoutSessionStatus

export type SessionStep = 'complete' | 'abandon'

const TABLE: Record<WorkoutSessionStatus, Record<SessionStep, WorkoutSessionStatus | null>> = {
  [IN_PROGRESS]: { complete: COMPLETED, abandon: ABANDONED },
  // A second completion is a retry: it gets the answer of the first.
  [COMPLETED]: { complete: COMPLETED, abandon: null },
  [ABANDONED]: { complete: null, abandon: null },
}

/** The next status, or null when the session may not take this step. */
export function nextStatus(status: `${WorkoutSessionStatus}`, step: SessionStep): WorkoutSessionStatus | null {
  return TABLE[status][step]
}
