import type { CompleteWorkoutInput } from '../../graphql/workouts/workoutSession.inputs.ts'
import type { WorkoutSession } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { endWorkout } from './endWorkout.ts'
import { requireSession } from './requireSession.ts'

/**
 * Afterwards the session is completed and counts for its slot, its milestone, the enrolment, streaks and volume. A
 * session that is already completed gets the answer of its first completion. Refuses NOT_FOUND, INVALID (`completedAt`
 * is before the start or a day ahead, or the rating is not 1 to 5) and INVALID_TRANSITION (the session was abandoned).
 */
export async function completeWorkout(tx: Transaction, input: CompleteWorkoutInput): Promise<WorkoutSession> {
  const { workoutSessionId, completedAt: at, notes, rating, hasPain } = input
  return endWorkout(tx, await requireSession(tx, workoutSessionId), 'complete', { at, notes, rating, hasPain })
}
