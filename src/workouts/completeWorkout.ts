import type { Transaction } from '../database/doorway.ts'
import { requireOwn } from '../database/requireOwn.ts'
import type { WorkoutSession } from '../payload-types.ts'
import { endWorkout } from './endWorkout.ts'
import type { CompleteWorkoutInput } from './workoutSession.inputs.ts'

/**
 * Afterwards the session is completed and counts: for its slot, its milestone, the enrolment, streaks and volume. Completed
 * already: the first completion's answer. Refuses NOT_FOUND, INVALID (`completedAt` before the start or a day ahead, a rating
 * that is not 1 to 5) and INVALID_TRANSITION (abandoned).
 */
export async function completeWorkout(tx: Transaction, input: CompleteWorkoutInput): Promise<WorkoutSession> {
  const { workoutSessionId, completedAt: at, notes, rating } = input
  return endWorkout(tx, await requireOwn(tx, 'workoutSessions', workoutSessionId), 'complete', { at, notes, rating })
}
