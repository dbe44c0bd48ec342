import type { DeleteWorkoutInput } from '../../graphql/programs/workout.inputs.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { requireOne } from '../documents/requireOne.ts'

/**
 * Afterwards the workout is gone; its exercises stay. Refuses NOT_FOUND, and IN_USE while the workout fills a slot of a
 * milestone or once athletes have started it.
 */
export async function deleteWorkout(tx: Transaction, { workoutId }: DeleteWorkoutInput): Promise<string> {
  const { id } = await requireOne(tx, 'workouts', workoutId)
  await tx.payload.delete({ collection: 'workouts', id, depth: 0, overrideAccess: false, req: tx.req })
  return workoutId
}
