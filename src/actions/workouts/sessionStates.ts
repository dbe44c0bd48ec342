import { WorkoutSessionStatus } from '../../kernel/workoutVocabulary.ts'

/** The one table of what a session may become. Pure. */

const { IN_PROGRESS, COMPLETED, ABANDONED } = WorkoutSessionStatus

export type SessionStep = 'complete' | 'abandon'

const TABLE: Record<WorkoutSessionStatus, Record<SessionStep, WorkoutSessionStatus | null>> = {
  [IN_PROGRESS]: { complete: COMPLETED, abandon: ABANDONED },
  // Completing again is a retry: the first completion's answer.
  [COMPLETED]: { complete: COMPLETED, abandon: null },
  [ABANDONED]: { complete: null, abandon: null },
}

/** What the session becomes, or null when it may not. */
export function nextStatus(status: `${WorkoutSessionStatus}`, step: SessionStep): WorkoutSessionStatus | null {
  return TABLE[status][step]
}
