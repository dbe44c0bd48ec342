import type { AbandonWorkoutInput } from '../../graphql/workouts/workoutSession.inputs.ts'
import type { WorkoutSession } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { endWorkout } from './endWorkout.ts'
import { requireSession } from './requireSession.ts'

/**
 * Ends a session without completing it. Its sets stay and may be personal records, but the session fills no slot and
 * counts for no streak and no volume. Refuses NOT_FOUND, and INVALID_TRANSITION when the session has already ended.
 */
export async function abandonWorkout(
  tx: Transaction,
  { workoutSessionId }: AbandonWorkoutInput,
): Promise<WorkoutSession> {
  return endWorkout(tx, await requireSession(tx, workoutSessionId), 'abandon')
}
