import type { UpdateExerciseInput } from '../../graphql/exercises/exercise.inputs.ts'
import type { Exercise } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { requireOne } from '../documents/requireOne.ts'
import { saveExercise } from './saveExercise.ts'

/**
 * Changes an exercise. Omitted fields stay, and so does the slug. The last writer wins. Refuses NOT_FOUND and INVALID.
 */
export async function updateExercise(
  tx: Transaction,
  { exerciseId, ...changes }: UpdateExerciseInput,
): Promise<Exercise> {
  const exercise = await requireOne(tx, 'exercises', exerciseId)
  const { secondaryMuscles } = changes
  return saveExercise(tx, exercise, {
    ...changes,
    ...(secondaryMuscles === null && { secondaryMuscles: [] }),
  } as Partial<Exercise>)
}
