import type { DeleteExerciseInput } from '../../graphql/exercises/exercise.inputs.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { requireOne } from '../documents/requireOne.ts'

/**
 * Afterwards the exercise is gone. Refuses NOT_FOUND, and IN_USE while a workout names the exercise or once athletes
 * have logged it. Such an exercise can be archived instead.
 */
export async function deleteExercise(tx: Transaction, { exerciseId }: DeleteExerciseInput): Promise<string> {
  const { id } = await requireOne(tx, 'exercises', exerciseId)
  await tx.payload.delete({ collection: 'exercises', id, depth: 0, overrideAccess: false, req: tx.req })
  return exerciseId
}
