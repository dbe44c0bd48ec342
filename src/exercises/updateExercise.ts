import type { Transaction } from '../database/doorway.ts'
import { requireOne } from '../database/requireOne.ts'
import type { Exercise } from '../payload-types.ts'
import type { UpdateExerciseInput } from './exercise.inputs.ts'
import { saveExercise } from './saveExercise.ts'

/** Changes an exercise; what is omitted stays, and so does the slug. The last writer wins. Refuses NOT_FOUND and INVALID. */
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
