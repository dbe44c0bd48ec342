import type { Transaction } from '../database/doorway.ts'
import { requireOwn } from '../database/requireOwn.ts'
import type { WorkoutSession } from '../payload-types.ts'
import { endWorkout } from './endWorkout.ts'
import type { AbandonWorkoutInput } from './workoutSession.inputs.ts'

/**
 * Ends a session without completing it: its sets stay and may be records, but it fills no slot and counts for no streak and no
 * volume. Refuses NOT_FOUND, and INVALID_TRANSITION when it has ended already.
 */
export async function abandonWorkout(
  tx: Transaction,
  { workoutSessionId }: AbandonWorkoutInput,
): Promise<WorkoutSession> {
  return endWorkout(tx, await requireOwn(tx, 'workoutSessions', workoutSessionId), 'abandon')
}
