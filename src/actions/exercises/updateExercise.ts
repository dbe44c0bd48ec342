import type { UpdateExerciseInput } from '../../graphql/exercises/exercise.inputs.ts'
import type { Exercise } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { requireOne } from '../documents/requireOne.ts'
import { saveExercise } from './saveExercise.ts'

/**
 * Changes an exercise. Omitted fields stay, and so does the slug. The last writer wins. Refuses NOT_FOUND, INVALID, and
 * IN_USE for another metric once athletes have logged the exercise, and while a workout prescribes with it what the new
 * metric has no place for.
 */
export async function updateExercise(
  tx: Transaction,
  { exerciseId, ...changes }: UpdateExerciseInput,
): Promise<Exercise> {
  const exercise = await requireOne(tx, 'exercises', exerciseId)
  const { aliases, secondaryMuscles } = changes
  return saveExercise(tx, exercise, {
    ...changes,
    ...(aliases === null && { aliases: [] }),
    ...(secondaryMuscles === null && { secondaryMuscles: [] }),
  } as Partial<Exercise>)
}
