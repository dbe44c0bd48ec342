import type { CompleteWorkoutInput } from '../../graphql/workouts/workoutSession.inputs.ts'
import type { WorkoutSession } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { requireOwn } from '../documents/requireOwn.ts'
import { endWorkout } from './endWorkout.ts'

/**
 * Afterwards the session is completed and counts: for its slot, its milestone, the enrolment, streaks and volume. Completed
 * already: the first completion's answer. Refuses NOT_FOUND, INVALID (`completedAt` before the start or a day ahead, a rating
 * that is not 1 to 5) and INVALID_TRANSITION (abandoned).
 */
export async function completeWorkout(tx: Transaction, input: CompleteWorkoutInput): Promise<WorkoutSession> {
  const { workoutSessionId, completedAt: at, notes, rating } = input
  return endWorkout(tx, await requireOwn(tx, 'workoutSessions', workoutSessionId), 'complete', { at, notes, rating })
}
