import type { Transaction } from '../database/doorway.ts'
import { requireOne } from '../database/requireOne.ts'
import type { Exercise } from '../payload-types.ts'
import type { UnarchiveExerciseInput } from './exercise.inputs.ts'
import { saveExercise } from './saveExercise.ts'

/** Afterwards lists show the exercise again. Not archived: unchanged. Refuses NOT_FOUND. */
export async function unarchiveExercise(tx: Transaction, { exerciseId }: UnarchiveExerciseInput): Promise<Exercise> {
  return saveExercise(tx, await requireOne(tx, 'exercises', exerciseId), { isArchived: false })
}
